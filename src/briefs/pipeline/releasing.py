"""A release: everything that is given out at once, validated, signed where a key is there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from briefs.content.accepted import read_sidecars
from briefs.content.load import SERIES
from briefs.content.where import value_span
from briefs.crew import Alone, Crew
from briefs.desk.readiness import unready
from briefs.desk.standing import standings
from briefs.distribute.plan import HOUSE, plan
from briefs.distribute.write import folder_files, obstacle, other_release, publish_folder
from briefs.model.dataset import Annex
from briefs.model.print import Impression
from briefs.model.release import MANIFEST, RELEASES, Issued, Manifest, Validated
from briefs.pipeline.outcomes import Rendering, Report
from briefs.pipeline.printing import Press, Setting, midnight
from briefs.pipeline.stages import check
from briefs.problems import (
    Problem,
    Refused,
    Severity,
    errors,
    in_order,
    unreadable,
)
from briefs.project import Project
from briefs.release.making import Ingredients, folder, ingredients, issued, manifest, signed
from briefs.release.manifest import from_json, to_json
from briefs.release.repeat import differing, known, weaker
from briefs.render.job import Job
from briefs.validation import verapdf
from briefs.wording import said

SITE = "site/"
"""The download page's templates: they do not go into documents."""

TOOLS = ("babel", "briefs", "fonttools", "jinja2", "openpyxl", "pydyf", "segno", "weasyprint")
"""What the bytes of a release depend on, as far as the lock file pins it."""

_ID = re.compile(r"[A-Za-z0-9]+([.-][A-Za-z0-9]+)*")
_LONGEST_ID = 60


class Seal(Protocol):
    """What signs."""

    def pdf(self, content: bytes) -> bytes:
        """Sign a document."""

    def detached(self, content: bytes) -> bytes:
        """Sign anything: the signature alone."""


@dataclass(frozen=True, slots=True)
class Released:
    """What came of a release.

    Attributes:
        folder: where it is; nothing where it was refused.
        manifest: what it holds.
        is_new: whether it was made now; not where it was there already, unchanged.
        problems: all problems, sorted by place.
    """

    folder: Path | None
    manifest: Manifest | None
    is_new: bool
    problems: tuple[Problem, ...]


def release(
    root: Path,
    out: Path,
    *,
    validated: bool = True,
    seal: Seal | None = None,
    report: Report = lambda _: None,
    impress: Setting[Impression] | None = None,
    crew: Crew | None = None,
) -> Released:
    """Make every document of the series, its data and its manifest: a folder, or nothing.

    Args:
        root: the project's root, with ``content/`` and ``templates/``.
        out: the output directory; the release is ``releases/<number>`` below it.
        validated: whether each document must pass veraPDF.
        seal: what signs; nothing is signed where it is not given.
        report: is told of each document with which something is done.
        impress: stage four; another one in tests.
        crew: who sets the documents; this process alone by default.
    """
    crew = crew or Alone()
    crew.get_ready()
    checked = check(root, spelling=False)
    project = checked.project
    if project is None:
        return Released(None, None, False, checked.problems)
    number = project.facts.series.number
    target = out / RELEASES / number
    problems = in_order([*checked.problems, *_hindrances(root, target, project, validated)])
    if errors(problems):
        return Released(None, None, False, problems)
    try:
        run = _Run(root, target, project, validated, seal, report, crew)
        made, is_new = run.given_out(impress or _impression)
    except Refused as refusal:
        return Released(None, None, False, in_order([*problems, *refusal.problems]))
    return Released(target, made, is_new, problems)


def _hindrances(root: Path, target: Path, project: Project, validated: bool) -> tuple[Problem, ...]:
    """What is sure to keep a release back, or is to be known, before anything is set."""
    sidecars, unreadable = read_sidecars(root, project.facts.series.briefs)
    found = [
        *unreadable,
        *unready(standings(project, sidecars.blocks)),
        *_unsafe_number(project),
        *obstacle(target.parent),
        *_uncorrected(project, target.parent),
    ]
    if validated:
        found.extend(_no_validator())
    return tuple(found)


def _unsafe_number(project: Project) -> tuple[Problem, ...]:
    number = project.facts.series.number
    if _ID.fullmatch(number) and len(number) <= _LONGEST_ID:
        return ()
    message = said("{number!r} cannot name a release", number=number[:_LONGEST_ID])
    hint = said("letters, digits, and between them hyphens or full stops: 2026-1")
    place = value_span(project.files, SERIES, "number")
    return (Problem("value", message, place, hint),)


def _uncorrected(project: Project, releases: Path) -> tuple[Problem, ...]:
    """That the release which is corrected is not here: it may have been given out elsewhere."""
    corrects = project.facts.series.corrects
    if corrects is None or (
        _ID.fullmatch(corrects.release) and (releases / corrects.release / MANIFEST).is_file()
    ):
        return ()
    message = said("there is no release {number} to correct", number=corrects.release)
    hint = said("if it was given out on another machine, put its folder beside this one")
    place = value_span(project.files, SERIES, "corrects")
    return (Problem("unknown-release", message, place, hint, Severity.WARNING),)


def _no_validator() -> tuple[Problem, ...]:
    try:
        verapdf.demand_installed()
    except Refused as refusal:
        return refusal.problems
    return ()


@dataclass(frozen=True, slots=True)
class _Run:
    """A release on its way.

    Attributes:
        root: the project's root.
        target: where the release's folder will be.
        project: what is given out.
        validated: whether each document must pass veraPDF.
        seal: what signs, if something does.
        report: is told how far the run is.
        crew: who sets the documents.
    """

    root: Path
    target: Path
    project: Project
    validated: bool
    seal: Seal | None
    report: Report
    crew: Crew

    def given_out(self, impress: Setting[Impression]) -> tuple[Manifest, bool]:
        """Make the release and put it out, or find that it is there.

        Raises:
            Refused: a document cannot be set, is not valid, or another release has the number.
        """
        from briefs.render.annex import annex

        plain = annex(self.project)
        documents, pdfs = self._printed(plain, impress)
        enclosed = self._enclosed(plain)
        made_with = self._ingredients()

        def manifest_of(listed: tuple[Issued, ...]) -> Manifest:
            return manifest(self.project.facts.series, plain, listed, enclosed, made_with)

        old = self._is_there({**pdfs, **enclosed}, manifest_of(documents))
        if old:
            return old, False
        documents = self._valid(documents, pdfs)
        if self.seal:
            documents, pdfs = self._signed(documents, pdfs, self.seal)
        made = manifest_of(documents)
        text = to_json(made)
        from_json(text, MANIFEST)  # what nobody could read again is not given out
        signature = self.seal.detached(text) if self.seal else b""
        publish_folder(self.target, folder({**pdfs, **enclosed}, text, signature))
        return made, True

    def _printed(
        self, plain: Annex, impress: Setting[Impression]
    ) -> tuple[tuple[Issued, ...], dict[str, bytes]]:
        """Every document of the plan, and what the manifest says of it."""
        series = self.project.facts.series
        documents = plan(series)
        press = Press(
            project=self.project,
            templates=self.root / "templates",
            theme=HOUSE,
            stamp=midnight(series.date),
            render=impress,
        )
        made, refused = press.set(
            documents, self.crew, lambda news: self._tell(news.file_name, news.number)
        )
        if refused:
            raise Refused(refused)
        listed = (
            issued(
                one.file_name,
                one.brief,
                one.edition,
                made[one.file_name],
                release=series.number,
                titles=plain.titles[one.brief],
                claims=_claims(made[one.file_name].pdf),
            )
            for one in documents
        )
        return tuple(listed), {name: one.pdf for name, one in made.items()}

    def _enclosed(self, plain: Annex) -> dict[str, bytes]:
        """The data, and the content that all was made from."""
        from briefs.exchange.book import to_book
        from briefs.release.figures import figures
        from briefs.release.package import data_files

        grids = (*plain.tables, figures(self.project))
        book = to_book(grids, self.project.facts.series.date)
        content = {path: text.encode() for path, text in self.project.files.items()}
        return {**data_files(self.project, plain, grids, book), **content}

    def _ingredients(self) -> Ingredients:
        tools = {name: version(name) for name in TOOLS}
        templates = _files_below(self.root / "templates")
        of_documents = {name: one for name, one in templates.items() if not name.startswith(SITE)}
        return ingredients(of_documents, tools)

    def _is_there(self, held: Mapping[str, bytes], made: Manifest) -> Manifest | None:
        """The manifest of the release where it is there already; nothing where none is.

        Raises:
            Refused: another one is there, or less of one than is wanted.
        """
        there = folder_files(self.target)
        if there is None:
            return None
        other = differing(there, held, made)
        old = known(there)
        if other or old is None:
            raise Refused([other_release(self.target, other)])
        less = weaker(old, self.target.as_posix(), validated=self.validated, signed=bool(self.seal))
        if less:
            raise Refused(less)
        return old

    def _valid(
        self, documents: tuple[Issued, ...], pdfs: Mapping[str, bytes]
    ) -> tuple[Issued, ...]:
        """The documents as validated, where they are to be.

        Raises:
            Refused: veraPDF finds something wrong with one of them.
        """
        if not self.validated:
            return documents
        self._demand_valid(pdfs, done=len(documents))
        passed = Validated(verapdf.name_and_version(), tuple(verapdf.PROFILES))
        return tuple(replace(one, validated=passed) for one in documents)

    def _demand_valid(self, pdfs: Mapping[str, bytes], done: int) -> None:
        found: list[Problem] = []
        for number, (name, pdf) in enumerate(pdfs.items(), start=done + 1):
            found.extend(verapdf.problems(name, pdf))
            self._tell(f"{name} (veraPDF)", number)
        if found:
            raise Refused(found)

    def _signed(
        self, documents: tuple[Issued, ...], pdfs: Mapping[str, bytes], seal: Seal
    ) -> tuple[tuple[Issued, ...], dict[str, bytes]]:
        """The documents signed; a signature must leave them valid.

        Raises:
            Refused: one cannot be signed, or is not valid any more.
        """
        sealed = {name: seal.pdf(pdf) for name, pdf in pdfs.items()}
        if self.validated:
            self._demand_valid(sealed, done=2 * len(documents))
        return tuple(signed(one, sealed[one.name]) for one in documents), sealed

    def _tell(self, name: str, number: int) -> None:
        """A document is set, validated, and validated again once it is signed."""
        rounds = 1 + self.validated * (1 + bool(self.seal))
        self.report(Rendering(name, number, rounds * len(plan(self.project.facts.series))))


def _claims(pdf: bytes) -> tuple[str, ...]:
    """The standards that a document says it keeps."""
    from briefs.render.identity import identity_of

    identity = identity_of(pdf)
    return identity.claims if identity else ()


def _files_below(directory: Path) -> dict[str, bytes]:
    """Every file of a folder by path below it, hidden ones left out.

    Raises:
        Refused: one cannot be read.
    """
    try:
        return {
            path.relative_to(directory).as_posix(): path.read_bytes()
            for path in sorted(directory.rglob("[!.]*"))
            if path.is_file()
        }
    except OSError as error:
        raise Refused([unreadable("templates", error)]) from error


def _impression(job: Job) -> Impression:
    """Stage four proper, imported only where something is set: it takes a while to load."""
    from briefs.render.document import impression

    return impression(job)
