import csv
import io

from briefs.project import Project
from briefs.render.composition import compose
from briefs.render.data import BOM, as_csv, attachments
from briefs.render.view import PageView
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
