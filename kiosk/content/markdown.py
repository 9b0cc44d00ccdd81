"""The body of a card, cut into passages: what each is, its id, and the lines it stands on.

    <!-- Translators: said aloud. -->        comment
    ## This is a closer look. {#closer}      heading, id `closer`
    - Normal tissue can overlap. {#overlap}  item
    ![Two pictures.](images/a.svg) {#two}    picture
    ```steps {#today}                        figure, its TOML unread

CommonMark decides what is a list and what a fence; everything else it knows is refused here.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kiosk.content.report import Report

ID = re.compile(r"(?!.{65})[a-z0-9]+(-[a-z0-9]+)*")
# No pattern looks twice at a character: a line may be as long as a file.
_ENDING = re.compile(
    r"(?<!\s)\s*\{#(?P<id>[^{}\s]*)"
    r"(?:\s+fold=\"(?P<fold>[^\"]*)\")?(?:\s+more=\"(?P<more>[^\"]*)\")?"
    r"(?:\s+transcript=\"(?P<transcript>[^\"]*)\")?\s*\}$"
)
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<source>[^)\s]+)\)")
_COMMENT = re.compile(r"<!--\s*(?P<said>Translators:.*)-->", re.DOTALL)
_REFUSED = {
    "table": "a table",
    "blockquote": "a quotation",
    "bullet_list": "a list in a list",
    "ordered_list": "a list in a list",
    "fence": "a figure in a list",
    "heading": "a heading in a list",
    "code_block": "text indented like code",
    "hr": "a ruled line",
    "html_block": "HTML",
}


class Kind(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    PICTURE = "image"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One stretch of the body: `text` is its markup without the id, for a figure its TOML.

    `line` is where it starts and `last` where its id stands; `id` is "" where it has none. `number`
    counts the items of a numbered list, `source` is a picture's file, `figure` the word after the
    fence, `fold` the label of the button before a page, `more` a card that says more about it,
    `transcript` a page that says what its video signs.
    """

    kind: Kind
    id: str
    text: str
    line: int
    last: int
    comment: str = ""
    number: int = 0
    source: str = ""
    figure: str = ""
    fold: str = ""
    more: str = ""
    transcript: str = ""


def passages(body: str, path: str, first_line: int, report: Report) -> tuple[Passage, ...]:
    """The passages of `body`, which starts at `first_line` of the file; the rest is reported."""
    parser = MarkdownIt("commonmark").enable("table")
    # Inline markup is read by `markup`; underlined headings and link definitions only surprise.
    parser.disable(["inline", "lheading", "reference"])
    reader = _Reader(path, first_line, report)
    reader.read(SyntaxTreeNode(parser.parse(body)))
    return tuple(reader.passages)


class _Reader:
    """Goes through the parts of a body in order; a comment waits here for what it is about."""

    def __init__(self, path: str, first_line: int, report: Report) -> None:
        self.passages: list[Passage] = []
        self._path = path
        self._first_line = first_line
        self._report = report
        self._comment = ""

    def read(self, body: SyntaxTreeNode) -> None:
        for node in body.children:
            match node.type:
                case "heading":
                    self._heading(node)
                case "paragraph":
                    self._text(Kind.PARAGRAPH, node)
                case "bullet_list" | "ordered_list":
                    self._list(node)
                case "fence":
                    self._figure(node)
                case _:
                    self._other(node)

    def _heading(self, node: SyntaxTreeNode) -> None:
        if node.tag != "h2":
            self._error(node, f"a heading of level {node.tag[1]}", "write ## for a page")
        self._text(Kind.HEADING, node)

    def _list(self, node: SyntaxTreeNode) -> None:
        ordered = node.type == "ordered_list"
        for position, item in enumerate(node.children, int(node.attrs.get("start", 1))):
            texts = [child for child in item.children if child.type == "paragraph"]
            for child in item.children:
                if child.type != "paragraph":
                    self._other(child)
                elif child is texts[0]:
                    self._text(Kind.ITEM, child, number=position if ordered else 0)
                else:
                    self._error(child, "a second paragraph in a list item", "make it an item")

    def _other(self, node: SyntaxTreeNode) -> None:
        comment = _COMMENT.fullmatch(node.content.strip()) if node.type == "html_block" else None
        if comment:
            self._comment = " ".join(comment["said"].split())
        else:
            what = _REFUSED.get(node.type, node.type)
            self._error(node, f"{what} cannot be shown", "write it in plain words")

    def _text(self, kind: Kind, node: SyntaxTreeNode, number: int = 0) -> None:
        text = " ".join("".join(child.content for child in node.children).split())
        ending = _ENDING.search(text)
        bare = _ENDING.sub("", text)
        picture = _PICTURE.fullmatch(bare) if kind is Kind.PARAGRAPH else None
        self._keep(
            Passage(
                kind=Kind.PICTURE if picture else kind,
                id=ending["id"] if ending else "",
                text=picture["alt"] if picture else bare,
                line=self._first(node),
                last=self._last(node),
                comment=self._told(),
                number=number,
                source=picture["source"] if picture else "",
                fold=(ending["fold"] or "") if ending else "",
                more=(ending["more"] or "") if ending else "",
                transcript=(ending["transcript"] or "") if ending else "",
            )
        )

    def _figure(self, node: SyntaxTreeNode) -> None:
        ending = _ENDING.search(node.info)
        self._keep(
            Passage(
                kind=Kind.FIGURE,
                id=ending["id"] if ending else "",
                text=node.content,
                line=self._first(node),
                last=self._first(node),
                comment=self._told(),
                figure=_ENDING.sub("", node.info).strip(),
                fold=(ending["fold"] or "") if ending else "",
                more=(ending["more"] or "") if ending else "",
                transcript=(ending["transcript"] or "") if ending else "",
            )
        )

    def _keep(self, passage: Passage) -> None:
        for what, said in (
            ("a fold", passage.fold),
            ("more", passage.more),
            ("a transcript", passage.transcript),
        ):
            if said and passage.kind is not Kind.HEADING:
                mend = "move it to the ## heading of the page"
                where = f"a {passage.kind} with {what}"
                self._report.error(self._path, passage.last, where, mend)
        self.passages.append(passage)

    def _told(self) -> str:
        said, self._comment = self._comment, ""
        return said

    def _first(self, node: SyntaxTreeNode) -> int:
        return self._first_line + (node.map or (0, 1))[0]

    def _last(self, node: SyntaxTreeNode) -> int:
        inline = node.children[-1] if node.children else node
        return self._first_line + (inline.map or (0, 1))[1] - 1

    def _error(self, node: SyntaxTreeNode, what: str, mend: str) -> None:
        self._report.error(self._path, self._first(node), what, mend)
