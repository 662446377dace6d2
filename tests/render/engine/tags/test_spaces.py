"""Words stay apart when a text is read, whatever lines and elements they stand in."""

from collections.abc import Callable

import pytest

from support.structure import Element

Tree = Callable[..., Element]

ALIGNED = pytest.mark.parametrize("align", ["left", "justify", "right"])


@ALIGNED
def test_words_stay_apart_over_lines(tree: Tree, align: str) -> None:
    css = f"p {{ width: 8em; text-align: {align} }}"
    text = "낱말과 낱말 사이는 words and words 줄이 바뀌어도 떨어져 있다."
    assert tree(f"<p>{text}</p>", css=css).text == text


@ALIGNED
@pytest.mark.parametrize("width", [1, 2, 3, 4, 6, 30])
def test_words_stay_apart_over_elements(tree: Tree, align: str, width: int) -> None:
    css = f"p {{ width: {width}em; text-align: {align} }}"
    paragraph = tree("<p><b>가</b> <i>나</i> 다 <b>라 </b>마</p>", css=css)
    assert paragraph.text == "가 나 다 라 마"


@pytest.mark.parametrize("align", ["left", "justify"])
def test_words_stay_apart_over_pages(tree: Tree, align: str) -> None:
    css = f"@page {{ size: 10em 10em; margin: 1em }} p {{ text-align: {align}; margin: 0 }}"
    text = " ".join(f"낱말{n}" for n in range(60))
    assert tree(f"<p>{text}</p>", css=css).text == text


def test_a_word_broken_over_lines_stays_one(tree: Tree) -> None:
    css = "p { width: 3em; word-break: break-all }"
    assert tree("<p>줄에서끊어진낱말</p>", css=css).text == "줄에서끊어진낱말"
