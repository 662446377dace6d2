"""The data of a release: read by others' libraries, and the same as what the documents carry."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from briefs.exchange.book import to_book
from briefs.model.dataset import Annex, Column, Grid
from briefs.pipeline.reading import pair
from briefs.project import Project
from briefs.release.figures import figures
from briefs.release.package import BOOK, PACKAGE, as_csv, data_files
from briefs.render.annex import annex
from briefs.render.composition import compose
from briefs.render.data import attachments
from support.documents import ROOT
from support.projects import KO_SERIES, Change, write_project
from support.releases import laid_down

NBSP = "\N{NO-BREAK SPACE}"
LICENSED: dict[str, Change] = {
    "content/ko/series.yaml": KO_SERIES.replace(
        "누구나 이용할 수 있음.",
        '"[자유 이용](https://creativecommons.org/licenses/by-sa/4.0/deed.ko)에 따름"',
    )
}


def made(project: Project) -> tuple[Annex, dict[str, bytes]]:
    plain = annex(project)
    grids = (*plain.tables, figures(project))
    return plain, data_files(project, plain, grids, to_book(grids, project.facts.series.date))


def project_at(root: Path) -> Project:
    project = pair(root).project
    assert project is not None
    return project


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return project_at(write_project(tmp_path_factory.mktemp("small"), LICENSED))


@pytest.fixture(scope="module")
def real() -> Project:
    return project_at(ROOT)


def records(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def checked_by_frictionless(descriptor: Path) -> tuple[list[Any], dict[str, list[dict[str, Any]]]]:
    """What the library finds wrong, and the rows of each table as it reads them."""
    from frictionless import Package
    from frictionless.resources import TableResource

    package = Package(str(descriptor))
    found = package.validate()
    tables = [
        one for one in package.resources if isinstance(one, TableResource) and one.format == "csv"
    ]
    rows = {str(one.name): [row.to_dict() for row in one.read_rows()] for one in tables}
    return found.flatten(["type", "note"]), rows


def test_frictionless_reads_every_table(tmp_path: Path, real: Project) -> None:
    plain, files = made(real)
    laid_down(tmp_path, files)
    wrong, rows = checked_by_frictionless(tmp_path / PACKAGE)
    assert wrong == []
    assert len(rows) == len(plain.tables) + 1
    (space,) = (row for row in rows["figures"] if row["id"] == "boston-lab-space")
    assert (space["value"], space["unit"], space["qualifier"]) == ("1980000", "m2", "about")
    assert space["printed_ko"] == "약 198만 m²".replace(" ", NBSP)
    for grid in plain.tables:
        assert [list(row) for row in rows[grid.name][:1]] == [[c.head for c in grid.columns]]


def test_frictionless_sees_a_byte_that_changed(tmp_path: Path, small: Project) -> None:
    _, files = made(small)
    laid_down(tmp_path, {**files, "data/figures.csv": files["data/figures.csv"] + b"\r\n"})
    wrong, _ = checked_by_frictionless(tmp_path / PACKAGE)
    assert {"hash-count", "byte-count"} <= {kind for kind, _ in wrong}


def test_the_package_says_whose_it_is_and_how_it_may_be_used(real: Project) -> None:
    _, files = made(real)
    package = json.loads(files[PACKAGE])
    assert (package["name"], package["version"]) == ("briefs-2026-1", "2026-1")
    assert package["created"] == "2026-11-22T00:00:00Z"
    assert package["title"] == "바이오 클러스터 정책 브리프 · Bio Cluster Policy Briefs"
    (licence,) = package["licenses"]
    assert licence["name"] == "CC-BY-NC-4.0"
    assert licence["path"] == "https://creativecommons.org/licenses/by-nc/4.0/"
    assert package["sources"] == [{"title": "전효수·정기택(2024) · Jeon and Jung (2024)"}]
    assert "commercial use is not permitted" in package["description"]
    assert "변경 사항" in package["description"]


def test_licences_are_those_that_the_content_links_to(small: Project, tmp_path: Path) -> None:
    def licences(project: Project) -> object:
        return json.loads(made(project)[1][PACKAGE])["licenses"]

    address = "https://creativecommons.org/licenses/by-sa/4.0/deed.ko"
    assert licences(small) == [{"name": "CC-BY-SA-4.0", "path": address, "title": "자유 이용"}]
    assert licences(project_at(write_project(tmp_path))) == []


def test_every_resource_is_there_and_described_to_the_byte(small: Project) -> None:
    _, files = made(small)
    described = {
        f"data/{one['path']}": (one["bytes"], one["hash"])
        for one in json.loads(files[PACKAGE])["resources"]
    }
    assert described == {
        name: (len(content), f"sha256:{sha256(content).hexdigest()}")
        for name, content in files.items()
        if name != PACKAGE
    }


def test_tables_are_those_that_the_documents_carry(real: Project) -> None:
    _, files = made(real)
    carried = set()
    for edition in (one for one in real.facts.series.editions if len(one.languages) == 1):
        for brief in real.briefs.values():
            page = compose(brief, edition, real)
            for table in (one for one in page.tables if one.id == one.origin):
                (language,) = edition.languages
                name = f"{brief.id}-table-{table.number}.{language}.csv"
                (data,) = (one.data for one in attachments(page, real) if one.name == name)
                assert files[f"data/{table.id}.{language}.csv"] == data
                carried.add(f"data/{table.id}.{language}.csv")
    assert carried == {name for name in files if name.endswith(".csv")} - {"data/figures.csv"}


def test_figures_have_exact_values_and_every_languages_words(small: Project) -> None:
    _, files = made(small)
    heads, *rows = records(files["data/figures.csv"])
    assert heads == [
        *("id", "value", "unit", "qualifier", "as_of", "paper", "sources"),
        *("printed_ko", "printed_en"),
    ]
    assert rows[0] == [
        *("lab-space", "263000", "m2", "about", "2023", "Table 2", "khidi"),
        *("약 26만 3,000 m²".replace(" ", NBSP), f"about 263,000{NBSP}m²"),
    ]
    assert [row[0] for row in rows] == list(small.facts.figures)


def test_a_csv_begins_with_the_mark_that_spreadsheets_look_for(small: Project) -> None:
    _, files = made(small)
    tables = [content for name, content in files.items() if name.endswith(".csv")]
    assert all(content.startswith(b"\xef\xbb\xbf") for content in tables)
    assert all(content.count(b"\xef\xbb\xbf") == 1 for content in tables)


def sheets(book: bytes) -> Mapping[str, list[list[object]]]:
    loaded = openpyxl.load_workbook(io.BytesIO(book))
    return {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in loaded.worksheets
    }


def test_the_workbook_has_every_table_and_numbers_as_numbers(small: Project) -> None:
    plain, files = made(small)
    found = sheets(files[BOOK])
    assert list(found) == ["contents", "demo 1 ko", "demo 1 en", "figures"]
    assert found["contents"][1] == [
        *("demo 1 ko", "비교", "demo.evidence.components.parts.ko.csv"),
    ]
    assert found["demo 1 en"] == [
        [cell or None for cell in row]
        for row in records(files["data/demo.evidence.components.parts.en.csv"])
    ]
    assert [row[1] for row in found["figures"][1:]] == [263000, 185000, 78000, 1000000000]
    assert len(plain.tables) == 2


def test_the_workbook_is_the_same_to_the_byte(small: Project) -> None:
    assert made(small)[1][BOOK] == made(small)[1][BOOK]
    with zipfile.ZipFile(io.BytesIO(made(small)[1][BOOK])) as parts:
        assert "2026-11-22T00:00:00Z" in parts.read("docProps/core.xml").decode()


def test_a_table_keeps_its_formula_as_text_and_its_long_number_whole(small: Project) -> None:
    from decimal import Decimal

    long = Decimal("1234567890123456789")
    grid = Grid("x", "x" * 40, "X", (Column("a"),), (("=1+1",), (long,), (Decimal("1.50"),)))
    other = Grid("y", "X" * 40, "Y", (Column("a"),), ())
    book = to_book([grid, other], small.facts.series.date)
    found = sheets(book)
    first, second = list(found)[1:]
    assert first != second
    assert first.casefold() != second.casefold()
    assert max(map(len, found)) <= 31
    assert [row[0] for row in found[first]] == ["a", "=1+1", str(long), 1.5]
    sheet = openpyxl.load_workbook(io.BytesIO(book))[first]
    assert [sheet.cell(row, 1).data_type for row in (2, 3, 4)] == ["s", "s", "n"]
    assert sheet.cell(4, 1).number_format == "0.00"
    assert as_csv(grid).decode("utf-8-sig").split("\r\n") == ["a", "=1+1", str(long), "1.50", ""]
