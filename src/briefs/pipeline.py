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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from briefs.check.knowledge import Knowledge
from briefs.check.rules import RULES
from briefs.check.run import check as hold_against_rules
from briefs.check.run import check_memory, known
from briefs.check.settings import settings_of
from briefs.content import outside
from briefs.content.accepted import Sidecars, path_of, read_sidecars, sidecar
from briefs.content.edit import edited
from briefs.content.formatting import formatted_files
from briefs.content.founding import first_files, found, write_files
from briefs.content.inline import pieces
from briefs.content.load import load
from briefs.content.memory import read_memory
from briefs.content.names import names_of
from briefs.content.save import save
from briefs.content.schemas import FOLDER as SCHEMAS
from briefs.content.schemas import schema_files
from briefs.content.skeleton import new_brief, new_language
from briefs.content.termlist import read_terms
from briefs.content.tree import Tree
from briefs.desk.acceptance import Acceptance, Wanted, accept_texts, known_ids, unknown
from briefs.desk.faults import by_text
from briefs.desk.standing import COMMON, Standing, brief_of, pairs_of, standings
from briefs.distribute.plan import HOUSE, Document, Order, UnknownName, plan
from briefs.distribute.write import obstacle, publish
from briefs.exchange.incoming import sort_out
from briefs.exchange.parcel import GLOSSARY, Parcel, file_name, packed, packed_terms, unpacked
from briefs.exchange.returned import Returned
from briefs.exchange.tbx import from_tbx
from briefs.exchange.tmx import from_tmx
from briefs.exchange.trial import settled
from briefs.exchange.units import units
from briefs.merge.merge import merge
from briefs.model.brief import Brief
from briefs.model.desk import Edit
from briefs.model.facts import Edition, Facts, Series
from briefs.model.memory import Memory, TermEntry
from briefs.model.print import Print
from briefs.problems import Problem, Refused, Severity, Span, errors, in_order, reason_of
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


@dataclass(frozen=True, slots=True)
class Look:
    """A brief as the content has it now, to look at.

    Attributes:
        project: nothing where the problems leave no project to look at.
        problems: all of them, sorted by place.
        themes: the names of the themes that there are.
        print: the pages, and where each text stands; nothing where an error keeps them from being
            printed.
        standings: how far each text is in each language.
    """

    project: Project | None = None
    problems: tuple[Problem, ...] = ()
    themes: tuple[str, ...] = ()
    print: Print | None = None
    standings: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """How far the texts are.

    Attributes:
        standings: where each text asked for stands in each language asked for, in order of print;
            none where the content cannot be read.
        languages: the series' languages.
        problems: what reading and pairing found, sorted by place.
    """

    standings: tuple[Standing, ...]
    languages: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Accepting:
    """What came of accepting texts.

    Attributes:
        acceptance: which texts were accepted, held back, refused.
        paths: the files that were written, below the project's root.
        problems: why nothing could be accepted or written; empty where it could.
    """

    acceptance: Acceptance
    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """A parcel for translators.

    Attributes:
        name: what the file is called.
        data: the file; empty where nothing is to be translated, or where there are errors.
        count: how many texts, or terms, it holds.
        path: where it was written; nothing where it was not.
        problems: why it could not be made or written.
    """

    name: str
    data: bytes = b""
    count: int = 0
    path: Path | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file from a translator changes.

    Attributes:
        edits: the new words that can be, or were, put into the content.
        left: those that were left out since something is wrong with them.
        unchanged: how many of the file's texts are as they were.
        paths: the files that were written, below the project's root.
        problems: what is wrong with the file, what it would make wrong in the content, and why
            nothing was written; sorted by place.
    """

    edits: tuple[Edit, ...] = ()
    left: tuple[Edit, ...] = ()
    unchanged: int = 0
    paths: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of new words: the files that were written, and why others were not."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Formatted:
    """The files that were not in their canonical form, and why some cannot be brought into it."""

    changed: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """The files that came into a project or changed, below its root, and why others did not."""

    files: tuple[str, ...]
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


def check(
    root: Path,
    *,
    glossary: Path | None = None,
    spelling: bool = True,
    over: Mapping[str, str] | None = None,
) -> Checked:
    """Read, pair and check everything below a project's root, and collect all problems.

    Args:
        root: the project's root.
        glossary: a file of further terms.
        spelling: whether words are looked up in dictionaries; what they find is advice.
        over: texts of content files by path that count instead of what is on the disk.
    """
    paired = _pair(root, over)
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
    memory, problems = _memory(pairs)
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


def _memory(pairs: Path) -> tuple[Memory | None, tuple[Problem, ...]]:
    """The pairs in a file of any kind."""
    if pairs.suffix.lower() != ".tmx":
        return read_memory(pairs)
    data = outside.raw(pairs)
    return (None, (data,)) if isinstance(data, Problem) else from_tmx(data, pairs.as_posix())


def _terms(glossary: Path) -> tuple[tuple[TermEntry, ...], tuple[Problem, ...]]:
    """The terms in a file of any kind."""
    if glossary.suffix.lower() != ".tbx":
        return read_terms(glossary)
    data = outside.raw(glossary)
    return ((), (data,)) if isinstance(data, Problem) else from_tbx(data, glossary.as_posix())


def _knowledge(
    facts: Facts | None, glossary: Path | None, languages: Iterable[str]
) -> tuple[Knowledge, tuple[Problem, ...]]:
    """What the rules know, and what of it could not be had."""
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


def look(root: Path, brief: str, edition: str, theme: str = HOUSE) -> Look:
    """Check the content and print one edition of a brief, to look at and to point into.

    What is not there by these names is answered with the first that is.
    """
    checked = check(root)
    project, problems, themes = checked.project, checked.problems, _themes(root / "templates")
    if project is None:
        return Look(None, problems, themes)
    sidecars, unreadable = read_sidecars(root, project.facts.series.briefs)
    problems = in_order([*problems, *unreadable])
    found = tuple(standings(project, sidecars.blocks))
    if errors(checked.problems):
        return Look(project, problems, themes, None, found)
    from briefs.render.document import render_marked

    series = project.facts.series
    editions = {one.name: one for one in series.editions}
    try:
        printed = render_marked(
            project.briefs[brief if brief in project.briefs else series.briefs[0]],
            editions.get(edition, series.editions[0]),
            project,
            templates=root / "templates",
            stamp=_midnight(series.date),
            theme=theme if theme in themes else HOUSE,
        )
    except Refused as refusal:
        return Look(project, in_order([*problems, *refusal.problems]), themes, None, found)
    return Look(project, problems, themes, printed, found)


def status(root: Path, briefs: Sequence[str] = (), language: str = "") -> Status:
    """Say how far the texts are, held against what was accepted.

    Args:
        root: the project's root.
        briefs: the briefs asked for, ``series`` for the common texts; all where none is named.
        language: the language asked for; all where none is.

    Raises:
        UnknownName: there is no such brief or language.
    """
    paired, sidecars, unreadable = _with_sidecars(root)
    problems = in_order([*paired.problems, *unreadable])
    if paired.project is None or errors(unreadable):
        return Status((), (), problems)
    series = paired.project.facts.series
    _known("brief", briefs, (*series.briefs, COMMON))
    _known("language", [language] if language else [], series.languages)
    found = (
        one
        for one in standings(paired.project, sidecars.blocks)
        if (not briefs or one.brief in briefs) and (not language or one.language == language)
    )
    return Status(tuple(found), series.languages, problems)


def accept(root: Path, wanted: Wanted) -> Accepting:
    """Mark texts as reviewed as they stand now, and write that down below ``content/accepted/``.

    Only files in which something changes are written, all of them or none.

    Raises:
        UnknownName: there is no such text or brief.
    """
    checked = check(root, spelling=False)
    if checked.project is None:
        return Accepting(Acceptance(), (), checked.problems)
    project, series = checked.project, checked.project.facts.series
    sidecars, unreadable = read_sidecars(root, series.briefs)
    if errors(unreadable):
        return Accepting(Acceptance(), (), unreadable)
    _known("brief", wanted.briefs, (*series.briefs, COMMON))
    for name in unknown(wanted, project, sidecars.blocks):
        raise UnknownName("text", name, sorted(known_ids(project, sidecars.blocks)))
    made = accept_texts(project, sidecars.blocks, errors(checked.problems), wanted)
    after = _changed_sidecars(sidecars, made)
    problems = save(root, sidecars.files, after)
    if problems:
        return Accepting(Acceptance(), (), problems)
    return Accepting(made, tuple(after), ())


def export(
    root: Path,
    parcel: Parcel,
    place: Callable[[str], Path] | None = None,
    *,
    replace_it: bool = False,
) -> Exported:
    """Put texts, or the glossary, into a file for translators.

    Args:
        root: the project's root.
        parcel: what is wanted.
        place: says where a file so called goes; it is not written where nothing says so.
        replace_it: whether a file that is there may be replaced.

    Raises:
        UnknownName: there is no such brief or language.
    """
    paired, sidecars, unreadable = _with_sidecars(root)
    if paired.project is None or errors(unreadable):
        return Exported("", problems=in_order([*paired.problems, *unreadable]))
    wanted = _complete(parcel, paired.project.facts.series)
    try:
        data, count = _packed(wanted, paired.project, sidecars)
    except Refused as refusal:
        return Exported(file_name(wanted), problems=refusal.problems)
    exported = Exported(file_name(wanted), data, count)
    return _delivered(exported, place(exported.name), replace_it) if place and data else exported


def _complete(parcel: Parcel, series: Series) -> Parcel:
    """The parcel with the language that it is translated from, all names being known."""
    others = [tag for tag in series.languages if tag != parcel.language]
    _known("language", [parcel.language], series.languages)
    _known("brief", parcel.briefs, (*series.briefs, COMMON))
    _known("language to translate from", [parcel.source] if parcel.source else [], others)
    leading = series.leading if series.leading in others else "".join(others[:1])
    return replace(parcel, source=parcel.source or leading)


def _packed(parcel: Parcel, project: Project, sidecars: Sidecars) -> tuple[bytes, int]:
    """The file, and how many texts or terms it holds; no bytes where it holds none."""
    facts = project.facts
    if parcel.form == GLOSSARY:
        terms = facts.terms.values()
        return packed_terms(terms, (parcel.source, parcel.language)), len(terms)
    standing = {
        one.id: one
        for one in standings(project, sidecars.blocks)
        if one.language == parcel.language
        and (not parcel.briefs or one.brief in parcel.briefs)
        and (not parcel.only or one.state in parcel.only)
    }
    told = {id_: (one.state, tuple(_told(one, parcel.source))) for id_, one in standing.items()}
    pairs = (one.pair for one in standing.values())
    wanted = list(units(pairs, (parcel.source, parcel.language), told, facts, project.locales))
    split = partial(pieces, terms=facts.terms)
    return packed(wanted, parcel.form, split) if wanted else b"", len(wanted)


def _told(standing: Standing, language: str) -> Iterator[str]:
    """What has changed since a text was accepted, for the translator."""
    for reason in standing.reasons:
        if reason.then and reason.what in (language, *standing.pair.texts):
            yield f"{reason.what}, before: {reason.then}"
        elif reason.then:
            yield f"{{{reason.what}}}, before: {reason.then}"


def _delivered(exported: Exported, path: Path, replace_it: bool) -> Exported:
    """Write the file, unless another one is there, in which somebody may have worked."""
    there = outside.raw(path) if path.exists() else exported.data
    if there != exported.data and not replace_it:
        message = said("there is another file, in which somebody may have worked")
        hint = said("name another one with --out, or replace it with --force")
        return replace(
            exported, problems=(Problem("cannot-write", message, Span(str(path)), hint),)
        )
    paths, problems = _publish(path.parent, {path.name: exported.data}, ())
    return replace(exported, path=next(iter(paths), None), problems=problems)


def bring_in(
    root: Path, file: Path, language: str = "", *, write: bool = False, partly: bool = False
) -> Brought:
    """Put what a translator sends back into the content, or only say what that would change.

    The content is checked as it would be: what makes a new error is not put in.

    Args:
        root: the project's root.
        file: a file as :func:`export` makes it.
        language: the language translated into, where the file does not say so.
        write: whether the content files are written.
        partly: whether texts with errors are left out, rather than all of them.
    """
    data, checked = outside.raw(file), check(root, spelling=False)
    project = checked.project
    if isinstance(data, Problem) or project is None:
        unread = [data] if isinstance(data, Problem) else checked.problems
        return Brought(problems=in_order(unread))
    returned, misread = unpacked(data, file.as_posix())
    ours, strange = _in_languages(returned, language, project.facts.series)
    texts = {(one.id, tag): text for one in pairs_of(project) for tag, text in one.texts.items()}
    incoming = sort_out(ours, texts)
    before = _named(checked)

    def attempt(edits: Sequence[Edit]) -> tuple[Mapping[str, str], Sequence[Problem]]:
        files, refused = edited(project.files, texts, edits)
        return files, [*refused, *_new(before, _checked_with(root, files))]

    problems = [*misread, *strange, *incoming.problems]
    made = settled(incoming.edits, problems, attempt, partly=partly)
    unsaved = save(root, project.files, made.files) if write and made.is_sound else ()
    paths = tuple(made.files) if write and made.is_sound and not unsaved else ()
    told = in_order([*made.problems, *unsaved])
    return Brought(made.edits, made.left, incoming.unchanged, paths, told)


def rewrite(root: Path, edits: Iterable[Edit]) -> Rewritten:
    """Put new words into the content files, nothing else in them being touched.

    An edit that cannot be made is left out and told; where those that can be made would give the
    content an error that it does not have, none is.
    """
    checked = check(root, spelling=False)
    project = checked.project
    if project is None:
        return Rewritten((), checked.problems)
    texts = {(one.id, tag): text for one in pairs_of(project) for tag, text in one.texts.items()}
    files, refused = edited(project.files, texts, edits)
    broken = errors(_new(_named(checked), _checked_with(root, files)))
    unsaved = () if broken else save(root, project.files, files)
    written = () if broken or unsaved else tuple(files)
    return Rewritten(written, in_order([*refused, *broken, *unsaved]))


def fmt(root: Path, *, write: bool = True) -> Formatted:
    """Bring the content files into their canonical form, or only say which are not in it."""
    try:
        before, after, problems = formatted_files(root)
    except OSError as error:
        message = said("cannot be listed: {reason}", reason=reason_of(error))
        return Formatted((), (Problem("missing-file", message, Span("content")),))
    unsaved = save(root, before, after) if write else ()
    return Formatted(() if unsaved else tuple(after), in_order([*problems, *unsaved]))


def add_brief(root: Path, name: str, titles: Mapping[str, str]) -> Planted:
    """Add a brief to a project, in all its languages: files to write over, sound as they are.

    Args:
        root: the project's root.
        name: the brief's id.
        titles: its title by language, as far as it is known.

    Raises:
        Unfit: there cannot be such a brief.
    """
    return _planted(root, lambda project, there: new_brief(project, name, titles, there))


def add_language(root: Path, tag: str, source: str = "") -> Planted:
    """Add a language to a project: its locale, and every text as another language has it.

    Args:
        root: the project's root.
        tag: the language's tag.
        source: the language to copy; the leading one where none is named.

    Raises:
        Unfit: there cannot be such a language.
    """
    return _planted(root, lambda project, there: new_language(project, tag, source, there))


def refresh_schemas(root: Path) -> Planted:
    """Bring the JSON Schemas that editors read up to date with the project's names."""
    paired = _pair(root)
    if paired.project is None:
        return Planted((), paired.problems)
    return _saved(root, {}, _schemas(paired.project))


def begin(root: Path) -> Planted:
    """Begin a project in a folder: content that says it is an example, and templates.

    Raises:
        Refused: something is in the way, or the folder cannot be written.
    """
    made = first_files()
    with TemporaryDirectory() as aside:
        write_files(Path(aside), made)
        project = _pair(Path(aside)).project
    schemas = _schemas(project) if project else {}
    made |= {path: text.encode() for path, text in schemas.items()}
    found(root, made)
    return Planted(tuple(made), ())


def _planted(root: Path, make: Callable[[Project, Sequence[str]], Mapping[str, str]]) -> Planted:
    """Write what makes a project larger, unless it would give the content a new error."""
    checked = check(root, spelling=False)
    if checked.project is None:
        return Planted((), checked.problems)
    files = make(checked.project, Tree(root).files())
    larger = check(root, spelling=False, over=files)
    broken = errors(_new(checked.problems, larger.problems))
    if broken or larger.project is None:
        return Planted((), broken or larger.problems)
    return _saved(root, checked.project.files, {**files, **_schemas(larger.project)})


def _schemas(project: Project) -> dict[str, str]:
    return schema_files(names_of(project, (rule.id for rule in RULES)))


def _saved(root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> Planted:
    """Write files below ``content/``; schemas are written over, since they are made anew."""
    there = {path: Tree(root).text(path)[0] for path in after if path.startswith(SCHEMAS)}
    known = {**before, **{path: text for path, text in there.items() if text is not None}}
    problems = save(root, known, after)
    changed = (path for path, text in after.items() if text != known.get(path))
    return Planted(() if problems else tuple(changed), problems)


def _in_languages(
    returned: Iterable[Returned], language: str, series: Series
) -> tuple[list[Returned], list[Problem]]:
    """The units with languages of the series, those that a file does not name filled in."""
    ours: list[Returned] = []
    problems: dict[str, Problem] = {}
    for one in returned:
        target = one.unit.target_language or language
        first = series.leading if series.leading != target else ""
        source = one.unit.source_language or first or "".join(series.languages[-1:])
        if target in series.languages and (not language or language == target):
            unit = replace(one.unit, target_language=target, source_language=source)
            ours.append(replace(one, unit=unit))
            continue
        message = said("its translations are in {language!r}", language=target)
        if not target:
            message = said("it does not say in which language its translations are")
        hint = said("name one of these with --lang: {names}", names=", ".join(series.languages))
        problems.setdefault(target, Problem("language", message, one.span, hint))
    return ours, list(problems.values())


def _new(before: Iterable[Problem], after: Iterable[Problem]) -> Iterator[Problem]:
    """What is wrong now and was not before, wherever it stands."""
    known = {(one.rule, str(one.message), one.span.file, one.text) for one in before}
    for one in after:
        if (one.rule, str(one.message), one.span.file, one.text) not in known:
            yield one


def _checked_with(root: Path, files: Mapping[str, str]) -> tuple[Problem, ...]:
    """What is wrong with a project in which some files say something else."""
    return _named(check(root, spelling=False, over=files)) if files else ()


def _named(checked: Checked) -> tuple[Problem, ...]:
    """The problems, each with the id of the text that it is about."""
    if checked.project is None:
        return checked.problems
    found = by_text(checked.project, checked.problems)
    ids = {one: text_id for text_id, problems in found.items() for one in problems}
    return tuple(replace(one, text=ids.get(one, "")) for one in checked.problems)


def _with_sidecars(root: Path) -> tuple[Checked, Sidecars, tuple[Problem, ...]]:
    """The content paired, and what was accepted of it."""
    paired = _pair(root)
    if paired.project is None:
        return paired, Sidecars(), ()
    return paired, *read_sidecars(root, paired.project.facts.series.briefs)


def _changed_sidecars(sidecars: Sidecars, made: Acceptance) -> dict[str, str]:
    """The files of the briefs in which something was accepted or dropped, by path."""
    changed = {brief_of(id_) for id_ in (*(one.id for one in made.marked), *made.removed)}
    blocks = made.blocks.values()
    return {
        path_of(name): sidecar(block for block in blocks if brief_of(block.id) == name)
        for name in sorted(changed)
    }


def _known(kind: str, asked: Iterable[str], known: Sequence[str]) -> None:
    for name in asked:
        if name not in known:
            raise UnknownName(kind, name, known)


def _pair(root: Path, over: Mapping[str, str] | None = None) -> Checked:
    contents, unread = load(root, over)
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


def _themes(templates: Path) -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in (templates / THEMES).glob("*.css")))


def _check_theme(theme: str, templates: Path) -> None:
    known = _themes(templates)
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
