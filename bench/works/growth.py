"""How a long table and long prose grow, each document in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator

from bench.clock import ROOT
from bench.findings import Finding, exponent
from bench.options import Options

SIZES = (10, 25, 50, 100)
"""Pages, about."""


def measure(_: Options) -> Iterator[Finding]:
    """Milliseconds a page of the longest of each, their ratio, and the exponents."""
    points = {kind: [_point(kind, size) for size in SIZES] for kind in ("table", "prose")}
    a_page = {kind: found[-1][1] / found[-1][0] for kind, found in points.items()}
    bars = {"table": 1.05, "prose": None}
    for kind, found in points.items():
        pages = found[-1][0]
        yield Finding(
            f"growth: exponent of a {kind}, up to {pages:.0f} pages", exponent(found), bars[kind]
        )
        yield Finding(f"growth: a page of a {kind}, ms", a_page[kind] * 1000)
    yield Finding("growth: a table page to a prose page", a_page["table"] / a_page["prose"], 2)


def _point(kind: str, pages: int) -> tuple[float, float]:
    """The pages that came of it, and the seconds."""
    command = [sys.executable, "-m", "bench.works.growing", kind, str(pages)]
    made = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found = json.loads(made.stdout)
    return found["pages"], found["seconds"]
