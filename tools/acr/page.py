"""A Report as one HTML page for people who buy: read without scripts, by eye or by screen reader."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from tools.acr.answers import Answer, Level
from tools.acr.criteria import Chapter, Point
from tools.acr.report import CHECKLIST, Report

_LEVELS = {
    Level.SUPPORTS: ("Supports", "met, and at least one test proves it at every build"),
    Level.PARTIALLY: ("Partially supports", "met in part; the remark says what is missing"),
    Level.NOT: ("Does not support", "not met; the remark says what is missing"),
    Level.NOT_APPLICABLE: ("Not applicable", "of no meaning for a program, or for this one"),
    Level.NOT_EVALUATED: ("Not evaluated", "allowed at level AAA alone"),
}
_COMPONENTS = {
    "web": "Web pages",
    "electronic-docs": "Documents",
    "software": "The kiosk",
    "authoring-tool": "Tools for authors",
    "none": "The kiosk",
}
_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 "Noto Sans", sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
caption { text-align: start; font-weight: bold; padding: .5rem 0; }
th, td { border: 1px solid; padding: .5rem; text-align: start; vertical-align: top; }
code { overflow-wrap: anywhere; }
tbody th { white-space: nowrap; }
p.more { margin: .25rem 0 0; }
ul.tests { margin: .25rem 0 0; }
"""


def written(report: Report) -> str:
    """The text of docs/acr.html."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    head = report.head
    title = escape(head.title)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{title}</h1>"
    yield f"<p>{escape(head.product)}, version {escape(report.version)} ({escape(report.date)}). "
    yield f"{escape(head.description)}</p>"
    for heading, text in (("Notes", head.notes), ("How it was found out", head.methods)):
        yield f"<h2>{heading}</h2>\n<p>{escape(text)}</p>"
    yield from _summary(report)
    yield from _contents(report)
    for chapter in report.catalog.chapter:
        yield from _chapter(report, chapter)
    yield f"<h2>What this report is not</h2>\n<p>{escape(head.disclaimer)}</p>"
    yield "</main>\n</body>\n</html>"


def _summary(report: Report) -> Iterator[str]:
    """How often each level was given to the kiosk itself."""
    given = Counter(
        report.answers[Point(criterion, chapter.ours)].level
        for chapter in report.catalog.chapter
        for criterion in chapter.criteria
    )
    yield '<h2 id="levels">Levels</h2>\n<table>'
    yield f"<caption>How the kiosk itself meets {given.total()} criteria</caption>"
    yield '<thead><tr><th scope="col">Level</th><th scope="col">Criteria</th>'
    yield '<th scope="col">Meaning</th></tr></thead>\n<tbody>'
    for level, (name, meaning) in _LEVELS.items():
        yield f'<tr><th scope="row">{name}</th><td>{given[level]}</td><td>{meaning}</td></tr>'
    yield "</tbody>\n</table>"


def _contents(report: Report) -> Iterator[str]:
    yield '<nav aria-labelledby="contents">\n<h2 id="contents">Chapters</h2>\n<ul>'
    for chapter in report.catalog.chapter:
        yield f'<li><a href="#{chapter.id}">{escape(chapter.name)}</a></li>'
    yield "</ul>\n</nav>"


def _chapter(report: Report, chapter: Chapter) -> Iterator[str]:
    yield f'<h2 id="{chapter.id}">{escape(chapter.name)}</h2>'
    if not chapter.criteria:
        yield "<p>Covered by the tables of WCAG 2.2 above.</p>"
        return
    common = _common(report, chapter)
    for component, answer in common.items():
        yield f"<p>{_COMPONENTS[component]}: <strong>{_LEVELS[answer.level][0]}</strong>, where a row "
        yield f"says nothing else. {escape(answer.remark)}</p>"
    yield f'<table aria-labelledby="{chapter.id}">'
    yield '<thead><tr><th scope="col">Criterion</th><th scope="col">Level</th>'
    yield '<th scope="col">Remarks</th></tr></thead>\n<tbody>'
    for criterion in chapter.criteria:
        yield from _criterion(report, chapter, criterion, common)
    yield "</tbody>\n</table>"


def _common(report: Report, chapter: Chapter) -> dict[str, Answer]:
    """What is answered for most criteria of a chapter, by component; not for the kiosk itself."""
    common = {}
    for part in chapter.components:
        if part != chapter.ours:
            given = Counter(report.answers[Point(each, part)] for each in chapter.criteria)
            common[part] = given.most_common(1)[0][0]
    return common


def _criterion(
    report: Report, chapter: Chapter, criterion: str, common: dict[str, Answer]
) -> Iterator[str]:
    answer = report.answers[Point(criterion, chapter.ours)]
    yield f'<tr id="c-{criterion}"><th scope="row">{criterion}</th>'
    yield f"<td>{_LEVELS[answer.level][0]}</td>\n<td>{escape(answer.remark)}"
    if answer.see:
        items = ", ".join(answer.see)
        yield f'<p class="more"><a href="{CHECKLIST.name}">For the installer: {items}</a></p>'
    for part, usual in common.items():
        own = report.answers[Point(criterion, part)]
        if own != usual:
            yield f'<p class="more">{_COMPONENTS[part]}: {_LEVELS[own.level][0]}. '
            yield f"{escape(own.remark)}</p>"
    yield from _tests(report.proofs.get(criterion, ()))
    yield "</td></tr>"


def _tests(tests: tuple[str, ...]) -> Iterator[str]:
    if tests:
        counted = "1 test" if len(tests) == 1 else f"{len(tests)} tests"
        listed = "".join(f"<li><code>{escape(test)}</code></li>" for test in tests)
        yield f'<details><summary>{counted}</summary><ul class="tests">{listed}</ul></details>'
