"""Content files on the disk: replaced as a whole, and only where nobody else changed them."""

import os
from pathlib import Path

import pytest

from briefs.content.save import save
from briefs.storage import STAGE

KO, EN = "content/ko/demo.yaml", "content/en/demo.yaml"
BEFORE = {KO: "제목: 하나\r\n", EN: "title: one\n"}
AFTER = {KO: "제목: 둘\r\n", EN: "title: two\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in BEFORE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())
    return tmp_path


def on_disk(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes().decode() for path in files}


def test_all_files_are_written_with_their_line_ends(root: Path) -> None:
    assert save(root, BEFORE, AFTER) == ()
    assert on_disk(root) == AFTER


def test_a_file_keeps_its_mode(root: Path) -> None:
    (root / EN).chmod(0o640)
    assert save(root, BEFORE, AFTER) == ()
    assert (root / EN).stat().st_mode & 0o777 == 0o640


def test_a_file_that_stays_as_it_is_is_not_touched(root: Path) -> None:
    before = (root / EN).stat()
    assert save(root, BEFORE, {**AFTER, EN: BEFORE[EN]}) == ()
    assert (root / EN).stat().st_ino == before.st_ino


def test_where_one_file_has_changed_nothing_is_written(root: Path) -> None:
    (root / EN).write_bytes(b"title: something else\n")
    (problem,) = save(root, BEFORE, AFTER)
    assert (problem.rule, problem.span.file) == ("conflict", EN)
    assert on_disk(root) == {KO: BEFORE[KO], EN: "title: something else\n"}


def test_a_file_that_is_gone_has_changed(root: Path) -> None:
    (root / EN).unlink()
    assert [problem.rule for problem in save(root, BEFORE, AFTER)] == ["conflict"]


def test_a_new_file_is_made_where_there_is_none(root: Path) -> None:
    new = "content/fr/demo.yaml"
    assert save(root, BEFORE, {new: "titre: un\n"}) == ()
    assert on_disk(root)[new] == "titre: un\n"
    assert [problem.rule for problem in save(root, BEFORE, {new: "x"})] == ["conflict"]


@pytest.mark.parametrize("path", ["series.yaml", "content/../series.yaml", "/tmp/series.yaml"])
def test_nothing_is_written_outside_the_content(root: Path, path: str) -> None:
    (problem,) = save(root, BEFORE, {**AFTER, path: "x"})
    assert problem.rule == "cannot-write"
    assert "leads out of content/" in problem.message
    assert on_disk(root) == BEFORE


def test_a_link_within_the_content_is_written_through(root: Path) -> None:
    link = "content/en/other.yaml"
    (root / link).symlink_to("demo.yaml")
    assert save(root, {link: BEFORE[EN]}, {link: "title: two\n"}) == ()
    assert (root / link).is_symlink()
    assert (root / EN).read_text() == "title: two\n"


def test_where_a_file_cannot_be_staged_nothing_is_written(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []

    def fail(handle: int) -> None:
        flushed.append(handle)
        if len(flushed) > 1:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    (problem,) = save(root, BEFORE, AFTER)
    assert "No space left" in problem.message
    assert "make room on the disk" in problem.hint
    assert on_disk(root) == BEFORE


def test_the_stage_of_a_run_that_was_killed_is_no_obstacle(root: Path) -> None:
    (root / "content" / f"{STAGE}12345678").write_text("left")
    assert save(root, BEFORE, AFTER) == ()
    assert on_disk(root) == AFTER
