"""What the page in the browser is told: pages with their spots, texts, problems, choices."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefs.model.print import Leaves, Spot
from briefs.pipeline import Look
from briefs.problems import Problem, Span

Say = Callable[[str, str], str]
"""Says a message in a language, by its tag."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is looked at: a brief in an edition, in the colours of a theme."""

    brief: str
    edition: str
    theme: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What was last put on the screen.

    Attributes:
        version: grows with every change.
        choice: what was asked for.
        look: the content as it is now.
        printed: the pages as last printed; older than ``look`` where that could not be printed.
        names: what each page is called: it keeps its name for as long as it stays as it is.
    """

    version: int
    choice: Choice
    look: Look
    printed: Leaves | None = None
    names: tuple[int, ...] = ()

    @property
    def is_behind(self) -> bool:
        """Whether the pages are older than the content."""
        return self.look.leaves is None


def described(shown: Shown, say: Say, tongues: Iterable[str]) -> Json:
    """All that the page needs to draw itself."""
    look = shown.look
    return {
        "version": shown.version,
        "behind": shown.is_behind,
        "choice": {
            "brief": shown.choice.brief,
            "edition": shown.choice.edition,
            "theme": shown.choice.theme,
        },
        "choices": _choices(look),
        "pages": list(_pages(shown)),
        "texts": _texts(look),
        "problems": [_problem(one, say, tuple(tongues)) for one in look.problems],
    }


def _choices(look: Look) -> Json:
    if look.project is None:
        return {"briefs": [], "editions": [], "themes": list(look.themes)}
    series = look.project.facts.series
    titles = {
        brief.id: brief.pairs[brief.leading.title.id].texts[series.leading].source
        for brief in look.project.briefs.values()
    }
    return {
        "briefs": [{"id": id_, "title": titles.get(id_, id_)} for id_ in series.briefs],
        "editions": [edition.name for edition in series.editions],
        "themes": list(look.themes),
    }


def _pages(shown: Shown) -> Iterator[Json]:
    leaves = shown.printed.leaves if shown.printed else ()
    for number, (leaf, name) in enumerate(zip(leaves, shown.names, strict=True), start=1):
        yield {"number": number, "name": name, "spots": [_spot(spot) for spot in leaf.spots]}


def _spot(spot: Spot) -> list[str | float]:
    return [spot.id, spot.language, spot.left, spot.top, spot.width, spot.height]


def _texts(look: Look) -> Mapping[str, Json]:
    """Every text of the project by id: in each language its words, its state and its place.

    A text that a language lacks has no words, and the place of its twin.
    """
    texts: dict[str, Json] = {}
    for one in look.standings:
        told = {"words": one.now(one.language), "state": one.state.value, **_place(one.place)}
        texts.setdefault(one.pair.id, {})[one.language] = told
    return texts


def _place(span: Span) -> Json:
    return {"file": span.file, "line": span.line, "column": span.column}


def _problem(problem: Problem, say: Say, tongues: tuple[str, ...]) -> Json:
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "text": problem.text,
        "message": {tongue: say(problem.message, tongue) for tongue in tongues},
        "hint": {tongue: say(problem.hint, tongue) for tongue in tongues},
        **_place(problem.span),
    }
