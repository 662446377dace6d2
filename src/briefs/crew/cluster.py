"""A crew of machines: the workers of a Dask cluster, which need nothing but this package.

What a task reads from files goes to each of them once. A worker that is lost takes nothing with it:
its items go to another one. Whoever starts the workers holds them to limits (``dask worker
--memory-limit``) and decides on their network.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any, Protocol, runtime_checkable

from briefs.crew.crew import Done, Item, Lost, Result, tried
from briefs.problems import Problem, Refused, Span
from briefs.storage import lay
from briefs.wording import said


@runtime_checkable
class Travelling(Protocol):
    """A task that reads files, all below one folder, and can read them elsewhere."""

    @property
    def folder(self) -> Path:
        """Where the files are."""

    def at(self, folder: Path) -> "Travelling":
        """The same task, with its files in another place."""


@dataclass(frozen=True, slots=True)
class Luggage:
    """Files to take along, by path below their folder, and what stands for all of them."""

    digest: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Cluster:
    """As many items at a time as the cluster has workers.

    Attributes:
        address: of the scheduler (``tcp://host:8786``).
        identity: tells what stands for the program where it is called; a worker where that is
            another would make other documents.
        patience: seconds after which a scheduler that does not answer is not there.
    """

    address: str
    identity: Callable[[], str]
    patience: float = 10.0

    def get_ready(self) -> None:
        """The workers are there already."""

    @contextmanager
    def at_work(
        self, task: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[Done[Item, Result]]:
        """Send the task and its files to every worker, then the items.

        Raises:
            Refused: there is no such scheduler, it has no workers, or they have another program.
        """
        if not items:
            yield iter(())
            return
        from distributed import as_completed

        with self._client() as client:
            self._demand_alike(client)
            # Sent ahead, so that each worker gets it once and not with every item.
            luggage = client.scatter(_packed(task), broadcast=True, hash=False)
            carried = client.scatter(_Carried(task), broadcast=True, hash=False)
            begun = {
                client.submit(
                    _carry_out, carried, luggage, item, priority=-number, pure=False
                ): item
                for number, item in enumerate(items)
            }
            completed = as_completed(begun, loop=client.loop)
            yield ((begun[future], _outcome(future)) for future in completed)

    @contextmanager
    def _client(self) -> Iterator[Any]:
        """A connection to the scheduler.

        Raises:
            Refused: nobody answers there.
        """
        from distributed import Client

        try:
            client = Client(self.address, timeout=self.patience, set_as_default=False)
        except (OSError, ValueError) as error:
            message = said("no scheduler answers at {address}", address=self.address)
            hint = said("start one with dask scheduler, or name its address as it says it")
            raise Refused([self._problem(message, hint)]) from error
        with client:
            yield client

    def _demand_alike(self, client: Any) -> None:
        """Refuse workers that would make something else.

        Raises:
            Refused: there are none, or one has another program.
        """
        own = self.identity()
        there = client.run(_identity, self.identity, on_error="return")
        if not there:
            message = said("the scheduler has no workers")
            hint = said("start some: dask worker {address} --nthreads 1", address=self.address)
            raise Refused([self._problem(message, hint)])
        others = sorted(address for address, identity in there.items() if identity != own)
        if others:
            message = said(
                "workers have another program than this one: {workers}", workers=", ".join(others)
            )
            hint = said("install the same version of briefs, WeasyPrint and Pango on all of them")
            raise Refused([self._problem(message, hint)])

    def _problem(self, message: str, hint: str) -> Problem:
        return Problem("cluster", message, Span(self.address), hint)


@dataclass(frozen=True, slots=True)
class _Carried:
    """A task, wrapped lest Dask take one that can be called for something of its own."""

    task: Any


def _outcome(future: Any) -> Any:
    from distributed import KilledWorker

    try:
        return future.result()
    except KilledWorker:
        return Lost(said("every worker that began with it was lost"))


_one_at_a_time = Lock()
"""Held while an item is worked at: what sets documents knows nothing of threads."""


def _identity(tell: Callable[[], str]) -> str:
    return tell()


def _packed(task: object) -> Luggage:
    """The files of a task."""
    if not isinstance(task, Travelling):
        return Luggage("", {})
    files = {
        path.relative_to(task.folder).as_posix(): path.read_bytes()
        for path in sorted(task.folder.rglob("*"))
        if path.is_file()
    }
    digest = sha256()
    for name, content in files.items():
        digest.update(f"{name} {sha256(content).hexdigest()}\n".encode())
    return Luggage(digest.hexdigest(), files)


def _carry_out(carried: _Carried, luggage: Luggage, item: object) -> object:
    """Do a task with one item, on a worker."""
    with _one_at_a_time:
        task = carried.task
        if isinstance(task, Travelling):
            task = task.at(_laid_down(luggage))
        return tried(task, item)


_folders: dict[str, tempfile.TemporaryDirectory[str]] = {}
"""Where this worker has laid files down, by their digest; the folders go with the process."""


def _laid_down(luggage: Luggage) -> Path:
    if luggage.digest not in _folders:
        folder = tempfile.TemporaryDirectory(prefix="briefs-")
        lay(Path(folder.name), luggage.files)
        _folders[luggage.digest] = folder
    return Path(_folders[luggage.digest].name)
