"""Two states of the content side by side: what changed, and the papers that say so."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from briefs.crew import Alone, Crew
from briefs.distribute.plan import HOUSE, Document, plan
from briefs.distribute.write import obstacle, reserved
from briefs.model.revision import Concerned, FigureChange, Kind, PageChange, Revision, State
from briefs.pipeline.outcomes import Report
from briefs.pipeline.printing import Press, midnight, printed_pdf
from briefs.pipeline.reading import pair
from briefs.pipeline.stages import check
from briefs.pipeline.states import Found, file_name, shelf
from briefs.problems import Problem, Refused, Span, errors, in_order
from briefs.project import Project
from briefs.revision.compare import compare
from briefs.revision.data import to_data, to_json
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.render.comparing.view import Material

DIFFERENCES = "diff"
"""The folder of comparisons, below the output directory."""

BETWEEN = ".."
PICTURES = "pages"
"""The folder of the pictures of pages, beside a comparison."""

DATA = "diff.json"
PICTURE = re.compile(rf"{PICTURES}/[\w.-]+\.png")

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states of the content, and what became of it.

    Attributes:
        old: the state before.
        new: the state after.
        before: its content.
        after: its content.
        revision: all that changed.
        documents: those that print something else than they did, in the series' order.
    """

    old: State
    new: State
    before: Project
    after: Project
    revision: Revision
    documents: tuple[Concerned, ...]

    @property
    def figures(self) -> Mapping[str, FigureChange]:
        """The figures of which something became, by id."""
        return {one.id: one for one in self.revision.figures}

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that both states have, in the order of the new one."""
        there = self.before.facts.series.languages
        return tuple(tag for tag in self.after.facts.series.languages if tag in there)

    def data(self, pages: tuple[PageChange, ...] = ()) -> dict[str, Any]:
        """The comparison as JSON has it."""
        return to_data(self.old, self.new, self.revision, self.documents, pages)


@dataclass(frozen=True, slots=True)
class Differing:
    """What came of a comparison that was asked for.

    Attributes:
        compared: nothing where a state cannot be read.
        pages: the pages that look otherwise, as far as they were asked for.
        paths: the files that were written.
        folder: where they are; nothing where none were written.
        problems: all problems, sorted by place.
    """

    compared: Compared | None
    pages: tuple[PageChange, ...]
    paths: tuple[Path, ...]
    folder: Path | None
    problems: tuple[Problem, ...]


def compared(old_root: Path, new_root: Path) -> Compared:
    """Hold the content of two folders against each other; both hold ``content/``.

    Raises:
        Refused: the content of one cannot be read, or not be printed.
    """
    found = (Found(root.resolve().name, root, is_release=False) for root in (old_root, new_root))
    return _compared(*found)


def erratum(
    found: Compared, *, templates: Path, stamp: dt.datetime | None = None
) -> dict[str, bytes]:
    """The comparison on paper: a PDF for each language, and one for all of them.

    Args:
        found: what :func:`compared` gives.
        templates: the folder of templates, style sheets and fonts.
        stamp: the date that the PDFs carry; by default that of the new state's series, 00:00 UTC.

    Returns:
        The PDFs by the languages in them, with hyphens between: ``ko``, ``en``, ``ko-en``.

    Raises:
        Refused: it cannot be set, or a label is lacking in a locale.
    """
    return _papers(_material(found, {}), templates, stamp or midnight(found.new.date))


def diff(
    root: Path,
    old: str,
    new: str | None = None,
    *,
    here: Path,
    out: Path | None = None,
    pages: bool | None = None,
    written: bool = True,
    stamp: dt.datetime | None = None,
    report: Report = lambda _: None,
    crew: Crew | None = None,
) -> Differing:
    """Compare two states of a project, and write what changed, all files or none.

    Args:
        root: the project's root.
        old: the state before: a release, a revision of git, or a folder.
        new: the state after; the project as it lies there where nothing is said.
        here: the working directory, in which folders are named.
        out: where the files go; ``out/diff/<old>..<new>`` in the project where nothing is said.
        pages: whether pages are compared as well; where nothing is said, they are if the documents
            of both states lie there.
        written: whether files are wanted at all.
        stamp: the date that the PDFs carry; by default that of the new state's series, 00:00 UTC.
        report: is told of each document that is done.
        crew: who sets the documents; this process alone by default.
    """
    problems: tuple[Problem, ...] = ()
    try:
        with shelf(root, here) as states:
            before, after = states.find(old), states.find(new)
            problems = (*before.notes, *after.notes)
            found = _compared(before, after)
            if not written:
                return Differing(found, (), (), None, in_order(problems))
            work = _Work(root, before, after, found, stamp, report, crew or Alone())
            target = out or root / "out" / DIFFERENCES / _folder(before, after)
            wanted = before.is_release and after.is_release if pages is None else pages
            seen, paths = work.written(target, wanted)
            return Differing(found, seen, paths, target, in_order(problems))
    except Refused as refusal:
        return Differing(None, (), (), None, in_order([*problems, *refusal.problems]))


def _folder(before: Found, after: Found) -> str:
    return f"{file_name(before.name)}{BETWEEN}{file_name(after.name)}"


def _compared(before: Found, after: Found) -> Compared:
    then, now = _read(before), _read(after)

    def held() -> tuple[Revision, tuple[Concerned, ...]]:
        from briefs.render.plainly import plainly

        return compare(then, now, plainly), tuple(_concerned(then, now))

    revision, documents = _sound((before, after), held)
    return Compared(_state(before, then), _state(after, now), then, now, revision, documents)


def _state(found: Found, project: Project) -> State:
    series = project.facts.series
    return State(found.name, series.number, series.date)


def _read(found: Found) -> Project:
    paired = pair(found.root)
    wrong = errors(paired.problems)
    if paired.project is None or wrong:
        raise Refused(_named(found, wrong or paired.problems))
    return paired.project


def _named(found: Found, problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """Problems with the state before the place, as git has it: ``2026-1:content/…``."""
    for one in problems:
        file = f"{found.name}:{one.span.file}" if found.name else one.span.file
        yield replace(one, span=replace(one.span, file=file))


def _sound(states: tuple[Found, Found], make: Callable[[], _Made]) -> _Made:
    """Make something of two states; where that fails, their errors say why.

    Printing takes content for granted that has no errors, and an older state need not keep the
    rules of today: they are asked only where it cannot be printed.
    """
    try:
        return make()
    except Refused:
        raise
    except Exception as surprise:
        wrong = [
            problem
            for state in states
            for problem in _named(state, errors(check(state.root, spelling=False).problems))
        ]
        if not wrong:
            raise
        raise Refused(wrong) from surprise


def _concerned(before: Project, after: Project) -> Iterator[Concerned]:
    """The documents that print something else, besides number and date; also those come or gone."""
    olds, news = (
        {one.file_name: one for one in plan(project.facts.series)} for project in (before, after)
    )
    for name in dict.fromkeys((*news, *olds)):
        old, new = olds.get(name), news.get(name)
        if old is None and new is not None:
            yield Concerned(new.brief, new.edition.name, Kind.ADDED)
        elif new is None and old is not None:
            yield Concerned(old.brief, old.edition.name, Kind.REMOVED)
        elif old and new and _prints(old, before, after) != _prints(new, after, before):
            yield Concerned(new.brief, new.edition.name)


def _prints(document: Document, project: Project, other: Project) -> object:
    """All that a document prints; of the labels, those that both states have."""
    from briefs.render.composition import compose

    brief, edition = project.briefs[document.brief], document.edition
    labels = [
        (key, words)
        for tag in edition.languages
        for key, words in sorted(project.locales[tag].labels.items())
        if tag in other.locales and key in other.locales[tag].labels
    ]
    return edition, labels, compose(brief, edition, project)


def _material(
    found: Compared,
    labels: Mapping[str, Mapping[str, str]],
    pages: tuple[PageChange, ...] = (),
) -> "Material":
    from briefs.render.comparing.view import Material

    own = found.after.locales
    return Material(
        found.old,
        found.new,
        found.before,
        found.after,
        found.revision,
        found.documents,
        {tag: {**labels.get(tag, {}), **own[tag].labels} for tag in found.languages},
        pages,
    )


def _papers(material: "Material", templates: Path, stamp: dt.datetime) -> dict[str, bytes]:
    from briefs.render.comparing.document import comparison_pdf
    from briefs.render.comparing.view import comparison_view

    tags = tuple(material.labels)
    groups = [(tag,) for tag in tags] + ([tags] if len(tags) > 1 else [])
    return {
        "-".join(group): comparison_pdf(
            comparison_view(material, group), templates=templates, theme=HOUSE, stamp=stamp
        )
        for group in groups
    }


def _pictures_there(target: Path) -> tuple[str, ...]:
    """The pictures of an earlier comparison; others that lie beside them are somebody's own."""
    try:
        pages = json.loads((target / DATA).read_bytes())["pages"]
        names = [str(page["picture"]) for page in pages]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ()
    return tuple(name for name in names if PICTURE.fullmatch(name))


@dataclass(frozen=True, slots=True)
class _Work:
    """The files of one comparison."""

    root: Path
    before: Found
    after: Found
    found: Compared
    stamp: dt.datetime | None
    report: Report
    crew: Crew

    def written(
        self, target: Path, wants_pages: bool
    ) -> tuple[tuple[PageChange, ...], tuple[Path, ...]]:
        """Make all files, and put them out.

        Raises:
            Refused: a state's document cannot be set, or the files cannot be written.
        """
        if blocked := obstacle(target):
            raise Refused(blocked)
        if not self.found.languages:
            message = said("the two states have no language in common")
            raise Refused([Problem("no-language", message, Span("content/series.yaml"))])
        pages, pictures = self._pages() if wants_pages else ((), {})
        files = self._papers(pages)
        files[DATA] = to_json(self.found.data(pages))
        with reserved(target) as place:
            without = _pictures_there(target)
            return pages, place.publish({**files, **pictures}, without=without)

    def _papers(self, pages: tuple[PageChange, ...]) -> dict[str, bytes]:
        from briefs.render.comparing.document import comparison_page
        from briefs.render.comparing.view import comparison_view

        home = pair(self.root).project
        labels = {tag: one.labels for tag, one in home.locales.items()} if home else {}
        material = _material(self.found, labels, pages)
        templates, stamp = self.root / "templates", self.stamp or midnight(self.found.new.date)
        papers = _papers(material, templates, stamp)
        view = comparison_view(material, self.found.languages)
        screen = comparison_page(view, templates=templates)
        named = {f"comparison.{name}.pdf": content for name, content in papers.items()}
        return {**named, "comparison.html": screen}

    def _pages(self) -> tuple[tuple[PageChange, ...], dict[str, bytes]]:
        """The pages that look otherwise of the documents that print something else."""
        from briefs.distribute.pictures import differing_pages

        names = [one.file_name for one in self.found.documents if one.kind is Kind.CHANGED]
        olds = self._documents(self.before, self.found.before, names)
        news = self._documents(self.after, self.found.after, names)
        pages, pictures = [], {}
        for name in names:
            try:
                seen = differing_pages(olds[name], news[name])
            except ValueError as error:
                message = said("the pages cannot be painted: {reason}", reason=str(error))
                raise Refused([Problem("unreadable-file", message, Span(name))]) from error
            for one in seen:
                stem = name.removesuffix(".pdf")
                picture = f"{PICTURES}/{stem}.{one.then:02}-{one.now:02}.png"
                pictures[picture] = one.png
                pages.append(PageChange(name, one.kind, one.then, one.now, one.areas, picture))
        return tuple(pages), pictures

    def _documents(self, state: Found, project: Project, names: list[str]) -> dict[str, bytes]:
        """Documents of a state: as they were given out, or set now."""
        there = {name: state.document(name) for name in names}
        lacking = [
            one for one in plan(project.facts.series) if there.get(one.file_name, b"") is None
        ]
        found = {name: content for name, content in there.items() if content is not None}
        return {**found, **(self._set(state, project, lacking) if lacking else {})}

    def _set(self, state: Found, project: Project, documents: list[Document]) -> dict[str, bytes]:
        """Set documents with the state's own templates, or with those of the project."""
        own = state.root / "templates"
        templates = own if own.is_dir() else self.root / "templates"
        stamp = midnight(project.facts.series.date)
        press = Press(project, templates, HOUSE, stamp, printed_pdf)
        files, refused = _sound(
            (state, state), lambda: press.set(documents, self.crew, self.report)
        )
        if refused:
            raise Refused(_named(state, tuple(refused)))
        return files
