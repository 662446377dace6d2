"""The project's own command, as it is measured."""

import sys
from pathlib import Path

from bench.clock import ROOT, Command, Run

BRIEFS = (sys.executable, "-m", "briefs")

BUILD = ("build",)
"""A build that takes nothing over from one before."""

SIDE_BY_SIDE = ("build", "--jobs", "2")
"""The same with two workers."""


def command(*words: str) -> Run:
    """One run of the command."""
    return Run(((Command((*BRIEFS, *words)),),))


def build(out: Path, root: Path = ROOT) -> Run:
    """All documents of a project."""
    return command(*BUILD, "--root", str(root), "--out", str(out))
