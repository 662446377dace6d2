from collections.abc import Callable

import pytest
from weasyprint.layout import inline, preferred
from weasyprint.text import line_break

from briefs.render.engine.fault import EngineFault

Lines = Callable[..., list[str]]
Made = Callable[..., bytes]

KOREAN = "홍릉 바이오 클러스터는 서울에 있는 연구 단지로서 대학과 병원이 가까이 모여 있다"


@pytest.mark.parametrize("letters", [6, 7.5, 9, 12, 20])
def test_korean_breaks_at_spaces_only(lines: Lines, letters: float) -> None:
    assert " ".join(lines(KOREAN, letters)).split() == KOREAN.split()


def test_without_it_korean_breaks_inside_words(lines: Lines) -> None:
    assert " ".join(lines(KOREAN, 6, "word-break: normal")).split() != KOREAN.split()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("연구소 가운데 KIST는 서울에 있다", "KIST는"),
        ("모두 합하여 1조 5,500억 원이다", "5,500억"),
        ("면적은 198만㎡이며 넓다", "198만㎡이며"),
        ("예산의 15.7%를 쓴다", "15.7%를"),
        ("새로운 K-바이오 정책이다", "K-바이오"),
        ("그 연구원(KIST)에 있다", "연구원(KIST)에"),
        ("연구·교육·임상을 모은다", "연구·교육·임상을"),
        ("그가 “육성법”이라 한다", "“육성법”이라"),
        ("옛 漢字와 한글이다", "漢字와"),
    ],
)
def test_a_word_with_its_particle_is_one(lines: Lines, text: str, whole: str) -> None:
    for letters in range(len(whole) + 1, 16):
        assert any(whole in line for line in lines(text, letters)), letters


@pytest.mark.parametrize(
    "text",
    [
        "넓은 <b>클러스터</b>는 서울에 있다",
        "넓은 클러<b>스터는</b> 서울에 있다",
        "넓은 <i><b>KIST</b></i>는 서울에 있다",
        "넓은 <b>198</b>만㎡의 땅에 있다",
    ],
)
@pytest.mark.parametrize("letters", [3, 4, 5, 6])
def test_a_change_of_style_is_no_place_to_break(lines: Lines, text: str, letters: int) -> None:
    plain = text
    for tag in ("<b>", "</b>", "<i>", "</i>"):
        plain = plain.replace(tag, "")
    assert " ".join(lines(text, letters)).split() == plain.split()


NORMAL = '<span style="word-break: normal">{}</span>'


def test_the_style_of_each_text_counts(lines: Lines) -> None:
    assert lines("가나 " + NORMAL.format("다라마") + "바사아 자", 5) == ["가나 다라", "마바사아 자"]
    assert lines("가나 다라마" + NORMAL.format("바사아자"), 5) == ["가나 다라마", "바사아자"]


def test_the_least_width_of_a_cell_is_that_of_its_longest_word(made: Made, lines: Lines) -> None:
    css = "display: table; width: 1px"
    assert lines("넓은 <b>클러스</b>터는 서울", 50, css) == ["넓은", "클러스터는", "서울"]


@pytest.mark.parametrize("wrap", ["anywhere", "break-word"])
def test_a_word_wider_than_its_box_gives_way(lines: Lines, wrap: str) -> None:
    got = lines("큰 한국과학기술연구원의 연구 시설", 5, f"overflow-wrap: {wrap}")
    assert got == ["큰", "한국과학기", "술연구원의", "연구 시설"]


def test_it_overflows_where_nothing_may_give_way(lines: Lines) -> None:
    assert lines("큰 한국과학기술연구원의 연구", 5) == ["큰", "한국과학기술연구원의", "연구"]


def test_slashes_and_spaces_stay_places_to_break(lines: Lines) -> None:
    assert lines("연구개발/기술이전", 5) == ["연구개발/", "기술이전"]


ENGLISH = (
    "The cluster’s floor-space (about 1.98 million m²) is state-of-the-art: 15.7% of KRW 13.6bn."
)


@pytest.mark.parametrize("letters", [4, 6, 8])
@pytest.mark.parametrize("wrap", ["normal", "anywhere"])
def test_english_breaks_as_before(lines: Lines, letters: int, wrap: str) -> None:
    kept = lines(ENGLISH, letters, f"overflow-wrap: {wrap}", lang="en")
    assert kept == lines(ENGLISH, letters, f"overflow-wrap: {wrap}; word-break: normal", lang="en")
    assert len(kept) > 3


def test_other_values_are_checked_as_before(made: Made) -> None:
    made("<p>가", css="p { word-break: break-all }")
    with pytest.raises(EngineFault, match="word-break"):
        made("<p>가", css="p { word-break: keep-some }")


def test_the_parts_that_decide_are_ours() -> None:
    assert inline.split_first_line is not line_break.split_first_line
    assert preferred.split_first_line is not line_break.split_first_line
    for part in (inline.split_first_line, line_break.get_log_attrs, line_break.Layout.set_text):
        assert part.__wrapped__
