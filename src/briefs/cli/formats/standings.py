"""How far the texts are, for people: a line a brief and language, and the work text by text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefs.cli.formats.say import Say, visible
from briefs.desk.standing import Standing
from briefs.desk.tally import Tally
from briefs.desk.telling import STATES, WAIVED, reason_told, versions
from briefs.model.desk import Part, Segment, State
from briefs.wording import said

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STYLES = {
    State.TRANSLATED: "green",
    State.NEW: "cyan",
    State.STALE: "yellow",
    State.MISSING: "bold red",
}
_HEADS = (said("brief"), said("language"), said("done"), *STATES.values(), WAIVED)
_BAR = 20
"""Characters of a bar."""
_MARKS = {Part.REMOVED: ("[-", "-]", "red strike"), Part.ADDED: ("{+", "+}", "bold green")}
_INDENT = " " * 4


def print_tallies(tallies: Sequence[Tally], say: Say, console: "Console") -> None:
    """Print a line for each brief and language; with bars on a terminal alone."""
    from rich.cells import cell_len
    from rich.text import Text

    rows = [[visible(say(head)) for head in _HEADS], *map(_cells, tallies)]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    bars = [Text(" " * _BAR), *map(_bar, tallies)]
    for row, bar in zip(rows, bars, strict=True):
        padded = [
            word + " " * (width - cell_len(word)) if at < 2 else word.rjust(width - _wide(word))
            for at, (word, width) in enumerate(zip(row, widths, strict=True))
        ]
        cells = [Text(word) for word in padded]
        bars_too = [bar] if console.is_terminal else []
        _print(console, Text("  ").join([*cells[:2], *bars_too, *cells[2:]]))


def _wide(word: str) -> int:
    """How many columns a word takes beyond its characters: one for each Hangul syllable."""
    from rich.cells import cell_len

    return cell_len(word) - len(word)


def _cells(tally: Tally) -> list[str]:
    counts = (tally.translated, tally.new, tally.stale, tally.missing, tally.waived)
    return [tally.brief, tally.language, f"{tally.percent} %", *map(str, counts)]


def _bar(tally: Tally) -> "Text":
    from rich.text import Text

    full = _BAR * tally.done // tally.total if tally.total else _BAR
    return Text.assemble(("━" * full, "green"), ("━" * (_BAR - full), "bright_black"))


def print_work(standings: Iterable[Standing], say: Say, console: "Console") -> None:
    """Print the texts with which there is something to do."""
    from rich.text import Text

    for standing in standings:
        _print(console, Text())
        for line in _lines(standing, say, marked=not coloured(console)):
            _print(console, line)


def _lines(standing: Standing, say: Say, *, marked: bool) -> "Iterator[Text]":
    from rich.text import Text

    state = (say(STATES[standing.state]), _STYLES[standing.state])
    waived = f", {say(WAIVED)}" if standing.waived else ""
    yield Text.assemble(
        (visible(str(standing.place)), "dim"), " ", state, waived, f"  {visible(standing.id)}"
    )
    for reason in standing.reasons:
        yield Text.assemble(_INDENT, ("→ ", "dim"), visible(say(reason_told(reason))))
    for version in versions(standing):
        words = segments_text(version.segments, marked=marked)
        yield Text.assemble(_INDENT, (f"{visible(say(version.label))}: ", "dim"), words)


def in_marks(segments: Iterable[Segment]) -> str:
    """The segments as one text, what changed between marks: ``[-removed-]{+added+}``."""
    return "".join(_between_marks(segment) for segment in segments)


def _between_marks(segment: Segment) -> str:
    before, after, _ = _MARKS.get(segment.part, ("", "", ""))
    return f"{before}{segment.text}{after}"


def segments_text(segments: Iterable[Segment], *, marked: bool) -> "Text":
    """The segments, what changed in colour, or between marks where there is none."""
    from rich.text import Text

    text = Text()
    for segment in segments:
        style = _MARKS[segment.part][-1] if segment.part in _MARKS else ""
        text.append(visible(_between_marks(segment) if marked else segment.text), style)
    return text


def coloured(console: "Console") -> bool:
    """Whether what changed can be shown in colours."""
    return console.is_terminal and not console.no_color and console.color_system is not None


def _print(console: "Console", line: "Text") -> None:
    console.print(line, soft_wrap=True, highlight=False)
