"""What every crew promises, and the smallest: this process alone."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias, TypeVar

from briefs.crew.limits import Limit, Limits, exceeded
from briefs.problems import reason_of
from briefs.wording import Said, said

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost:
    """What is handed out for an item that nothing was made of.

    Attributes:
        reason: why: what the task raised, or how its worker ended.
        limit: what it took too much of, where it did.
    """

    reason: str
    limit: Limit | None = None


Done: TypeAlias = Iterator[tuple[Item, Result | Lost]]
"""Every item with what the task made of it, what is done first coming first."""

LONGEST = 200
"""Characters of an error's own words that are told."""


class Crew(Protocol):
    """Does a task with many items."""

    def get_ready(self) -> None:
        """Begin what takes a while before work can begin, and do not wait for it."""

    def at_work(
        self, task: Callable[[Item], Result], items: Sequence[Item]
    ) -> AbstractContextManager[Done[Item, Result]]:
        """Begin a task with every item, and hand out what is done while the block runs.

        An item that the task fails at is lost, and the others go on. Whoever leaves the block stops
        the work.

        Raises:
            Refused: the crew cannot work; here, or while the block runs.
        """


class Alone:
    """One item after the other, in this process, each when it is asked for."""

    def get_ready(self) -> None:
        """Nothing has to be begun."""

    @contextmanager
    def at_work(
        self, task: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[Done[Item, Result]]:
        """Hand out every item with what the task makes of it, in order."""
        yield ((item, tried(task, item)) for item in items)


def tried(
    task: Callable[[Item], Result], item: Item, limits: Limits | None = None
) -> Result | Lost:
    """What a task makes of an item; lost where it raises something.

    Args:
        task: the task.
        item: the item.
        limits: what this process is held to, if it is.
    """
    try:
        return task(item)
    except Exception as error:
        limit = exceeded(error) if limits else None
        return Lost(limits.reason(limit) if limits and limit else _told(error), limit)


def _told(error: Exception) -> Said:
    """An error that nobody foresaw, with its place for those who can mend it."""
    import traceback  # where something goes wrong only

    place = traceback.extract_tb(error.__traceback__)[-1]
    reason = reason_of(error)
    return said(
        "{kind}: {reason} ({file}, line {line})",
        kind=type(error).__name__,
        reason=reason if len(reason) <= LONGEST else reason[:LONGEST],
        file=Path(place.filename).name,
        line=place.lineno or 0,
    )


def each(crew: Crew, task: Callable[[Item], Result], items: Sequence[Item]) -> Done[Item, Result]:
    """Every item with what the task made of it."""
    with crew.at_work(task, items) as done:
        yield from done
