"""A name with the abbreviation of another one behind it."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.naming import Mention, Mentions, mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_IN_BRACKETS = re.compile(r"\s?\((?P<short>[A-Z][A-Z*&]*[A-Z])\)")


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    for phrase, other in (pair.phrases, (pair.right, pair.left)):
        if "(" in phrase.printed.text:
            there = mentions(other, knowledge)
            for mention in mentions(phrase, knowledge).found:
                yield from _of_another(phrase, mention, there, knowledge)


def _of_another(
    phrase: Phrase, mention: Mention, there: Mentions, knowledge: Knowledge
) -> Iterator[Finding]:
    match = _IN_BRACKETS.match(phrase.printed.text, mention.end)
    if not match or not mention.certain:
        return
    short = match["short"]
    own = [form for name in mention.names for forms in name.forms.values() for form in forms]
    other = next((name for name in knowledge.names if short in name.forms.get("en", ())), None)
    if short in own or other is None:
        return
    usual = next((form for form in own if _is_abbreviation(form)), "")
    spot = phrase.printed_at(match.start("short"), match.end("short"))
    if usual:
        message = said(
            "{name} is {usual}, not {short}", name=mention.words, usual=usual, short=short
        )
        yield Finding(message, (spot,), said("write {usual}", usual=usual))
    elif other.id in there.ids and not there.has(mention.names):
        # a body without an abbreviation may name the one that it belongs to, in both languages
        message = said("{short} is no abbreviation of {name}", short=short, name=mention.words)
        yield Finding(message, (spot,))


def _is_abbreviation(form: str) -> bool:
    return bool(_IN_BRACKETS.fullmatch(f"({form})"))


RULE = PairRule(
    id="abbreviation",
    severity=Severity.ERROR,
    reason=said("A name has its own abbreviation; that of another name is another body."),
    bad=(
        Example("한국과학기술연구원(KIST)", "Korea Institute of Science and Technology (WHO)"),
        Example("세계보건기구(OECD)", "World Health Organization (WHO)"),
    ),
    good=(
        Example("세계보건기구(WHO)", "World Health Organization (WHO)"),
        Example("경제협력개발기구(OECD) 회원국", "OECD members"),
    ),
    check=_check,
)
