"""Proofs for reading on paper: of the real content, and of content that is not sound."""

import datetime as dt
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from briefs import pipeline
from briefs.cli import program
from briefs.distribute.plan import Order, UnknownName
from briefs.model.print import Print, Spot
from briefs.pipeline import Rendering
from briefs.problems import errors
from briefs.project import Project
from briefs.render.document import render, render_marked
from briefs.render.job import Job
from briefs.render.proofing.merging import name_of, page_sizes
from briefs.render.proofing.placing import SIZES, Remarked, Sheet, ids_in_order, sheets
from briefs.wording import Voice
from support.documents import ROOT
from support.projects import Change, edited, write_project

pytestmark = pytest.mark.xdist_group("proofs")

STAMP = dt.datetime(2026, 11, 28, tzinfo=dt.UTC)
VOICE = Voice("en", str)
SCALE = 4
"""Pixels a point, where a sheet is painted."""

KO, EN = "content/ko/demo.yaml", "content/en/demo.yaml"
MISSING_TWIN = edited(EN, "          schools: Schools\n", "")
WRONG_SUM = edited("content/figures.yaml", 'value: "78000"', 'value: "77000"')
UNKNOWN_FIGURE = edited(KO, "{budget}임", "{bugdet}임")


def built(root: Path, order: Order, **more: object) -> pipeline.Built:
    return pipeline.build_proofs(root, root / "out", order, stamp=STAMP, voice=VOICE, **more)  # type: ignore[arg-type]


def small(root: Path, changes: Mapping[str, Change] | None = None) -> Path:
    """The small project, with the real templates."""
    write_project(root, changes)
    (root / "templates").symlink_to(ROOT / "templates")
    return root


def texts(pdf: bytes) -> list[str]:
    """The text of each page as :func:`solid` has it."""
    return [solid(p.get_textpage().get_text_bounded()) for p in pypdfium2.PdfDocument(pdf)]


def solid(text: str) -> str:
    """A text without white space, as ids break over lines, and hyphens, which PDFium has there as
    another character.
    """
    return re.sub(r"[\s\x02-]", "", text)


@dataclass(frozen=True, slots=True)
class Real:
    """A real document, its proof, and where the texts stand on its pages.

    Attributes:
        first: the first sheet of the proof.
        painted: what it looks like.
    """

    project: Project
    plain: bytes
    marked: Print
    proof: bytes
    first: Sheet
    painted: Image.Image


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Real:
    """The Korean edition of the brief on Boston, in which one English sentence has changed."""
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "content", root / "content")
    (root / "templates").symlink_to(ROOT / "templates")
    file = root / "content" / "en" / "boston.yaml"
    before = file.read_text(encoding="utf-8")
    after = before.replace("\nsubtitle: ", "\nsubtitle: Renowned ", 1)
    assert after != before
    file.write_text(after, encoding="utf-8")
    (document,) = built(root, Order(["boston"], ["ko"])).documents
    project = pipeline.check(root, spelling=False).project
    assert project is not None
    brief, edition = project.briefs["boston"], project.facts.series.editions[0]
    job = Job(brief, edition, project, root / "templates", STAMP)
    marked, proof = render_marked(job), document.path.read_bytes()
    first, *_ = sheets(marked.spots, page_sizes(marked.pdf), Remarked({}, {}))
    painted = pypdfium2.PdfDocument(proof)[0].render(scale=SCALE).to_pil().convert("RGB")
    return Real(project, render(job), marked, proof, first, painted)


def test_ids_stand_beside_every_page_and_a_list_follows(real: Real) -> None:
    pages = texts(real.proof)
    assert len(pages) == real.marked.pages + 1
    for spot in real.marked.spots:
        assert solid(spot.id) in pages[spot.page - 1]
    for number, page in enumerate(pages, start=1):
        assert "boston.ko보스턴바이오클러스터" in page
        assert "Proof,notforpublication" in page
        assert "Reviewdate:20261128" in page
        assert f"{number}/{len(pages)}" in page


def test_the_pages_are_drawn_as_they_will_print(real: Real) -> None:
    with (
        pikepdf.open(io.BytesIO(real.plain)) as plain,
        pikepdf.open(io.BytesIO(real.proof)) as made,
    ):
        for number, (page, sheet) in enumerate(zip(plain.pages, made.pages, strict=False), 1):
            under = sheet.resources[pikepdf.Name.XObject][name_of(number)]
            assert shown(under) == shown(page)


def shown(drawing: pikepdf.Page | pikepdf.Object) -> list[tuple[str, str]]:
    """Where and what a page or drawing writes: its text operators, in order."""
    return [
        (str(one.operator), str(list(one.operands)))
        for one in pikepdf.parse_content_stream(drawing)
        if str(one.operator) in {"Tm", "TJ", "Tj", "Td", "cm"}
    ]


def test_a_stale_text_is_shaded_and_listed_with_what_changed(real: Real) -> None:
    (spot,) = (one for one in real.marked.spots if one.id == "boston.subtitle")
    assert tinted(real, spot)
    first, *_, last = texts(real.proof)
    assert "boston.subtitlestale1" in first
    assert "stale1boston.subtitlepage1,no.3content/ko/boston.yaml:3:11" in last
    assert "thetextin'en'haschangedsince" in last
    assert "ennowRenownedUniversities" in last
    assert last.count("stale") == 1


def test_other_texts_are_not_shaded(real: Real) -> None:
    others = [one for one in real.marked.spots if one.page == 1 and one.id != "boston.subtitle"]
    assert others
    assert [spot.id for spot in others if tinted(real, spot)] == []


def tinted(real: Real, spot: Spot) -> bool:
    """Whether the ground at the end of a line, between its words and its edge, is another one."""
    assert real.first.frame is not None
    box = real.first.frame.part(spot)
    inside, outside = (
        real.painted.getpixel((int(x * SCALE), int((box.top + 1) * SCALE)))
        for x in (box.left + box.width - 0.7, box.left + box.width + 1.5)
    )
    return bool(inside != outside)


def test_it_claims_to_be_nothing_that_it_is_not(real: Real) -> None:
    with pikepdf.open(io.BytesIO(real.proof)) as made:
        claims = {"/MarkInfo", "/Metadata", "/OutputIntents", "/StructTreeRoot", "/AF", "/Names"}
        assert claims & set(made.Root.keys()) <= {"/Names"}
        assert not made.attachments
        assert b"pdfaid" not in real.proof


def test_every_real_page_has_room_for_its_ids_at_a_size_that_can_be_read(real: Real) -> None:
    brief, series = real.project.briefs["comparison"], real.project.facts.series
    job = Job(brief, series.editions[0], real.project, ROOT / "templates", STAMP)
    marked = render_marked(job)
    made = list(sheets(marked.spots, page_sizes(marked.pdf), Remarked({}, {})))
    assert len(made) == marked.pages
    assert {label.size for sheet in made for label in sheet.labels} <= set(SIZES)
    assert {label.id for sheet in made for label in sheet.labels} == set(ids_in_order(marked.spots))


@pytest.mark.parametrize(("seed", "language"), [("0", "en"), ("1", "ko")])
def test_the_same_content_and_day_give_the_same_bytes_in_any_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: str, language: str
) -> None:
    root = small(tmp_path, WRONG_SUM)
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(STAMP.timestamp())))
    only = ["build", "--edition", "ko", "--proof", "--root", str(root), "--out"]
    assert program.run([*only, str(root / "here")]) == 0
    subprocess.run(
        [sys.executable, "-m", "briefs", *only, str(root / "there"), "--jobs", "1"],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    )
    here, there = (root / out / "demo.ko.proof.pdf" for out in ("here", "there"))
    assert here.read_bytes() == there.read_bytes()


def test_there_is_a_proof_of_each_document_and_news_of_each(tmp_path: Path) -> None:
    news: list[Rendering] = []
    root = small(tmp_path)
    made = built(root, Order(theme="plain"), report=news.append)
    assert [one.path for one in made.documents] == [
        root / "out" / "demo.ko.proof.pdf",
        root / "out" / "demo.ko-en.proof.pdf",
    ]
    assert news == [Rendering("demo.ko-en.proof.pdf", 1, 2), Rendering("demo.ko.proof.pdf", 2, 2)]
    assert not errors(made.problems)


def test_content_with_an_error_has_a_proof_that_tells_it(tmp_path: Path) -> None:
    made = built(small(tmp_path, WRONG_SUM), Order(editions=["ko-en"]))
    assert errors(made.problems)
    last = texts(made.documents[0].path.read_bytes())[-1]
    assert "error1content/figures.yaml:13:3[sums]" in last


def test_a_missing_twin_is_told_in_the_edition_that_does_without_it(tmp_path: Path) -> None:
    made = built(small(tmp_path, MISSING_TWIN), Order(editions=["ko"]))
    pages = texts(made.documents[0].path.read_bytes())
    assert any("facts.schoolsnewenmissing" in page.replace(",", "") for page in pages)
    assert "[missingtext]" in pages[-1]


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        (MISSING_TWIN, "missing-text"),
        (UNKNOWN_FIGURE, "unknown-figure"),
        ({KO: None}, "missing-file"),
        ({"content/series.yaml": "- x\n"}, "shape"),
    ],
)
def test_what_cannot_be_set_is_refused_with_its_errors(
    tmp_path: Path, fault: Mapping[str, Change], rule: str
) -> None:
    root = small(tmp_path, fault)
    made = built(root, Order(editions=["ko-en"]))
    assert made.documents == ()
    assert rule in {problem.rule for problem in errors(made.problems)}
    assert not (root / "out").exists()


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> Print:
        raise KeyError("ours")

    monkeypatch.setattr("briefs.render.document.render_marked", fail)
    made = built(small(tmp_path), Order(editions=["ko"]))
    (problem,) = errors(made.problems)
    assert (problem.rule, made.documents) == ("lost", ())
    assert "KeyError: 'ours' (test_proofs.py, line " in problem.message


def test_an_output_directory_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    root = small(tmp_path)
    (root / "out").touch()
    made = built(root, Order())
    assert made.documents == ()
    assert [problem.rule for problem in errors(made.problems)] == ["cannot-write"]


@pytest.mark.parametrize("order", [Order(["dmo"]), Order(theme="x")])
def test_an_unknown_name_is_told(tmp_path: Path, order: Order) -> None:
    with pytest.raises(UnknownName):
        built(small(tmp_path), order)
