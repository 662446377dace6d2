"""All content files of a project, read and decoded: the first stage."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from briefs.content import decode_facts, decode_texts, schema
from briefs.content.accepted import COMMON, path_of
from briefs.content.nodes import read
from briefs.content.page import Page
from briefs.content.shape import held_against
from briefs.content.tree import Tree
from briefs.content.waivers import waivers
from briefs.language.locale import Locale
from briefs.model.brief import CommonTexts, Manuscript
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
        return None, (Problem("missing-file", message, Span("content")),)
    desk = _Desk(tree, there)
    contents = desk.contents()
    return contents, in_order(desk.problems)


@dataclass
class _Desk:
    """Opens files one after the other and keeps their texts and problems.

    Attributes:
        tree: the content folder.
        there: every path that exists in it.
        terms: ids of the glossary's terms, once they are read.
        whole: false once a file could not be decoded.
    """

    tree: Tree
    there: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    terms: Collection[str] = ()
    whole: bool = True

    def contents(self) -> Contents | None:
        series = self._decode(SERIES, schema.SeriesFile, decode_facts.series)
        if series is None:
            return None
        facts = self._facts(series)
        locales = {tag: self._locale(tag) for tag in series.languages}
        manuscripts = {brief: dict(self._manuscripts(series, brief)) for brief in series.briefs}
        commons = dict(self._commons(series))
        self.problems.extend(_unlisted(series, self.there))
        if facts is None or not self.whole:
            return None
        known = {tag: locale for tag, locale in locales.items() if locale}
        waived = (w for path, text in self.files.items() for w in waivers(text, path))
        return Contents(facts, known, manuscripts, commons, self.files, tuple(waived))

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

        return self._decode(f"content/locales/{tag}.yaml", Locale, decode, placed=False)

    def _manuscripts(self, series: Series, brief: str) -> Iterator[tuple[str, Manuscript]]:
        for language in series.languages:
            path = f"content/{language}/{brief}.yaml"
            if path in self.there:
                made = self._manuscript(path, brief, language, leads=language == series.leading)
                if made:
                    yield language, made

    def _manuscript(
        self, path: str, brief: str, language: str, *, leads: bool
    ) -> Manuscript | None:
        return self._decode(
            path,
            schema.BriefFile,
            lambda page, file: decode_texts.manuscript(page, file, brief, language, leads=leads),
        )

    def _commons(self, series: Series) -> Iterator[tuple[str, CommonTexts]]:
        for language in series.languages:
            path = f"content/{language}/series.yaml"
            if path in self.there:
                made = self._common_texts(path, language)
                if made:
                    yield language, made

    def _common_texts(self, path: str, language: str) -> CommonTexts | None:
        return self._decode(
            path,
            schema.CommonsFile,
            lambda page, file: decode_texts.commons(page, file, language),
        )

    def _decode(
        self,
        path: str,
        model: type[Model],
        decode: Callable[[Page, Model], Made],
        *,
        placed: bool = True,
    ) -> Made | None:
        """Take one file from bytes to nouns, as far as it goes."""
        text, problems = self.tree.read(path)
        self.problems.extend(problems)
        if text is None:
            self.whole = False
            return None
        self.files[path] = text
        root, problems = read(text, path)
        file, misshapen = held_against(model, root, placed=placed) if root else (None, ())
        self.problems.extend((*problems, *misshapen))
        if root is None or file is None:
            self.whole = False
            return None
        page = Page(path, root, self.terms)
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
        for name in ("series", *series.briefs):
            yield f"content/{language}/{name}.yaml"
