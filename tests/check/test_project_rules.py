"""Each rule by a project that breaks it; a whole project breaks none (support/test_projects)."""

import re
from pathlib import Path

import pytest

from briefs.check.knowledge import Knowledge
from briefs.check.rules import PROJECT_RULES, project
from briefs.check.run import check
from briefs.content.load import load
from briefs.merge.merge import merge
from briefs.problems import Problem
from support.drawings import BARS, MATRIX, TIMELINE, drawn
from support.projects import FIGURES, GLOSSARY, KO_DEMO, SOURCES, Change, edited, write_project

KO = "content/ko/demo.yaml"
FACTS = "content/figures.yaml"
SEE = "      again: {see: demo.evidence.components."

BROKEN: list[tuple[str, dict[str, Change], str]] = [
    (
        "unknown-figure",
        edited(KO, "공간은 {lab-space}임", "공간은 {lab-spce}임"),
        (
            f"{KO}:5:10: error[unknown-figure]: no figure has the id 'lab-spce'"
            " (did you mean 'lab-space'?)"
        ),
    ),
    (
        "unknown-figure",
        drawn(BARS.edited("lab-space-2:", "lab-space-3:")),
        f"{KO}:51:7: error[unknown-figure]: no figure has the id 'lab-space-3' (did you mean",
    ),
    (
        "unknown-term",
        edited(KO, "더 지어야 함.", "건물 {KITS}"),
        f"{KO}:14:10: error[unknown-term]: no term has the id 'KITS' (did you mean 'KIST'?)",
    ),
    (
        "unknown-source",
        edited(KO, "더 지어야 함.", "지음 [@kihdi]"),
        f"{KO}:14:10: error[unknown-source]: no source has the id 'kihdi' (did you mean 'khidi'?)",
    ),
    (
        "unknown-note",
        edited(FACTS, "note: budget", "note: bugdet"),
        (
            f"{FACTS}:11:3: error[unknown-note]: no editorial note has the key 'bugdet'"
            " (did you mean 'budget'?)"
        ),
    ),
    (
        "ambiguous-id",
        {"content/glossary.yaml": GLOSSARY.replace("  KIST:", "  budget:")},
        (
            f"{FACTS}:11:3: error[ambiguous-id]: 'budget' is both a figure and a term;"
            " see content/glossary.yaml:2:3 (rename one of them)"
        ),
    ),
    (
        "see-target",
        {KO: KO_DEMO + SEE + "part}\n"},
        (
            f"{KO}:51:7: error[see-target]: there is no table 'demo.evidence.components.part'"
            " (did you mean 'demo.evidence.components.parts'?)"
        ),
    ),
    (
        "see-target",
        {KO: KO_DEMO + SEE + "parts, columns: bostn}\n"},
        (
            f"{KO}:51:7: error[see-target]: the table 'demo.evidence.components.parts' has no"
            f" column 'bostn' beside that of the row heads; see {KO}:30:18"
            " (did you mean 'boston'?)"
        ),
    ),
    (
        "see-target",
        {KO: KO_DEMO + SEE + "parts, columns: part}\n"},
        "has no column 'part' beside that of the row heads",
    ),
    (
        "see-target",
        {KO: KO_DEMO + SEE + "parts}\n" + SEE.replace("again", "more") + "again}\n"},
        (
            f"{KO}:52:7: error[see-target]: 'demo.evidence.components.again' is borrowed itself;"
            f" see {KO}:51:7 (see demo.evidence.components.parts instead)"
        ),
    ),
    (
        "undrawable",
        drawn(BARS) | {FACTS: FIGURES.replace('"185000"', '"-185000"')},
        (
            f"{KO}:51:7: error[undrawable]: the figure 'lab-space-1' cannot be a bar:"
            f" it is no number from 0 on; see {FACTS}:9:3, {FACTS}:10:3, {FACTS}:2:3"
            " (draw plain numbers)"
        ),
    ),
    (
        "undrawable",
        drawn(BARS) | {FACTS: FIGURES.replace('"185000"', "1..2")},
        "the figure 'lab-space-1' cannot be a bar: it is no number from 0 on",
    ),
    (
        "undrawable",
        drawn(BARS.edited("lab-space-2:", "budget:")),
        (
            f"{KO}:51:7: error[undrawable]: the bars have different units: USD, m2;"
            f" see {FACTS}:9:3, {FACTS}:11:3, {FACTS}:2:3 (draw one unit a chart)"
        ),
    ),
    (
        "undrawable",
        drawn(BARS) | {FACTS: re.sub(r'value: "\d+"', 'value: "0.0"', FIGURES)},
        (
            f"{KO}:51:7: error[undrawable]: every bar is nought;"
            f" see {FACTS}:9:3, {FACTS}:10:3, {FACTS}:2:3"
        ),
    ),
    (
        "undrawable",
        drawn(BARS) | {FACTS: FIGURES.replace('"78000"', '"78000.1"')},
        (
            f"{KO}:51:7: error[undrawable]: the bars do not add up to 'lab-space';"
            f" see {FACTS}:2:3 (draw all parts, or leave the total out)"
        ),
    ),
    (
        "undrawable",
        drawn(TIMELINE.edited("evidence.components.phases", "evidence.components.phase")),
        (
            f"{KO}:58:7: error[undrawable]: there is no table 'demo.evidence.components.phase'"
            " (did you mean 'demo.evidence.components.phases'?)"
        ),
    ),
    (
        "undrawable",
        drawn(TIMELINE.edited("({phase-2|bare})", "({lab-space|bare}, {phase-3})")),
        (
            f"{KO}:57:29: error[undrawable]: the row 'growth' names no range of years to draw;"
            f" see {KO}:58:7 (name a figure such as 2006..2010, its unit year, in its label)"
        ),
    ),
    (
        "undrawable",
        drawn(TIMELINE.edited('"2003..2010", unit: year', '"3..10", unit: years')),
        "the row 'start' names no range of years to draw",
    ),
    (
        "undrawable",
        drawn(TIMELINE.edited('"2011.."', '"2011"')),
        "the row 'growth' names no range of years to draw",
    ),
    (
        "undrawable",
        drawn(MATRIX.edited("see: demo.evidence.components.parts", "see: boston")),
        (
            f"{KO}:58:7: error[undrawable]: there is no table 'boston'"
            " (brief.evidence.section.block)"
        ),
    ),
    (
        "undrawable",
        drawn(MATRIX.edited("lacks: lacks", "lacks: lack")),
        (
            f"{KO}:58:7: error[undrawable]: the table 'demo.evidence.components.standing' has no"
            f" column 'lack' beside that of the row heads; see {KO}:53:18"
            " (did you mean 'lacks'?)"
        ),
    ),
    (
        "undrawable",
        drawn(MATRIX.edited("lacks: lacks", "lacks: part")),
        "has no column 'part' beside that of the row heads",
    ),
    (
        "undrawable",
        drawn(MATRIX.edited("hospital: {", "hospitals: {")),
        (
            f"{KO}:66:33: error[undrawable]: the table has no row 'hospitals'"
            " (did you mean 'hospital'?)"
        ),
    ),
    (
        "undrawable",
        drawn(MATRIX.edited("hospital: {", "size: {")),
        "the table has no row 'size' (rows: location, hospital)",
    ),
    (
        "undrawable",
        drawn(MATRIX.edited("boston: 도심 한복판, ", "").edited("boston: In the centre, ", "")),
        (
            f"{KO}:58:7: error[undrawable]: nothing backs the mark of 'location' in 'boston'"
            " (write a sentence for it)"
        ),
    ),
    (
        "undrawable",
        drawn(
            MATRIX.edited("여럿 있음", "여럿, demo: 없음").edited("Several there", "Some, demo: No")
        ),
        (
            f"{KO}:66:42: error[undrawable]: the table 'demo.evidence.components.standing' says"
            " nothing here (remove this sentence)"
        ),
    ),
    (
        "sums",
        edited(FACTS, '"185000"', '"185000.5"'),
        (
            f"{FACTS}:13:3: error[sums]: 185,000.5 + 78,000 = 263,000.5, but 'lab-space' is"
            " 263,000;"
            f" see {FACTS}:9:3, {FACTS}:10:3, {FACTS}:2:3 (compare with the paper: Table 3)"
        ),
    ),
    (
        "sums",
        edited(FACTS, '"185000"', "1..2"),
        (
            f"{FACTS}:13:3: error[sums]: the sum 'space' adds what is not a plain number;"
            f" see {FACTS}:9:3, {FACTS}:10:3, {FACTS}:2:3 (sum plain numbers only)"
        ),
    ),
    (
        "sums",
        {FACTS: FIGURES.replace('"78000", unit: m2', '"78000", unit: USD')},
        (
            f"{FACTS}:13:3: error[sums]: the sum 'space' adds different units: USD, m2;"
            f" see {FACTS}:9:3, {FACTS}:10:3, {FACTS}:2:3 (give all of them the same unit)"
        ),
    ),
    (
        "unwritable-figure",
        edited(FACTS, "unit: USD", "unit: UDS"),
        (
            f"{FACTS}:11:3: error[unwritable-figure]: budget: the locale ko has no unit for a"
            " number called 'UDS'; see content/locales/ko.yaml (did you mean 'USD'?)"
        ),
    ),
    (
        "unused-figure",
        {FACTS: FIGURES.replace("sums:", "  spare: {value: '1', unit: m2, paper: '1'}\nsums:")},
        (
            f"{FACTS}:12:3: warning[unused-figure]: no brief states the figure 'spare'"
            " (state it or remove it)"
        ),
    ),
    (
        "unused-source",
        {"content/sources.yaml": SOURCES + SOURCES.partition("\n")[2].replace("khidi", "spare")},
        (
            "content/sources.yaml:10:3: warning[unused-source]: no brief cites the source 'spare'"
            " (cite it or remove it)"
        ),
    ),
    (
        "loose-number",
        edited(KO, "더 지어야 함.", "12곳 더, **1,300명** 더"),
        f"{KO}:14:10: advice[loose-number]: typed into the text: 12, 1,300 (could be a figure)",
    ),
]


def problems_of(root: Path, changes: dict[str, Change]) -> list[Problem]:
    contents, problems = load(write_project(root, changes))
    assert contents is not None, problems
    project, _ = merge(contents)
    assert project is not None
    return list(check(project, Knowledge()))


@pytest.mark.parametrize(("rule", "changes", "expected"), BROKEN)
def test_a_broken_rule_is_told(
    tmp_path: Path, rule: str, changes: dict[str, Change], expected: str
) -> None:
    found = [str(problem) for problem in problems_of(tmp_path, changes) if problem.rule == rule]
    assert any(expected in problem for problem in found), found


def test_digits_in_names_and_links_are_no_loose_numbers(tmp_path: Path) -> None:
    names = "name: COVID-19 연구원, short: BIG5"
    changes = {
        **edited(KO, "더 지어야 함.", "COVID-19 BIG5 [CC 4.0](https://a.org/4.0)"),
        "content/glossary.yaml": GLOSSARY.replace("name: 한국과학기술연구원, short: KIST", names),
    }
    found = {problem.rule for problem in problems_of(tmp_path, changes)}
    assert "loose-number" not in found


def test_decimal_sums_are_exact(tmp_path: Path) -> None:
    figures = FIGURES.replace('"263000"', '"28.7"').replace('"185000"', '"15.7"')
    changes: dict[str, Change] = {FACTS: figures.replace('"78000"', '"13.0"')}
    assert not [p for p in problems_of(tmp_path, changes) if p.rule == "sums"]


@pytest.mark.parametrize(
    ("parts", "total"),
    [(("15.7", "13.0"), "28.7"), (("1" + "0" * 35, "0.1"), "1" + "0" * 35 + ".1")],
)
def test_bars_add_up_exactly(tmp_path: Path, parts: tuple[str, str], total: str) -> None:
    figures = FIGURES
    for old, new in zip(("185000", "78000", "263000"), (*parts, total), strict=True):
        figures = figures.replace(f'"{old}"', f'"{new}"')
    changes = drawn(BARS) | {FACTS: figures}
    assert not [p for p in problems_of(tmp_path, changes) if p.rule == "undrawable"]


def test_a_figure_that_a_chart_draws_is_not_unused(tmp_path: Path) -> None:
    spare = "  spare: {value: '1', unit: m2, paper: '1'}\nsums:"
    changes = drawn(BARS.edited("lab-space-2:", "spare:"))
    changes |= {FACTS: FIGURES.replace("sums:", spare)}
    assert not [p for p in problems_of(tmp_path, changes) if p.rule == "unused-figure"]


def test_the_rules_are_listed_once_and_each_is_exemplified() -> None:
    ids = [rule.id for rule in PROJECT_RULES]
    modules = {path.stem for path in Path(str(project.__file__)).parent.glob("[!_]*.py")}
    assert len(ids) == len(set(ids))
    assert {name.replace("-", "_") for name in ids} == modules
    assert {rule for rule, _, _ in BROKEN} == set(ids)
    assert all(rule.reason.endswith(".") for rule in PROJECT_RULES)
