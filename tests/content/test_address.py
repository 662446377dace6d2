"""Addresses that a document may lead to: whatever is dressed up as one of them is none."""

from collections.abc import Callable

import pytest

from briefs.content.address import is_mail_address, is_web_address
from briefs.content.inline import parse
from briefs.model.text import Link

SOUND = [
    "https://example.org",
    "HTTPS://example.org/가/?q=나#다",
    "http://[::1]/x",
    "https://example.org/a_(b)",
    "mailto:a@example.org",
    "mailto:a@example.org?subject=x",
]
SCHEMES = [
    "javascript:alert()",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://a.b",
]
DISGUISED = [
    *SCHEMES,
    *(address.upper() for address in SCHEMES),
    "JaVaScRiPt:alert()",
    "java\tscript:alert()",
    "java\nscript:alert()",
    "\x01javascript:alert()",
    "java\u200bscript:alert()",
    "\ufeffjavascript:alert()",
    "javascript&colon;alert()",
    "&#106;avascript:alert()",
    "%6Aavascript:alert()",
    "javascript://example.org/%0aalert()",
    "blob:https://example.org/x",
    "view-source:https://example.org",
    "jar:https://example.org!/",
    "intent://example.org#Intent;end",
    "tel:119",
    "//example.org",
    "\\\\example.org\\x",
    "/etc/passwd",
    "../x",
    "#here",
    "",
    "https:",
    "https://",
    "https:example.org",
    "https:///example.org",
    "https://[",
    "https://ministry.example@elsewhere.example",
    "https://a:b@example.org",
    "https://exa\u202emple.org",
    "https://example.org/\u2028",
    "ht\ntps://example.org",
    "https://exam\tple.org",
    "https://example.org/\x00",
    'https://example.org/"onclick=x',
    "https://example.org/'x",
    "https://example.org/<script>",
    "mailto:",
    "mailto:a",
    "mailto:a@b@c",
    "mailto:a@b.org\nBcc:c@d.org",
    "MAILTO:a@b.org x",
    "mailto:a@b.org?subject=x\r\ny",
]


@pytest.mark.parametrize("address", SOUND)
def test_an_address_that_a_reader_can_trust(address: str) -> None:
    assert is_web_address(address) or is_mail_address(address)


@pytest.mark.parametrize("address", DISGUISED)
def test_what_is_dressed_up_as_one_is_none(address: str, measured: Callable[..., None]) -> None:
    assert not is_web_address(address)
    assert not is_mail_address(address)
    inlines, flaws = parse(f"[words]({address})")
    assert flaws or address == ""
    assert not any(isinstance(one, Link) for one in inlines)
    measured("containment", attack=f"a link to {address!r}", outcome="refused")
