"""What the staff of a site see of their kiosk; nothing here knows of any person."""
