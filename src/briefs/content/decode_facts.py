"""The language-neutral files: series, figures and sums, sources, glossary."""

import re
from typing import Any

from briefs.content.csl import item
from briefs.content.nodes import Scalar
from briefs.content.page import Page
from briefs.content.schema import (
    CorrectionFile,
    FigureFile,
    FiguresFile,
    GlossaryFile,
    SeriesFile,
    SourcesFile,
    TermFile,
    TermNameFile,
    WordsFile,
)
from briefs.content.values import date, language_tag, period, value
from briefs.model.facts import Edition, Figure, RuleSetting, Series, Source, Sum, Term, TermName
from briefs.model.release import Correction
from briefs.problems import Severity, did_you_mean
from briefs.wording import said

_FILE_NAME = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
OFF = "off"
TAKEN = ("series", "locales")


def series(page: Page, file: SeriesFile) -> Series | None:
    """The series; nothing where a part of it cannot be read."""
    languages = page.distinct(file.languages)
    leading = page.one_of(file.leading, languages, said("one of the languages"))
    day = page.read(file.date, date)
    editions = tuple(_edition(page, name, file, languages) for name in file.editions)
    briefs = page.distinct(file.briefs)
    for scalar in file.languages:
        page.read(scalar, language_tag)
    for scalar in (*file.languages, *file.briefs):
        _check_file_name(page, scalar)
    if day is None or not page.whole:
        return None
    number, checks = page.words(file.number), _checks(page, file)
    corrects = _correction(page, file.corrects, number, languages) if file.corrects else None
    span = page.root.span
    return Series(languages, leading, briefs, editions, number, day, span, checks, corrects)


def _correction(
    page: Page, file: CorrectionFile, number: str, languages: tuple[str, ...]
) -> Correction:
    """What is corrected, and why, in each language of the series."""
    release = page.words(file.release)
    if release == number:
        message = said("release {number} cannot correct itself", number=number[:60])
        hint = said("give this one a number of its own")
        page.report("value", message, file.release.span, hint)
    for language in languages:
        if language not in file.reason:
            message = said("the reason is not given in {language!r}", language=language)
            place = page.key("corrects", "reason")
            page.report("missing-key", message, place, said("add it below"))
    for language in file.reason:
        if language not in languages:
            message = said("{language!r} is not a language of the series", language=language)
            hint = said("add it to series.yaml or remove it")
            page.report("unknown-key", message, page.key("corrects", "reason", language), hint)
    reasons = {one: page.words(file.reason[one]) for one in languages if one in file.reason}
    return Correction(release, reasons)


def _checks(page: Page, file: SeriesFile) -> dict[str, RuleSetting]:
    """Rule id to what the project makes of the rule."""
    made: dict[str, RuleSetting] = {}
    choice = (*Severity, OFF)
    for rule, scalar in file.checks.items():
        word = page.one_of(scalar, choice, said("one of {names}", names=", ".join(choice)))
        severity = Severity(word) if word in tuple(Severity) else None
        made[rule] = RuleSetting(severity, page.key("checks", rule))
    return made


def _edition(page: Page, name: str, file: SeriesFile, languages: tuple[str, ...]) -> Edition:
    edition = file.editions[name]
    for language in edition.languages:
        page.one_of(language, languages, said("one of the languages"))
    return Edition(name, page.distinct(edition.languages), page.words(edition.template))


def _check_file_name(page: Page, scalar: Scalar) -> None:
    """Languages and briefs name folders and files, beside others that are there already."""
    if not _FILE_NAME.fullmatch(scalar.text) or scalar.text in TAKEN:
        message = said("{name!r} cannot name a folder or file", name=scalar.text[:60])
        one, other = TAKEN
        hint = said("letters, digits and hyphens; not {one} or {other}", one=one, other=other)
        page.report("key", message, scalar.span, hint)


def figures(page: Page, file: FiguresFile) -> tuple[dict[str, Figure], dict[str, Sum]]:
    """Every figure that can be read, and every sum, by id."""
    found = {name: _figure(page, name, figure) for name, figure in file.figures.items()}
    sums = {
        name: Sum(
            name,
            page.distinct(one.parts),
            page.words(one.total),
            page.words(one.paper),
            page.key("sums", name),
        )
        for name, one in file.sums.items()
    }
    return {name: figure for name, figure in found.items() if figure}, sums


def _figure(page: Page, name: str, file: FigureFile) -> Figure | None:
    amount = page.read(file.value, value)
    if file.as_of:
        page.read(file.as_of, period)
    if amount is None:
        return None
    return Figure(
        id=name,
        value=amount,
        unit=page.words(file.unit),
        qualifier=page.words(file.qualifier),
        as_of=page.words(file.as_of),
        paper=page.words(file.paper),
        sources=page.distinct(file.sources),
        note=page.words(file.note),
        span=page.key("figures", name),
    )


def sources(page: Page, file: SourcesFile) -> dict[str, Source]:
    """The references by id, in the file's order."""
    return {
        name: Source(name, item(page, name, source), page.key("sources", name))
        for name, source in file.sources.items()
    }


def words(page: Page, file: WordsFile, languages: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """By language, the words that are right though no dictionary has them."""
    for language in file.words.keys() - set(languages):
        hint = did_you_mean(language, languages) or said("add it to series.yaml or remove it")
        message = said("{language!r} is not a language of the series", language=language)
        page.report("unknown-key", message, page.key("words", language), hint)
    return {language: frozenset(page.distinct(given)) for language, given in file.words.items()}


def terms(page: Page, file: GlossaryFile, languages: tuple[str, ...]) -> dict[str, Term]:
    """The glossary by id; each term is named in each of the languages."""
    return {name: _term(page, name, term, languages) for name, term in file.terms.items()}


def _term(page: Page, name: str, file: TermFile, languages: tuple[str, ...]) -> Term:
    given: dict[str, Any] = file.model_extra or {}
    for language in languages:
        if language not in given:
            message = said(
                "the term {name!r} is not named in {language!r}", name=name, language=language
            )
            name_it = said("add {language}: {{name: …}}", language=language)
            page.report("missing-key", message, page.key("terms", name), name_it)
    for key in given.keys() - set(languages):
        add_it = said("add it to series.yaml or remove it")
        hint = did_you_mean(key, (*languages, "paper")) or add_it
        message = said("{language!r} is not a language of the series", language=key)
        page.report("unknown-key", message, page.key("terms", name, key), hint)
    names = {language: _name(page, given[language]) for language in languages if language in given}
    return Term(name, names, page.words(file.paper), page.key("terms", name))


def _name(page: Page, file: TermNameFile) -> TermName:
    if file.language:
        page.read(file.language, language_tag)
    return TermName(
        name=page.words(file.name),
        short=page.words(file.short),
        read_as=page.words(file.read_as),
        language=page.words(file.language),
    )
