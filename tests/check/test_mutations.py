"""A thousand slips in the real content: how many of each kind the check tells.

``make mutations`` prints the shares.
"""

from collections import Counter
from pathlib import Path

import pytest

from check.mutations import Ground, ground, mutations, told

SEED = 20261124
COUNT = 1000
LEAST = {
    "drop a decimal point": 0.99,
    "change 억 to 조": 0.99,
    "shift a digit": 0.98,
    "swap two numbers": 0.95,
    "drop a placeholder": 0.99,
    "lose a citation": 0.99,
    "swap an institution": 0.93,
    "cut a sentence": 0.65,
}
"""Two numbers that change places are told where the texts name what each belongs to. A sentence
that is cut is told where its loss shows in the length: languages merge and split sentences."""


@pytest.fixture(scope="module")
def content() -> Ground:
    return ground(Path(__file__).parents[2])


def test_the_content_itself_is_clean(content: Ground) -> None:
    found = {one.id: told(one, content.knowledge) for one in (*content.typed, *content.printed)}
    assert {id_: rules for id_, rules in found.items() if rules} == {}


def test_slips_are_told(content: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for one in mutations(content, COUNT, SEED):
        made[one.kind] += 1
        caught[one.kind] += bool(told(one.pair, content.knowledge))
    assert made.total() == COUNT
    assert set(made) == set(LEAST)
    with capsys.disabled():
        _print_shares(made, caught)
    shares = {kind: caught[kind] / count for kind, count in made.items()}
    assert {kind: share for kind, share in shares.items() if share < LEAST[kind]} == {}


def _print_shares(made: Counter[str], caught: Counter[str]) -> None:
    print()
    for kind, count in made.items():
        print(f"{kind:22} {caught[kind]:4} of {count:4}  {caught[kind] / count:6.1%}")
    share = caught.total() / made.total()
    print(f"{'all':22} {caught.total():4} of {made.total():4}  {share:6.1%}")
