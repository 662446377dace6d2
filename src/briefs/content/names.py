"""The names that a project has given: what an editor can offer where one of them belongs."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from briefs.language.locale import Dates, Locale
from briefs.model.brief import tables_of
from briefs.model.facts import Facts, Figure, Interval
from briefs.project import Project


@dataclass(frozen=True, slots=True)
class Names:
    """Names by kind, each with what is said of it; all empty where there is no project.

    Attributes:
        figures: figures' ids, with value, unit and time.
        sources: references' ids, with their titles.
        terms: terms' ids, with the term in every language.
        notes: ids of editorial notes.
        tables: tables' ids, with their titles.
        languages: tags of the series' languages.
        units: keys of all units.
        qualifiers: keys of all qualifiers.
        rules: ids of the rules whose grade the series may set.
    """

    figures: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)
    notes: Collection[str] = ()
    tables: Mapping[str, str] = field(default_factory=dict)
    languages: Collection[str] = ()
    units: Collection[str] = ()
    qualifiers: Collection[str] = ()
    rules: Collection[str] = ()


def names_of(project: Project, rules: Iterable[str] = ()) -> Names:
    """The names of a project.

    Args:
        project: the project.
        rules: ids of the rules, which another room knows.
    """
    facts, locales = project.facts, project.locales.values()
    return Names(
        figures={name: _figure(figure) for name, figure in facts.figures.items()},
        sources={name: str(source.csl["title"]) for name, source in facts.sources.items()},
        terms=_terms(facts),
        notes=tuple(project.commons.notes),
        tables=dict(_tables(project)),
        languages=facts.series.languages,
        units=_distinct(_units(locale) for locale in locales),
        qualifiers=_distinct(locale.qualifiers for locale in locales),
        rules=tuple(rules),
    )


def _figure(figure: Figure) -> str:
    parts = (figure.qualifier, _value(figure), figure.unit)
    time = f" ({figure.as_of})" if figure.as_of else ""
    return " ".join(filter(None, parts)) + time + f" — {figure.paper}"


def _value(figure: Figure) -> str:
    match figure.value:
        case (year, month):
            return f"{year}-{month:02}"
        case Interval(start, end):
            return f"{start}..{'' if end is None else end}"
        case value:
            return str(value)


def _terms(facts: Facts) -> dict[str, str]:
    return {
        name: " / ".join(dict.fromkeys(one.name for one in term.names.values()))
        for name, term in facts.terms.items()
    }


def _tables(project: Project) -> Iterator[tuple[str, str]]:
    for brief in project.briefs.values():
        yield from ((table.id, table.title.source) for table in tables_of(brief.leading))


def _units(locale: Locale) -> Iterator[str]:
    units = locale.units
    yield from chain(units.measures, units.currencies, units.counters, units.ordinals)
    yield from ("fraction", *Dates.model_fields)


def _distinct(names: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(names)))
