"""Whether new words may stand in a content file, as its reader will judge them once written."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefs.content.characters import Flaw, flaws
from briefs.content.inline import SHOWN, parse
from briefs.content.load import FIGURES, GLOSSARY, SOURCES
from briefs.content.nodes import Entries, read
from briefs.model.text import Citation, FigureUse, TermUse, Text
from briefs.problems import Span, did_you_mean
from briefs.wording import Said, said

Message = Callable[[str], Said]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why words are refused: the rule that they break, and what is said of it."""

    rule: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Vetting:
    """What texts may name: ids by kind; nothing where the file that holds them is not at hand."""

    figures: Collection[str] | None = None
    terms: Collection[str] | None = None
    sources: Collection[str] | None = None

    @classmethod
    def of(cls, files: Mapping[str, str]) -> "Vetting":
        """By the files' texts, by path."""
        return cls(
            figures=_ids(files.get(FIGURES), "figures"),
            terms=_ids(files.get(GLOSSARY), "terms"),
            sources=_ids(files.get(SOURCES), "sources"),
        )

    def faults(self, words: str) -> Iterator[Fault]:
        """All that is wrong with words, on one line."""
        if not words:
            yield Fault(
                "empty-text", said("the text is empty"), said("write it, or leave it as it was")
            )
        unseen = tuple(flaws(words))
        yield from (_fault("characters", flaw) for flaw in unseen)
        if unseen:
            return
        inlines, malformed = parse(words, self.terms or ())
        yield from (_fault("malformed-text", flaw) for flaw in malformed)
        for use in Text("", words, inlines, Span("")).uses():
            if isinstance(use, Citation):
                yield from _unknown("unknown-source", use.sources, self.sources, _no_source)
            elif isinstance(use, TermUse):
                yield from _unknown("unknown-term", (use.id,), self.terms, _no_term)
            elif isinstance(use, FigureUse) and self.terms is not None:
                yield from _unknown("unknown-figure", (use.id,), self.figures, _no_figure)


def _unknown(
    rule: str, names: Iterable[str], known: Collection[str] | None, message: Message
) -> Iterator[Fault]:
    for name in names:
        if known is not None and name not in known:
            yield Fault(rule, message(name), did_you_mean(name, known) or SHOWN)


def _no_source(name: str) -> Said:
    return said("no source has the id {id!r}", id=name)


def _no_term(name: str) -> Said:
    return said("no term has the id {id!r}", id=name)


def _no_figure(name: str) -> Said:
    return said("no figure has the id {id!r}", id=name)


def _fault(rule: str, flaw: Flaw) -> Fault:
    return Fault(rule, flaw.message, flaw.hint)


def _ids(text: str | None, key: str) -> Collection[str] | None:
    root, _ = read(text or "", "")
    _, held = root.entries.get(key, (None, None)) if root else (None, None)
    return tuple(held.entries) if isinstance(held, Entries) else None
