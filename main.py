"""Start the kiosk from a checkout, exactly as the installed `kiosk` command does."""

from kiosk.cli import main

main()
