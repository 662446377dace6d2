"""A real Dask cluster of processes on this machine."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from distributed import Client

from support.documents import ROOT

ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT / "tests"),
    "DASK_LOGGING__DISTRIBUTED": "error",
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",  # fewer workers to lose than by default
}
PATIENCE = 60.0


@dataclass
class Cluster:
    """Its scheduler's address, and its workers."""

    address: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)


@contextmanager
def running(folder: Path, workers: int) -> Iterator[Cluster]:
    """A scheduler and some workers that are ready, stopped in the end."""
    file = folder / "scheduler.json"
    with ExitStack() as stack:
        _started(stack, "scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
        _await(lambda: file.exists() and bool(file.read_text()))
        cluster = Cluster(json.loads(file.read_text())["address"])
        for number in range(workers):
            options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", str(number))
            place = ("--local-directory", str(folder))
            cluster.workers.append(_started(stack, "worker", cluster.address, *options, *place))
        if workers:
            with Client(cluster.address, set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=PATIENCE)
        yield cluster


def _started(stack: ExitStack, *words: str) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


def _await(wanted: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not wanted():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)
