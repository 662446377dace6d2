"""Problems as SARIF 2.1.0, the format of the tools that review code.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from briefs.check.rule import PairRule, Rule
from briefs.cli.formats.say import Say, as_is
from briefs.problems import Problem, Severity, Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
"""The name by which SARIF's users know the directory that relative paths start from."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_FINGERPRINT = "briefs/v1"

Json = dict[str, Any]


def sarif(problems: Iterable[Problem], rules: Sequence[Rule], say: Say = as_is) -> Json:
    """One run with all problems, and the rules that there are.

    Braces in messages stay single, since readers replace ``{0}`` only where there are arguments.
    """
    places = {rule.id: index for index, rule in enumerate(rules)}
    driver = {
        "name": "briefs",
        "version": version("briefs"),
        "rules": [_rule(rule, say) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, places, say) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def fingerprint(problem: Problem) -> str:
    """The same for a problem wherever its text moves: of the rule, the text's id and the words."""
    quotes = [(quoted.language, quoted.words, quoted.value) for quoted in problem.quotes]
    named = problem.text or [problem.span.file, str(problem.message)]
    made = json.dumps([problem.rule, named, quotes])
    return hashlib.sha256(made.encode()).hexdigest()[:32]


def _rule(rule: Rule, say: Say) -> Json:
    reason = say(rule.reason)
    described = {
        "id": rule.id,
        "shortDescription": {"text": reason},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    return described | {"help": {"text": "\n".join([reason, *_examples(rule)])}}


def _examples(rule: Rule) -> Iterable[str]:
    if isinstance(rule, PairRule):
        for sign, examples in (("✗", rule.bad), ("✓", rule.good)):
            yield from (f"{sign} {one.ko} | {one.en}" for one in examples)


def _result(problem: Problem, places: dict[str, int], say: Say) -> Json:
    hint = f" ({say(problem.hint)})" if problem.hint else ""
    result: Json = {
        "ruleId": problem.rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": say(problem.message) + hint},
        "locations": [_location(problem.span)],
        "partialFingerprints": {_FINGERPRINT: fingerprint(problem)},
    }
    if problem.rule in places:
        result["ruleIndex"] = places[problem.rule]
    if problem.also:
        result["relatedLocations"] = [
            {"id": number, **_location(span)} for number, span in enumerate(problem.also, start=1)
        ]
    properties = _properties(problem)
    return result | ({"properties": properties} if properties else {})


def _properties(problem: Problem) -> Json:
    phrases = [
        {"language": quoted.language, "words": quoted.words, "value": quoted.value}
        for quoted in problem.quotes
    ]
    named = {"id": problem.text} if problem.text else {}
    return named | ({"phrases": phrases} if phrases else {})


def _location(span: Span) -> Json:
    place: Json = {"artifactLocation": _artifact(span.file)}
    if span.line:
        column = {"startColumn": span.column} if span.column else {}
        place["region"] = {"startLine": span.line, **column}
    return {"physicalLocation": place}


def _artifact(file: str) -> Json:
    path = PurePosixPath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(file), "uriBaseId": ROOT}
