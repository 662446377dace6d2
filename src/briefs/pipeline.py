"""The way from content files to PDFs: the one place that knows the order of the stages.

1. :mod:`briefs.content` reads every file below ``content/`` into typed nouns, one language at
   a time.
2. :mod:`briefs.merge` pairs the languages by id; a missing twin is a problem.
3. :mod:`briefs.check` holds the whole against the rules: sums, citations, terms, numerals.
4. :mod:`briefs.render` sets a brief in one edition and gives back the bytes of a PDF.
5. :mod:`briefs.distribute` names the documents and puts them into the output directory, or
   their pages on sheets to look at.

There is one function for each command. They return results and problems; they print nothing
and decide no exit code. An error at any stage means that nothing is written.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Protocol

from briefs.check.knowledge import Knowledge
from briefs.check.run import check as hold_against_rules
from briefs.check.run import check_memory, known
from briefs.check.settings import settings_of
from briefs.content.load import load
from briefs.content.memory import read_memory
from briefs.content.termlist import read_terms
from briefs.distribute.plan import Document, Order, UnknownName, plan
from briefs.distribute.write import obstacle, publish
from briefs.merge.merge import merge
from briefs.model.brief import Brief
from briefs.model.facts import Edition, Facts
from briefs.problems import Problem, Refused, Severity, Span, errors, in_order
from briefs.project import Project
from briefs.spelling.dictionaries import dictionaries
from briefs.wording import said

THEMES = Path("styles", "themes")
"""The folder of the themes' style sheets, below the templates."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The content as read, paired and checked.

    Attributes:
        project: nothing where the problems leave no project to look at.
        problems: all of them, sorted by place.
    """

    project: Project | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """News from a build: a document is being set.

    Attributes:
        file_name: the document.
        number: its number among those of this build, from 1.
        total: how many documents this build makes.
    """

    file_name: str
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Published:
    """A document in the output directory: where it is, and its size in bytes."""

    document: Document
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left: the documents (none where there are errors) and all problems."""

    documents: tuple[Published, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A brief's pages on one picture.

    Attributes:
        brief: the brief's id.
        documents: what is shown of it, in order.
        path: the PNG.
        size: its size in bytes.
    """

    brief: str
    documents: tuple[Document, ...]
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Proved:
    """What a proof left: the sheets (none where there are errors) and all problems."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """What there is to build: the documents with their titles, by language tag."""

    titles: Mapping[str, Mapping[str, str]]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


class Renderer(Protocol):
    """What stage four promises: the bytes of a PDF, or :class:`~briefs.problems.Refused`."""

    def __call__(
        self,
        brief: Brief,
        edition: Edition,
        project: Project,
        *,
        templates: Path,
        stamp: dt.datetime,
        theme: str,
        summary: bool,
    ) -> bytes:
        """Set one brief in one edition."""


Report = Callable[[Rendering], None]


def check(root: Path, *, glossary: Path | None = None, spelling: bool = True) -> Checked:
    """Read, pair and check everything below a project's root, and collect all problems.

    Args:
        root: the project's root.
        glossary: a file of further terms.
        spelling: whether words are looked up in dictionaries; what they find is advice.
    """
    paired = _pair(root)
    if paired.project is None:
        return paired
    facts = paired.project.facts
    wanted = facts.series.languages if spelling else ()
    knowledge, unknown = _knowledge(facts, glossary, wanted)
    problems = hold_against_rules(paired.project, knowledge)
    return Checked(paired.project, in_order([*paired.problems, *unknown, *problems]))


def check_pairs(
    pairs: Path, *, root: Path | None = None, glossary: Path | None = None, spelling: bool = True
) -> tuple[Problem, ...]:
    """Check a translation memory or a spreadsheet of pairs before it is brought in.

    Args:
        pairs: the file.
        root: a project whose glossary and settings count; none outside a project.
        glossary: a file of further terms.
        spelling: whether words are looked up in dictionaries.
    """
    memory, problems = read_memory(pairs)
    if memory is None:
        return in_order(problems)
    project = _pair(root).project if root else None
    facts = project.facts if project else None
    checks = facts.series.checks if facts else {}
    languages = {language for pair in memory.pairs for language in pair.texts}
    wanted = sorted(languages) if spelling else ()
    knowledge, unknown = _knowledge(facts, glossary, wanted)
    found = check_memory(memory, knowledge, settings_of(checks))
    return in_order([*problems, *unknown, *found])


def _knowledge(
    facts: Facts | None, glossary: Path | None, languages: Iterable[str]
) -> tuple[Knowledge, tuple[Problem, ...]]:
    """What the rules know, and what of it could not be had."""
    entries, problems = read_terms(glossary) if glossary else ((), ())
    found, missing = dictionaries(languages)
    unspelt = (
        Problem(
            "no-dictionary",
            said("the spelling of {language!r} is not checked: {reason}", language=tag, reason=why),
            Span("content"),
            said("install Hunspell and its dictionary; see docs/checking.md"),
            Severity.ADVICE,
        )
        for tag, why in missing.items()
    )
    terms, words = (facts.terms, facts.words) if facts else ({}, {})
    return known(terms, entries, found, words), (*problems, *unspelt)


def catalogue(root: Path) -> Listed:
    """Say which briefs and editions there are, as far as the content can be read and paired."""
    paired = _pair(root)
    if paired.project is None:
        return Listed({}, (), paired.problems)
    titles = {brief.id: _titles(brief) for brief in paired.project.briefs.values()}
    return Listed(titles, plan(paired.project.facts.series), paired.problems)


def build(
    root: Path,
    out: Path,
    order: Order | None = None,
    *,
    stamp: dt.datetime | None = None,
    report: Report = lambda _: None,
    render: Renderer | None = None,
) -> Built:
    """Make the documents asked for, all of them or none.

    Args:
        root: the project's root, with ``content/`` and ``templates/``.
        out: the output directory.
        order: what is asked for; everything where nothing is.
        stamp: the date that the PDFs carry; by default the content's edition date, 00:00 UTC.
        report: is told of each document before it is set.
        render: stage four; another one in tests.

    Raises:
        UnknownName: there is no such brief, edition or theme.
    """
    made = _print(root, out, order or Order(), stamp, report, render)
    paths, problems = _publish(out, made.files, made.problems)
    published = (
        Published(document, path, len(made.files[document.file_name]))
        for document, path in zip(made.documents, paths, strict=False)
    )
    return Built(tuple(published), problems)


def proof(
    root: Path,
    out: Path,
    order: Order | None = None,
    *,
    stamp: dt.datetime | None = None,
    report: Report = lambda _: None,
    render: Renderer | None = None,
) -> Proved:
    """Make the documents asked for, and of each brief's pages one picture; no PDF is written.

    Args:
        root: the project's root, with ``content/`` and ``templates/``.
        out: where the pictures go, as ``<brief>.png``.
        order: what is asked for; everything where nothing is.
        stamp: the date that the documents carry, as in :func:`build`.
        report: is told of each document before it is set.
        render: stage four; another one in tests.

    Raises:
        UnknownName: there is no such brief, edition or theme.
    """
    made = _print(root, out, order or Order(), stamp, report, render)
    shown = made.by_brief()
    sheets = {
        f"{brief}.png": _sheet({one.file_name: made.files[one.file_name] for one in documents})
        for brief, documents in shown.items()
    }
    paths, problems = _publish(out, sheets, made.problems)
    proved = (
        Sheet(brief, documents, path, len(sheets[path.name]))
        for (brief, documents), path in zip(shown.items(), paths, strict=False)
    )
    return Proved(tuple(proved), problems)


def _pair(root: Path) -> Checked:
    contents, unread = load(root)
    if contents is None:
        return Checked(None, in_order(unread))
    project, unpaired = merge(contents)
    return Checked(project, in_order([*unread, *unpaired]))


@dataclass(frozen=True, slots=True)
class Press:
    """Stage four with everything that it needs, ready for one document after the other."""

    project: Project
    templates: Path
    theme: str
    stamp: dt.datetime
    render: Renderer
    report: Report

    def set(self, documents: Sequence[Document]) -> tuple[dict[str, bytes], list[Problem]]:
        """Set the documents: contents by file name, and the problems of those that failed.

        A document that fails does not hide the problems of those after it.
        """
        files: dict[str, bytes] = {}
        problems: list[Problem] = []
        for number, document in enumerate(documents, start=1):
            self.report(Rendering(document.file_name, number, len(documents)))
            try:
                files[document.file_name] = self._set_one(document)
            except Refused as refusal:
                problems.extend(refusal.problems)
        return files, problems

    def _set_one(self, document: Document) -> bytes:
        brief = self.project.briefs[document.brief]
        return self.render(
            brief,
            document.edition,
            self.project,
            templates=self.templates,
            stamp=self.stamp,
            theme=self.theme,
            summary=document.summary,
        )


@dataclass(frozen=True, slots=True)
class Printed:
    """Documents that are set and not yet written, all that were asked for or none.

    Attributes:
        documents: in the series' order.
        files: their contents by file name.
        problems: those of all stages so far, sorted by place.
    """

    documents: tuple[Document, ...]
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]

    def by_brief(self) -> dict[str, tuple[Document, ...]]:
        """The documents of each brief."""
        groups = groupby(self.documents, key=lambda document: document.brief)
        return {brief: tuple(documents) for brief, documents in groups}


def _print(
    root: Path,
    out: Path,
    order: Order,
    stamp: dt.datetime | None,
    report: Report,
    render: Renderer | None,
) -> Printed:
    """Stages one to four; ``out`` is only looked at."""
    checked = check(root, spelling=False)
    project = checked.project
    if project is None:
        return Printed((), {}, checked.problems)
    documents = plan(project.facts.series, order)
    _check_theme(order.theme, root / "templates")
    problems = in_order([*checked.problems, *obstacle(out)])
    if errors(problems):
        return Printed((), {}, problems)
    press = Press(
        project=project,
        templates=root / "templates",
        theme=order.theme,
        stamp=stamp or _midnight(project.facts.series.date),
        render=render or _weasyprint(),
        report=report,
    )
    files, refused = press.set(documents)
    if refused:
        return Printed((), {}, in_order([*problems, *refused]))
    return Printed(documents, files, problems)


def _check_theme(theme: str, templates: Path) -> None:
    known = sorted(file.stem for file in (templates / THEMES).glob("*.css"))
    if known and theme not in known:  # a folder without any is the renderer's to complain of
        raise UnknownName("theme", theme, known)


def _publish(
    out: Path, files: Mapping[str, bytes], problems: tuple[Problem, ...]
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write the files, if any: their paths, none where that was refused, and all problems."""
    try:
        return (publish(out, files) if files else ()), problems
    except Refused as refusal:
        return (), in_order([*problems, *refusal.problems])


def _weasyprint() -> Renderer:
    """Stage four proper, imported only where something is set: it takes a while to load."""
    from briefs.render.document import render

    return render


def _sheet(documents: Mapping[str, bytes]) -> bytes:
    """The pages on one picture; what paints is imported only where something is painted."""
    from briefs.distribute.proof import sheet

    return sheet(documents)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)


def _titles(brief: Brief) -> dict[str, str]:
    texts = brief.pairs[brief.leading.title.id].texts
    return {language: text.source for language, text in texts.items()}
