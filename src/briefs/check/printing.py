"""A project's texts as phrases: figures and terms stand in them as they will be printed.

What a reader will see is what is compared: ``{boston-lab-space}`` is read as 약 198만 m² and as
about 1.98 million m², so that the words around it (이상, at least) are checked with it.
"""

import re
from collections.abc import Iterator

from briefs.check.phrase import GAP, Phrase, PhrasePair, PrintedText
from briefs.language.faults import FormatFault
from briefs.language.figures import format_figure
from briefs.language.locale import Locale
from briefs.language.particles import agree
from briefs.model.brief import Pair
from briefs.model.facts import Facts
from briefs.project import Project

_TOKEN = re.compile(
    r"""
    (?P<brace>\{\{|\}\})
    | \{(?P<name>[A-Za-z][\w-]*)(?:\|(?P<form>[\w-]+))?\}
    | (?P<citation>\s?\[@[^\[\]]*\])
    | (?P<strong>\*\*)
    | \[(?P<words>[^\[\]]*)\]\((?P<address>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)
    | (?P<particle>[가-힣]{1,2}\([가-힣]{1,2}\)|\([가-힣]\)[가-힣])
    """,
    re.VERBOSE,
)


def phrase_pairs(project: Project) -> Iterator[PhrasePair]:
    """Every text of every brief and of the series with its twin in each further language."""
    leading = project.facts.series.leading
    groups = [brief.pairs for brief in project.briefs.values()]
    for pairs in (*groups, project.commons.texts, project.commons.notes):
        for pair in pairs.values():
            yield from _twins(pair, leading, project)


def _twins(pair: Pair, leading: str, project: Project) -> Iterator[PhrasePair]:
    first = pair.texts.get(leading)
    if first is None:
        return
    left = printed_phrase(first.source, project.locales[leading], project.facts)
    for language, text in pair.texts.items():
        if language != leading:
            right = printed_phrase(text.source, project.locales[language], project.facts)
            yield PhrasePair(pair.id, left, right, is_content=True)


def printed_phrase(source: str, locale: Locale, facts: Facts) -> Phrase:
    """A content file's text in one language, with figures and terms as they will be printed."""
    made = PrintedText()
    end = 0
    for token in _TOKEN.finditer(source):
        made.add(source[end : token.start()], end, token.start())
        made.add(_as_printed(token, made.text, locale, facts), token.start(), token.end())
        end = token.end()
    made.add(source[end:], end, len(source))
    return Phrase(locale.tag, source, made.done())


def _as_printed(token: re.Match[str], before: str, locale: Locale, facts: Facts) -> str:
    if token["brace"]:
        return token[0][0]
    if token["name"]:
        return _named(token["name"], token["form"] or "", locale, facts)
    if token["words"] is not None:
        return token["words"]
    if token["particle"]:
        return _agreed(before, token[0], locale)
    return ""


def _named(name: str, form: str, locale: Locale, facts: Facts) -> str:
    if name in facts.terms:
        names = facts.terms[name].names[locale.tag]
        if form == "short":
            return names.short or names.name
        if form == "name" or not names.short:
            return names.name
        return locale.terms.first_use.format(name=names.name, short=names.short)
    figure = facts.figures.get(name)
    try:
        return format_figure(figure, locale, form) if figure else GAP
    except FormatFault:  # the rule unwritable-figure tells
        return GAP


def _agreed(before: str, particle: str, locale: Locale) -> str:
    try:
        return agree(before, particle, locale)
    except FormatFault:  # the build tells
        return particle
