import json
from collections.abc import Callable
from hashlib import sha256
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


def test_what_an_earlier_run_made_goes_and_nothing_else(root: Path, run: Run) -> None:
    target = root / "out" / "site"
    laid_down(root / "out" / "releases" / "2026-2", made_up("2026-2"))
    assert run("site", "--root", root)[0] == 0
    laid_down(target, {"covers/2026-1/mine.png": b"mine", "ko/2026-1.html": b"written over"})
    assert run("site", "2026-2", "--root", root)[0] == 0
    assert not (target / "releases" / "2026-1").exists()
    assert not (target / "en" / "2026-1.html").exists()
    assert [one.name for one in (target / "covers" / "2026-1").iterdir()] == ["mine.png"]
    assert (target / "ko" / "2026-1.html").read_bytes() == b"written over"
    assert (target / "releases" / "2026-2" / "manifest.json").is_file()


@pytest.mark.parametrize("name", ["../kept", "/kept", "link/kept", "", "a\0b"])
def test_a_list_from_elsewhere_takes_nothing_away(root: Path, run: Run, name: str) -> None:
    target = laid_down(root / "out" / "site", {"x": b""})
    kept = target.parent / "kept"
    kept.write_bytes(b"kept")
    (target / "link").symlink_to(target.parent)
    digest = sha256(b"kept").hexdigest()
    hostile = str(kept) if name.startswith("/") else name
    listed = {"format": "briefs-site/1", "files": {hostile: digest}}
    (target / "site-files.json").write_text(json.dumps(listed))
    assert run("site", "--root", root)[0] == 0
    assert kept.read_bytes() == b"kept"


@pytest.mark.parametrize("listed", ["{", "[]", '{"format": "briefs-site/1", "files": [1]}'])
def test_a_list_that_is_none_is_as_good_as_no_list(root: Path, run: Run, listed: str) -> None:
    laid_down(root / "out" / "site", {"site-files.json": listed.encode()})
    assert run("site", "--root", root)[0] == 0


def test_releases_of_a_day_are_in_the_order_of_their_numbers(root: Path, run: Run) -> None:
    for number in ("2026-10", "2026-9"):
        laid_down(root / "out" / "releases" / number, made_up(number))
    _, out, _ = run("site", "--root", root, "--format", "json")
    assert json.loads(out)["releases"] == ["2026-10", "2026-9", "2026-1"]


@pytest.mark.parametrize(
    "content", [b"languages: [ko", b"languages: []\n", b"leading: xx\n", b"\xff"]
)
def test_content_that_cannot_be_read_is_a_warning(root: Path, run: Run, content: bytes) -> None:
    enclosed = made_up("2026-3", files={"content/series.yaml": content})
    laid_down(root / "out" / "releases" / "2026-3", enclosed)
    status, out, _ = run("site", "--root", root, "--format", "json")
    found = json.loads(out)["problems"]
    assert (status, [one["rule"] for one in found]) == (0, ["unreadable-content"])
    assert found[0]["severity"] == "warning"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org", "https://", "https:///briefs", "https://:80", "example.org",
        "https://example.org:x", "https://[::1", "https://example.org/?q", "https://a b.org",
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_wrong_usage(root: Path, run: Run, url: str) -> None:
    status, _, err = run("site", "--url", url, "--root", root)
    assert status == 2
    assert "https://example.org/briefs" in err


def test_with_an_address_there_is_a_feed(root: Path, run: Run) -> None:
    assert run("site", "--url", "https://example.org/briefs/", "--root", root)[0] == 0
    page = (root / "out" / "site" / "ko" / "index.html").read_text()
    assert 'href="https://example.org/briefs/ko/index.html"' in page
    assert "https://example.org/briefs/feed.xml" in (root / "out/site/feed.xml").read_text()
