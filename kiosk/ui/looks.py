"""The checks of a pack that draw it, for `kiosk pack check`."""

from kiosk.content.check import Look
from kiosk.ui.contrast import illustration_contrast
from kiosk.ui.fitting import text_too_long

LOOKS: tuple[Look, ...] = (text_too_long, illustration_contrast)
