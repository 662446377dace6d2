from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.language.faults import FormatFault
from briefs.language.locale import Locale
from briefs.language.particles import agree

READINGS = {
    "KIST": "키스트",
    "LINC": "링크",
    "A*STAR": "에이스타",
    "GEN": "젠",
    "코로나19": "코로나 일구",
}


@pytest.mark.parametrize(
    ("before", "written", "chosen"),
    [
        # Hangul
        ("병원", "은(는)", "은"),
        ("의사", "은(는)", "는"),
        ("서울", "으로(로)", "로"),
        ("보스턴", "으로(로)", "으로"),
        ("싱가포르", "으로(로)", "로"),
        ("서울", "을(를)", "을"),
        # acronyms, letter by letter and read as words
        ("NIH", "이(가)", "가"),
        ("GSK", "은(는)", "는"),
        ("MIT", "과(와)", "와"),
        ("NUS", "이(가)", "가"),
        ("BMRC", "을(를)", "를"),
        ("MGH", "은(는)", "는"),
        ("NSF", "을(를)", "를"),
        ("EDB", "이(가)", "가"),
        ("AI", "으로(로)", "로"),
        ("HTML", "이(가)", "이"),
        ("HTML", "으로(로)", "로"),
        ("FTM", "을(를)", "을"),
        ("JLN", "으로(로)", "으로"),
        ("MR", "은(는)", "은"),
        ("R&D", "을(를)", "를"),
        ("KIST", "은(는)", "는"),
        ("LINC", "은(는)", "는"),
        ("LINC", "으로(로)", "로"),
        ("A*STAR", "은(는)", "는"),
        ("GEN", "이(가)", "이"),
        # Latin words
        ("Pfizer", "이(가)", "가"),
        ("Biogen", "은(는)", "은"),
        ("Google", "으로(로)", "로"),
        ("Moderna", "와(과)", "와"),
        # digits and symbols
        ("코로나19", "이(가)", "가"),
        ("BIG5", "을(를)", "를"),
        ("10", "을(를)", "을"),
        ("1", "으로(로)", "로"),
        ("2006", "으로(로)", "으로"),
        ("1.98", "이(가)", "이"),
        ("198만\u00a0m²", "을(를)", "를"),
        ("13%p", "이(가)", "가"),
        ("15.7%", "으로(로)", "로"),
        ("136억\u00a0원", "을(를)", "을"),
        ("제3차", "을(를)", "를"),
        ("2021–현재", "은(는)", "는"),
        ("1위", "이라(라)", "라"),
        # what is not read
        ("“서울”", "은(는)", "은"),
        ("연구개발(R&D)", "을(를)", "을"),
        ("의료원(MGH(보스턴))", "을(를)", "을"),
        ("투자 [1, 2]", "을(를)", "를"),
        ("「바이오」(안)", "은(는)", "는"),
        ("(LINC)", "은(는)", "는"),
        ("서울)", "은(는)", "은"),
        # ways to write a pair
        ("병원", "를(을)", "을"),
        ("병원", "(으)로", "으로"),
        ("의사", "(으)로", "로"),
        ("의사", "로(으로)", "로"),
        ("병원", "(이)나", "이나"),
        ("의사", "(이)라", "라"),
        ("의사", "(이)며", "며"),
        ("진영", "아(야)", "아"),
        ("영수", "야(아)", "야"),
        ("병원", "이었(였)다", "이었다"),
        ("의사", "(으)로부터의", "로부터의"),
    ],
)
def test_the_particle_fits_the_sound(
    before: str, written: str, chosen: str, locales: Mapping[str, Locale]
) -> None:
    assert agree(before, written, locales["ko"], READINGS) == chosen


def test_pairs_also_agree_with_the_words_before_them(locales: Mapping[str, Locale]) -> None:
    words = "이(가) 세운 대학은(는) 병원과(와) 의사을(를) 잇는다"
    agreed = "가 세운 대학은 병원과 의사를 잇는다"
    assert agree("NUS", words, locales["ko"]) == agreed


def test_plain_words_stay(locales: Mapping[str, Locale]) -> None:
    words = " 총 3개 (이 가운데 하나)"
    assert agree("", words, locales["ko"]) == words
    assert agree("NUS", "을(를)", locales["en"]) == "을(를)"


@pytest.mark.parametrize("before", ["", "KIST ", "東京", "–"])
def test_what_nobody_can_read_is_named(before: str, locales: Mapping[str, Locale]) -> None:
    with pytest.raises(FormatFault, match="how is it read"):
        agree(before, "을(를)", locales["ko"])


@given(syllable=st.integers(ord("가"), ord("힣")).map(chr))
def test_every_syllable_has_one_of_both(syllable: str, locales: Mapping[str, Locale]) -> None:
    open_syllable = (ord(syllable) - ord("가")) % 28 == 0
    assert agree(syllable, "을(를)", locales["ko"]) == ("를" if open_syllable else "을")


@given(before=st.text(), words=st.text(alphabet="을를이가은는()으로 a"))
def test_no_written_pair_is_left_and_no_other_fault_arises(
    before: str, words: str, locales: Mapping[str, Locale]
) -> None:
    try:
        agreed = agree(before, words, locales["ko"])
    except FormatFault:
        return
    assert len(agreed) <= len(words)
