"""Glossaries, TBX-Basic: terms to a file (ISO 30042:2008), and those of a file (2008 or 2019)."""

from collections.abc import Iterable, Iterator, Sequence

from briefs.exchange.elements import Element, elements_of
from briefs.exchange.markup import DECLARATION, element, escaped, lines
from briefs.exchange.returned import one_line, refused
from briefs.model.facts import Term, TermName
from briefs.model.memory import TermEntry
from briefs.problems import Problem
from briefs.wording import said

_SIDES = ("ko", "en")
_AVOID = ("deprecatedterm-admn-sts", "supersededterm-admn-sts", "deprecatedterm", "deprecated")
_STATUS = ("administrativestatus", "normativeauthorization")


def to_tbx(terms: Iterable[Term], languages: Sequence[str]) -> bytes:
    """A glossary with full names and abbreviations in each language."""
    about = element("sourceDesc", {}, element("p", {}, "briefs: content/glossary.yaml"))
    title = element("titleStmt", {}, element("title", {}, "briefs"))
    header = [
        element("fileDesc", {}, title + about),
        element("encodingDesc", {}, element("p", {"type": "XCSURI"}, "TBXBasicXCSV02.xcs")),
    ]
    body = element("body", {}, lines(_entry(term, languages) for term in terms))
    parts = [element("martifHeader", {}, lines(header)), element("text", {}, lines([body]))]
    root = {"type": "TBX-Basic", "xml:lang": languages[0]}
    return f"{DECLARATION}{element('martif', root, lines(parts))}\n".encode()


def _entry(term: Term, languages: Sequence[str]) -> str:
    source = element("admin", {"type": "source"}, escaped(term.paper)) if term.paper else ""
    sets = (_names(tag, term.names[tag]) for tag in languages if tag in term.names)
    return element("termEntry", {"id": term.id}, lines([source, *sets]))


def _names(language: str, name: TermName) -> str:
    spoken = element("note", {}, escaped(f"read as: {name.read_as}")) if name.read_as else ""
    forms = [_form(name.name, "fullForm")]
    if name.short:
        forms.append(_form(name.short, "abbreviation", spoken))
    return element("langSet", {"xml:lang": language}, lines(forms))


def _form(words: str, kind: str, note: str = "") -> str:
    type_ = element("termNote", {"type": "termType"}, kind)
    return element("tig", {}, element("term", {}, escaped(words)) + type_ + note)


def from_tbx(data: bytes, file: str) -> tuple[tuple[TermEntry, ...], tuple[Problem, ...]]:
    """The Korean and English terms of a glossary, and what is wrong with it."""
    root = elements_of(data, file, doctype=True)
    if isinstance(root, Problem):
        return (), (root,)
    if root.name not in ("martif", "tbx"):
        return (), (refused(file, said("it is no TBX file"), said("export the glossary as TBX")),)
    found = [_term(entry) for entry in root.below("termEntry", "conceptEntry")]
    terms = tuple(term for term in found if term.forms)
    if not terms:
        message = said("the glossary has no term in Korean or English")
        return (), (
            Problem("shape", message, root.span, said('give its terms xml:lang="ko" and "en"')),
        )
    return terms, ()


def _term(entry: Element) -> TermEntry:
    forms: dict[str, tuple[str, ...]] = {}
    avoid: dict[str, tuple[str, ...]] = {}
    for section in entry.below("langSet", "langSec"):
        language = section.language.partition("-")[0].casefold()
        for words, right in _forms(section) if language in _SIDES else ():
            held = forms if right else avoid
            held[language] = (*held.get(language, ()), words)
    first = next(iter(forms.values()), ("",))[0]
    return TermEntry(entry.get("id") or first, forms, avoid, entry.span)


def _forms(section: Element) -> Iterator[tuple[str, bool]]:
    """The names in a language, and whether each of them is right."""
    for group in section.below("tig", "ntig", "termSec"):
        term = next(group.below("term"), None)
        words = one_line(term.text) if term else ""
        if words:
            yield words, not _is_to_avoid(group)


def _is_to_avoid(group: Element) -> bool:
    notes = group.below("termNote")
    return any(
        note.get("type").casefold() in _STATUS and note.text.strip().casefold() in _AVOID
        for note in notes
    )
