"""Certificates in PEM or DER, as somebody names those that they trust."""

from collections.abc import Iterable

from asn1crypto import pem
from asn1crypto.x509 import Certificate

from briefs.problems import Problem, Refused, Span
from briefs.wording import said


def certificates(given: Iterable[bytes], option: str) -> tuple[Certificate, ...]:
    """Read certificates; a file in PEM may hold many.

    Args:
        given: their bytes.
        option: by which they were named, for messages.

    Raises:
        Refused: one of them is none.
    """
    return tuple(one for content in given for one in _read(content, option))


def _read(content: bytes, option: str) -> list[Certificate]:
    try:
        ders = [content]
        if pem.detect(content):
            ders = [der for _, _, der in pem.unarmor(content, multiple=True)]
        made = [Certificate.load(der, strict=True) for der in ders]
        for one in made:
            _ = one.native  # asn1crypto reads lazily: what is broken shows itself only now
    except (ValueError, TypeError, KeyError, IndexError, OverflowError):
        made = []
    if not made:
        message = said("this is no certificate in PEM or DER")
        hint = said("name the file with the certificate of who you trust, such as ca.pem")
        raise Refused([Problem("certificate", message, Span(option), hint)])
    return made
