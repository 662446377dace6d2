"""Texts to begin with, of the real content and of the rules' examples."""

from collections.abc import Callable, Iterator, Mapping

from briefs.check.printing import phrase_pairs
from briefs.check.rules import PAIR_RULES
from briefs.content.load import load
from briefs.merge.merge import merge
from support.documents import ROOT

SOME = 40
"""Lines of a content file that make a text."""


def prose() -> Iterator[str]:
    """What is printed, in both languages, and the examples of all rules."""
    contents, problems = load(ROOT)
    assert contents, problems
    project, problems = merge(contents)
    assert project, problems
    for pair in phrase_pairs(project):
        yield from (phrase.printed.text for phrase in pair.phrases)
    for rule in PAIR_RULES:
        for example in (*rule.bad, *rule.good):
            yield from (example.ko, example.en)


def files() -> Iterator[str]:
    """The content files, in pieces that each begin with a key."""
    for path in sorted((ROOT / "content").rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        for start in range(0, len(lines), SOME):
            yield "\n".join(lines[start : start + SOME])


BEGINNINGS: Mapping[str, Callable[[], Iterator[str]]] = {"quantities": prose, "yaml": files}
"""By target."""
