"""References in Korean: 표 3, 〈그림 2-1〉, 부록 A, 각주 3, 제6조제2항, 2.1절, 3장에서.

What only looks like one is none: 표 3장 (three tickets), 목표 2, 6조 원, 사진 3장.
"""

import re
from collections.abc import Iterator

from briefs.check.late import compiled
from briefs.check.references.reference import Reference, Strength, listed

_SURE, _PLAIN, _WEAK = Strength.SURE, Strength.PLAIN, Strength.WEAK
_AHEAD = {
    "그림": (("figure",), _SURE),
    "도표": (("figure", "table"), _SURE),
    "그래프": (("figure",), _PLAIN),
    "차트": (("figure",), _PLAIN),
    "사진": (("photo", "figure"), _PLAIN),
    "지도": (("map", "figure"), _PLAIN),
    "표": (("table",), _SURE),
    "부표": (("table", "appendix"), _PLAIN),
    "통계표": (("table", "appendix"), _PLAIN),
    "별표": (("appendix", "table"), _PLAIN),
    "부록": (("appendix",), _SURE),
    "별첨": (("appendix",), _PLAIN),
    "붙임": (("appendix",), _PLAIN),
    "첨부": (("appendix",), _PLAIN),
    "부속서": (("appendix",), _PLAIN),
    "각주": (("note",), _SURE),
    "미주": (("note",), _SURE),
    "주석": (("note",), _PLAIN),
    "수식": (("equation",), _PLAIN),
    "방정식": (("equation",), _PLAIN),
    "식": (("equation",), _PLAIN),
    "글상자": (("box", "figure"), _PLAIN),
    "상자": (("box", "figure"), _PLAIN),
    "박스": (("box", "figure"), _PLAIN),
}
_BEHIND = {
    "장": (("chapter", "section", "part"), _PLAIN),
    "절": (("section",), _PLAIN),
    "조": (("article", "section"), _SURE),
    "항": (("paragraph",), _PLAIN),
    "호": (("item",), _PLAIN),
    "편": (("part", "volume"), _PLAIN),
    "부": (("part",), _PLAIN),
    "권": (("volume",), _PLAIN),
    "쪽": (("page",), _PLAIN),
}
_PARTICLES = (
    "은|는|이|가|을|를|의|에|과|와|도|만|에만|로|으로|에서|에서만|에는|에도|에서는|에서도|까지|까지는|부터|부터는|보다|처럼"
    "|이나|나|이며|이고|이다|입니다|인|및|참조|참고|같이|에따라|에따른|각|각호|단서|본문|상|상의|중|내|내의"
)
_END = rf"(?=(?:{_PARTICLES})?(?![가-힣A-Za-z0-9]))"
_COUNTERS = (
    "개|장|건|점|종|명|가지|편|곳|회|년|월|일|호|배|만|천|억|조|퍼센트|차례|번|대|부|쪽|마리|시간"
)
_UNCOUNTED = rf"(?!\s(?:{_COUNTERS})(?:{_PARTICLES})?(?![가-힣])|\s?%)"
_NUMBER = (
    r"(?:\(\d{1,3}\)|(?:[A-Z]-?)?\d{1,6}+(?:[.–-]\d{1,3})*+(?:\([a-z가-아]\)|[a-z](?![A-Za-z]))?"
    r"|[A-Z](?![A-Za-z0-9*])|[IVX]{2,5}(?![A-Za-z])|[Ⅰ-Ⅻ])(?!\d|,\d{3}|\.\d)"
)
_RANGED = r"\s?(?:~|∼|〜|부터|내지)\s?"
_JOINT = rf"(?:{_RANGED}|\s?(?:,|·|및|과|와|또는)\s?)"
_SIGN = re.compile(rf"(?:{'|'.join(_AHEAD)}|주)\s?[\d(A-ZⅠ-Ⅻ]|\d\s?(?:{'|'.join(_BEHIND)})")
_LABELLED = (
    rf"(?<![가-힣A-Za-z0-9])(?P<label>{'|'.join(sorted(_AHEAD, key=len, reverse=True))})\s?"
    rf"(?P<list>{_NUMBER}(?:{_JOINT}{_NUMBER}{_END}{_UNCOUNTED})*){_END}{_UNCOUNTED}"
)
_NUMBERED = (
    rf"제\s?(?P<list>\d{{1,6}}(?:(?:{_RANGED}|\s?[·,]\s?)\d{{1,6}})*)\s?"
    rf"(?P<label>{'|'.join(_BEHIND)})(?:의\s?(?P<branch>\d{{1,2}}))?(?:(?=제\s?\d)|{_END})"
)
_SECTION = rf"(?<![\d.가-힣-])(?P<list>\d{{1,2}}(?:[.-]\d{{1,2}})+)\s?(?P<label>장|절|항){_END}"
_BARE = (
    rf"(?<![\d.,~·가-힣-])(?P<list>\d{{1,3}}(?:{_RANGED}\d{{1,3}})?)\s?"
    rf"(?P<label>장|절|항|호|편|부|권|쪽){_END}"
)
_OF_LAW = rf"(?:법|법률|령|규칙|조례|협정|조약|규정|정관)\s?(?P<list>\d{{1,3}})(?P<label>조){_END}"
_NOTE = r"(?<![가-힣])주\s?(?P<list>\d{1,2})(?=\))"
_BEHIND_NUMBERS = (
    (_NUMBERED, None),
    (_SECTION, _PLAIN),
    (_OF_LAW, _PLAIN),
    (_BARE, _WEAK),
)
_PART = rf"(?P<ranged>{_RANGED})?(?:{_JOINT})?(?P<number>{_NUMBER})"


def references(text: str) -> Iterator[Reference]:
    """The references of a text; ranges as far as one label goes."""
    if not _SIGN.search(text):
        return
    for match in compiled(_LABELLED).finditer(text):
        yield from _all(match, *_AHEAD[match["label"]])
    for match in compiled(_NOTE).finditer(text):
        yield from _all(match, ("note",), _PLAIN)
    taken: set[int] = set()
    for pattern, strength in _BEHIND_NUMBERS:
        for match in compiled(pattern).finditer(text):
            if match.start("label") not in taken:
                taken.add(match.start("label"))
                kinds, usual = _BEHIND[match["label"]]
                yield from _behind(match, kinds, usual if strength is None else strength)


def _behind(
    match: re.Match[str], kinds: tuple[str, ...], strength: Strength
) -> Iterator[Reference]:
    branch = match.groupdict().get("branch")
    if branch:  # 제5조의2 is one number
        yield Reference(kinds, f"{match['list']}-{branch}", "", strength, *match.span())
    else:
        yield from _all(match, kinds, strength)


def _all(match: re.Match[str], kinds: tuple[str, ...], strength: Strength) -> Iterator[Reference]:
    """One by one what a label's list names."""
    parts = compiled(_PART).finditer(match.string, *match.span("list"))
    yield from listed(kinds, strength, parts, match.span())
