"""What the page in the browser is told: pages with their spots, texts, problems, choices."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefs.model.print import Print, Spot
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
        version: grows with every change; it names the pictures of the pages.
        choice: what was asked for.
        look: the content as it is now.
        printed: the pages as last printed; older than ``look`` where that could not be printed.
    """

    version: int
    choice: Choice
    look: Look
    printed: Print | None = None

    @property
    def is_behind(self) -> bool:
        """Whether the pages are older than the content."""
        return self.look.print is None


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
    printed = shown.printed
    if printed is None:
        return
    for number in range(1, printed.pages + 1):
        here = [_spot(spot) for spot in printed.spots if spot.page == number]
        yield {"number": number, "spots": here}


def _spot(spot: Spot) -> list[str | float]:
    return [spot.id, spot.language, spot.left, spot.top, spot.width, spot.height]


def _texts(look: Look) -> Mapping[str, Json]:
    """Every text of the project by id: in each language its words, its state and its place."""
    texts: dict[str, Json] = {}
    for one in look.standings:
        text = one.pair.texts.get(one.language)
        if text is not None:
            told = {"words": text.source, "state": one.state.value, **_place(text.span)}
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
