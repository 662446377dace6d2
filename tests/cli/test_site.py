import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.documents import ROOT
from support.projects import write_project
from support.releases import laid_down, made_up

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = write_project(tmp_path)
    (root / "templates").symlink_to(ROOT / "templates")
    laid_down(root / "out" / "releases" / "2026-1", made_up())
    return root


def test_the_files_of_the_release_are_copied_and_foreign_ones_stay(root: Path, run: Run) -> None:
    laid_down(root / "out" / "site", {"CNAME": b"example.org"})
    status, out, _ = run("site", "--root", root, "--format", "json")
    assert (status, json.loads(out)["releases"]) == (0, ["2026-1"])
    for name, content in made_up().items():
        assert (root / "out" / "site" / "releases" / "2026-1" / name).read_bytes() == content
    assert (root / "out" / "site" / "CNAME").read_bytes() == b"example.org"


def test_a_damaged_release_is_refused_and_nothing_is_written(root: Path, run: Run) -> None:
    (root / "out" / "releases" / "2026-1" / "boston.ko.pdf").write_bytes(b"%PDF")
    status, _, err = run("site", "--root", root)
    assert status == 1
    assert "boston.ko.pdf" in err
    assert not (root / "out" / "site").exists()


def test_a_release_that_is_not_there_is_wrong_usage(root: Path, run: Run) -> None:
    status, _, err = run("site", "2026-3", "--root", root)
    assert status == 2
    assert "2026-1" in err
