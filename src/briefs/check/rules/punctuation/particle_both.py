"""Both forms of a Korean particle, 을(를), left after a word whose sound is known."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import GAP, Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_BOTH = re.compile(
    r"을\(를\)|를\(을\)|은\(는\)|는\(은\)|이\(가\)|가\(이\)|과\(와\)|와\(과\)|으로\(로\)|로\(으로\)"
    r"|을/를|를/을|은/는|는/은|이/가|과/와|와/과|으로/로|\(으\)로|\(이\)(?:라|나|랑|며|고|든)"
)
_FARTHEST = 80
_CLOSERS = "\"'”’」』》〉"
_NAME_LEFT_OUT = re.compile(
    r"(?:[○◯●□■△×*_…]|[OoXxＯ]{2,}|ㅇㅇ|[\]}>＞］]|\.{2,}|[$%#:@&][-+*\w.]+)$"
)
"""What a form or another program leaves to be filled in: ○○○, [이름], $name."""
_PLAIN = re.compile(r"[가-힣A-Za-z0-9%℃²㎡]$")


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    phrase = pair.of("ko")
    if phrase is None or not ("(" in phrase.source or "/" in phrase.source):
        return
    for match in _BOTH.finditer(phrase.masked):
        if _sound_is_known(phrase, match.start()):
            yield Finding(
                said("{both}: both forms are left after a word that is known", both=match[0]),
                (phrase.at(match.start(), match.end()),),
                said("leave the form that agrees with the word"),
            )


def _sound_is_known(phrase: Phrase, at: int) -> bool:
    word = phrase.masked[max(at - _FARTHEST, 0) : _word_end(phrase, at)]
    return _PLAIN.search(word) is not None and not _NAME_LEFT_OUT.search(word)


def _word_end(phrase: Phrase, at: int) -> int:
    """Where the word before a place ends: brackets, quotation and emphasis marks are not read."""
    text = phrase.masked
    while at:
        if text[at - 1] == ")":
            at = max(text.rfind("(", max(at - _FARTHEST, 0), at), 0)
        elif text[at - 1] in _CLOSERS or (text[at - 1] == GAP and phrase.source[at - 1] in "*_"):
            at -= 1
        else:
            break
    return at


RULE = PairRule(
    id="particle-both",
    severity=Severity.ERROR,
    reason=said("Both forms are for placeholders; a reader is to see the one that agrees."),
    bad=(
        Example(ko="홍릉을(를) 지원한다.", en="It supports HongNeung."),
        Example(ko="KIST(으)로 옮겼다.", en="It moved to KIST."),
    ),
    good=(
        Example(ko="{hospital}을(를) 지원한다.", en="It supports {hospital}."),
        Example(ko="○○○은(는) 신청인이다.", en="○○○ is the applicant."),
    ),
    check=_check,
)
