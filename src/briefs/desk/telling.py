"""Where a text stands, in words: its state, why it is to be looked at, how it read and reads."""

from collections.abc import Iterator

from briefs.desk.standing import Cause, Reason, Standing
from briefs.language.difference import difference
from briefs.language.evened import evened
from briefs.model.desk import Part, Segment, State, Version
from briefs.wording import Said, said

STATES = {
    State.TRANSLATED: said("translated"),
    State.NEW: said("new"),
    State.STALE: said("stale"),
    State.MISSING: said("missing"),
}
WAIVED = said("waived")


def reason_told(reason: Reason) -> Said:
    """Why a text is to be looked at."""
    match reason.cause:
        case Cause.LACKING:
            return said("there is no text in {language!r}", language=reason.what)
        case Cause.NEVER:
            return said("never accepted")
        case Cause.TEXT:
            return said("the text in {language!r} has changed since", language=reason.what)
        case Cause.TERM:
            return said(
                "the name of {id} was {then}, and is {now}",
                id=reason.what,
                then=reason.then,
                now=reason.now,
            )
    return said(
        "the figure {id} was {then}, and is {now}", id=reason.what, then=reason.then, now=reason.now
    )


def changes(standing: Standing, language: str) -> tuple[Segment, ...]:
    """What changed in a text since it was accepted; nothing where nothing did."""
    then, now = evened(standing.then(language)), evened(standing.now(language))
    return difference(then, now) if then and now and then != now else ()


def versions(standing: Standing) -> Iterator[Version]:
    """The text that leads, then and now, and its twin."""
    for language in dict.fromkeys((standing.leads, standing.language)):
        now = standing.now(language)
        told = changes(standing, language)
        if told:
            then = tuple(one for one in told if one.part is not Part.ADDED)
            yield Version(said("{language} then", language=language), then)
        if now:
            kept = tuple(one for one in told if one.part is not Part.REMOVED)
            label = said("{language} now", language=language)
            yield Version(label, kept or (Segment(Part.KEPT, now),))
