"""Translation memories, TMX 1.4: units to a file, and the pairs of a file."""

from collections.abc import Iterator, Sequence

from briefs.exchange.codes import Code, Run, Split, coded
from briefs.exchange.elements import Element, elements_of
from briefs.exchange.markup import DECLARATION, element, escaped, lines
from briefs.exchange.returned import hold_writable, refused, too_long
from briefs.model.desk import Unit
from briefs.model.memory import Memory, MemoryPair, MemoryText
from briefs.model.text import Role
from briefs.problems import Problem
from briefs.wording import said

_PAIRS = {Role.STRONG: "bold", Role.LINK: "link"}
_SIDES = ("ko", "en")


def to_tmx(units: Sequence[Unit], split: Split) -> bytes:
    """A memory of all units that have a translation; at least one unit.

    Raises:
        Refused: a text holds what XML cannot.
    """
    hold_writable(units)
    about = {
        "creationtool": "briefs",
        "creationtoolversion": "1",
        "segtype": "block",
        "o-tmf": "briefs",
        "adminlang": "en",
        "srclang": units[0].source_language,
        "datatype": "plaintext",
    }
    body = element("body", {}, lines(_tu(unit, split) for unit in units if unit.target))
    whole = element("tmx", {"version": "1.4"}, lines([element("header", about), body]))
    return f"{DECLARATION}{whole}\n".encode()


def _tu(unit: Unit, split: Split) -> str:
    source, target = coded(split, unit.source, unit.target)
    parts = [
        *(element("note", {}, escaped(note)) for note in unit.notes),
        element("prop", {"type": "x-state"}, unit.state),
        _tuv(unit.source_language, source),
        _tuv(unit.target_language, target),
    ]
    return element("tu", {"tuid": unit.id, "srclang": unit.source_language}, lines(parts))


def _tuv(language: str, run: Run) -> str:
    return element("tuv", {"xml:lang": language}, element("seg", {}, _run(run)))


def _run(run: Run) -> str:
    return "".join(escaped(one) if isinstance(one, str) else _code(one) for one in run)


def _code(code: Code) -> str:
    if code.role not in _PAIRS:
        return element("ph", {"x": code.id, "type": f"x-{code.role}"}, escaped(code.raw))
    begin = {"i": code.id, "x": code.id, "type": _PAIRS[code.role]}
    inner = element("bpt", begin, escaped(code.raw)) + _run(code.inner)
    return inner + element("ept", {"i": code.id}, escaped(code.end))


def from_tmx(data: bytes, file: str) -> tuple[Memory | None, tuple[Problem, ...]]:
    """The Korean and English pairs of a memory; nothing where it cannot be read.

    Codes stand in the texts as the program that made them wrote them.
    """
    root = elements_of(data, file, doctype=True)
    if isinstance(root, Problem):
        return None, (root,)
    if root.name != "tmx":
        return None, (refused(file, said("it is no TMX file"), said("export the memory as TMX")),)
    pairs = tuple(_pairs(root))
    if not pairs:
        message = said("the memory has no unit in Korean and in English")
        return None, (
            Problem("shape", message, root.span, said('give its texts xml:lang="ko" and "en"')),
        )
    long = tuple(_too_long(pairs))
    return (None, long) if long else (Memory(pairs), ())


def _too_long(pairs: Sequence[MemoryPair]) -> Iterator[Problem]:
    for pair in pairs:
        for texts in pair.texts.values():
            yield from too_long(texts[0].source, texts[0].span, pair.id)


def _pairs(root: Element) -> Iterator[MemoryPair]:
    for number, unit in enumerate(root.below("tu"), start=1):
        sides = dict(_sides(unit))
        if all(side in sides for side in _SIDES):
            texts = {side: (sides[side],) for side in _SIDES}
            yield MemoryPair(unit.get("tuid") or str(number), texts, unit.span)


def _sides(unit: Element) -> Iterator[tuple[str, MemoryText]]:
    """The texts by language; of several in one language, the first counts."""
    for variant in reversed(list(unit.children("tuv"))):
        language = (variant.language or variant.get("lang")).partition("-")[0].casefold()
        segment = variant.child("seg")
        if segment:
            yield language, MemoryText(segment.text, segment.span)
