"""A content file while it is decoded: makes texts of its scalars and collects its problems."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from briefs.content.inline import parse
from briefs.content.nodes import Entries, Scalar, collapsed
from briefs.content.shape import key_span
from briefs.model.text import Text
from briefs.problems import Problem, Span, did_you_mean, reason_of
from briefs.wording import said

Read = TypeVar("Read")

_EMPTY = said("write it here, or remove the line; a text that begins with {{ stands in quotes")

_FORMS = said("docs/content.md shows how values are written")


@dataclass
class Page:
    """What the decoders share for one file.

    Attributes:
        file: its path.
        root: what it holds.
        problems: what is wrong in it so far.
        terms: ids of the glossary's terms, which texts may name.
        whole: false once a value could not be read; a malformed text leaves the page whole.
        leads: whether the file says what is said once for all languages.
    """

    file: str
    root: Entries
    terms: Collection[str] = ()
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True
    leads: bool = True

    def key(self, *path: str) -> Span:
        """Where a key stands, by the path of keys that leads to it."""
        return key_span(self.root, *path)

    def text(self, scalar: Scalar, text_id: str) -> Text:
        """A text of the print, on one line, taken apart."""
        source = collapsed(scalar.text)
        inlines, flaws = parse(source, self.terms)
        for flaw in flaws:
            place = scalar.place(source[: flaw.offset + 1])
            self.problems.append(Problem("malformed-text", flaw.message, place, flaw.hint))
        if not source:
            message = said("the text is empty")
            self.problems.append(Problem("empty-text", message, scalar.span, _EMPTY))
        return Text(text_id, source, inlines, scalar.span)

    def words(self, scalar: Scalar | None) -> str:
        """A text that is not printed as a text: a name, a key, a place in the paper."""
        if scalar is None:
            return ""
        if not scalar.text:
            hint = said("fill it in or remove it")
            self.report("empty-text", said("nothing stands here"), scalar.span, hint)
        return collapsed(scalar.text)

    def neutral(self, scalar: Scalar | None, key: str) -> str:
        """What is said once for all languages, in the leading one's file."""
        if scalar is not None and not self.leads:
            message = said("{key!r} stands in the leading language's file only", key=key)
            self.report("language-neutral", message, scalar.span, said("remove this line"))
        return self.words(scalar)

    def read(self, scalar: Scalar, reader: Callable[[str], Read]) -> Read | None:
        """A value, by a reader that raises ValueError with the words for a problem."""
        try:
            return reader(scalar.text)
        except ValueError as wrong:
            self.report("value", reason_of(wrong), scalar.span, _FORMS)
            return None

    def one_of(self, scalar: Scalar, known: Iterable[str], what: str) -> str:
        """A name that must be one of those known."""
        names = tuple(known)
        if scalar.text not in names:
            known_ones = said("known: {names}", names=", ".join(names))
            hint = did_you_mean(scalar.text, names) or known_ones
            message = said("{name!r} is not {what}", name=scalar.text[:60], what=what)
            self.report("unknown-name", message, scalar.span, hint)
        return scalar.text

    def distinct(self, scalars: Iterable[Scalar]) -> tuple[str, ...]:
        """A list of names, none of them twice."""
        names: dict[str, Scalar] = {}
        for scalar in scalars:
            name = self.words(scalar)
            if name in names:
                message = said("{name!r} stands here twice", name=name[:60])
                self.report("repeated", message, scalar.span, said("remove one of them"))
            names[name] = scalar
        return tuple(names)

    def report(self, rule: str, message: str, span: Span, hint: str = "") -> None:
        """Note a problem that leaves the page without a value that it needs."""
        self.problems.append(Problem(rule, message, span, hint))
        self.whole = False

    def by_key(self, texts: Mapping[str, Scalar], prefix: str) -> dict[str, Text]:
        """Texts by key, their ids below a prefix."""
        return {key: self.text(scalar, f"{prefix}.{key}") for key, scalar in texts.items()}
