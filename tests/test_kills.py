"""``kill -9`` at random moments: what was there stays whole, or what was meant to be is."""

import io
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from briefs import pipeline
from briefs.desk.acceptance import Wanted
from briefs.exchange.parcel import Parcel
from briefs.model.desk import Edit
from conftest import Amount, Measured
from support.documents import ROOT
from support.files import below
from support.killing import Work, killed
from support.projects import write_project

WORDS = (
    {"ko": "더 지어야 함.", "en": "Build more."},
    {"ko": "많이 지어야 함.", "en": "Build much more."},
)
"""A text of the demo project, in its two states."""

ENGLISH = {"demo.actions.build": "Build much more.", "series.keywords": "policy, demo"}
"""New words for texts of two of its files."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = write_project(tmp_path / "project")
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "out").mkdir()
    (root / "out" / "notes.txt").write_text("by hand", encoding="utf-8")
    return root


def reworded(root: Path, to: int) -> pipeline.Rewritten:
    """The text in both languages, as one change."""
    edits = [
        Edit("demo.actions.build", language, words, WORDS[1 - to][language])
        for language, words in WORDS[to].items()
    ]
    made = pipeline.rewrite(root, edits)
    assert not made.problems or made.problems[0].rule == "conflict"
    return made


def built(root: Path) -> Work:
    """Every document of the project, after a text has changed."""
    roots = (root, root.parent / "reworded")
    shutil.copytree(root, roots[1], symlinks=True)
    reworded(roots[1], 1)

    def turn(to: int) -> None:
        made = pipeline.build(roots[to], root / "out")
        assert len(made.documents) == 2, made.problems

    return Work(root, lambda: below(root / "out"), turn)


def released(root: Path) -> Work:
    """A release of the project; the other state is that there is none."""
    folder = root / "out" / "releases" / "2026-1"
    assert not pipeline.accept(root, Wanted(everything=True)).problems

    def turn(_: int) -> None:
        made = pipeline.release(root, root / "out", validated=False)
        assert made.folder, made.problems

    return Work(folder.parent, lambda: below(folder), turn, partial(shutil.rmtree, folder, True))


def saved(root: Path) -> Work:
    """What the preview does when somebody saves."""
    return Work(root, lambda: below(root / "content"), partial(reworded, root))


def imported(root: Path) -> Work:
    """A translator's sheet, with changes to texts of two content files."""
    content, before, sheet = root / "content", root.parent / "before", root.parent / "back.xlsx"
    shutil.copytree(content, before)
    book = openpyxl.load_workbook(io.BytesIO(pipeline.export(root, Parcel("en")).data))
    active: Any = book.active
    rows = {row[0].value: row for row in active.iter_rows(min_row=2)}
    for id_, words in ENGLISH.items():
        rows[id_][3].value = words
    book.save(sheet)

    def turn(_: int) -> None:
        made = pipeline.bring_in(root, sheet, write=True)
        assert len(made.paths) == 2, made.problems

    undo = partial(shutil.copytree, before, content, dirs_exist_ok=True)
    return Work(root, lambda: below(content), turn, undo)


def accepted(root: Path) -> Work:
    """All texts marked as reviewed; the other state is that none is."""
    sidecars = root / "content" / "accepted"

    def turn(_: int) -> None:
        made = pipeline.accept(root, Wanted(everything=True))
        assert not made.problems, made.problems

    return Work(root, lambda: below(sidecars), turn, partial(shutil.rmtree, sidecars, True))


WORKS: dict[str, Callable[[Path], Work]] = {
    "build": built,
    "release": released,
    "save": saved,
    "import": imported,
    "accept": accepted,
}


@pytest.mark.usefixtures("always_made")  # or hardly a kill would hit somebody at that
@pytest.mark.parametrize("name", WORKS)
def test_no_kill_leaves_half_of_anything(
    root: Path, name: str, amount: Amount, measured: Measured
) -> None:
    tally = killed(WORKS[name](root), amount(1, 200), seed=8)
    assert (root / "out" / "notes.txt").read_text(encoding="utf-8") == "by hand"
    measured(
        "kills",
        work=name,
        kills=tally.kills,
        before=tally.before,
        after=tally.after,
        staged=tally.staged,
        partial=0,
    )
