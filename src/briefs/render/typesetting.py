"""One text in one language → one strand: figures formatted, terms expanded, particles agreed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from briefs.language.figures import format_as_of, format_figure
from briefs.language.locale import Locale
from briefs.language.particles import agree
from briefs.language.sentences import capitalise, opens_sentence
from briefs.model.facts import Facts
from briefs.model.text import Citation, FigureUse, Inline, Link, Strong, TermUse, Text, Words
from briefs.render.marks import Marks
from briefs.render.view import Explained, Strand


@dataclass(frozen=True, slots=True)
class Place:
    """What a text may do where it stands.

    Attributes:
        expands: a term is spelled out at its first use here.
        calls_notes: a figure with an editorial note gets its mark here.
    """

    expands: bool
    calls_notes: bool


HEADING = Place(expands=False, calls_notes=False)
PROSE = Place(expands=True, calls_notes=True)
TABLE = Place(expands=False, calls_notes=True)
NOTE = Place(expands=False, calls_notes=False)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some HTML and the words that a reader hears there."""

    html: Markup
    plain: str


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets the texts of one edition in one of its languages.

    Attributes:
        notes: the editorial notes by key, already set, in all languages of the edition.
        marks: shared by all languages of the edition.
    """

    locale: Locale
    facts: Facts
    notes: Mapping[str, Markup]
    marks: Marks

    def strand(self, text: Text, place: Place) -> Strand:
        """Set a whole text."""
        piece = self._all(text.inlines, place, "")
        return Strand(self.locale.tag, piece.html, piece.plain)

    def figure(self, use: FigureUse, place: Place) -> Strand:
        """Set a figure that stands alone."""
        piece = self._figure(use, place, "")
        return Strand(self.locale.tag, piece.html, piece.plain)

    def as_of(self, figure: str) -> Strand:
        """The date or period that a figure holds for; empty where the paper gives none."""
        when = self.facts.figures[figure].as_of
        words = format_as_of(when, self.locale) if when else ""
        return Strand(self.locale.tag, escape(words), words)

    def explained(self, use: TermUse) -> Explained | None:
        """A term's abbreviation and name, or nothing where it is not abbreviated."""
        name = self.facts.terms[use.id].names[self.locale.tag]
        return Explained(name.short, name.name) if name.short and use.form != "name" else None

    def _all(self, inlines: tuple[Inline, ...], place: Place, before: str) -> _Piece:
        html, plain = Markup(), before
        for inline in inlines:
            piece = self._one(inline, place, plain)
            html, plain = html + piece.html, plain + piece.plain
        return _Piece(html, plain[len(before) :])

    def _one(self, inline: Inline, place: Place, before: str) -> _Piece:
        match inline:
            case Words():
                return _words(agree(before, inline.text, self.locale, self._readings()))
            case FigureUse():
                return self._figure(inline, place, before)
            case TermUse():
                return self._term(inline, place, before)
            case Citation():
                return self._citation(inline)
            case Strong():
                inner = self._all(inline.inlines, place, before)
                return replace(inner, html=Markup("<strong>{}</strong>").format(inner.html))
            case Link():
                link = Markup('<a href="{}">{}</a>').format(inline.address, inline.text)
                return _Piece(link, inline.text)

    def _figure(self, use: FigureUse, place: Place, before: str) -> _Piece:
        figure = self.facts.figures[use.id]
        words = self._begin(format_figure(figure, self.locale, use.form), before)
        call = self._note(figure.note) if figure.note and place.calls_notes else Markup()
        return _Piece(escape(words) + call, words)

    def _term(self, use: TermUse, place: Place, before: str) -> _Piece:
        name = self.facts.terms[use.id].names[self.locale.tag]
        if use.form == "name" or not name.short:
            return _words(self._begin(name.name, before))
        if use.form == "short" or not place.expands or not self._is_first(use):
            abbr = Markup('<abbr title="{}">{}</abbr>').format(name.name, name.short)
            return _Piece(abbr, name.short)
        full = self.locale.terms.first_use.format(name=name.name, short=name.short)
        return _words(self._begin(full, before))

    def _is_first(self, use: TermUse) -> bool:
        return self.marks.is_first_use(self.locale.tag, use.id)

    def _begin(self, words: str, before: str) -> str:
        """With a capital where the words open a sentence."""
        return capitalise(words, self.locale) if opens_sentence(before, self.locale) else words

    def _readings(self) -> Mapping[str, str]:
        names = (term.names[self.locale.tag] for term in self.facts.terms.values())
        return {name.short: name.read_as for name in names if name.read_as}

    def _citation(self, citation: Citation) -> _Piece:
        numbers = sorted((self.marks.cite(source), source) for source in citation.sources)
        links = [
            Markup('<a id="{}" href="#source-{}">{}</a>').format(
                self.marks.anchor(source), source, number
            )
            for number, source in numbers
        ]
        plain = ", ".join(str(number) for number, _ in numbers)
        html = Markup('<span class="cite">[{}]</span>').format(Markup(", ").join(links))
        return _Piece(html, f"[{plain}]")

    def _note(self, key: str) -> Markup:
        mark, first = self.marks.note(key)
        if not first:
            return Markup('<a class="note-again" href="#note-{}">{}</a>').format(key, mark)
        return Markup('<span class="note" id="note-{}" data-mark="{}">{}</span>').format(
            key, mark, self.notes[key]
        )


def _words(text: str) -> _Piece:
    return _Piece(escape(text), text)
