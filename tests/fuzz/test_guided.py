"""What must be true of every text that is read: of those at hand, and of what atheris finds."""

import importlib.util
import os
import subprocess
import sys
from random import Random

import pytest

from conftest import Amount, Measured
from fuzz.guided import quantities, yaml
from fuzz.guided.corpus import BEGINNINGS
from support.documents import ROOT

TARGETS = {"quantities": quantities, "yaml": yaml}
RUNS = {"quantities": 30_000, "yaml": 100_000}
SEED = 20261129


@pytest.mark.parametrize("target", TARGETS)
def test_it_is_true_of_texts_put_together_by_chance(target: str, amount: Amount) -> None:
    chance = Random(SEED)
    texts, tokens, look = [*BEGINNINGS[target]()], TARGETS[target].TOKENS, TARGETS[target].look
    for _ in range(amount(300, 10_000)):
        one, two = chance.choice(texts), chance.choice(texts)
        at = chance.randrange(len(one) + 1)
        words = "".join(chance.choices(tokens, k=chance.randrange(6)))
        look(f"{one[:at]}{words}{chance.choice([one[at:], two])}"[:600])


@pytest.mark.skipif(not importlib.util.find_spec("atheris"), reason="make fuzz installs atheris")
@pytest.mark.parametrize("target", TARGETS)
def test_it_is_true_of_texts_found_by_coverage(
    target: str, amount: Amount, measured: Measured
) -> None:
    runs = amount(1_000, RUNS[target])
    path = os.pathsep.join([str(ROOT / "tests"), str(ROOT / "src")])
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.guided", target, str(runs)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    measured("guided", target=target, runs=runs, finds=0)
