"""A preview of the small project: served, and looked at in a real browser."""

import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from support.browsing import chromium
from support.projects import Change, write_project

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Served:
    """A running preview: its project, its address, and what it said until it ended."""

    root: Path
    address: str
    words: list[str] = field(default_factory=list)

    @property
    def said(self) -> str:
        return "".join(self.words)

    def file(self, language: str) -> Path:
        return self.root / "content" / language / "demo.yaml"


@contextmanager
def serving(folder: Path, changes: Mapping[str, Change] | None = None) -> Iterator[Served]:
    """Serve a copy of the small project while the block runs, as ``briefs preview`` does."""
    root = write_project(folder, changes)
    (root / "templates").symlink_to(ROOT / "templates")
    command = [sys.executable, "-m", "briefs", "preview", "demo", "--edition", "ko-en"]
    with subprocess.Popen(
        [*command, "--port", "0", "--root", str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        assert server.stdout
        address = server.stdout.readline().partition("/ ")[0]
        served = Served(root, address)
        yield served
        server.send_signal(signal.SIGINT)
        served.words.append(server.communicate()[0])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as served:
        yield served


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A preview for all tests of a module that change nothing in it."""
    with serving(tmp_path_factory.mktemp("untouched")) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@contextmanager
def looking(browser: Browser, served: Served) -> Iterator[Page]:
    """A window of its own on a preview; no script may have failed there."""
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": 1400, "height": 900}, locale="en-GB")
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(served.address)  # it listens before it says so
    page.wait_for_selector(".spot")
    yield page
    page.close()
    assert complaints == []


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A window on a preview that only this test has."""
    with looking(browser, served) as page:
        yield page


@pytest.fixture
def view(browser: Browser, untouched: Served) -> Iterator[Page]:
    """A window on a preview that others look at, too."""
    with looking(browser, untouched) as page:
        yield page
