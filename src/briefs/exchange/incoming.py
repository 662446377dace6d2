"""What comes back, held against the texts as they are: which are new, which are in conflict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefs.exchange.returned import Returned
from briefs.model.desk import Edit
from briefs.model.text import Text
from briefs.problems import Problem, Quote, Severity, Span, did_you_mean
from briefs.wording import said

Texts = Mapping[tuple[str, str], Text]
"""Texts by id and language."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file changes.

    Attributes:
        edits: the new words.
        spans: where each of them stands in the file, by the text's id.
        problems: what is wrong, with the ids of the texts.
        unchanged: how many units are as they are here.
    """

    edits: tuple[Edit, ...]
    spans: Mapping[str, Span]
    problems: tuple[Problem, ...]
    unchanged: int


def sort_out(returned: Sequence[Returned], texts: Texts) -> Incoming:
    """Which texts a file changes.

    A unit whose translation is as it went out changes nothing, whatever has become of the text here
    meanwhile.

    Args:
        returned: the units, all with both languages.
        texts: all texts of the project.
    """
    sorting = _Sorting(texts)
    for one in returned:
        sorting.take(one)
    edits, spans = tuple(sorting.edits.values()), sorting.spans
    return Incoming(edits, spans, tuple(sorting.problems), len(returned) - len(edits))


@dataclass
class _Sorting:
    """Takes one unit after the other."""

    texts: Texts
    edits: dict[str, Edit] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take(self, one: Returned) -> None:
        unit = one.unit
        if unit.id in self.spans:
            message = said("the id {id} stands here again", id=unit.id)
            self._note("duplicate-id", one, message, said("leave one of the two"))
            return
        self.spans[unit.id] = one.span
        source = self.texts.get((unit.id, unit.source_language))
        now = self.texts.get((unit.id, unit.target_language))
        if source is None and now is None:
            hint = did_you_mean(unit.id, {id_ for id_, _ in self.texts})
            message = said("the project has no text {id!r}", id=unit.id)
            self._note("unknown-text", one, message, hint or said("keep the ids as they went out"))
            return
        self._hold(one, source, now)

    def _hold(self, one: Returned, source: Text | None, now: Text | None) -> None:
        """Note an edit, or what stands against it."""
        words, here = one.unit.target, now.source if now else ""
        if words in (here, one.was):
            return
        if not words:
            self._emptied(one)
            return
        self.problems.extend(_conflicts(one, source, now))
        self.edits[one.unit.id] = Edit(one.unit.id, one.unit.target_language, words, here)

    def _emptied(self, one: Returned) -> None:
        message = said("the translation was emptied; the one that is there stays")
        hint = said("to take a text out, remove it from the content files of all languages")
        self._note("emptied", one, message, hint, Severity.WARNING)

    def _note(
        self,
        rule: str,
        one: Returned,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        problem = Problem(rule, message, one.span, hint, severity, text=one.unit.id)
        self.problems.append(problem)


def _conflicts(one: Returned, source: Text | None, now: Text | None) -> Iterator[Problem]:
    """What has changed here since the file went out."""
    unit, here = one.unit, now.source if now else ""
    language = unit.target_language
    if one.was is None and here:
        message = said("the file does not say any more what the translation was when it went out")
        hint = said("look whether what it replaces has changed since")
        yield Problem("unknown-past", message, one.span, hint, Severity.WARNING, text=unit.id)
    elif one.was is not None and one.was != here:
        message = said("the translation has changed here since the file went out")
        quotes = tuple(Quote(language, words) for words in (one.was, here, unit.target) if words)
        also = (now.span,) if now else ()
        hint = said("put both changes into one text, here or in the file")
        yield Problem("conflict", message, one.span, hint, also=also, text=unit.id, quotes=quotes)
    if source and unit.source and unit.source != source.source:
        message = said("the text translated from is not the one that went out")
        quotes = tuple(Quote(unit.source_language, words) for words in (unit.source, source.source))
        hint = said("look whether the translation still says the same")
        yield Problem(
            "source-changed",
            message,
            one.span,
            hint,
            Severity.WARNING,
            (source.span,),
            unit.id,
            quotes,
        )
