"""Stage three: what was read and paired, checked; also pairs that come from elsewhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from briefs.model.desk import Edit
from briefs.model.facts import Facts
from briefs.model.memory import Memory, TermEntry
from briefs.pipeline.reading import Checked, pair
from briefs.problems import Problem, Severity, Span, in_order
from briefs.project import Project
from briefs.spelling.dictionaries import dictionaries, open_ahead
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.check.knowledge import Knowledge
    from briefs.check.recall import Recall


def check(
    root: Path,
    *,
    glossary: Path | None = None,
    spelling: bool = True,
    over: Mapping[str, str] | None = None,
    recall: "Recall | None" = None,
) -> Checked:
    """Read, pair and check everything below a project's root, and collect all problems.

    Args:
        root: the project's root.
        glossary: a file of further terms.
        spelling: whether words are looked up in dictionaries; what they find is advice.
        over: texts of content files by path that count instead of what is on the disk.
        recall: what was found before; what reads as it did is not looked at again.
    """
    return checked(pair(root, over), glossary=glossary, spelling=spelling, recall=recall)


def get_ready() -> None:
    """Import the rules now, and not when something is checked: it takes a while."""
    import_module("briefs.check.run")


def checked(
    paired: Checked,
    *,
    glossary: Path | None = None,
    spelling: bool = True,
    recall: "Recall | None" = None,
) -> Checked:
    """Check what was read and paired, and collect all problems.

    Args:
        paired: the content, as :func:`~briefs.pipeline.reading.pair` gives it.
        glossary: as in :func:`check`.
        spelling: as there.
        recall: as there.
    """
    if paired.project is None:
        return paired
    facts = paired.project.facts
    wanted = facts.series.languages if spelling else ()
    open_ahead(wanted)
    from briefs.check import run  # the rules take as long to import as the dictionaries to open

    knowledge, unknown = _knowledge(facts, glossary, wanted)
    problems = run.check(paired.project, knowledge, recall)
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
    memory, problems = _memory(pairs)
    if memory is None:
        return in_order(problems)
    project = pair(root).project if root else None
    facts = project.facts if project else None
    checks = facts.series.checks if facts else {}
    languages = {language for pair in memory.pairs for language in pair.texts}
    wanted = sorted(languages) if spelling else ()
    open_ahead(wanted)
    from briefs.check import run
    from briefs.check.settings import settings_of

    knowledge, unknown = _knowledge(facts, glossary, wanted)
    found = run.check_memory(memory, knowledge, settings_of(checks))
    return in_order([*problems, *unknown, *found])


def _memory(pairs: Path) -> tuple[Memory | None, tuple[Problem, ...]]:
    """The pairs in a file of any kind."""
    from briefs.content import outside
    from briefs.content.memory import read_memory
    from briefs.exchange.tmx import from_tmx

    if pairs.suffix.lower() != ".tmx":
        return read_memory(pairs)
    data = outside.raw(pairs)
    return (None, (data,)) if isinstance(data, Problem) else from_tmx(data, pairs.as_posix())


def _terms(glossary: Path) -> tuple[tuple[TermEntry, ...], tuple[Problem, ...]]:
    """The terms in a file of any kind."""
    from briefs.content import outside
    from briefs.content.termlist import read_terms
    from briefs.exchange.tbx import from_tbx

    if glossary.suffix.lower() != ".tbx":
        return read_terms(glossary)
    data = outside.raw(glossary)
    return ((), (data,)) if isinstance(data, Problem) else from_tbx(data, glossary.as_posix())


def _knowledge(
    facts: Facts | None, glossary: Path | None, languages: Iterable[str]
) -> "tuple[Knowledge, tuple[Problem, ...]]":
    """What the rules know, and what of it could not be had."""
    from briefs.check.run import known

    entries, problems = _terms(glossary) if glossary else ((), ())
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


def new_among(before: Iterable[Problem], after: Iterable[Problem]) -> Iterator[Problem]:
    """What is wrong now and was not before, wherever it stands."""
    known = {(one.rule, str(one.message), one.span.file, one.text) for one in before}
    for one in after:
        if (one.rule, str(one.message), one.span.file, one.text) not in known:
            yield one


def tried(
    root: Path,
    checked: Checked,
    project: Project,
    edits: Iterable[Edit],
    recall: "Recall | None" = None,
) -> tuple[dict[str, str], tuple[Problem, ...], tuple[Problem, ...]]:
    """Make edits in memory; a text that its language lacks comes into its file.

    Returns:
        The files that change, why some edits cannot be made, and what would be wrong with the
        content that is not wrong with it now.
    """
    files, refused = _with(project, tuple(edits))
    if not files:
        return files, refused, ()
    after = check(root, spelling=False, over=files, recall=recall)
    new = new_among(_named(checked), _named(after))
    # An edit takes no text out: what is lacking then is lacking now, told with less around it.
    return files, refused, tuple(one for one in new if one.rule != "missing-text")


def _with(project: Project, edits: Sequence[Edit]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The files that edits change, and why some are not made."""
    from briefs.content.edit import edited
    from briefs.content.filling import filled

    texts, series = project.texts(), project.facts.series
    lacking = [
        edit
        for edit in edits
        if (edit.id, edit.language) not in texts
        and (edit.id, series.leading) in texts
        and edit.language in series.languages
    ]
    there = (edit for edit in edits if edit not in lacking)
    files, refused = edited(project.files, texts, there)
    more, unfilled = filled(project.files, files, texts, lacking, series.leading)
    return {**files, **more}, in_order([*refused, *unfilled])


def _named(checked: Checked) -> tuple[Problem, ...]:
    """The problems, each with the id of the text that it is about."""
    from briefs.desk.faults import by_text

    if checked.project is None:
        return checked.problems
    found = by_text(checked.project, checked.problems)
    ids = {one: text_id for text_id, problems in found.items() for one in problems}
    return tuple(replace(one, text=ids.get(one, "")) for one in checked.problems)
