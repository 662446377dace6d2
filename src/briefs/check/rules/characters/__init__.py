"""Characters that cannot be seen, or are not what they look like."""

from briefs.check.rule import PairRule
from briefs.check.rules.characters import (
    bidi,
    control,
    full_width,
    homoglyph,
    invisible,
    mojibake,
    nfd,
    no_break_space,
    stray_jamo,
    wrong_dot,
)

RULES: tuple[PairRule, ...] = (
    mojibake.RULE,
    stray_jamo.RULE,
    nfd.RULE,
    invisible.RULE,
    control.RULE,
    bidi.RULE,
    no_break_space.RULE,
    homoglyph.RULE,
    full_width.RULE,
    wrong_dot.RULE,
)
