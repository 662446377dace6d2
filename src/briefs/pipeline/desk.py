"""The translators' desk: what is done and what not, what is accepted, what is edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefs.check.recall import Recall
from briefs.content.accepted import Sidecars, path_of, read_sidecars, sidecar
from briefs.content.formatting import formatted_files
from briefs.content.save import save
from briefs.desk.acceptance import Acceptance, Wanted, accept_texts, known_ids, unknown
from briefs.desk.standing import COMMON, Standing, brief_of, standings
from briefs.distribute.plan import UnknownName
from briefs.model.desk import Edit
from briefs.pipeline.reading import Checked, demand_known, pair
from briefs.pipeline.stages import check, tried
from briefs.problems import Problem, Span, errors, in_order, reason_of
from briefs.wording import said


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
class Rewritten:
    """What became of new words: the files that were written, and why others were not."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Formatted:
    """The files that were not in their canonical form, and why some cannot be brought into it."""

    changed: tuple[str, ...]
    problems: tuple[Problem, ...]


def status(root: Path, briefs: Sequence[str] = (), language: str = "") -> Status:
    """Say how far the texts are, held against what was accepted.

    Args:
        root: the project's root.
        briefs: the briefs asked for, ``series`` for the common texts; all where none is named.
        language: the language asked for; all where none is.

    Raises:
        UnknownName: there is no such brief or language.
    """
    paired, sidecars, unreadable = with_sidecars(root)
    problems = in_order([*paired.problems, *unreadable])
    if paired.project is None or errors(unreadable):
        return Status((), (), problems)
    series = paired.project.facts.series
    demand_known("brief", briefs, (*series.briefs, COMMON))
    demand_known("language", [language] if language else [], series.languages)
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
    demand_known("brief", wanted.briefs, (*series.briefs, COMMON))
    for name in unknown(wanted, project, sidecars.blocks):
        raise UnknownName("text", name, sorted(known_ids(project, sidecars.blocks)))
    made = accept_texts(project, sidecars.blocks, errors(checked.problems), wanted)
    after = _changed_sidecars(sidecars, made)
    problems = save(root, sidecars.files, after)
    if problems:
        return Accepting(Acceptance(), (), problems)
    return Accepting(made, tuple(after), ())


def rewrite(root: Path, edits: Iterable[Edit], recall: Recall | None = None) -> Rewritten:
    """Put new words into the content files, nothing else in them being touched.

    An edit that cannot be made is left out and told; where those that can be made would give the
    content an error that it does not have, none is.
    """
    checked = check(root, spelling=False, recall=recall)
    project = checked.project
    if project is None:
        return Rewritten((), checked.problems)
    files, refused, new = tried(root, checked, project, edits, recall)
    broken = errors(new)
    unsaved = () if broken else save(root, project.files, files)
    written = () if broken or unsaved else tuple(files)
    return Rewritten(written, in_order([*refused, *broken, *unsaved]))


def fmt(root: Path, *, write: bool = True) -> Formatted:
    """Bring the content files into their canonical form, or only say which are not in it."""
    try:
        before, after, problems = formatted_files(root)
    except OSError as error:
        message = said("cannot be listed: {reason}", reason=reason_of(error))
        hint = said("name the project's folder, the one that holds content/")
        return Formatted((), (Problem("missing-file", message, Span("content"), hint),))
    unsaved = save(root, before, after) if write else ()
    return Formatted(() if unsaved else tuple(after), in_order([*problems, *unsaved]))


def with_sidecars(root: Path) -> tuple[Checked, Sidecars, tuple[Problem, ...]]:
    """The content paired, and what was accepted of it."""
    paired = pair(root)
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
