"""Whether every text may be given out: it is there, and was accepted as it stands."""

from collections.abc import Iterable

from briefs.desk.standing import Standing
from briefs.desk.telling import STATES, reason_told
from briefs.problems import Problem, in_order
from briefs.wording import said


def unready(standings: Iterable[Standing]) -> tuple[Problem, ...]:
    """Why some texts may not be given out, each at its place; none where all may."""
    return in_order(_problem(one) for one in standings if not one.is_done)


def _problem(one: Standing) -> Problem:
    message = said(
        "{id} is {state} in {language!r}: {reason}",
        id=one.id,
        state=STATES[one.state],
        language=one.language,
        reason=reason_told(one.reasons[0]),
    )
    hint = said("briefs status shows what changed; once it is reviewed, briefs accept it")
    return Problem("unaccepted-text", message, one.place, hint, text=one.id)
