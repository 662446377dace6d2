"""What is to be said of the texts of a printed document, for those who read it on paper."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefs.desk.faults import by_text
from briefs.desk.standing import Standing
from briefs.desk.telling import STATES, WAIVED, reason_told, versions
from briefs.model.desk import State
from briefs.model.proof import KINDS, STALE, Entry, Remarks
from briefs.model.text import Text
from briefs.problems import Problem
from briefs.project import Project
from briefs.wording import Said

Texts = Mapping[tuple[str, str], Text]
"""Texts by id and language."""


def remarks(
    project: Project,
    standings: Iterable[Standing],
    problems: Iterable[Problem],
    ids: Sequence[str],
    languages: Sequence[str],
) -> Remarks:
    """What is to be said of the texts with some ids, printed in some languages.

    Problems of no single text are among it, unless they stand in a file of which nothing is
    printed here.

    Args:
        project: all texts.
        standings: how far each text is in each language.
        problems: what is wrong, with texts or otherwise.
        ids: those of the texts in the document, each once, in the order of print.
        languages: those of the edition.
    """
    printed = _printed(standings, ids, languages)
    states = {(one.id, one.language): told for one in printed if (told := tuple(_states(one)))}
    stale = (_stale(one) for one in printed if one.state is State.STALE)
    faults = _faults(project, problems, ids, languages)
    return Remarks(states, tuple(_numbered((*stale, *faults))))


def _printed(
    standings: Iterable[Standing], ids: Sequence[str], languages: Collection[str]
) -> list[Standing]:
    """Those of the texts printed, and of twins that are missing, in the order of print."""
    places = {id_: place for place, id_ in enumerate(ids)}
    found = (
        one
        for one in standings
        if one.id in places and (one.language in languages or one.state is State.MISSING)
    )
    return sorted(found, key=lambda one: places[one.id])


def _states(standing: Standing) -> Iterator[Said]:
    if standing.state in (State.NEW, State.MISSING):
        yield STATES[standing.state]
    if standing.waived:
        yield WAIVED


def _stale(standing: Standing) -> Entry:
    return Entry(
        STALE,
        standing.id,
        (standing.language,),
        standing.place,
        tuple(map(reason_told, standing.reasons)),
        versions=tuple(versions(standing)),
    )


def _faults(
    project: Project, problems: Iterable[Problem], ids: Sequence[str], languages: Sequence[str]
) -> Iterator[Entry]:
    """The problems of the texts printed, in the order of print, then those of no single text."""
    texts = project.texts()
    elsewhere = _files_elsewhere(texts, set(ids), languages)
    near = [one for one in problems if not _files(one) <= elsewhere]
    found = by_text(project, near)
    for id_ in ids:
        for problem in found.get(id_, ()):
            concerned = tuple(_concerned(problem, id_, texts, languages))
            yield _fault(problem, id_, concerned or tuple(languages))
    of_texts = {problem for one in found.values() for problem in one}
    yield from (_fault(problem) for problem in near if problem not in of_texts)


def _files_elsewhere(texts: Texts, ids: Collection[str], languages: Collection[str]) -> set[str]:
    """The files in which there are texts, but none that is printed."""
    here = {text.span.file for (id_, tag), text in texts.items() if id_ in ids and tag in languages}
    return {text.span.file for text in texts.values()} - here


def _concerned(
    problem: Problem, text_id: str, texts: Texts, languages: Iterable[str]
) -> Iterator[str]:
    """The languages in whose files a problem of a text stands."""
    for language in languages:
        text = texts.get((text_id, language))
        if text and text.span.file in _files(problem):
            yield language


def _files(problem: Problem) -> set[str]:
    return {span.file for span in (problem.span, *problem.also)}


def _fault(problem: Problem, text_id: str = "", languages: tuple[str, ...] = ()) -> Entry:
    kind, message = problem.severity.value, problem.message
    return Entry(kind, text_id, languages, problem.span, (message,), problem.hint, problem.rule)


def _numbered(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries by kind, each with its number."""
    numbers: Counter[str] = Counter()
    for entry in sorted(entries, key=lambda one: KINDS.index(one.kind)):
        numbers[entry.kind] += 1
        yield replace(entry, number=numbers[entry.kind])
