"""What became of all that is the same in every language: the series, sources, what is drawn."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from briefs.language.evened import evened
from briefs.model.brief import Manuscript, borrowed_by, charts_of, tables_of
from briefs.model.chart import BarChart, Chart, Timeline
from briefs.model.facts import Facts, Series
from briefs.model.revision import FactChange, Kind
from briefs.revision.sides import Side, sections_of

Said = dict[tuple[str, str], str]
"""What is said, by id and key."""


def fact_changes(old: Side, new: Side) -> tuple[FactChange, ...]:
    """The facts of which something became, by id and key.

    Of tables, drawings and locales, what both states have is compared: what comes and goes as a
    whole is told by its texts, and a locale grows with the program.
    """
    return tuple(_changes(old, new))


def _changes(old: Side, new: Side) -> Iterator[FactChange]:
    then, now = _whole(old.project.facts), _whole(new.project.facts)
    then_in, now_in = _parts(old), _parts(new)
    shared = then_in.keys() & now_in.keys()
    then |= {key: then_in[key] for key in shared}
    now |= {key: now_in[key] for key in shared}
    for id_, key in sorted(then.keys() | now.keys()):
        was, is_ = then.get((id_, key), ""), now.get((id_, key), "")
        if was != is_:
            kind = Kind.ADDED if not was else Kind.REMOVED if not is_ else Kind.CHANGED
            yield FactChange(id_, key, kind, was, is_)


def _whole(facts: Facts) -> Said:
    found = _series(facts.series)
    for id_, source in facts.sources.items():
        found |= {(f"sources.{id_}", key): one for key, one in _flat(source.csl)}
    for id_, term in facts.terms.items():
        found[f"glossary.{id_}", "paper"] = term.paper
    for id_, sum_ in facts.sums.items():
        found[f"sums.{id_}", "parts"] = ", ".join(sum_.parts)
        found[f"sums.{id_}", "total"] = sum_.total
    for id_, figure in facts.figures.items():
        found[f"figures.{id_}", "paper"] = figure.paper
        found[f"figures.{id_}", "sources"] = ", ".join(figure.sources)
        found[f"figures.{id_}", "note"] = figure.note
    return {key: evened(one) for key, one in found.items() if one}


def _series(series: Series) -> Said:
    return {
        ("series", "number"): series.number,
        ("series", "date"): series.date.isoformat(),
        ("series", "languages"): ", ".join(series.languages),
        ("series", "leading"): series.leading,
        ("series", "briefs"): ", ".join(series.briefs),
        **{
            ("series", f"editions.{one.name}"): f"{', '.join(one.languages)} ({one.template})"
            for one in series.editions
        },
    }


def _parts(side: Side) -> Said:
    """What tables, drawings and locales say beside their texts."""
    found: Said = {}
    for script in side.scripts:
        found |= _of_script(script)
    for tag in side.languages:
        printed = side.project.locales[tag].model_dump(by_alias=True)
        found |= {(f"locales.{tag}", key): one for key, one in _flat(printed)}
    return found


def _of_script(script: Manuscript) -> Said:
    found: Said = {}
    for section in sections_of(script):
        found[section.id, "paper"] = section.paper
    for table in tables_of(script):
        found[table.id, "mirrors"] = table.mirrors
    for shown in borrowed_by(script):
        found[shown.id, "see"] = shown.table
        found[shown.id, "columns"] = ", ".join(shown.columns)
    for chart in charts_of(script):
        found |= {(chart.id, key): one for key, one in _of_chart(chart)}
    return found


def _of_chart(chart: Chart) -> Iterator[tuple[str, str]]:
    match chart:
        case BarChart():
            yield "bars", ", ".join(bar.figure for bar in chart.bars)
            yield "total", chart.total.figure if chart.total else ""
        case Timeline():
            yield from ((f"lanes.{lane.key}", lane.table) for lane in chart.lanes)
        case _:
            yield from ((f"columns.{one.key}", one.table) for one in chart.columns)
            yield from ((f"columns.{one.key}.lacks", one.lacks) for one in chart.columns)


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every value in mappings and lists, by its path of keys."""
    if isinstance(value, BaseModel):
        value = value.model_dump(by_alias=True)
    if isinstance(value, Mapping):
        pairs = value.items()
    elif isinstance(value, list | tuple):
        pairs = dict(enumerate(value, start=1)).items()
    else:
        yield path, "" if value is None else str(value)
        return
    for key, one in pairs:
        yield from _flat(one, f"{path}.{key}" if path else str(key))
