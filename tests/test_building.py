"""A build makes anew what would be another document, and nothing else."""

import os
import random
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefs import pipeline
from briefs.distribute.plan import Order
from briefs.pipeline import Built
from briefs.problems import Severity
from briefs.reuse.answers import Answers
from briefs.reuse.record import RECORD
from conftest import Amount
from support.documents import ROOT
from support.projects import write_project

KO, BOTH = "demo.ko.pdf", "demo.ko-en.pdf"
KO_FILE, EN_FILE = "content/ko/demo.yaml", "content/en/demo.yaml"
Edit = Callable[[Path], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project with the real templates, its own to change."""
    write_project(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates", copy_function=os.link)
    return tmp_path


def built(root: Path, **more: object) -> Built:
    made = pipeline.build(root, root / "out", **more)  # type: ignore[arg-type]
    assert len(made.documents) == 2, made.problems
    return made


def anew(made: Built) -> dict[str, tuple[str, ...]]:
    """Why documents were made anew, of those that were."""
    return {one.path.name: one.why for one in made.documents if one.why}


def exchange(file: str, old: str, new: str) -> Edit:
    """An edit; the file is a new one, lest one that is linked elsewhere be changed there."""

    def edit(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        assert old in text
        (root / file).unlink()
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def touch(root: Path) -> None:
    for path in (root / "content").rglob("*.yaml"):
        path.touch()


def spoil(root: Path) -> None:
    content = bytearray((root / "out" / KO).read_bytes())
    content[99] ^= 1
    (root / "out" / KO).write_bytes(content)


def remove(root: Path) -> None:
    (root / "out" / KO).unlink()


NOT_THERE = "the file is not there, or not as it was made"

CASES: Mapping[str, tuple[Edit, set[str], str]] = {
    "nothing": (lambda _: None, set(), ""),
    "only dates": (touch, set(), ""),
    "a word in Korean": (
        exchange(KO_FILE, "사람이", "모두가"),
        {KO, BOTH},
        "it prints other texts: demo.messages.people:ko",
    ),
    "a word in English": (
        exchange(EN_FILE, "matter", "count"),
        {BOTH},
        "it prints other texts: demo.messages.people:en",
    ),
    "a style sheet": (
        exchange("templates/styles/text.css", "{", "{ --nothing: 0;"),
        {KO, BOTH},
        "templates/styles/text.css changed",
    ),
    "one template": (
        exchange("templates/parallel.html.j2", 'layout = "parallel"', 'layout = "parallel new"'),
        {BOTH},
        "templates/parallel.html.j2 changed",
    ),
    "a remark in a template": (
        exchange("templates/parallel.html.j2", "{% set", "{# new #}{% set"),
        set(),
        "",
    ),
    "a theme that is not used": (
        exchange("templates/styles/themes/plain.css", "{", "{ --nothing: 0;"),
        set(),
        "",
    ),
    "a file that was spoilt": (spoil, {KO}, NOT_THERE),
    "a file that went": (remove, {KO}, NOT_THERE),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_another_document_is_made_anew(root: Path, case: str) -> None:
    edit, names, reason = CASES[case]
    built(root)
    edit(root)
    made = built(root)
    assert set(anew(made)) == names
    assert all(reason in why for why in anew(made).values())


def test_the_first_build_and_one_without_a_record_make_everything(root: Path) -> None:
    assert set(anew(built(root))) == {KO, BOTH}
    (root / "out" / RECORD).unlink()
    assert set(anew(built(root)).values()) == {("nothing is recorded of how it was made",)}
    assert anew(built(root)) == {}
    assert set(anew(built(root, afresh=True)).values()) == {("everything was asked for anew",)}


def test_another_theme_date_or_program_is_another_document(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(root)
    plain = anew(built(root, order=Order(theme="plain")))
    assert "templates/styles/themes/plain.css changed" in plain[KO]
    built(root)
    monkeypatch.setattr("briefs.reuse.fingerprint.of_program", lambda: "another")
    reason = "the program, or something that it is built on, is another one"
    assert set(anew(built(root)).values()) == {(reason,)}


def test_an_unchanged_project_is_not_even_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Answers(tmp_path / "answers")
    first = built(root, answers=answers)
    with monkeypatch.context() as patch:
        patch.delattr("briefs.pipeline.remaking.checked")
        again = built(root, answers=answers)
    assert again == first.unchanged()
    spoil(root)
    assert set(anew(built(root, answers=answers))) == {KO}
    exchange(EN_FILE, "matter", "count")(root)
    assert set(anew(built(root, answers=answers))) == {BOTH}


def test_warnings_are_told_again(root: Path, tmp_path: Path) -> None:
    exchange(EN_FILE, "People **matter**", "People **matter** , here")(root)
    answers = Answers(tmp_path / "answers")
    first = built(root, answers=answers)
    assert first.problems
    assert built(root, answers=answers).problems == first.problems


WORDS = ["가", "나라", "다리미", "a", "bc", "def"]


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_edited_the_result_is_that_of_a_build_from_nothing(
    root: Path, seed: int, amount: Amount
) -> None:
    chance = random.Random(seed)
    edits: list[Edit] = [edit for edit, _, _ in CASES.values()]
    for step in range(amount(4, 20)):
        edit = chance.choice([*edits, _other_word(chance), _other_figure(chance)])
        try:
            edit(root)
        except (AssertionError, FileNotFoundError):
            continue  # it was made before
        built(root)
        whole = pipeline.build(root, root / f"whole-{step}")
        for one in whole.documents:
            assert one.path.read_bytes() == (root / "out" / one.path.name).read_bytes()


def _other_word(chance: random.Random) -> Edit:
    file, word = chance.choice([(KO_FILE, "문단 하나"), (EN_FILE, "One paragraph")])
    return exchange(file, word, f"{word} {chance.choice(WORDS)}")


def _other_figure(chance: random.Random) -> Edit:
    return exchange("content/figures.yaml", '"1000000000"', f'"{chance.randrange(1, 9)}000000000"')


def test_what_somebody_wrote_into_a_document_is_kept_beside_it(root: Path, tmp_path: Path) -> None:
    answers = Answers(tmp_path / "answers")
    built(root, answers=answers)
    notes = (root / "out" / KO).read_bytes() + b"% notes by hand\n"
    (root / "out" / KO).write_bytes(notes)
    made = built(root, answers=answers)
    (warning,) = made.problems
    assert (warning.rule, warning.severity, Path(warning.span.file).name) == (
        "by-hand", Severity.WARNING, KO,
    )  # fmt: skip
    (kept,) = (root / "out").glob("*.by-hand-*.pdf")
    assert kept.name in warning.message
    assert kept.read_bytes() == notes
    assert (root / "out" / KO).read_bytes() != notes
    assert built(root, answers=answers).problems == ()  # said once, not for ever
    assert kept.exists()
