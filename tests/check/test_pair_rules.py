"""The rules about pairs, by the examples that document them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefs.check import rules
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, PairRule
from briefs.check.rules import PAIR_RULES, RULES
from briefs.check.run import known
from briefs.problems import Severity
from briefs.spelling.dictionaries import dictionaries

GROUPS = ["quantities", "markup", "names", "words", "characters", "punctuation"]
KNOWLEDGE = known({}, (), dictionaries(["ko", "en"])[0])


def examples(kind: str) -> Iterator[object]:
    for rule in PAIR_RULES:
        for number, example in enumerate(getattr(rule, kind), start=1):
            yield pytest.param(rule, example, id=f"{rule.id}-{number}")


def broken(example: Example, knowledge: Knowledge = KNOWLEDGE) -> dict[str, Severity]:
    """The rules that a pair breaks, and how gravely."""
    pair = PhrasePair("example", Phrase.of("ko", example.ko), Phrase.of("en", example.en))
    return {
        rule.id: finding.severity or rule.severity
        for rule in PAIR_RULES
        for finding in rule.check(pair, knowledge)
    }


@pytest.mark.parametrize(("rule", "example"), [*examples("bad")])
def test_a_bad_example_breaks_its_rule(rule: PairRule, example: Example) -> None:
    assert rule.id in broken(example)


@pytest.mark.parametrize(("rule", "example"), [*examples("good")])
def test_a_good_example_breaks_no_rule(rule: PairRule, example: Example) -> None:
    found = {id_: grave for id_, grave in broken(example).items() if grave is not Severity.ADVICE}
    assert rule.id not in broken(example)
    assert found == {}


@pytest.mark.parametrize("group", GROUPS)
def test_every_module_is_a_rule_and_every_rule_is_listed(group: str) -> None:
    folder = Path(str(rules.__file__)).parent / group
    modules = {path.stem for path in folder.glob("[!_]*.py")}
    listed = {rule.id for rule in getattr(rules, group).RULES}
    assert {name.replace("-", "_") for name in listed} == modules


def test_the_rules_are_whole() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(rule.reason.endswith(".") for rule in RULES)
    assert all(rule.bad and rule.good for rule in PAIR_RULES)


def test_the_groups_are_the_folders() -> None:
    folder = Path(str(rules.__file__)).parent
    folders = {path.name for path in folder.iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders == {*GROUPS, "project"}
