"""A crew of processes on this machine.

They are forked from a server that has imported what they need while the parent was doing
something else: they begin warm, and share what they never change. Each is held to limits and kept
from the network. One that dies takes only the item that it was at with it; another takes its place.
"""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

from briefs.crew.crew import Done, Item, Lost, Result, tried
from briefs.crew.limits import Limit, Limits, allow, confine
from briefs.crew.secluded import seclude
from briefs.wording import said

MAIN = "briefs.__main__"
"""What every process begins with, whoever started it."""

ENOUGH = 400_000
"""Objects after which a process collects garbage: three or four briefs, some 60 MiB."""

WANTING = {-signal.SIGKILL, -signal.SIGABRT, -signal.SIGTRAP}
"""How a process ends for which there is no memory: by the kernel, by C's library, by GLib."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Several items at a time, each in a process of its own.

    Attributes:
        count: how many processes there are, at most.
        modules: the names of modules that a process imports before it begins.
        limits: what one item may take of the machine.
    """

    count: int
    modules: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)

    def get_ready(self) -> None:
        """Start the server; it goes on alone."""
        from multiprocessing import forkserver

        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([MAIN, *self.modules])
        with _undisturbed():
            forkserver.ensure_running()

    @contextmanager
    def at_work(
        self, task: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[Done[Item, Result]]:
        """Begin with the first items at once; the task goes to each process once.

        However the block is left, the processes are stopped.
        """
        if not items:
            yield iter(())
            return
        from pebble import ProcessPool

        self.get_ready()
        pool = ProcessPool(
            max_workers=min(self.count, len(items)),
            initializer=_begin,
            initargs=(task, self.limits),
            context=multiprocessing.get_context("forkserver"),
        )
        try:
            begun: dict[Future[object], Item]
            with _undisturbed():
                begun = {pool.schedule(_carry_out, args=(item,)): item for item in items}
            yield ((begun[future], self._outcome(future)) for future in as_completed(begun))
        finally:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _outcome(self, future: "Future[Any]") -> Any:
        from pebble import ProcessExpired

        try:
            return future.result()
        except ProcessExpired as end:
            if end.exitcode == -signal.SIGXCPU:
                return Lost(self.limits.reason(Limit.SECONDS), Limit.SECONDS)
            return Lost(_cause(end.exitcode))
        except BrokenExecutor:
            return Lost(said("no process could be begun"))


_task: Callable[[Any], Any]
"""What this process does, where it is a worker."""

_limits: Limits
"""What it may take for each item."""


def _begin(task: Callable[[Any], Any], limits: Limits) -> None:
    global _task, _limits  # there is nowhere else that a process begun by others can keep them
    _task, _limits = task, limits
    confine(limits)
    seclude()
    Thread(target=_end_with_the_parent, daemon=True).start()
    gc.collect()
    gc.freeze()  # what is there at the start stays: it is not searched for garbage again
    gc.disable()  # garbage is collected between items, where there is enough of it


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)  # nobody is there to hear what became of the item


def _carry_out(item: object) -> object:
    if gc.get_count()[0] > ENOUGH:
        gc.collect(0)  # the youngest are all that were made meanwhile
    allow(_limits.seconds)
    outcome = tried(_task, item, _limits)
    if isinstance(outcome, Lost):
        gc.collect()  # what a failure left half-made may be a lot
    return outcome


def _cause(code: int) -> str:
    """Why a process ended, by the status that it left (minus the signal, where one ended it)."""
    if code in WANTING:
        return said("its process was killed, perhaps for want of memory")
    if code < 0:
        return said("its process was ended by {signal}", signal=signal.Signals(-code).name)
    return said("its process ended with status {code}", code=code)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let what is started here not hear Ctrl-C: the parent hears it, and stops them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
