"""`kiosk preview`: a pack as pictures, where there is no kiosk.

DIR/index.html                                    the pictures to leaf through
DIR/en/1920x1080-light-100/012-is-it-cancer-3.png a picture of each screen
DIR/en-1920x1080-light-100.webp                   with --sheet, and nothing else: all of them, small
"""

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import settings as declared
from kiosk.cli.options import TEXT_SCALE, THEME, Size
from kiosk.cli.progress import Progress
from kiosk.i18n.languages import LANGUAGES, language

if TYPE_CHECKING:
    from kiosk.content.library import Library
    from kiosk.ui.preview import Sheet, Variant


@click.command
@click.argument("pack", metavar="[PACK]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--out",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the pictures go.",
)
@click.option(
    "--lang",
    "tags",
    multiple=True,
    type=click.Choice(list(LANGUAGES)),
    help="In this language; without it, in every language of the pack.",
)
@click.option(
    "--size",
    "sizes",
    metavar="WxH",
    multiple=True,
    default=["1920x1080"],
    type=Size(),
    help="Width and height in pixels.",
)
@click.option(
    "--theme",
    "themes",
    multiple=True,
    default=["light"],
    type=THEME,
    help="In these colours.",
)
@click.option(
    "--text-scale",
    "texts",
    multiple=True,
    default=["1"],
    type=TEXT_SCALE,
    help="Text at this size.",
)
@click.option("--sheet", "as_sheets", is_flag=True, help="All screens in one small picture each.")
@click.option("--config", type=click.Path(path_type=Path), help="A kiosk.toml to read.")
@click.option("--json", "as_json", is_flag=True, help="Print the list of pictures as JSON.")
def preview(
    pack: Path | None,
    folder: Path,
    tags: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
    themes: tuple[str, ...],
    texts: tuple[str, ...],
    as_sheets: bool,
    config: Path | None,
    as_json: bool,
) -> None:
    """Draw every screen of PACK (the one that came along) into DIR.

    PACK is a folder or a .kpack file. --lang, --size, --theme and --text-scale may be given more than once:
    there is a picture of each screen, or with --sheet of all of them together, for every combination.
    """
    from kiosk.ui.launch import open_library
    from kiosk.ui.preview import planned, write

    settings = declared.load(config, os.environ)
    if pack:
        settings = replace(settings, content=replace(settings.content, pack=str(pack)))
    library = open_library(settings, declared.state_dir(None, os.environ))
    variants = _variants(sizes, tags or library.languages, themes, texts)
    sheets = tuple(planned(settings, library, variants))
    if as_sheets:
        files = _contact_sheets(library, sheets, folder)
        click.echo(json.dumps({"sheets": files}) if as_json else "\n".join(files))
        return
    _draw(library, sheets, folder)
    index = folder / "index.html"
    write(index, _index(sheets).encode())
    click.echo(_listed(index, sheets) if as_json else f"{index}: {len(sheets)} pictures")


def _variants(
    sizes: Sequence[tuple[int, int]],
    tags: Sequence[str],
    themes: Sequence[str],
    texts: Sequence[str],
) -> "tuple[Variant, ...]":
    """Every combination, once; those of one size follow one another."""
    from kiosk.ui.preview import Variant

    every = (
        Variant(language=tag, width=width, height=height, theme=theme, text=float(text))
        for width, height in sizes
        for tag in tags
        for theme in themes
        for text in texts
    )
    return tuple(dict.fromkeys(every))


def _draw(library: "Library", sheets: "Sequence[Sheet]", folder: Path) -> None:
    from kiosk.ui.preview import draw

    told = Progress()
    for done, _ in enumerate(draw(library, sheets, folder), start=1):
        told("Drawing", done, len(sheets))


def _contact_sheets(library: "Library", sheets: "Sequence[Sheet]", folder: Path) -> list[str]:
    from kiosk.ui.contact import draw_sheets

    total, told, files = len({sheet.variant for sheet in sheets}), Progress(), []
    for done, file in enumerate(draw_sheets(library, sheets, folder), start=1):
        told("Drawing", done, total)
        files.append(str(file))
    return files


def _listed(index: Path, sheets: "Sequence[Sheet]") -> str:
    pictures = [
        {
            "file": sheet.file,
            "title": sheet.title,
            "language": sheet.variant.language,
            "size": f"{sheet.variant.width}x{sheet.variant.height}",
            "theme": sheet.variant.theme,
            "text_scale": sheet.variant.text,
        }
        for sheet in sheets
    ]
    return json.dumps({"index": str(index), "pictures": pictures}, ensure_ascii=False, indent=2)


# The page to leaf through them: thumbnails, each of which opens the picture; no file but the pictures.


def _index(sheets: "Sequence[Sheet]") -> str:
    numbered = list(enumerate(sheets))
    groups = groupby(numbered, lambda each: each[1].variant)
    body = "".join(_section(variant, list(same)) for variant, same in groups)
    large = "".join(_large(sheets, at) for at in range(len(sheets)))
    return _PAGE.format(count=len(sheets), body=body, large=large)


def _section(variant: "Variant", sheets: "list[tuple[int, Sheet]]") -> str:
    own = language(variant.language)
    title = f"{own.own_name}, {variant.width} × {variant.height}, {variant.theme}, "
    items = "".join(_thumbnail(at, sheet) for at, sheet in sheets)
    return f"<h2>{title}{variant.text * 100:.0f} %</h2>\n<ol>{items}</ol>\n"


def _thumbnail(at: int, sheet: "Sheet") -> str:
    width, height = sheet.variant.width, sheet.variant.height
    name = escape(sheet.stop.name)
    picture = _picture(sheet, f' width="{width * 200 // height}" height="200"')
    return f'\n<li><a id="t{at}" href="#p{at}">{picture}<span>{name}</span></a></li>'


def _picture(sheet: "Sheet", more: str = "") -> str:
    own = language(sheet.variant.language)
    alt, file = escape(sheet.title), escape(sheet.file)
    tongue = f'lang="{own.tag}" dir="{own.direction.value}"'
    return f'<img src="{file}" alt="{alt}" {tongue} loading="lazy"{more}>'


def _large(sheets: "Sequence[Sheet]", at: int) -> str:
    before, after = at - 1, (at + 1) % len(sheets)
    ways = (
        f'<a rel="prev" href="#p{before % len(sheets)}">← Before</a>'
        f'<a rel="up" href="#t{at}">All pictures</a>'
        f'<a rel="next" href="#p{after}">Next →</a>'
    )
    caption = f"{at + 1} of {len(sheets)}: {escape(sheets[at].file)}"
    picture = _picture(sheets[at])
    return f'\n<figure id="p{at}">{picture}<figcaption>{ways}{caption}</figcaption></figure>'


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Preview: {count} pictures</title>
<style>
:root {{ color-scheme: light dark; font: 1.1rem/1.5 "Noto Sans", sans-serif; }}
body {{ margin: 1.5rem; }}
ol {{ display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 0; list-style: none; }}
li a, li span {{ display: block; }}
img {{ border: 1px solid; }}
a:focus-visible {{ outline: 4px solid; outline-offset: 4px; }}
figure {{ display: none; position: fixed; inset: 0; margin: 0; background: Canvas; }}
figure:target {{ display: grid; grid-template-rows: 1fr auto; justify-items: center; }}
figure img {{ max-width: 100%; max-height: 100%; min-height: 0; align-self: center; }}
figcaption {{ padding: .5rem; }}
figcaption a {{ display: inline-block; margin-inline-end: 1.5rem; padding: .5rem; }}
</style>
<main>
<h1>Preview: {count} pictures</h1>
<p>Open a picture, then leaf with the arrow keys; Escape leads back here.</p>
{body}</main>{large}
<script>
const ways = {{ ArrowLeft: "prev", ArrowRight: "next", Escape: "up" }};
addEventListener("keydown", event => {{
  const open = document.querySelector("figure:target");
  const way = open && ways[event.key] && open.querySelector(`a[rel=${{ways[event.key]}}]`);
  if (!way) return;
  way.click();
  if (event.key === "Escape") document.querySelector(way.hash).focus();
}});
</script>
</html>
"""
