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
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from briefs.crew.crew import Done, Item, Lost, Result, tried
from briefs.crew.limits import Limit, Limits, allow, confine
from briefs.crew.secluded import seclude
from briefs.wording import said

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

MAIN = "briefs.__main__"
"""What every process begins with, whoever started it."""

ENOUGH = 400_000
"""Objects after which a process collects garbage: what is left of a dozen briefs or more."""

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
        self.get_ready()
        team = _Team(task, self.limits, items, self.count)
        giving = Thread(target=team.work, daemon=True)
        try:
            team.begin()  # not in the thread, which what is done in the block would hold up
            giving.start()
            yield (team.done.get() for _ in items)
        finally:
            team.stop()
            if giving.is_alive():
                giving.join()
            team.end()


class _Team:
    """Processes that share the items out among themselves, and one thread that waits for them.

    Each process has a pipe of its own. It ends when the process does, so that nobody waits for an
    item whose process is gone, however early or late that was.
    """

    def __init__(
        self, task: Callable[[Any], Any], limits: Limits, items: Sequence[Any], count: int
    ) -> None:
        self.done: SimpleQueue[Any] = SimpleQueue()
        self._task = task
        self._limits = limits
        self._count = count
        self._waiting = list(reversed(items))
        self._idle: list[Connection] = []
        self._busy: dict[Connection, Any] = {}
        self._processes: dict[Connection, BaseProcess] = {}
        self._stopping, self._stop = multiprocessing.Pipe(duplex=False)

    def begin(self) -> None:
        """Hand out as many items as there may be processes."""
        while self._waiting and len(self._busy) < self._count:
            self._give(self._waiting.pop())

    def work(self) -> None:
        """Take what is done and hand out items until all are, or somebody wants to stop."""
        from multiprocessing.connection import wait

        try:
            while self._waiting or self._busy:
                for ready in wait([self._stopping, *self._busy]):
                    if ready is self._stopping:
                        return
                    self._take(ready)  # type: ignore[arg-type]  # it is of the busy ones
                self.begin()
        finally:
            for item in (*self._waiting, *self._busy.values()):  # somebody may still wait for them
                self._lose(item)

    def stop(self) -> None:
        """Let the work end, whatever is left of it."""
        self._stop.close()

    def _give(self, item: Any) -> None:
        try:
            pipe = self._idle.pop() if self._idle else self._another()
        except (OSError, EOFError):
            self._lose(item)
            return
        self._busy[pipe] = item
        with suppress(OSError):  # that it has ended is heard by who waits for it
            pipe.send(item)

    def _lose(self, item: Any) -> None:
        self.done.put((item, Lost(said("no process could be begun"))))

    def _take(self, pipe: "Connection") -> None:
        item = self._busy.pop(pipe)
        try:
            outcome = pipe.recv()
            self._idle.append(pipe)
        except (OSError, EOFError):
            outcome = self._lost(pipe)
        self.done.put((item, outcome))

    def _another(self) -> "Connection":
        """A further process, by its pipe."""
        context = multiprocessing.get_context("forkserver")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there, self._task, self._limits))
        try:
            process.start()
        finally:
            there.close()  # lest the pipe stay open when the process has ended
        self._processes[here] = process
        return here

    def _lost(self, pipe: "Connection") -> Lost:
        process = self._processes.pop(pipe)
        pipe.close()
        process.join()
        if process.exitcode == -signal.SIGXCPU:
            return Lost(self._limits.reason(Limit.SECONDS), Limit.SECONDS)
        return Lost(_cause(process.exitcode or 0))

    def end(self) -> None:
        """Stop the processes, whatever they are at."""
        for pipe, process in self._processes.items():
            process.kill()  # it has nothing that is to be kept
            pipe.close()
        for process in self._processes.values():
            process.join()
        self._stopping.close()


def _serve(pipe: "Connection", task: Callable[[Any], Any], limits: Limits) -> None:
    """What a process does: item after item, until its pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and stops this one
    Thread(target=_end_with_the_parent, daemon=True).start()
    confine(limits)
    seclude()
    gc.freeze()  # what is there at the start stays: it is not searched for garbage
    gc.disable()  # garbage is collected between items, where there is enough of it
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        pipe.send(_carried_out(task, item, limits))


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)  # nobody is there to hear what became of the item


def _carried_out(task: Callable[[Any], Any], item: object, limits: Limits) -> object:
    if gc.get_count()[0] > ENOUGH:
        gc.collect(0)  # the youngest are all that were made meanwhile
    allow(limits.seconds)
    outcome = tried(task, item, limits)
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
