"""`kiosk pack sign-off`: somebody who has read cards puts a name to exactly what they say now."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from kiosk.cli.files import write
from kiosk.cli.options import AS_JSON, DIR
from kiosk.cli.progress import Progress
from kiosk.content.check import examine
from kiosk.content.review.reading import Reading
from kiosk.content.review.signoff import Role, SignOff, path, with_signoff
from kiosk.content.source import PackSource
from kiosk.errors import Finding, PackError
from kiosk.i18n.languages import LANGUAGES, language

_MEANING = {
    Role.CLINICIAN: "that what they say is right for your patients",
    Role.TRANSLATOR: "that they say in {own} what the original says, as a patient understands it",
}


@click.command
@DIR
@click.option(
    "--role",
    required=True,
    type=click.Choice([each.value for each in Role]),
    help="What you answer for.",
)
@click.option("--name", required=True, help="Who signs, as it is to be shown.")
@click.option(
    "--lang",
    "tag",
    type=click.Choice(list(LANGUAGES)),
    help="What was read; by default the original.",
)
@click.option(
    "--card", "cards", metavar="ID", multiple=True, help="Only this card; by default all."
)
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day on which it counts.")
@click.option("--yes", is_flag=True, help="Do not ask whether it was read.")
@AS_JSON
def sign_off(
    folder: Path,
    role: str,
    name: str,
    tag: str | None,
    cards: tuple[str, ...],
    until: datetime | None,
    yes: bool,
    as_json: bool,
) -> None:
    """Sign that the cards of the pack in DIR are right as they are.

    What is changed afterwards has to be signed again: the card it belongs to counts as a draft until
    then. docs/reviewing.md says what to look at.

    \b
    kiosk pack sign-off my-pack --role clinician --name "Lead radiologist" --until 2027-11-30
    kiosk pack sign-off my-pack --role translator --name "Clinic translator" --lang es
    """
    if not name.strip():
        raise click.BadParameter("write who signs", param_hint="--name")
    found, report = examine(folder, progress=Progress())
    report.settle()
    tag, signer = tag or found.manifest.source_language, Role(role)
    parts = _signed(found, tag, signer, cards)
    own = language(tag).own_name
    listed = f"{own}: {', '.join(parts)}"
    if left := [] if cards else _left_out(found, parts):
        click.echo(f"Not whole in {own}, and left out: {', '.join(left)}", err=True)
    if not yes:
        click.echo(listed)
        meaning = _MEANING[signer].format(own=own)
        click.confirm(f"Have you read them, and do you sign {meaning}?", abort=True, err=True)
    signoff = _signoff(found, tag, signer, " ".join(name.split()), until, parts)
    write(folder / path(tag), with_signoff(found.signoffs, signoff).encode())
    if as_json:
        said = {"language": tag, "role": role, "name": signoff.name, "on": signoff.on}
        said |= {"until": signoff.until, "file": str(folder / path(tag))}
        click.echo(json.dumps({**said, "parts": list(parts)}, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{folder / path(tag)}: signed by {signoff.name} as {role}; {listed}")


def _signed(pack: PackSource, tag: str, role: Role, cards: tuple[str, ...]) -> tuple[str, ...]:
    """What is to be signed; PackError where that cannot be read whole."""
    if role is Role.TRANSLATOR and tag == pack.manifest.source_language:
        raise _refused(
            pack,
            f"the pack is written in {tag}, so nobody translated it into {tag}",
            "name the translation with --lang",
        )
    whole = Reading(pack, tag).parts
    missing = [card for card in cards if card not in whole]
    if missing or not whole:
        what = f"{', '.join(missing)} cannot be read whole in {tag}"
        what = what if missing else f"nothing can be read whole in {tag}"
        raise _refused(pack, what, f"see what is missing with `kiosk pack status {pack.root}`")
    return cards or whole


def _left_out(pack: PackSource, parts: tuple[str, ...]) -> list[str]:
    return [card.card.id for card in pack.cards if card.card.id not in parts]


def _signoff(
    pack: PackSource,
    tag: str,
    role: Role,
    name: str,
    until: datetime | None,
    parts: tuple[str, ...],
) -> SignOff:
    reading = Reading(pack, tag)
    return SignOff(
        tag=tag,
        role=role,
        name=name,
        on=datetime.now(UTC).date().isoformat(),
        until=until.date().isoformat() if until else "",
        read={part: reading.read(part) for part in parts},
    )


def _refused(pack: PackSource, what: str, mend: str) -> PackError:
    return PackError([Finding(str(pack.root), 0, what, mend)])
