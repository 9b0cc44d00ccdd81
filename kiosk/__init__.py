"""A kiosk for imaging waiting rooms: it tells a patient, to eye and ear, why she was called back."""

__version__ = "0.1.0"
