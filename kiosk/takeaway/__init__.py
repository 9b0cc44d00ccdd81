"""What leaves the kiosk with a patient: a sheet of paper, through whatever speaks IPP."""
