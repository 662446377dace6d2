"""XLIFF 1.2, written and read.

A unit is a ``trans-unit`` with the text's id; its target has the state; notes are notes; the place
is a context. The translation that goes out stands a second time as the ``previous-version``, so
that it is known when the file comes back.
"""

from collections.abc import Iterator, Sequence

from briefs.exchange.codes import Code, Found, FoundRun, Known, Run, Split, coded, misused, words_of
from briefs.exchange.elements import Element
from briefs.exchange.markup import DECLARATION, element, escaped, lines
from briefs.exchange.returned import Read, Returned, one_line, unfit
from briefs.exchange.xliff_states import OLD, old_state
from briefs.model.desk import State, Unit
from briefs.model.text import Role
from briefs.problems import Problem

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
VERSION = "1.2"
OURS = "briefs"
_TYPES = {Role.STRONG: "bold", Role.LINK: "link"}
_NONE = f"{OURS}: no translation"
"""What a unit says that goes out without one."""
_BEGINS, _ENDS = ("bpt", "bx"), ("ept", "ex")


def written(units: Sequence[Unit], split: Split) -> str:
    """A file of units that all have the same languages."""
    first = units[0]
    body = element("body", {}, lines(_unit(unit, split) for unit in units))
    tool = element("header", {}, element("tool", {"tool-id": OURS, "tool-name": OURS}))
    languages = {"source-language": first.source_language, "target-language": first.target_language}
    about = {"original": OURS, **languages, "datatype": "plaintext", "tool-id": OURS}
    file = element("file", about, lines([tool, body]))
    return (
        DECLARATION
        + element("xliff", {"xmlns": NAMESPACE, "version": VERSION}, lines([file]))
        + "\n"
    )


def _unit(unit: Unit, split: Split) -> str:
    source, target = coded(split, unit.source, unit.target)
    parts = [
        element("source", {"xml:lang": unit.source_language}, _run(source)),
        element(
            "target", {"xml:lang": unit.target_language, "state": OLD[unit.state]}, _run(target)
        ),
        *(element("note", {"from": OURS}, escaped(note)) for note in unit.notes),
        _place(unit.place),
    ]
    if unit.target:
        before = element("target", {"xml:lang": unit.target_language}, _run(target))
        out = {"origin": OURS, "alttranstype": "previous-version"}
        parts.append(element("alt-trans", out, before))
    about = {"id": unit.id, "resname": unit.id, "xml:space": "preserve"}
    about["approved"] = "yes" if unit.state is State.TRANSLATED else "no"
    about["extradata"] = "" if unit.target else _NONE
    return element("trans-unit", about, lines(parts))


def _place(place: str) -> str:
    file, colon, line = place.rpartition(":")
    if not (colon and line.isdecimal()):
        file, line = place, ""
    contexts = [("sourcefile", file), ("linenumber", line)]
    inner = "".join(
        element("context", {"context-type": kind}, escaped(words))
        for kind, words in contexts
        if words
    )
    return element("context-group", {"purpose": "location"}, inner) if inner else ""


def _run(run: Run) -> str:
    return "".join(escaped(one) if isinstance(one, str) else _code(one) for one in run)


def _code(code: Code) -> str:
    if code.role not in _TYPES:
        return element("ph", {"id": code.id, "ctype": f"x-{code.role}"}, escaped(code.raw))
    pair = {"id": code.id, "rid": code.id}
    begin = element("bpt", {**pair, "ctype": _TYPES[code.role]}, escaped(code.raw))
    return begin + _run(code.inner) + element("ept", pair, escaped(code.end))


def read(root: Element) -> Read:
    """The units of a file."""
    returned: list[Returned] = []
    problems: list[Problem] = []
    for file in root.children("file"):
        for element_ in file.below("trans-unit"):
            one, wrong = _returned(element_, file)
            returned.append(one)
            problems.extend(wrong)
    return tuple(returned), tuple(problems)


def _returned(unit: Element, file: Element) -> tuple[Returned, list[Problem]]:
    source, target, before = unit.child("source"), unit.child("target"), _before(unit)
    id_ = unit.get("resname") or unit.get("id")
    runs = {name: list(_found(part)) for name, part in (("s", source), ("b", before)) if part}
    known = {number: code for run in runs.values() for number, code in _known(run).items()}
    run = list(_found(target)) if target else []
    words = one_line(words_of(run, known))
    place = target.span if target else unit.span
    problems = list(unfit(words, place, id_))
    if words:
        wanted = [_numbers(run) for run in runs.values()]
        problems += misused(run, known, wanted, place, id_)
    made = Unit(
        id_,
        file.get("source-language"),
        file.get("target-language") or (target.language if target else ""),
        one_line(words_of(runs.get("s", []), known)),
        words,
        old_state(target.get("state") if target else "", words),
        tuple(note.text for note in unit.children("note") if note.get("from") == OURS),
        _place_of(unit),
    )
    remarks = (note.text for note in unit.children("note") if note.get("from") != OURS)
    return Returned(made, _was(runs.get("b"), known, unit), unit.span, tuple(remarks)), problems


def _before(unit: Element) -> Element | None:
    """The translation as it went out."""
    return next(
        (one.child("target") for one in unit.children("alt-trans") if one.get("origin") == OURS),
        None,
    )


def _was(run: FoundRun | None, known: dict[str, Known], unit: Element) -> str | None:
    """What the translation was; nothing where the tool dropped it."""
    if run is not None:
        return one_line(words_of(run, known))
    return "" if unit.get("extradata") == _NONE else None


def _place_of(unit: Element) -> str:
    found = {
        context.get("context-type"): context.text
        for group in unit.children("context-group")
        for context in group.children("context")
    }
    return ":".join(filter(None, (found.get("sourcefile"), found.get("linenumber"))))


def _found(part: Element) -> Iterator[Found | str]:
    for one in part.content:
        if isinstance(one, str):
            yield one
        elif one.name in ("ph", "x", "it"):
            yield Found(one.get("id"), one.text)
        elif one.name in _BEGINS:
            yield Found(one.get("rid") or one.get("id"), one.text, 1)
        elif one.name in _ENDS:
            yield Found(one.get("rid") or one.get("id"), one.text, 2)
        elif one.name == "g":
            yield Found(one.get("id"), "", 1)
            yield from _found(one)
            yield Found(one.get("id"), "", 2)
        else:  # marks of a tool around words
            yield from _found(one)


def _known(run: FoundRun) -> dict[str, Known]:
    codes = [one for one in run if isinstance(one, Found)]
    ends = {one.id: one.held for one in codes if one.part == 2}
    return {one.id: Known(one.held, ends.get(one.id, "")) for one in codes if one.part < 2}


def _numbers(run: FoundRun) -> list[str]:
    return list(dict.fromkeys(one.id for one in run if isinstance(one, Found)))
