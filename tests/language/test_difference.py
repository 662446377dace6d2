"""The difference of two texts, word by word."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.language.difference import difference
from briefs.model.desk import Part

MARKS = {Part.KEPT: "{}", Part.REMOVED: "[-{}-]", Part.ADDED: "{{+{}+}}"}
words = st.lists(
    st.sampled_from(
        ["보스턴은", "투자", "{space}", "[@a; @b]", "12.5", "%", ",", " ", "  ", "a", "**"]
    )
).map("".join)


def marked(old: str, new: str) -> str:
    return "".join(MARKS[one.part].format(one.text) for one in difference(old, new))


@given(old=words | st.text(), new=words | st.text())
def test_either_text_can_be_had_from_it(old: str, new: str) -> None:
    found = difference(old, new)
    assert "".join(one.text for one in found if one.part is not Part.ADDED) == old
    assert "".join(one.text for one in found if one.part is not Part.REMOVED) == new
    assert all(one.text for one in found)
    assert all(a.part is not b.part for a, b in pairwise(found))


@given(text=st.text(min_size=1))
def test_the_same_text_is_kept(text: str) -> None:
    assert [one.part for one in difference(text, text)] == [Part.KEPT]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("공간은 넓음.", "공간이 넓음.", "[-공간은-]{+공간이+} 넓음."),
        ("병원 20곳", "병원 21곳", "병원 [-20-]{+21+}곳"),
        ("{a}은 크다", "{b}은 크다", "[-{a}-]{+{b}+}은 크다"),
        ("1,000 people", "1,100 people", "[-1,000-]{+1,100+} people"),
        ("It is open.", "It is not open.", "It is {+not +}open."),
        ("old dull words stay", "new words stay", "[-old dull-]{+new+} words stay"),
        ("one two three", "eins zwei three", "[-one two-]{+eins zwei+} three"),
        ("cited [@a].", "cited [@a; @b].", "cited [-[@a]-]{+[@a; @b]+}."),
        ("R&D in Seoul’s labs", "R&D in Busan’s labs", "R&D in [-Seoul’s-]{+Busan’s+} labs"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
    ],
)
def test_what_is_marked(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def test_long_texts_take_no_long_time() -> None:
    began = time.monotonic()
    difference("a b " * 20_000, "b a " * 20_000)
    difference("a b c " * 300, "c b a " * 300)
    assert time.monotonic() - began < 5
