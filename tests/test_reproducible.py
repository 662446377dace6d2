"""The same content makes the same bytes: elsewhere on the disk, in another zone, another locale."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
ELSEWHERE = {"TZ": "Asia/Seoul", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4711"}


def build(root: Path, out: Path, environment: dict[str, str], cwd: Path, *more: str) -> bytes:
    command = [sys.executable, "-m", "briefs", "build", "boston", "--edition", "ko-en", *more]
    subprocess.run(
        [*command, "--root", root, "--out", out],
        env={**os.environ, **environment},
        cwd=cwd,
        check=True,
        capture_output=True,
    )
    (made,) = out.glob("*.pdf")
    return made.read_bytes()


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project at another place, its files younger."""
    root = tmp_path_factory.mktemp("another place")
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, root / folder, copy_function=shutil.copyfile)
    return root


def test_the_same_bytes_everywhere(tmp_path: Path, elsewhere: Path) -> None:
    first = build(ROOT, tmp_path / "first", HERE, ROOT)
    second = build(elsewhere, tmp_path / "second", ELSEWHERE, tmp_path, "--jobs", "1")
    assert first == second


def test_source_date_epoch_is_the_date_of_the_document(tmp_path: Path) -> None:
    dated = HERE | {"SOURCE_DATE_EPOCH": "86400"}
    made = build(ROOT, tmp_path, dated, ROOT, "--summary", "--jobs", "1")
    assert b"D:19700102000000" in made.replace(b" ", b"")
    assert b"D:20261122" not in made
