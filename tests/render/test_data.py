import csv
import io

import pytest

from briefs.project import Project
from briefs.render.chart_view import ChartView
from briefs.render.composition import compose
from briefs.render.data import BOM, as_csv, attachments, chart_as_csv
from briefs.render.view import PageView
from support.drawings import BARS, MATRIX, TIMELINE, drawn
from support.projects import Made


def page(project: Project, edition: int) -> PageView:
    return compose(project.briefs["demo"], project.facts.series.editions[edition], project)


def test_a_table_reads_back_as_it_is_printed(made: Made) -> None:
    (table,) = page(made(), 1).tables
    assert list(csv.reader(io.StringIO(as_csv(table, 1)))) == [
        ["Part", "Boston", "Biopolis"],
        ["Location", "Downtown", "• North\n• Centre"],
        ["Internal", "", ""],
        ["Hospital", "Several", ""],
    ]


def test_the_tables_come_in_every_language_of_the_edition(made: Made) -> None:
    project = made()
    names = [a.name for a in attachments(page(project, 1), project) if a.relationship == "Data"]
    assert names == ["demo-table-1.ko.csv", "demo-table-1.en.csv"]
    data = next(iter(attachments(page(project, 0), project))).data.decode()
    assert data.startswith(BOM + "구분,보스턴,바이오폴리스\r\n")


def test_the_content_of_the_editions_languages_is_inside_byte_for_byte(made: Made) -> None:
    project = made()
    enclosed = {a.name: a for a in attachments(page(project, 0), project)}
    source = enclosed["content-ko-demo.yaml"]
    assert source.data.decode() == project.files["content/ko/demo.yaml"]
    assert source.relationship == "Source"
    assert {"content-figures.yaml", "content-locales-ko.yaml"} <= enclosed.keys()
    assert not any("-en-" in name for name in enclosed)
    assert any("-en-" in a.name for a in attachments(page(project, 1), project))


def chart(project: Project, kind: str) -> ChartView:
    return next(one for one in page(project, 1).charts if one.kind == kind)


@pytest.mark.parametrize(
    ("kind", "korean", "english"),
    [
        (
            "bars",
            [
                ["첫째", "18만 5,000 m²", "185000", "m2"],
                ["둘째", "7만 8,000 m²", "78000", "m2"],
                ["합계", "약 26만 3,000 m²", "263000", "m2"],
            ],
            [
                ["First", "185,000 m²", "185000", "m2"],
                ["Second", "78,000 m²", "78000", "m2"],
                ["Total", "About 263,000 m²", "263000", "m2"],
            ],
        ),
        (
            "timeline",
            [["시범", "1", "2003", "2010"], ["시범", "2", "2011", ""]],
            [["Demo", "1", "2003", "2010"], ["Demo", "2", "2011", ""]],
        ),
        (
            "matrix",
            [
                ["구분", "보스턴", "", "시범", ""],
                ["위치", "갖춤", "도심 한복판", "일부 미흡", "도심이나 좁음"],
                ["병원", "갖춤", "여럿 있음", "–", ""],
            ],
            [
                ["Part", "Boston", "", "Demo", ""],
                [
                    "Location",
                    "In place",
                    "In the centre",
                    "Partly in place",
                    "Downtown but narrow",
                ],
                ["Hospital", "In place", "Several there", "–", ""],
            ],
        ),
    ],
)
def test_a_chart_reads_back_as_what_it_draws(
    made: Made, kind: str, korean: list[list[str]], english: list[list[str]]
) -> None:
    project = made(drawn(BARS, TIMELINE, MATRIX))
    for at, (language, records) in enumerate((("ko", korean), ("en", english))):
        text = chart_as_csv(chart(project, kind), at, project.locales[language])
        read = csv.reader(io.StringIO(text.replace("\u00a0", " ")))
        assert list(read) == records


def test_the_charts_come_in_every_language_of_the_edition_after_the_tables(made: Made) -> None:
    project = made(drawn(BARS, TIMELINE))
    data = [a for a in attachments(page(project, 1), project) if a.relationship == "Data"]
    assert [a.name for a in data[4:]] == [
        "demo-figure-1.ko.csv",
        "demo-figure-1.en.csv",
        "demo-figure-2.ko.csv",
        "demo-figure-2.en.csv",
    ]
    assert all(a.name.startswith("demo-table-") for a in data[:4])
    assert data[5].description == "Space in two places"
    assert data[5].media_type == "text/csv"
    assert data[5].data.decode().startswith(BOM + 'First,"185,000')
