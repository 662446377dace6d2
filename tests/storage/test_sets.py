"""Sets of files: all or none, whatever happens at whatever call, and nobody else's file is lost."""

import errno
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.storage import STAGE, add, locked, place, put, twin
from conftest import Amount, Measured
from storage.interruption import (
    DONE,
    FAILED,
    KILLED,
    Hook,
    every,
    fail_at,
    full_from,
    interrupted,
    kill_at,
)
from support.files import below

OLD = {"a.pdf": b"old a", "b.pdf": b"old b", "data/c.csv": b"old c", "gone/d.csv": b"old d"}
NEW = {"a.pdf": b"new a", "b.pdf": b"new b", "data/c.csv": b"new c", "more/e.csv": b"new e"}
HAND = {"notes.txt": b"by hand", "data/mine.txt": b"by hand, too"}
NEVER = 1_000_000
WITHOUT = ("gone/d.csv",)


def lay(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder.parent, ignore_errors=True)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def write(folder: Path) -> None:
    with locked(folder) as there:
        put(there, NEW, WITHOUT)


def look(folder: Path) -> None:
    """What any next run does first."""
    with locked(folder):
        pass


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.rglob(f"{STAGE}*")]


@pytest.fixture(params=["exchange", "one by one"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The two ways to put a set in place."""
    if request.param == "one by one":

        def refuse(*_: object) -> None:
            raise OSError(errno.EINVAL, "this file system cannot")

        monkeypatch.setattr(place, "swap", refuse)
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "project" / "out"
    lay(place, {**OLD, **HAND})
    return place


def test_a_set_comes_and_goes_and_the_rest_stays(folder: Path, way: str) -> None:
    write(folder)
    assert below(folder) == {**NEW, **HAND}
    assert not (folder / "gone").exists()
    assert leftovers(folder) == []


def test_the_folder_and_what_did_not_change_are_the_very_same(folder: Path, way: str) -> None:
    """Whoever stands in the folder, or has a file of it open, notices nothing."""
    inodes = folder.stat().st_ino, (folder / "notes.txt").stat().st_ino
    write(folder)
    assert inodes == (folder.stat().st_ino, (folder / "notes.txt").stat().st_ino)


def test_permissions_stay(folder: Path, way: str) -> None:
    (folder / "a.pdf").chmod(0o640)
    (folder / "data").chmod(0o750)
    write(folder)
    modes = {name: stat.S_IMODE((folder / name).stat().st_mode) for name in ("a.pdf", "data")}
    assert modes == {"a.pdf": 0o640, "data": 0o750}


def test_links_stay_links(folder: Path, way: str) -> None:
    (folder / "latest").symlink_to("a.pdf")
    (folder / "away").symlink_to("/nowhere")
    write(folder)
    assert (folder / "latest").read_bytes() == b"new a"
    assert (folder / "away").readlink() == Path("/nowhere")


def states(folder: Path, after: Callable[[Path], None]) -> Iterator[dict[str, bytes]]:
    """What is there at the moment, and after the next run has looked."""
    yield below(folder)
    after(folder)
    yield below(folder)


@pytest.mark.parametrize("make_hook", [kill_at, full_from, fail_at])
def test_whichever_call_is_the_last_all_are_old_or_all_are_new(
    folder: Path, way: str, make_hook: Callable[[int], Hook], amount: Amount, measured: Measured
) -> None:
    """One by one, the next run makes whole what was begun; until then both may be there."""
    whole = ({**OLD, **HAND}, {**NEW, **HAND})
    tried, partial, new = 0, 0, 0
    for end, _ in every(lambda: write(folder), make_hook, amount(5, 1)):
        assert end in {DONE, FAILED, KILLED}
        at_once, later = states(folder, look)
        tried += 1
        new += later == whole[1]
        partial += at_once not in whole
        if way == "exchange":
            assert at_once in whole
        if end == FAILED and way == "exchange":
            assert at_once == whole[0]
        if end == DONE:
            assert later == whole[1]
        assert later in whole
        assert leftovers(folder) == []
        lay(folder, {**OLD, **HAND})
    assert 0 < new < tried or make_hook is not kill_at
    measured(
        "calls",
        what={"kill_at": "killed", "full_from": "disk full from there on", "fail_at": "call fails"}[
            make_hook.__name__
        ],
        way=way,
        calls=tried,
        partial=partial,
        partial_after_the_next_run=0,
    )


def test_what_another_puts_there_meanwhile_is_never_lost(
    folder: Path, way: str, amount: Amount, measured: Measured
) -> None:
    """At every call somebody saves a file of theirs, and at the next one the program is killed."""

    dying = NEVER

    def save_and_die(number: int) -> Hook:
        def hook(count: int) -> None:
            if count == number:
                (folder / "mine.txt").write_bytes(b"mine")
                fresh = folder / "notes.fresh"
                fresh.write_bytes(b"changed")
                fresh.replace(folder / "notes.txt")
            kill_at(number + dying)(count)

        return hook

    tried = 0
    for distance in (1, NEVER):
        dying = distance
        for _, number in every(lambda: write(folder), save_and_die, amount(11, 1)):
            saved = (folder / "mine.txt").exists() or bool(leftovers(folder))
            look(folder)
            tried += 1
            if saved:
                assert (below(folder)["mine.txt"], below(folder)["notes.txt"]) == (
                    b"mine",
                    b"changed",
                ), number
            assert leftovers(folder) == []
            lay(folder, {**OLD, **HAND})
    measured(
        "calls", what="another program saves, then killed or not", way=way, calls=tried, lost=0
    )


def test_a_folder_is_added_as_a_whole(folder: Path, amount: Amount) -> None:
    release = folder / "2026-1"

    def act() -> None:
        with locked(folder) as there:
            add(there / "2026-1", NEW)

    for end, _ in every(act, kill_at, amount(5, 1)):
        assert end in {DONE, KILLED}
        assert not release.exists() or below(release) == NEW
        look(folder)
        assert leftovers(folder) == []
        lay(folder, OLD)


def test_a_folder_that_stands_in_the_way_of_a_file_is_no_loss(folder: Path, way: str) -> None:
    (folder / "b.pdf").unlink()
    (folder / "b.pdf").mkdir()
    (folder / "b.pdf" / "inside.txt").write_bytes(b"by hand")
    before = below(folder)
    with pytest.raises(OSError, match=r"directory|exists"):
        write(folder)
    assert below(folder) == before
    assert leftovers(folder) == []


def test_a_folder_with_very_much_in_it_is_not_copied(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(twin, "MOST", 3)
    monkeypatch.setattr(place, "swap", lambda *_: pytest.fail("nothing is to be exchanged"))
    write(folder)
    assert below(folder) == {**NEW, **HAND}


def test_files_behind_a_link_are_written_where_they_lie(folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere"
    shutil.move(folder / "data", elsewhere)
    (folder / "data").symlink_to(elsewhere)
    write(folder)
    assert (elsewhere / "c.csv").read_bytes() == b"new c"
    assert (folder / "data").is_symlink()
    assert leftovers(folder) == []


def test_a_folder_that_is_a_link_is_followed(folder: Path) -> None:
    way_in = folder.parent / "link"
    way_in.symlink_to(folder)
    write(way_in)
    assert way_in.is_symlink()
    assert below(folder) == {**NEW, **HAND}


def _is_plain(name: str) -> bool:
    parts = name.split("/")
    return all(part not in {"", ".", ".."} for part in parts)


names = st.lists(st.text("ab/.", min_size=1, max_size=6).filter(_is_plain), unique=True)


@settings(max_examples=40)
@given(before=names, after=names, gone=names)
def test_any_set_in_any_folder(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], after: list[str], gone: list[str]
) -> None:
    """A set that fits comes as asked, and one that does not leaves everything as it was."""
    folder = tmp_path_factory.mktemp("any") / "out"
    folder.mkdir()
    for name in before:
        try:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(b"old")
        except OSError:
            continue
    there = below(folder)
    gone = [name for name in gone if not (folder / name).is_dir()]
    try:
        with locked(folder) as place:
            put(place, dict.fromkeys(after, b"new"), gone)
    except OSError:
        assert below(folder) == there
    else:
        kept = {name: content for name, content in there.items() if name not in gone}
        assert below(folder) == {**kept, **dict.fromkeys(after, b"new")}
    assert leftovers(folder) == []


def test_a_call_is_counted_and_can_fail(tmp_path: Path) -> None:
    """The interruption itself: what it tells of, and that it ends what it should."""
    act = (tmp_path / "made").mkdir
    assert interrupted(act, kill_at(9)) == (DONE, 1)
    (tmp_path / "made").rmdir()
    assert interrupted(act, kill_at(0)) == (KILLED, 1)
    assert interrupted(act, full_from(0)) == (FAILED, 1)
    assert not any(tmp_path.iterdir())
