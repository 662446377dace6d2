"""What ``briefs pack``, ``briefs send`` and ``briefs deliveries`` share."""

import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options

if TYPE_CHECKING:
    from briefs.pipeline import Wish

_TO = click.option(
    "--to",
    multiple=True,
    metavar="ID",
    help="Only this recipient; may be repeated.  [default: all]",
)
_REGISTER = click.option(
    "--register",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="BRIEFS_REGISTER",
    metavar="FILE",
    help="The register of recipients.  [default: ~/.config/briefs/recipients.yaml]",
)
_LEDGER = click.option(
    "--ledger",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The ledger of what was sent.  [default: deliveries.sqlite3 beside the register]",
)
_OUT = click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where releases/ and parcels/ are.  [default: out/ in the project]",
)
_DATE = click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date of the letters.  [default: the release's]",
)
_ERRATUM = click.option(
    "--erratum",
    nargs=2,
    metavar="OLD NEW",
    help="Release NEW corrects OLD: only for those who, by the ledger, have something of OLD that"
    " NEW prints otherwise. They get these documents anew, and old and new side by side.",
)


def parcel_options(command: Callable[..., None]) -> Callable[..., None]:
    """What a :class:`briefs.pipeline.Wish` is made of, and ``--format``."""
    release = click.argument("release", required=False, default="")
    several = (_ERRATUM, _TO, _DATE, _REGISTER, _LEDGER, _OUT)
    for option in (options.format_option, options.root_option, *reversed(several), release):
        command = option(command)
    return command


def book_options(command: Callable[..., None]) -> Callable[..., None]:
    """``--register``, ``--ledger``, ``--out`` and ``--root``."""
    for option in (options.root_option, _OUT, _LEDGER, _REGISTER):
        command = option(command)
    return command


def wished(
    release: str,
    erratum: tuple[str, str] | None,
    to: tuple[str, ...],
    date: dt.datetime | None,
    register: Path | None,
    ledger: Path | None,
    out: Path | None,
    root: Path | None,
) -> "Wish":
    """What :func:`parcel_options` gave, as the pipeline takes it.

    Raises:
        click.UsageError: there is no project, or a release is named twice.
    """
    from briefs.pipeline import Wish

    if release and erratum:
        raise click.UsageError("--erratum OLD NEW names the release already")
    old, new = erratum or ("", release)
    home, place = options.project_root(root), register_of(register)
    day = date.date() if date else None
    return Wish(home, out or home / "out", place, new, to, day, old, ledger_of(ledger, place))


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines, each column as wide as its widest cell; a syllable of Hangul is two wide."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def register_of(given: Path | None) -> Path:
    """The register: the one given, or the usual one (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return given or Path(home).expanduser() / "briefs" / "recipients.yaml"


def ledger_of(given: Path | None, register: Path) -> Path:
    """The ledger: the one given, or the one beside the register."""
    return given or register.with_name("deliveries.sqlite3")
