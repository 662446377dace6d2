"""A name that is not to be used, such as the Sea of Japan for the East Sea."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.naming import Mention, kind, mentions
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said

_OTHER_RULES = ("place", "term")
"""Kinds of names that the rules for romanization and for glossary terms look after."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    for phrase in pair.phrases:
        for mention in mentions(phrase, knowledge).found:
            if mention.avoided and kind(mention.names[0]) not in _OTHER_RULES:
                usual = next(iter(mention.names[0].forms.get(phrase.language, ())), "")
                yield Finding(
                    said("{words} is not to be used: it is {usual}",
                         words=mention.words, usual=usual),
                    (phrase.printed_at(mention.start, mention.end),),
                    said("write {usual}", usual=usual),
                    Severity.ADVICE if _on_both_sides(mention, pair, knowledge) else None,
                )  # fmt: skip


def _on_both_sides(mention: Mention, pair: PhrasePair, knowledge: Knowledge) -> bool:
    """Whether both texts use such a name: they may speak about the name itself."""
    return all(
        any(one.avoided and one.names == mention.names for one in mentions(phrase, knowledge).found)
        for phrase in pair.phrases
    )


RULE = PairRule(
    id="forbidden-term",
    severity=Severity.ERROR,
    reason=said(
        "The Korean government writes East Sea and Dokdo; house terms are not open to choice."
    ),
    bad=(
        Example(ko="동해의 해조류를 연구한다.", en="Algae of the Sea of Japan are studied."),
        Example(ko="다케시마 해역의 미생물", en="Microorganisms in the waters around Dokdo"),
    ),
    good=(
        Example(ko="동해와 일본 사이의 바다", en="The sea between the east coast and Japan"),
        Example(ko="일본 해양 연구소", en="A marine institute in Japan"),
    ),
    check=_check,
)
