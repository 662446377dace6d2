"""A collection: the content multiplied, with two workers, against Typst with two processes."""

import re
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.clock import ROOT, carry_out, environment, seconds
from bench.findings import Finding
from bench.line_up import TYPST
from bench.memory import largest
from bench.options import Options
from bench.pages import pages
from bench.varied import multiply
from bench.works import ours

WORKERS = 2
LEVEL_AFTER = 50
"""Documents of a worker after which its memory should stay level."""

NEWS = re.compile(r"(\d+)/\d+ ")
"""How the build tells how many documents are done."""


@dataclass(frozen=True, slots=True)
class Built:
    """A build's seconds, and what its largest worker held, in MiB, early and late."""

    seconds: float
    early: float
    late: float


def measure(options: Options) -> Iterator[Finding]:
    """Documents a second of both, their ratio, and a worker's memory at the end to that early."""
    count = options.documents
    with tempfile.TemporaryDirectory() as name:
        root = Path(name, "project")
        multiply(ROOT, root, count // 3)  # each brief in three editions
        built = _build(root, Path(name, "out"))
        yield Finding(f"{count} documents: briefs, a second", count / built.seconds)
        yield Finding("a worker's memory after 50 documents, MiB", built.early)
        yield Finding("a worker's memory at the end, to that", built.late / built.early, 1.1)
        if TYPST.there:
            rate = count / _typst(root, Path(name, "typst"))
            yield Finding(f"{count} documents: Typst, a second", rate)
            measured = count / built.seconds / rate
            yield Finding(
                f"{count} documents: rate of briefs to Typst's", measured, 0.45, 1, at_least=True
            )


def _build(root: Path, out: Path) -> Built:
    command = [*ours.BRIEFS, *ours.SIDE_BY_SIDE, "--root", str(root), "--out", str(out)]
    unbuffered = environment() | {"PYTHONUNBUFFERED": "1"}
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=unbuffered,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr
        held = {}
        for line in process.stderr:
            if told := NEWS.match(line):
                held[int(told[1])] = largest(process.pid, 1)[0]
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Built(time.perf_counter() - start, *levels(held))


def levels(held: dict[int, float]) -> tuple[float, float]:
    """What was held when each worker had done some, or half where there are few; at the end."""
    last = max(held)
    return held[min(LEVEL_AFTER * WORKERS, last // 2)], held[last - WORKERS]


def _typst(root: Path, folder: Path) -> float:
    folder.mkdir()
    documents = list(pages(root, ROOT / "templates"))
    TYPST.prepare(documents, folder, ROOT / "templates")
    names: Sequence[str] = [one.name for one in documents]
    return seconds(partial(carry_out, TYPST.side_by_side(folder, names, WORKERS)))
