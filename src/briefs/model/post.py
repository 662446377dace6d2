"""Who is written to, what they get, and what is known of its way."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefs.model.release import Issued
from briefs.problems import Span

ByLanguage = Mapping[str, str]
"""Words by language tag; those below the empty tag hold in every language."""


def in_language(words: ByLanguage, language: str) -> str:
    """The words in a language, or those that hold in all; empty where there are neither."""
    return words.get(language, words.get("", ""))


class Channel(StrEnum):
    """How a parcel reaches its recipient."""

    MAIL = "mail"
    HAND = "hand"


class State(StrEnum):
    """What is known of a delivery.

    Of one that is ``uncertain`` nobody knows whether it arrived: the connection, or the program,
    broke off after the mail had gone out and before the server had answered.
    """

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Sender:
    """What the letters say of those who send them; what is not given is not printed.

    Attributes:
        organisation: the institution (기관명), which heads the letter.
        signed: in whose name the letter is sent (발신명의).
        number: what the letter's number (시행 문서번호) begins with.
        unit: who keeps the matter, such as a division and a person.
        address: postal, and whatever else stands on that line.
        contact: telephone, mail, web.
    """

    organisation: ByLanguage = field(default_factory=dict)
    signed: ByLanguage = field(default_factory=dict)
    number: ByLanguage = field(default_factory=dict)
    unit: ByLanguage = field(default_factory=dict)
    address: ByLanguage = field(default_factory=dict)
    contact: ByLanguage = field(default_factory=dict)


class Security(StrEnum):
    """How a connection to a mail server is encrypted: from within (RFC 3207), or from the start."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Server:
    """The mail server that takes our mail.

    Attributes:
        host: its name, which its certificate must bear.
        port: mostly 587, or 465 for ``tls``.
        security: ``none`` on this machine only.
        user: for AUTH; empty where the server asks for none.
        sender: the address that the mail comes from.
    """

    host: str
    port: int
    security: Security
    user: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One that gets parcels.

    Attributes:
        id: ASCII in kebab-case; all that files, ledger and messages say of the recipient.
        name: as the letter addresses it (산업통상자원부장관).
        attention: the person or division within (바이오융합산업과장).
        through: by way of whom (경유).
        address: the mail address, its domain in ASCII; empty where none is known.
        language: of the letter and the mail.
        briefs: ids of the briefs wanted; all where none is named.
        editions: names of the editions wanted; all where none is named.
        data: whether the data package is wanted.
        channel: by mail, or handed over.
        letter_number: what ends the number of the recipient's letters; empty where none is given.
        span: where the register says so.
    """

    id: str
    name: ByLanguage
    language: str
    address: str = ""
    attention: ByLanguage = field(default_factory=dict)
    through: ByLanguage = field(default_factory=dict)
    briefs: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    data: bool = False
    channel: Channel = Channel.MAIL
    letter_number: str = ""
    span: Span = field(default_factory=lambda: Span("register"))

    def wants(self, document: Issued) -> bool:
        """Whether a document of a release is among those wanted."""
        of_brief = not self.briefs or document.brief in self.briefs
        return of_brief and (not self.editions or document.edition in self.editions)


@dataclass(frozen=True, slots=True)
class Register:
    """The register of recipients, in the file's order."""

    sender: Sender
    server: Server | None
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True)
class Erratum:
    """What a recipient of an earlier release is told of its correction.

    Attributes:
        corrects: the id of the earlier release.
        reason: why it was corrected, by language tag.
        documents: the names of those documents that the recipient has and that print something
            else now.
        comparison: old and new side by side, a PDF in the recipient's language.
    """

    corrects: str
    reason: ByLanguage
    documents: tuple[str, ...]
    comparison: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """What a cover letter says, beyond its wording.

    Attributes:
        sender: who writes.
        recipient: to whom.
        release: the release's id.
        title: of the series, in the letter's language.
        date: that of the letter.
        number: the letter's own (시행 문서번호); empty where the register gives none.
        documents: those enclosed.
        data: whether the data package is enclosed.
        signed: whether a signature of the manifest is enclosed.
        corrects: the release that is corrected, for the notice of an erratum; else empty.
        reason: why, in the letter's language.
    """

    sender: Sender
    recipient: Recipient
    release: str
    title: str
    date: dt.date
    number: str
    documents: tuple[Issued, ...]
    data: bool
    signed: bool
    corrects: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one recipient gets of one release.

    Attributes:
        name: the ZIP's file name.
        content: its bytes, the same every time.
        sha256: of these, in hexadecimal.
        documents: the names of the documents within.
    """

    release: str
    recipient: Recipient
    name: str
    content: bytes
    sha256: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of the ledger.

    Attributes:
        number: the line's own; nothing where the ledger does not have it yet.
        release: the release's id.
        recipient: the recipient's id; ``forgotten-3`` where the person was forgotten.
        parcel: SHA-256 of the ZIP.
        documents: the names of the documents in it.
        channel: by mail, or handed over.
        state: what is known.
        answer: the code of the server's answer (RFC 5321, 4.2); 0 where there was none.
        when: since when the state holds.
        settled: whether a person said so.
    """

    number: int
    release: str
    recipient: str
    parcel: str
    documents: tuple[str, ...]
    channel: Channel
    state: State
    answer: int = 0
    when: dt.datetime | None = None
    settled: bool = False
