"""Mails one after the other, each step in the ledger before the next is taken."""

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from briefs.model.post import State
from briefs.post.ledger import Ledger
from briefs.post.wire import Deferred, Envelope, Lost, Rejected, Unreachable, Unusable
from briefs.problems import Problem, Refused, Span
from briefs.wording import said

ATTEMPTS = 5
FIRST_PAUSE = 2.0
LONGEST_PAUSE = 60.0
"""Seconds between attempts at a mail that was refused for now; each pause is twice the last."""


class Wired(Protocol):
    """What hands a mail over: :class:`briefs.post.wire.Wire`."""

    def hand_over(self, mail: Envelope, committing: Callable[[], None]) -> int:
        """See there."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A delivery by its number in the ledger, and its mail, which is made when it is its turn."""

    number: int
    envelope: Callable[[], Envelope]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended.

    Attributes:
        number: the delivery's.
        state: what is known of it now; ``planned`` where the server put it off to the last.
        answer: the server's code; 0 where there was none.
        limit: the largest mail that the server takes, in bytes, where that was the reason; else 0.
    """

    number: int
    state: State
    answer: int = 0
    limit: int = 0


def send(
    ledger: Ledger,
    mails: Iterable[Mail],
    wire: Wired,
    *,
    now: Callable[[], dt.datetime],
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[Outcome]:
    """Send mails that are planned; to be called under :func:`briefs.post.ledger.held`.

    Raises:
        Refused: no mail can be sent by the server; those that are left stay planned.
    """
    for mail in mails:
        yield _Turn(ledger, mail.number, mail.envelope(), wire, now, pause).outcome()


@dataclass(frozen=True, slots=True)
class _Turn:
    """One mail's."""

    ledger: Ledger
    number: int
    envelope: Envelope
    wire: Wired
    now: Callable[[], dt.datetime]
    pause: Callable[[float], None]

    def outcome(self) -> Outcome:
        attempts = Retrying(
            retry=retry_if_exception_type(Deferred),
            stop=stop_after_attempt(ATTEMPTS),
            wait=wait_exponential(multiplier=FIRST_PAUSE, max=LONGEST_PAUSE),
            sleep=self.pause,
            reraise=True,
        )
        try:
            return self._known(State.SENT, attempts(self._attempt))
        except Rejected as refusal:
            return self._known(State.REFUSED, refusal.code, refusal.limit)
        except Lost:
            return self._known(State.UNCERTAIN)
        except Unreachable as refusal:
            reason = said("it cannot be reached ({code})", code=refusal.code or "-")
            raise _unusable(reason) from None
        except Deferred as refusal:
            return Outcome(self.number, State.PLANNED, refusal.code)
        except Unusable as refusal:
            raise _unusable(refusal.args[0]) from None

    def _attempt(self) -> int:
        """Try once; what was put off is planned again before the pause."""
        try:
            return self.wire.hand_over(self.envelope, lambda: self._mark(State.SENDING))
        except Deferred as refusal:
            self._mark(State.PLANNED, refusal.code)
            raise

    def _known(self, state: State, answer: int = 0, limit: int = 0) -> Outcome:
        self._mark(state, answer)
        return Outcome(self.number, state, answer, limit)

    def _mark(self, state: State, answer: int = 0) -> None:
        self.ledger.mark(self.number, state, self.now(), answer=answer)


def _unusable(reason: str) -> Refused:
    message = said("no mail can be sent by the mail server: {reason}", reason=reason)
    hint = said("look at mail: in the register; what is not sent yet stays planned")
    return Refused([Problem("mail-server", message, Span("mail"), hint)])
