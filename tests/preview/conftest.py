"""A preview of the small project: served, and looked at in a real browser."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from support.projects import Change, write_project

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


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


def with_system_fonts() -> dict[str, str | float | bool]:
    """The environment without the engine's isolation from fonts, which a browser dies of."""
    return {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}


@pytest.fixture
def page(served: Served) -> Iterator[Page]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here; scripts/setup dev installs it where it may")
    complaints: list[str] = []
    arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=arguments, env=with_system_fonts()
        )
        page = browser.new_page(viewport={"width": 1400, "height": 900}, locale="en-GB")
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(served.address)  # it listens before it says so
        page.wait_for_selector(".spot")
        yield page
        browser.close()
    assert complaints == []
