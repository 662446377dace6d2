"""The comparison of old and new as it is set: rows, words, remarks."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from briefs.model.desk import Part
from briefs.model.revision import State
from briefs.problems import Refused
from briefs.project import Project
from briefs.render.comparing.document import comparison_page, comparison_pdf
from briefs.render.comparing.rows import Row
from briefs.render.comparing.view import ComparisonView, Material, comparison_view
from briefs.render.plainly import plainly
from briefs.revision.compare import compare
from support.desk import read_project
from support.documents import ROOT
from support.projects import FILES, Change, edited

KO, EN = "content/ko/demo.yaml", "content/en/demo.yaml"
DAY = dt.date(2026, 11, 22)
STAMP = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
View = Callable[..., ComparisonView]
BOTH = ("ko", "en")


def material(before: Project, after: Project) -> Material:
    return Material(
        State("2026-1", "2026-1", DAY),
        State("", "2026-1", DAY),
        before,
        after,
        compare(before, after, plainly),
        (),
        {tag: after.locales[tag].labels for tag in BOTH},
    )


@pytest.fixture
def view(tmp_path: Path) -> View:
    """The comparison of the small project with some changes, in some languages."""

    def view(changes: Mapping[str, Change], *languages: str) -> ComparisonView:
        before, after = read_project(tmp_path / "a"), read_project(tmp_path / "b", changes)
        return comparison_view(material(before, after), languages or BOTH)

    return view


def rows(view: ComparisonView) -> list[Row]:
    return [row for table in view.tables for row in table.rows]


def test_a_text_that_changed(view: View) -> None:
    ko, en = rows(view(edited(KO, "더 지어야 함.", "많이 지어야 함.")))
    assert (ko.id, ko.place, ko.remarks) == ("demo.actions.build", "실행 제언", ("“더” → “많이”",))
    assert [(one.part, one.text) for one in ko.before.segments] == [
        (Part.REMOVED, "더"), (Part.KEPT, " 지어야 함."),
    ]  # fmt: skip
    assert [one.text for one in ko.after.segments] == ["많이", " 지어야 함."]
    assert (ko.leads, en.leads, en.id) == (True, False, "")
    assert (en.after.stand_in, en.remarks) == ("As before", ("English unchanged",))


def test_of_one_language_alone_its_twin_is_named(view: View) -> None:
    change = edited(KO, "더 지어야 함.", "많이 지어야 함.")
    (ko,) = rows(view(change, "ko"))
    assert ko.remarks == ("“더” → “많이”", "영어 변경 없음")
    assert rows(view(change, "en")) == []


def test_what_is_new_and_what_is_gone(view: View) -> None:
    change = {
        KO: FILES[KO].replace("  build: 더 지어야 함.", "  plant: 심어야 함."),
        EN: FILES[EN].replace("  build: Build more.", "  plant: Plant."),
    }
    gone, come = rows(view(change, "ko"))
    assert (gone.id, gone.after.stand_in, gone.remarks) == (
        "demo.actions.build",
        "<삭제>",
        ("삭제",),
    )
    assert (come.id, come.before.stand_in, come.remarks) == (
        "demo.actions.plant",
        "<신설>",
        ("신설",),
    )


def test_a_figure_has_its_difference_and_what_changes_along(view: View) -> None:
    ko, en = rows(view(edited("content/figures.yaml", '"263000"', '"264000"')))
    assert ko.id == "lab-space"
    assert ko.remarks == (
        "증감 +1,000\u00a0m² (+0.4%)",
        "함께 바뀌는 글: demo.messages.space, demo.glance.lab-space",
    )
    assert en.remarks == ("Difference: +1,000\u00a0m² (+0.4%)",)


def test_what_moved(view: View) -> None:
    change = {
        path: re.sub(r"(messages:\n)(.*\n.*\n)(  people: .*\n)", r"\1\3\2", str(FILES[path]))
        for path in (KO, EN)
    }
    (row,) = rows(view(change, "en"))
    assert (row.after.stand_in, row.remarks) == ("As before", ("Moved", "Order: place 3 → place 1"))


def test_an_edit_that_prints_the_same_shows_what_was_typed(view: View) -> None:
    change = edited(EN, "There is {lab-space}.", "There is about 263,000\u00a0m².")
    (row,) = rows(view(change, "en"))
    assert "{lab-space}" in "".join(one.text for one in row.before.segments)
    assert row.remarks[-2:] == ("Prints the same", "Korean unchanged")


def test_long_changes_are_cut_short_in_the_remarks(view: View) -> None:
    (row,) = rows(view(edited(EN, "Build more.", "word " * 30), "en"))
    assert "…" in row.remarks[0]
    assert len(row.remarks[0]) < 80


def test_the_states_say_their_names_where_numbers_do_not_tell(view: View) -> None:
    found = view({}, "ko")
    assert found.old == (("ko", "제2026-1호 · 2026년 11월\u00a022일 (2026-1)"),)
    assert found.new[0][1].endswith("(작업본)")
    assert found.tables == ()


def test_a_label_that_is_lacking_is_told(tmp_path: Path) -> None:
    project = read_project(tmp_path)
    bare = replace(material(project, project), labels={"ko": {}})
    with pytest.raises(Refused, match="the label 'edition' is missing"):
        comparison_view(bare, ("ko",))


def test_paper_and_screen(view: View, validate: Callable[[bytes, str], list[object]]) -> None:
    change = {
        **edited(KO, "더 지어야 함.", "<b>많이</b> 지어야 함."),
        **edited("content/figures.yaml", '"263000"', '"264000"'),
    }
    found = view(change)
    templates = ROOT / "templates"
    paper = comparison_pdf(found, templates=templates, theme="house", stamp=STAMP)
    assert paper == comparison_pdf(found, templates=templates, theme="house", stamp=STAMP)
    assert [validate(paper, profile) for profile in ("3a", "ua1")] == [[], []]
    screen = comparison_page(found, templates=templates).decode()
    assert "<script" not in screen
    assert "default-src 'none'; style-src 'sha256-" in screen
    assert "<ins>&lt;b&gt;많이&lt;/b&gt;</ins>" in screen


def test_templates_that_lack_it_are_told(view: View, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"there is no template 'differences\.html\.j2'"):
        comparison_pdf(view({}), templates=tmp_path, theme="house", stamp=STAMP)
