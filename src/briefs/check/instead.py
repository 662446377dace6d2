"""What an English text says instead of the names that its Korean twin has."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefs.check.bodies import KOREAN_BODY, Body, unknown_bodies
from briefs.check.likeness import LONG, VERY_LONG, alike, class_of, shortened, telling
from briefs.check.naming import Mention, Mentions, kind
from briefs.check.wordforms import Word, edits, words

_FEW = 2
_TWO, _SHORT = 2, ("EU", "UK", "UN", "US")
"""Acronyms of two letters that are taken for names; others may mean too much."""

_AT_HOME = frozenset("domestic home national nationwide nation country".split())
"""How English says "Korean" in a text about Korea."""


@dataclass(frozen=True, slots=True)
class Instead:
    """A stretch of the English that stands where a name should.

    Attributes:
        mention: the name in the Korean.
        start: where the stretch begins in the printed English.
        end: where it ends there.
        words: what it says.
        misspelt: whether it is the name, with a letter or two wrong.
        shortened: whether it is the name without some of its words.
    """

    mention: Mention
    start: int
    end: int
    words: str
    misspelt: bool = False
    shortened: bool = False


class Comparison:
    """An English text against the names of its Korean twin."""

    def __init__(self, korean: str, english: str, here: Mentions, there: Mentions) -> None:
        self._text = english
        self._here, self._there = here, there
        self._others = [one for one in there.found if _other(one, here) and self._is_named(one)]
        self._unknown = list(unknown_bodies(english, there))
        settled = [*self._others, *(one for one in there.found if one.avoided)]
        self._words = [word for word in words(english) if not _inside(word, settled)]
        self._certain = not _more_bodies(korean, here)

    def instead(self, mention: Mention) -> Iterator[Instead]:
        """What stands in place of a name that the English lacks; nothing if it is only missing."""
        forms = [form for name in mention.names for form in name.forms.get("en", ())]
        tried = forms if kind(mention.names[0]) != "place" else []  # romanization looks at places
        misspelt = next((run for form in tried if (run := self._misspelt(form))), None)
        if misspelt:
            start, end = misspelt[0].start, misspelt[-1].end
            yield Instead(mention, start, end, self._text[start:end], misspelt=True)
        elif mention.names[0].id != "country/Korea" or not self._says(_AT_HOME):
            yield from self._other_name(mention, forms)

    def _is_named(self, mention: Mention) -> bool:
        """Whether a mention is a name in full, or an acronym that can mean nothing else."""
        letters = mention.words.replace(".", "").rstrip("s")
        if not letters.isupper() or len(letters) > _TWO:
            return True
        return letters in _SHORT and self._text[mention.end : mention.end + 1] != "$"

    def _misspelt(self, form: str) -> list[Word]:
        """Words that differ from a form by a letter or two."""
        wanted = [word.key for word in words(form)]
        if max(map(len, wanted)) < LONG or form.isupper():
            return []
        for at in range(len(self._words) - len(wanted) + 1):
            here = self._words[at : at + len(wanted)]
            if all(map(alike, wanted, here)) and here[0].text[0].isupper():
                return here
        return self._in_two(wanted[0]) if len(wanted) == 1 else []

    def _in_two(self, wanted: str) -> list[Word]:
        """Two words that would be a name with a letter or two wrong if they were one."""
        for one, other in pairwise(self._words) if len(wanted) >= VERY_LONG else ():
            whole = one.key + other.key
            named = one.text[0].isupper() and other.text[0].isupper()
            if named and whole != wanted and edits(wanted, whole) <= _FEW:
                return [one, other]
        return []

    def _other_name(self, mention: Mention, forms: list[str]) -> Iterator[Instead]:
        wanted = class_of(mention.names[0])
        other = next((one for one in self._others if class_of(one.names[0]) == wanted), None)
        body = next((one for one in self._unknown if self._means(one, forms)), None)
        if other and not any(self._half_said(form, mention) for form in forms):
            yield Instead(mention, other.start, other.end, other.words)
        elif body and wanted == "body":
            short = any(shortened(body, form) for form in forms)
            yield Instead(mention, body.start, body.end, body.words, shortened=short)

    def _means(self, body: Body, forms: list[str]) -> bool:
        """Whether an unknown body may be meant by the forms, and is not merely shortened."""
        if any(shortened(body, form) for form in forms):
            return "ministry" in body.keys
        return self._certain or any(telling(form) & set(body.keys) for form in forms)

    def _half_said(self, form: str, mention: Mention) -> bool:
        """Whether half of what tells a name is said, other names and their words aside."""
        wanted = telling(form)
        own = {name.id for one in self._here.every if _within(one, mention) for name in one.names}
        apart = [one for one in self._there.found if not any(name.id in own for name in one.names)]
        found = {word.key for word in self._words if not _inside(word, apart)}
        return bool(wanted) and 2 * len(wanted & found) >= len(wanted)

    def _says(self, wanted: frozenset[str]) -> bool:
        return any(word.key in wanted for word in self._words)


def _other(mention: Mention, here: Mentions) -> bool:
    """Whether the English names something that the Korean does not."""
    if not mention.certain or mention.avoided:
        return False
    return mention.names[0].proper and not here.has(mention.names)


def _within(one: Mention, other: Mention) -> bool:
    return other.start <= one.start and one.end <= other.end


def _inside(word: Word, found: list[Mention]) -> bool:
    return any(one.start <= word.start < one.end for one in found)


def _more_bodies(text: str, here: Mentions) -> bool:
    """Whether the Korean has bodies that nobody knows, so that English names may be theirs."""
    return any(
        not any(one.start < match.end() and match.start() < one.end for one in here.found)
        for match in KOREAN_BODY.finditer(text)
    )
