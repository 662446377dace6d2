"""What a misspelt English word was meant to be."""

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from briefs.check.lexicon.english import is_common, is_plain

_LONG = 6
"""Letters that a word must have for one slip to tell what is meant."""


@lru_cache(maxsize=5_000)
def meant(word: str) -> str:
    """The common word that becomes this one by one slip; empty if there is none.

    Args:
        word: the word, in small letters, which no dictionary has.
    """
    if len(word) < _LONG:
        return ""
    likely = (made for way in (_swapped, _doubled) for made in way(word) if is_common(made))
    others = (_put_in, _left_out, _replaced)
    possible = (made for way in others for made in way(word) if is_plain(made))
    return next(likely, "") or next(possible, "")


def _swapped(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubled(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]
        yield word[: at + 1] + word[at:]


def _put_in(word: str) -> Iterator[str]:
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _left_out(word: str) -> Iterator[str]:
    for at in range(1, len(word) + 1):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at:]


def _replaced(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at + 1 :]
