"""Rules about what is no prose: placeholders, citations, links, addresses, emphasis."""

from briefs.check.rule import PairRule
from briefs.check.rules.markup import citation, cross_reference, email, link, markup, placeholder

RULES: tuple[PairRule, ...] = (
    placeholder.RULE,
    citation.RULE,
    cross_reference.RULE,
    markup.RULE,
    link.RULE,
    email.RULE,
)
