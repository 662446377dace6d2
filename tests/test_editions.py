"""The real content, printed: all twelve documents, held against what they promise."""

import dataclasses
import io
import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping

import pikepdf
import pypdfium2
import pytest

from briefs import pipeline
from briefs.project import Project
from briefs.render.chart_view import BarsView, MatrixView, TimelineView
from briefs.render.code import coded
from briefs.render.composition import compose
from briefs.render.data import attachments
from briefs.render.engine.tags.alternatives import in_languages
from briefs.render.html import to_html
from briefs.render.lines import Strand
from briefs.render.view import PageView, PointsView, RowView, TableView
from conftest import Validate
from support.documents import NAMES, ROOT, every_document
from support.structure import Element, structure

A4 = (595.3, 841.9)
"""Of the page, in points."""

pytestmark = pytest.mark.xdist_group("editions")  # so that they are printed in one process only


@pytest.fixture(scope="session")
def project() -> Project:
    checked = pipeline.check(ROOT)
    assert checked.project
    assert not checked.problems
    return checked.project


@pytest.fixture(scope="session")
def pages(project: Project) -> Mapping[str, PageView]:
    editions = project.facts.series.editions
    return {
        f"{brief.id}.{edition.name}": compose(brief, edition, project)
        for brief in project.briefs.values()
        for edition in editions
    }


@pytest.fixture(scope="session")
def trees(printed: Mapping[str, bytes]) -> Mapping[str, Element]:
    return {name: structure(pdf) for name, pdf in printed.items()}


def squeezed(text: str) -> str:
    """Without spaces and line ends, of which print makes its own."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [document[n].get_textpage().get_text_bounded() for n in range(len(document))]


def strands(part: object) -> Iterator[Strand]:
    """Every text of a view, with its language."""
    if isinstance(part, Strand):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from strands(item)
    elif hasattr(part, "__dataclass_fields__"):
        for field in part.__dataclass_fields__:
            yield from strands(getattr(part, field))


def test_there_are_twelve(printed: Mapping[str, bytes]) -> None:
    assert sorted(printed) == sorted(NAMES)


@every_document
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_archival_and_accessible(
    printed: Mapping[str, bytes], validate: Validate, name: str, flavour: str
) -> None:
    assert validate(printed[name], flavour) == []


@every_document
def test_every_text_of_the_edition_is_read_aloud(
    trees: Mapping[str, Element], pages: Mapping[str, PageView], name: str
) -> None:
    heard = said(trees[name])
    unheard = [s.plain for s in strands(pages[name]) if squeezed(s.plain) not in heard]
    elsewhere = {s.plain for key in ("author", "keywords") for s in pages[name].common[key].strands}
    elsewhere |= {s.plain for chart in drawings(pages[name]) for s in chart.alternative.strands}
    assert set(unheard) <= elsewhere


def said(element: Element) -> str:
    """What is read aloud, squeezed, without the editorial notes and the letters that call them."""
    calls_note = element.kind == "Reference" and element.text.strip().isalpha()
    if element.kind == "Note" or calls_note:
        return ""
    parts = (said(kid) if isinstance(kid, Element) else kid for kid in element.kids)
    return "".join(squeezed(part) for part in parts if isinstance(part, str))


@every_document
def test_no_text_of_the_edition_is_missing_on_paper(
    printed: Mapping[str, bytes], pages: Mapping[str, PageView], name: str
) -> None:
    paper = squeezed(" ".join(page_texts(printed[name])))
    titles = [s.plain for section in pages[name].sections for s in section.title.strands]
    assert [title for title in titles if squeezed(title) not in paper] == []


@every_document
def test_each_table_is_one_element_with_its_caption_and_its_heads(
    trees: Mapping[str, Element], pages: Mapping[str, PageView], name: str
) -> None:
    tables = tables_of(trees[name])
    assert len(tables) == len(pages[name].tables)
    for element, table in zip(tables, pages[name].tables, strict=True):
        assert squeezed(table.title.strands[0].plain) in squeezed(element.one("Caption").text)
        assert len(element.all("THead")) == 1
        assert all(cell.attributes.get("Headers") for cell in element.all("TD") if cell.text)


def tables_of(tree: Element) -> list[Element]:
    """The tables that are no drawings, in order."""
    return [t for t in tree.all("Table") if re.match("〈표|Table", captioned(t))]


def captioned(table: Element) -> str:
    return "".join(caption.text.strip() for caption in table.all("Caption"))


@every_document
def test_every_row_of_a_table_is_headed_by_its_label(
    trees: Mapping[str, Element], pages: Mapping[str, PageView], name: str
) -> None:
    for element, table in zip(tables_of(trees[name]), pages[name].tables, strict=True):
        heads = "".join(said(head) for head in element.all("TH"))
        labels = [s.plain for body in table.bodies for row in body.rows for s in row.label.strands]
        assert [label for label in labels if squeezed(label) not in heads] == []


@every_document
def test_running_text_says_its_language(trees: Mapping[str, Element], name: str) -> None:
    first = name.split(".")[1].split("-")[0]
    wrong = [
        (language, text)
        for language, text in spoken(trees[name], first)
        if (language == "en" and re.search(r"[가-힣]", text))
        or (language == "ko" and re.search(r"[A-Za-z’]+ [a-z’]+ [a-z’]+ [a-z’]+ [a-z’]+", text))
    ]
    assert wrong == []


def spoken(element: Element, language: str) -> Iterator[tuple[str, str]]:
    """Every piece of text with the language that a screen reader would take."""
    own = element.language or language
    for kid in element.kids:
        if isinstance(kid, str):
            yield own, kid
        elif isinstance(kid, Element):
            yield from spoken(kid, own)


@every_document
def test_table_heads_stand_on_each_page_of_their_table(
    printed: Mapping[str, bytes],
    trees: Mapping[str, Element],
    pages: Mapping[str, PageView],
    name: str,
) -> None:
    paper = [squeezed(text) for text in page_texts(printed[name])]
    for element, table in zip(tables_of(trees[name]), pages[name].tables, strict=True):
        covered = {page for body in element.all("TBody") for page in pages_of(body)}
        head = squeezed(table.corner.head.strands[0].plain)
        assert [page for page in covered if head not in paper[page]] == []


@every_document
def test_a_table_that_goes_on_says_so_at_the_head_of_each_further_page(
    printed: Mapping[str, bytes],
    project: Project,
    trees: Mapping[str, Element],
    pages: Mapping[str, PageView],
    name: str,
) -> None:
    paper = [squeezed(text) for text in page_texts(printed[name])]
    locale = project.locales[pages[name].languages[0]]
    for element, table in zip(tables_of(trees[name]), pages[name].tables, strict=True):
        first, *further = sorted({page for part in element.walk() for page in part.pages})
        said = squeezed(locale.labels["table-continued"].replace("{number}", str(table.number)))
        assert [page for page in further if said not in paper[page]] == []
        assert said not in paper[first]


@every_document
def test_a_drawing_says_in_every_language_what_it_shows(
    trees: Mapping[str, Element], pages: Mapping[str, PageView], name: str
) -> None:
    spoken = {figure.alt for figure in trees[name].all("Figure")}
    for chart in drawings(pages[name]):
        words = {s.language: " ".join(s.plain.split()) for s in chart.alternative.strands}
        assert in_languages(words) in spoken
        for strand in chart.alternative.strands:
            assert all(figure in strand.plain for figure in numerals(chart, strand.language))


def drawings(page: PageView) -> list[BarsView | TimelineView]:
    return [chart for chart in page.charts if not isinstance(chart, MatrixView)]


def numerals(chart: BarsView | TimelineView, language: str) -> list[str]:
    """What a chart shows, as it is written."""
    if isinstance(chart, BarsView):
        lines = [bar.value for bar in chart.bars]
    else:
        lines = [phase.years for lane in chart.lanes for phase in lane.phases]
    return [s.plain for line in lines for s in line.strands if s.language == language]


@every_document
def test_a_figure_of_the_print_encloses_what_it_shows(
    trees: Mapping[str, Element], name: str
) -> None:
    for figure in trees[name].all("Figure"):
        left, bottom, right, top = figure.attributes["BBox"]
        assert 0 <= left < right <= A4[0]
        assert 0 <= bottom < top <= A4[1]


@pytest.mark.parametrize("edition", ["ko", "en", "ko-en"])
def test_every_mark_of_the_matrix_is_said_in_words(
    trees: Mapping[str, Element], pages: Mapping[str, PageView], project: Project, edition: str
) -> None:
    name = f"comparison.{edition}"
    (matrix,) = [chart for chart in pages[name].charts if isinstance(chart, MatrixView)]
    (table,) = [t for t in trees[name].all("Table") if re.match("〈그림|Figure", captioned(t))]
    marks = [cell.mark for body in matrix.bodies for row in body.rows for cell in row.cells]
    said = [
        in_languages({tag: project.locales[tag].labels[f"mark-{mark}"] for tag in languages})
        for languages in [pages[name].languages]
        for mark in marks
    ]
    assert [figure.alt for cell in table.all("TD") for figure in cell.all("Figure")] == said
    assert len(marks) == 24
    assert marks.count("partly") == 5


@every_document
def test_page_one_stands_alone(
    printed: Mapping[str, bytes], pages: Mapping[str, PageView], name: str
) -> None:
    page, paper = pages[name], squeezed(page_texts(printed[name])[0])
    lines = [page.title, page.subtitle, page.conclusion]
    lines += [line for item in page.glance for line in (item.number, item.label)]
    lines += [point.line for point in (*page.messages, *page.actions)]
    words = [squeezed(strand.plain) for line in lines for strand in line.strands]
    assert [text for text in words if text[:12] not in paper] == []
    assert squeezed(page.sections[0].title.strands[0].plain) not in paper


@every_document
def test_a_note_stands_at_the_foot_of_the_page_that_calls_it(
    trees: Mapping[str, Element], name: str
) -> None:
    calls = [
        (call, note)
        for parent in trees[name].walk()
        for call, note in itertools.pairwise(parent.elements)
        if note.kind == "Note"
    ]
    assert calls
    for call, note in calls:
        assert call.kind == "Reference"
        assert min(pages_of(note)) in pages_of(call)


def pages_of(element: Element) -> set[int]:
    return {page for part in element.walk() for page in part.pages}


@every_document
def test_links_lead_somewhere(printed: Mapping[str, bytes], name: str) -> None:
    with pikepdf.open(io.BytesIO(printed[name])) as pdf:
        names = destinations(pdf)
        for action in (link for page in pdf.pages for link in links(page)):
            if "/URI" in action:
                assert re.match(r"https?://", str(action["/URI"]))
            else:
                assert str(action["/Dest"]) in names


def links(page: pikepdf.Page) -> Iterator[pikepdf.Object]:
    for annotation in page.get("/Annots", []):
        if annotation.get("/Subtype") == "/Link":
            yield annotation.get("/A", annotation)


def destinations(pdf: pikepdf.Pdf) -> set[str]:
    tree = pdf.Root.Names.Dests.Names
    return {str(tree[n]) for n in range(0, len(tree), 2)}


@every_document
def test_tables_and_content_are_attached(
    printed: Mapping[str, bytes], pages: Mapping[str, PageView], name: str
) -> None:
    page = pages[name]
    with pikepdf.open(io.BytesIO(printed[name])) as pdf:
        names = set(pdf.attachments)
    for table in page.tables:
        assert {f"{page.id}-table-{table.number}.{tag}.csv" for tag in page.languages} <= names
    for chart in page.charts:
        assert {f"{page.id}-figure-{chart.number}.{tag}.csv" for tag in page.languages} <= names
    assert {f"content-{tag}-{page.id}.yaml" for tag in page.languages} <= names


@every_document
def test_bookmarks_name_every_section(
    printed: Mapping[str, bytes], pages: Mapping[str, PageView], name: str
) -> None:
    with pikepdf.open(io.BytesIO(printed[name])) as pdf, pdf.open_outline() as outline:
        titles = squeezed(" ".join(item.title for item in walk(outline.root)))
    for section in pages[name].sections:
        assert all(squeezed(strand.plain) in titles for strand in section.title.strands)


def walk(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from walk(item.children)


@every_document
def test_pages_are_numbered_and_carry_the_title(
    printed: Mapping[str, bytes], pages: Mapping[str, PageView], name: str
) -> None:
    texts = page_texts(printed[name])
    title = squeezed(pages[name].title.strands[0].plain)
    for number, text in enumerate(texts, start=1):
        assert f"{number} / {len(texts)}" in text
        assert title in squeezed(text)


@every_document
def test_every_edition_gives_credit_and_licence(
    printed: Mapping[str, bytes], pages: Mapping[str, PageView], name: str
) -> None:
    paper = squeezed(" ".join(page_texts(printed[name])))
    with pikepdf.open(io.BytesIO(printed[name])) as pdf:
        addresses = {str(a["/URI"]) for p in pdf.pages for a in links(p) if "/URI" in a}
    assert "https://creativecommons.org/licenses/by-nc/4.0/" in addresses
    for key in ("credit", "licence", "changes"):
        for strand in pages[name].common[key].strands:
            assert squeezed(strand.plain) in paper


@pytest.mark.parametrize("language", ["ko", "en"])
def test_all_six_editorial_notes_are_printed(
    printed: Mapping[str, bytes], project: Project, language: str
) -> None:
    assert len(project.commons.notes) == 6
    notes = {
        element.text
        for brief in project.facts.series.briefs
        for element in structure(printed[f"{brief}.{language}"]).all("Note")
    }
    plain = {squeezed(re.sub(r"^[a-z]\.", "", note.strip())) for note in notes}
    assert len(plain) == 6


def test_all_eighteen_sources_are_cited(pages: Mapping[str, PageView], project: Project) -> None:
    cited = {source.id for page in pages.values() for source in page.sources}
    assert cited == set(project.facts.sources)
    assert len(cited) == 18


PAPER = {
    "1": [
        ("infrastructure", [5]),
        ("human-resources", [2]),
        ("anchor-company", [3]),
        ("hospital", [1]),
        ("investment", [3]),
        ("collaboration", [3]),
        ("governance", [2]),
        ("policy", [6]),
    ],
    "2": [
        ("location", [1, 1]),
        ("institutes", [1, 1]),
        ("hospital", [1, 1]),
        ("firm", [1, 1]),
        ("support", [5, 3]),
    ],
    "3": [(f"phase-{n}", [points]) for n, points in enumerate([2, 3, 2, 2, 3], start=1)],
    "4": [(f"phase-{n}", [points]) for n, points in enumerate([2, 3, 2, 3, 2], start=1)],
}
"""Rows and points per cell of the paper's tables 1 to 4, in order."""


@pytest.mark.parametrize("number", PAPER)
def test_the_papers_tables_keep_rows_columns_and_points(
    pages: Mapping[str, PageView], number: str
) -> None:
    (table,) = [t for t in pages["comparison.ko"].tables if t.mirrors == number]
    assert [(row.key, points(table, row.key)) for row in rows(table)] == PAPER[number]


def rows(table: TableView) -> Iterator[RowView]:
    for body in table.bodies:
        yield from body.rows


def points(table: TableView, key: str) -> list[int]:
    """Points at the top level of each cell of a row; a statement counts as one."""
    (row,) = [row for row in rows(table) if row.key == key]
    contents = [cell.content for cell in row.cells]
    return [len(c.points) if isinstance(c, PointsView) else 1 for c in contents if c]


def test_every_figure_and_term_has_its_place_in_the_paper(project: Project) -> None:
    facts = project.facts
    assert [figure.id for figure in facts.figures.values() if not figure.paper] == []
    assert [term.id for term in facts.terms.values() if not term.paper] == []


def test_the_readme_says_how_many_pages_each_brief_has(printed: Mapping[str, bytes]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = {
        brief: counts.split(", ")
        for brief, counts in re.findall(r"^\| `(\w+)` \| (\d+, \d+, \d+) \|", readme, re.M)
    }
    for brief, counts in told.items():
        names = [f"{brief}.{edition}" for edition in ("ko", "en", "ko-en")]
        assert counts == [str(len(page_texts(printed[name]))) for name in names]
    assert len(told) == 4


OF_OTHERS = ("diff-", "letter-")
"""How the labels begin that no brief prints, but a comparison or a letter."""


class Asked(dict[str, str]):
    """A locale's labels that remember which of them were asked for."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        super().__init__(labels)
        self.keys_asked: set[str] = set()

    def __getitem__(self, key: str) -> str:
        self.keys_asked.add(key)
        return super().__getitem__(key)


def test_every_label_is_printed_somewhere(project: Project) -> None:
    asked = {tag: Asked(locale.labels) for tag, locale in project.locales.items()}
    locales = {
        tag: locale.model_copy(update={"labels": asked[tag]})
        for tag, locale in project.locales.items()
    }
    listening = dataclasses.replace(project, locales=locales)
    for brief in project.briefs.values():
        for edition in project.facts.series.editions:
            page = compose(brief, edition, listening)
            to_html(
                page,
                edition.template,
                theme="house",
                templates=ROOT / "templates",
                locales=locales,
                series=project.facts.series,
                code=coded("2026-1-a-ko", "0" * 64),
            )
            attachments(page, listening)
    for labels in asked.values():
        assert labels.keys_asked == {key for key in labels if not key.startswith(OF_OTHERS)}
