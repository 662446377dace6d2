"""Texts on their way out to translators and back into the content."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefs.content import outside
from briefs.content.accepted import Sidecars
from briefs.content.inline import pieces
from briefs.content.save import save
from briefs.desk.standing import COMMON, Standing, standings
from briefs.exchange.incoming import sort_out
from briefs.exchange.parcel import GLOSSARY, Parcel, file_name, packed, packed_terms, unpacked
from briefs.exchange.returned import Returned
from briefs.exchange.trial import settled
from briefs.exchange.units import units
from briefs.model.desk import Edit
from briefs.model.facts import Series
from briefs.pipeline.desk import with_sidecars
from briefs.pipeline.printing import put_out
from briefs.pipeline.reading import demand_known
from briefs.pipeline.stages import check, tried
from briefs.problems import Problem, Refused, Span, errors, in_order
from briefs.project import Project
from briefs.wording import said


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
    paired, sidecars, unreadable = with_sidecars(root)
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
    demand_known("language", [parcel.language], series.languages)
    demand_known("brief", parcel.briefs, (*series.briefs, COMMON))
    demand_known("language to translate from", [parcel.source] if parcel.source else [], others)
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
    paths, problems = put_out(path.parent, {path.name: exported.data}, ())
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
    texts = project.texts()
    incoming = sort_out(ours, texts)

    def attempt(edits: Sequence[Edit]) -> tuple[Mapping[str, str], Sequence[Problem]]:
        files, refused, new = tried(root, checked, project, edits)
        return files, [*refused, *new]

    problems = [*misread, *strange, *incoming.problems]
    made = settled(incoming.edits, problems, attempt, partly=partly)
    unsaved = save(root, project.files, made.files) if write and made.is_sound else ()
    paths = tuple(made.files) if write and made.is_sound and not unsaved else ()
    told = in_order([*made.problems, *unsaved])
    return Brought(made.edits, made.left, incoming.unchanged, paths, told)


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
