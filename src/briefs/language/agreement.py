"""The Korean particles that come in two forms, and which form goes with which final consonant."""

from collections.abc import Mapping
from typing import NamedTuple

from briefs.language.hearing import Finals


class Forms(NamedTuple):
    """A particle's two forms: after a final consonant, and after a vowel."""

    closed: str
    open: str


_TAILS: Mapping[Forms, tuple[str, ...]] = {
    Forms("은", "는"): ("",),
    Forms("이", "가"): ("",),
    Forms("을", "를"): ("",),
    Forms("과", "와"): ("", "의", "는", "도", "만"),
    Forms("으로", "로"): ("", "서", "써", "부터", "의", "는", "도", "만", "서의", "서는", "부터의"),
}
"""What may follow the particle. Endings of the copula (이라, 이며) are left out: after a vowel both
ways are right."""

FORMS: Mapping[str, Forms] = {
    form + tail: Forms(forms.closed + tail, forms.open + tail)
    for forms, tails in _TAILS.items()
    for tail in tails
    for form in forms
}
"""Every form, with what may follow it, to the two that it is one of."""

AS_WRITTEN = "|".join(sorted(FORMS, key=len, reverse=True))
"""All forms as alternatives of a pattern, the longest first."""


def right_form(written: str, finals: Finals) -> str:
    """The form that agrees with what is heard before it; empty where that cannot be told."""
    forms = FORMS[written]
    light = "ㄹ" if forms.open.startswith("로") else ""
    wanted = {forms.open if final in ("", light) else forms.closed for final in finals}
    return wanted.pop() if len(wanted) == 1 else ""
