from pathlib import Path

import pytest

from tools.strings import spoken_qml, uncommented


def _findings(folder: Path, name: str, text: str) -> list[tuple[int, str]]:
    (folder / name).write_text(text)
    found = spoken_qml(folder) if name.endswith(".qml") else uncommented(folder)
    return [(finding.line, finding.what) for finding in found]


@pytest.mark.parametrize(
    "call",
    [
        'words.say("Touch here")',
        'words.say_in("verb", "Close")',
        'words.count("{n} page", "{n} pages", 3)',
        'Item(label=self._words.say("Touch " "here"))',
    ],
)
def test_words_need_a_comment_right_above(tmp_path: Path, call: str) -> None:
    assert _findings(tmp_path, "a.py", f"# Translators: a button.\nx = {call}\n") == []
    gap = "\ny = 1" * 4 + "\n"
    assert [line for line, _ in _findings(tmp_path, "a.py", f"x = {call}\n")] == [1]
    assert _findings(tmp_path, "a.py", f"# Translators: a button.{gap}x = {call}\n") != []
    assert _findings(tmp_path, "a.py", f"# A button.\nx = {call}\n") != []


def test_a_place_for_a_number_is_no_words(tmp_path: Path) -> None:
    assert _findings(tmp_path, "a.py", 'x = words.say("{at}", at=1)\n') == []


@pytest.mark.parametrize(
    "line",
    [
        'text: "Stop"',
        "text: 'x'",
        'text: root.on ? "" : "off"',
        'Accessible.name: "stop"',
        "Accessible.description: `${root.n} pages`",
        'Text { text: "Stop" }',
        "Label { id: stop; text: 'Stop' }",
        'property string title: "stop"',
        'readonly property string hint: "Touch a picture"',
        'onTapped: root.speak("Good morning")',
        'text: qsTr("")',
        'text: "متوقف"',
        'text: "<b>Stop</b>"',
        'hint: "Touch here"',
    ],
)
def test_words_in_qml_are_refused(tmp_path: Path, line: str) -> None:
    found = _findings(tmp_path, "A.qml", f"Item {{\n    id: root\n    {line}\n}}\n")
    assert [at for at, _ in found] == [3]


@pytest.mark.parametrize(
    "line",
    [
        "text: root.item.label",
        'text: root.at + " / " + root.total',
        'color: "#1b4d6b"',
        'state: root.on ? "armed" : "idle"',
        'source: "../art/lake.dark.svg"',
        'sourceComponent: Qt.createComponent("Tile.qml")',
        'import "../parts"',
        '// text: "Stop"',
        '/* text:\n "Stop" */',
        'objectName: "stop"',
        'readonly property ItemModel text: root.region("text")',
        'text: root.kind === "home" ? root.item.label : ""',
        'readonly property ItemModel text: root.rows["stop"]',
        'text: "<p dir=\'" + (root.mirrored ? "rtl" : "ltr") + "\'>" + root.label + "</p>"',
        "property var paths: ({ stop: \"<path d='M11 11H37V37'/>\" })",
    ],
)
def test_names_of_the_program_s_own_may_stand_in_qml(tmp_path: Path, line: str) -> None:
    assert _findings(tmp_path, "A.qml", f"Item {{\n    {line}\n}}\n") == []
