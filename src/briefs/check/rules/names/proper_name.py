"""A name that is another one, or misspelt, on the other side."""

from collections.abc import Iterator

from briefs.check.instead import Comparison, Instead
from briefs.check.knowledge import Knowledge
from briefs.check.naming import Mention, Mentions, kind, mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.wordforms import words
from briefs.problems import Severity
from briefs.wording import said

_PARTS_OF_NAMES = ("place", "country")
"""Kinds of names that others may hold."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    here, there = mentions(korean, knowledge), mentions(english, knowledge)
    missing = [one for one in here.found if _must_be_said(one, here) and not _said(one, there)]
    if missing and words(english.printed.text):
        comparison = Comparison(korean.printed.text, english.printed.text, here, there)
        for mention in missing:
            for instead in comparison.instead(mention):
                yield _finding(instead, korean, english)


def _must_be_said(mention: Mention, here: Mentions) -> bool:
    """Whether a name is certain, and no body of another country that is only called alike."""
    if not mention.certain or mention.avoided or not mention.names[0].proper:
        return False
    if kind(mention.names[0]) != "body":
        return True
    nation = [one for one in here.found if 0 <= mention.start - one.end <= 1]
    return not any(kind(one.names[0]) == "country" for one in nation)


def _said(mention: Mention, there: Mentions) -> bool:
    """Whether the English has a name, not only as a part of another body's."""
    if not there.has(mention.names):
        return False
    if kind(mention.names[0]) in _PARTS_OF_NAMES:
        return True
    wanted = {name.id for name in mention.names}
    return any(name.id in wanted for one in there.found for name in one.names)


def _finding(instead: Instead, korean: Phrase, english: Phrase) -> Finding:
    mention = instead.mention
    usual = next(form for name in mention.names for form in name.forms.get("en", ("",)))
    if instead.misspelt:
        message = said("{words} is misspelt: the name is {name}", words=instead.words, name=usual)
    else:
        message = said("{name} is {usual}; the English says {words}",
                       name=mention.words, usual=usual, words=instead.words)  # fmt: skip
    spots = (
        english.printed_at(instead.start, instead.end),
        korean.printed_at(mention.start, mention.end),
    )
    severity = Severity.WARNING if instead.shortened else None
    return Finding(message, spots, said("write {usual}", usual=usual), severity)


RULE = PairRule(
    id="proper-name",
    severity=Severity.ERROR,
    reason=said("A body has the name that it gives itself; another name is another body."),
    bad=(
        Example(
            ko="질병관리청이 지침을 냈다.", en="The Korea Disease Control Bureau issued guidelines."
        ),
        Example(ko="독일의 제약 산업", en="The pharmaceutical industry of the Netherlands"),
        Example(ko="국립암센터의 임상시험", en="Clinical trials of the National Cancre Center"),
    ),
    good=(
        Example(ko="보건복지부와 교육부", en="The health ministry and the Ministry of Education"),
        Example(ko="미국 교육부", en="The US Department of Education"),
        Example(ko="하버드대학교의 연구", en="Harvard’s research"),
    ),
    check=_check,
)
