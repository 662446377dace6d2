"""A full disk at each write of a build: the last edition stays whole until the next one is."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Amount, Measured
from support.documents import ROOT
from support.projects import edited, write_project

UNSHARED = (
    ["unshare", "--mount", "--map-root-user", "--"]
    if os.geteuid()
    else ["unshare", "--mount", "--"]
)


def can_mount() -> bool:
    """Whether this machine lets a program have mounts of its own."""
    if not shutil.which("unshare"):
        return False
    act = "mount -t tmpfs tmpfs /mnt"
    return not subprocess.run(
        [*UNSHARED, "sh", "-c", act], check=False, capture_output=True
    ).returncode


@pytest.mark.skipif(not can_mount(), reason="no mounts of one's own on this machine")
def test_a_full_disk_leaves_the_last_edition(
    tmp_path: Path, amount: Amount, measured: Measured
) -> None:
    roots = [
        write_project(tmp_path / "before"),
        write_project(
            tmp_path / "after", edited("content/ko/demo.yaml", "더 지어야", "많이 지어야")
        ),
    ]
    for root in roots:
        (root / "templates").symlink_to(ROOT / "templates")
    done = subprocess.run(
        [*UNSHARED, sys.executable, "-m", "support.full_disk", *roots, str(amount(11, 1))],
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    found = json.loads(done.stdout)
    assert len(found) == 4
    for row in found:
        assert row["refused"] > 0
        assert row["published"] > 0
        assert row["partial"] == row["left"] == 0
        measured("full disk", **row)
