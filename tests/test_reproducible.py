"""The same content makes the same bytes: elsewhere on the disk, in another zone, another locale."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from conftest import Amount, Measured

ROOT = Path(__file__).parents[1]
PYTHONS = [f"python3.{minor}" for minor in (11, 12, 13, 14) if minor != sys.version_info.minor]


@dataclass(frozen=True)
class Environment:
    """Where a build runs.

    Attributes:
        what: what is other there, for a reader.
        variables: of the environment.
        umask: which permissions new files lack.
        jobs: how many documents are set at a time.
    """

    what: str
    variables: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    jobs: int = 2


HERE = Environment(
    "in the project, UTC, C.UTF-8, seed 0",
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
)
OTHERS = (
    Environment(
        "another place, Seoul, POSIX, seed 4711, umask 077, one job",
        {"TZ": "Asia/Seoul", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4711"},
        umask=0o077,
        jobs=1,
    ),
    Environment(
        "New York, Korean, any seed, umask 000, three jobs",
        {"TZ": "America/New_York", "LC_ALL": "ko_KR.UTF-8", "PYTHONHASHSEED": "random"},
        umask=0o000,
        jobs=3,
    ),
    Environment(
        "Chatham Islands, Turkish, no UTF-8 mode, optimised",
        {
            "TZ": "Pacific/Chatham",
            "LC_ALL": "tr_TR.UTF-8",
            "PYTHONUTF8": "0",
            "PYTHONOPTIMIZE": "2",
            "PYTHONHASHSEED": "1",
        },
    ),
    Environment(
        "no home, no terminal, other fonts wanted",
        {
            "HOME": "/nonexistent",
            "XDG_CACHE_HOME": "/nonexistent",
            "TERM": "dumb",
            "FONTCONFIG_FILE": "/etc/fonts/fonts.conf",
            "PANGOCAIRO_BACKEND": "fc",
        },
    ),
    Environment(
        "one processor, little memory for caches, warnings shown",
        {"MALLOC_ARENA_MAX": "1", "PYTHONWARNINGS": "default", "PYTHONHASHSEED": "2"},
        jobs=1,
    ),
)


def build(
    root: Path,
    out: Path,
    environment: Environment,
    cwd: Path,
    *more: str,
    python: Path | str = sys.executable,
) -> dict[str, str]:
    """Build in an environment: the digest of each document by name."""
    jobs = str(environment.jobs)
    subprocess.run(
        [python, "-m", "briefs", "build", *more, "--root", root, "--out", out, "--jobs", jobs],
        env={**os.environ, **environment.variables},
        cwd=cwd,
        check=True,
        capture_output=True,
        umask=environment.umask,
    )
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in out.glob("*.pdf")}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project at another place, its files younger."""
    root = tmp_path_factory.mktemp("another place")
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, root / folder, copy_function=shutil.copyfile)
    return root


def test_the_same_bytes_everywhere(
    tmp_path: Path, elsewhere: Path, amount: Amount, measured: Measured
) -> None:
    documents = amount(1, 12)
    wanted = ("boston", "--edition", "ko-en") if documents == 1 else ()
    first = build(ROOT, tmp_path / "first", HERE, ROOT, *wanted)
    assert len(first) == documents
    for number, other in enumerate(OTHERS[: amount(1, len(OTHERS))]):
        made = build(elsewhere, tmp_path / str(number), other, tmp_path, *wanted)
        assert made == first, other.what
        measured("environments", environment=other.what, documents=len(made), other=0)
    measured("environments", environment=HERE.what, documents=len(first), other=0)


@pytest.fixture(params=PYTHONS)
def other_python(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Another Python, where the machine has it, with the pinned packages."""
    name = str(request.param)
    if not request.config.getoption("--long") or not _runs(name):
        pytest.skip("only with --long, where there is such a Python")
    folder = tmp_path / name
    subprocess.run([name, "-m", "venv", folder], check=True)
    pinned = ("--require-hashes", "--requirement", str(ROOT / "requirements" / "runtime.txt"))
    for what in (pinned, ("--no-deps", str(ROOT))):
        install = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, *what], check=True)
    yield name, folder / "bin/python"
    shutil.rmtree(folder)


def _runs(python: str) -> bool:
    """Whether there is such a program, and it is no mere stand-in for one."""
    version = [python, "--version"]
    return bool(shutil.which(python)) and not subprocess.run(version, check=False).returncode


def test_the_same_bytes_with_other_pythons(
    tmp_path: Path, other_python: tuple[str, Path], measured: Measured
) -> None:
    name, python = other_python
    first = build(ROOT, tmp_path / "first", HERE, ROOT)
    made = build(ROOT, tmp_path / "other", HERE, tmp_path, python=python)
    assert made == first
    measured(
        "environments", environment=name.replace("python", "Python "), documents=len(made), other=0
    )


def test_source_date_epoch_is_the_date_of_the_document(tmp_path: Path) -> None:
    dated = Environment("dated", {**HERE.variables, "SOURCE_DATE_EPOCH": "86400"}, jobs=1)
    build(ROOT, tmp_path, dated, ROOT, "boston", "--edition", "ko-en", "--summary")
    (made,) = (path.read_bytes() for path in tmp_path.glob("*.pdf"))
    assert b"D:19700102000000" in made.replace(b" ", b"")
    assert b"D:20261122" not in made
