"""The mail that carries a parcel, as bytes (RFC 5322): the same bytes but for its date."""

import datetime as dt
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from briefs.model.post import Parcel
from briefs.post.wire import Envelope

POLICY = SMTP.clone(cte_type="7bit")
"""Lines end in CRLF, and every byte is ASCII: no server on the way needs to rewrite anything."""

_ID_DIGITS = 32


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
    """
    message = EmailMessage(policy=POLICY)
    message["From"] = Address(note.sender, addr_spec=sender)
    message["To"] = Address(note.recipient, addr_spec=parcel.recipient.address)
    message["Subject"] = note.subject
    message["Date"] = format_datetime(when)
    message["Message-ID"] = message_id(parcel, sender.rpartition("@")[2])
    message["Content-Language"] = note.language
    message.set_content(note.text)
    message.add_attachment(
        parcel.content, maintype="application", subtype="zip", filename=parcel.name
    )
    message.set_boundary(f"=_{sha256(parcel.sha256.encode()).hexdigest()[:_ID_DIGITS]}")
    return Envelope(sender, parcel.recipient.address, message.as_bytes())
