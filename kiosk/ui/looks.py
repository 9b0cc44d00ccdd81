"""The checks of a pack that draw it, for `kiosk pack check`."""

from kiosk.content.check import Rule
from kiosk.ui.contrast import illustration_contrast
from kiosk.ui.fitting import text_too_long

LOOKS: tuple[Rule, ...] = (text_too_long, illustration_contrast)
