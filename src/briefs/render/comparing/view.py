"""A whole comparison for the templates: head, counts, tables, documents, pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from briefs.language.dates import format_date
from briefs.model.revision import Concerned, Kind, PageChange, Revision, State
from briefs.model.text import Text
from briefs.project import Project
from briefs.render.comparing.rows import Row, Scribe
from briefs.render.comparing.words import Words
from briefs.render.plainly import plainly

Spoken = tuple[tuple[str, str], ...]
"""The same in several languages: tag and words."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that a comparison is made of.

    Attributes:
        old: the state before.
        new: the state after.
        before: its content.
        after: its content.
        revision: what changed.
        documents: those that print something else.
        labels: the words of the print, by language and key.
        pages: those that look otherwise, as far as they were held against each other.
    """

    old: State
    new: State
    before: Project
    after: Project
    revision: Revision
    documents: tuple[Concerned, ...]
    labels: Mapping[str, Mapping[str, str]]
    pages: tuple[PageChange, ...] = ()


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of the comparison: its title, and its rows."""

    title: Spoken
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document that changed: its file's name, its title, what became of it, its pages."""

    name: str
    title: Spoken
    remark: Spoken
    pages: tuple[tuple[str, Spoken], ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A comparison for the templates."""

    languages: tuple[str, ...]
    words: Mapping[str, Words]
    series: Spoken
    author: str
    issue: Spoken
    old: Spoken
    new: Spoken
    counts: Spoken
    tables: tuple[TableView, ...]
    documents: tuple[DocumentView, ...]

    def label(self, key: str) -> Spoken:
        """A label in every language of the comparison."""
        return tuple((tag, words.label(key)) for tag, words in self.words.items())


def comparison_view(material: Material, languages: Iterable[str]) -> ComparisonView:
    """A comparison in some languages.

    Args:
        material: what is told.
        languages: in which languages, in order.

    Raises:
        Refused: a label is lacking.
    """
    return _Composer(material, tuple(languages)).view()


class _Composer:
    def __init__(self, material: Material, languages: tuple[str, ...]) -> None:
        self.material = material
        locales = material.after.locales
        self.words = {tag: Words(locales[tag], material.labels[tag]) for tag in languages}
        self.scribe = Scribe(self.words, locales)

    def view(self) -> ComparisonView:
        old, new = self.material.old, self.material.new
        return ComparisonView(
            languages=tuple(self.words),
            words=self.words,
            series=self._common("title"),
            author=next((words for _, words in self._common("author")), ""),
            issue=self._each(lambda words: _issue(words, new)),
            old=self._each(lambda words: words.issue(old, new)),
            new=self._each(lambda words: words.issue(new, old)),
            counts=self._each(self._counts),
            tables=tuple(table for table in self._tables() if table.rows),
            documents=tuple(map(self._document, self.material.documents)),
        )

    def _each(self, say: Callable[[Words], str]) -> Spoken:
        return tuple((tag, say(words)) for tag, words in self.words.items())

    def _label(self, key: str) -> Spoken:
        return self._each(lambda words: words.label(key))

    def _common(self, key: str) -> Spoken:
        pair = self.material.after.commons.texts.get(f"series.{key}")
        texts = pair.texts if pair else {}
        return self._plain(texts, self.material.after)

    def _plain(self, texts: Mapping[str, Text], project: Project) -> Spoken:
        return tuple((tag, plainly(texts[tag], tag, project)) for tag in self.words if tag in texts)

    def _counts(self, words: Words) -> str:
        found = self.material.revision
        of_kind = {kind.value: len(found.texts_of_kind(kind)) for kind in Kind}
        del of_kind[Kind.MOVED.value]
        lists = {"figures": found.figures, "names": found.names, "texts": found.texts,
                 "moved": found.moves, "facts": found.facts}  # fmt: skip
        sizes = {name: len(one) for name, one in lists.items()}
        return words.label("diff-counts", **sizes, **of_kind)

    def _tables(self) -> Iterator[TableView]:
        found, scribe = self.material.revision, self.scribe
        yield _table(self._label("diff-figures"), map(scribe.figure, found.figures))
        yield _table(self._label("diff-names"), map(scribe.name, found.names))
        for brief in self._briefs():
            texts = (scribe.text(one) for one in found.texts if one.place.brief == brief)
            moves = (scribe.move(one) for one in found.moves if one.place.brief == brief)
            yield _table(self._title(brief), chain(texts, moves))
        yield _table(self._label("diff-facts"), map(scribe.fact, found.facts))

    def _briefs(self) -> list[str]:
        found = self.material.revision
        listed = [
            *self.material.after.facts.series.briefs,
            *self.material.before.facts.series.briefs,
        ]
        places = [*(one.place for one in found.texts), *(one.place for one in found.moves)]
        concerned = {place.brief for place in places}
        return [one for one in dict.fromkeys([*listed, "series"]) if one in concerned]

    def _title(self, brief: str) -> Spoken:
        for project in (self.material.after, self.material.before):
            if brief in project.briefs:
                texts = project.briefs[brief].pairs[f"{brief}.title"].texts
                return self._plain(texts, project)
        return self._label("diff-common")

    def _document(self, one: Concerned) -> DocumentView:
        pages = (page for page in self.material.pages if page.document == one.file_name)
        return DocumentView(
            one.file_name,
            self._title(one.brief),
            () if one.kind is Kind.CHANGED else self._label(f"diff-{one.kind.value}"),
            tuple((page.picture, self._page(page)) for page in pages),
        )

    def _page(self, page: PageChange) -> Spoken:
        def told(words: Words) -> str:
            number = words.label("diff-page", n=page.now or page.then)
            kind = "" if page.kind is Kind.CHANGED else words.label(f"diff-{page.kind.value}")
            return f"{number} ({kind})" if kind else number

        return self._each(told)


def _issue(words: Words, state: State) -> str:
    number = words.label("edition", number=state.number)
    return f"{number} · {format_date(state.date, words.locale)}"


def _table(title: Spoken, rows: Iterable[tuple[Row, ...]]) -> TableView:
    return TableView(title, tuple(chain.from_iterable(rows)))
