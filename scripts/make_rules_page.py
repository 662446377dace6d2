"""Writes docs/rules.md from the rules themselves: run by `make rules`."""

from collections.abc import Iterator
from pathlib import Path

from briefs.check import rules
from briefs.check.rule import PairRule, ProjectRule

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
GROUPS = {
    "Numbers, dates and amounts": rules.quantities.RULES,
    "Placeholders, citations, links": rules.markup.RULES,
    "Names and terms": rules.names.RULES,
    "Words": rules.words.RULES,
    "Characters": rules.characters.RULES,
    "Punctuation": rules.punctuation.RULES,
    "The project as a whole": rules.PROJECT_RULES,
}


def page() -> str:
    """The page: each rule with its grade, its reason and its examples."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The rules"
    yield ""
    yield "Made by `make rules` from the rules themselves. ✗ breaks the rule, ✓ does not."
    yield "Invisible characters are shown as `\\u` escapes."
    for title, group in GROUPS.items():
        yield from ("", f"## {title}")
        for rule in group:
            yield from _rule(rule)


def _rule(rule: PairRule | ProjectRule) -> Iterator[str]:
    yield from ("", f"### {rule.id}", "", f"{rule.reason} *({rule.severity})*")
    if isinstance(rule, PairRule):
        yield from ("", "| | Korean | English |", "| --- | --- | --- |")
        for mark, examples in (("✗", rule.bad), ("✓", rule.good)):
            for one in examples:
                yield f"| {mark} | {_cell(one.ko)} | {_cell(one.en)} |"


def _cell(text: str) -> str:
    shown = "".join(c if c.isprintable() or c == "\u200d" else f"\\u{ord(c):04x}" for c in text)
    ticks = "``" if "`" in shown else "`"
    pad = " " if "`" in shown or shown.startswith(" ") or shown.endswith(" ") else ""
    return f"{ticks}{pad}{shown}{pad}{ticks}".replace("|", "\\|") if shown else "(nothing)"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
