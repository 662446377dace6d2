"""``briefs check --rules``: the rules, their reasons, and examples of each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from briefs.cli import report
from briefs.cli.formats.say import Say

if TYPE_CHECKING:
    from briefs.check.rule import Example, Rule


def print_rules(form: str, say: Say) -> None:
    """Print every rule: as lines to read, or, where data is asked for, as JSON."""
    from briefs.check.rules import RULES

    if form != "text":
        report.data({"rules": [_data(rule, say) for rule in RULES]})
        return
    for rule in RULES:
        click.echo("\n".join(_lines(rule, say)))


def _data(rule: "Rule", say: Say) -> dict[str, object]:
    bad, good = _examples(rule)
    return {
        "id": rule.id,
        "severity": rule.severity.value,
        "reason": say(rule.reason),
        "bad": [{"ko": one.ko, "en": one.en} for one in bad],
        "good": [{"ko": one.ko, "en": one.en} for one in good],
    }


def _lines(rule: "Rule", say: Say) -> Iterator[str]:
    yield f"{rule.id} ({say(rule.severity.value)}): {say(rule.reason)}"
    for mark, examples in zip("✗✓", _examples(rule), strict=True):
        for one in examples:
            yield f"    {mark} {one.ko} | {one.en}"


def _examples(rule: "Rule") -> "tuple[tuple[Example, ...], tuple[Example, ...]]":
    """Those that break the rule and those that do not; a rule about a whole project has none."""
    return getattr(rule, "bad", ()), getattr(rule, "good", ())
