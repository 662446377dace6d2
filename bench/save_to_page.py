"""Times a changed sentence from the save of its file to its page: run by `make bench`.

The preview runs as it does for a translator, as a process of its own, and is asked over HTTP; the
time ends when the page that changed has come as a picture. It is held against a cold build of the
same PDF, `briefs build`, in the same run.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "briefs"]
RUNS = 5
PATIENCE = 30.0
"""Seconds after which something must have come."""

EDITS = [
    ("boston", "ko", "boston.evidence.money.facts.private"),
    ("hongneung", "en", "hongneung.evidence.profile.lead"),
    (
        "comparison",
        "ko-en",
        "comparison.recommendations.ways.ways.rows.infrastructure.cells.improve.chain",
    ),
]
"""A document, and a text of it: prose, prose below a table, a cell of a long table."""


LETTER = {"ko": "가", "en": "a"}
"""What is added to a text at each save, once more: nothing that the check refuses."""


def main() -> None:
    """Print the median seconds of both, and their ratio."""
    print(f"from save to page, median of {RUNS} saves, and a cold build of the same PDF")
    for name, page, pdf, built in measured(RUNS):
        print(f"{name:18} page {page:5.2f} s   PDF {pdf:5.2f} s   cold build {built:5.2f} s")


def measured(runs: int) -> Iterator[tuple[str, float, float, float]]:
    """Each document, the median seconds of saves to page and to PDF, and those of a cold build."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "content", root / "content")
        (root / "templates").symlink_to(ROOT / "templates")
        for brief, edition, text in EDITS:
            pages, pdfs = zip(*_saves(root, brief, edition, text, runs), strict=True)
            built = _build(root, brief, edition)
            yield f"{brief}.{edition}", statistics.median(pages), statistics.median(pdfs), built


def _build(root: Path, brief: str, edition: str) -> float:
    start = time.perf_counter()
    command = [*COMMAND, "build", "--no-cache", brief, "--edition", edition, "--root", str(root)]
    subprocess.run([*command, "--out", str(root / "out")], check=True, capture_output=True)
    return time.perf_counter() - start


def _saves(
    root: Path, brief: str, edition: str, text: str, runs: int
) -> Iterator[tuple[float, float]]:
    """The seconds from each save to the page, and from there on to the whole PDF as well."""
    language = edition.partition("-")[0]
    path = root / "content" / language / f"{brief}.yaml"
    before = path.read_text(encoding="utf-8")
    with _preview(root, brief, edition) as preview:
        words = preview.state()["texts"][text][language]["words"]
        for run in range(runs + 1):
            pages = preview.state()["pages"]
            after = before.replace(words, f"{words} {LETTER[language] * (run + 1)}", 1)
            assert after != before, f"{text} is not written on one line"
            start = time.perf_counter()
            path.write_text(after, encoding="utf-8")
            preview.await_news()
            new = [page for page in preview.state()["pages"] if page not in pages]
            preview.get(f"/pages/{new[0]['name']}.png")
            to_page = time.perf_counter() - start
            preview.get("/document.pdf")
            if run:  # the first save warms up
                yield to_page, time.perf_counter() - start
    path.write_text(before, encoding="utf-8")


@dataclass
class _Preview:
    """A running preview, and the version that was last seen of it."""

    address: str
    version: int = 0

    def get(self, path: str) -> bytes:
        with urlopen(self.address + path, timeout=PATIENCE) as answer:
            return bytes(answer.read())

    def state(self) -> dict[str, Any]:
        state: dict[str, Any] = json.loads(self.get("/state"))
        self.version = state["version"]
        return state

    def await_news(self) -> None:
        with urlopen(f"{self.address}/news?since={self.version}", timeout=PATIENCE) as news:
            news.readline()


@contextmanager
def _preview(root: Path, brief: str, edition: str) -> Iterator[_Preview]:
    command = [*COMMAND, "preview", brief, "--edition", edition, "--port", "0", "--root", str(root)]
    with subprocess.Popen(
        command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as server:
        assert server.stdout
        try:
            preview = _Preview(server.stdout.readline().partition("/ ")[0])
            preview.await_news()
            yield preview
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
