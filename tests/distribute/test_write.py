import fcntl
import os
import threading
from pathlib import Path

import pytest

from briefs.distribute.write import STAGE_PREFIX, obstacle, publish
from briefs.problems import Refused


def contents(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_makes_the_directory_and_returns_the_paths_in_order(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    paths = publish(out, {"b.pdf": b"two", "a.pdf": b"one"})
    assert paths == (out / "b.pdf", out / "a.pdf")
    assert contents(out) == {"a.pdf": b"one", "b.pdf": b"two"}


def test_replaces_its_own_files_and_leaves_all_others(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "notes.txt").write_bytes(b"by hand")
    publish(tmp_path, {"a.pdf": b"new"})
    assert contents(tmp_path) == {"a.pdf": b"new", "notes.txt": b"by hand"}


def test_a_file_that_fails_leaves_every_old_one_and_no_stage(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(Refused) as caught:
        publish(tmp_path, {"a.pdf": b"new", "missing/b.pdf": b"new"})
    assert [problem.rule for problem in caught.value.problems] == ["cannot-write"]
    assert contents(tmp_path) == {"a.pdf": b"old"}


def test_an_output_directory_that_is_a_file_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"by hand")
    with pytest.raises(Refused, match="cannot be written"):
        publish(out, {"a.pdf": b"new"})
    assert out.read_bytes() == b"by hand"


def test_an_obstacle_is_seen_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert obstacle(tmp_path / "new" / "out") == ()
    for out in (tmp_path / "file", tmp_path / "file" / "out"):
        (problem,) = obstacle(out)
        assert problem.message.endswith(f"{tmp_path / 'file'} is not a directory")
    (problem,) = obstacle(tmp_path / ("x" * 300))
    assert problem.message.endswith("File name too long")


def test_sweeps_the_stage_of_a_build_that_was_killed(tmp_path: Path) -> None:
    leftover = tmp_path / f"{STAGE_PREFIX}abc"
    leftover.mkdir()
    (leftover / "a.pdf").write_bytes(b"half")
    publish(tmp_path, {"a.pdf": b"whole"})
    assert contents(tmp_path) == {"a.pdf": b"whole"}


def test_files_can_be_read_as_the_umask_says(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        (path,) = publish(tmp_path, {"a.pdf": b"new"})
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o644


def test_waits_for_another_build_to_finish_writing(tmp_path: Path) -> None:
    other = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    second = threading.Thread(target=publish, args=(tmp_path, {"a.pdf": b"second"}))
    second.start()
    second.join(timeout=0.1)
    held = (second.is_alive(), contents(tmp_path))
    os.close(other)
    second.join()
    assert held == (True, {})
    assert contents(tmp_path) == {"a.pdf": b"second"}
