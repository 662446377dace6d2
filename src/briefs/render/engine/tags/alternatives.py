"""A text in several languages, in one text string of a PDF."""

import re
from collections.abc import Mapping

from briefs.render.engine.tags.node import StructureError
from briefs.wording import said

ESCAPE = "\u001b"

TAG = re.compile(r"(?P<language>[a-z]{2})(-[a-z]{4})?(-(?P<country>[a-z]{2}))?", re.IGNORECASE)
"""The language tags that an escape sequence can say; it leaves out the script."""


def in_languages(texts: Mapping[str, str]) -> str:
    """The same text in several languages, each introduced by a language escape sequence.

    ISO 32000-1, 7.9.2.2: U+001B, the two letters of an ISO 639 language code, those of an ISO
    3166 country code if there is one, U+001B. Each letter is one byte, in ASCII, whereas all
    around is UTF-16BE: ``00 1B 6B 6F 00 1B`` says Korean. Two such letters are the bytes of one
    UTF-16 unit, here of U+6B6F, so they stand in the text as that character, and are what they
    should be once the text is encoded. (An escape sequence must not stand in PDFDocEncoding;
    no two letters make a character of that.)

    A space parts the languages, for software that leaves out the sequences.

    Args:
        texts: by BCP 47 language tag, in the order in which they are to be read.

    Returns:
        a single text as it is.

    Raises:
        StructureError: a language has no code of two letters.
    """
    if len(texts) == 1:
        return "".join(texts.values())
    return " ".join(_escape(tag) + text for tag, text in texts.items())


def _escape(tag: str) -> str:
    match = TAG.fullmatch(tag)
    if match is None:
        raise StructureError(
            said(
                "an alternative text is in the language {tag!r}: a PDF can say only those with a "
                "code of two letters, such as 'en' or 'en-US'",
                tag=tag,
            )
        )
    codes = match["language"].lower() + (match["country"] or "").upper()
    return ESCAPE + codes.encode("ascii").decode("utf-16-be") + ESCAPE
