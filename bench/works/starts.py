"""Commands that make no document, over the start of an empty Python."""

import statistics
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.clock import Command, Run, carry_out, ratio, rounds
from bench.findings import Finding
from bench.options import Options
from bench.works import ours

EMPTY = Run(((Command((sys.executable, "-c", "pass")),),))

BARS = {("--help",): 8.0, ("list",): 12.0, ("check",): 40.0}

TIMES = 5
"""Rounds for each that others have."""


def measure(options: Options) -> Iterator[Finding]:
    """The ratios of each command, and of a build with nothing changed."""
    empty = partial(carry_out, EMPTY)
    works = {" ".join(words): partial(carry_out, ours.command(*words)) for words in BARS}
    taken = rounds({"": empty, **works}, options.rounds * TIMES)
    for name, bar in zip(works, BARS.values(), strict=True):
        yield Finding(
            f"start: briefs {name}, to an empty Python", ratio(taken[name], taken[""]), bar
        )
    yield _unchanged(options)


def _unchanged(options: Options) -> Finding:
    with tempfile.TemporaryDirectory() as out:
        again = partial(carry_out, ours.build(Path(out), ("build",)))
        again()
        taken = rounds({"": partial(carry_out, EMPTY), "again": again}, options.rounds)
    measured = ratio(taken["again"], [statistics.median(taken[""])] * options.rounds)
    return Finding("nothing changed: briefs build, to an empty Python", measured, 15, 5)
