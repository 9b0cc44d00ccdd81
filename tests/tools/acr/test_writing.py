"""What programs and people read of a report."""

from html.parser import HTMLParser
from pathlib import Path

import yaml

from tools.acr import openacr, page, report


def test_the_yaml_keeps_every_id_a_text(root: Path) -> None:
    document = yaml.safe_load(openacr.written(report.read(root)))
    assert document["catalog"] == "small"
    assert (document["product"]["version"], document["report_date"]) == ("1.2.0", "2026-05-01")
    words, keys = document["chapters"].values()
    assert [each["num"] for each in words["criteria"]] == ["1.4", "1.10"]
    assert keys["criteria"][0]["components"] == [
        {
            "name": "none",
            "adherence": {
                "level": "not-applicable",
                "notes": "Of the housing. For the installer: docs/installing-accessibly.md, H-02.",
            },
        }
    ]


def test_the_yaml_names_the_tests_of_the_kiosk_alone(root: Path) -> None:
    document = yaml.safe_load(openacr.written(report.read(root)))
    first = document["chapters"]["success_criteria_level_aaa"]["criteria"][0]
    web, software = (each["adherence"]["notes"] for each in first["components"])
    assert web == "No web."
    assert software == "Words < pictures. Tests: tests/test_words.py::test_words."


class Reader(HTMLParser):
    """Reads a page: its ids, its text, and whether what is opened is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.add(tag)
        self.ids += [value for key, value in named.items() if key == "id" and value]
        self.links += [value for key, value in named.items() if key == "href" and value]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_holds_every_criterion_and_every_remark(root: Path) -> None:
    read = Reader(page.written(report.read(root)))
    assert [each for each in read.ids if each.startswith("c-")] == ["c-1.4", "c-1.10", "c-8.5"]
    for words in ("Words < pictures.", "Of the housing.", "No web.", "tests/test_words.py"):
        assert words in read.text


def test_the_page_is_whole_and_needs_no_script(root: Path) -> None:
    read = Reader(page.written(report.read(root)))
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))
    assert {"main", "caption", "th", "h1"} <= read.tags
    assert read.tags.isdisjoint({"script", "link", "img"})


def test_the_links_of_the_page_lead_somewhere(root: Path) -> None:
    read = Reader(page.written(report.read(root)))
    for link in read.links:
        if link.startswith("#"):
            assert link[1:] in read.ids
        else:
            assert (root / "docs" / link).exists()


def test_writing_twice_gives_the_same(root: Path) -> None:
    first, second = report.read(root), report.read(root)
    assert openacr.written(first) == openacr.written(second)
    assert page.written(first) == page.written(second)
