"""The `kiosk` command: it loads a subcommand only when it is called, so that each starts quickly.

kiosk run ──► kiosk.cli.run:run       kiosk --help loads none of them
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click

from kiosk import __version__
from kiosk.errors import KioskError

_COMMANDS = {
    "run": "Show the kiosk on this screen.",
    "preview": "Look at a pack where there is no kiosk.",
    "pack": "Check, translate, build and install content packs.",
    "voice": "Hear, list and check the voices; write a card down as sound.",
    "keys": "List, check and learn which key means what.",
    "doctor": "Say what works on this machine, and how to mend the rest.",
    "config": "Print every setting as a commented kiosk.toml.",
}


class _Told(click.ClickException):
    """A KioskError as click shows it: its own sentence on stderr, and nothing else."""

    def show(self, file: Any = None) -> None:
        click.echo(self.format_message(), err=True)


class _Lazy(click.Group):
    """Subcommands by name; `kiosk.cli.<name>` holds the command of that name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in _COMMANDS if find_spec(f"{__name__}.{name}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _COMMANDS[name]) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KioskError as error:
            raise _Told(str(error)) from None


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kiosk", message="%(prog)s %(version)s")
def main() -> None:
    """A kiosk for imaging waiting rooms: it tells a patient, to eye and ear, why she was called
    back."""
