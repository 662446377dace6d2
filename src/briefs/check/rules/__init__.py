"""The rules, each listed by hand, in the order in which a reader would want them explained."""

from briefs.check.rule import Rule
from briefs.check.rules import (
    ambiguous_id,
    loose_number,
    see_target,
    sums,
    unknown_figure,
    unknown_note,
    unknown_source,
    unknown_term,
    unused_figure,
    unused_source,
    unwritable_figure,
)

RULES: tuple[Rule, ...] = (
    unknown_figure.RULE,
    unknown_term.RULE,
    unknown_source.RULE,
    unknown_note.RULE,
    ambiguous_id.RULE,
    see_target.RULE,
    sums.RULE,
    unwritable_figure.RULE,
    unused_figure.RULE,
    unused_source.RULE,
    loose_number.RULE,
)
