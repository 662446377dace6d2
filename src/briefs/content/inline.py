"""The inline forms inside a text, taken apart (the table in :mod:`briefs.model.text`)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from briefs.content.address import is_mail_address, is_web_address
from briefs.content.characters import Flaw
from briefs.model.text import (
    Citation,
    FigureUse,
    Inline,
    Link,
    Piece,
    Role,
    Strong,
    TermUse,
    Words,
)
from briefs.problems import did_you_mean
from briefs.wording import said

SHOWN = said("docs/content.md shows what may stand in a text")
"""What to do where nothing else is sure to help."""

_TOKEN = re.compile(
    r"""
    (?P<brace>\{\{|\}\})
    | (?P<use>\{[^{}]*\})
    | (?P<citation>\[@[^\[\]]*\])
    | (?P<link>\[[^\[\]]*\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\))
    | (?P<strong>\*\*)
    | (?P<stray>[{}]|\[@|\[[^\[\]]*\]\()
    """,
    re.VERBOSE,
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")
_CITED = re.compile(r"@([a-z0-9]+(?:-[a-z0-9]+)*)")
_TERM_FORMS = ("name", "short")
_STRAY = {
    "{": (
        said("'{{' is not closed"),
        said("a figure is {{its-id}}; a brace itself is {{{{"),
    ),
    "}": (said("'}}' closes nothing"), said("a brace itself is }}}}")),
    "[@": (said("'[@' is not closed"), said("a citation is [@source] or [@one; @two]")),
}


def parse(source: str, terms: Collection[str] = ()) -> tuple[tuple[Inline, ...], tuple[Flaw, ...]]:
    """A text's source as inlines, with what is malformed and at which offset.

    What is malformed stands among the inlines as words.

    Args:
        source: the text.
        terms: ids of the glossary's terms. An id that is not among them names a figure, or, since
            figures' ids have no capitals, an unknown term.
    """
    parser = _Parser(source, terms)
    parser.run()
    return tuple(parser.inlines), tuple(parser.flaws)


def pieces(source: str, terms: Collection[str] = ()) -> tuple[Piece, ...]:
    """A text's source cut into words and the forms between them; joined again it is the same.

    What is malformed stands among the words, and so does a brace that is written twice.
    """
    found: list[Piece] = []
    for piece in _cut(source, terms):
        if found and found[-1].role is piece.role is Role.WORDS:
            found[-1] = Piece(found[-1].raw + piece.raw, Role.WORDS)
        elif piece.raw:
            found.append(piece)
    return tuple(found)


def _cut(source: str, terms: Collection[str]) -> Iterator[Piece]:
    marks = sum(token.lastgroup == "strong" for token in _TOKEN.finditer(source))
    pairs, end, seen = marks - marks % 2, 0, 0
    for token in _TOKEN.finditer(source):
        yield Piece(source[end : token.start()], Role.WORDS)
        end = token.end()
        if token.lastgroup == "strong":
            role = (Role.STRONG, Role.STRONG_END)[seen % 2]
            yield Piece(token[0], role if seen < pairs else Role.WORDS)
            seen += 1
        else:
            yield from _form(token, terms)
    yield Piece(source[end:], Role.WORDS)


def _form(token: re.Match[str], terms: Collection[str]) -> Iterator[Piece]:
    """A figure, a term, a citation or a link; words where the token is none of them."""
    match token.lastgroup:
        case "use":
            inline = _use(token[0], terms)
            role = {FigureUse: Role.FIGURE, TermUse: Role.TERM}.get(type(inline), Role.WORDS)
            yield Piece(token[0], role)
        case "citation":
            cited = isinstance(_citation(token[0]), Citation)
            yield Piece(token[0], Role.CITATION if cited else Role.WORDS)
        case "link" if isinstance(_link(token[0]), Link):
            text, _, address = token[0][1:].partition("](")
            yield Piece("[", Role.LINK)
            yield Piece(text, Role.WORDS)
            yield Piece(f"]({address}", Role.LINK_END)
        case _:
            yield Piece(token[0], Role.WORDS)


@dataclass
class _Parser:
    """Reads a source from left to right; ``outer`` holds what stands before an open ``**``."""

    source: str
    terms: Collection[str]
    inlines: list[Inline] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    outer: list[Inline] | None = None
    opened: int = 0

    def run(self) -> None:
        end = 0
        for token in _TOKEN.finditer(self.source):
            self._words(self.source[end : token.start()])
            self._token(token)
            end = token.end()
        self._words(self.source[end:])
        if self.outer is not None:
            hint = said("strong words stand between ** and **")
            self._flaw(self.opened, said("'**' is not closed"), hint)
            self.inlines = [*self.outer, *self.inlines]

    def _token(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "brace":
                self._words(token[0][0])
            case "strong":
                self._strong(token.start())
            case "stray":
                message, hint = _STRAY.get(token[0]) or _open_link()
                self._flaw(token.start(), message, hint)
                self._words(token[0])
            case "use":
                self._add(_use(token[0], self.terms), token)
            case "citation":
                self._add(_citation(token[0]), token)
            case "link":
                self._add(_link(token[0]), token)

    def _add(self, inline: Inline | tuple[str, str], token: re.Match[str]) -> None:
        if isinstance(inline, tuple):
            self._flaw(token.start(), *inline)
            self._words(token[0])
        else:
            self.inlines.append(inline)

    def _words(self, text: str) -> None:
        if text and self.inlines and isinstance(self.inlines[-1], Words):
            self.inlines[-1] = Words(self.inlines[-1].text + text)
        elif text:
            self.inlines.append(Words(text))

    def _strong(self, offset: int) -> None:
        if self.outer is None:
            self.outer, self.inlines, self.opened = self.inlines, [], offset
            return
        if not self.inlines:
            self._flaw(self.opened, said("nothing stands between ** and **"))
        self.inlines, self.outer = [*self.outer, Strong(tuple(self.inlines))], None

    def _flaw(self, offset: int, message: str, hint: str = "") -> None:
        self.flaws.append(Flaw(offset, message, hint or SHOWN))


def _use(token: str, terms: Collection[str]) -> Inline | tuple[str, str]:
    name, bar, form = token[1:-1].partition("|")
    if not _NAME.fullmatch(name):
        message = said("{token} names neither a figure nor a term", token=token[:60])
        return message, said("write {{its-id}}, without spaces")
    if bar and not _NAME.fullmatch(form):
        message = said("{token} names no form after '|'", token=token[:60])
        return message, said("leave the '|' out or name a form")
    if name not in terms and name.islower():
        return FigureUse(name, form)
    if form and form not in _TERM_FORMS:
        hint = did_you_mean(form, _TERM_FORMS) or said("name or short")
        return said("a term has no form {form!r}", form=form[:60]), hint
    return TermUse(name, form)


def _citation(token: str) -> Inline | tuple[str, str]:
    cited = [_CITED.fullmatch(part.strip()) for part in token[1:-1].split(";")]
    names = [match[1] for match in cited if match]
    if len(names) < len(cited):
        hint = said("write [@source] or [@one; @two]")
        return said("{token} is not a citation", token=token[:60]), hint
    if len(set(names)) < len(names):
        return said("{token} cites a source twice", token=token[:60]), ""
    return Citation(tuple(names))


def _link(token: str) -> Inline | tuple[str, str]:
    text, _, address = token[1:-1].partition("](")
    if not text.strip():
        return said("a link without words"), said("write [words](https://…)")
    if any(sign in text for sign in ("{", "}", "**")):
        hint = said("name figures and terms outside the link")
        return said("the words of a link must be plain"), hint
    if not (is_web_address(address) or is_mail_address(address)):
        message = said("not an address that we link to: {address}", address=address[:60])
        return message, said("https://, http:// or mailto:")
    return Link(text, address)


def _open_link() -> tuple[str, str]:
    hint = said("write [words](https://…), without spaces")
    return said("the address of a link is not closed"), hint
