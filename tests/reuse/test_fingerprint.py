import os
import subprocess
import sys
from pathlib import Path

from briefs.reuse import fingerprint


def laid_down(root: Path) -> Path:
    (root / "a" / "b").mkdir(parents=True)
    (root / "a" / "b" / "one.txt").write_text("one")
    (root / "a" / "two.txt").write_text("two")
    return root


def test_it_stands_for_what_is_in_the_files(tmp_path: Path) -> None:
    here, there = laid_down(tmp_path / "here"), laid_down(tmp_path / "there")
    before = fingerprint.of_folders([here])
    assert fingerprint.of_folders([there]) == before
    os.utime(here / "a" / "two.txt", (1, 1))
    assert fingerprint.of_folders([here]) == before
    (here / "a" / "two.txt").write_text("Two")
    assert fingerprint.of_folders([here]) != before


def test_it_stands_for_their_names(tmp_path: Path) -> None:
    root = laid_down(tmp_path)
    seen = {fingerprint.of_folders([root])}
    (root / "a" / "two.txt").rename(root / "a" / "three.txt")
    seen.add(fingerprint.of_folders([root]))
    (root / "a" / "three.txt").rename(root / "a" / "b" / "two.txt")
    seen.add(fingerprint.of_folders([root]))
    (root / ".hidden").touch()
    seen.add(fingerprint.of_folders([root]))
    assert len(seen) == 4


def test_what_was_compiled_does_not_count(tmp_path: Path) -> None:
    root = laid_down(tmp_path)
    before = fingerprint.of_folders([root])
    (root / "a" / "__pycache__").mkdir()
    (root / "a" / "__pycache__" / "x.pyc").touch()
    assert fingerprint.of_folders([root]) == before


def test_the_program_is_the_same_in_every_process() -> None:
    code = "from briefs.reuse import fingerprint; print(fingerprint.of_program())"
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == fingerprint.of_program()


def test_the_libraries_that_shape_text_are_part_of_it() -> None:
    told = list(fingerprint._libraries())
    assert len(told) == len(fingerprint.LIBRARIES) + 1  # and zlib
    assert all(one.split()[-1][0].isdigit() for one in told)


def test_a_pipe_keeps_nobody_waiting_and_its_name_counts(tmp_path: Path) -> None:
    root = laid_down(tmp_path)
    before = fingerprint.of_folders([root])
    os.mkfifo(root / "pipe.yaml")
    assert fingerprint.of_folders([root]) != before
