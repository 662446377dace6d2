"""Names of bodies, such as ministries, that no glossary knows: what looks like one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefs.check.naming import Mentions
from briefs.check.wordforms import Word, words

_HEADS = frozenset(
    """
    academy administration agency association authority board bureau center centre clinic college
    commission corporation council department foundation fund hospital institute institution
    laboratory ministry museum office school secretariat service society university
    """.split()
)
"""What a body is: the last word of its name, or the first before "of" and "for"."""

_GENERAL = frozenset(
    """
    a advanced all and anchor base basic bio biotech cancer city clinical development for general
    global government graduate health in international joint korea korean local main major medical
    national new of on our private public regional research science seoul special support teaching
    technology the training tertiary
    """.split()
)
"""Words that do not make a name of "research center"."""

_JOINTS = frozenset(("of", "for", "and", "the", "on", "in", "at"))
_BETWEEN = re.compile(r"(?:['’]s?)?[\s\-–]+&?\s*|")


@dataclass(frozen=True, slots=True)
class Body:
    """A name of a body in an English text.

    Attributes:
        start: its place in the printed text.
        end: where it ends there.
        words: the name.
        keys: its words, as they are compared, in order.
    """

    start: int
    end: int
    words: str
    keys: tuple[str, ...]


def unknown_bodies(text: str, known: Mentions) -> Iterator[Body]:
    """Names of bodies in an English text that are none of the known names."""
    for run in _runs(text):
        heads = [word for at, word in enumerate(run) if _is_head(run, at)]
        keys = tuple(word.key for word in run if word.key not in _JOINTS)
        general = set(keys) <= _GENERAL | _HEADS and "ministry" not in keys
        if not heads or len(keys) < 2 or general or _is_known(heads, known):
            continue
        start, end = run[0].start, run[-1].end
        yield Body(start, end, text[start:end], keys)


def _runs(text: str) -> Iterator[tuple[Word, ...]]:
    """Runs of words with capitals, with small words between them."""
    run: list[Word] = []
    for word in words(text):
        if run and not _BETWEEN.fullmatch(text, run[-1].end, word.start):
            yield from _trimmed(run)
            run = []
        if word.text[0].isupper() or word.text[0].isdigit() or (run and word.key in _JOINTS):
            run.append(word)
        else:
            yield from _trimmed(run)
            run = []
    yield from _trimmed(run)


def _trimmed(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    while run and run[-1].key in _JOINTS:
        run = run[:-1]
    while run and run[0].key in ("the", "a", "an", *_JOINTS):
        run = run[1:]
    if len(run) > 1:
        yield tuple(run)


def _is_head(run: tuple[Word, ...], at: int) -> bool:
    if run[at].text.casefold() not in _HEADS:
        return False
    last = at == len(run) - 1
    return last or run[at + 1].key in ("of", "for", "on")


def _is_known(heads: list[Word], known: Mentions) -> bool:
    return any(one.start <= head.start < one.end for one in known.found for head in heads)


_KOREAN_ENDINGS = (
    "부|처|청|연구원|연구소|과학원|의료원|진흥원|평가원|센터|대학교|대학|대|병원|재단|공단|공사|협회|학회"
    "|위원회|사업단|협의회|은행|기금"
)
KOREAN_BODY = re.compile(
    rf"[가-힣A-Z&·]{{2,}}(?:{_KOREAN_ENDINGS})(?![가-힣])"
    r"|[가-힣A-Z]{2,}(?:부|처|청|연구원|연구소|센터|대학교|병원|재단|위원회)(?=[은는이가을를의에와과도로])"
)
"""What may be a body's name in Korean."""
