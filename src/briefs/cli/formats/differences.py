"""What changed between two states, for people: counts, figures, names, texts, documents."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from briefs.cli.formats.say import Say, visible
from briefs.cli.formats.standings import coloured, segments_text
from briefs.language.difference import difference
from briefs.language.evened import evened
from briefs.model.revision import FigureChange, Kind, Move, NameChange, TextChange
from briefs.revision.data import counts
from briefs.wording import Said, said

if TYPE_CHECKING:
    from briefs.model.revision import PageChange
    from briefs.pipeline import Compared

_KINDS: Mapping[Kind, tuple[Said, str]] = {
    Kind.CHANGED: (said("changed"), "yellow"),
    Kind.ADDED: (said("added"), "green"),
    Kind.REMOVED: (said("deleted"), "red"),
    Kind.MOVED: (said("moved"), "cyan"),
}
_INDENT = " " * 4


def print_differences(
    found: "Compared",
    pages: Sequence["PageChange"],
    say: Say,
    console: Console | None = None,
) -> None:
    """Print what changed: the counts first, then one thing after the other."""
    teller = _Teller(found, pages, say, console or Console())
    for line in teller.lines():
        teller.console.print(line, soft_wrap=True, highlight=False)


class _Teller:
    def __init__(
        self, found: "Compared", pages: Sequence["PageChange"], say: Say, console: Console
    ) -> None:
        self.found = found
        self.pages = pages
        self.say = say
        self.console = console
        self.marked = not coloured(console)

    def lines(self) -> Iterator[Text]:
        revision = self.found.revision
        if revision.is_empty:
            yield Text(self.say(said("Nothing has changed.")))
            return
        yield Text(self.say(self._counts()))
        for figure in revision.figures:
            yield from self._figure(figure)
        for name in revision.names:
            yield from self._name(name)
        for text in revision.texts:
            yield from self._text(text)
        for move in revision.moves:
            yield from self._move(move)
        for fact in revision.facts:
            yield self._head(fact.kind, f"{fact.id} {fact.key}")
            yield from self._versions("", fact.then, fact.now)
        yield from self._documents()

    def _counts(self) -> Said:
        return said(
            "figures {figures}, terms {names}, texts: {changed} changed, {added} new, "
            "{removed} deleted; moved {moved}, other particulars {facts}",
            **counts(self.found.revision),
        )

    def _head(self, kind: Kind, name: str, place: str = "") -> Text:
        word, style = _KINDS[kind]
        told = Text.assemble((f"{visible(place)} " if place else "", "dim"))
        return told + Text.assemble((self.say(word), style), f"  {visible(name)}")

    def _figure(self, change: FigureChange) -> Iterator[Text]:
        yield self._head(change.kind, change.id, self._place("content/figures.yaml", change))
        for tag in self.found.languages:
            then, now = change.printed_then.get(tag, ""), change.printed_now.get(tag, "")
            size = change.printed_difference.get(tag, "")
            share = f", {change.percent}%" if size and change.percent else ""
            told = f"{then or '–'} → {now or '–'}" + (f" ({size}{share})" if size else "")
            yield Text.assemble(_INDENT, (f"{tag}: ", "dim"), visible(evened(told)))
        yield from self._also(change.texts)

    def _place(self, file: str, change: FigureChange) -> str:
        figure = change.now or change.then
        return f"{file}:{figure.span.line}" if figure else file

    def _name(self, change: NameChange) -> Iterator[Text]:
        yield self._head(change.kind, change.id)
        for tag in dict.fromkeys((*change.then, *change.now)):
            yield from self._versions(tag, change.then.get(tag, ""), change.now.get(tag, ""))
        yield from self._also(change.texts)

    def _also(self, ids: Sequence[str]) -> Iterator[Text]:
        if ids:
            told = said("also changes: {ids}", ids=", ".join(ids))
            yield Text.assemble(_INDENT, ("→ ", "dim"), visible(self.say(told)))

    def _text(self, change: TextChange) -> Iterator[Text]:
        yield self._head(change.kind, change.id, self._where(change))
        for tag, wording in change.wordings.items():
            if wording.is_edited:
                yield from self._versions(tag, wording.typed_then, wording.typed_now)
                alike = wording.prints_alike and change.kind is Kind.CHANGED
                if alike:
                    yield self._remark(said("{language}: prints the same", language=tag))
            elif not wording.prints_alike:
                yield from self._versions(tag, wording.printed_then, wording.printed_now)
        if change.edited and change.kind is Kind.CHANGED:
            for tag in change.unedited:
                yield self._remark(said("{language}: unchanged", language=tag))

    def _where(self, change: TextChange) -> str:
        removed = change.kind is Kind.REMOVED
        texts = (self.found.before if removed else self.found.after).texts()
        leading = self.found.after.facts.series.leading
        for tag in dict.fromkeys((*change.edited, leading, *change.wordings)):
            if (change.id, tag) in texts:
                return str(texts[change.id, tag].span)
        return ""

    def _remark(self, told: Said) -> Text:
        return Text.assemble(_INDENT, ("→ ", "dim"), visible(self.say(told)))

    def _move(self, move: Move) -> Iterator[Text]:
        yield self._head(Kind.MOVED, move.now)
        told = said("from {id}", id=move.then)
        if move.then == move.now:
            told = said("from place {then} to place {now}", then=move.rank_then, now=move.rank_now)
        yield self._remark(told)
        if move.count > 1:
            yield self._remark(said("{n} texts", n=move.count))

    def _versions(self, label: str, then: str, now: str) -> Iterator[Text]:
        segments = difference(then, now)
        head = f"{label}: " if label else ""
        words = segments_text(segments, marked=self.marked)
        yield Text.assemble(_INDENT, (head, "dim"), words)

    def _documents(self) -> Iterator[Text]:
        if self.found.documents:
            yield Text("")
        for one in self.found.documents:
            numbers = [
                str(page.now or f"-{page.then}")
                for page in self.pages
                if page.document == one.file_name
            ]
            yield self._head(one.kind, one.file_name)
            if numbers:
                yield self._remark(said("pages: {numbers}", numbers=", ".join(numbers)))
