"""Texts that are paired, as units for a translator."""

from collections.abc import Iterable, Iterator, Mapping

from briefs.language.faults import FormatFault
from briefs.language.figures import format_figure
from briefs.language.locale import Locale
from briefs.model.brief import Pair
from briefs.model.desk import State, Unit
from briefs.model.facts import Facts, Term
from briefs.model.text import FigureUse, TermUse

Told = Mapping[str, tuple[State, tuple[str, ...]]]
"""By a text's id, its state and what else there is to know."""


def units(
    pairs: Iterable[Pair],
    languages: tuple[str, str],
    told: Told,
    facts: Facts,
    locales: Mapping[str, Locale],
) -> Iterator[Unit]:
    """A unit for each text that there is in the language translated from.

    Args:
        pairs: the texts.
        languages: translated from, and into.
        told: what the desk knows of them.
        facts: the figures and terms, whose values the notes name.
        locales: how the languages write them.
    """
    for pair in pairs:
        source, target = (pair.texts.get(language) for language in languages)
        if source is None:
            continue
        state, notes = told.get(pair.id) or (State.TRANSLATED if target else State.MISSING, ())
        uses = [use for text in (source, target) if text for use in text.uses()]
        figures = dict.fromkeys(use for use in uses if isinstance(use, FigureUse))
        terms = dict.fromkeys(use.id for use in uses if isinstance(use, TermUse))
        both = [locales[language] for language in languages if language in locales]
        stands_for = (
            *(_figure_note(use, facts, both) for use in figures),
            *(_term_note(facts.terms[id_], languages) for id_ in terms if id_ in facts.terms),
        )
        words = target.source if target else ""
        span = (target or source).span
        yield Unit(
            pair.id,
            *languages,
            source.source,
            words,
            state if words else State.MISSING,
            (*notes, *filter(None, stands_for)),
            f"{span.file}:{span.line}",
        )


def _figure_note(use: FigureUse, facts: Facts, locales: Iterable[Locale]) -> str:
    """What a figure is printed as in each language; a form that only one has is left out there."""
    figure = facts.figures.get(use.id)
    if figure is None:
        return ""
    written = []
    for locale in locales:
        try:
            written.append(format_figure(figure, locale, use.form))
        except FormatFault:
            written.append("–")
    form = f"|{use.form}" if use.form else ""
    said_as = " / ".join(written).replace("\u00a0", " ")
    return f"{{{use.id}{form}}} = {said_as}"


def _term_note(term: Term, languages: Iterable[str]) -> str:
    names = (term.names[language] for language in languages if language in term.names)
    listed = (f"{name.name} ({name.short})" if name.short else name.name for name in names)
    return f"{{{term.id}}} = {' / '.join(listed)}"
