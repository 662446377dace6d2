"""A single Hangul letter left behind by the keyboard (결고ㅏ, Findingsㅇ)."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_LOOSE = re.compile(
    "[\u3131-\u3163\u3165-\u318c\u318e\uffa1-\uffdc]+"
    "|(?P<conjoining>[\u1100-\u115e\u1161-\u119d\u119f-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+)"
)
"""All but the fillers and the old vowel ㆍ, which is typed for a middle dot."""
_OLD_HANGUL = re.compile(
    "(?:[\u1100-\u115e\ua960-\ua97f][\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?)+"
)
_BLANK = re.compile("ㅇ{2,}|ㅁ{2,}|ㅅ{2,}")
"""Written for a name that is left out: 김ㅇㅇ, ㅁㅁ병원."""
_MENTION = re.compile(
    r"\s?(?:자(?:형|모|음)?|음|항|목|받침|발음|소리|모음|계열|순)|은|는|이|가|을|를|과|와|으로|로|의|에|도|부터|까지"
)
"""What follows a letter that is spoken of: ㄱ자, ㄹ 받침, ㄱ부터 ㅎ까지."""
_ENUMERATED = re.compile(r"\s?[)\]:]|\.(?=\s+\S)")
_LISTED = re.compile(r"\s?[,·/~∼\-–]\s?[ㄱ-ㅎㅏ-ㅣ]")
_LISTED_BEFORE = re.compile(r"[ㄱ-ㅎㅏ-ㅣ]\s?[,·/~∼\-–]\s?$")
_QUOTED_BEFORE = re.compile(r"[\"'‘“「『〈《(\[]$")
_BULLETS = "ㅇㅁ"
"""Typed for ○ and □ at the head of a paragraph."""


def _check(pair: PhrasePair, _knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        if phrase.language not in ("ko", "en") or phrase.source.isascii():
            continue
        for match in _LOOSE.finditer(phrase.source):
            severity = _severity(phrase, match)
            if severity is not None:
                yield Finding(
                    said("a stray Hangul letter: {letter}", letter=match[0]),
                    (phrase.at(match.start(), match.end()),),
                    said("finish the syllable or remove the letter"),
                    severity,
                )


def _severity(phrase: Phrase, match: re.Match[str]) -> Severity | None:
    before, after = phrase.source[: match.start()], phrase.source[match.end() :]
    if match["conjoining"]:
        return None if _OLD_HANGUL.fullmatch(match[0]) else Severity.ERROR
    if _on_purpose(match[0], before, after):
        return None
    if before[-1:].isalnum() or after[:1].isalnum():
        return Severity.ERROR
    if phrase.language == "ko" and match[0] in _BULLETS and after[:1].isspace():
        return None if not before.strip() or before.endswith("\n") else Severity.ADVICE
    return Severity.WARNING


def _on_purpose(letters: str, before: str, after: str) -> bool:
    """Whether the letters number an item, are spoken of, or stand for a name left out."""
    if _BLANK.fullmatch(letters):
        return True
    if before[-1:].isalnum():
        return False
    if _ENUMERATED.match(after) or _LISTED.match(after) or _LISTED_BEFORE.search(before):
        return True
    if _QUOTED_BEFORE.search(before) and not after[:1].isalnum():
        return True
    mention = _MENTION.match(after)
    return mention is not None and not _is_hangul(after[mention.end() :][:1])


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣"


RULE = PairRule(
    id="stray-jamo",
    severity=Severity.ERROR,
    reason=said("A single Hangul letter beside a word is a slip of the input method."),
    bad=(
        Example(ko="임상시험 결고ㅏ", en="Results of clinical trials"),
        Example(ko="임상시험 결과", en="Results of clinical trialsㅇ"),
    ),
    good=(
        Example(ko="ㄱ. 신약 개발", en="(a) Drug development"),
        Example(ko="ㄷ자형 건물", en="A building in the shape of a letter (ㄷ)"),
        Example(ko="김ㅇㅇ 연구원", en="Researcher Kim"),
    ),
    check=_check,
)
