"""Looks up the names of a glossary in a text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefs.check.knowledge import Name
from briefs.check.lexicon.korean import AFTER_NAMES, AMBIGUOUS
from briefs.check.wordforms import Word, words

_SHORT = 3
"""Korean names up to this length must begin a word, or they are too easily found by chance."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text.

    Attributes:
        names: those that are called so.
        start: its place in the printed text.
        end: where it ends there.
        words: the name as it stands there.
        certain: whether nothing else can be meant: the name is a word of its own and, in English,
            written like a name.
        avoided: whether the text uses a form that is to be avoided.
    """

    names: tuple[Name, ...]
    start: int
    end: int
    words: str
    certain: bool = True
    avoided: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    names: tuple[Name, ...]
    text: str
    keys: tuple[str, ...]
    avoided: bool


_Index = dict[str, tuple[_Form, ...]]


class Names:
    """A tuple of names as a key: the same object, not merely an equal one."""

    def __init__(self, names: tuple[Name, ...]) -> None:
        self.names = names

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and other.names is self.names

    def __hash__(self) -> int:
        return id(self.names)


def _korean(text: str, names: Names) -> Iterator[Mention]:
    index = _index(names, "ko")
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    compact = "".join(text[place] for place in places)
    for at in range(len(compact) - 1):
        for form in index.get(compact[at : at + 2], ()):
            if compact.startswith(form.text, at):
                start, end = places[at], places[at + len(form.text) - 1] + 1
                if _apart(text, start, end):
                    certain = _certain(text, start, end, form.text)
                    yield Mention(form.names, start, end, text[start:end], certain, form.avoided)


def _apart(text: str, start: int, end: int) -> bool:
    """Whether a find is no part of a Latin word, and no chance meeting of two short words."""
    if len(text[start:end].split()) > 1 and end - start <= _SHORT + 1:
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    first, last = text[start], text[end - 1]
    return not (_latin(first) and _latin(before)) and not (_latin(last) and _latin(after))


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def _certain(text: str, start: int, end: int, form: str) -> bool:
    if form in AMBIGUOUS:
        return False
    if len(form) > _SHORT:
        return True
    before = text[start - 1 : start]
    return not _hangul(before) and bool(AFTER_NAMES.match(text, end))


def _hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _english(text: str, names: Names) -> Iterator[Mention]:
    index = _index(names, "en")
    every = words(text)
    keys = tuple(word.key for word in every)
    for at, first in enumerate(every):
        for form in index.get(first.key, ()):
            end = at + len(form.keys)
            if keys[at:end] != form.keys:
                continue
            here = every[at:end]
            if not _acronym(form.text) or first.text.removesuffix("s") == form.text:
                start, end = first.start, here[-1].end
                certain = _written_as(form, here)
                yield Mention(form.names, start, end, text[start:end], certain, form.avoided)


def _acronym(form: str) -> bool:
    return form.isupper() and len(form) <= 6 and form.isalpha()


def _written_as(form: _Form, here: tuple[Word, ...]) -> bool:
    """Whether a name that is written with a capital has one here as well."""
    return not form.text[0].isupper() or here[0].text[0].isupper()


FINDERS: dict[str, Callable[[str, Names], Iterator[Mention]]] = {"ko": _korean, "en": _english}
"""By language: every mention in a text, in no certain order."""


@lru_cache(maxsize=8)
def _index(names: Names, language: str) -> _Index:
    """Every form of a language, longest first, by its first two characters or its first word."""
    together: dict[tuple[str, bool], list[Name]] = {}
    for name in names.names:
        for avoided, forms in ((False, name.forms), (True, name.avoid)):
            for form in forms.get(language, ()):
                together.setdefault((form, avoided), []).append(name)
    index: dict[str, list[_Form]] = {}
    for (text, avoided), named in together.items():
        keys = tuple(word.key for word in words(text))
        if language == "en" and keys[:1] == ("the",):
            keys = keys[1:]
        compact = "".join(text.split()) if language == "ko" else text
        first = compact[:2] if language == "ko" else next(iter(keys), "")
        if len("".join(keys)) > 1:
            index.setdefault(first, []).append(_Form(tuple(named), compact, keys, avoided))
    return {key: tuple(sorted(forms, key=_by_length)) for key, forms in index.items()}


def _by_length(form: _Form) -> tuple[int, int]:
    return (-len(form.keys), -len(form.text))
