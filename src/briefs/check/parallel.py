"""Many pairs at once: shared out among the machine's processors."""

import gc
from collections.abc import Callable, Iterator, Sequence

from briefs.model.memory import MemoryPair
from briefs.problems import Problem

Work = Callable[[Sequence[MemoryPair]], list[Problem]]
"""Finds what is wrong with some pairs."""

_FEW = 500
"""Below this number of pairs a second process costs more than it brings."""
_SHARE = 250
"""How many pairs a process takes at a time."""

_work: Work | None = None


def shared_out(work: Work, pairs: Sequence[MemoryPair]) -> Iterator[Problem]:
    """What the work finds in the pairs, in their order.

    Processes are forked, so that each has the dictionaries and names without reading them again;
    where a system cannot fork, one process does it all.
    """
    if len(pairs) < _FEW:
        yield from work(pairs)
        return
    # Few checks come to this, and the imports take a while.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    if "fork" not in get_all_start_methods():
        yield from work(pairs)
        return
    shares = [pairs[at : at + _SHARE] for at in range(0, len(pairs), _SHARE)]
    with ProcessPoolExecutor(
        mp_context=get_context("fork"), initializer=_take, initargs=(work,)
    ) as pool:
        for found in pool.map(_do, shares):
            yield from found


def _take(work: Work) -> None:
    """Keep the work where a forked process finds it, which ends before its garbage matters."""
    gc.disable()
    global _work  # noqa: PLW0603
    _work = work


def _do(pairs: Sequence[MemoryPair]) -> list[Problem]:
    assert _work is not None
    return _work(pairs)
