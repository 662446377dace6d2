"""The project's own command, as it is measured."""

import sys
from pathlib import Path

from bench.clock import ROOT, Command, Run

BRIEFS = (sys.executable, "-m", "briefs")

BUILD = ("build", "--no-cache")
"""A build that takes nothing over from one before, with a worker for each processor."""

SIDE_BY_SIDE = (*BUILD, "--jobs", "2")
"""The same with two workers."""


def command(*words: str) -> Run:
    """One run of the command."""
    return Run(((Command((*BRIEFS, *words)),),))


def build(out: Path, words: tuple[str, ...] = BUILD) -> Run:
    """All documents of the project."""
    return command(*words, "--root", str(ROOT), "--out", str(out))
