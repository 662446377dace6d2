"""One text in one language → one strand: figures formatted, terms expanded, particles agreed."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefs.language.faults import FormatFault
from briefs.language.figures import DIGITS, format_as_of, format_figure, take_apart
from briefs.language.locale import Locale
from briefs.language.particles import agree
from briefs.language.sentences import capitalise, opens_sentence
from briefs.model.facts import Facts, Figure
from briefs.model.text import Citation, FigureUse, Inline, Link, Strong, TermUse, Text, Words
from briefs.problems import Problem, Refused
from briefs.render.lines import Explained, Strand
from briefs.render.marks import Marks
from briefs.wording import said

RANGE_SIGNS = frozenset("–~")
RANGE = Markup('<span class="range">{}</span>')
"""From 1980–1995 to 2021–present: Unicode lets a line end after the dash, a reader does not."""


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
        """Set a whole text.

        Raises:
            Refused: a particle stands after what the language cannot read aloud.
        """
        try:
            return self._set(text.inlines, place)
        except FormatFault as fault:
            hint = said(
                "give the term a read-as in content/glossary.yaml, or write the particle out"
            )
            raise Refused([Problem("particle", fault.message, text.span, hint)]) from fault

    def figure(self, id_: str, calls_note: bool = True) -> Strand:
        """Set a figure that stands alone, in digits, with the mark of its note or without."""
        return self._set((FigureUse(id_, DIGITS),), PROSE if calls_note else HEADING)

    def large_figure(self, id_: str) -> Strand:
        """The same, with what stands beside the numeral set apart from it."""
        text = _Setting(self, PROSE)
        text.add_large(id_)
        return Strand(self.locale.tag, text.html, text.plain)

    def cited(self, figure: str) -> Markup:
        """The citation of the references that the paper gives for a figure, or nothing."""
        return self.origin(self.facts.figures[figure].sources).html

    def origin(self, sources: tuple[str, ...], rest: str = "") -> Strand:
        """Where something comes from: a citation, and a label for what has no reference.

        Args:
            sources: the references; none where there are none.
            rest: the label's key; empty where everything has a reference.
        """
        cited = self._set((Citation(sources),) if sources else (), PROSE)
        words = self.locale.labels[rest] if rest else ""
        between = "; " if sources and rest else ""
        return Strand(
            self.locale.tag, cited.html + between + escape(words), cited.plain + between + words
        )

    def as_of(self, figure: str) -> Strand:
        """The date or period that a figure holds for; empty where the paper gives none."""
        when = self.facts.figures[figure].as_of
        words = format_as_of(when, self.locale) if when else ""
        return Strand(self.locale.tag, escape(words), words)

    def explained(self, use: TermUse) -> Explained | None:
        """A term's abbreviation and name, or nothing where it is not abbreviated."""
        name = self.facts.terms[use.id].names[self.locale.tag]
        return Explained(name.short, name.name) if name.short and use.form != "name" else None

    def _set(self, inlines: tuple[Inline, ...], place: Place) -> Strand:
        text = _Setting(self, place)
        text.add(inlines)
        return Strand(self.locale.tag, text.html, text.plain)


class _Setting:
    """A text while it is being set: what stands so far decides what follows."""

    def __init__(self, setter: Typesetter, place: Place) -> None:
        self.setter = setter
        self.place = place
        self.html = Markup()
        self.plain = ""
        self.called: set[str] = set()

    def add(self, inlines: tuple[Inline, ...]) -> None:
        for inline in inlines:
            self._add_one(inline)

    def _add_one(self, inline: Inline) -> None:
        match inline:
            case Words():
                locale = self.setter.locale
                self._say(agree(self.plain, inline.text, locale, self._readings()))
            case FigureUse():
                self._add_figure(inline)
            case TermUse():
                self._add_term(inline)
            case Citation():
                self._add_citation(inline)
            case Strong():
                self.html += Markup("<strong>")
                self.add(inline.inlines)
                self.html += Markup("</strong>")
            case Link():
                html = Markup('<a href="{}">{}</a>').format(inline.address, inline.text)
                self._say(inline.text, html)

    def _say(self, words: str, html: Markup | None = None) -> None:
        self.html += escape(words) if html is None else html
        self.plain += words

    def _open(self, words: str) -> str:
        """With a capital where the words begin a sentence."""
        locale = self.setter.locale
        return capitalise(words, locale) if opens_sentence(self.plain, locale) else words

    def _readings(self) -> Mapping[str, str]:
        terms = self.setter.facts.terms.values()
        names = (term.names[self.setter.locale.tag] for term in terms)
        return {name.short: name.read_as for name in names if name.read_as}

    def add_large(self, id_: str) -> None:
        figure = self.setter.facts.figures[id_]
        before, numeral, after = take_apart(figure, self.setter.locale)
        unit = Markup('<span class="unit">{}</span>')
        large = RANGE if RANGE_SIGNS.intersection(numeral) else Markup("{}")
        for pattern, part in ((unit, before), (large, numeral), (unit, after)):
            if part:
                words = self._open(part)
                self._say(words, pattern.format(words))
        self._call_note(figure)

    def _add_figure(self, use: FigureUse) -> None:
        figure = self.setter.facts.figures[use.id]
        words = self._open(format_figure(figure, self.setter.locale, use.form))
        self._say(words, RANGE.format(words) if RANGE_SIGNS.intersection(words) else None)
        self._call_note(figure)

    def _call_note(self, figure: Figure) -> None:
        if figure.note and self.place.calls_notes and figure.note not in self.called:
            self.called.add(figure.note)
            self.html += self._note(figure.note)

    def _note(self, key: str) -> Markup:
        mark, first = self.setter.marks.note(key)
        if not first:
            return Markup('<a class="note-again" role="doc-noteref" href="#note-{}">{}</a>').format(
                key, mark
            )
        return Markup('<span class="note" id="note-{}" data-mark="{}">{}</span>').format(
            key, mark, self.setter.notes[key]
        )

    def _add_term(self, use: TermUse) -> None:
        locale = self.setter.locale
        name = self.setter.facts.terms[use.id].names[locale.tag]
        if use.form == "name" or not name.short:
            words = self._open(name.name)
            self._say(words, _spoken(words, name.language))
        elif use.form == "short" or not self.place.expands or not self._is_first(use):
            html = Markup('<abbr title="{}">{}</abbr>').format(name.name, name.short)
            self._say(name.short, html)
        else:
            pattern = locale.terms.first_use
            words = self._open(pattern.format(name=name.name, short=name.short))
            spoken = _spoken(name.name, name.language)
            html = escape(pattern).format(name=spoken, short=name.short)
            self._say(words, html if name.language else None)

    def _is_first(self, use: TermUse) -> bool:
        return self.setter.marks.is_first_use(self.setter.locale.tag, use.id)

    def _add_citation(self, citation: Citation) -> None:
        marks = self.setter.marks
        numbers = sorted((marks.cite(source), source) for source in citation.sources)
        label = self.setter.locale.labels["source"]
        links = [
            Markup(
                '<a id="{}" role="doc-biblioref" aria-label="{} {}" href="#source-{}">{}</a>'
            ).format(marks.anchor(source), label, number, source, number)
            for number, source in numbers
        ]
        cite = Markup('<span class="cite">[{}]</span>').format(Markup(", ").join(links))
        self.plain += f"[{', '.join(str(number) for number, _ in numbers)}]"
        self.html = _held(self.html, cite)


def _spoken(name: str, language: str) -> Markup:
    """A name, marked with its language where that is not the text's."""
    return Markup('<span lang="{}">{}</span>').format(language, name) if language else escape(name)


def _held(html: Markup, cite: Markup) -> Markup:
    """Tie a citation to the word before it, so that no line begins with one.

    The word goes into the tie: WeasyPrint 70.0 breaks a line far too early where an unbreakable
    space joins a text to the element after it.
    """
    before, space, word = html.rstrip(" ").rpartition(" ")
    if not space or ">" in word or "<" in word:
        return html + cite
    gap = " " if html.endswith(" ") else ""
    tied = Markup('<span class="tied">{}{}{}</span>').format(Markup(word), gap, cite)
    return Markup(before + space) + tied
