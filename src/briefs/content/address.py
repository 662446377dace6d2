"""Addresses that a document may lead to."""

import re
from urllib.parse import urlsplit

_SOUND = re.compile(r"[^\s<>\"'\\\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
"""No space, quote or bracket, and nothing that an eye does not see: readers drop some of these."""

_MAIL = re.compile(r"[^@]+@[^@]+")


def is_web_address(text: str) -> bool:
    """Whether this is an http or https address with a host, as it may stand in a file.

    Not one with a name before the host (``https://ministry.example@elsewhere.example``): it leads
    to another place than it seems to.
    """
    if not _SOUND.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    is_web = parts.scheme in ("https", "http")
    return is_web and bool(parts.hostname) and "@" not in parts.netloc


def is_mail_address(text: str) -> bool:
    """Whether this is a mailto address."""
    scheme, _, rest = text.partition(":")
    is_mail = scheme == "mailto" and bool(_SOUND.fullmatch(rest))
    return is_mail and bool(_MAIL.fullmatch(rest.partition("?")[0]))
