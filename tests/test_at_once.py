"""Several builds at once into one directory: each waits its turn, and one whole set is there."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

from briefs import pipeline
from conftest import Amount, Measured
from support.documents import ROOT
from support.files import below
from support.projects import edited, write_project

AT_ONCE = 3
WAITS = "this one waits until it ends"


def projects(folder: Path) -> list[Path]:
    """The same project twice, with other words in a text of both documents."""
    changes = edited("content/ko/demo.yaml", "더 지어야", "많이 지어야")
    made = [write_project(folder / "one"), write_project(folder / "other", changes)]
    for root in made:
        shutil.copytree(ROOT / "templates", root / "templates")
    return made


def test_builds_at_once_leave_one_whole_set(
    tmp_path: Path, amount: Amount, measured: Measured
) -> None:
    roots, out, chance = projects(tmp_path), tmp_path / "out", random.Random(8)
    sets = []
    for root in roots:
        assert pipeline.build(root, root / "out").documents
        sets.append(below(root / "out"))
    assert sets[0] != sets[1]
    waited = killed = begun = 0
    for _ in range(amount(1, 12)):
        builds = [started(roots[number % 2], out) for number in range(AT_ONCE)]
        time.sleep(chance.uniform(0.5, 2))
        builds[chance.randrange(AT_ONCE)].kill()
        for build in builds:
            _, told = build.communicate()
            begun += 1
            killed += build.returncode < 0
            waited += WAITS in told
            assert build.returncode <= 0, told
        assert below(out) in sets
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    assert waited > 0
    measured("at once", builds=begun, waited=waited, killed=killed, refused=0, mixed=0)


def started(root: Path, out: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "briefs", "build", "--root", root, "--out", out, "--no-cache"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )
