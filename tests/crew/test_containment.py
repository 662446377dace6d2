"""What a task may not do ends its own item, and no other."""

import sys
from collections.abc import Callable

import pytest

from briefs.crew import Limit, Limits, Lost, each
from briefs.crew.workers import Workers
from support.harm import harm, spin

TIGHT = Workers(1, limits=Limits(seconds=1, memory=400, file=4))
MEASURED = "containment"

TOO_MUCH = {
    "an endless loop": Lost("it took more than 1 seconds of processor time", Limit.SECONDS),
    "one huge allocation": Lost("it needed more than 400 MiB of memory", Limit.MEMORY),
    "allocations without end": Lost("it needed more than 400 MiB of memory", Limit.MEMORY),
    "recursion without end": Lost("something in it is nested too deeply", Limit.DEPTH),
    "a file without end": Lost("it wrote a file of more than 4 MiB", Limit.FILE),
}
OUTWARD = {
    "connect": "socket.getaddrinfo",
    "connect to an address": "socket.connect",
    "look up a name": "socket.getaddrinfo",
    "send a packet": "socket.sendto",
    "listen": "socket.bind",
    "run a program": "subprocess.Popen",
    "run a shell": "os.system",
}


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not hold to limits of memory")
def test_who_takes_too_much_loses_its_item_alone(measured: Callable[..., None]) -> None:
    done = dict(each(TIGHT, harm, ["before", *TOO_MUCH, "after"]))
    assert done == {"before": "before", "after": "after", **TOO_MUCH}
    for way, lost in TOO_MUCH.items():
        measured(MEASURED, attack=f"a task: {way}", outcome=lost.reason)


def test_time_is_of_each_item_and_not_of_its_process() -> None:
    """Together they take more than a process would be allowed that did one of them."""
    items = [0.74, 0.75, 0.76]
    assert dict(each(TIGHT, spin, items)) == {one: one for one in items}


def test_no_way_leads_out_of_a_process(measured: Callable[..., None]) -> None:
    done = dict(each(TIGHT, harm, ["before", *OUTWARD]))
    assert done.pop("before") == "before"
    for way, event in OUTWARD.items():
        lost = done[way]
        assert isinstance(lost, Lost)
        assert f"no network and no other program while documents are set: {event}" in lost.reason
        measured(MEASURED, attack=f"a task: {way}", outcome=f"refused: {event}")
