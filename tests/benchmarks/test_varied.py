"""Content multiplied: other words, the same things said, and nothing that the check refuses."""

from pathlib import Path

import pytest

from bench.varied import is_labelled, label, multiply, vary
from briefs.pipeline.stages import check

ROOT = Path(__file__).parents[2]


def test_a_copy_turns_sentences_and_loses_none() -> None:
    words = "One is here. Two is there [@a]. Three is {figure} m."
    assert vary(words, 1, False) == "Two is there [@a]. Three is {figure} m. One is here."
    assert vary(words, 3, False) == words


def test_the_same_text_differs_in_every_copy() -> None:
    assert len({vary("입주공간 확보", number, True) for number in range(300)}) == 300


def test_a_label_is_letters_alone() -> None:
    assert all(label(number).isalpha() for number in range(300))


@pytest.mark.parametrize(
    ("text", "labelled"),
    [
        ("boston.title", False),
        ("boston.messages.base", False),
        ("boston.evidence.profile.title", False),
        ("boston.evidence.profile.facts.rank", True),
        ("boston.limits.age", True),
    ],
)
def test_page_one_and_headings_have_no_label(text: str, labelled: bool) -> None:
    assert is_labelled(text) is labelled


def test_the_check_finds_nothing_in_the_copies(tmp_path: Path) -> None:
    multiply(ROOT, tmp_path / "project", 8)
    checked = check(tmp_path / "project", spelling=False)
    assert checked.project
    assert checked.problems == ()
    assert len(checked.project.briefs) == 8
    texts = checked.project.texts()
    limits = [one.source for (id_, _), one in texts.items() if id_.startswith("boston-2.limits.")]
    assert limits
    assert all(words.startswith(f"{label(2)} ") for words in limits)
