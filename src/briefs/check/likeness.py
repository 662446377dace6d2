"""How names are alike: of one sort, with the same words, or misspelt."""

from briefs.check.bodies import Body
from briefs.check.knowledge import Name
from briefs.check.naming import kind
from briefs.check.wordforms import Word, edits, words

_CLASSES = {"company": "body", "other": "body"}
"""Kinds of names that one may be taken for the other."""

_SMALL = frozenset(("and", "of", "for", "the", "in", "on"))
_GENERAL = frozenset(
    """
    agency center company development foundation fund general group health hospital industry
    institute international korea korean medical ministry national research school science service
    technology university
    """.split()
)
"""Words that many names share."""

LONG, VERY_LONG = 5, 8
"""Words of so many letters may have one letter wrong, or two, and still be known again."""


def alike(wanted: str, word: Word) -> bool:
    """Whether a word is the one that is wanted, or that one with a letter or two wrong."""
    limit = 0 if len(wanted) < LONG else 1 if len(wanted) < VERY_LONG else 2
    return wanted == word.key or (limit > 0 and edits(wanted, word.key, limit) <= limit)


def shortened(body: Body, form: str) -> bool:
    """Whether a body is called by some words of a name, in their order."""
    rest = iter([word.key for word in words(form)])
    return all(key in rest for key in body.keys)


def telling(form: str) -> frozenset[str]:
    """The words of a name that others do not share."""
    keys = [word.key for word in words(form)]
    return frozenset(keys) - _SMALL - (_GENERAL if len(keys) > 1 else frozenset())


def class_of(name: Name) -> str:
    """What sort of thing bears a name, where one sort may be taken for another."""
    return _CLASSES.get(kind(name), kind(name))
