"""Rules about names: glossary terms, institutions, places, abbreviations, species."""

from briefs.check.rule import PairRule
from briefs.check.rules.names import (
    abbreviation,
    acronym,
    code,
    forbidden_term,
    glossary,
    latin_name,
    proper_name,
    romanization,
    scientific_name,
)

RULES: tuple[PairRule, ...] = (
    glossary.RULE,
    forbidden_term.RULE,
    proper_name.RULE,
    romanization.RULE,
    acronym.RULE,
    abbreviation.RULE,
    code.RULE,
    scientific_name.RULE,
    latin_name.RULE,
)
