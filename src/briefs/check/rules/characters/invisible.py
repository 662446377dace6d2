"""A character that has no width: nobody sees it, and search, sorting and print stumble over it."""

import re
import unicodedata
from collections.abc import Iterator

from briefs.check.characters import named
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_UNSEEN = re.compile(
    "[\xad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e01ef]+"
)
_IN_EMOJI = re.compile("[\u200d\ufe0e\ufe0f\U000e0020-\U000e007f]+")
_PICTURES = {"So", "Sk", "Sm"}
"""General categories of what an emoji is made of: pictures, skin tones, arrows."""
_KEYCAP = "\u20e3"
_JOINERS = "\u200c\u200d"
_JOINED_SCRIPTS = range(0x0600, 0x0E00)
"""Arabic to Sinhala: scripts in which a joiner is part of the spelling."""
_VARIED_IDEOGRAPH = re.compile("[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff]")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.source.isascii():
            continue
        for match in _UNSEEN.finditer(phrase.source):
            if not _belongs(phrase, match.start(), match.end()):
                yield Finding(
                    said("an invisible character: {name}", name=named(match[0][0])),
                    (phrase.at(match.start(), match.end()),),
                    said("remove it"),
                )


def _belongs(phrase: Phrase, start: int, end: int) -> bool:
    """Whether the characters make an emoji or a letter what it is."""
    before, unseen, after = (
        phrase.source[:start][-1:],
        phrase.source[start:end],
        phrase.source[end:],
    )
    if not before:
        return False
    if _IN_EMOJI.fullmatch(unseen):
        picture = unicodedata.category(before) in _PICTURES or after.startswith(_KEYCAP)
        if picture and (after or not unseen.endswith("\u200d")):
            return True
    if unseen in _JOINERS:
        return ord(before) in _JOINED_SCRIPTS
    return unseen >= "\ufe00" and _VARIED_IDEOGRAPH.match(before) is not None


RULE = PairRule(
    id="invisible",
    severity=Severity.ERROR,
    reason=said(
        "A character that nobody sees splits a word for search, sorting, screen readers and print."
    ),
    bad=(
        Example(ko="연구\u200b개발 예산", en="The R&D budget"),
        Example(ko="임상시험 승인", en="Approval of clin\u00adical trials"),
        Example(ko="바이오\u3164클러스터", en="Bio cluster"),
    ),
    good=(
        Example(ko="담당: 👩\u200d🔬", en="Contact: 👩\u200d🔬"),
        Example(ko="☎\ufe0e 내선 2\ufe0f\u20e3", en="☎\ufe0e extension 2\ufe0f\u20e3"),
    ),
    check=_check,
)
