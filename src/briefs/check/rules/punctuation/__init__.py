"""Spaces, marks and particles: what is small and catches the eye."""

from briefs.check.rule import PairRule
from briefs.check.rules.punctuation import (
    bracket_space,
    brackets,
    double_space,
    edge_space,
    end_punctuation,
    particle,
    particle_after_placeholder,
    particle_both,
    quotes,
    range_dash,
    repeated_word,
    space_after,
    space_before,
)

RULES: tuple[PairRule, ...] = (
    double_space.RULE,
    edge_space.RULE,
    space_before.RULE,
    space_after.RULE,
    bracket_space.RULE,
    quotes.RULE,
    brackets.RULE,
    end_punctuation.RULE,
    range_dash.RULE,
    repeated_word.RULE,
    particle.RULE,
    particle_after_placeholder.RULE,
    particle_both.RULE,
)
