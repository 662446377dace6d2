"""The twelve documents, cold: whole processes, set-up done, nothing kept from one before."""

import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from bench.clock import ROOT, Work, carry_out, peak, ratio, rounds
from bench.findings import Finding
from bench.line_up import PEERS, Peer
from bench.options import Options
from bench.pages import Page, pages
from bench.works import ours

OURS = "briefs"

LIMIT = 180.0
"""Seconds after which a slow peer's command is stopped; the ratio is then at most what is told."""


def measure(options: Options) -> Iterator[Finding]:
    """The ratio of our time to each peer's, and the memory of each.

    The first run of each is not timed: it tells the memory and fills the machine's caches. Those
    that are heavy run once, for both.
    """
    documents = list(pages(ROOT, ROOT / "templates"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        light = [peer for peer in PEERS if peer.there and not peer.heavy]
        works = {OURS: _ours(folder), **_works(light, documents, folder)}
        held = {name: peak(work)[1] for name, work in works.items()}
        taken = rounds(works, options.rounds)
        for peer in light:
            yield _finding(peer, ratio(taken[OURS], taken[peer.name]))
        if options.heavy:
            yield from _heavy(documents, folder, works[OURS], held)
    for engine, most in held.items():
        yield Finding(f"twelve: peak memory of {engine}, MiB", most)


def _heavy(
    documents: list[Page], folder: Path, ours_: Work, held: dict[str, float]
) -> Iterator[Finding]:
    heavy = [peer for peer in PEERS if peer.there and peer.heavy]
    for peer, work in zip(heavy, _works(heavy, documents, folder).values(), strict=True):
        own, _ = peak(ours_)
        try:
            theirs, held[peer.name] = peak(work)
        except subprocess.TimeoutExpired:
            yield _finding(peer, own / LIMIT, f", which was stopped after {LIMIT:.0f} s")
        else:
            yield _finding(peer, own / theirs)


def _finding(peer: Peer, measured: float, remark: str = "") -> Finding:
    return Finding(f"twelve: briefs to {peer.name}{remark}", measured, peer.bar, peer.moonshot)


def _ours(folder: Path) -> Work:
    def build() -> None:
        with tempfile.TemporaryDirectory(dir=folder) as out:
            carry_out(ours.build(Path(out)))

    return build


def _work(peer: Peer, folder: Path, names: list[str]) -> Work:
    return partial(carry_out, peer.run(folder, names), LIMIT if peer.heavy else None)


def _works(peers: list[Peer], documents: list[Page], folder: Path) -> Mapping[str, Work]:
    works = {}
    for at, peer in enumerate(peers):
        own = folder / f"{'heavy' if peer.heavy else 'light'}-{at}"
        own.mkdir()
        peer.prepare(documents, own, ROOT / "templates")
        works[peer.name] = _work(peer, own, [one.name for one in documents])
    return works
