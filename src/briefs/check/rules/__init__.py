"""The rules, each listed by hand, in the order in which a reader would want them explained."""

from briefs.check.rule import PairRule, ProjectRule
from briefs.check.rules import characters, markup, names, punctuation, quantities, words
from briefs.check.rules.project import (
    ambiguous_id,
    loose_number,
    see_target,
    sums,
    undrawable,
    unknown_figure,
    unknown_note,
    unknown_source,
    unknown_term,
    unused_figure,
    unused_source,
    unwritable_figure,
)

PROJECT_RULES: tuple[ProjectRule, ...] = (
    unknown_figure.RULE,
    unknown_term.RULE,
    unknown_source.RULE,
    unknown_note.RULE,
    ambiguous_id.RULE,
    see_target.RULE,
    undrawable.RULE,
    sums.RULE,
    unwritable_figure.RULE,
    unused_figure.RULE,
    unused_source.RULE,
    loose_number.RULE,
)

PAIR_RULES: tuple[PairRule, ...] = (
    *quantities.RULES,
    *markup.RULES,
    *names.RULES,
    *words.RULES,
    *characters.RULES,
    *punctuation.RULES,
)

RULES: tuple[ProjectRule | PairRule, ...] = (*PROJECT_RULES, *PAIR_RULES)
