"""The figures a card may hold, read from their TOML: `icon-array`, `steps`, `compare`, `breathing`,
`questions` and `terms`."""

from collections.abc import Callable, Mapping

from kiosk.content.markdown import ID, Passage
from kiosk.content.model import (
    PEOPLE,
    Breathing,
    Column,
    Comparison,
    IconArray,
    Part,
    Picture,
    Question,
    Questions,
    Run,
    Step,
    Steps,
    Term,
    Terms,
)
from kiosk.content.places import Place, Places
from kiosk.content.report import Report
from kiosk.content.table import Table
from kiosk.errors import Findings
from kiosk.toml import read

Figure = IconArray | Steps | Comparison | Breathing | Questions | Terms

_SOURCE = "name the study the numbers come from, an id of [sources] in pack.toml"


def figure(passage: Passage, places: Places, report: Report) -> Figure | None:
    """The figure a fenced block describes, or None after a finding."""
    reader = FIGURES.get(passage.figure)
    if reader is None:
        known = " or ".join(FIGURES)
        what = f"a block called {passage.figure or 'nothing'}"
        report.error(places.path, passage.line, what, f"write {known} after the ```")
        return None
    try:
        document = read(passage.text, places.path, passage.line + 1)
    except Findings as findings:
        report.take(findings)
        return None
    with Table(document, report) as table:
        return reader(passage.id, table, places)


def _icon_array(id: str, table: Table, places: Places) -> IconArray:
    found = IconArray(
        id=id,
        total=table.number("total"),
        source=table.text("source", _SOURCE),
        setting=places.keep(f"{id}/setting", table, "setting"),
        alt=places.keep(f"{id}/alt", table, "alt"),
        parts=_parts(id, table, places),
    )
    _count(found, table)
    places.mark(f"{id}/source", Place(line=table.line("source")))
    return found


def _parts(id: str, table: Table, places: Places) -> tuple[Part, ...]:
    parts = []
    # `<figure>/setting` is the place of the setting where a recording reads it.
    seen = {"setting"}
    for part in table.tables(
        "part", "add a [[part]] for everyone, then one for each smaller group"
    ):
        with part:
            name = _id(part, seen)
            parts.append(
                Part(
                    id=name,
                    count=part.number("count"),
                    about=part.flag("about"),
                    label=places.keep(f"{id}/{name}/label", part, "label"),
                    note=places.keep(f"{id}/{name}/note", part, "note"),
                )
            )
    return tuple(parts)


def _count(found: IconArray, table: Table) -> None:
    """Report a total that is none, and parts that do not lie within one another."""
    _some(found.total, table)
    whole = found.total
    for index, part in enumerate(found.parts):
        line = table.line("part", index, "count")
        if index == 0 and part.count != whole:
            what = f"the first part counts {part.count}, not the total of {whole}"
            table.report.error(table.document.path, line, what, "start with the part for everyone")
        elif part.count > whole:
            what = f"part {part.id} counts {part.count}, more than the part before ({whole})"
            table.report.error(
                table.document.path, line, what, "order the parts from large to small"
            )
        whole = part.count


def _some(total: int, table: Table) -> None:
    """Report a total that is none, or more than can be drawn."""
    if total < 1 and "total" in table:
        table.error("total", "total is 0", "write how many people there are in all")
    if total > PEOPLE:
        table.error("total", f"total is {total}", f"count out of {PEOPLE} at most, such as 1000")


def _steps(id: str, table: Table, places: Places) -> Steps:
    steps = []
    seen: set[str] = set()
    for step in table.tables("step", "add a [[step]] for each station"):
        with step:
            name = _id(step, seen)
            title = places.keep(f"{id}/{name}/title", step, "title")
            text = places.keep(f"{id}/{name}/text", step, "text", default="")
            steps.append(Step(id=name, title=title, text=(Run(text),) if text else ()))
    here = table.text("here", default="")
    if here and here not in seen:
        table.error("here", f'no step is called "{here}"', "name the id of a [[step]]")
    return Steps(id=id, steps=tuple(steps), here=here)


_SIDES = range(2, 4)


def _comparison(id: str, table: Table, places: Places) -> Comparison:
    counted = "total" in table
    total = table.number("total") if counted else 0
    if counted:
        places.mark(f"{id}/source", Place(line=table.line("source")))
        _some(total, table)
    return Comparison(
        id=id,
        total=total,
        source=table.text("source", _SOURCE) if counted else "",
        setting=places.keep(f"{id}/setting", table, "setting") if counted else "",
        columns=_columns(id, table, places, total if counted else None),
    )


def _columns(id: str, table: Table, places: Places, total: int | None) -> tuple[Column, ...]:
    # As in an icon array, `setting` has a place of its own.
    seen, columns = {"setting"}, []
    for column in table.tables("column", "add a [[column]] for each side"):
        with column:
            columns.append(_column(id, column, places, total, seen))
    if len(columns) not in _SIDES:
        mend = f"compare {_SIDES[0]} or {_SIDES[-1]}"
        table.error("column", f"{len(columns)} columns side by side", mend)
    return tuple(columns)


def _column(id: str, table: Table, places: Places, total: int | None, seen: set[str]) -> Column:
    name = _id(table, seen)
    place = f"{id}/{name}"
    count = table.number("count") if total is not None else 0
    if total is not None and count > total:
        table.error("count", f"column {name} counts {count} of {total}", "count out of the total")
    if total is not None and "picture" in table:
        table.error("picture", "a picture where people are counted", "take it out, or the total")
    return Column(
        id=name,
        title=places.keep(f"{place}/title", table, "title"),
        text=(Run(places.keep(f"{place}/text", table, "text")),),
        picture=_picture(f"{place}/alt", table, places) if "picture" in table else None,
        count=count,
    )


def _picture(place: str, table: Table, places: Places) -> Picture:
    source = table.text("picture")
    return Picture(id=place, source=source, alt=places.keep(place, table, "alt"))


# A breath in seconds, each way, and how long it goes on: others wait for the screen.
_TURN = range(2, 11)
_MINUTES = range(1, 4)


def _breathing(id: str, table: Table, places: Places) -> Breathing:
    inhale, exhale = _turn(table, "in"), _turn(table, "out")
    return Breathing(id=id, inhale=inhale, exhale=exhale, minutes=_minutes(table))


def _turn(table: Table, name: str) -> int:
    """How long one breathes in, or out."""
    seconds = table.number(name)
    if name in table and seconds not in _TURN:
        table.error(name, f"{name} = {seconds}", f"write {_TURN[0]} to {_TURN[-1]} seconds")
    return seconds


def _minutes(table: Table) -> tuple[int, ...]:
    """The lengths offered, the shortest first."""
    found = table.numbers("minutes")
    rising = sorted(set(found))
    if list(found) != rising or set(rising) - set(_MINUTES):
        mend = f"write whole numbers from {_MINUTES[0]} to {_MINUTES[-1]}, the smallest first"
        table.error("minutes", f"minutes = {list(found)}", mend)
    return found


def _questions(id: str, table: Table, places: Places) -> Questions:
    asked = []
    seen: set[str] = set()
    for question in table.tables("question", "add a [[question]] for each one to choose from"):
        with question:
            name = _id(question, seen)
            asked.append(Question(name, places.keep(f"{id}/{name}", question, "text")))
    return Questions(id=id, questions=tuple(asked))


def _terms(id: str, table: Table, places: Places) -> Terms:
    terms = []
    seen: set[str] = set()
    for term in table.tables("term", "add a [[term]] for each word"):
        with term:
            name = _id(term, seen)
            place = Place(line=term.line("text"), comment=term.comment("text"))
            text = places.styled(f"{id}/{name}/text", term.text("text"), place)
            if text and not text.startswith("**"):
                mend = 'begin with it: "**Biopsy**: a small ..."'
                term.error("text", "an explanation that does not begin with its word", mend)
            forms = places.keep(f"{id}/{name}/forms", term, "forms")
            terms.append(Term(id=name, text=(Run(text),), forms=forms))
    return Terms(id=id, terms=tuple(terms))


def _id(table: Table, seen: set[str]) -> str:
    found = table.text("id", 'add id = "a-short-name"')
    if found and not ID.fullmatch(found):
        table.error(
            "id", f'id "{found}"', "use small letters, digits and single hyphens, 64 at most"
        )
    if found in seen:
        table.error("id", f'id "{found}" is used twice in this figure', "give each its own")
    seen.add(found)
    return found


FIGURES: Mapping[str, Callable[[str, Table, Places], Figure]] = {
    "icon-array": _icon_array,
    "steps": _steps,
    "compare": _comparison,
    "breathing": _breathing,
    "questions": _questions,
    "terms": _terms,
}
