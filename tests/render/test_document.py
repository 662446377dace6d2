import datetime as dt
import io
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefs.problems import Refused
from briefs.project import Project
from briefs.render.document import render, render_marked
from briefs.render.job import Job
from support import audit
from support.projects import Made, edited

TEMPLATES = Path(__file__).parents[2] / "templates"
STAMP = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def job(project: Project, edition: int = 0, templates: Path = TEMPLATES) -> Job:
    chosen = project.facts.series.editions[edition]
    return Job(project.briefs["demo"], chosen, project, templates, STAMP)


def printed(project: Project, edition: int = 0, templates: Path = TEMPLATES) -> bytes:
    return render(job(project, edition, templates))


def test_the_metadata_speaks_the_editions_language(made: Made) -> None:
    with pikepdf.open(io.BytesIO(printed(made()))) as pdf:
        assert str(pdf.Root.Lang) == "ko"
        assert str(pdf.docinfo["/Title"]) == "시범"
        assert str(pdf.docinfo["/Author"]) == "시범 저자"
        assert str(pdf.docinfo["/Keywords"]) == "시범, 정책"


def test_a_glyph_that_no_font_has_stops_the_document(made: Made) -> None:
    with pytest.raises(Refused) as refusal:
        printed(made(edited("content/ko/demo.yaml", "문단 하나.", "문단 \U0001f9ec 하나")))
    (problem,) = refusal.value.problems
    assert problem.rule == "glyph"
    assert problem.span.file == "content/ko/demo.yaml"
    assert problem.span.line > 1
    assert "U+1F9EC" in problem.message


def test_a_glyph_missing_in_what_the_print_brings_along_names_the_document(made: Made) -> None:
    project = made(edited("content/glossary.yaml", "한국과학기술연구원", "한국\U0001f9ec연구원"))
    with pytest.raises(Refused) as refusal:
        printed(project)
    (problem,) = refusal.value.problems
    assert problem.message.startswith("demo.ko: no font has a glyph for")


def test_a_broken_template_is_a_problem_and_no_traceback(made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "spoilt"
    folder.mkdir()
    (folder / "single.html.j2").write_text("{{ nothing.here }}", encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        printed(made(), templates=folder)
    (problem,) = refusal.value.problems
    assert problem.span.file == "templates/single.html.j2"
    assert "nothing" in problem.message


@pytest.mark.usefixtures("always_made")
def test_no_file_is_opened_but_those_of_the_templates(
    made: Made, monkeypatch: pytest.MonkeyPatch, measured: Callable[..., None]
) -> None:
    """But for WeasyPrint's own, and fonts on their way to Pango, in a folder that goes again."""
    project, opened = made(), set[str]()
    printed(project)  # what is imported at the first document

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str):
            opened.add(arguments[0])
        assert not event.startswith("socket.")

    monkeypatch.setattr(audit, "listener", listen)
    printed(project, templates=Path(os.path.relpath(TEMPLATES)))  # templates are read anew
    monkeypatch.undo()
    fonts = f"{tempfile.gettempdir()}/weasyprint-"
    places = (str(TEMPLATES), os.path.relpath(TEMPLATES), fonts, *weasyprint_itself())
    assert opened
    assert {path for path in opened if not path.startswith(places)} == set()
    measured("containment", attack="all files opened for a document", outcome="its templates")


def weasyprint_itself() -> list[str]:
    spec = find_spec("weasyprint")
    return list(spec.submodule_search_locations or ()) if spec else []


@pytest.mark.parametrize("edition", [0, 1])
def test_marked_texts_change_nothing_on_the_pages(made: Made, edition: int) -> None:
    project = made()
    marked = render_marked(job(project, edition))
    assert pictures(marked.pdf) == pictures(printed(project, edition))
    found = {(spot.id, spot.language) for spot in marked.spots}
    for language in project.facts.series.editions[edition].languages:
        assert ("demo.conclusion", language) in found
        assert ("demo.evidence.components.facts.support.office", language) in found


def pictures(pdf: bytes) -> list[bytes]:
    return [page.render().to_pil().tobytes() for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize("summary", [False, True])
def test_a_page_one_that_runs_over_is_told_at_its_conclusion(made: Made, summary: bool) -> None:
    long = "아주 길어서 첫 쪽에 다 들어가지 못하는 결론임. " * 60
    project = made(edited("content/ko/demo.yaml", "앞장섬 [@khidi].", f"앞장섬 [@khidi]. {long}"))
    with pytest.raises(Refused) as refusal:
        render(replace(job(project), summary=summary))
    (problem,) = refusal.value.problems
    assert str(problem) == (
        "content/ko/demo.yaml:3:13: error[page-one]: demo.ko: page one does not fit on its page"
        " (shorten the conclusion, the messages or what is recommended)"
    )


@pytest.mark.usefixtures("always_made")
@pytest.mark.parametrize("edition", [0, 1])
def test_the_same_content_gives_the_same_bytes(made: Made, edition: int) -> None:
    project = made()
    assert printed(project, edition) == printed(project, edition)
