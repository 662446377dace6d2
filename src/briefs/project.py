"""The whole of a project in memory: as read (:class:`Contents`), as merged (:class:`Project`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefs.language.locale import Locale
from briefs.model.brief import (
    Brief,
    Commons,
    CommonTexts,
    Manuscript,
    Pair,
    Table,
    tables_of,
)
from briefs.model.facts import Facts
from briefs.model.text import Text
from briefs.model.waiver import Waiver
from briefs.problems import Span


@dataclass(frozen=True, slots=True)
class Contents:
    """Every content file, decoded, before the languages are paired.

    Attributes:
        facts: the language-neutral files.
        locales: by language tag.
        manuscripts: brief id, then language tag; a missing file is a missing entry.
        commons: by language tag.
        files: the text of every file read, by its path below the project's root.
        waivers: those in the files of the languages, in order of file and line.
        labels: where each label of a locale stands, by language tag, then by key; below the empty
            key the labels as a whole.
    """

    facts: Facts
    locales: Mapping[str, Locale]
    manuscripts: Mapping[str, Mapping[str, Manuscript]]
    commons: Mapping[str, CommonTexts]
    files: Mapping[str, str]
    waivers: tuple[Waiver, ...] = ()
    labels: Mapping[str, Mapping[str, Span]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Project:
    """The same with every text paired by id across the languages."""

    facts: Facts
    locales: Mapping[str, Locale]
    briefs: Mapping[str, Brief]
    commons: Commons
    files: Mapping[str, str]
    waivers: tuple[Waiver, ...] = ()

    def pairs(self) -> Iterator[Pair]:
        """Every text: the briefs' in the order of print, then the common ones."""
        for name in self.facts.series.briefs:
            if name in self.briefs:
                yield from self.briefs[name].pairs.values()
        yield from self.commons.texts.values()
        yield from self.commons.notes.values()

    def texts(self) -> dict[tuple[str, str], Text]:
        """Every text in every language, by its id and the language's tag."""
        return {(pair.id, tag): text for pair in self.pairs() for tag, text in pair.texts.items()}

    def tables(self) -> dict[str, Table]:
        """Every table by its id, in the leading language."""
        briefs = self.briefs.values()
        return {table.id: table for brief in briefs for table in tables_of(brief.leading)}
