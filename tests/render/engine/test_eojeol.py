import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.render.engine.eojeol import kept_spans, kept_together

MIXED = st.text(st.sampled_from("가힣漢ㆍaZ5, .()-/%“”·~—\u200b\u00a0\u3000"))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("가", []),
        ("가나 다라", ["가나", "다라"]),
        ("KIST는 1조", ["T는", "1조"]),
        ("15.7%를", ["%를"]),
        ("연구/개발", ["연구", "개발"]),
        ("서울—부산", ["서울", "부산"]),
        ("(가)나", ["(가)나"]),
        ("state-of-the-art, 5%", []),
    ],
)
def test_what_is_kept_together(text: str, pieces: list[str]) -> None:
    assert [text.encode()[start:end].decode() for start, end in kept_spans(text)] == pieces


@given(MIXED)
def test_nothing_is_forbidden_beside_a_space(text: str) -> None:
    assert not any(text[i - 1].isspace() or text[i].isspace() for i in kept_together(text))


@given(st.text(st.characters(max_codepoint=0x2FF)))
def test_a_text_without_korean_is_left_alone(text: str) -> None:
    assert kept_together(text) == ()


@given(MIXED)
def test_the_spans_forbid_just_those_places(text: str) -> None:
    offsets = [len(text[:i].encode()) for i in range(len(text) + 1)]
    inside = {
        i for i, byte in enumerate(offsets) for start, end in kept_spans(text) if start < byte < end
    }
    assert inside == set(kept_together(text))
