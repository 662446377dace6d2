"""What is drawn, held against the figures and tables that it is drawn from."""

from decimal import Decimal
from typing import TypeVar

import pytest

from briefs.project import Project
from briefs.render.chart_view import BarsView, ChartView, MatrixView, TimelineView
from briefs.render.composition import compose
from briefs.render.lines import Line
from briefs.render.view import PageView
from support.drawings import BARS, MATRIX, TIMELINE, Drawing, drawn
from support.projects import FIGURES, Made

FACTS = "content/figures.yaml"
Kind = TypeVar("Kind", bound=ChartView)


def page(project: Project, name: str = "ko-en") -> PageView:
    editions = {edition.name: edition for edition in project.facts.series.editions}
    return compose(project.briefs["demo"], editions[name], project)


def only(made: Made, drawing: Drawing, kind: type[Kind], figures: str = "") -> Kind:
    """The one chart of the demo with a drawing; ``figures`` instead of the project's."""
    changes = drawn(drawing)
    (chart,) = page(made({**changes, FACTS: figures or changes[FACTS]})).charts
    assert isinstance(chart, kind)
    return chart


def words(line: Line | None) -> list[str]:
    assert line
    return [strand.plain.replace("\u00a0", " ") for strand in line.strands]


def lines_of(chart: BarsView | TimelineView) -> list[Line]:
    """Every label and value that a drawing shows."""
    match chart:
        case BarsView():
            return [line for bar in chart.bars for line in (bar.label, bar.value)]
        case TimelineView():
            phases = [phase.years for lane in chart.lanes for phase in lane.phases]
            return [*(lane.label for lane in chart.lanes), *phases]


def test_a_bar_of_a_build_up_begins_where_the_one_before_ends(made: Made) -> None:
    first, second, total = only(made, BARS, BarsView).bars
    assert first.start == total.start == 0
    assert second.start == first.start + first.length
    assert second.start + second.length == total.length
    assert [bar.is_total for bar in (first, second, total)] == [False, False, True]
    assert [str(bar.length) for bar in (first, second, total)] == ["61.67", "26.00", "87.67"]


@pytest.mark.parametrize("parts", [("1.3", "1.3"), ("0.0205", "0.0075"), ("29", "0")])
def test_bars_meet_however_their_ends_are_rounded(made: Made, parts: tuple[str, str]) -> None:
    figures = FIGURES.replace('"185000"', f'"{parts[0]}"').replace('"78000"', f'"{parts[1]}"')
    total = sum(map(Decimal, parts))
    figures = figures.replace('"263000"', f'"{total}"')
    first, second, whole = only(made, BARS, BarsView, figures).bars
    assert first.length == second.start
    assert second.start + second.length == whole.length


def test_bars_without_a_total_begin_at_nought(made: Made) -> None:
    drawing = Drawing(*(text.partition("          total:")[0] for text in (BARS.ko, BARS.en)))
    bars = only(made, drawing, BarsView)
    assert [str(bar.start) for bar in bars.bars] == ["0.00", "0.00"]
    assert [str(bar.length) for bar in bars.bars] == ["92.50", "39.00"]


def test_bars_without_a_source_line_cite_what_their_figures_have(made: Made) -> None:
    drawing = BARS.edited('          source: "[@khidi]"\n', "")
    source = only(made, drawing, BarsView).source
    assert source
    assert words(source) == ["[1]"]  # once, though the edition has two languages


def test_bars_whose_figures_have_no_reference_rest_on_the_paper(made: Made) -> None:
    drawing = BARS.edited('          source: "[@khidi]"\n', "")
    figures = FIGURES.replace(", sources: [khidi]}", "}", 1)
    source = only(made, drawing, BarsView, figures).source
    assert source
    assert words(source) == ["[1]; 원 논문", "the paper"]


def test_values_are_written_by_each_language_and_kept_exact(made: Made) -> None:
    bars = only(made, BARS, BarsView)
    assert [words(bar.value) for bar in bars.bars] == [
        ["18만 5,000 m²", "185,000 m²"],
        ["7만 8,000 m²", "78,000 m²"],
        ["약 26만 3,000 m²", "About 263,000 m²"],
    ]
    assert [bar.exact for bar in bars.bars] == ["185000", "78000", "263000"]
    assert [words(bar.label)[1] for bar in bars.bars] == ["First", "Second", "Total"]
    assert bars.unit == "m2"
    assert words(bars.source) == ["[1]", "[1]"]


def test_ticks_are_numerals_without_unit_qualifier_or_note(made: Made) -> None:
    ticks = only(made, BARS, BarsView).ticks
    assert [words(tick.label) for tick in ticks] == [
        ["0", "0"],
        ["10만", "100,000"],
        ["20만", "200,000"],
        ["30만", "300,000"],
    ]
    assert [str(tick.at) for tick in ticks] == ["0.00", "33.33", "66.67", "100.00"]


def test_ticks_are_digits_where_a_language_spells_small_numbers_out(made: Made) -> None:
    figures = FIGURES.replace("m2", "hospitals")
    for large, small in (("263000", "8"), ("185000", "5"), ("78000", "3")):
        figures = figures.replace(f'"{large}"', f'"{small}"')
    bars = only(made, BARS, BarsView, figures)
    assert [words(tick.label)[1] for tick in bars.ticks] == ["0", "2", "4", "6", "8"]
    assert words(bars.bars[0].value) == ["5개", "5 hospitals"]


def test_a_note_is_called_at_its_bar_and_nowhere_else_in_the_chart(made: Made) -> None:
    figures = FIGURES.replace("unit: m2, paper: Table 3", "unit: m2, note: budget, paper: Table 3")
    changes = {**drawn(BARS), FACTS: figures}
    (bars,) = page(made(changes), "ko").charts
    assert isinstance(bars, BarsView)
    noted = [bar.value.strands[0] for bar in bars.bars]
    assert ["note-budget" in strand.html for strand in noted] == [True, True, False]
    assert [strand.plain for strand in noted[:2]] == [
        "18만\u00a05,000\u00a0m²",
        "7만\u00a08,000\u00a0m²",
    ]
    made_up = [tick.label for tick in bars.ticks] + [bars.alternative]
    assert not any("note" in line.strands[0].html for line in made_up)


@pytest.mark.parametrize(
    ("drawing", "kind", "names"),
    [
        (BARS, BarsView, ["막대그래프: 두 곳을 합한 공간. ", "Bar chart: Space in two places. "]),
        (
            TIMELINE,
            TimelineView,
            ["연표: 건물에서 사람으로. ", "Timeline: From buildings to people. "],
        ),
    ],
)
def test_the_alternative_says_what_it_is_and_all_that_is_drawn(
    made: Made, drawing: Drawing, kind: type[BarsView | TimelineView], names: list[str]
) -> None:
    chart = only(made, drawing, kind)
    said = words(chart.alternative)
    assert [strand.language for strand in chart.alternative.strands] == ["ko", "en"]
    assert all(one.startswith(name) for one, name in zip(said, names, strict=True))
    for line in lines_of(chart):
        assert all(part in whole for part, whole in zip(words(line), said, strict=True))


def test_the_alternative_of_bars_word_for_word(made: Made) -> None:
    assert words(only(made, BARS, BarsView).alternative)[1] == (
        "Bar chart: Space in two places."
        " First: 185,000 m²; Second: 78,000 m²; Total: About 263,000 m²."
    )


def test_the_alternative_is_plain_words(made: Made) -> None:
    drawing = BARS.edited("공간\n", "**공간** <{KIST}>\n").edited("places", "**places** & <{KIST}>")
    alternative = only(made, drawing, BarsView).alternative.strands[1]
    assert alternative.plain.startswith("Bar chart: Space in two places & <KIST>. ")
    assert "places &amp; &lt;KIST&gt;. " in alternative.html


def test_a_timeline_is_drawn_from_the_rows_of_its_table(made: Made) -> None:
    timeline = only(made, TIMELINE, TimelineView)
    (lane,) = timeline.lanes
    assert (words(lane.label), lane.brief, lane.table) == (
        ["시범", "Demo"],
        "demo",
        "demo.evidence.components.phases",
    )
    assert [(phase.number, phase.first, phase.last) for phase in lane.phases] == [
        (1, "2003", "2010"),
        (2, "2011", ""),
    ]
    assert [words(phase.years) for phase in lane.phases] == [
        ["2003~2010", "2003–2010"],
        ["2011~현재", "2011–present"],
    ]


def test_a_running_phase_goes_on_to_the_end_and_a_year_is_as_wide_as_any_other(made: Made) -> None:
    timeline = only(made, TIMELINE, TimelineView)
    closed, running = timeline.lanes[0].phases
    assert timeline.ticks == ()  # one lane says its years itself
    assert timeline.runs
    assert closed.start + closed.length == running.start
    assert running.start + running.length == 100
    assert str(closed.start) == "18.75"
    assert closed.length == 50


def test_rows_of_a_group_are_phases_as_well(made: Made) -> None:
    rows = (
        TIMELINE.edited("growth: {", "later: {label: L, rows: {growth: {")
        .edited("사람}}", "사람}}}}")
        .edited("People}}", "People}}}}")
    )
    (lane,) = only(made, rows, TimelineView).lanes
    assert [phase.first for phase in lane.phases] == ["2003", "2011"]


def test_marks_are_read_from_the_tables(made: Made) -> None:
    matrix = only(made, MATRIX, MatrixView)
    assert words(matrix.corner) == ["구분", "Part"]
    assert [(words(c.label)[1], c.brief, c.table.rpartition(".")[2]) for c in matrix.columns] == [
        ("Boston", "demo", "parts"),
        ("Demo", "demo", "standing"),
    ]
    alone, group = matrix.bodies
    assert (alone.label, words(group.label)) == (None, ["내부", "Internal"])
    assert [words(row.label)[1] for body in matrix.bodies for row in body.rows] == [
        "Location",
        "Hospital",
    ]
    marks = [[cell.mark for cell in row.cells] for body in matrix.bodies for row in body.rows]
    assert marks == [["there", "partly"], ["there", ""]]
    sentences = [cell.line for row in (*alone.rows, *group.rows) for cell in row.cells]
    assert [words(line) for line in sentences[:3]] == [
        ["도심 한복판", "In the centre"],
        ["도심이나 좁음", "Downtown but narrow"],
        ["여럿 있음", "Several there"],
    ]
    assert sentences[3] is None
    assert matrix.is_silent


def test_a_matrix_of_one_table_is_silent_nowhere(made: Made) -> None:
    column = (
        "            demo: {see: demo.evidence.components.standing, lacks: lacks, label: 시범}\n"
    )
    drawing = (
        MATRIX.edited(column, "")
        .edited("            demo: {label: Demo}\n", "")
        .edited(", demo: 도심이나 좁음", "")
        .edited(", demo: Downtown but narrow", "")
    )
    assert not only(made, drawing, MatrixView).is_silent


def test_what_is_wanting_alone_is_in_place_in_part(made: Made) -> None:
    drawing = MATRIX.edited("has: 도심, ", "").edited("has: Downtown, ", "")
    matrix = only(made, drawing, MatrixView)
    assert matrix.bodies[0].rows[0].cells[1].mark == "partly"


def test_charts_are_numbered_by_themselves(made: Made) -> None:
    printed = page(made(drawn(MATRIX, TIMELINE, BARS)))
    assert [(chart.kind, chart.number) for chart in printed.charts] == [
        ("matrix", 1),
        ("timeline", 2),
        ("bars", 3),
    ]
    assert [table.number for table in printed.tables] == [1, 2, 3]


def test_an_edition_of_one_language_has_lines_of_one_strand(made: Made) -> None:
    bars, timeline, matrix = page(made(drawn(BARS, TIMELINE, MATRIX)), "ko").charts
    assert isinstance(bars, BarsView)
    assert isinstance(timeline, TimelineView)
    lines = [bars.alternative, timeline.alternative, *lines_of(bars), *lines_of(timeline)]
    ticks = [tick.label for tick in (*bars.ticks, *timeline.ticks)]
    assert {len(line.strands) for line in (*lines, *ticks, matrix.title)} == {1}
    assert words(bars.alternative)[0].startswith("막대그래프: ")


def test_page_one_alone_draws_nothing(made: Made) -> None:
    project = made(drawn(BARS))
    edition = project.facts.series.editions[0]
    assert compose(project.briefs["demo"], edition, project, summary=True).charts == ()
