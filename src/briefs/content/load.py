"""All content files of a project, read and decoded: the first stage."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from briefs.content import decode_facts, decode_texts, schema
from briefs.content.accepted import COMMON, path_of
from briefs.content.gaps import Pattern, completed
from briefs.content.nodes import Entries, read
from briefs.content.page import Page
from briefs.content.shape import held_against, key_span
from briefs.content.tree import Tree
from briefs.content.waivers import waivers
from briefs.language.locale import Locale
from briefs.model.brief import Manuscript, texts_of
from briefs.model.facts import Facts, Series
from briefs.problems import Problem, Span, did_you_mean, in_order, reason_of
from briefs.project import Contents
from briefs.wording import said

Model = TypeVar("Model", bound=BaseModel)
Made = TypeVar("Made")

SERIES = "content/series.yaml"
FIGURES = "content/figures.yaml"
SOURCES = "content/sources.yaml"
GLOSSARY = "content/glossary.yaml"
WORDS = "content/words.yaml"


def file_of(name: str, language: str) -> str:
    """The file of a brief, or of the common texts (``series``), in a language."""
    return f"content/{language}/{name}.yaml"


def locale_file(tag: str) -> str:
    """The file that says how a language writes numbers, units and labels."""
    return f"content/locales/{tag}.yaml"


def load(
    root: Path, over: Mapping[str, str] | None = None
) -> tuple[Contents | None, tuple[Problem, ...]]:
    """Read and decode every content file below a project's root.

    Args:
        root: the project's root.
        over: texts by path that count instead of what is on the disk.

    Returns:
        The contents, or nothing where a file cannot be read or has the wrong shape; and all
        problems of all files, sorted. A malformed text is a problem that leaves the contents
        whole, so that the later stages can be asked as well. A brief's missing file is no problem
        here: the merge sees it.
    """
    try:
        tree = Tree(root, over or {})
        there = tree.files()
    except OSError as error:
        message = said("cannot be listed: {reason}", reason=reason_of(error))
        hint = said("name the project's folder, the one that holds content/")
        return None, (Problem("missing-file", message, Span("content"), hint),)
    desk = _Desk(tree, there)
    contents = desk.contents()
    return contents, in_order(desk.problems)


@dataclass
class _Desk:
    """Opens files one after the other and keeps their texts and problems.

    Attributes:
        tree: the content folder.
        there: every path that exists in it.
        roots: what every file decoded so far holds, by path.
        terms: ids of the glossary's terms, once they are read.
        whole: false once a file could not be decoded.
    """

    tree: Tree
    there: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    roots: dict[str, Entries] = field(default_factory=dict)
    terms: Collection[str] = ()
    whole: bool = True

    def contents(self) -> Contents | None:
        series = self._decode(SERIES, schema.SeriesFile, decode_facts.series)
        if series is None:
            return None
        facts = self._facts(series)
        locales = {tag: self._locale(tag) for tag in series.languages}
        manuscripts = {brief: self._manuscripts(series, brief) for brief in series.briefs}
        commons = self._in_languages(series, COMMON, schema.CommonsFile, decode_texts.commons)
        self.problems.extend(_unlisted(series, self.there))
        if facts is None or not self.whole:
            return None
        known = {tag: locale for tag, locale in locales.items() if locale}
        waived = (w for path, text in self.files.items() for w in waivers(text, path))
        labels = {tag: self._labels(tag, locale) for tag, locale in known.items()}
        return Contents(facts, known, manuscripts, commons, self.files, tuple(waived), labels)

    def _facts(self, series: Series) -> Facts | None:
        figures = self._decode(FIGURES, schema.FiguresFile, decode_facts.figures)
        sources = self._decode(SOURCES, schema.SourcesFile, decode_facts.sources)
        terms = self._decode(
            GLOSSARY,
            schema.GlossaryFile,
            lambda page, file: decode_facts.terms(page, file, series.languages),
        )
        self.terms = terms or ()
        if figures is None or sources is None or terms is None:
            return None
        words = self._words(series)
        return Facts(series, figures[0], figures[1], sources, terms, words)

    def _words(self, series: Series) -> Mapping[str, frozenset[str]]:
        if WORDS not in self.there:  # it may be left out
            return {}
        found = self._decode(
            WORDS,
            schema.WordsFile,
            lambda page, file: decode_facts.words(page, file, series.languages),
        )
        return found or {}

    def _locale(self, tag: str) -> Locale | None:
        def decode(page: Page, locale: Locale) -> Locale:
            if locale.tag != tag:
                message = said(
                    "the tag is {given!r}, but the file is that of {tag!r}",
                    given=locale.tag,
                    tag=tag,
                )
                hint = said("write {tag}, or rename the file", tag=tag)
                page.report("value", message, page.key("tag"), hint)
            return locale

        return self._decode(locale_file(tag), Locale, decode, placed=False)

    def _labels(self, tag: str, locale: Locale) -> Mapping[str, Span]:
        root = self.roots[locale_file(tag)]
        places = {key: key_span(root, "labels", key) for key in locale.labels}
        return {**places, "": key_span(root, "labels")}

    def _manuscripts(self, series: Series, brief: str) -> Mapping[str, Manuscript]:
        def decode(page: Page, file: schema.BriefFile, language: str) -> Manuscript:
            leads = language == series.leading
            return decode_texts.manuscript(page, file, brief, language, leads=leads)

        return self._in_languages(series, brief, schema.BriefFile, decode)

    def _in_languages(
        self,
        series: Series,
        name: str,
        model: type[Model],
        decode: Callable[[Page, Model, str], Made],
    ) -> Mapping[str, Made]:
        """What the files of a name say, by language; the leading one's is the others' pattern."""

        def read_in(language: str, pattern: Pattern | None = None) -> Made | None:
            path = file_of(name, language)
            if path not in self.there:
                return None
            return self._decode(
                path, model, lambda page, file: decode(page, file, language), pattern
            )

        leading, root = read_in(series.leading), self.roots.get(file_of(name, series.leading))
        pattern = Pattern.of(root, texts_of(leading), model) if root and leading else None
        found = {
            language: leading if language == series.leading else read_in(language, pattern)
            for language in series.languages
        }
        return {language: made for language, made in found.items() if made}

    def _decode(
        self,
        path: str,
        model: type[Model],
        decode: Callable[[Page, Model], Made],
        pattern: Pattern | None = None,
        *,
        placed: bool = True,
    ) -> Made | None:
        """Take one file from bytes to nouns, as far as it goes.

        What it lacks of its pattern's texts stands in it as there, lest a brief without them be no
        brief, and none of its other texts be looked at. The merge tells what is lacking.
        """
        text, problems = self.tree.read(path)
        self.problems.extend(problems)
        if text is None:
            self.whole = False
            return None
        self.files[path] = text
        root, problems = read(text, path)
        lent = completed(root, pattern.gaps(root)) if root and pattern else root
        file, misshapen = held_against(model, lent, placed=placed) if lent else (None, ())
        if root and file is None and lent is not root:
            lent = root
            file, misshapen = held_against(model, root, placed=placed)
        self.problems.extend((*problems, *misshapen))
        if lent is None or file is None:
            self.whole = False
            return None
        self.roots[path] = lent
        page = Page(path, lent, self.terms)
        made = decode(page, file)
        self.problems.extend(page.problems)
        self.whole = self.whole and page.whole
        return made


def _unlisted(series: Series, there: tuple[str, ...]) -> Iterator[Problem]:
    """Content files that nothing reads. A locale may wait for its language."""
    expected = set(_expected(series))
    apart = {path_of(name) for name in (*series.briefs, COMMON)}  # read on a translator's desk
    for path in there:
        is_content = path.endswith((".yaml", ".yml")) and not path.startswith("content/locales/")
        if is_content and path not in expected | apart:
            list_it = said("list it in {file} or remove it", file=SERIES)
            hint = did_you_mean(path, expected - set(there)) or list_it
            place = Span(path if path.isprintable() else ascii(path)[1:-1])
            message = said("no list names this file: it is not read")
            yield Problem("unlisted-file", message, place, hint)


def _expected(series: Series) -> Iterator[str]:
    yield from (SERIES, FIGURES, SOURCES, GLOSSARY, WORDS)
    for language in series.languages:
        for name in (COMMON, *series.briefs):
            yield file_of(name, language)
