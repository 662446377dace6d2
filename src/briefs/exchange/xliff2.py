"""XLIFF 2.0, written and read.

A unit has the text's id and one segment, whose state and sub-state say how far it is; what the
codes stand for is in its original data. Its metadata hold the place, the translation as it goes
out, and which codes that has.
"""

from collections.abc import Iterator, Sequence

from briefs.exchange.codes import (
    Code,
    Found,
    FoundRun,
    Known,
    Run,
    Split,
    coded,
    codes_in,
    misused,
    words_of,
)
from briefs.exchange.elements import Element
from briefs.exchange.markup import DECLARATION, element, escaped, lines
from briefs.exchange.returned import Read, Returned, one_line, unfit
from briefs.exchange.xliff_states import NEW, PREFIX, new_state
from briefs.model.desk import Unit
from briefs.model.text import Role
from briefs.problems import Problem
from briefs.wording import said

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
VERSION = "2.0"
OURS = "briefs"
_PAIRS = {Role.STRONG: ("fmt", "xlf:b"), Role.LINK: ("link", f"{PREFIX}link")}
_FIXED = {"canCopy": "no", "canDelete": "no"}


def written(units: Sequence[Unit], split: Split) -> str:
    """A file of units that all have the same languages."""
    first = units[0]
    about = {"id": OURS, "original": OURS, "canResegment": "no"}
    file = element("file", about, lines(_unit(unit, split) for unit in units))
    root = {
        "xmlns": NAMESPACE,
        "xmlns:mda": METADATA,
        "version": VERSION,
        "srcLang": first.source_language,
        "trgLang": first.target_language,
    }
    return DECLARATION + element("xliff", root, lines([file])) + "\n"


def _unit(unit: Unit, split: Split) -> str:
    source, target = coded(split, unit.source, unit.target)
    notes = [element("note", {"category": OURS}, escaped(note)) for note in unit.notes]
    state = {"state": NEW[unit.state], "subState": f"{PREFIX}{unit.state}"}
    segment = [element("source", {}, _run(source))]
    if unit.target:
        segment.append(element("target", {}, _run(target)))
    parts = [
        _metadata(unit, target),
        element("notes", {}, lines(notes)) if notes else "",
        _data([*codes_in(source), *codes_in(target)]),
        element("segment", state, lines(segment)),
    ]
    return element("unit", {"id": unit.id, "name": unit.id, "xml:space": "preserve"}, lines(parts))


def _metadata(unit: Unit, target: Run) -> str:
    numbers = dict.fromkeys(code.id for code in codes_in(target))
    held = {"place": unit.place, "exported": unit.target, "codes": " ".join(numbers)}
    metas = [
        element("mda:meta", {"type": kind}, escaped(words))
        for kind, words in held.items()
        if words or kind == "exported"
    ]
    return element("mda:metadata", {}, element("mda:metaGroup", {"category": OURS}, "".join(metas)))


def _data(codes: Sequence[Code]) -> str:
    held: dict[str, str] = {}
    for code in codes:
        held[_ref(code.id)] = code.raw
        if code.role in _PAIRS:
            held[_ref(code.id, end=True)] = code.end
    data = [element("data", {"id": ref}, escaped(raw)) for ref, raw in held.items()]
    return element("originalData", {}, lines(data)) if data else ""


def _ref(number: str, *, end: bool = False) -> str:
    return f"d{number}{'e' if end else ''}"


def _run(run: Run) -> str:
    return "".join(escaped(one) if isinstance(one, str) else _code(one) for one in run)


def _code(code: Code) -> str:
    if code.role not in _PAIRS:
        kind = {"type": "other", "subType": f"{PREFIX}{code.role}", "disp": code.raw}
        return element("ph", {"id": code.id, **_FIXED, "dataRef": _ref(code.id), **kind})
    type_, sub = _PAIRS[code.role]
    refs = {"dataRefStart": _ref(code.id), "dataRefEnd": _ref(code.id, end=True)}
    shown = {"dispStart": code.raw, "dispEnd": code.end}
    about = {"id": code.id, **_FIXED, **refs, "type": type_, "subType": sub, **shown}
    return element("pc", about, _run(code.inner))


def read(root: Element) -> Read:
    """The units of a file."""
    returned: list[Returned] = []
    problems: list[Problem] = []
    for unit in root.below("unit"):
        one, wrong = _returned(unit, root)
        returned.append(one)
        problems.extend(wrong)
    return tuple(returned), tuple(problems)


def _returned(unit: Element, root: Element) -> tuple[Returned, list[Problem]]:
    id_, about = unit.get("name") or unit.get("id"), _about(unit)
    data, known = _held(unit), _known(unit)
    sources = [part.child("source") for part in unit.children("segment", "ignorable")]
    source: FoundRun = [one for part in sources if part for one in _found(part, data)]
    segments = list(unit.children("segment"))
    run = _target(unit, data)
    words = one_line(words_of(run, known))
    problems = list(unfit(words, unit.span, id_))
    if words:
        wanted = [_numbers(source), about.get("codes", "").split()]
        problems += misused(run, known, wanted[: 2 if "codes" in about else 1], unit.span, id_)
        if any(segment.child("target") is None for segment in segments):
            hint = said("translate all of its segments")
            message = said("only a part of the text is translated")
            problems.append(Problem("partly-translated", message, unit.span, hint, text=id_))
    first = segments[0] if segments else unit
    made = Unit(
        id_,
        root.get("srcLang"),
        root.get("trgLang"),
        one_line(words_of(source, known)),
        words,
        new_state(first.get("state"), first.get("subState"), words),
        _notes(unit, ours=True),
        about.get("place", ""),
    )
    return Returned(made, about.get("exported"), unit.span, _notes(unit, ours=False)), problems


def _about(unit: Element) -> dict[str, str]:
    return {
        meta.get("type"): meta.text
        for group in unit.below("metaGroup")
        if group.space == METADATA and group.get("category") == OURS
        for meta in group.children("meta")
    }


def _notes(unit: Element, *, ours: bool) -> tuple[str, ...]:
    held = unit.child("notes")
    notes = held.children("note") if held else ()
    return tuple(note.text for note in notes if (note.get("category") == OURS) is ours)


def _held(unit: Element) -> dict[str, str]:
    held = unit.child("originalData")
    return {data.get("id"): data.text for data in held.children("data")} if held else {}


def _known(unit: Element) -> dict[str, Known]:
    """The codes, by what the original data are called."""
    held = _held(unit)
    return {
        ref[1:]: Known(raw, held.get(f"{ref}e", ""))
        for ref, raw in held.items()
        if ref.startswith("d") and not ref.endswith("e")
    }


def _target(unit: Element, data: dict[str, str]) -> FoundRun:
    """The translation; what is no segment is the same in both languages."""
    parts = list(unit.children("segment", "ignorable"))
    if not any(part.child("target") for part in parts):
        return []
    run: FoundRun = []
    for part in parts:
        target = part.child("target")
        if target is None and part.name == "ignorable":
            target = part.child("source")
        run.extend(_found(target, data) if target else ())
    return run


def _found(part: Element, data: dict[str, str]) -> Iterator[Found | str]:
    for one in part.content:
        if isinstance(one, str):
            yield one
        elif one.name in ("ph", "sc"):
            yield Found(one.get("id"), data.get(one.get("dataRef"), ""), int(one.name == "sc"))
        elif one.name == "ec":
            yield Found(one.get("startRef") or one.get("id"), data.get(one.get("dataRef"), ""), 2)
        elif one.name == "pc":
            yield Found(one.get("id"), data.get(one.get("dataRefStart"), ""), 1)
            yield from _found(one, data)
            yield Found(one.get("id"), data.get(one.get("dataRefEnd"), ""), 2)
        elif one.name == "cp":
            yield _point(one.get("hex"))
        else:  # marks of a tool around words
            yield from _found(one, data)


def _point(code: str) -> str:
    """A character that XML cannot hold; the replacement character where that makes no sense."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _numbers(run: FoundRun) -> list[str]:
    return list(dict.fromkeys(one.id for one in run if isinstance(one, Found)))
