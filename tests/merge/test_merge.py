"""Languages that do not fit: problems that name both places."""

from pathlib import Path

import pytest

from briefs.content.load import load
from briefs.merge.merge import merge
from briefs.problems import Problem
from briefs.project import Project
from support.projects import EN_DEMO, EN_SERIES, KO_DEMO, Change, edited, write_project

EN = "content/en/demo.yaml"
KO = "content/ko/demo.yaml"


def merged(
    root: Path, changes: dict[str, Change] | None = None
) -> tuple[Project | None, tuple[Problem, ...]]:
    contents, problems = load(write_project(root, changes))
    assert contents is not None, problems
    return merge(contents)


def told(root: Path, changes: dict[str, Change]) -> list[str]:
    return [str(problem) for problem in merged(root, changes)[1]]


def test_every_text_has_its_twin(tmp_path: Path) -> None:
    project, problems = merged(tmp_path)
    assert problems == ()
    assert project is not None
    pairs = project.briefs["demo"].pairs
    assert all(set(pair.texts) == {"ko", "en"} for pair in pairs.values())
    assert pairs["demo.title"].texts["en"].source == "Demo"
    assert project.commons.notes["budget"].texts["ko"].source.startswith("원 논문")


def test_pairs_are_found_by_id_and_ordered_by_the_leading_language(tmp_path: Path) -> None:
    lines = "  space: There is {lab-space}.\n  money: The budget is {budget}.\n"
    swapped = "".join(reversed(lines.splitlines(keepends=True)))
    project, problems = merged(tmp_path, edited(EN, lines, swapped))
    assert problems == ()
    assert project is not None
    messages = project.briefs["demo"].leading.messages
    assert [point.text.id for point in messages][:2] == [
        "demo.messages.space",
        "demo.messages.money",
    ]
    money = project.briefs["demo"].pairs["demo.messages.money"]
    assert money.texts["en"].source == "The budget is {budget}."


PARTS = "demo.evidence.components"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            edited(EN, "          schools: Schools\n", ""),
            (
                f"{EN}:19:13: error[missing-text]: '{PARTS}.facts.schools' is missing here;"
                f" 'ko' has it; see {KO}:23:20 (add it below)"
            ),
        ),
        (
            edited(EN, "          schools:", "          schols:"),
            (
                f"{EN}:22:19: error[extra-text]: '{PARTS}.facts.schols' has no twin in 'ko';"
                f" see {KO}:20:13 (did you mean 'schools'?)"
            ),
        ),
        (
            edited(EN, "lead: One paragraph.", "lead: {points: {a: x, b: y}}"),
            (
                f"{EN}:19:26: error[shape]: '{PARTS}.lead' is a text in 'ko', more than one in"
                " 'en';"
                f" see {KO}:20:13 (give both the same shape)"
            ),
        ),
        (
            edited(EN, "There is {lab-space}.", "There is {lab-space-1}."),
            (
                f"{EN}:5:10: error[placeholders]: 'demo.messages.space' names other figures than"
                " 'ko';"
                f" missing: lab-space; too many: lab-space-1; see {KO}:5:10 (name the same in both)"
            ),
        ),
        (
            edited(EN, "There is {lab-space}.", "There is {lab-space}, {lab-space}."),
            (
                f"{EN}:5:10: error[placeholders]: 'demo.messages.space' names other figures than"
                " 'ko';"
                f" too many: lab-space; see {KO}:5:10 (name the same in both)"
            ),
        ),
        (
            edited(EN, "{KIST} leads", "It leads"),
            (
                f"{EN}:3:13: error[placeholders]: 'demo.conclusion' names other terms than 'ko';"
                f" missing: KIST; see {KO}:3:13 (name the same in both)"
            ),
        ),
        (
            edited(EN, "After [@khidi]", "After the directory"),
            (
                f"{EN}:48:19: error[citations]: '{PARTS}.parts.source' names other sources than"
                " 'ko';"
                f" missing: khidi; see {KO}:50:19 (name the same in both)"
            ),
        ),
        (
            {EN: None},
            (
                f"{EN}: error[missing-file]: the file of 'demo' is missing in 'en'; see {KO}:1:1"
                " (write it, with the same ids)"
            ),
        ),
        (
            {"content/en/series.yaml": EN_SERIES.replace("  budget:", "  money:")},
            (
                "content/en/series.yaml:11:10: error[extra-text]: 'series.notes.money' has no"
                " twin in"
                " 'ko'; see content/ko/series.yaml:1:1 (add it there or remove it)"
            ),
        ),
    ],
)
def test_what_does_not_fit_names_both_places(
    tmp_path: Path, changes: dict[str, Change], expected: str
) -> None:
    assert expected in told(tmp_path, changes)


def test_one_slip_is_one_problem(tmp_path: Path) -> None:
    assert len(told(tmp_path, edited(EN, "          schools:", "          schols:"))) == 1
    assert len(told(tmp_path, edited(EN, "lead: One paragraph.", "lead: {points: {a: x}}"))) == 1


def test_a_part_that_is_missing_as_a_whole_is_one_problem(tmp_path: Path) -> None:
    start = EN_DEMO.index("      parts:")
    (problem,) = told(tmp_path, {EN: EN_DEMO[:start]})
    assert f"'{PARTS}.parts' with its 12 texts is missing here" in problem


def test_a_term_may_be_named_more_often(tmp_path: Path) -> None:
    assert told(tmp_path, edited(EN, "{KIST} leads", "{KIST} leads, {KIST|name}")) == []


def test_a_borrowed_table_may_be_left_out_but_not_changed(tmp_path: Path) -> None:
    see = "      parts2: {see: demo.evidence.components.parts}\n"
    korean = {KO: KO_DEMO + see}
    assert told(tmp_path, {**korean}) == []
    other = EN_DEMO + see.replace("}", ", columns: boston}")
    (problem,) = told(tmp_path, {**korean, EN: other})
    assert "error[shape]: 'demo.evidence.components.parts2' shows another table" in problem


def test_labels_with_other_slots(tmp_path: Path) -> None:
    write_project(tmp_path)
    path = tmp_path / "content" / "locales" / "en.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("No. {number}", "No. {numbr}"), encoding="utf-8")
    contents, _ = load(tmp_path)
    assert contents is not None
    (problem,) = merge(contents)[1]
    assert problem.message == "the label 'edition' holds other slots than in 'ko'"
    assert problem.hint == "use {number}"
    for span in (problem.span, *problem.also):
        line = (tmp_path / span.file).read_text(encoding="utf-8").split("\n")[span.line - 1]
        assert line[span.column - 1 :].startswith("edition:")


def test_labels_that_only_one_locale_has(tmp_path: Path) -> None:
    write_project(tmp_path)
    path = tmp_path / "content/locales/en.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nlabels:\n", "\nlabels:\n  odd-one: Odd\n"), encoding="utf-8")
    contents, problems = load(tmp_path)
    assert contents is not None, problems
    (problem,) = merge(contents)[1]
    assert problem.rule == "labels"
    assert "'odd-one'" in problem.message
