"""The mail that carries a parcel, as bytes (RFC 5322): the same bytes but for its date."""

import datetime as dt
from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from briefs.model.post import Parcel
from briefs.post.wire import Envelope

POLICY = SMTP.clone(cte_type="7bit")
"""Lines end in CRLF, and every byte is ASCII: no server on the way needs to rewrite anything."""

_ID_DIGITS = 32
_CHARSET = "utf-8"


@dataclass(frozen=True, slots=True)
class Note:
    """What the mail says: names for From and To, a subject, a plain text, a language tag."""

    sender: str
    recipient: str
    subject: str
    text: str
    language: str


def message_id(parcel: Parcel, domain: str) -> str:
    """The same for the same parcel, so that a server can tell that it has the mail already."""
    known = f"{parcel.release}\n{parcel.recipient.id}\n{parcel.sha256}"
    return f"<{sha256(known.encode()).hexdigest()[:_ID_DIGITS]}@{domain}>"


def envelope(parcel: Parcel, note: Note, sender: str, when: dt.datetime) -> Envelope:
    """The mail with the parcel attached.

    Args:
        parcel: whose recipient has an address.
        note: its words, none with a line end in From, To or the subject.
        sender: the address that it comes from.
        when: with its time zone.

    Raises:
        ValueError: From, To or the subject has a line end.
    """
    to = parcel.recipient.address
    head = (
        _worded("From", note.sender, f"<{sender}>"),
        _worded("To", note.recipient, f"<{to}>"),
        _worded("Subject", note.subject),
    )
    message = EmailMessage(policy=POLICY)
    message["Date"] = format_datetime(when)
    message["Message-ID"] = message_id(parcel, sender.rpartition("@")[2])
    message["Content-Language"] = note.language
    message.set_content(note.text)
    message.add_attachment(
        parcel.content, maintype="application", subtype="zip", filename=parcel.name
    )
    message.set_boundary(f"=_{sha256(parcel.sha256.encode()).hexdigest()[:_ID_DIGITS]}")
    lines = "".join(f"{line}{POLICY.linesep}" for line in head)
    return Envelope(sender, to, lines.encode("ascii") + message.as_bytes())


def _worded(name: str, words: str, address: str = "") -> str:
    """A header of words (RFC 2047), in lines of at most 76 characters, and perhaps an address.

    Not left to ``EmailMessage``: Python 3.11 loses or adds blanks where it folds Korean.
    """
    if len(words.splitlines()) > 1:
        raise ValueError(f"{name} has a line end")
    encoded = Header(words, _CHARSET, header_name=name).encode(linesep=POLICY.linesep)
    return f"{name}: " + f"{POLICY.linesep} ".join(filter(None, (encoded, address)))
