"""Where names stand in a text: glossary terms, institutions, places.

Korean names are found without regard to spaces (한국 과학기술 연구원), English ones without
regard to case, number, hyphens and local spellings; see :mod:`briefs.check.wordforms`.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from briefs.check.knowledge import Knowledge, Name
from briefs.check.name_search import FINDERS, Mention, Names
from briefs.check.phrase import Phrase

__all__ = ["Mention", "Mentions", "kind", "mentions"]


@dataclass(frozen=True, slots=True)
class Mentions:
    """The names of a text.

    Attributes:
        found: the longest ones, none inside another, in order.
        every: those inside others as well.
        ids: every name that is mentioned by a right form, those inside others included.
    """

    found: tuple[Mention, ...]
    every: tuple[Mention, ...]
    ids: frozenset[str]

    def has(self, names: tuple[Name, ...]) -> bool:
        """Whether one of the names is mentioned by a right form."""
        return any(name.id in self.ids for name in names)


def mentions(phrase: Phrase, knowledge: Knowledge) -> Mentions:
    """Every known name in a text, Korean or English; none in another language."""
    if phrase.language not in FINDERS:
        return Mentions((), (), frozenset())
    return _mentions(phrase.printed.text, phrase.language, Names(knowledge.names))


@lru_cache(maxsize=64)
def _mentions(text: str, language: str, names: Names) -> Mentions:
    every = sorted(FINDERS[language](text, names), key=lambda one: (one.start, -one.end))
    longest: list[Mention] = []
    for mention in every:
        if not longest or mention.start >= longest[-1].end:
            longest.append(mention)
        elif _same_words(mention, longest[-1]):
            longest[-1] = replace(longest[-1], names=(*longest[-1].names, *mention.names))
    ids = (name.id for mention in every if not mention.avoided for name in mention.names)
    return Mentions(tuple(longest), tuple(every), frozenset(ids))


def _same_words(one: Mention, other: Mention) -> bool:
    """Whether two names are called alike: National Institute of Health, National Institutes …."""
    return (one.start, one.end, one.avoided) == (other.start, other.end, other.avoided)


_BODY_ENDINGS = (
    *"부처청원실",
    *"대학교 대학 병원 연구소 센터 재단 공단 공사 협회 위원회".split(),
    *"사업단 은행 협의회 추진단 학교 기금 펀드".split(),
)


def kind(name: Name) -> str:
    """What sort of thing bears a name: ``body``, ``place``, ``country`` or another."""
    if "/" in name.id:
        return name.id.split("/")[0]
    if not name.proper:
        return "term"
    if any(form.endswith(_BODY_ENDINGS) for form in name.forms.get("ko", ())):
        return "body"
    return "other"
