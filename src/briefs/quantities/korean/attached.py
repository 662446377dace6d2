"""What is attached to a Korean number: unit, 여, 반, sign, currency, the label of a reference."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import Atom, Others, alternation, plain
from briefs.quantities.korean.units import MEASURES, UNITS
from briefs.quantities.korean.vocabulary import unless_followed_by_other_than
from briefs.quantities.quantity import AGE, COUNT, DATE, ORDINAL, REFERENCE, Exactness, Moment, Unit
from briefs.quantities.units import (
    CURRENCY_SIGNS,
    MONTHS,
    SHARED_SIGNS,
    YEARS,
    YEN_OR_YUAN,
    per,
)

_UNIT = re.compile(
    rf"""
    [ \u00a0]? (?P<unit>{alternation(UNITS)})
    (?: \s?/\s? (?P<per>{alternation(MEASURES)}) )?
    """,
    re.VERBOSE,
)
_LATIN = re.compile(r"[A-Za-z]")
_AFTER_SPACED_UNIT = re.compile(
    r"""
    $ | [^가-힣]
    | 은|는|이|가|을|를|의|에|도|만|과|와|로|으로|부터|까지|간|씩|당|여|전|후|내
    | 이상|이하|미만|초과|이내|대|규모|가량|정도|안팎|넘
    | 였|이었|입니다|임|인(?=[\s,.])|이며|이고|짜리|분
    """,
    re.VERBOSE,
)
"""What may follow a unit of one syllable that stands apart: 4 대 but not 4 대형병원."""
_YEO = re.compile(r"\s?여(?=[\s가-힣%㎡])(?!러|부|기|건|지)")
_HALF = re.compile(rf"\s?반{unless_followed_by_other_than('에의을이만간')}")
_HALVED = frozenset("년 시간 개월 달 배 세기 주".split())
_SIGN = re.compile(
    r"""
    (?: [△▲▽▼]\s?
    | (?: ^ | (?<=[\s(\[:=,/]) ) (?P<dash>[-−–‐])
    | (?: 마이너스 | 영하 )\s?
    )$
    """,
    re.VERBOSE,
)
_DIGIT_BEFORE = re.compile(r"\d\s?$")
_CURRENCY = re.compile(rf"(?<![A-Za-z])(?P<sign>{alternation(CURRENCY_SIGNS)})\s?$")
_JE = re.compile(r"제\s?$")
_LABEL = re.compile(r"(?:표|그림|부록|별표|각주|사진|도표|식|주석|붙임|별지|참고)\s?[〈<(\[]?$")
_SECTION = re.compile(
    rf"\s?(?:조(?!\s?원)|항|호|장|절|편|관)"
    rf"{unless_followed_by_other_than('은는이가을를의에도만로과와및제')}"
)
_NO_AGE_AFTER = (
    "분야 과제 전략 기업 대학 산업 목표 원칙 핵심 중점 병원 의제 추진 강국 도시 권역 방향 시장 "
    "국회 총장 회장 대통령 정책 요소 축 제약 클러스터 바이오 기술 기지 거점 신"
)
_NO_AGE = re.compile(rf"\s?(?:{alternation(_NO_AGE_AFTER.split())}|의\s)")
"""20대 과제 are twenty tasks, no age."""
_AGES = frozenset(range(10, 100, 10))


def je_before(text: str, start: int) -> re.Match[str] | None:
    """The 제 of 제3차."""
    return _JE.search(text, max(0, start - 3), start)


def as_reference(text: str, atom: Atom) -> Atom | None:
    """Article 6, 그림 3: a number that names a part of a document."""
    label = _LABEL.search(text, max(0, atom.start - 6), atom.start)
    if label:
        return replace(atom, start=label.start(), unit=REFERENCE)
    je = je_before(text, atom.start)
    section = _SECTION.match(text, atom.end) if je else None
    if je and section and text[atom.end : section.end()].strip() != "호":
        return replace(atom, start=je.start(), end=section.end(), unit=REFERENCE)
    return None


def with_yeo_and_unit(text: str, atom: Atom) -> Atom:
    """With 여 (20여 개: a little more than the number) and the unit."""
    match = _YEO.match(text, atom.end)
    if match:
        exactness = Exactness.ODD if atom.exactness is Exactness.PLAIN else atom.exactness
        atom = replace(atom, end=match.end(), exactness=exactness, bare=False)
    return with_unit(text, atom)


def with_unit(text: str, atom: Atom) -> Atom:
    """With its unit, and with the other readings that the unit's name allows."""
    match = _UNIT.match(text, atom.end)
    if not match or not _ends_well(text, match):
        return atom
    name = plain(match["unit"])
    unit = UNITS[name]
    if match["per"]:
        unit = per(unit, MEASURES[plain(match["per"])])
    atom = replace(atom, end=match.end(), unit=unit, bare=False, named=name)
    return _ambiguous(text, _halved(text, atom))


def _ends_well(text: str, match: re.Match[str]) -> bool:
    """Whether a unit is a word by itself: 5 m but not 5 mRNA, 4 대 but not 4 대형병원."""
    end = match.end()
    if _LATIN.match(text, end - 1):
        return not _LATIN.match(text, end)
    if match[0][0] in " \u00a0" and len(match["unit"]) == 1 and match["unit"] != "원":
        return bool(_AFTER_SPACED_UNIT.match(text, end))
    return True


def _halved(text: str, atom: Atom) -> Atom:
    """2년 반, 1시간 반."""
    if atom.named not in _HALVED or not isinstance(atom.value, Fraction):
        return atom
    match = _HALF.match(text, atom.end)
    return replace(atom, end=match.end(), value=atom.value + Fraction(1, 2)) if match else atom


_RANKS_OR_COUNTS = (ORDINAL, COUNT)
_ALSO: Mapping[str, tuple[Unit, ...]] = {
    # what a number with this unit may be as well
    **dict.fromkeys("번 년차 단계 대 기 등급 호 회차".split(), _RANKS_OR_COUNTS),
    "년 차": _RANKS_OR_COUNTS,
    "년째": (*_RANKS_OR_COUNTS, YEARS),
    "년 째": (*_RANKS_OR_COUNTS, YEARS),
    "개월째": (*_RANKS_OR_COUNTS, MONTHS),
    **dict.fromkeys("도 분 초 주 해 달 할".split(), (COUNT,)),
}


def _ambiguous(text: str, atom: Atom) -> Atom:
    """With the other readings that the name of its unit allows."""
    value = atom.value
    if not isinstance(value, Fraction):
        return atom
    special = _ALSO_BY_VALUE.get(atom.named)
    others = special(text, atom, value) if special else ()
    others = others or tuple((value, unit) for unit in _ALSO.get(atom.named, ()))
    return replace(atom, others=others) if others else atom


def _year_too(_: str, atom: Atom, value: Fraction) -> Others:
    """24년 is 24 years, or 2024, or 1924."""
    if value.denominator != 1 or not 0 < value < 100 or atom.coefficient != value:
        return ()
    return (Moment(2000 + int(value)), DATE), (Moment(1900 + int(value)), DATE)


def _day_too(_: str, atom: Atom, value: Fraction) -> Others:
    whole = value.denominator == 1 and 1 <= value <= 31
    return ((Moment(day=int(value)), DATE),) if whole else ()


def _age_too(text: str, atom: Atom, value: Fraction) -> Others:
    age = value in _AGES and not _NO_AGE.match(text, atom.end)
    return ((value, AGE),) if age else ()


def _rank_too(_: str, atom: Atom, value: Fraction) -> Others:
    """3세 is three years of age, or the third generation."""
    return ((value, ORDINAL),) if value <= 10 else ()


_ALSO_BY_VALUE: Mapping[str, Callable[[str, Atom, Fraction], Others]] = {
    "년": _year_too,
    "일": _day_too,
    "대": _age_too,
    "세": _rank_too,
}


def with_sign_and_currency(text: str, atom: Atom) -> Atom:
    """With what stands before a number: △, −, 마이너스; US$, ₩."""
    return _with_currency(text, _with_sign(text, atom))


def _with_sign(text: str, atom: Atom) -> Atom:
    match = _SIGN.search(text, max(0, atom.start - 6), atom.start)
    if not match or not isinstance(atom.value, Fraction):
        return atom
    sign = match.start()
    if match["dash"] and _DIGIT_BEFORE.search(text, max(0, sign - 3), sign):
        return atom  # 3 -5: from 3 to 5
    return replace(atom, start=sign, value=-atom.value, bare=False)


def _with_currency(text: str, atom: Atom) -> Atom:
    if atom.unit is not None and atom.unit != COUNT and atom.unit.dimension != "money":
        return atom
    match = _CURRENCY.search(text, max(0, atom.start - 6), atom.start)
    if not match:
        return atom
    unit = CURRENCY_SIGNS[match["sign"]]
    if atom.unit is not None and atom.unit.dimension == "money" and match["sign"] in SHARED_SIGNS:
        unit = atom.unit
    others = atom.others
    if match["sign"] in YEN_OR_YUAN and unit is CURRENCY_SIGNS[match["sign"]]:
        others = (*others, (atom.value, CURRENCY_SIGNS["JPY"]))
    return replace(atom, start=match.start(), unit=unit, bare=False, others=others)
