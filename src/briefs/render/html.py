"""A page view and the project's templates → HTML."""

import datetime as dt
import functools
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateNotFound

from briefs.language.dates import format_date
from briefs.language.locale import Locale
from briefs.model.facts import Series
from briefs.render.code import Code
from briefs.render.environment import strict_environment
from briefs.render.view import PageView, flat
from briefs.wording import said


class TemplateFault(Exception):
    """A template cannot be read or asks for what is not there; says which, where and why."""


def to_html(
    page: PageView,
    template: str,
    *,
    theme: str,
    templates: Path,
    locales: Mapping[str, Locale],
    series: Series,
    code: Code,
) -> str:
    """Print a page with one of the templates below ``templates``, in one of its themes.

    Raises:
        TemplateFault: see there.
    """
    try:
        return (
            _environment(templates)
            .get_template(template)
            .render(page=page, locales=locales, series=series, theme=theme, code=code)
        )
    except TemplateNotFound as fault:
        message = said(
            "there is no template {name!r} in templates/ (content/series.yaml names {listed!r})",
            name=fault.name,
            listed=template,
        )
        raise TemplateFault(message) from fault
    except TemplateError as fault:
        message = said("template {template}: {fault}", template=template, fault=str(fault))
        raise TemplateFault(message) from fault


@functools.lru_cache(maxsize=4)
def _environment(templates: Path) -> Environment:
    """Kept, so that a template is compiled again only where it has changed."""
    environment = strict_environment(templates)
    environment.filters["day"] = _day
    environment.globals["refuse"] = _refuse
    environment.filters["flat"] = flat
    environment.filters["printed"] = lambda origin, page: page.printed(origin)
    return environment


def _refuse(message: str) -> None:
    """Let a template say why it cannot print an edition."""
    raise TemplateFault(message)


def _day(date: dt.date | Mapping[str, list[list[int]]], locale: Locale) -> str:
    """A date of the series, or of a CSL item (``date-parts``), as the language writes it."""
    if isinstance(date, Mapping):
        date = dt.date(*date["date-parts"][0])
    return format_date(date, locale)
