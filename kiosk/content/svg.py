"""What an SVG of a pack may hold: shapes and gradients, nothing that loads, runs or styles, and no more
of them than a kiosk draws in a moment.

Its painter follows links and counts nothing: dashes, or thousands of lines that cross, take it minutes.
"""

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

BYTES = 1024 * 1024
DEPTH = 30  # Qt leaves out what lies deeper than 32
SHAPES_EACH, NUMBERS, NUMBERS_EACH = 1000, 10_000, 2000
LARGEST = 1_000_000

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
PAINT = frozenset({"defs", "linearGradient", "radialGradient", "stop"})
ELEMENTS = SHAPES | PAINT | {"svg", "g", "title", "desc"}

_NUMBER = r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?"
_LIST = rf"\s*+(?:{_NUMBER}(?:px|%)?+[\s,]*+)*+"
_CHANGE = rf"(?:matrix|translate|scale|rotate|skewX|skewY)\s*+\({_LIST}\)[\s,]*+"
_MEASURES = re.compile(_LIST)
_DRAWN = {
    "d": re.compile(rf"\s*+(?:[MmZzLlHhVvCcSsQqTtAa]{_LIST})*+"),
    "transform": re.compile(rf"\s*+(?:{_CHANGE})*+"),
    "gradientTransform": re.compile(rf"\s*+(?:{_CHANGE})*+"),
    **dict.fromkeys(
        (
            *("x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "points", "viewBox"),
            *("x1", "y1", "x2", "y2", "fx", "fy", "offset", "stroke-width", "stroke-miterlimit"),
            *("opacity", "fill-opacity", "stroke-opacity", "stop-opacity"),
        ),
        _MEASURES,
    ),
}
_SAID = re.compile(
    "fill|stroke|stop-color|color|fill-rule|stroke-linecap|stroke-linejoin|vector-effect|display"
    "|visibility|gradientUnits|spreadMethod|preserveAspectRatio|id|version|baseProfile|role|lang"
    "|aria-[a-z]+|xml:lang|xml:space|xmlns(?::[A-Za-z]+)?"
)
_ELSEWHERE = re.compile(r"url\(\s*(?!['\"]?#)|javascript:|data:|@import", re.IGNORECASE)
_PLAIN = "take it out, or draw it with plain shapes"
_AGAIN = "save the picture again as plain SVG"
_SIMPLER = "draw it simpler, or save it as PNG"
_MOST_FAULTS = 20

Fault = tuple[int, str, str]


def faults(data: bytes) -> Iterator[Fault]:
    """What in an SVG is refused: its line, what it is, how to mend it."""
    reader = _Reader()
    try:
        reader.read(data)
    except expat.ExpatError as error:
        reader.found.append((error.lineno, "not valid XML", _AGAIN))
    except UnicodeDecodeError:
        reader.found.append((1, "not in UTF-8", f"{_AGAIN}, in UTF-8"))
    except _Enough:
        pass
    yield from reader.found


class _Enough(Exception):
    """What was found says it all."""


class _Reader:
    def __init__(self) -> None:
        self.found: list[Fault] = []
        self._depth = self._shapes = self._numbers = 0
        # Whatever a file says of itself: Qt knows fewer encodings.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.XmlDeclHandler = self._declaration
        self._parser.StartElementHandler = self._element
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction

    def read(self, data: bytes) -> None:
        data.decode("utf-8")
        self._parser.Parse(data, True)

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._depth == 0:
            self._root(name, attributes)
        elif name not in ELEMENTS:
            self._find(f"<{name}> is not allowed in a picture", _PLAIN)
        self._depth += 1
        if self._depth > DEPTH:
            self._stop("groups lie too deep within one another", "take groups apart")
        self._shapes += name in SHAPES
        if self._shapes > SHAPES_EACH:
            self._stop(f"more than {SHAPES_EACH} shapes", _SIMPLER)
        for attribute, value in attributes.items():
            self._attribute(attribute, value)

    def _end(self, name: str) -> None:
        self._depth -= 1

    def _root(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "svg":
            self._find(f"<{name}> where <svg> should start", _AGAIN)
        box = attributes.get("viewBox")
        sides = (
            [attributes.get(each, "") for each in ("width", "height")]
            if box is None
            else re.split(r"[\s,]+", box.strip())[2:]
        )
        if len(sides) != 2 or not all(map(_positive, sides)):
            self._find("the picture has no size", 'write it like viewBox="0 0 710 608"')

    def _attribute(self, name: str, value: str) -> None:
        form = _DRAWN.get(name)
        if (not form and not _SAID.fullmatch(name)) or _ELSEWHERE.search(value):
            self._find(f"the attribute {name} is not allowed in a picture", _PLAIN)
        elif form and not form.fullmatch(value):
            self._find(f"the attribute {name} holds something else than numbers", _AGAIN)
        elif form:
            self._count(name, [float(each) for each in re.findall(_NUMBER, value)])

    def _count(self, name: str, numbers: list[float]) -> None:
        self._numbers += len(numbers)
        if len(numbers) > NUMBERS_EACH:
            self._find(f"a shape of more than {NUMBERS_EACH} numbers", _SIMPLER)
        elif self._numbers > NUMBERS:
            self._stop(f"a picture of more than {NUMBERS} numbers", _SIMPLER)
        if any(abs(number) > LARGEST for number in numbers):
            self._find(f"the attribute {name} holds a number above {LARGEST}", "draw it smaller")

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.lower() != "utf-8":
            self._find(f"it says that it is in {encoding}, not in UTF-8", f"{_AGAIN}, in UTF-8")

    def _doctype(self, *declaration: object) -> None:
        # Nothing that it declares may be read: entities unfold into one another without end.
        self._stop("a document type is not allowed in a picture", "delete the <!DOCTYPE ...> line")

    def _instruction(self, target: str, data: str) -> None:
        self._find(f"<?{target} ...?> is not allowed in a picture", "delete it")

    def _stop(self, what: str, mend: str) -> None:
        self._find(what, mend)
        raise _Enough

    def _find(self, what: str, mend: str) -> None:
        self.found.append((self._parser.CurrentLineNumber, what, mend))
        if len(self.found) == _MOST_FAULTS:
            raise _Enough


def _positive(side: str) -> bool:
    found = re.fullmatch(rf"({_NUMBER})(?:px)?", side)
    return found is not None and 0 < float(found[1]) <= LARGEST
