"""What is remembered of a check never changes what the next one says."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefs import pipeline
from briefs.check import run
from briefs.check.knowledge import Knowledge
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.recall import Found, Recall, without_repeats
from briefs.check.settings import Settings
from briefs.content.edit import edited
from briefs.model.desk import Edit
from briefs.pipeline.reading import pair
from briefs.project import Project
from support.documents import ROOT


@pytest.fixture(scope="module")
def project() -> Project:
    project = pair(ROOT).project
    assert project
    return project


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the pairs that the rules are asked about."""
    ids: list[str] = []
    found = run._found

    def noting(pair: PhrasePair, *rest: object) -> object:
        ids.append(pair.id)
        return found(pair, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(run, "_found", noting)
    return ids


def edits(project: Project, count: int, seed: int) -> Iterator[Edit]:
    """Changes that some rules find fault with: words lost, numbers changed, texts taken twice."""
    chance = random.Random(seed)
    texts = project.texts()
    for id_, language in chance.sample(sorted(texts), count):
        words = texts[id_, language].source
        spoilt = [
            words.rpartition(" ")[0] or words,
            f"{words} {words}",
            f"{words} 17",
            words.upper(),
        ]
        yield Edit(id_, language, chance.choice(spoilt), words)


def test_a_check_that_remembers_says_the_same(project: Project) -> None:
    recall = Recall()
    for seed in range(3):
        files, _ = edited(project.files, project.texts(), edits(project, 50, seed))
        afresh = pipeline.check(ROOT, spelling=False, over=files, recall=Recall())
        assert pipeline.check(ROOT, spelling=False, over=files, recall=recall) == afresh
        assert afresh.problems


def test_of_pairs_that_read_alike_faulty_ones_are_told_each() -> None:
    asked: list[str] = []

    def look(pair: PhrasePair) -> Found:
        asked.append(pair.id)
        return run._found(pair, Knowledge(), run._asked(Settings()))

    found = without_repeats(look)
    texts = {"a": "10 beds", "b": "10 beds", "c": "11 beds", "d": "11 beds"}
    pairs = [PhrasePair(id_, Phrase.of("ko", "병상 10개"), Phrase.of("en", words))
             for id_, words in texts.items()]  # fmt: skip
    assert [bool(found(pair)) for pair in pairs] == [False, False, True, True]
    assert asked == ["a", "c", "d"]


def test_only_what_reads_otherwise_is_looked_at_again(
    project: Project, looked_at: list[str]
) -> None:
    recall = Recall()
    pipeline.check(ROOT, spelling=False, recall=recall)
    assert len(looked_at) > 500
    looked_at.clear()
    pipeline.check(ROOT, spelling=False, recall=recall)
    assert looked_at == []
    text = project.texts()["boston.actions.space", "en"]
    edit = Edit("boston.actions.space", "en", f"{text.source} Then go.", text.source)
    files, _ = edited(project.files, project.texts(), [edit])
    pipeline.check(ROOT, spelling=False, over=files, recall=recall)
    assert looked_at == ["boston.actions.space"]


def test_a_figure_that_changes_is_looked_at_wherever_it_is_printed(looked_at: list[str]) -> None:
    recall = Recall()
    pipeline.check(ROOT, spelling=False, recall=recall)
    looked_at.clear()
    path = "content/figures.yaml"
    figures = Path(ROOT, path).read_text(encoding="utf-8")
    changed = figures.replace('"1000000000"', '"2000000000"', 1)
    assert changed != figures
    pipeline.check(ROOT, spelling=False, over={path: changed}, recall=recall)
    assert 0 < len(looked_at) < 100


def test_what_the_rules_know_and_whether_they_are_asked_counts(looked_at: list[str]) -> None:
    recall = Recall()
    pipeline.check(ROOT, spelling=False, recall=recall)
    looked_at.clear()
    path = "content/series.yaml"
    series = Path(ROOT, path).read_text(encoding="utf-8")
    checks = "checks:\n  negation: off\n" if "checks:" not in series else ""
    pipeline.check(ROOT, spelling=False, over={path: series + checks}, recall=recall)
    assert len(looked_at) > 500


def test_with_and_without_dictionaries_are_remembered_side_by_side(looked_at: list[str]) -> None:
    recall = Recall()
    for _ in range(2):
        for spelling in (False, True):
            pipeline.check(ROOT, spelling=spelling, recall=recall)
    assert len(looked_at) == 2 * len(set(looked_at))
