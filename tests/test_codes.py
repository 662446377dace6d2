"""The number and the code of a document on its pages: what paper says, and what the file says."""

import datetime as dt
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from briefs.distribute.plan import Document, plan
from briefs.model.release import code_of
from briefs.pipeline.reading import pair
from briefs.project import Project
from briefs.render.document import impression
from briefs.render.identity import identity_of
from briefs.render.job import Job

ROOT = Path(__file__).parents[1]
STAMP = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
DPI = 150


@pytest.fixture(scope="module")
def project() -> Project:
    found = pair(ROOT).project
    assert found
    return found


def read_from(pdf: bytes, page: int) -> list[str]:
    """What a telephone reads from a page, printed at 150 dots an inch."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=DPI / 72).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def of_boston(project: Project) -> list[Document]:
    return [one for one in plan(project.facts.series) if one.brief == "boston"]


@pytest.mark.parametrize("edition", [0, 1, 2])
@pytest.mark.parametrize("summary", [False, True])
def test_paper_file_and_manifest_say_the_same(
    project: Project, edition: int, summary: bool
) -> None:
    wanted = of_boston(project)[edition]
    job = Job(project.briefs["boston"], wanted.edition, project, ROOT / "templates", STAMP)
    made = impression(replace(job, summary=summary))
    number = f"2026-1-boston-{wanted.edition.name}" + "-summary" * summary
    code = code_of(number, made.content)
    assert read_from(made.pdf, made.pages - 1) == [code]
    document = pypdfium2.PdfDocument(made.pdf)
    words = document[made.pages - 1].get_textpage().get_text_bounded().split()
    assert f"{number}:" in words
    assert "".join(words).count(made.content[:32]) == 1
    identity = identity_of(made.pdf)
    assert identity
    assert (identity.number, identity.code) == (number.upper(), code)
    assert identity.claims == ("PDF/A-3a", "PDF/UA-1")


def test_the_code_is_of_what_is_said_and_not_of_the_date(project: Project) -> None:
    edition = of_boston(project)[0].edition
    brief, templates = project.briefs["boston"], ROOT / "templates"

    def made(day: int) -> tuple[str, str]:
        one = impression(
            Job(brief, edition, project, templates, STAMP.replace(day=day), summary=True)
        )
        return one.content, sha256(one.pdf).hexdigest()

    (first, one), (second, other) = made(1), made(2)
    assert first == second
    assert one != other
