"""The register of recipients: who gets what, from a YAML file or a spreadsheet (CSV, TSV, XLSX).

It lies outside the project. A spreadsheet holds recipients alone; a YAML file has ``sender`` and
``mail`` besides, and may name a spreadsheet instead of listing the recipients itself.
"""

import codecs
import ipaddress
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from briefs.content import delimited, outside, workbook
from briefs.content.characters import flaws
from briefs.content.nodes import Scalar, read
from briefs.content.rows import Cell, Row, too_long
from briefs.content.schema import File, Id, LanguageTag, Words, text_or
from briefs.content.shape import held_against, key_span
from briefs.model.post import (
    ByLanguage,
    Channel,
    Recipient,
    Register,
    Security,
    Sender,
    Server,
)
from briefs.problems import Problem, Refused, Severity, Span, did_you_mean, errors
from briefs.wording import said

ALL = "all"
WORKBOOK = ".xlsx"
SHEETS = (".csv", ".tsv", WORKBOOK)
_LIST = re.compile(r"[;,|\s]+")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")
_LONGEST_ADDRESS = 254
"""Of an address, in octets (RFC 5321, 4.5.3.1.3, less the angle brackets)."""
_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}
_YES = {
    "yes": True,
    "true": True,
    "no": False,
    "false": False,
    "": False,
    "예": True,
    "아니오": False,
}
_YES_OR_NO = said("write true or false")
_COLUMNS = (
    "id",
    "name",
    "attention",
    "through",
    "address",
    "language",
    "briefs",
    "editions",
    "data",
    "channel",
    "letter-number",
)

Named = Annotated[
    Annotated[Words, Tag("(text)")] | Annotated[dict[str, Words], Tag("(languages)")],
    Discriminator(text_or("(languages)")),
]
Listed = Annotated[
    Annotated[Words, Tag("(text)")] | Annotated[list[Words], Tag("(list)")],
    Discriminator(text_or("(list)")),
]


class SenderFile(File):
    """``sender``."""

    organisation: Named | None = None
    signed: Named | None = None
    number: Named | None = None
    unit: Named | None = None
    address: Named | None = None
    contact: Named | None = None


class MailFile(File):
    """``mail``."""

    host: Words
    port: Words | None = None
    tls: Words | None = None
    user: Words | None = None
    sender: Words = Field(alias="from")


class RecipientFile(File):
    """A recipient."""

    name: Named
    language: LanguageTag
    address: Words | None = None
    attention: Named | None = None
    through: Named | None = None
    briefs: Listed | None = None
    editions: Listed | None = None
    data: Words | None = None
    channel: Words | None = None
    letter_number: Words | None = Field(default=None, alias="letter-number")


class RegisterFile(File):
    """The file."""

    sender: SenderFile | None = None
    mail: MailFile | None = None
    recipients: Annotated[
        Annotated[Words, Tag("(text)")] | Annotated[dict[Id, RecipientFile], Tag("(recipients)")],
        Discriminator(text_or("(recipients)")),
    ]


def read_register(
    path: Path,
    *,
    briefs: Collection[str],
    editions: Collection[str],
    languages: Collection[str],
) -> tuple[Register, tuple[Problem, ...]]:
    """Read a register.

    Args:
        path: a YAML file or a spreadsheet.
        briefs: the ids that there are.
        editions: the names that there are.
        languages: the tags that there are.

    Returns:
        The register, and warnings.

    Raises:
        Refused: it cannot be read, or something in it is wrong; all of it is told.
    """
    reading = _Reading({"brief": briefs, "edition": editions, "language": languages})
    register = reading.sheet(path) if path.suffix.lower() in SHEETS else reading.yaml(path)
    reading.doubled(register.recipients)
    if errors(reading.problems):
        raise Refused(reading.problems)
    return register, tuple(reading.problems)


def mail_address(text: str) -> str:
    """An address, with its domain in ASCII (RFC 5891's predecessor, as Python's codec has it).

    Raises:
        ValueError: it is none that a mail can be sent to; the argument says why.
    """
    local, _, domain = text.rpartition("@")
    try:
        known = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        known = ""
    labels, whole = known.split("."), f"{local}@{known}"
    is_domain = len(labels) > 1 and all(map(_LABEL.fullmatch, labels))
    if not (_LOCAL.fullmatch(local) and is_domain and len(whole) <= _LONGEST_ADDRESS):
        raise ValueError(said("{text!r} is no mail address", text=text[:80]))
    return whole


def is_this_machine(host: str) -> bool:
    """Whether a host is the machine itself, so that nothing goes over a network."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _Reading:
    """Decodes files and gathers what is wrong."""

    def __init__(self, known: Mapping[str, Collection[str]]) -> None:
        self.known = known
        self.problems: list[Problem] = []

    def yaml(self, path: Path) -> Register:
        text = self._text(path)
        root, problems = read(text, path.as_posix())
        if root is None:
            raise Refused(problems)
        file, problems = held_against(RegisterFile, root)
        if file is None:
            raise Refused(problems)
        if isinstance(file.recipients, Scalar):
            recipients = self.sheet(path.parent / file.recipients.text).recipients
        else:
            recipients = tuple(
                self._recipient(id_, _values(one), key_span(root, "recipients", id_))
                for id_, one in file.recipients.items()
            )
        return Register(self._sender(file.sender), self._server(file.mail), recipients)

    def sheet(self, path: Path) -> Register:
        name = path.as_posix()
        found = next(filter(None, map(_headed, self._tables(path, name))), None)
        if found is None:
            hint = said("the first row names the columns: {names}", names=", ".join(_COLUMNS))
            message = said("no row names the columns id, name and language")
            raise Refused([Problem("shape", message, Span(name, 1, 1), hint)])
        head, rows = found
        self.problems.extend(too_long(rows))
        recipients = (self._of_row(head, row) for row in rows)
        return Register(Sender(), None, tuple(recipients))

    def doubled(self, recipients: Iterable[Recipient]) -> None:
        """Complain of ids that stand there twice, and warn of addresses that do."""
        ids: dict[str, Span] = {}
        addresses: dict[str, Span] = {}
        for one in recipients:
            if one.id in ids:
                message = said("the id {id} stands here again", id=one.id)
                hint = said("give one of them another id, or remove it")
                self._tell("duplicate-id", message, one.span, hint=hint, also=ids[one.id])
            ids.setdefault(one.id, one.span)
            key = one.address.casefold()
            if key and key in addresses:
                message = said("{id} has the address of another recipient", id=one.id)
                hint = said("look whether both are meant")
                self._tell(
                    "duplicate-address",
                    message,
                    one.span,
                    hint=hint,
                    also=addresses[key],
                    grave=False,
                )
            addresses.setdefault(key, one.span)

    def _text(self, path: Path) -> str:
        data = outside.raw(path)
        text = data if isinstance(data, Problem) else outside.text(data, path.as_posix())
        if isinstance(text, Problem):
            raise Refused([text])
        return text.removeprefix(codecs.BOM_UTF8.decode())

    def _tables(self, path: Path, name: str) -> Iterator[list[Row]]:
        """The rows, as each of the signs that may part cells gives them."""
        if path.suffix.lower() == WORKBOOK:
            data = outside.raw(path)
            rows, problem = ([], data) if isinstance(data, Problem) else workbook.rows(data, name)
            if problem:
                raise Refused([problem])
            yield rows
            return
        text = self._text(path)
        for sign in "\t" if path.suffix.lower() == ".tsv" else ",;\t":
            yield self._rows(text, name, sign)

    def _rows(self, text: str, name: str, sign: str) -> list[Row]:
        found = list(delimited.rows(text, name, sign))
        if found and isinstance(found[-1], Problem):
            raise Refused([found[-1]])
        return [one for one in found if isinstance(one, Row)]

    def _of_row(self, head: Mapping[str, int], row: Row) -> Recipient:
        values: dict[str, Any] = {}
        for column, at in head.items():
            cell = row.cells[at] if at < len(row.cells) else None
            if cell is None or not cell.text.strip():
                continue
            self._seen(cell)
            scalar = Scalar(cell.text.strip(), cell.raw, cell.span)
            name, _, tag = column.partition("-")
            if name in ("name", "attention", "through"):
                values.setdefault(name, {})[tag] = scalar
            elif column in _COLUMNS:
                values[column.replace("-", "_")] = scalar
        id_ = values.pop("id", None)
        if id_ is None or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_.text):
            message = said("a recipient has an id: small letters, digits and hyphens")
            hint = said("write one, such as ministry-1")
            self._tell("key", message, id_.span if id_ else row.span, hint=hint)
        for name in ("name", "language"):
            if name not in values:
                message = said("the key {name!r} is missing", name=name)
                hint = said("fill the column {name} in", name=name)
                self._tell("missing-key", message, row.span, hint=hint)
        return self._recipient(id_.text if id_ else "", values, row.span)

    def _seen(self, cell: Cell) -> None:
        for flaw in flaws(cell.text.replace("\n", "\x00").replace("\r", "\x00")):
            self._tell("characters", flaw.message, cell.span, hint=flaw.hint)

    def _recipient(self, id_: str, values: Mapping[str, Any], span: Span) -> Recipient:
        channel = self._among(Channel, values.get("channel"), Channel.MAIL)
        address = self._address(values.get("address"))
        if channel is Channel.MAIL and "address" not in values:
            hint = said("add it, or channel: hand for a parcel that is handed over")
            self._tell(
                "missing-key", said("the key {name!r} is missing", name="address"), span, hint=hint
            )
        language = values.get("language")
        tag = language.text if language else ""
        self._known("language", [language] if language else [])
        return Recipient(
            id=id_,
            name=self._words(values.get("name")),
            language=tag,
            address=address,
            attention=self._words(values.get("attention")),
            through=self._words(values.get("through")),
            briefs=self._listed("brief", values.get("briefs")),
            editions=self._listed("edition", values.get("editions")),
            data=self._yes(values.get("data")),
            channel=channel,
            letter_number=self._words(values.get("letter_number")).get("", ""),
            span=span,
        )

    def _sender(self, file: SenderFile | None) -> Sender:
        values = _values(file) if file else {}
        return Sender(**{name: self._words(value) for name, value in values.items()})

    def _server(self, file: MailFile | None) -> Server | None:
        if file is None:
            return None
        security = self._among(Security, file.tls, Security.STARTTLS)
        if security is Security.NONE and file.tls and not is_this_machine(file.host.text):
            message = said("a server on another machine needs TLS")
            self._tell("tls", message, file.tls.span, hint=said("write starttls, or tls"))
        port = file.port.text if file.port else str(_PORTS[security])
        if not (port.isascii() and port.isdigit() and 0 < int(port) < 2**16):
            self._tell(
                "shape",
                said("a port is a number from 1 to 65535"),
                file.port.span if file.port else file.host.span,
                hint=said("leave it out for the usual one"),
            )
            port = "0"
        user = self._words(file.user).get("", "")
        return Server(file.host.text, int(port), security, user, self._address(file.sender))

    def _words(self, value: Any) -> ByLanguage:
        """Words by language; they stand on one line, lest they add a line to a mail's head."""
        if value is None:
            return {}
        found = {"": value} if isinstance(value, Scalar) else value
        for tag, scalar in found.items():
            if "\n" in scalar.text or "\r" in scalar.text:
                hint = said("take the line break out")
                self._tell("shape", said("this stands on one line"), scalar.span, hint=hint)
            if tag:
                self._known("language", [Scalar(tag, tag, scalar.span)])
        return {tag: scalar.text.strip() for tag, scalar in found.items()}

    def _address(self, scalar: Scalar | None) -> str:
        if scalar is None:
            return ""
        try:
            return mail_address(scalar.text)
        except ValueError as error:
            hint = said("write it as name@example.org, ASCII before the @")
            self._tell("address", error.args[0], scalar.span, hint=hint)
            return ""

    def _listed(self, kind: str, value: Any) -> tuple[str, ...]:
        if isinstance(value, Scalar):
            parts = [part for part in _LIST.split(value.text) if part]
            value = [Scalar(part, part, value.span) for part in parts]
        found = list(value or ())
        if [one.text for one in found] == [ALL]:
            return ()
        self._known(kind, found)
        return tuple(one.text for one in found)

    def _known(self, kind: str, found: Iterable[Scalar]) -> None:
        known = self.known[kind]
        for one in found:
            if one.text not in known:
                message = said("there is no {kind} called {name!r}", kind=said(kind), name=one.text)
                hint = did_you_mean(one.text, known) or said(
                    "known are {kinds}", kinds=", ".join(known)
                )
                self._tell(f"unknown-{kind}", message, one.span, hint=hint)

    def _yes(self, scalar: Scalar | None) -> bool:
        text = scalar.text.lower() if scalar else ""
        if scalar and text not in _YES:
            self._tell(
                "shape", said("true or false is expected here"), scalar.span, hint=_YES_OR_NO
            )
        return _YES.get(text, False)

    def _among(self, kind: Any, scalar: Scalar | None, usual: Any) -> Any:
        known = [one.value for one in kind]
        if scalar is None or scalar.text in known:
            return kind(scalar.text) if scalar else usual
        hint = did_you_mean(scalar.text, known) or said("known are {kinds}", kinds=", ".join(known))
        self._tell(
            "shape", said("{name!r} is not known here", name=scalar.text), scalar.span, hint=hint
        )
        return usual

    def _tell(
        self,
        rule: str,
        message: str,
        span: Span,
        *,
        hint: str = "",
        also: Span | None = None,
        grave: bool = True,
    ) -> None:
        severity = Severity.ERROR if grave else Severity.WARNING
        self.problems.append(
            Problem(rule, message, span, hint, severity, also=(also,) if also else ())
        )


def _headed(rows: list[Row]) -> tuple[dict[str, int], list[Row]] | None:
    """The columns that the first row names, and the rows below it; nothing where it names none."""
    if not rows:
        return None
    head = {cell.text.strip().lower(): at for at, cell in enumerate(rows[0].cells)}
    there = {name.partition("-")[0] for name in head}
    return (head, rows[1:]) if {"id", "name", "language"} <= there else None


def _values(file: File) -> dict[str, Any]:
    """What a file's mapping gives, by the fields' names."""
    found = ((name, getattr(file, name)) for name in type(file).model_fields)
    return {name: value for name, value in found if value is not None}
