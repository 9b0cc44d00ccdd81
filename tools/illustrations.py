"""The kiosk's pictures: one landscape at dawn, seen through many windows.

Run as `python -m tools.illustrations`, it writes them all. A scene is drawn on 710 x 608. The
kiosk crops it about the centre, to 600 px of its width or 436 of its height, and clips it to an
arch; so what it is about lies within x 90..620 and y 95..513, the horizon lies between 46 and
68 % of the height, and the scenery goes on to every edge.

    assets/packs/mammogram-callback/images/   one scene a card
    assets/art/                               the landscape alone, the shore before which the sun
                                              rises while somebody breathes along, and three windows
                                              on one view for the first screen
"""

from pathlib import Path

from tools.drawing import Drawing, box, circle, group, path, stroke
from tools.scenery import (
    BLEED,
    HEIGHT,
    WIDTH,
    bench,
    contours,
    glitter,
    hare,
    hill,
    person,
    road,
    sky,
    slope,
    sun,
    tree,
    tuft,
    water,
)

ROOT = Path(__file__).resolve().parent.parent
PACK = Path("assets/packs/mammogram-callback/images")
ART = Path("assets/art")

Scene = tuple[str, ...]


def a_closer_look() -> Scene:
    """Lines like a fingerprint's under a magnifying glass; tissue is never drawn as anatomy."""
    x, y, r = 335, 300, 150
    neck = box(-10, -16, 50, 32, "blush")
    grip = box(28, -23, 118, 46, "plum", rx=23)
    return (
        sky(372),
        sun(585, 350, 46, halo=False),
        hill("h1", 372, 338, 380, 352, 376),
        hill("h2", 430, 398, 440, 402, 418),
        hill("h3", 478, 498, 470, 492, 468),
        hill("h4", 560, 540, 574, 548, 556),
        group(x + 0.72 * r, y + 0.72 * r, neck, grip, turn=45),
        circle(x, y, r * 1.14, "plum"),
        circle(x, y, r, "lens", stroke="none"),
        contours(x, y, r),
        circle(x + 0.22 * r, y + 0.11 * r, 13, "spot", stroke="none"),
    )


def a_visit() -> Scene:
    """A path to the sun with three places on the way."""
    places = ((232, 470, 40), (482, 408, 32), (296, 358, 25))
    stops = (
        circle(x, y, r, "path", stroke="none") + circle(x, y, r * 0.66, "h4") for x, y, r in places
    )
    return (
        sky(338),
        sun(462, 300, 54),
        hill("h1", 330, 306, 344, 322, 312),
        hill("h2", 372, 346, 362, 338, 360),
        hill("h3", 426, 440, 396, 414, 404),
        road((470, 650, 56), (232, 470, 34), (482, 408, 26), (296, 358, 19), (424, 340, 7)),
        tree(566, 372, 0.95),
        tree(602, 380, 0.74),
        tree(128, 382, 0.85),
        hill("h4", 566, 592, 640, 640, 618, 560),
        *stops,
    )


def a_talk() -> Scene:
    """Two people with time for each other."""
    bubble = (
        "M 294 108 H 416 A 24 24 0 0 1 440 132 V 184 A 24 24 0 0 1 416 208 H 340 L 302 244 V 208 "
        "H 294 A 24 24 0 0 1 270 184 V 132 A 24 24 0 0 1 294 108 Z"
    )
    return (
        sky(352),
        hill("h1", 348, 322, 346, 318, 344),
        hill("h2", 410, 380, 404, 376, 412),
        hill("h3", 520, 500, 490, 506, 522),
        person(208, 510, 1.12, "skinC", "hairB", "plum", "bob"),
        person(502, 510, 1.12, "skinB", "h4", "blush", "scarf"),
        path(bubble, "snow"),
        *(circle(x, 158, 10, "dot", stroke="none") for x in (319, 355, 391)),
    )


def many_people() -> Scene:
    """Seven people, no two alike."""
    return (
        sky(300),
        hill("h1", 306, 270, 300, 274, 296),
        hill("h2", 372, 340, 360, 338, 372),
        person(160, 462, 0.8, "skinB", "hairB", "h3", "bob"),
        person(550, 462, 0.8, "skinA", "hairA", "h4", "bun"),
        person(290, 440, 0.8, "skinC", "hairA", "blush", "curls"),
        person(420, 440, 0.8, "skinB", "plum", "h3", "scarf"),
        person(224, 560, 0.9, "skinB", "hairA", "plum", "short"),
        person(486, 560, 0.9, "skinC", "hairB", "blush", "short"),
        person(355, 560, 0.9, "skinA", "hairA", "h4", "bob"),
    )


def a_pause() -> Scene:
    """A bench under a tree by the lake: you may stop whenever you like."""
    return (
        sky(340),
        sun(210, 290, 62),
        hill("h2", 318, 296, 336, 344, 322, 290, 306),
        water(340),
        glitter(210, 358, 104),
        hill("h3", 470, 456, 440, 424, 428),
        tree(572, 448, 2, "h4"),
        hill("h4", 590, 574, 560, 552, 540),
        bench(404, 500),
    )


def the_sun_to_come() -> Scene:
    """The sun rises between two hills, where a path leads."""
    return (
        sky(330),
        sun(352, 268, 72),
        hill("h1", 330, 320, 352, 346, 318, 330),
        tree(548, 262, 0.6),
        tree(580, 256, 0.74),
        slope("h2", [(200, 480), (590, 222), (740, 236)]),
        slope("h3", [(-BLEED, 250), (120, 238), (520, 490)]),
        hill("h4", 478, 460, 472, 458, 450),
        road(
            (268, 650, 78),
            (340, 560, 46),
            (362, 504, 31),
            (346, 448, 19),
            (364, 400, 9),
            (352, 362, 3),
        ),
    )


def a_hare_in_snow() -> Scene:
    """White on white: what makes dense tissue hard to see through."""
    return (*a_field("h2", "snow2", "snow"), hare(330, 500))


def a_hare_on_grass() -> Scene:
    """The same hare where the ground is not white: what is not dense is easier to see through."""
    tufts = ((118, 452), (176, 520), (470, 436), (520, 506), (600, 448))
    grass = (tuft(x, y) for x, y in tufts)
    return (*a_field("h1", "h2", "h3"), *grass, hare(330, 500, rim="rim"))


def a_field(far: str, middle: str, near: str) -> Scene:
    """Where a hare sits: three hills in these colours before the morning sky, and trees on one."""
    return (
        sky(300),
        sun(190, 232, 46, halo=False),
        hill(far, 312, 270, 300, 292, 276),
        tree(520, 300, 0.8, "h4"),
        tree(556, 306, 1.05, "h4"),
        tree(592, 304, 0.75, "h4"),
        hill(middle, 336, 350, 306, 330),
        hill(near, 430, 400, 372, 424, 402),
    )


def an_open_book() -> Scene:
    """Words, and the sun behind them."""
    cover = (
        "M -212 20 V -162 Q -106 -200 0 -150 Q 106 -200 212 -162 V 20 Q 106 -18 0 32 "
        "Q -106 -18 -212 20 Z"
    )
    left = path("M -192 0 V -178 Q -96 -214 0 -162 V 16 Q -96 -36 -192 0 Z", "snow")
    right = path("M 192 0 V -178 Q 96 -214 0 -162 V 16 Q 96 -36 192 0 Z", "snow2")
    lines = (stroke(f"M -158 {y} Q -96 {y - 22} -34 {y + 10}", "dot", 9) for y in (-138, -100, -62))
    mark = circle(96, -106, 32, "spot", stroke="none")
    return (
        sky(340),
        sun(355, 282, 80),
        hill("h1", 344, 322, 340, 318, 342),
        hill("h2", 404, 376, 396, 374, 408),
        hill("h3", 500, 482, 470, 486, 504),
        group(355, 470, path(cover, "plum"), left, right, *lines, mark, scale=1.1),
    )


def an_open_door() -> Scene:
    """From a warm room into the landscape; the wall is drawn round the view, as no clip may be."""
    wall = "M -20 -20 H 730 V 478 H 485 V 260 A 130 130 0 0 0 225 260 V 478 H -20 Z"
    frame = "M 225 478 V 260 A 130 130 0 0 1 485 260 V 478"
    leaf = "M 222 478 L 118 512 V 262 C 118 128 222 136 222 256 Z"
    return (
        sky(350),
        sun(388, 300, 48),
        hill("h1", 350, 346, 330, 352, 340, 350),
        hill("h2", 400, 388, 384, 372, 386, 400),
        hill("h3", 440, 430, 424, 432, 440),
        road((340, 520, 66), (362, 460, 40), (376, 412, 18), (352, 378, 8), (374, 346, 3)),
        path(wall, "room"),
        box(-BLEED, 478, WIDTH + 2 * BLEED, HEIGHT, "floor"),
        path("M 290 475 H 420 L 470 640 H 190 Z", "path", stroke="none"),
        stroke(frame, "path", 16),
        path(leaf, "plum"),
        circle(140, 376, 8, "sun", stroke="none"),
    )


def vista() -> Scene:
    """The landscape on its own."""
    return (
        sky(350),
        sun(355, 316, 62),
        hill("h1", 356, 334, 352, 338, 322, 340),
        hill("h2", 410, 382, 402, 380, 396),
        tree(118, 396, 1),
        tree(154, 402, 0.76),
        tree(566, 392, 0.85),
        tree(602, 396, 1.1),
        hill("h3", 470, 486, 440, 462),
        road((276, 660, 88), (368, 568, 54), (420, 506, 35), (392, 452, 19), (322, 402, 4)),
        hill("h4", 560, 556, 612, 650, 650, 600, 548),
    )


def lake() -> Scene:
    """The sun over still water, to breathe with."""
    return (
        sky(372),
        sun(355, 300, 92),
        hill("h2", 344, 316, 362, 382, 360, 318, 340),
        water(366),
        glitter(355, 388, 128),
        hill("h4", 500, 524, 590, 640, 640, 590, 520, 496),
    )


SHORE, TALL_SHORE = (1920, 944), (1080, 1604)


def shore(width: float, height: float, horizon: float) -> Scene:
    """The lake of breathing together, without its sky: the sun rises behind it, words stand upon it."""
    far, near = horizon - 116, height - 76
    left, right = 0.44 * width, 0.56 * width
    west = [(-BLEED, far + 28), (0.2 * width, far), (left, horizon + 4), (right, horizon + 8)]
    east = [
        (left, horizon + 8),
        (right, horizon + 2),
        (0.8 * width, far + 22),
        (width + BLEED, far),
    ]
    return (
        slope("h2", west, horizon),
        slope("h2", east, horizon),
        box(-BLEED, horizon, width + 2 * BLEED, height, "water"),
        slope(
            "h4", [(-BLEED, near), (0.1 * width, near + 32), (0.24 * width, height + 10)], height
        ),
        slope(
            "h4",
            [(0.78 * width, height + 10), (0.9 * width, near + 26), (width + BLEED, near - 6)],
            height,
        ),
    )


PANORAMA = (960, 740)


def panorama() -> Scene:
    """The view that the three windows of the first screen share, 960 x 740."""
    width, height = PANORAMA
    trees = (
        (116, 480, 1.1),
        (150, 478, 0.82),
        (826, 464, 0.94),
        (864, 466, 1.24),
        (890, 464, 0.84),
    )
    return (
        sky(418, width, height),
        sun(480, 382, 76),
        hill("h1", 424, 382, 420, 392, 374, 412, width=width, height=height),
        hill("h2", 486, 456, 492, 462, 450, 486, width=width, height=height),
        *(tree(x, y, scale) for x, y, scale in trees),
        hill("h3", 566, 600, 540, 572, 588, width=width, height=height),
        road((410, 800, 118), (520, 690, 72), (584, 606, 46), (546, 532, 25), (452, 470, 4)),
        hill("h4", 680, 664, 770, 800, 800, 700, 640, width=width, height=height),
    )


RIDGE = (1760, 480)


def ridge() -> Scene:
    """The landscape as broad as the screen, above the topics within reach."""
    width, height = RIDGE
    return (
        sky(214, width, height),
        sun(1392, 262, 60),
        hill("h1", 292, 262, 296, 270, 254, 290, width=width, height=height),
        hill("h2", 334, 316, 340, 312, 338, width=width, height=height),
        tree(196, 328, 0.62),
        tree(262, 326, 0.46),
        tree(1500, 320, 0.5),
        tree(1566, 322, 0.7),
        tree(1612, 324, 0.5),
        hill("h3", 388, 408, 368, 396, width=width, height=height),
        road((1300, 520, 74), (1420, 452, 44), (1400, 408, 24), (1336, 366, 12), (1376, 326, 3)),
        hill("h4", 446, 434, 500, 520, 510, 444, 424, width=width, height=height),
    )


def window(name: str, x: int, y: int, width: int) -> Drawing:
    """The part of the panorama from (x, y) to its foot, `width` px wide."""
    return Drawing(ART, name, width, PANORAMA[1] - y, (group(-x, -y, *panorama()),))


def scene(folder: Path, name: str, shapes: Scene) -> Drawing:
    """A scene of the usual size."""
    return Drawing(folder, name, WIDTH, HEIGHT, shapes)


def drawings() -> tuple[Drawing, ...]:
    """Every picture there is."""
    return (
        scene(PACK, "lens", a_closer_look()),
        scene(PACK, "journey", a_visit()),
        scene(PACK, "bench", a_pause()),
        scene(PACK, "morning", the_sun_to_come()),
        scene(PACK, "talk", a_talk()),
        scene(PACK, "door", an_open_door()),
        scene(PACK, "crowd", many_people()),
        scene(PACK, "hare", a_hare_in_snow()),
        scene(PACK, "hare-on-grass", a_hare_on_grass()),
        scene(PACK, "book", an_open_book()),
        scene(PACK, "lake", lake()),
        scene(ART, "vista", vista()),
        Drawing(ART, "shore", *SHORE, shore(*SHORE, 552)),
        Drawing(ART, "shore-upright", *TALL_SHORE, shore(*TALL_SHORE, 944)),
        Drawing(ART, "ridge", *RIDGE, ridge()),
        window("vista-left", 0, 220, 256),
        window("vista-middle", 288, 0, 384),
        window("vista-right", 704, 220, 256),
    )


if __name__ == "__main__":
    for drawing in drawings():
        drawing.write(ROOT)
