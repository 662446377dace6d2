"""Rules about words: what is not translated, lost, turned round, misspelt or written twice."""

from briefs.check.rule import PairRule
from briefs.check.rules.words import (
    empty_translation,
    en_variant,
    english_in_korean,
    hangul_in_english,
    ime_layout,
    length,
    list_items,
    negation,
    placeholder_text,
    register,
    sentence_count,
    spacing_ko,
    spelling,
    truncated,
    untranslated,
)

RULES: tuple[PairRule, ...] = (
    untranslated.RULE,
    empty_translation.RULE,
    placeholder_text.RULE,
    hangul_in_english.RULE,
    english_in_korean.RULE,
    ime_layout.RULE,
    spelling.RULE,
    spacing_ko.RULE,
    en_variant.RULE,
    register.RULE,
    negation.RULE,
    list_items.RULE,
    sentence_count.RULE,
    length.RULE,
    truncated.RULE,
)
