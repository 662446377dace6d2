import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from conftest import Measured
from scripts.supply.locks import LOCKS, ROOT, Pin, read

FILES = sorted(LOCKS.glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
GROUPS = PROJECT["dependency-groups"]
RUNTIME = [*PROJECT["project"]["dependencies"], *GROUPS["build"]]

WANTED = {
    "runtime": RUNTIME,
    "release": [*RUNTIME, *EXTRAS["token"], *EXTRAS["validation"]],
    "cluster": [*RUNTIME, *EXTRAS["cluster"]],
    "dev": [*RUNTIME, *GROUPS["dev"], *(one for extra in EXTRAS.values() for one in extra)],
    "fuzz": [*RUNTIME, *GROUPS["fuzz"]],
}
"""What each set is made for."""


def faults(pins: tuple[Pin, ...]) -> Iterator[str]:
    """Pins that are none: without an exact version, without hashes, or from some other place."""
    for pin in pins:
        if not pin.version:
            yield f"{pin.name}: not one version"
        if pin.url:
            yield f"{pin.name}: from {pin.url}"
        if not pin.hashes or not all(re.fullmatch(r"sha256:[0-9a-f]{64}", h) for h in pin.hashes):
            yield f"{pin.name}: no hashes, or other ones than SHA-256"


def test_there_is_a_lock_for_every_set() -> None:
    assert {path.stem for path in FILES} == WANTED.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_is_pinned_with_hashes(path: Path) -> None:
    assert list(faults(read(path))) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_lock_names_a_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"\w+://|--index-url|--extra-index-url|--find-links|file:", text) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_lock_has_what_its_set_is_made_for(path: Path) -> None:
    pinned = {pin.name: pin.version for pin in read(path)}
    for one in map(Requirement, WANTED[path.stem]):
        assert pinned[canonicalize_name(one.name)] in one.specifier


def test_locks_agree(measured: Measured) -> None:
    every, *others = (
        {(pin.name, pin.version): pin.hashes for pin in read(LOCKS / f"{name}.txt")}
        for name in ("dev", "runtime", "release", "cluster")
    )
    for other in others:
        assert other.items() <= every.items()
    fuzz = {pin.name: pin.version for pin in read(LOCKS / "fuzz.txt")}
    assert [name for name, version in every if fuzz.get(name, version) != version] == []
    measured("supply", what="packages pinned", found=len(every))
    measured("supply", what="hashes", found=sum(map(len, every.values())))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("click>=8", "click: not one version"),
        ("click==8.*", "click: not one version"),
        ("click @ https://example.org/click.whl", "click: from https://example.org/click.whl"),
        ("click==8.2.1", "click: no hashes, or other ones than SHA-256"),
        ("click==8.2.1 \\\n    --hash=md5:00", "click: no hashes, or other ones than SHA-256"),
    ],
)
def test_what_is_not_pinned_is_told(tmp_path: Path, line: str, fault: str) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(f"# a comment\n{line}\n    # via briefs\n", encoding="utf-8")
    assert fault in list(faults(read(lock)))


def test_nothing_is_installed_without_its_hash_or_built_from_source() -> None:
    setup = (ROOT / "scripts" / "setup").read_text(encoding="utf-8")
    installing = re.findall(r"^\s+pip_install (.*)$", setup, re.M)
    assert installing == [
        '--require-hashes --only-binary :all: -r "$requirements"',
        "--no-deps --no-build-isolation --editable .",  # briefs itself
    ]
