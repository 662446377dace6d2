"""One of the two states of the content, with what is asked of it again and again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefs.language.evened import evened
from briefs.model.brief import Manuscript, Pair, Section, charts_of
from briefs.model.chart import BarChart
from briefs.model.revision import Place
from briefs.model.text import FigureUse, TermUse, Text
from briefs.project import Project

COMMON = "series"
"""The first key of the ids of texts that all briefs have in common."""

Printer = Callable[[Text, str, Project], str]
"""How a text in a language is printed in a project, as plain text."""


@dataclass(frozen=True)
class Side:
    """One state of the content.

    Attributes:
        project: the content.
        languages: those that both states have.
        printer: how texts are printed.
    """

    project: Project
    languages: tuple[str, ...]
    printer: Printer
    _printed: dict[tuple[str, str], str] = field(default_factory=dict)

    @cached_property
    def pairs(self) -> Mapping[str, Pair]:
        """Every text by its id, in the order of print."""
        return {pair.id: pair for pair in self.project.pairs()}

    def typed(self, text_id: str, language: str) -> str:
        """A text as its file has it, on one line; empty where there is none."""
        text = self._text(text_id, language)
        return evened(text.source) if text else ""

    def printed(self, text_id: str, language: str) -> str:
        """A text as it is printed; empty where there is none."""
        key = (text_id, language)
        if key not in self._printed:
            text = self._text(text_id, language)
            self._printed[key] = evened(self.printer(text, language, self.project)) if text else ""
        return self._printed[key]

    def typed_in_all(self, text_id: str) -> tuple[str, ...]:
        """A text as its files have it, in each language that both states have."""
        return tuple(self.typed(text_id, language) for language in self.languages)

    @cached_property
    def figures(self) -> Mapping[str, tuple[str, ...]]:
        """By figure, the ids of the texts that print it."""
        return _by_name(self._used(FigureUse))

    @cached_property
    def labels(self) -> Mapping[str, tuple[str, ...]]:
        """By figure, the ids of the texts that stand beside it and say what it is."""
        return _by_name(self._labelled())

    @cached_property
    def terms(self) -> Mapping[str, tuple[str, ...]]:
        """By term, the ids of the texts that name it."""
        return _by_name(self._used(TermUse))

    def place(self, text_id: str) -> Place:
        """Where a text stands, or all that stands below an id."""
        brief, _, rest = text_id.partition(".")
        section = next((one for one in self._sections if _is_below(text_id, one)), "")
        title = f"{section}.title"
        titles = {tag: self.printed(title, tag) for tag in self.languages} if section else {}
        return Place(brief, rest.partition(".")[0], titles)

    @cached_property
    def _sections(self) -> tuple[str, ...]:
        return tuple(one.id for script in self.scripts for one in sections_of(script))

    @property
    def scripts(self) -> tuple[Manuscript, ...]:
        """The briefs in the leading language, in the series' order."""
        listed = self.project.facts.series.briefs
        return tuple(
            self.project.briefs[one].leading for one in listed if one in self.project.briefs
        )

    def _text(self, text_id: str, language: str) -> Text | None:
        pair = self.pairs.get(text_id)
        return pair.texts.get(language) if pair else None

    def _used(self, kind: type[FigureUse] | type[TermUse]) -> Iterator[tuple[str, str]]:
        for text_id, pair in self.pairs.items():
            for language in self.languages:
                text = pair.texts.get(language)
                for use in text.uses() if text else ():
                    if isinstance(use, kind):
                        yield use.id, text_id

    def _labelled(self) -> Iterator[tuple[str, str]]:
        for script in self.scripts:
            yield from ((item.figure, item.label.id) for item in script.glance)
            for chart in charts_of(script):
                if isinstance(chart, BarChart):
                    bars = (*chart.bars, *filter(None, (chart.total,)))
                    yield from ((bar.figure, bar.label.id) for bar in bars)


def sections_of(script: Manuscript) -> tuple[Section, ...]:
    """Every section of a brief."""
    return (*script.evidence, *script.recommendations)


def _is_below(text_id: str, section: str) -> bool:
    return text_id == section or text_id.startswith(f"{section}.")


def _by_name(
    found: list[tuple[str, str]] | Iterator[tuple[str, str]],
) -> dict[str, tuple[str, ...]]:
    names: dict[str, dict[str, None]] = {}
    for name, text_id in found:
        names.setdefault(name, {})[text_id] = None
    return {name: tuple(ids) for name, ids in names.items()}
