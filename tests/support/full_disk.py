"""A disk that is full: a file system in memory, filled but for so many bytes or files.

A program of its own, ``-m support.full_disk ROOT REWORDED EVERY``, in a name space of mounts that
it alone sees. The documents of two projects are set once; then they are published again and again
in place of the old ones, with a step more room each time (``EVERY``: only each so many-th step is
tried). It prints, for each kind of room and each way to put files in place, how often that was
refused, how often not, and what was not as it should be, as JSON.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefs import pipeline
from briefs.distribute.plan import Document
from briefs.model.print import Pressed
from briefs.render.document import pressed
from briefs.render.job import Job
from briefs.storage import STAGE
from support.files import below

SIZE, INODES = 4 << 20, 200
BY_HAND, FILLER = "notes.txt", ".filler"
ROOM = {"bytes": (4 << 10, 44), "files": (1, 11)}
"""How much more room there is each time, and how often: in the end it is enough."""

Files = Mapping[str, bytes]
Setting = Callable[[Job], Pressed]


def main(roots: tuple[Path, Path], every: int, mount: Path) -> list[dict[str, object]]:
    settings = tuple(remembered(root) for root in roots)
    return [
        tried(roots, settings, every, mount, place, kind)
        for place in (mount / "out", mount)
        for kind in ROOM
    ]


def tried(
    roots: tuple[Path, Path],
    settings: tuple[Setting, ...],
    every: int,
    mount: Path,
    out: Path,
    kind: str,
) -> dict[str, object]:
    """Publish the second state with more and more room of a kind: what came of it."""
    with mounted(mount):
        publish(roots[1], out, settings[1])
        new = below(out, but=FILLER)
        publish(roots[0], out, settings[0])
        (out / BY_HAND).write_text("by hand", encoding="utf-8")
        new[BY_HAND], old = b"by hand", below(out, but=FILLER)
        assert old != new
        seen = {"refused": 0, "published": 0, "partial": 0, "left": 0}
        step, times = ROOM[kind]
        for number in range(0, times + 1, every):
            with filled(mount, number * step, kind):
                problems = publish(roots[1], out, settings[1])
                seen["refused" if problems else "published"] += 1
                seen["partial"] += below(out, but=FILLER) != (old if problems else new)
                seen["left"] += any(mount.rglob(f"{STAGE}*"))
                assert all("No space left" in problem for problem in problems), problems
                assert all("make room on the disk" in problem for problem in problems), problems
            publish(roots[0], out, settings[0])
            assert below(out, but=FILLER) == old
    return {"room": kind, "way": "one by one" if out == mount else "exchange", **seen}


def remembered(root: Path) -> Setting:
    """A stage four that sets each document once."""
    made: dict[str, Pressed] = {}

    def setting(job: Job) -> Pressed:
        name = Document(job.brief.id, job.edition, job.summary).file_name
        if name not in made:
            made[name] = pressed(job, program=str(root))
        return made[name]

    return setting


def publish(root: Path, out: Path, setting: Setting) -> list[str]:
    """The problems that a build has."""
    return [
        f"{one.message} ({one.hint})" for one in pipeline.build(root, out, render=setting).problems
    ]


@contextmanager
def mounted(mount: Path) -> Iterator[None]:
    """A file system in memory at a folder."""
    options = f"size={SIZE},nr_inodes={INODES}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", mount], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", mount], check=True)


@contextmanager
def filled(mount: Path, room: int, kind: str) -> Iterator[None]:
    """Leave only so much room."""
    state = os.statvfs(mount)
    filler = mount / FILLER
    filler.mkdir()
    try:
        if kind == "bytes":
            with (filler / "bytes").open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, state.f_bavail * state.f_bsize - room)
        else:
            for number in range(state.f_favail - 1 - room):
                (filler / str(number)).touch()
        yield
    finally:
        shutil.rmtree(filler)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        old, new, steps = sys.argv[1:]
        print(json.dumps(main((Path(old), Path(new)), int(steps), Path(scratch))))
