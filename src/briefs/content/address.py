"""Addresses that a document may lead to."""

import re
from urllib.parse import urlsplit

_FORBIDDEN = set(" <>\"'\\")
_MAIL = re.compile(r"[^@<>\"'\\]+@[^@<>\"'\\]+")


def is_web_address(text: str) -> bool:
    """Whether this is an http or https address with a host, as it may stand in a file."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    named = parts.scheme in ("https", "http") and bool(parts.hostname)
    return named and not set(text) & _FORBIDDEN


def is_mail_address(text: str) -> bool:
    """Whether this is a mailto address."""
    scheme, _, rest = text.partition(":")
    return scheme == "mailto" and bool(_MAIL.fullmatch(rest.partition("?")[0]))
