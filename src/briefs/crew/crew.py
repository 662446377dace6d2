"""What every crew promises, and the smallest: this process alone."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost:
    """What is handed out for an item whose worker ended before it was done; the reason."""

    reason: str


Done: TypeAlias = Iterator[tuple[Item, Result | Lost]]
"""Every item with what the task made of it, what is done first coming first."""


class Crew(Protocol):
    """Does a task with many items."""

    def get_ready(self) -> None:
        """Begin what takes a while before work can begin, and do not wait for it."""

    def at_work(
        self, task: Callable[[Item], Result], items: Sequence[Item]
    ) -> AbstractContextManager[Done[Item, Result]]:
        """Begin a task with every item, and hand out what is done while the block runs.

        What the task raises is raised where its item would be handed out. Whoever leaves the block
        stops the work.

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
        yield ((item, task(item)) for item in items)


def each(crew: Crew, task: Callable[[Item], Result], items: Sequence[Item]) -> Done[Item, Result]:
    """Every item with what the task made of it."""
    with crew.at_work(task, items) as done:
        yield from done
