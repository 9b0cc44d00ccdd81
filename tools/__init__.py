"""What the repository is kept in order with; no part of the program."""
