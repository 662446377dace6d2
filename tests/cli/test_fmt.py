"""``briefs fmt`` as a person meets it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefs import pipeline
from briefs.model.desk import Edit
from support.projects import EN_DEMO, FILES, write_project

Run = Callable[..., tuple[int, str, str]]
DEMO = "content/en/demo.yaml"
UNTIDY = "subtitle: 'A small brief'\r\n" + EN_DEMO.replace("subtitle: A small brief\n", "")
TIDY = EN_DEMO.replace(
    "messages:\n"
    "  space: There is {lab-space}.\n"
    "  money: The budget is {budget}.\n"
    "  people: People **matter**.\n"
    "glance:\n"
    "  lab-space: Laboratory space\n"
    "  lab-space-1: First space\n"
    "  lab-space-2: Second space\n"
    "  budget: Budget\n",
    "glance:\n"
    "  lab-space: Laboratory space\n"
    "  lab-space-1: First space\n"
    "  lab-space-2: Second space\n"
    "  budget: Budget\n"
    "messages:\n"
    "  space: There is {lab-space}.\n"
    "  money: The budget is {budget}.\n"
    "  people: People **matter**.\n",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of which one file is untidy."""
    write_project(tmp_path)
    pipeline.fmt(tmp_path)
    (tmp_path / DEMO).write_bytes(UNTIDY.encode())
    return tmp_path


def test_files_are_named_and_brought_into_their_form(run: Run, root: Path) -> None:
    assert run("fmt", "--root", root) == (0, f"{DEMO}\n", "1 file changed\n")
    assert (root / DEMO).read_bytes().decode() == TIDY
    assert run("fmt", "--root", root) == (0, "", "0 files changed\n")
    assert run("fmt", "--check", "--root", root) == (0, "", "0 files would change\n")


def test_check_writes_nothing(run: Run, root: Path) -> None:
    assert run("fmt", "--check", "--root", root) == (1, f"{DEMO}\n", "1 file would change\n")
    assert (root / DEMO).read_bytes().decode() == UNTIDY


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_written(
    run: Run, root: Path
) -> None:
    (root / "content/ko/demo.yaml").write_text("title: [x\n", encoding="utf-8")
    status, out, err = run("fmt", "--root", root)
    assert (status, out) == (1, f"{DEMO}\n")
    assert "content/ko/demo.yaml:1:8: error[yaml]" in err


def test_new_words_reach_the_file(root: Path) -> None:
    edits = [
        Edit("demo.messages.people", "en", "Everybody **matters**: always.", "People **matter**."),
        Edit("demo.title", "en", "Other", "Not this"),
    ]
    done = pipeline.rewrite(root, edits)
    assert done.files == (DEMO,)
    assert [problem.rule for problem in done.problems] == ["conflict"]
    text = (root / DEMO).read_bytes().decode()
    assert text == UNTIDY.replace("People **matter**.", '"Everybody **matters**: always."')


def test_words_that_would_break_the_build_are_not_written(root: Path) -> None:
    edit = Edit("demo.messages.money", "en", "The budget is there.", "The budget is {budget}.")
    done = pipeline.rewrite(root, [edit])
    assert done.files == ()
    assert done.problems
    assert (root / DEMO).read_bytes().decode() == UNTIDY


def test_content_that_is_broken_elsewhere_can_still_be_rewritten(root: Path) -> None:
    ko = "content/ko/demo.yaml"
    broken = FILES[ko].replace("{lab-space}임", "{lab-spice}임")
    (root / ko).write_text(broken, encoding="utf-8")
    done = pipeline.rewrite(root, [Edit("demo.title", "en", "Another", "Demo")])
    assert done.files == (DEMO,)


def test_a_project_whose_content_cannot_be_read_is_not_rewritten(root: Path) -> None:
    (root / "content/figures.yaml").write_text("figures: [\n", encoding="utf-8")
    done = pipeline.rewrite(root, [Edit("demo.title", "en", "Another", "Demo")])
    assert (done.files, bool(done.problems)) == ((), True)
