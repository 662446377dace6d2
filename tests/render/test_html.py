import re
from pathlib import Path

import pytest

from briefs.render.code import Code
from briefs.render.composition import compose
from briefs.render.html import TemplateFault, to_html
from support.projects import Made

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"


def html(made: Made, edition: int, templates: Path = TEMPLATES, template: str = "") -> str:
    project = made()
    chosen = project.facts.series.editions[edition]
    return to_html(
        compose(project.briefs["demo"], chosen, project),
        template or chosen.template,
        theme="house",
        templates=templates,
        locales=project.locales,
        series=project.facts.series,
        code=Code("2026-1-demo-ko"),
    )


def test_the_conclusion_comes_first_and_the_sources_last(made: Made) -> None:
    printed = html(made, 0)
    order = ["결론", "한눈에 보는 수치", "핵심 메시지", "실행 제언", "차례", "근거", "참고문헌"]
    places = [printed.rindex(f">{label}<") for label in order]
    assert places == sorted(places)


def test_every_string_of_another_language_says_which(made: Made) -> None:
    printed = html(made, 1)
    assert '<html lang="ko">' in printed
    assert '<td lang="en"><p>One paragraph.</p></td>' in printed


LENGTHS = re.compile(r' style="((left|width): [0-9.]+%(; )?)+"')
"""What a drawing, and a table for its columns, takes from the data."""


def test_no_style_but_lengths_stands_in_the_page(made: Made) -> None:
    assert not re.search(r"style=|<style|<script", LENGTHS.sub("", html(made, 1)))


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("{{ page.nothing }}", "nothing"),
        ("{% if %}", "Expected an expression"),
        ("{% include 'absent.html' %}", r"no template 'absent.html' in templates/"),
    ],
)
def test_a_broken_template_is_told(made: Made, tmp_path: Path, source: str, complaint: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "broken.html").write_text(source, encoding="utf-8")
    with pytest.raises(TemplateFault, match=complaint):
        html(made, 0, folder, "broken.html")


def test_what_is_not_markup_is_escaped(made: Made, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ '<b>' }}", encoding="utf-8")
    assert html(made, 0, tmp_path, "page.html") == "&lt;b&gt;"


def test_a_template_for_one_language_refuses_two(made: Made) -> None:
    with pytest.raises(TemplateFault, match="one language; take parallel"):
        html(made, 1, template="single.html.j2")
