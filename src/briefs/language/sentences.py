"""Where sentences begin, and how things are listed in them."""

import re
from collections.abc import Sequence

from babel.lists import format_list

from briefs.language.locale import Locale

_FIRST_WORD = re.compile(r"\W*([^\W\d_]+)")
_CLOSERS = "”’\"')]»"
_OPENERS = "“‘\"'([«"


def opens_sentence(before: str, locale: Locale) -> bool:
    """Whether what follows ``before`` begins a sentence: at the start, or after a full stop."""
    ahead = before.rstrip()
    if not ahead:
        return True
    if ahead == before or not ahead.rstrip(_CLOSERS).endswith((".", "!", "?")):
        return False
    return ahead.split()[-1].lstrip(_OPENERS) not in locale.sentences.abbreviations


def capitalise(text: str, locale: Locale) -> str:
    """Begin a text with a capital, where the language's sentences do.

    A text that begins with a digit, and a word with capitals of its own (mRNA), stay as they are.
    """
    first = _FIRST_WORD.match(text)
    if not locale.sentences.capital or first is None or not first[1].islower():
        return text
    start = first.start(1)
    return text[:start] + text[start].upper() + text[start + 1 :]


def join(items: Sequence[str], locale: Locale) -> str:
    """List things: A, B 및 C; A, B and C."""
    return format_list(items, locale=locale.cldr)
