"""A term that the glossary knows is called something else in the English."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge, Name
from briefs.check.naming import Mention, Mentions, mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.wordforms import words
from briefs.problems import Severity
from briefs.wording import said

_GENERAL = frozenset(
    """
    a act agency and area body bureau business by center company cooperation council department
    development division field for foundation fund general group in industry information institute
    institution law management medical national network of office on organization plan policy
    product program project public research science service small special support system
    technology the to university with zone
    """.split()
)
"""Words that many terms share, so that one of them alone is no sign of the term."""

_REFERENCES = re.compile(
    r"\b(?:it|its|they|their|them|this|these|those|such|there|here|same|one|ones|which|latter)\b",
    re.I,
)
"""Words that may stand for a term that is not said again."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None or not words(english.printed.text):
        return
    there = mentions(english, knowledge)
    for mention in mentions(korean, knowledge).found:
        if not mention.certain or any(name.proper for name in mention.names):
            continue
        if not there.has(mention.names):
            yield from _avoided(mention, there, english) or _missing(mention, korean, english)


def _avoided(mention: Mention, there: Mentions, english: Phrase) -> list[Finding]:
    """A form of the term that is to be avoided."""
    wanted = {name.id for name in mention.names}
    return [
        Finding(
            said("{term} is “{usual}”, not “{words}”",
                 term=mention.words, usual=_usual(mention), words=one.words),
            (english.printed_at(one.start, one.end),),
            said("write “{usual}”", usual=_usual(mention)),
            Severity.ERROR,
        )
        for one in there.found
        if one.avoided and any(name.id in wanted for name in one.names)
    ]  # fmt: skip


def _usual(mention: Mention) -> str:
    return next(form for name in mention.names for form in name.forms.get("en", ("",)))


def _missing(mention: Mention, korean: Phrase, english: Phrase) -> Iterator[Finding]:
    text = english.printed.text
    if any(_near(form, text) for form in _project_forms(mention.names)):
        return
    yield Finding(
        said("{term} is “{usual}” in the glossary; the English has no such words",
             term=mention.words, usual=_usual(mention)),
        (english.whole(), korean.printed_at(mention.start, mention.end)),
        said("use the glossary’s term, or add this one to the glossary"),
        Severity.ADVICE if _REFERENCES.search(text) else None,
    )  # fmt: skip


def _project_forms(names: tuple[Name, ...]) -> Iterator[str]:
    """The English of terms that a project lists: one form of several that are usual.

    The register has all of them, so that nothing else is near.
    """
    for name in names:
        if "/" not in name.id:
            yield from name.forms.get("en", ())


def _near(form: str, text: str) -> bool:
    """Whether at least half of what distinguishes a term is said: "the exemption for …"."""
    wanted = {word.key for word in words(form)}
    telling = wanted - _GENERAL or wanted - {"and", "of", "for", "the"}
    said_words = {word.key for word in words(text)}
    return 2 * len(telling & said_words) >= len(telling)


RULE = PairRule(
    id="glossary",
    severity=Severity.WARNING,
    reason=said(
        "A term has one name in each language, the glossary’s, so that readers know it again."
    ),
    bad=(
        Example(ko="생태계서비스 평가", en="Assessment of nature’s services"),
        Example(ko="규제샌드박스를 확대한다.", en="The rule playground will be widened."),
    ),
    good=(
        Example(ko="임상시험 지원", en="Support for trials"),
        Example(ko="지속가능발전 목표", en="Goals for sustainable development"),
        Example(ko="지식재산권을 보호한다.", en="IP is protected."),
    ),
    check=_check,
)
