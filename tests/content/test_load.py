"""Files of the wrong shape: problems at the place, in plain words, all of them at once."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from briefs.content.load import load
from briefs.model.brief import Paragraph, Points, Table, texts_of
from briefs.project import Contents
from support.drawings import BARS, MATRIX, TIMELINE, drawn
from support.projects import EN_DEMO, LOCALES, SERIES, Change, edited, write_project

EN = "content/en/demo.yaml"
KO = "content/ko/demo.yaml"
FIGURES = "content/figures.yaml"
SOURCES = "content/sources.yaml"
GLOSSARY = "content/glossary.yaml"


def locale_with(old: str, new: str) -> dict[str, Change]:
    """The English locale with one text replaced."""
    text = (LOCALES / "en.yaml").read_text(encoding="utf-8")
    assert old in text
    return {"content/locales/en.yaml": text.replace(old, new, 1)}


def loaded(root: Path) -> Contents:
    contents, problems = load(write_project(root))
    assert contents is not None, problems
    return contents


def test_the_facts(tmp_path: Path) -> None:
    facts = loaded(tmp_path).facts
    assert facts.series.date == dt.date(2026, 11, 22)
    assert facts.series.editions[1].languages == ("ko", "en")
    assert facts.figures["lab-space"].value == Decimal(263000)
    assert facts.figures["lab-space"].span.line == 2
    assert facts.sums["space"].parts == ("lab-space-1", "lab-space-2")
    assert facts.sources["khidi"].csl == {
        "id": "khidi",
        "type": "report",
        "title": "Directory",
        "author": [{"literal": "Institute"}],
        "issued": {"date-parts": [[2023]]},
        "publisher-place": "Seoul",
        "publisher": "Institute",
        "language": "en",
    }
    assert facts.terms["KIST"].names["ko"].read_as == "키스트"


def test_the_common_texts(tmp_path: Path) -> None:
    commons = loaded(tmp_path).commons["en"]
    assert commons.texts["series.title"].source == "Policy briefs"
    assert commons.notes["budget"].id == "series.notes.budget"


def test_the_blocks_of_a_manuscript(tmp_path: Path) -> None:
    manuscript = loaded(tmp_path).manuscripts["demo"]["ko"]
    (section,) = manuscript.evidence
    paragraph, points, table = section.blocks
    assert section.paper == "2"
    assert isinstance(paragraph, Paragraph)
    assert isinstance(points, Points)
    assert isinstance(table, Table)
    assert table.mirrors == "2"
    assert [row.key for row in table.rows] == ["location", "internal"]
    assert table.rows[1].rows[0].cells[0].column == ""


def test_the_ids_of_texts(tmp_path: Path) -> None:
    manuscript = loaded(tmp_path).manuscripts["demo"]["ko"]
    ids = [text.id.removeprefix("demo.") for text in texts_of(manuscript)]
    assert len(ids) == len(set(ids))
    assert {
        "glance.lab-space",
        "evidence.components.facts.support",
        "evidence.components.facts.support.office",
        "evidence.components.parts.columns.boston",
        "evidence.components.parts.rows.location.cells.biopolis.north",
        "evidence.components.parts.rows.internal.rows.hospital.across",
        "evidence.components.parts.source",
    } < set(ids)


SLIPS: list[tuple[dict[str, Change], str]] = [
    (
        edited(EN, "title: Demo", "titel: Demo"),
        f"{EN}:1:1: error[unknown-key]: the key 'titel' is not known here (did you mean 'title'?)",
    ),
    (
        edited(KO, "    title: 구성 요소\n", ""),
        f"{KO}:16:3: error[missing-key]: the key 'title' is missing (add a line 'title: …' here)",
    ),
    (
        edited(EN, "title: Components", "title: X\n    paper: '2'"),
        (
            f"{EN}:18:12: error[language-neutral]: 'paper' stands in the leading language's"
            " file only"
            " (remove this line)"
        ),
    ),
    (
        edited(EN, "space: There is {lab-space}.", "space: {lab-space}"),
        (
            f"{EN}:5:11: error[unknown-key]: the key 'lab-space' is not known here"
            " (a text that begins with { or [ stands in quotes)"
        ),
    ),
    (
        edited(EN, "lead: One paragraph.", "lead: {KIST}"),
        (
            f"{EN}:19:13: error[shape]: a block is a text, or holds one of these:"
            " 'points', 'table', 'see', 'chart', 'timeline', 'matrix'"
            " (a text that begins with { or [ stands in quotes)"
        ),
    ),
    (
        edited(EN, "points:\n          schools", "pionts:\n          schools"),
        (
            f"{EN}:21:9: error[shape]: a block is a text, or holds one of these:"
            " 'points', 'table', 'see', 'chart', 'timeline', 'matrix'"
            " (did you mean 'points'?)"
        ),
    ),
    (
        edited(EN, "schools: Schools", "schools:"),
        (
            f"{EN}:22:19: error[empty-text]: the text is empty (write it here, or remove the line;"
            " a text that begins with { stands in quotes)"
        ),
    ),
    (
        edited(EN, "schools: Schools", "schools: [a]"),
        (
            f"{EN}:22:20: error[shape]: 'key: value' lines are expected here, not a list"
            " (a text that begins with { or [ stands in quotes)"
        ),
    ),
    (
        edited(EN, "boston: Downtown", "bostn: Downtown"),
        (
            f"{EN}:36:22: error[unknown-column]: this row has a cell in 'bostn', which is no"
            " column of"
            " the table (did you mean 'boston'?)"
        ),
    ),
    (
        edited(KO, "across: 여럿", "cells: {}"),
        f"{KO}:48:19: error[shape]: a row holds one of these: 'cells', 'across'",
    ),
    (
        edited(EN, "across: Several", "rows: {deep: {label: X, across: Y}}"),
        (
            f"{EN}:47:19: error[unknown-key]: the key 'rows' is not known here"
            " (did you mean 'across'?)"
        ),
    ),
    (
        edited(EN, "      lead: One", "      title: One"),
        f"{EN}:17:5: error[shape]: a block cannot have the id 'title'",
    ),
    (
        edited(EN, "  build:", "  Build_It:"),
        f"{EN}:14:3: error[key]: 'Build_It' is not a key: small letters, digits and hyphens",
    ),
    (
        edited(KO, "  budget: 예산\n", ""),
        f"{KO}:8:1: error[count]: 'glance' holds 3, and at least 4 are needed",
    ),
    (
        edited(EN, "Build more.", "Build {lab-space more."),
        (
            f"{EN}:14:16: error[malformed-text]: '{{' is not closed"
            " (a figure is {its-id}; a brace itself is {{)"
        ),
    ),
    (
        edited(EN, "build: Build more.", "build: >-\n    Build\n    more ** now"),
        (
            f"{EN}:16:10: error[malformed-text]: '**' is not closed"
            " (strong words stand between ** and **)"
        ),
    ),
    (
        drawn(BARS.edited("            lab-space-2: 둘째\n", "")),
        f"{KO}:55:11: error[count]: 'bars' holds 1, and at least 2 are needed",
    ),
    (
        drawn(BARS.edited("lab-space: Total", "lab-space: Total\n            budget: Money")),
        f"{EN}:56:11: error[count]: 'total' holds 2, and at most 1 are allowed",
    ),
    (
        drawn(BARS.edited("          measure: 면적(m²)\n", "")),
        (
            f"{KO}:52:9: error[missing-key]: the key 'measure' is missing"
            " (add a line 'measure: …' here)"
        ),
    ),
    (
        drawn(BARS.edited("chart:", "chrat:")),
        (
            f"{KO}:52:9: error[shape]: a block is a text, or holds one of these:"
            " 'points', 'table', 'see', 'chart', 'timeline', 'matrix'"
            " (did you mean 'chart'?)"
        ),
    ),
    (
        drawn(TIMELINE.edited("see: demo.evidence.components.phases, ", "")),
        (
            f"{KO}:63:27: error[shape]: 'see' is missing: the table that is drawn"
            " (see: brief.evidence.section.block)"
        ),
    ),
    (
        drawn(TIMELINE.edited("{label: Demo}", "{see: demo.evidence.x.y, label: Demo}")),
        (
            f"{EN}:61:25: error[language-neutral]: 'see' stands in the leading language's"
            " file only (remove this line)"
        ),
    ),
    (
        drawn(MATRIX.edited("{label: Boston}", "{lacks: has, label: Boston}")),
        (
            f"{EN}:60:29: error[language-neutral]: 'lacks' stands in the leading language's"
            " file only (remove this line)"
        ),
    ),
    (
        drawn(MATRIX.edited("hospital: {boston: Several", "hospital: {bostn: Several")),
        (
            f"{EN}:64:31: error[unknown-column]: this row has a cell in 'bostn', which is no"
            " column of the matrix (did you mean 'boston'?)"
        ),
    ),
    (
        drawn(MATRIX.edited("hospital: {boston: 여럿", "hospital: {other: 여럿")),
        (
            f"{KO}:66:31: error[unknown-column]: this row has a cell in 'other', which is no"
            " column of the matrix (columns: boston, demo)"
        ),
    ),
    (
        edited(FIGURES, '"185000"', '"185,000"'),
        f"{FIGURES}:9:24: error[value]: '185,000': write the digits alone, without separators",
    ),
    (
        edited(FIGURES, '"2023"', "recently"),
        (
            f"{FIGURES}:6:12: error[value]: 'recently' is not a date or period:"
            " write 2023, 2023-05 or 2020/2022"
        ),
    ),
    (
        edited(SOURCES, "type: report", "type: reprot"),
        f"{SOURCES}:3:11: error[unknown-name]: 'reprot' is not a CSL type (did you mean 'report'?)",
    ),
    (
        edited(SOURCES, "issued:", "isued:"),
        (
            f"{SOURCES}:6:5: error[unknown-key]: the key 'isued' is not known here"
            " (did you mean 'issued'?)"
        ),
    ),
    (
        edited(SOURCES, "{literal: Institute}", "{given: K}"),
        f"{SOURCES}:5:14: error[shape]: an author has 'family' and 'given', or 'literal'",
    ),
    (
        edited(SOURCES, "{literal: Institute}", "{family: Kim}"),
        f"{SOURCES}:5:14: error[shape]: an author has 'family' and 'given', or 'literal'",
    ),
    (
        edited(SOURCES, "publisher-place: Seoul", "accessed: '2023'"),
        (
            f"{SOURCES}:3:5: error[shape]: a source has 'container-title',"
            " or 'publisher' and 'publisher-place'"
        ),
    ),
    (
        edited(SOURCES, "language: en", "language: en\n    accessed: '2023'"),
        f"{SOURCES}:10:15: error[value]: '2023' is not a date: write it as 2026-11-22",
    ),
    (
        edited(SOURCES, "language: en", "language: zz zz"),
        f"{SOURCES}:9:15: error[value]: 'zz zz' is not a language tag: write ko, en or zh-Hant",
    ),
    (
        edited(SOURCES, "language: en", "language: en\n    URL: https://[a"),
        f"{SOURCES}:10:10: error[value]: 'https://[a' is not a web address: https://…",
    ),
    (
        edited(GLOSSARY, "    en: {name", "    eng: {name"),
        (
            f"{GLOSSARY}:2:3: error[missing-key]: the term 'KIST' is not named in 'en'"
            " (add en: {name: …})"
        ),
    ),
    (
        {"content/series.yaml": SERIES.replace("leading: ko", "leading: ja")},
        (
            "content/series.yaml:2:10: error[unknown-name]: 'ja' is not one of the languages"
            " (known: ko, en)"
        ),
    ),
    (
        {"content/series.yaml": SERIES.replace("[demo]", "[../demo]")},
        (
            "content/series.yaml:3:10: error[key]: '../demo' cannot name a folder or file"
            " (letters, digits and hyphens; not series or locales)"
        ),
    ),
    (
        {"content/en/dmo.yaml": EN_DEMO, EN: None},
        (
            f"content/en/dmo.yaml: error[unlisted-file]: no list names this file: it is not read"
            f" (did you mean '{EN}'?)"
        ),
    ),
    (
        {FIGURES: None},
        (
            f"{FIGURES}: error[missing-file]: the file is missing"
            " (docs/content.md shows what it holds)"
        ),
    ),
    (
        {FIGURES: ""},
        f"{FIGURES}:1:1: error[shape]: the file is empty (docs/content.md shows what it holds)",
    ),
    (
        {"content/series.yaml": SERIES.replace("2026-11-22", "0001-01-01")},
        (
            "content/series.yaml:12:7: error[value]: '0001-01-01' is not a date:"
            " write it as 2026-11-22"
        ),
    ),
    (
        edited(GLOSSARY, "short: KIST, read-as: 키스트", "language: English"),
        f"{GLOSSARY}:4:37: error[value]: 'English' is not a language tag: write ko, en or zh-Hant",
    ),
    (
        locale_with("most-decimals: 3", f"most-decimals: {'9' * 5000}"),
        "content/locales/en.yaml:21:20: error[shape]: a whole number is expected here",
    ),
    (
        locale_with("      6:", "      6666666666:"),
        "content/locales/en.yaml:23:7: error[shape]: a number up to 68 is expected here",
    ),
    (
        locale_with("tag: en", "tag: de"),
        (
            "content/locales/en.yaml:10:1: error[value]: the tag is 'de', but the file is that of"
            " 'en' (write en, or rename the file)"
        ),
    ),
    (
        {"content/locales/en.yaml": "tag: en\nnmae: English\n"},
        (
            "content/locales/en.yaml:2:1: error[unknown-key]: the key 'nmae' is not known here"
            " (did you mean 'name'?)"
        ),
    ),
]


@pytest.mark.parametrize(("changes", "expected"), SLIPS, ids=[said for _, said in SLIPS])
def test_a_slip_is_told_at_its_place(
    tmp_path: Path, changes: dict[str, Change], expected: str
) -> None:
    problems = load(write_project(tmp_path, changes))[1]
    (told,) = (one for one in problems if str(one).startswith(expected))
    assert told.hint


def test_the_problems_of_all_files_are_told_together(tmp_path: Path) -> None:
    changes = {EN: "a: [", KO: "b: 1\n", FIGURES: "\t", GLOSSARY: "terms: x\n"}
    problems = load(write_project(tmp_path, changes))[1]
    assert {problem.span.file for problem in problems} == set(changes)
    assert list(problems) == sorted(problems, key=lambda problem: problem.span)


def test_a_malformed_text_leaves_the_contents_to_the_next_stage(tmp_path: Path) -> None:
    contents, problems = load(write_project(tmp_path, edited(EN, "Build more.", "Build **more.")))
    assert contents is not None
    assert len(problems) == 1


LACKING = [
    edited(EN, "title: Demo\n", ""),
    edited(EN, "    title: Components\n", ""),
    edited(EN, "  budget: Budget\n", ""),
    edited(EN, "            part: Part\n", ""),
    edited(EN, "            boston: Boston\n", ""),
    edited(EN, "                  across: Several\n", ""),
    edited(EN, "across: Several", "cells: {}"),
    edited(EN, "            points:\n              office: Office\n", ""),
    edited(EN, "            points:\n              office: Office\n", "            points:\n"),
    edited(EN, "actions:\n  build: Build more.\n", "actions:  # to come\n"),
    edited("content/en/series.yaml", "  title: Policy briefs\n", ""),
    drawn(BARS.edited("            lab-space-2: Second\n", "")),
    drawn(TIMELINE.edited("{label: Demo}", "{}")),
    drawn(MATRIX.edited("{label: Boston}", "{}")),
]


@pytest.mark.parametrize("changes", LACKING, ids=range(len(LACKING)))
def test_a_language_that_lacks_a_text_leaves_the_contents_to_the_next_stage(
    tmp_path: Path, changes: dict[str, Change]
) -> None:
    contents, problems = load(write_project(tmp_path, changes))
    assert contents is not None
    assert problems == ()


@pytest.mark.parametrize(
    "changes",
    [
        edited(EN, "    title: Components\n", "    titel: Components\n"),
        edited(EN, "            text: Support\n            points:\n", "            deeper:\n"),
        edited(EN, "  budget: Budget\n", "  Budget: Budget\n"),
        edited(EN, "title: Demo\n", "") | edited(KO, "title: 시범\n", ""),
    ],
)
def test_what_is_wrong_besides_what_is_lacking_is_told(
    tmp_path: Path, changes: dict[str, Change]
) -> None:
    contents, problems = load(write_project(tmp_path, changes))
    assert contents is None
    assert problems


def test_a_language_needs_only_content_and_a_locale(tmp_path: Path) -> None:
    """A third language, made of English: no line of Python names it."""
    changes: dict[str, Change] = {
        "content/series.yaml": SERIES.replace("[ko, en]\nleading", "[ko, en, ja]\nleading"),
        "content/ja/demo.yaml": EN_DEMO,
    }
    write_project(tmp_path, changes)
    locale = (tmp_path / "content/locales/en.yaml").read_text(encoding="utf-8")
    there = locale.replace("tag: en", "tag: ja", 1)
    (tmp_path / "content/locales/ja.yaml").write_text(there, encoding="utf-8")
    glossary = tmp_path / GLOSSARY
    glossary.write_text(glossary.read_text(encoding="utf-8") + "    ja: {name: X}\n", "utf-8")
    contents, problems = load(tmp_path)
    assert problems == ()
    assert contents is not None
    assert set(contents.manuscripts["demo"]) == {"ko", "en", "ja"}
