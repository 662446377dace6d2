import datetime as dt
import io
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import pytest

from briefs import pipeline
from briefs.distribute.plan import Order, UnknownName
from briefs.model.print import Pressed
from briefs.pipeline import Rendering
from briefs.problems import Problem, Refused, Span, errors
from briefs.render.job import Job
from support.projects import edited, write_project

EDITION_DATE = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
MISSING_TWIN = edited("content/en/demo.yaml", "          schools: Schools\n", "")
WRONG_SUM = edited("content/figures.yaml", 'value: "78000"', 'value: "77000"')


@dataclass
class FakePress:
    """Sets documents without WeasyPrint, refuses some, and remembers what it was asked."""

    refuse: tuple[str, ...] = ()
    stamps: list[dt.datetime] = field(default_factory=list)
    templates: list[Path] = field(default_factory=list)

    def __call__(self, job: Job) -> bytes:
        self.stamps.append(job.stamp)
        self.templates.append(job.templates)
        if job.edition.name in self.refuse:
            raise Refused([Problem("print", job.edition.name, Span("templates/x.html.j2"))])
        return self.contents(f"{job.brief.id} in {job.edition.name}")

    def pressed(self, job: Job) -> Pressed:
        return Pressed(self(job), None)

    def contents(self, name: str) -> bytes:
        return name.encode()


@dataclass
class BlankPress(FakePress):
    """Sets every document as one blank page."""

    def contents(self, name: str) -> bytes:
        document = pikepdf.new()
        document.add_blank_page()
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()


def files(directory: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in directory.glob("*")}


def test_a_sound_project_has_no_errors(tmp_path: Path) -> None:
    checked = pipeline.check(write_project(tmp_path))
    assert checked.project is not None
    assert errors(checked.problems) == ()


def test_problems_of_all_stages_come_together_and_sorted(tmp_path: Path) -> None:
    checked = pipeline.check(write_project(tmp_path, {**MISSING_TWIN, **WRONG_SUM}))
    found = [(problem.span.file, problem.rule) for problem in errors(checked.problems)]
    assert found == [("content/en/demo.yaml", "missing-text"), ("content/figures.yaml", "sums")]


def test_content_that_cannot_be_read_leaves_no_project(tmp_path: Path) -> None:
    checked = pipeline.check(write_project(tmp_path, {"content/series.yaml": "- wrong\n"}))
    assert checked.project is None
    assert errors(checked.problems)


def test_the_catalogue_names_titles_and_documents(tmp_path: Path) -> None:
    listed = pipeline.catalogue(write_project(tmp_path))
    assert listed.titles == {"demo": {"ko": "시범", "en": "Demo"}}
    assert [one.file_name for one in listed.documents] == ["demo.ko.pdf", "demo.ko-en.pdf"]


def test_a_build_publishes_every_document_and_tells_of_each(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    news: list[Rendering] = []
    press = FakePress()
    built = pipeline.build(root, root / "out", render=press.pressed, report=news.append)
    assert files(root / "out") == {"demo.ko.pdf": "demo in ko", "demo.ko-en.pdf": "demo in ko-en"}
    assert [(one.path.name, one.size) for one in built.documents] == [
        ("demo.ko.pdf", 10),
        ("demo.ko-en.pdf", 13),
    ]
    assert news == [Rendering("demo.ko-en.pdf", 1, 2), Rendering("demo.ko.pdf", 2, 2)]
    assert press.templates == [root / "templates"] * 2


def test_documents_carry_the_edition_date_unless_told_otherwise(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    press = FakePress()
    other = dt.datetime(2000, 1, 2, tzinfo=dt.UTC)
    pipeline.build(root, root / "out", Order(editions=["ko"]), render=press.pressed)
    pipeline.build(root, root / "out", Order(editions=["ko"]), stamp=other, render=press.pressed)
    assert press.stamps == [EDITION_DATE, other]


@pytest.mark.parametrize("fault", [MISSING_TWIN, WRONG_SUM, {"content/series.yaml": "- x\n"}])
def test_an_error_in_the_content_means_that_nothing_is_set_or_written(
    tmp_path: Path, fault: dict[str, str | bytes | None]
) -> None:
    root = write_project(tmp_path, fault)
    press = FakePress()
    built = pipeline.build(root, root / "out", render=press.pressed)
    assert (built.documents, press.stamps) == ((), [])
    assert errors(built.problems)
    assert not (root / "out").exists()


def test_a_document_that_fails_keeps_all_others_from_being_published(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    pipeline.build(root, root / "out", render=FakePress().pressed)
    before = files(root / "out")
    press = FakePress(refuse=("ko", "ko-en"))
    built = pipeline.build(root, root / "out", render=press.pressed)
    assert [problem.message for problem in errors(built.problems)] == ["ko", "ko-en"]
    assert built.documents == ()
    assert files(root / "out") == before


def test_an_output_directory_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "out").touch()
    press = FakePress()
    built = pipeline.build(root, root / "out", render=press.pressed)
    assert [problem.rule for problem in errors(built.problems)] == ["cannot-write"]
    assert (built.documents, press.stamps) == ((), [])


def test_an_unknown_name_is_told_before_anything_is_set(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    press = FakePress()
    with pytest.raises(UnknownName):
        pipeline.build(root, root / "out", Order(briefs=["dmo"]), render=press.pressed)
    assert press.stamps == []


def test_a_proof_is_a_sheet_for_each_brief_and_tells_of_each_document(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    news: list[Rendering] = []
    proved = pipeline.proof(root, root / "proof", render=BlankPress(), report=news.append)
    (sheet,) = proved.sheets
    assert (sheet.brief, sheet.path) == ("demo", root / "proof" / "demo.png")
    assert [one.edition.name for one in sheet.documents] == ["ko", "ko-en"]
    assert sheet.size == sheet.path.stat().st_size
    assert [path.name for path in (root / "proof").iterdir()] == ["demo.png"]
    assert news == [Rendering("demo.ko-en.pdf", 1, 2), Rendering("demo.ko.pdf", 2, 2)]


def test_a_proof_shows_the_editions_asked_for(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    proved = pipeline.proof(root, root / "proof", Order(editions=["ko"]), render=BlankPress())
    assert [one.file_name for sheet in proved.sheets for one in sheet.documents] == ["demo.ko.pdf"]


@pytest.mark.parametrize("fault", [MISSING_TWIN, WRONG_SUM, {"content/series.yaml": "- x\n"}])
def test_an_error_in_the_content_means_that_nothing_is_painted(
    tmp_path: Path, fault: dict[str, str | bytes | None]
) -> None:
    root = write_project(tmp_path, fault)
    press = BlankPress()
    proved = pipeline.proof(root, root / "proof", render=press)
    assert (proved.sheets, press.stamps) == ((), [])
    assert errors(proved.problems)
    assert not (root / "proof").exists()


def test_a_document_that_fails_leaves_the_sheets_of_the_last_proof(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (made,) = pipeline.proof(root, root / "proof", render=BlankPress()).sheets
    before = made.path.read_bytes()
    proved = pipeline.proof(root, root / "proof", render=BlankPress(refuse=("ko",)))
    assert [problem.message for problem in errors(proved.problems)] == ["ko"]
    assert proved.sheets == ()
    assert made.path.read_bytes() == before


def test_a_sheet_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "proof" / "demo.png").mkdir(parents=True)
    proved = pipeline.proof(root, root / "proof", render=BlankPress())
    assert [problem.rule for problem in errors(proved.problems)] == ["cannot-write"]
    assert proved.sheets == ()
