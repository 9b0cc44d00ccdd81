"""`kiosk config`: the settings in force, as a file to start from."""

import os
from pathlib import Path

import click

from kiosk import settings
from kiosk.i18n import languages


@click.command
@click.option("--config", "file", type=click.Path(path_type=Path), help="A kiosk.toml to read.")
def config(file: Path | None) -> None:
    """Print every setting as a commented kiosk.toml."""
    chosen = settings.load(file, os.environ)
    languages.require(chosen.site.staff_language, "staff_language")
    click.echo(chosen.describe(), nl=False)
