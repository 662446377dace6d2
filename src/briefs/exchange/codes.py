"""What stands between words, as inline codes that a translator moves but cannot change.

A figure, a term or a citation is one code; strong words and links have one around them. Codes are
numbered in the order of the source, and the translation's have the numbers of the same ones there,
wherever they stand; those that only the translation has follow behind.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefs.model.text import Piece, Role
from briefs.problems import Problem, Span
from briefs.wording import said

Split = Callable[[str], Sequence[Piece]]
"""Cuts a text's source into pieces."""

_ENDS = {Role.STRONG: Role.STRONG_END, Role.LINK: Role.LINK_END}


@dataclass(frozen=True, slots=True)
class Code:
    """A code.

    Attributes:
        id: its number, the same in the source and in the translation.
        role: what it is.
        raw: as content writes it; of a pair, how it begins.
        end: of a pair, how it ends.
        inner: of a pair, what stands within.
    """

    id: str
    role: Role
    raw: str
    end: str = ""
    inner: tuple["Code | str", ...] = ()


Run = tuple[Code | str, ...]
"""Words and codes, in order."""


def coded(split: Split, source: str, *targets: str) -> tuple[Run, ...]:
    """The source with its codes numbered, and each translation with the same numbers."""
    numbers = _Numbers()
    first = numbers.of(_nested(split(source)))
    return first, *(numbers.of(_nested(split(target))) for target in targets)


def codes_in(run: Run) -> Iterator[Code]:
    """All codes, those within pairs as well, in order."""
    for one in run:
        if isinstance(one, Code):
            yield one
            yield from codes_in(one.inner)


def _nested(pieces: Sequence[Piece]) -> Run:
    """Pieces with those of a pair within it; without numbers."""
    run, rest = _until(None, list(pieces)[::-1])
    return (*run, *(piece.raw for piece in reversed(rest)))


def _until(end: Role | None, rest: list[Piece]) -> tuple[Run, list[Piece]]:
    run: list[Code | str] = []
    while rest and rest[-1].role is not end:
        piece = rest.pop()
        if piece.role in _ENDS:
            inner, rest = _until(_ENDS[piece.role], rest)
            last = rest.pop() if rest else Piece("", Role.WORDS)
            run.append(Code("", piece.role, piece.raw, last.raw, inner))
        elif piece.role is Role.WORDS:
            run.append(piece.raw)
        else:
            run.append(Code("", piece.role, piece.raw))
    return tuple(run), rest


class _Numbers:
    """Gives numbers, each code of a text another one, the same codes of each text the same."""

    def __init__(self) -> None:
        self.given: dict[tuple[Role, str, str], list[str]] = {}
        self.count = 0

    def of(self, run: Run) -> Run:
        return self._numbered(run, Counter())

    def _numbered(self, run: Run, used: Counter[tuple[Role, str, str]]) -> Run:
        return tuple(one if isinstance(one, str) else self._one(one, used) for one in run)

    def _one(self, code: Code, used: Counter[tuple[Role, str, str]]) -> Code:
        key = (code.role, code.raw, code.end)
        numbers = self.given.setdefault(key, [])
        if used[key] == len(numbers):
            self.count += 1
            numbers.append(str(self.count))
        number = numbers[used[key]]
        used[key] += 1
        return Code(number, code.role, code.raw, code.end, self._numbered(code.inner, used))


@dataclass(frozen=True, slots=True)
class Known:
    """A code that a file defines: how content writes it, and how it ends if it is a pair."""

    raw: str
    end: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A code where it is used: its number, what it holds there if anything, which end it is.

    ``part`` is 0 for a code by itself, 1 for the beginning of a pair, 2 for its end.
    """

    id: str
    held: str = ""
    part: int = 0


FoundRun = list["Found | str"]


def words_of(run: FoundRun, known: dict[str, Known]) -> str:
    """The text that words and codes make, as content writes it."""
    return "".join(one if isinstance(one, str) else _raw(one, known) for one in run)


def _raw(found: Found, known: dict[str, Known]) -> str:
    code = known.get(found.id)
    if code is None:
        return found.held
    return code.end if found.part == 2 else code.raw


def misused(
    run: FoundRun,
    known: dict[str, Known],
    wanted: Iterable[Sequence[str]],
    span: Span,
    text_id: str,
) -> Iterator[Problem]:
    """Codes that are unknown, altered, doubled, missing or the wrong way round.

    Args:
        run: the translation.
        known: the codes that the file defines, by number.
        wanted: the numbers that the translation may have: those of the source, or those that it
            went out with.
        span: where it stands.
        text_id: the unit's id.
    """
    found = [one for one in run if isinstance(one, Found)]
    typed = "".join(one for one in run if isinstance(one, str))
    for message, hint in (
        *_strange(found, known),
        *_doubled(found, known),
        *_turned(found, known),
        *_missing(found, typed, known, [tuple(numbers) for numbers in wanted]),
    ):
        yield Problem("inline-code", message, span, hint, text=text_id)


def _strange(found: list[Found], known: dict[str, Known]) -> Iterator[tuple[str, str]]:
    for one in found:
        code = known.get(one.id)
        if code is None:
            message = said(
                "the code {id} ({held}) is not one of this text", id=one.id, held=one.held
            )
            yield message, said("take the codes of the source")
            continue
        right = code.end if one.part == 2 else code.raw
        if one.held and one.held != right:
            message = said(
                "the code {id} has become {held}; it is {raw}", id=one.id, held=one.held, raw=right
            )
            yield message, said("take the code of the source, and change words only")


def _doubled(found: list[Found], known: dict[str, Known]) -> Iterator[tuple[str, str]]:
    for (id_, part), times in Counter((one.id, one.part) for one in found).items():
        if times > 1 and id_ in known and part < 2:
            message = said("the code {raw} stands here {n} times", raw=known[id_].raw, n=times)
            yield message, said("leave one of them; to name a term again, type it")


def _turned(found: list[Found], known: dict[str, Known]) -> Iterator[tuple[str, str]]:
    """Pairs of which one end is missing, or that end before they begin."""
    for id_ in dict.fromkeys(one.id for one in found if one.part and one.id in known):
        parts = [one.part for one in found if one.id == id_]
        if parts != sorted(parts) or parts.count(1) != parts.count(2):
            code = known[id_]
            message = said("{raw} and {end} are not a pair", raw=code.raw, end=code.end)
            yield message, said("put one before the words and the other behind them")


def _missing(
    found: list[Found], typed: str, known: dict[str, Known], wanted: list[tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    here = {one.id for one in found}
    lacking = [
        [id_ for id_ in numbers if id_ not in here and known[id_].raw not in typed]
        for numbers in wanted
        if all(id_ in known for id_ in numbers)
    ]
    for id_ in min(lacking, key=len, default=[]):
        message = said("the code {raw} is missing", raw=known[id_].raw)
        yield message, said("put it where it belongs in the sentence")
