import io
import json
import re
from typing import Any

import pytest
from rich.console import Console

from briefs.check.rule import Example, PairRule, ProjectRule, Rule
from briefs.cli.formats.github import github_lines
from briefs.cli.formats.sarif import fingerprint, sarif
from briefs.cli.formats.say import visible
from briefs.cli.formats.text import print_problems
from briefs.problems import Problem, Quote, Severity, Span
from briefs.wording import said, translated

MONEY = Problem(
    "currency",
    said("{words} is dollars", words="10억 달러"),
    Span("content/en/보스턴 1.yaml", 41, 7),
    said("write it as dollars"),
    also=(Span("content/ko/boston.yaml", 40, 3),),
    text="boston.grant",
    quotes=(Quote("ko", "10억 달러", "1000000000 USD"), Quote("en", "KRW 1 billion")),
)
TASTE = Problem("long", "x" * 200, Span("a.yaml"), severity=Severity.WARNING)
ADVICE = Problem("loose", "50%, or\r\nso: {a}", Span("/tmp/p.csv", 3), severity=Severity.ADVICE)
MONEY_SAID = "10억 달러 is dollars (write it as dollars)"
PROBLEMS = (MONEY, TASTE, ADVICE)

KOREAN = {
    "{words} is dollars": "{words}은(는) 달러임",
    "write it as dollars": "달러로 표기",
    "error": "오류",
    "errors {errors}, warnings {warnings}, advice {advice}": "오류 {errors}, 경고 {warnings}",
}
RULES: tuple[Rule, ...] = (
    ProjectRule("sums", "Sums hold.", lambda _: ()),
    PairRule(
        "currency",
        Severity.ERROR,
        "Money keeps its currency.",
        (Example("10억 달러", "KRW 1 billion"),),
        (Example("10억 원", "KRW 1 billion"),),
        lambda *_: (),
    ),
    PairRule("long", Severity.ADVICE, "Short is good.", (), (), lambda *_: ()),
)


def in_korean(message: str) -> str:
    return translated(message, "ko", KOREAN)


def printed(*problems: Problem, **options: Any) -> str:
    made = io.StringIO()
    print_problems(problems, in_korean, Console(file=made, width=60, **options))
    return made.getvalue()


# Text


def test_problems_stand_below_their_file() -> None:
    made = io.StringIO()
    other = Problem("a", "again", Span("content/en/보스턴 1.yaml", 50))
    print_problems([MONEY, TASTE, other], console=Console(file=made, width=60))
    assert made.getvalue().splitlines() == [
        "content/en/보스턴 1.yaml",
        "  41:7 error 10억 달러 is dollars [currency] boston.grant",
        "    → write it as dollars",
        "    ko: 10억 달러 = 1000000000 USD",
        "    en: KRW 1 billion",
        "    ↔ content/ko/boston.yaml:40:3",
        "  50 error again [a]",
        "",
        "a.yaml",
        f"  - warning {'x' * 200} [long]",
        "",
        "errors 2, warnings 1, advice 0",
    ]


def test_the_words_are_those_of_the_reader() -> None:
    lines = printed(MONEY).splitlines()
    assert lines[1:3] == [
        "  41:7 오류 10억 달러은(는) 달러임 [currency] boston.grant",
        "    → 달러로 표기",
    ]
    assert lines[-1] == "오류 1, 경고 0"


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    red = "\x1b[1;31m"
    assert red in printed(MONEY, force_terminal=True)
    assert "\x1b" not in printed(MONEY)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in printed(MONEY, force_terminal=True)


def test_nothing_in_a_text_commands_the_terminal() -> None:
    quotes = (Quote("en", "Find\u200bings\x1b[2J\nand [red]more[/red] 👩\u200d🌾"),)
    problem = Problem("a", "b\x1b[31m \u202e", Span("f\x07.csv", 1), quotes=quotes)
    lines = printed(problem).splitlines()
    assert lines[0] == "f\\u0007.csv"
    assert lines[1] == "  1 오류 b\\u001b[31m \\u202e [a]"
    words = "Find\\u200bings\\u001b[2J\\nand [red]more[/red] 👩\u200d🌾"
    assert lines[2] == f"    en: {words}"


def test_long_phrases_are_cut() -> None:
    problem = Problem("a", "b", Span("f", 1), quotes=(Quote("en", "word " * 100),))
    assert printed(problem).splitlines()[2] == f"    en: {('word ' * 32)}…"


def test_what_nobody_sees_is_shown() -> None:
    assert visible("가\u00a0\ufeff나\u3000") == "가\\u00a0\\ufeff나\\u3000"


# GitHub


def test_github_is_told_what_is_wrong_and_where() -> None:
    assert list(github_lines(PROBLEMS)) == [
        f"::error file={MONEY.span.file},line=41,col=7,title=currency::{MONEY_SAID}",
        f"::warning file=a.yaml,title=long::{'x' * 200}",
        "::notice file=/tmp/p.csv,line=3,title=loose::50%25, or%0D%0Aso: {a}",
    ]


def test_signs_of_github_s_own_are_escaped() -> None:
    (line,) = github_lines([Problem("a", "50%", Span("b,c:d%.csv", 1))], str.upper)
    assert line == "::error file=b%2Cc%3Ad%25.csv,line=1,title=a::50%25"


def test_a_command_is_one_line() -> None:
    assert all(len(line.splitlines()) == 1 for line in github_lines(PROBLEMS))


# SARIF


def run_of(*problems: Problem) -> dict[str, Any]:
    log = json.loads(json.dumps(sarif(problems, RULES, in_korean)))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert set(run) == {"tool", "columnKind", "results"}
    assert run["columnKind"] == "unicodeCodePoints"
    return dict(run)


def test_the_tool_and_its_rules() -> None:
    driver = run_of()["tool"]["driver"]
    assert set(driver) == {"name", "version", "rules"}
    assert driver["name"] == "briefs"
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", driver["version"])
    assert driver["rules"][1] == {
        "id": "currency",
        "shortDescription": {"text": "Money keeps its currency."},
        "defaultConfiguration": {"level": "error"},
        "help": {
            "text": "Money keeps its currency.\n"
            "✗ 10억 달러 | KRW 1 billion\n"
            "✓ 10억 원 | KRW 1 billion",
        },
    }
    assert driver["rules"][2]["defaultConfiguration"] == {"level": "note"}


def test_a_result() -> None:
    (result,) = run_of(MONEY)["results"]
    assert result == {
        "ruleId": "currency",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "10억 달러은(는) 달러임 (달러로 표기)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": "content/en/%EB%B3%B4%EC%8A%A4%ED%84%B4%201.yaml",
                        "uriBaseId": "%SRCROOT%",
                    },
                    "region": {"startLine": 41, "startColumn": 7},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": "content/ko/boston.yaml",
                        "uriBaseId": "%SRCROOT%",
                    },
                    "region": {"startLine": 40, "startColumn": 3},
                },
            }
        ],
        "partialFingerprints": {"briefs/v1": fingerprint(MONEY)},
        "properties": {
            "id": "boston.grant",
            "phrases": [
                {"language": "ko", "words": "10억 달러", "value": "1000000000 USD"},
                {"language": "en", "words": "KRW 1 billion", "value": ""},
            ],
        },
    }


def test_a_place_is_as_exact_as_it_is_known() -> None:
    whole, line = run_of(TASTE, ADVICE)["results"]
    assert whole["level"] == "warning"
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert "relatedLocations" not in whole
    assert "properties" not in whole
    assert "ruleIndex" not in line
    assert line["level"] == "note"
    assert line["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "file:///tmp/p.csv"},
        "region": {"startLine": 3},
    }


def test_a_fingerprint_stays_when_lines_move_and_when_the_reader_changes() -> None:
    moved = Problem("currency", "other words", Span("b.yaml", 7), text=MONEY.text)
    same = Problem("currency", "x", Span("b.yaml", 9, 9), text=MONEY.text)
    assert fingerprint(moved) == fingerprint(same)
    assert fingerprint(moved) != fingerprint(MONEY)
    assert re.fullmatch("[0-9a-f]{32}", fingerprint(MONEY))
    untold = [Problem("yaml", words, Span("b.yaml", 1)) for words in ("a", "b")]
    assert len({fingerprint(problem) for problem in untold}) == 2
