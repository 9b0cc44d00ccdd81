"""The figures a card may hold, read from their TOML: `icon-array` and `steps`."""

from collections.abc import Callable, Mapping

from kiosk.content.markdown import ID, Passage
from kiosk.content.model import PEOPLE, IconArray, Part, Run, Step, Steps
from kiosk.content.places import Place, Places
from kiosk.content.report import Report
from kiosk.content.table import Table
from kiosk.errors import Findings
from kiosk.toml import read

_SOURCE = "name the study the numbers come from, an id of [sources] in pack.toml"


def figure(passage: Passage, places: Places, report: Report) -> IconArray | Steps | None:
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
    if found.total < 1 and "total" in table:
        table.error("total", "total is 0", "write how many people there are in all")
    if found.total > PEOPLE:
        mend = f"count out of {PEOPLE} at most, such as 1000"
        table.error("total", f"total is {found.total}", mend)
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


def _steps(id: str, table: Table, places: Places) -> Steps:
    steps = []
    seen: set[str] = set()
    for step in table.tables("step", "add a [[step]] for each station"):
        with step:
            name = _id(step, seen)
            title = places.keep(f"{id}/{name}/title", step, "title")
            text = places.keep(f"{id}/{name}/text", step, "text", default="")
            steps.append(Step(id=name, title=title, text=(Run(text),) if text else ()))
    return Steps(id=id, steps=tuple(steps))


def _id(table: Table, seen: set[str]) -> str:
    found = table.text("id", 'add id = "a-short-name"')
    if found and not ID.fullmatch(found):
        table.error("id", f'id "{found}"', "use small letters, digits and single hyphens, 64 at most")
    if found in seen:
        table.error("id", f'id "{found}" is used twice in this figure', "give each its own")
    seen.add(found)
    return found


FIGURES: Mapping[str, Callable[[str, Table, Places], IconArray | Steps]] = {
    "icon-array": _icon_array,
    "steps": _steps,
}
