"""Thousands of files that people might hand in, spoilt by chance: each is answered properly."""

from functools import partial
from pathlib import Path

import pytest

from conftest import Amount, Measured
from fuzz.doors import Projects, once_checked
from fuzz.inputs import KINDS, spoilt
from fuzz.judging import Verdict, judged, little_memory

SHORT, LONG = 8, 880
"""Inputs of each kind: together some hundred in ``make test``, and 20,000 in ``make fuzz``."""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_problems_with_a_place_and_a_way_out(
    kind: str, tmp_path: Path, amount: Amount, measured: Measured
) -> None:
    verdicts: list[Verdict] = []
    faults: dict[str, str] = {}
    projects = Projects(tmp_path)
    with once_checked(), little_memory():
        for number in range(amount(SHORT, LONG)):
            input_ = spoilt(kind, number)
            verdict = judged(partial(projects.look, kind, input_.name, input_.data))
            verdicts.append(verdict)
            for fault in verdict.faults:
                faults.setdefault(fault, f"{kind} {number}: {fault}")
    assert not faults, "\n".join(faults.values())
    rejected = sum(verdict.rejected for verdict in verdicts)
    assert rejected
    measured(
        "inputs",
        kind=kind,
        inputs=len(verdicts),
        rejected=rejected,
        tracebacks=0,
        unlocated=0,
        slowest_s=f"{max(verdict.seconds for verdict in verdicts):.1f}",
    )
