"""The check of QML against the Python it is bound to: a misspelt property is found before it runs.

kiosk/ui/*.py ─metaobjectdump─► JSON ─qmltyperegistrar─► kiosk.qmltypes ─┐
kiosk/ui/qml/Kiosk/ ────────────────────────copy + `typeinfo`───────────► qmllint -W 0
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

_TYPES = "kiosk.qmltypes"
# Where Qt describes the classes that ours may inherit.
_METATYPES = Path(PySide6.__path__[0]) / "Qt" / "metatypes"
_FOREIGN = ("core", "gui", "qml", "quick")


def lint(sources: Path, module: Path, work: Path) -> str:
    """What qmllint has to say of the QML in `module`; "" when there is nothing.

    `sources` is the folder of the Python classes that QML uses, and `work` an empty one.
    """
    copy = work / module.name
    shutil.copytree(module, copy)
    classes = [path for path in sorted(sources.rglob("*.py")) if "QmlElement" in path.read_text()]
    failure = _describe(classes, copy / _TYPES, work) if classes else ""
    with (copy / "qmldir").open("a") as qmldir:
        qmldir.write(f"typeinfo {_TYPES}\n" if classes else "")
    # One name that cannot be resolved hides others, hence no warning is let through.
    files = sorted(copy.rglob("*.qml"))
    said = failure or _said("qmllint", "-W", "0", "-I", work, *files)
    return said.replace(str(copy), str(module))


def _describe(classes: list[Path], types: Path, work: Path) -> str:
    """Write the QML types of the Python `classes` to `types`; what went wrong, if anything did."""
    dump = work / "classes.json"
    foreign = ",".join(str(_METATYPES / f"qt6{name}_metatypes.json") for name in _FOREIGN)
    return _said("metaobjectdump", "-o", dump, *classes) or _said(
        "qmltyperegistrar",
        *("--import-name", types.parent.name, "--major-version", "1", "--minor-version", "0"),
        *("--foreign-types", foreign, "--generate-qmltypes", types, "-o", work / "classes.cpp"),
        dump,
    )


def _said(tool: str, *arguments: str | Path) -> str:
    """What a PySide6 tool says when it is not content."""
    command = [Path(sys.executable).with_name(f"pyside6-{tool}"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip()
    return said or f"{tool} failed" if done.returncode else said


if __name__ == "__main__":
    ui = Path("kiosk/ui")
    with TemporaryDirectory() as folder:
        sys.exit(lint(ui, ui / "qml" / "Kiosk", Path(folder)) or 0)
