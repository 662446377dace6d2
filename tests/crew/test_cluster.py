"""A real scheduler, and workers that are processes of this machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefs.crew import Lost, each
from briefs.crew.cluster import Cluster
from briefs.problems import Refused
from briefs.reuse.fingerprint import of_engine
from support import cluster as real
from support.documents import ROOT
from support.projects import write_project
from support.tasks import Reading, end, refuse

pytestmark = pytest.mark.xdist_group("cluster")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[real.Cluster]:
    with real.running(tmp_path_factory.mktemp("cluster"), workers=2) as cluster:
        yield cluster


@pytest.fixture
def crew(running: real.Cluster) -> Cluster:
    return Cluster(running.address, of_engine)


def reading(place: Path) -> Reading:
    (place / "files" / "deep").mkdir(parents=True)
    (place / "files" / "deep" / "word.txt").write_text("낱말")
    (place / "notes").mkdir()
    return Reading(place / "files", place / "notes")


def test_files_travel_once_to_each_worker(crew: Cluster, tmp_path: Path) -> None:
    task = reading(tmp_path)
    assert dict(each(crew, task, range(10))) == {n: f"{n} 낱말" for n in range(10)}
    notes = [path.name.split() for path in task.notes.iterdir()]
    assert len(notes) == len({process for process, _ in notes}) == 2
    assert all(folder != "files" for _, folder in notes)
    assert list(each(crew, task, [])) == []


def test_documents_are_the_same_bytes(running: real.Cluster, tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    for out, more in (("here", ["--jobs", "1"]), ("there", ["--scheduler", running.address])):
        command = [sys.executable, "-m", "briefs", "build", "--out", out, *more]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    for name in ("demo.ko.pdf", "demo.ko-en.pdf"):
        assert (tmp_path / "there" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()


def test_an_item_that_the_task_fails_at_is_lost(crew: Cluster) -> None:
    done = dict(each(crew, refuse, [1, 2, 3]))
    lost = done.pop(2)
    assert isinstance(lost, Lost)
    assert lost.reason.startswith("ValueError: 2 (tasks.py, line ")
    assert done == {1: 1, 3: 3}


def test_what_a_lost_worker_was_at_is_done_by_another(tmp_path: Path) -> None:
    task = reading(tmp_path)
    with real.running(tmp_path, workers=2) as cluster:
        done = each(Cluster(cluster.address, of_engine), task, range(20))
        results = dict([next(done)])
        cluster.workers[0].kill()
        results.update(done)
    assert results == {n: f"{n} 낱말" for n in range(20)}


def test_what_takes_every_worker_with_it_is_lost(tmp_path: Path) -> None:
    with real.running(tmp_path, workers=3) as cluster:
        done = dict(each(Cluster(cluster.address, of_engine), end, ["a", "exit", "b"]))
    assert done == {"a": "a", "b": "b", "exit": Lost("every worker that began with it was lost")}


def test_workers_with_another_program_are_refused(running: real.Cluster) -> None:
    crew = Cluster(running.address, _process)
    with pytest.raises(Refused, match="workers have another program than this one: tcp://"):
        list(each(crew, end, ["a"]))


def _process() -> str:
    return str(os.getpid())


def test_a_scheduler_that_is_not_there_is_told() -> None:
    with pytest.raises(Refused, match=r"no scheduler answers at tcp://127\.0\.0\.1:1"):
        list(each(Cluster("tcp://127.0.0.1:1", of_engine, patience=0.5), end, ["a"]))


def test_a_scheduler_without_workers_is_told(tmp_path: Path) -> None:
    with (
        real.running(tmp_path, workers=0) as cluster,
        pytest.raises(Refused, match=f"no workers .start some: dask worker {cluster.address}"),
    ):
        list(each(Cluster(cluster.address, of_engine), end, ["a"]))
