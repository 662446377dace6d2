"""English words as they are compared: whatever their case, number or local spelling."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[*&][^\W_]+)*(?:['’](?:s\b|(?<=s['’])))?|&")
_POSSESSIVE = re.compile(r"['’]s?$")
_SPELLINGS = (
    (re.compile(r"^centre"), "center"),
    (re.compile(r"^programme"), "program"),
    (re.compile(r"is(e|ed|er|ing|ation|ational)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|er|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[bclvmi])our"), "or"),
    (re.compile(r"^licence"), "license"),
    (re.compile(r"^defence"), "defense"),
)
"""British spellings, and what they are read as here. The result need be no English word."""
_BRITISH = re.compile(r"^(?:cent|prog|lice|defe)|[iy]s[eia]|our")
"""Without one of these a word has none of those spellings."""

_ACRONYM = 6
"""The length of the longest word that is taken for an acronym if it has capitals only."""

_COMPOUNDS = {
    "startup": ("start", "up"),
    "spinoff": ("spin", "off"),
    "healthcare": ("health", "care"),
    "biocluster": ("bio", "cluster"),
    "nonprofit": ("non", "profit"),
    "multinational": ("multi", "national"),
}
"""Words that others write with a hyphen or a space."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an English text.

    Attributes:
        text: as it stands there, without a possessive ending.
        key: what it is compared by.
        start: its place.
        end: where it ends.
    """

    text: str
    key: str
    start: int
    end: int


@lru_cache(maxsize=64)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text; hyphens and dashes part words, ``&`` is "and"."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        bare = _POSSESSIVE.sub("", match[0])
        for key in _keys(bare):
            found.append(Word(bare, key, match.start(), match.end()))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _keys(word: str) -> tuple[str, ...]:
    if word == "&":
        return ("and",)
    key = plain(word)
    if not (word.isupper() and len(word) <= _ACRONYM):
        key = _singular(key)
    if key in _COMPOUNDS:
        return _COMPOUNDS[key]
    if _BRITISH.search(key):
        for pattern, spelling in _SPELLINGS:
            key = pattern.sub(spelling, key)
    return (key,)


def plain(word: str) -> str:
    """A word in small letters without accents."""
    if not word.isascii():
        parts = unicodedata.normalize("NFD", word)
        word = "".join(part for part in parts if not unicodedata.combining(part))
    return word.casefold()


def _singular(word: str) -> str:
    if len(word) < 3 or word.endswith(("ss", "us", "is", "as")):
        return word
    if word.endswith("polises"):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word.removesuffix("s")


def edits(left: str, right: str, limit: int = 2) -> int:
    """How many letters must be added, dropped, replaced or swapped; ``limit`` + 1 if more.

    >>> edits("melifera", "mellifera"), edits("ginsneg", "ginseng"), edits("coli", "Boston")
    (1, 1, 3)
    """
    if abs(len(left) - len(right)) > limit or len(set(left) ^ set(right)) > 2 * limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        older, before = before, row
        row = [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(before) > limit:
            return limit + 1
    return min(row[-1], limit + 1)
