"""How ids and the words behind them break into lines."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from briefs.render.proofing.wrapping import BOLDER, Line, shared, width_of, wrapped

FONTS = Path(__file__).parents[3] / "templates" / "fonts"
KEYS = st.text("abmw019-", min_size=1, max_size=40)
IDS = st.lists(KEYS, min_size=2, max_size=9).map(".".join)
WORDS = st.lists(st.sampled_from(["stale 1", "error 1, 2, 3", "다시 볼 글 12", "en waived"]))


@pytest.mark.parametrize(("font", "factor"), [("Regular", 1.0), ("Bold", BOLDER)])
def test_no_character_is_wider_than_it_is_taken_to_be(font: str, factor: float) -> None:
    with TTFont(FONTS / f"NotoSansKR-{font}.ttf") as file:
        names, widths, em = file.getBestCmap(), file["hmtx"], file["head"].unitsPerEm
    characters = [*map(chr, range(32, 127)), *"가힣·…"]
    wider = [c for c in characters if widths[names[ord(c)]][0] / em > factor * width_of(c)]
    assert wider == []


@given(IDS, WORDS, st.floats(12, 40), st.integers(0, 60))
def test_nothing_is_lost_and_no_line_is_too_wide(
    text_id: str, words: list[str], width: float, known: int
) -> None:
    lines = wrapped(text_id, words, width, known)
    assert "".join(line.known + line.id for line in lines) == text_id
    assert "".join(line.known for line in lines) == text_id[:known]
    for word in words:
        assert word in " ".join(line.words for line in lines)
    assert max(line.width for line in lines) <= width


def test_an_id_breaks_behind_points_and_hyphens_and_words_follow_it() -> None:
    lines = wrapped("demo.evidence.start-ups", ["new", "error 1"], 8.5, known=5)
    assert lines == (
        Line("demo.", "evidence.", ""),
        Line("", "start-ups", "  new"),
        Line("", "", "error 1"),
    )


def test_a_key_that_is_too_long_breaks_anywhere() -> None:
    assert [line.id for line in wrapped("mmmmm", (), 2)] == ["mm", "mm", "m"]


@pytest.mark.parametrize(
    ("before", "text_id", "same"),
    [
        ("", "demo.title", ""),
        ("demo.title", "demo.titles", "demo."),
        ("demo.a.b.c", "demo.a.b.d", "demo.a.b."),
        ("demo.a", "demo.a.b", "demo.a."),
        ("demo.a.b", "demo.a", "demo."),
        ("series.title", "demo.title", ""),
    ],
)
def test_what_two_ids_share_is_whole_keys(before: str, text_id: str, same: str) -> None:
    assert text_id[: shared(before, text_id)] == same
