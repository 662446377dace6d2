"""The options of signing, for the commands that sign; secrets are asked for, never typed there."""

import functools
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefs.cli.tongue import preferred, speaker
from briefs.problems import Problem, Refused, Span, unreadable
from briefs.wording import Said, said

if TYPE_CHECKING:
    from briefs.seal.sign import Seal

PASSWORD = "BRIEFS_KEY_PASSWORD"
"""The environment variable that may hold the password of the key, or the token's PIN."""

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option("--sign", "sign_key", type=_FILE, metavar="KEY.p12", help="Sign with this key."),
    click.option(
        "--token",
        "token_module",
        type=_FILE,
        metavar="MODULE.so",
        help="Sign with a PKCS#11 token; this is its library.",
    ),
    click.option("--token-label", default="", help="The token's label."),
    click.option("--key-label", default="", help="The label of key and certificate in the token."),
    click.option(
        "--password-file",
        type=_FILE,
        help=f"The file's first line is the password or PIN.  [default: {PASSWORD}, or ask]",
    ),
    click.option("--timestamp", default="", metavar="URL", help="A time-stamp service (RFC 3161)."),
    click.option(
        "--level",
        "sign_level",
        type=click.Choice(["B-B", "B-T", "B-LT", "B-LTA"]),
        help="PAdES level.  [default: B-B; with --timestamp B-T]",
    ),
    click.option(
        "--root-certificate",
        "roots",
        type=_FILE,
        multiple=True,
        help="A root in PEM or DER that a chain ends at, for B-LT and B-LTA; may be repeated.",
    ),
)


def signing_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of signing; it gets ``seal``: what opens the key, or nothing.

    Options that contradict one another are told as wrong usage before the command runs. What is
    given raises :class:`~briefs.problems.Refused` where the key cannot be opened.
    """

    @functools.wraps(command)
    def signing(*args: Any, **given: Any) -> None:
        typed = _Typed(**{one.name: given.pop(one.name) for one in fields(_Typed)})
        contradiction = typed.contradiction()
        if contradiction:
            raise click.UsageError(contradiction)
        command(*args, seal=typed.opening if typed.has_key else None, **given)

    made: Callable[..., None] = signing
    for option in reversed(_OPTIONS):
        made = option(made)
    return made


@dataclass(frozen=True, slots=True)
class _Typed:
    """The options as they were typed."""

    sign_key: Path | None
    token_module: Path | None
    token_label: str
    key_label: str
    password_file: Path | None
    timestamp: str
    sign_level: str | None
    roots: tuple[Path, ...]

    @property
    def has_key(self) -> bool:
        return bool(self.sign_key or self.token_module)

    def contradiction(self) -> str:
        """What is wrong with them together; empty where nothing is."""
        labels = self.token_label or self.key_label
        others = self.password_file or self.timestamp or self.sign_level or self.roots
        stamped = self.sign_level not in (None, "B-B")
        faults = (
            (self.sign_key and self.token_module, "--sign or --token: name one key to sign with"),
            (
                self.token_module and not (self.token_label and self.key_label),
                "--token needs --token-label and --key-label",
            ),
            (labels and not self.token_module, "--token-label and --key-label need --token"),
            (others and not self.has_key, "nothing is signed: name a key with --sign or --token"),
            (
                self.timestamp and not self.timestamp.startswith(("http://", "https://")),
                "--timestamp needs an address that begins with https://",
            ),
            (
                stamped and not self.timestamp,
                f"--level {self.sign_level} needs a time-stamp service: --timestamp URL",
            ),
            (
                self.sign_level == "B-B" and self.timestamp,
                "--level B-B has no time-stamp: leave one of the two out",
            ),
        )
        return next((message for wrong, message in faults if wrong), "")

    def opening(self) -> "Seal":
        """Open the key.

        Raises:
            Refused: it cannot be opened.
        """
        from briefs.seal.keys import KeyWanted, Token, opened
        from briefs.seal.sign import Level

        source: Path | Token | None = self.sign_key
        if self.token_module:
            source = Token(self.token_module, self.token_label, self.key_label)
        assert source is not None
        level = Level(self.sign_level or ("B-T" if self.timestamp else "B-B"))
        roots = tuple(_bytes(path) for path in self.roots)
        return opened(KeyWanted(source, level, self.timestamp, roots), self._password)

    def _password(self) -> str:
        """From a file, the environment, or the terminal, without showing it.

        Raises:
            Refused: the file cannot be read, or there is nobody to ask.
        """
        if self.password_file:
            return _first_line(self.password_file)
        kept = os.environ.get(PASSWORD)
        if kept is not None:
            return kept
        if not sys.stdin.isatty():
            place = (self.sign_key or self.token_module or Path()).as_posix()
            message = said("the key needs its password, and there is no terminal to ask at")
            hint = said("name a file with --password-file, or set {name}", name=PASSWORD)
            raise _refused(place, message, hint)
        prompt = speaker(preferred())(said("Password of the key, or the token's PIN"))
        return str(click.prompt(prompt, hide_input=True, default="", show_default=False, err=True))


def _first_line(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8-sig").split("\n", 1)[0].removesuffix("\r")
    except UnicodeDecodeError:
        message = said("the file with the password is not text in UTF-8")
        hint = said("save it as UTF-8")
        raise _refused(path.as_posix(), message, hint) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused([unreadable(path.as_posix(), error)]) from None


def _refused(place: str, message: Said, hint: Said) -> Refused:
    return Refused([Problem("signing-key", message, Span(place), hint)])
