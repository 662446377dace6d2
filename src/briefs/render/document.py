"""The room's door: a merged brief in one edition → the bytes of its PDF."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from briefs.model.brief import Brief
from briefs.model.facts import Edition
from briefs.model.print import Impression, Leaves, Pressed, Print
from briefs.model.recipe import Recipe, makes_the_same
from briefs.model.release import number_of
from briefs.model.text import Text
from briefs.problems import Problem, Refused, Span, reason_of
from briefs.project import Project
from briefs.render.code import Code, coded
from briefs.render.composition import compose
from briefs.render.data import attachments
from briefs.render.engine.fault import EngineFault, without_glyph
from briefs.render.engine.fetch import digests
from briefs.render.engine.leaves import to_leaves
from briefs.render.engine.pdf import to_pdf
from briefs.render.engine.stable import Attachment
from briefs.render.html import TemplateFault, to_html
from briefs.render.recipe import recipe
from briefs.render.view import PageView
from briefs.wording import Said, said

AFTER_PAGE_ONE = "contents"
"""The HTML id of what begins page two."""

HINT = said("write it with other characters, or have a font added to templates/fonts")


def render(
    brief: Brief,
    edition: Edition,
    project: Project,
    *,
    templates: Path,
    stamp: dt.datetime,
    theme: str = "house",
    summary: bool = False,
) -> bytes:
    """Print one edition of a brief.

    Args:
        brief: what to print; it may borrow tables from others of the project.
        edition: in which languages, with which template.
        project: figures, terms, sources, locales; checked before, so that every id is known.
        templates: the folder of templates, style sheets and fonts; nothing else is read.
        stamp: the date that the PDF carries, with its time zone.
        theme: the name of the style sheet with the colours.
        summary: whether page one is printed alone.

    Raises:
        Refused: a template or the engine complains, or page one does not fit on its page; one
            problem for each complaint.
    """
    return impression(
        brief, edition, project, templates=templates, stamp=stamp, theme=theme, summary=summary
    ).pdf


def impression(
    brief: Brief,
    edition: Edition,
    project: Project,
    *,
    templates: Path,
    stamp: dt.datetime,
    theme: str = "house",
    summary: bool = False,
) -> Impression:
    """Print one edition of a brief, as :func:`render`, and tell what a release says of it.

    The document's code stands for its HTML as it is without the code, which is left white there.

    Raises:
        Refused: as there.
    """
    page = compose(brief, edition, project, summary=summary)
    job = _Job(brief, edition, project, templates, theme, summary)
    with job.refusing():
        code, content = job.coded(page)
        made = job.printed(job.html(page, code), code, stamp, attachments(page, project))
    return Impression(made.pdf, made.pages, content)


def pressed(
    brief: Brief,
    edition: Edition,
    project: Project,
    *,
    templates: Path,
    stamp: dt.datetime,
    theme: str = "house",
    summary: bool = False,
    program: str,
    last: Recipe | None,
) -> Pressed:
    """Print one edition of a brief, as :func:`render`, unless it is there already.

    Args:
        brief: as there.
        edition: as there.
        project: as there.
        templates: as there.
        stamp: as there.
        theme: as there.
        summary: as there.
        program: stands for the program and all that it is built on.
        last: the recipe of the document that is there; nothing where none is.

    Raises:
        Refused: as there.
    """
    page = compose(brief, edition, project, summary=summary)
    job = _Job(brief, edition, project, templates, theme, summary)
    with job.refusing():
        code, _ = job.coded(page)
        html, enclosed = job.html(page, code), attachments(page, project)
        wanted = recipe(
            page,
            html,
            enclosed,
            edition=edition,
            project=project,
            templates=templates,
            stamp=stamp,
            program=program,
        )
        if last and makes_the_same(last, wanted, digests(templates, last.assets)):
            return Pressed(None, last)
        made = job.printed(html, code, stamp, enclosed)
    return Pressed(made.pdf, replace(wanted, assets=made.assets))


def render_marked(
    brief: Brief,
    edition: Edition,
    project: Project,
    *,
    templates: Path,
    stamp: dt.datetime,
    theme: str = "house",
) -> Print:
    """Print one edition of a brief to look at and to point into.

    The pages are those of :func:`render`, and it is told where every text stands on them. There
    are no attachments, and page one may run over.

    Raises:
        Refused: a template or the engine complains.
    """
    job = _Job(brief, edition, project, templates, theme)
    page = compose(brief, edition, project, marked=True)
    with job.refusing():
        code, _ = job.coded(compose(brief, edition, project))
        return to_pdf(job.html(page, code), assets=templates, stamp=stamp)


def leaves(
    brief: Brief,
    edition: Edition,
    project: Project,
    *,
    templates: Path,
    theme: str = "house",
    last: Leaves | None = None,
) -> Leaves:
    """Print one edition of a brief to look at, page by page.

    The pages are those of :func:`render`, but for the code, which would be another one with every
    change and is left white; page one may run over.

    Args:
        brief: as there.
        edition: as there.
        project: as there.
        templates: as there.
        theme: as there.
        last: what was printed before; pages of it that are as they were are handed on.

    Raises:
        Refused: a template or the engine complains.
    """
    page = compose(brief, edition, project, marked=True)
    return _Job(brief, edition, project, templates, theme).leaves(page, last)


@dataclass(frozen=True, slots=True)
class _Job:
    """What a document is printed of, and with."""

    brief: Brief
    edition: Edition
    project: Project
    templates: Path
    theme: str
    summary: bool = False

    @property
    def number(self) -> str:
        """The document number; that of page one alone says so."""
        series = self.project.facts.series.number
        whole = number_of(series, self.brief.id, self.edition.name)
        return f"{whole}-summary" if self.summary else whole

    def coded(self, page: PageView) -> tuple[Code, str]:
        """The document's code, and the hash of what it says."""
        content = sha256(self.html(page).encode()).hexdigest()
        return coded(self.number, content), content

    def leaves(self, page: PageView, last: Leaves | None) -> Leaves:
        with self.refusing():
            return to_leaves(self.html(page), assets=self.templates, last=last)

    def printed(
        self, html: str, code: Code, stamp: dt.datetime, enclosed: tuple[Attachment, ...]
    ) -> Print:
        """The document with all that belongs into it."""
        return to_pdf(
            html,
            assets=self.templates,
            stamp=stamp,
            identifier=code.text,
            attachments=enclosed,
            pages={} if self.summary else {AFTER_PAGE_ONE: 2},
            most_pages=1 if self.summary else None,
        )

    def html(self, page: PageView, code: Code | None = None) -> str:
        """The page as HTML; the room for its code is left white where none is given."""
        return to_html(
            page,
            self.edition.template,
            theme=self.theme,
            templates=self.templates,
            locales=self.project.locales,
            series=self.project.facts.series,
            code=code or Code(self.number),
        )

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Tell complaints as problems, where they can be mended."""
        try:
            yield
        except TemplateFault as fault:
            complaint = _problem("template", reason_of(fault), self.edition)
            raise Refused([complaint]) from fault
        except EngineFault as fault:
            raise Refused(_problems(fault, self.brief, self.edition)) from fault


def _problem(rule: str, message: str, edition: Edition) -> Problem:
    return Problem(rule, message, Span(f"templates/{edition.template}"))


def _problems(fault: EngineFault, brief: Brief, edition: Edition) -> Iterator[Problem]:
    """What the engine complains of; a missing glyph at the texts that need it."""
    name = f"{brief.id}.{edition.name}"
    for complaint in fault.complaints:
        if _is_of_page_one(complaint):
            yield _runs_over(name, brief, edition)
        else:
            yield _problem("print", _in_print(name, complaint), edition)
    for character in fault.missing:
        texts = [text for text in _texts(brief, edition) if character in text.source]
        message = without_glyph(character)
        for text in texts:
            yield Problem("glyph", message, text.span, HINT)
        if not texts:
            yield _problem("glyph", _in_print(name, message), edition)


def _is_of_page_one(complaint: str) -> bool:
    slots = complaint.slots if isinstance(complaint, Said) else {}
    return slots.get("anchor") == AFTER_PAGE_ONE or "most" in slots


def _runs_over(name: str, brief: Brief, edition: Edition) -> Problem:
    conclusion = brief.pairs[brief.leading.conclusion.id].texts[edition.languages[0]]
    message = _in_print(name, said("page one does not fit on its page"))
    hint = said("shorten the conclusion, the messages or what is recommended")
    return Problem("page-one", message, conclusion.span, hint)


def _in_print(name: str, complaint: str) -> Said:
    return said("{document}: {complaint}", document=name, complaint=complaint)


def _texts(brief: Brief, edition: Edition) -> Iterator[Text]:
    """A brief's own texts in the edition's languages."""
    for pair in brief.pairs.values():
        yield from (pair.texts[language] for language in edition.languages)
