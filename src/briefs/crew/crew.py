"""What every crew promises, and the smallest: this process alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost:
    """What is handed out for an item whose worker ended before it was done; the reason."""

    reason: str


class Crew(Protocol):
    """Does a task with many items."""

    def get_ready(self) -> None:
        """Begin what takes a while before work can begin, and do not wait for it."""

    def each(
        self, task: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[Item, Result | Lost]]:
        """Every item with what the task made of it, as soon as it is made.

        What the task raises is raised here. Whoever stops listening stops the work.
        """


class Alone:
    """One item after the other, in this process."""

    def get_ready(self) -> None:
        """Nothing has to be begun."""

    def each(
        self, task: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[Item, Result]]:
        """Every item with what the task made of it, in order."""
        for item in items:
            yield item, task(item)
