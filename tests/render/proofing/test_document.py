"""A whole proof of the small project."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest

from briefs.model.desk import Part, Segment, Version
from briefs.model.print import Print
from briefs.model.proof import Entry, Remarks
from briefs.problems import Refused, Span
from briefs.project import Project
from briefs.render.document import render_marked
from briefs.render.job import Job
from briefs.render.proofing.document import Heading, render_proof
from briefs.wording import Voice
from support.projects import Made

TEMPLATES = Path(__file__).parents[3] / "templates"
STAMP = dt.datetime(2026, 11, 28, tzinfo=dt.UTC)
QUIET = Remarks({}, ())
VOICE = Voice("en", str)


def print_of(project: Project) -> Print:
    edition = project.facts.series.editions[0]
    return render_marked(Job(project.briefs["demo"], edition, project, TEMPLATES, STAMP))


def proof_of(project: Project, remarks: Remarks = QUIET, templates: Path = TEMPLATES) -> bytes:
    heading = Heading("demo.ko", "시범", ("ko",), STAMP.date())
    return render_proof(
        print_of(project), remarks, heading, templates=templates, stamp=STAMP, voice=VOICE
    )


def texts(pdf: bytes) -> list[str]:
    """The text of each page without white space, as ids break over lines."""
    pages = pypdfium2.PdfDocument(pdf)
    return ["".join(page.get_textpage().get_text_bounded().split()) for page in pages]


def complaint(message: str) -> Remarks:
    now = Version("ko now", (Segment(Part.KEPT, message),))
    return Remarks(
        {},
        (Entry("error", "demo.title", ("ko",), Span("a.yaml"), (message,), versions=(now,)),),
    )


def test_every_page_has_its_ids_beside_it_and_a_list_follows(made: Made) -> None:
    project = made()
    printed, pages = print_of(project), texts(proof_of(project))
    assert len(pages) == printed.pages + 1
    for spot in printed.spots:
        assert spot.id in pages[spot.page - 1]
    for number, page in enumerate(pages, start=1):
        assert "demo.ko시범" in page
        assert "Proof,notforpublication" in page
        assert "Reviewdate:2026-11-28" in page
        assert f"{number}/{len(pages)}" in page
    assert "notextisstale" in pages[-1]


@pytest.mark.parametrize(
    ("message", "shown"),
    [("\U0001f9ec spins", "[U+1F9EC]spins"), ("a\x00b", "a[U+0000]b"), ("<b> & {x}", "<b>&{x}")],
)
def test_whatever_a_message_quotes_is_shown(made: Made, message: str, shown: str) -> None:
    last = texts(proof_of(made(), complaint(message)))[-1]
    assert last.count(shown) == 2


@pytest.mark.usefixtures("always_made")
def test_the_same_arguments_give_the_same_bytes(made: Made) -> None:
    project = made()
    assert proof_of(project, complaint("x")) == proof_of(project, complaint("x"))


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (None, "there is no template 'proof.html.j2'"),
        ("{{ proof.nonsense }}", "has no attribute 'nonsense'"),
        ("<p>no title", "the document has no <title>"),
    ],
)
def test_a_template_that_will_not_do_is_a_problem_and_no_traceback(
    made: Made, tmp_path: Path, template: str | None, words: str
) -> None:
    folder = tmp_path / "spoilt"
    folder.mkdir()
    if template is not None:
        (folder / "proof.html.j2").write_text(template, encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        proof_of(made(), templates=folder)
    problem = refusal.value.problems[0]
    assert words in "\n".join(one.message for one in refusal.value.problems)
    assert problem.span == Span("templates/proof.html.j2")
