"""References in English: Table 3, Figs. 2–4, Article 5(2), Appendix A, the third chapter."""

import re
from collections.abc import Iterator

from briefs.check.references.reference import (
    CARDINALS,
    ORDINALS,
    Reference,
    Strength,
    canonical,
    listed,
)

_SURE, _PLAIN, _WEAK = Strength.SURE, Strength.PLAIN, Strength.WEAK
_LABELS = {
    "figure": (("figure",), _SURE),
    "fig.": (("figure",), _SURE),
    "chart": (("figure",), _PLAIN),
    "graph": (("figure",), _PLAIN),
    "diagram": (("figure",), _PLAIN),
    "exhibit": (("figure", "table"), _PLAIN),
    "table": (("table",), _SURE),
    "attached table": (("appendix", "table"), _PLAIN),
    "appendix table": (("table", "appendix"), _PLAIN),
    "supplementary table": (("table", "appendix"), _PLAIN),
    "photo": (("photo", "figure"), _PLAIN),
    "photograph": (("photo", "figure"), _PLAIN),
    "map": (("map", "figure"), _PLAIN),
    "box": (("box", "figure"), _PLAIN),
    "appendix": (("appendix",), _SURE),
    "annex": (("appendix",), _SURE),
    "attachment": (("appendix",), _PLAIN),
    "chapter": (("chapter",), _PLAIN),
    "ch.": (("chapter",), _PLAIN),
    "section": (("section",), _PLAIN),
    "sec.": (("section",), _PLAIN),
    "§": (("section", "article"), _PLAIN),
    "part": (("part",), _PLAIN),
    "article": (("article",), _PLAIN),
    "art.": (("article",), _PLAIN),
    "paragraph": (("paragraph",), _PLAIN),
    "para.": (("paragraph",), _PLAIN),
    "subparagraph": (("item",), _PLAIN),
    "item": (("item",), _PLAIN),
    "no.": (("item",), _PLAIN),
    "note": (("note",), _PLAIN),
    "footnote": (("note",), _SURE),
    "endnote": (("note",), _SURE),
    "equation": (("equation",), _PLAIN),
    "eq.": (("equation",), _PLAIN),
    "formula": (("equation",), _PLAIN),
    "volume": (("volume",), _PLAIN),
    "vol.": (("volume",), _PLAIN),
    "page": (("page",), _PLAIN),
    "p.": (("page",), _PLAIN),
}
_PLURALS = {"appendix": "appendices", "annex": "annexes", "box": "boxes", "p.": "pp.", "§": "§§"}


def _plural(label: str) -> str:
    return _PLURALS.get(label) or (f"{label[:-1]}s." if label.endswith(".") else f"{label}s")


_ONE_OF = {form: label for label in _LABELS for form in (label, _plural(label))}
_MANY = frozenset(_plural(label) for label in _LABELS)
_FORMS = "|".join(re.escape(form) for form in sorted(_ONE_OF, key=len, reverse=True))
_NUMBER = (
    r"(?:\(\d{1,3}\)|(?:[A-Z]-?)?\d{1,6}+(?:[.–-]\d{1,4})*+(?:\s?\([a-z]\)|[a-z](?![a-z]))?"
    rf"|[IVX]{{1,5}}(?![A-Za-z])|[A-Z](?![A-Za-z0-9*’'])|(?ai:{CARDINALS})(?![a-z]))"
    r"(?![A-Za-z0-9]|,\d{3}|\.\d|\s?%|\s(?:thousand|million|billion|trillion|percent))"
)
_RANGED = r"\s?(?:~|–|—|\sto\s|\sthrough\s)\s?"
_AND = r"(?:,?\s(?:and|or|&)\s)"
_MORE = rf"(?:(?:,\s(?!and|or)|{_RANGED}){_NUMBER})*(?:(?:{_AND}|{_RANGED}){_NUMBER})?"
_LISTED = re.compile(
    rf"(?<![A-Za-z])(?P<label>(?ai:{_FORMS}))\s?(?P<list>{_NUMBER}(?P<more>{_MORE}))"
    r"(?:\s?\((?P<paragraph>\d{1,2})\))?"
)
_ORDINAL = re.compile(
    rf"(?<![A-Za-z0-9-])(?P<list>(?ai:{ORDINALS})|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)?\s"
    r"(?P<label>(?ai:chapter|section|part|article|paragraph|volume|appendix|item))(?![A-Za-z])"
)
_STOPS = re.compile(
    r"\s?(?:[.,;:)\]”\"]|$|(?:show|are|below|above|list|present|give|illustrate)\b)"
)
_PART = re.compile(rf"(?P<ranged>{_RANGED})?(?:,\s|{_AND})?(?P<number>{_NUMBER})")


def references(text: str) -> Iterator[Reference]:
    """The references of a text; ranges as far as one label goes."""
    for match in _LISTED.finditer(text):
        yield from _labelled(match)
    for match in _ORDINAL.finditer(text):
        kinds, _ = _LABELS[match["label"].lower()]
        yield Reference(kinds, canonical(match["list"]), "", _WEAK, *match.span())


def _labelled(match: re.Match[str]) -> Iterator[Reference]:
    label = match["label"].lower()
    kinds, strength = _LABELS[_ONE_OF[label]]
    if not match["label"][0].isupper() and strength is _SURE:
        strength = _PLAIN
    parts = _PART.finditer(match.string, *match.span("list"))
    found = list(listed(kinds, strength, parts, match.span()))
    if label not in _MANY and match["more"] and not _STOPS.match(match.string, match.end("list")):
        found = found[:1]
    if match["label"][0].islower() and match["list"][0].isupper():
        return  # "note I", "part A": words
    yield from found
    if match["paragraph"] and kinds[0] == "article":
        yield Reference(("paragraph",), match["paragraph"], "", strength, *match.span())
