"""The room's door: a merged brief in one edition → the bytes of its PDF."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256

from briefs.model.brief import Brief
from briefs.model.facts import Edition
from briefs.model.print import Impression, Leaves, Pressed, Print
from briefs.model.recipe import Recipe, makes_the_same
from briefs.model.release import number_of
from briefs.model.text import Text
from briefs.problems import Problem, Refused, Span, reason_of
from briefs.render.code import Code, coded
from briefs.render.composition import compose
from briefs.render.data import attachments
from briefs.render.engine.fault import EngineFault, without_glyph
from briefs.render.engine.fetch import digests
from briefs.render.engine.leaves import to_leaves
from briefs.render.engine.pdf import to_pdf
from briefs.render.engine.stable import Attachment
from briefs.render.html import TemplateFault, to_html
from briefs.render.job import Job
from briefs.render.recipe import recipe
from briefs.render.view import PageView
from briefs.wording import Said, said

AFTER_PAGE_ONE = "contents"
"""The HTML id of what begins page two."""

HINT = said("write it with other characters, or have a font added to templates/fonts")


def render(job: Job, seen: Leaves | None = None) -> bytes:
    """Print a document.

    Args:
        job: what to print.
        seen: its pages as they were last looked at: only what differs from them is laid out.

    Raises:
        Refused: a template or the engine complains, or page one does not fit on its page; one
            problem for each complaint.
    """
    page = _composed(job)
    with _refusing(job):
        code, _ = _coded(job, page)
        html = _html(job, _seen(job) if seen else page, code)  # marked or not: the same print
        return _printed(job, html, code, attachments(page, job.project), seen).pdf


def impression(job: Job) -> Impression:
    """Print a document, and tell what a release says of it.

    The document's code stands for its HTML as it is without the code, which is left white there.

    Raises:
        Refused: as in :func:`render`.
    """
    page = _composed(job)
    with _refusing(job):
        code, content = _coded(job, page)
        made = _printed(job, _html(job, page, code), code, attachments(page, job.project))
    return Impression(made.pdf, made.pages, content)


def pressed(job: Job, *, program: str, before: Sequence[Recipe] = ()) -> Pressed:
    """Print a document, unless it is there already.

    Args:
        job: what to print.
        program: stands for the program and all that it is built on.
        before: the recipes of documents that are there, the one that is liked best first.

    Raises:
        Refused: as in :func:`render`.
    """
    page = _composed(job)
    with _refusing(job):
        code, _ = _coded(job, page)
        html, enclosed = _html(job, page, code), attachments(page, job.project)
        wanted = recipe(job, page, html, enclosed, program)
        for last in before:
            if makes_the_same(last, wanted, digests(job.templates, last.assets)):
                return Pressed(None, last)
        made = _printed(job, html, code, enclosed)
    return Pressed(made.pdf, replace(wanted, assets=made.assets))


def render_marked(job: Job) -> Print:
    """Print a whole document to look at and to point into.

    The pages are those of :func:`render`, and it is told where every text stands on them. There
    are no attachments, and page one may run over.

    Raises:
        Refused: a template or the engine complains.
    """
    with _refusing(job):
        code, _ = _coded(job, _composed(job))
        return to_pdf(_html(job, _seen(job), code), assets=job.templates, stamp=job.stamp)


def leaves(job: Job, last: Leaves | None = None) -> Leaves:
    """Print a whole document to look at, page by page.

    The pages are those of :func:`render`, but for the code, which would be another one with every
    change and is left white; page one may run over.

    Args:
        job: what to print.
        last: what was printed before; pages of it that are as they were are handed on.

    Raises:
        Refused: a template or the engine complains.
    """
    with _refusing(job):
        return to_leaves(_html(job, _seen(job)), assets=job.templates, last=last)


def _composed(job: Job) -> PageView:
    return compose(job.brief, job.edition, job.project, summary=job.summary)


def _seen(job: Job) -> PageView:
    """The page with every text marked."""
    return compose(job.brief, job.edition, job.project, marked=True)


def _number(job: Job) -> str:
    """The document number; that of page one alone says so."""
    series = job.project.facts.series.number
    whole = number_of(series, job.brief.id, job.edition.name)
    return f"{whole}-summary" if job.summary else whole


def _coded(job: Job, page: PageView) -> tuple[Code, str]:
    """The document's code, and the hash of what it says."""
    content = sha256(_html(job, page).encode()).hexdigest()
    return coded(_number(job), content), content


def _printed(
    job: Job,
    html: str,
    code: Code,
    enclosed: tuple[Attachment, ...],
    seen: Leaves | None = None,
) -> Print:
    """The document with all that belongs into it."""
    return to_pdf(
        html,
        assets=job.templates,
        stamp=job.stamp,
        identifier=code.text,
        attachments=enclosed,
        pages={} if job.summary else {AFTER_PAGE_ONE: 2},
        most_pages=1 if job.summary else None,
        last=seen,
    )


def _html(job: Job, page: PageView, code: Code | None = None) -> str:
    """The page as HTML; the room for its code is left white where none is given."""
    return to_html(
        page,
        job.edition.template,
        theme=job.theme,
        templates=job.templates,
        locales=job.project.locales,
        series=job.project.facts.series,
        code=code or Code(_number(job)),
    )


@contextmanager
def _refusing(job: Job) -> Iterator[None]:
    """Tell complaints as problems, where they can be mended."""
    try:
        yield
    except TemplateFault as fault:
        complaint = _problem("template", reason_of(fault), job.edition)
        raise Refused([complaint]) from fault
    except EngineFault as fault:
        raise Refused(_problems(fault, job.brief, job.edition)) from fault


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
