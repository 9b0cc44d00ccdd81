"""What an SVG of a pack may hold: shapes and gradients, nothing that loads, runs or styles."""

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
PAINT = frozenset({"defs", "linearGradient", "radialGradient", "stop"})
ELEMENTS = SHAPES | PAINT | {"svg", "g", "title", "desc"}
_PLAIN = "take it out, or draw it with plain shapes"
_FORBIDDEN = re.compile(r"(?:.*:)?href|style|on.*|xml:base", re.IGNORECASE)
_ELSEWHERE = re.compile(r"url\(\s*(?!['\"]?#)|javascript:|data:|@import", re.IGNORECASE)


def faults(data: bytes) -> Iterator[tuple[int, str, str]]:
    """Everything in an SVG that is refused: its line, what it is, how to mend it."""
    reader = _Reader()
    try:
        reader.read(data)
    except expat.ExpatError as error:
        reader.found.append((error.lineno, "not valid XML", "save the picture again as plain SVG"))
    yield from reader.found


class _Reader:
    def __init__(self) -> None:
        self.found: list[tuple[int, str, str]] = []
        self._root = True
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._element
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction

    def read(self, data: bytes) -> None:
        self._parser.Parse(data, True)

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._root and name != "svg":
            self._find(f"<{name}> where <svg> should start", "save the picture as plain SVG")
        elif name not in ELEMENTS:
            self._find(f"<{name}> is not allowed in a picture", _PLAIN)
        self._root = False
        for attribute, value in attributes.items():
            self._attribute(attribute, value)

    def _attribute(self, name: str, value: str) -> None:
        if _FORBIDDEN.fullmatch(name) or _ELSEWHERE.search(value):
            self._find(f"the attribute {name} is not allowed in a picture", _PLAIN)

    def _doctype(self, *declaration: object) -> None:
        self._find("a document type is not allowed in a picture", "delete the <!DOCTYPE ...> line")

    def _instruction(self, target: str, data: str) -> None:
        self._find(f"<?{target} ...?> is not allowed in a picture", "delete it")

    def _find(self, what: str, mend: str) -> None:
        self.found.append((self._parser.CurrentLineNumber, what, mend))
