"""What ``briefs pack``, ``briefs send`` and ``briefs deliveries`` share."""

import os
from collections.abc import Callable
from pathlib import Path

import click

from briefs.cli import options

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


def parcel_options(command: Callable[..., None]) -> Callable[..., None]:
    """A release, recipients, the register, the output directory, the letters' date."""
    release = click.argument("release", required=False, default="")
    return release(_TO(_REGISTER(_OUT(_DATE(options.root_option(options.format_option(command)))))))


def register_option(command: Callable[..., None]) -> Callable[..., None]:
    """``--register`` alone."""
    return _REGISTER(command)


def ledger_option(command: Callable[..., None]) -> Callable[..., None]:
    """``--ledger``."""
    return _LEDGER(command)


def register_of(given: Path | None) -> Path:
    """The register: the one given, or the usual one (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return given or Path(home).expanduser() / "briefs" / "recipients.yaml"


def ledger_of(given: Path | None, register: Path) -> Path:
    """The ledger: the one given, or the one beside the register."""
    return given or register.with_name("deliveries.sqlite3")
