"""Measurements of the kiosk as a whole, in figures that a patient would notice."""
