from briefs.model.facts import Edition
from briefs.project import Project
from briefs.render.composition import compose
from briefs.render.lines import Line
from briefs.render.view import PageView, PointsView, TableView, flat
from support.projects import EN_DEMO, FILES, KO_DEMO, SERIES, Change, Made, edited

KO = "content/ko/demo.yaml"
EN = "content/en/demo.yaml"
BORROW = """
      borrowed:
        see: demo.evidence.components.parts
        columns: biopolis
        title: {title}
"""


def page(project: Project, name: str = "ko-en", brief: str = "demo") -> PageView:
    editions = {edition.name: edition for edition in project.facts.series.editions}
    return compose(project.briefs[brief], editions[name], project)


def words(line: Line) -> list[str]:
    return [strand.plain for strand in line.strands]


def two_briefs() -> dict[str, Change]:
    """A second brief that borrows a column of the first one's table."""
    changes: dict[str, Change] = {"content/series.yaml": SERIES.replace("[demo]", "[demo, other]")}
    for language, script, title in (("ko", KO_DEMO, "빌린 표"), ("en", EN_DEMO, "Borrowed")):
        head = script.partition("      parts:\n")[0].rstrip("\n")
        changes[f"content/{language}/other.yaml"] = head + BORROW.format(title=title)
    return changes


def test_lines_hold_the_languages_of_the_edition_in_its_order(made: Made) -> None:
    project = made()
    assert words(page(project, "ko").title) == ["시범"]
    assert words(page(project, "ko-en").title) == ["시범", "Demo"]
    english_first = Edition("en-ko", ("en", "ko"), "parallel.html.j2")
    assert words(compose(project.briefs["demo"], english_first, project).title) == ["Demo", "시범"]


def test_order_comes_from_the_leading_language(made: Made) -> None:
    lines = FILES[EN].splitlines(keepends=True)
    start = next(n for n, line in enumerate(lines) if line.startswith("messages:")) + 1
    lines[start : start + 3] = reversed(lines[start : start + 3])
    shuffled = page(made({EN: "".join(lines)}))
    assert [point.line.id for point in shuffled.messages] == [
        "demo.messages.space",
        "demo.messages.money",
        "demo.messages.people",
    ]
    assert words(shuffled.messages[2].line)[1] == "People matter."


def test_a_glance_shows_the_figure_its_label_and_its_date(made: Made) -> None:
    first = page(made()).glance[0]
    assert words(first.label) == ["연구 공간", "Laboratory space"]
    assert words(first.number)[0] == "약\u00a026만\u00a03,000\u00a0m²"
    assert words(first.as_of) == ["2023년", "2023"]


def test_a_figure_without_a_date_shows_none(made: Made) -> None:
    assert words(page(made()).glance[1].as_of) == ["", ""]


def test_a_table_keeps_its_shape(made: Made) -> None:
    (table,) = page(made()).tables
    assert (table.number, table.mirrors) == (1, "2")
    assert [words(column.head)[1] for column in (table.corner, *table.columns)] == [
        "Part",
        "Boston",
        "Biopolis",
    ]
    location, internal = table.bodies
    assert location.label is None
    assert internal.label
    assert words(internal.label) == ["내부", "Internal"]
    assert [next(flat(cell.content))[0] for cell in location.rows[0].cells] == [0, 1]
    assert internal.rows[0].across
    assert internal.rows[0].cells == ()


def test_a_table_says_whether_it_is_silent_somewhere(made: Made) -> None:
    (table,) = page(made()).tables
    assert not table.has_silence
    silent = {
        **edited(KO, "                boston: 도심\n", ""),
        **edited(EN, "                boston: Downtown\n", ""),
    }
    (table,) = page(made(silent)).tables
    assert table.has_silence


def test_a_table_explains_what_it_abbreviates_and_nothing_else(made: Made) -> None:
    assert all(not terms for terms in page(made()).tables[0].abbreviations.values())
    changes = {**edited(KO, "도심", "'{KIST}'"), **edited(EN, "Downtown", "'{KIST}'")}
    table = page(made(changes)).tables[0]
    assert [term.name for term in table.abbreviations["ko"]] == ["한국과학기술연구원"]
    assert [term.short for term in table.abbreviations["en"]] == ["KIST"]


def test_a_borrowed_table_has_the_columns_wanted_and_a_number_of_its_own(made: Made) -> None:
    (table,) = page(made(two_briefs()), brief="other").tables
    assert table.id == "other.evidence.components.borrowed"
    assert words(table.title) == ["빌린 표", "Borrowed"]
    assert [column.key for column in (table.corner, *table.columns)] == ["part", "biopolis"]
    (cell,) = table.bodies[0].rows[0].cells
    assert isinstance(cell.content, PointsView)
    assert table.bodies[1].rows[0].across


def test_sources_are_listed_in_the_order_of_citation(made: Made) -> None:
    (source,) = page(made()).sources
    assert (source.id, source.number, source.cited) == ("khidi", 1, "cite-khidi-1")


def test_blocks_keep_their_kinds(made: Made) -> None:
    (section,) = page(made()).sections
    assert [block.kind for block in section.blocks] == ["paragraph", "points", "table"]
    points, table = section.blocks[1:]
    assert isinstance(points, PointsView)
    assert isinstance(table, TableView)
    assert [depth for depth, _ in flat(points)] == [1, 1, 2]


def test_a_table_shares_its_width_out_among_all_its_columns(made: Made) -> None:
    assert len(page(made()).tables[0].shares) == 2
    across: dict[str, Change] = {}
    for path, script in ((KO, KO_DEMO), (EN, EN_DEMO)):
        before, _, after = script.partition("              cells:\n")
        across[path] = (
            before + "              across: X\n" + after[after.index("            int") :]
        )
    (table,) = page(made(across)).tables
    assert table.rows == ()
    assert table.shares == (50, 50)
