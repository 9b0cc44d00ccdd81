"""The glass: how large a panel is, how finely it draws, and which size of the layout suits it.

The layouts are drawn in design pixels: a 1920 x 1080 panel at 92 dpi, or 1080 x 1920 upright.
"""

from msgspec import Struct

from kiosk.session import sight

SIZES = (1.0, 1.25, 1.5, 2.0)
DESIGN_DPI = 92
SMALLEST = {1.0: 38, 1.25: 44, 1.5: 46, 2.0: 57}
"""The smallest letters of each layout, in em px: those at the foot of every screen, or of a caption."""


class Glass(Struct, frozen=True, kw_only=True):
    """The screen: its size in pixels, its dots per inch, and how far in mm it is from who reads."""

    width: int = 1920
    height: int = 1080
    dpi: float = DESIGN_DPI
    distance: int = 600

    @property
    def upright(self) -> bool:
        """Whether it is taller than wide."""
        return self.height > self.width

    @property
    def unit(self) -> float:
        """Pixels per design pixel."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return min(long / 1920, short / 1080)

    def size(self, step: float) -> float:
        """The layout that gives text `step` times its normal height on this screen.

        On a screen finer than the design's, text of the same height in millimetres takes more of the
        picture, so a larger layout is used; so it is at the largest step where people are too far away
        to read every word of the layout that this alone would give.
        """
        wanted = step * self.dpi / DESIGN_DPI / self.unit
        usual = next((size for size in SIZES if size >= wanted - 0.13), SIZES[-1])
        if step < SIZES[-1]:
            return usual
        return next((s for s in SIZES if s >= usual and self.reach(s) >= self.distance), SIZES[-1])

    def capital(self, size: float) -> float:
        """The height in mm of a capital of the smallest words in a layout."""
        return sight.capital(SMALLEST[size] * self.unit, self.dpi)

    def reach(self, size: float) -> float:
        """From how many mm every word of a layout can be read: its capitals are 0.7 degrees high."""
        return sight.reach(SMALLEST[size] * self.unit, self.dpi)
