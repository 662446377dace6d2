"""A figure that a language cannot write: its unit, qualifier or form is not in the locale."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.check.walk import texts
from briefs.language.faults import FormatFault
from briefs.language.figures import format_figure
from briefs.language.locale import Locale
from briefs.model.facts import Figure
from briefs.model.text import FigureUse
from briefs.problems import Problem, Span
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    for figure in project.facts.figures.values():
        for locale in project.locales.values():
            yield from _written(figure, locale, "", figure.span)
    for written in texts(project):
        locale = project.locales[written.language]
        for use in written.text.uses():
            if isinstance(use, FigureUse) and use.form and use.id in project.facts.figures:
                figure = project.facts.figures[use.id]
                yield from _written(figure, locale, use.form, written.text.span)


def _written(figure: Figure, locale: Locale, form: str, span: Span) -> Iterator[Problem]:
    try:
        format_figure(figure, locale, form)
    except FormatFault as fault:
        place = Span(f"content/locales/{locale.tag}.yaml")
        hint = fault.hint or said("name another one, or add it to each locale")
        yield Problem(RULE.id, fault.message, span, hint, also=(place,))


RULE = ProjectRule("unwritable-figure", "Each language writes each figure in its own way.", _check)
