"""``briefs check`` as a translator and a program meet it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.check.rules import RULES
from support.projects import write_project

Run = Callable[..., tuple[int, str, str]]

PAIRS = """\
- {id: money, ko: 10억 달러를 지원했다., en: It provided USD 10 billion.}
- {id: right, ko: 병원 20곳, en: Twenty hospitals}
- id: list
  ko: [대학, 3개 병원]
  en: [Universities, four hospitals]
"""


@pytest.fixture
def pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of pairs, outside any project."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "memory.yaml"
    path.write_text(PAIRS, encoding="utf-8")
    return path


def test_pairs_are_compared_by_value(run: Run, pairs: Path) -> None:
    status, out, _ = run("check", "--pairs", pairs)
    assert status == 1
    assert "10억 달러 is 1 billion dollars" in out
    assert "the English says 10 billion dollars: ten times too large [number] money" in out
    assert "right" not in out


def test_messages_in_korean(run: Run, pairs: Path) -> None:
    _, out, _ = run("check", "--pairs", pairs, "--lang", "ko")
    assert "10억 달러는 10억 달러인데 영어에는 100억 달러로 되어 있음, 10배 큼" in out
    assert "오류 2" in out


def test_the_terminals_language_is_taken(
    run: Run, pairs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "오류 2" in run("check", "--pairs", pairs)[1]


def test_data_has_the_phrases_and_their_values(run: Run, pairs: Path) -> None:
    status, out, err = run("check", "--pairs", pairs, "--format", "json")
    problems = json.loads(out)["problems"]
    assert (status, err) == (1, "")
    money, listed = problems
    assert (money["id"], money["rule"], money["severity"]) == ("money", "number", "error")
    assert money["phrases"] == [
        {"language": "ko", "words": "10억 달러", "value": "1000000000 USD"},
        {"language": "en", "words": "USD 10 billion", "value": "10000000000 USD"},
    ]
    assert (Path(money["file"]).name, money["line"]) == ("memory.yaml", 1)
    assert (listed["id"], listed["line"]) == ("list", 5)


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_sheets(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    monkeypatch.chdir(tmp_path)
    between = {".csv": ",", ".tsv": "\t"}[suffix]
    rows = [["id", "ko", "en"], ["a", "3%p 상승", "Up by 3%"]]
    path = tmp_path / f"memory{suffix}"
    path.write_text("\n".join(between.join(row) for row in rows), encoding="utf-8")
    _, out, _ = run("check", "--pairs", path, "--format", "json")
    (one,) = json.loads(out)["problems"]
    assert (one["rule"], one["id"], one["line"]) == ("percent", "a", 2)


def test_a_glossary_adds_terms(run: Run, pairs: Path, tmp_path: Path) -> None:
    pairs.write_text(
        "- {id: a, ko: 정책금융 지원, en: Support by state lending}\n", encoding="utf-8"
    )
    assert run("check", "--pairs", pairs)[0] == 0
    terms = tmp_path / "terms.csv"
    terms.write_text("ko,en,avoid\n정책금융,policy finance,state lending\n", encoding="utf-8")
    status, out, _ = run("check", "--pairs", pairs, "--glossary", terms)
    assert status == 1
    assert "policy finance" in out


def test_a_projects_settings_count_for_its_pairs(run: Run, pairs: Path, tmp_path: Path) -> None:
    root = write_project(tmp_path / "project")
    series = root / "content" / "series.yaml"
    series.write_text(series.read_text(encoding="utf-8") + "checks: {number: off}\n", "utf-8")
    assert run("check", "--pairs", pairs, "--root", root)[0] == 0


def test_sarif(run: Run, pairs: Path) -> None:
    _, out, _ = run("check", "--pairs", pairs, "--format", "sarif")
    (one,) = json.loads(out)["runs"]
    assert {result["ruleId"] for result in one["results"]} == {"number"}
    assert len(one["tool"]["driver"]["rules"]) == len(RULES)


def test_annotations(run: Run, pairs: Path) -> None:
    _, out, _ = run("check", "--pairs", pairs, "--format", "github")
    assert out.startswith("::error file=")
    assert "title=number::10억 달러 is 1 billion dollars" in out


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_rules_are_listed_with_reasons_and_examples(run: Run, language: str) -> None:
    status, out, _ = run("check", "--rules", "--lang", language)
    assert status == 0
    assert all(f"\n{rule.id} (" in f"\n{out}" for rule in RULES)
    assert "10억 달러를 투입했다. | It invested USD 10 billion." in out


def test_the_rules_as_data(run: Run) -> None:
    listed = json.loads(run("check", "--rules", "--format", "json")[1])["rules"]
    assert [one["id"] for one in listed] == [rule.id for rule in RULES]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("x.docx", "", ".docx"),
        ("x.yaml", "", "empty"),
        ("x.csv", "a,b\n1,2\n", "ko"),
        ("x.yaml", "- {ko: [가, 나], en: [A]}\n", "list"),
        ("x.xlsx", "no workbook", ""),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    status, out, err = run("check", "--pairs", path)
    assert status == 1
    assert told in out
    assert "Traceback" not in out + err


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert run("check", "--pairs", tmp_path / "none.yaml")[0] == 2


def test_many_pairs_are_shared_out(run: Run, pairs: Path) -> None:
    rows = [f"- {{id: p{n}, ko: {n}개, en: {n + (n == 700)} sites}}" for n in range(2, 1200)]
    pairs.write_text("\n".join(rows), encoding="utf-8")
    _, out, _ = run("check", "--pairs", pairs, "--format", "json")
    assert [one["id"] for one in json.loads(out)["problems"]] == ["p700"]
