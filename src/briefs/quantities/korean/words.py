"""Korean numbers in words: 이십만 명, 두세 곳, 수십 개, 절반, 하루."""

from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import Atom, alternation, plain
from briefs.quantities.kinds import Found, Kind
from briefs.quantities.korean.attached import with_unit, with_yeo_and_unit
from briefs.quantities.korean.units import COUNTERS, UNITS
from briefs.quantities.korean.values import scale_of, spelled, value_at
from briefs.quantities.korean.vocabulary import (
    NATIVE,
    PAIRS,
    SURE,
    WORDS,
    unless_followed_by_other_than,
)
from briefs.quantities.quantity import COUNT, MULTIPLE, ORDINAL, Bound, Exactness, Weight


def _ten_thousands(found: Found) -> Atom:
    """만 2천 명 is 12,000 people; 만 19세 is an age."""
    value, end, _ = value_at(found.text, found.end)
    return with_yeo_and_unit(found.text, Atom(found.start, end, value + 10**4))


def _several(found: Found) -> Atom:
    """수십, 몇백만: only the order of magnitude is said."""
    value, several = Fraction(scale_of(found["scale"])), Exactness.SEVERAL
    atom = Atom(found.start, found.end, value, exactness=several, weight=Weight.WORD)
    return with_yeo_and_unit(found.text, atom)


def _sino(found: Found) -> Atom:
    value = Fraction(spelled(found.words))
    weight = Weight.WORD if value <= 10 else Weight.FIGURE
    atom = Atom(found.start, found.end, value, weight=weight, coefficient=value)
    return with_yeo_and_unit(found.text, atom)


def _rank(found: Found) -> Atom:
    """제이차: the rank's own word is one syllable, and belongs to it."""
    value = Fraction(spelled(found["number"]))
    return Atom(found.start, found.end + 1, value, ORDINAL, weight=Weight.WORD)


def _roman(found: Found) -> Atom:
    value = ord(found.words[0]) - ord("Ⅰ") + 1
    return Atom(found.start, found.end, Fraction(value), ORDINAL)


def _pair(found: Found) -> Atom:
    low, high = PAIRS[found.words]
    weight = Weight.IDIOM if low == 1 else Weight.WORD
    atom = with_unit(found.text, Atom(found.start, found.end, Fraction(low), weight=weight))
    return replace(atom, high=Fraction(high))


def _native(found: Found) -> Atom:
    value = NATIVE[found.words]
    weight = Weight.IDIOM if value <= 2 else Weight.WORD
    return with_unit(found.text, Atom(found.start, found.end, Fraction(value), weight=weight))


def _before_noun(found: Found) -> Atom:
    value = NATIVE[found.words]
    weight = Weight.IDIOM if value == 2 else Weight.WORD
    return Atom(found.start, found.end, Fraction(value), COUNT, weight=weight)


def _word(found: Found) -> Atom:
    word = plain(found.words)
    value, unit, weight = WORDS[word]
    bound = Bound.MORE if word.startswith("과반") else Bound.NONE
    return Atom(found.start, found.end, value, unit, weight=weight, bound=bound)


def _twice(found: Found) -> Atom:
    """배 이상 증가: doubled at least."""
    return Atom(found.start, found.end, Fraction(2), MULTIPLE, weight=Weight.WORD)


_SCALE = "(?P<scale> [십백천]?[만억조] | [십백천] )"
TEN_THOUSANDS = Kind("ten_thousands", r"만\s? (?=\d{1,2}[천백](?:\s|[가-힣]))", _ten_thousands)
SEVERAL = Kind("several", rf"수{_SCALE}\s? (?=여|{alternation(UNITS)}|에\s|에서)", _several)
SOME = Kind("some", rf"몇{_SCALE}\s? (?=여|{alternation(UNITS)})", _several)

_COUNTED_WITH_SINO = r"""
    여?\s?(?:
      원|달러|유로|엔화|위안|명|인|개|곳|건|회|년|배|종|척|마리|평|㎡|m²|헥타르|톤|호|가구|세대
      |병상|석|번|차례|가지|분의|퍼센트|%|킬로|그루|권|쪽|편|도스|주|시간|제곱|여
    )
"""
SINO = Kind(
    "sino",
    rf"""
    (?<![가-힣A-Za-z\d])
    # a scale alone before a counter is a word of another kind: 조사, 천주, 만회
    (?![십백천만억조](?:건|회|인|종|곳|석|호|주|개|배|사|척|번|권|쪽|편|시간|차례))
    # at least one of 십, 백, 천, 만, 억, 조
    [일이삼사오육칠팔구십백천만억조]*[십백천만억조][일이삼사오육칠팔구십백천만억조]*
    {unless_followed_by_other_than("여원명개곳건회년배종척평톤호")}
    (?={_COUNTED_WITH_SINO})
    """,
    _sino,
)
ROMAN_NUMBER = Kind("roman", r"[Ⅰ-Ⅻ] \s? (?:상|단계|기|형|급|등급|부|편)", _roman)
"""Ⅱ상: a phase, in the single characters that Korean keyboards write."""
RANK = Kind("rank", r"제(?P<number>[일이삼사오육칠팔구십]) (?=\s?[차회기단위세호자])", _rank)
PAIR = Kind("pair", rf"(?:{alternation(PAIRS)}) (?=\s)", _pair)
PAIR_GLUED = Kind(
    "pair_glued",
    rf"(?:{alternation(PAIRS)}) (?={alternation(COUNTERS | {'배', '달', '해', '차례'})})",
    _pair,
)
_COUNTED_WITH_NATIVE = (COUNTERS - {"인", "여", "사", "주체"}) | set(
    "배 달 해 차례 시간 살 주 나라".split()
)
_AFTER_COUNTER = "은는이가을를의에도만로씩당간과와까부마뿐쯤였입인짜으"
NATIVE_COUNTED = Kind(
    "native",
    rf"""
    (?:{alternation(NATIVE)})
    (?!편|번에\s|층\s|몫|때|데|눈|창)  # 한편, 한층, 한때: other words
    (?=
      \s? (?:번째|{alternation(_COUNTED_WITH_NATIVE)})
      # the counter ends there, but for particles; 차례 and 가지 are counters with anything behind
      (?!(?![{_AFTER_COUNTER}])(?<!차례)(?<!가지)[가-힣])
    )
    """,
    _native,
)
NATIVE_BEFORE_NOUN = Kind("noun", rf"(?:{SURE}) (?=\s[가-힣A-Za-z]{{2,}})", _before_noun)
_AFTER_WORD = "은는이가을를의에도만로으씩과와여번째날다당간"
WORD = Kind(
    "word",
    rf"""
    (?<![가-힣])
    (?: 절반 | (?:{alternation(WORDS)}) {unless_followed_by_other_than(_AFTER_WORD)} )
    """,
    _word,
)
TWICE = Kind("twice", r"(?<=[가-힣]\s) 배 (?=\s(?:이상|가량|넘게|증가|늘))", _twice)
