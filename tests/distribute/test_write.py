import fcntl
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefs.distribute.write import folder_files, obstacle, publish, publish_folder
from briefs.problems import Refused
from briefs.storage import STAGE
from support.files import below


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
        publish(tmp_path, {"a.pdf": b"new", "b" * 300: b"new"})
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
    leftover = tmp_path / f"{STAGE}12345678"
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


FILES = {"a.pdf": b"one", "data/b.csv": b"two"}


def test_a_folder_is_made_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "releases" / "2026-1"
    assert publish_folder(folder, FILES)
    assert below(tmp_path) == {f"releases/2026-1/{name}": one for name, one in FILES.items()}


def test_the_same_folder_again_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "2026-1"
    publish_folder(folder, FILES)
    before = folder.stat().st_ino
    assert not publish_folder(folder, FILES)
    assert folder.stat().st_ino == before
    assert below(folder) == FILES


@pytest.mark.parametrize(
    ("now", "named"),
    [
        ({**FILES, "a.pdf": b"three"}, ": a.pdf"),
        ({**FILES, "c.pdf": b"more"}, ": c.pdf"),
        ({"a.pdf": b"one"}, ": data/b.csv"),
        ({f"{number}.pdf": b"" for number in range(9)}, "4.pdf, and 6 more"),
    ],
)
def test_a_folder_with_other_bytes_is_refused_by_name(
    tmp_path: Path, now: dict[str, bytes], named: str
) -> None:
    folder = tmp_path / "2026-1"
    publish_folder(folder, FILES)
    with pytest.raises(Refused) as caught:
        publish_folder(folder, now)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.span.file) == ("other-release", folder.as_posix())
    assert "another one: " in problem.message
    assert problem.message.endswith(named)
    assert below(folder) == FILES


def test_a_file_a_link_or_an_empty_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"by hand")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "empty", "link"):
        with pytest.raises(Refused, match="another one"):
            publish_folder(tmp_path / name, FILES)
    assert (tmp_path / "file").read_bytes() == b"by hand"


def test_a_link_that_took_the_place_of_a_file_differs(tmp_path: Path) -> None:
    folder = tmp_path / "2026-1"
    publish_folder(folder, FILES)
    (folder / "a.pdf").unlink()
    (folder / "a.pdf").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Refused, match=r"a\.pdf"):
        publish_folder(folder, FILES)
    assert folder_files(folder) == {"a.pdf": None, "data/b.csv": b"two"}


def test_what_a_folder_holds(tmp_path: Path) -> None:
    assert folder_files(tmp_path / "2026-1") is None
    publish_folder(tmp_path / "2026-1", FILES)
    assert folder_files(tmp_path / "2026-1") == FILES


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        publish_folder(tmp_path / "2026-1", {"a": b"", "x" * 300: b""})
    assert contents(tmp_path) == {}


KILLED = """
import os, signal, sys
from pathlib import Path
from briefs.distribute import write

def die(self, target):
    os.kill(os.getpid(), signal.SIGKILL)

Path.rename = die
write.publish_folder(Path(sys.argv[1]), {"a.pdf": b"one", "data/b.csv": b"two"})
"""


def test_a_kill_just_before_the_end_leaves_no_folder_and_the_next_run_sweeps(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "2026-1"
    killed = subprocess.run([sys.executable, "-c", KILLED, folder], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert not folder.exists()
    assert [path.name.startswith(STAGE) for path in tmp_path.iterdir()] == [True]
    assert publish_folder(folder, FILES)
    assert [path.name for path in tmp_path.iterdir()] == ["2026-1"]
