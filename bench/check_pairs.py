"""Times the check of ten thousand pairs against a peer: run by `make bench`.

The peer is translate-toolkit's pofilter with all its tests, the best known checker of translations;
both are run as commands, with one run to warm up, on the same pairs.
"""

import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
PAIRS = 10_000
RUNS = 3


def main() -> None:
    """Print the median seconds of both, and their ratio."""
    pairs = _pairs()
    with tempfile.TemporaryDirectory() as folder:
        memory, catalogue = Path(folder, "memory.csv"), Path(folder, "memory.po")
        _write_csv(pairs, memory)
        _write_po(pairs, catalogue)
        bin_ = Path(sys.executable).parent
        ours = _seconds([str(bin_ / "briefs"), "check", "--pairs", str(memory), "--format", "json"])
        theirs = _seconds([str(bin_ / "pofilter"), str(catalogue), str(Path(folder, "out.po"))])
    print(f"{PAIRS:,} pairs, median of {RUNS} runs")
    print(f"briefs check  {ours:6.2f} s  ({PAIRS / ours:,.0f} pairs a second)")
    print(f"pofilter      {theirs:6.2f} s")
    print(f"ratio         {ours / theirs:6.2f}")


def _pairs() -> list[tuple[str, str, str]]:
    """The test's own pairs, again and again, each time with another item code in front."""
    found = [
        (str(one["ko"]), str(one["en"]))
        for path in sorted((ROOT / "tests" / "check" / "pairs").glob("*.yaml"))
        for one in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    return [
        (f"p{n}", f"R{n} {found[n % len(found)][0]}", f"R{n} {found[n % len(found)][1]}")
        for n in range(PAIRS)
    ]


def _write_csv(pairs: Sequence[tuple[str, str, str]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "ko", "en"), *pairs])


def _write_po(pairs: Sequence[tuple[str, str, str]], path: Path) -> None:
    from translate.storage.po import pofile

    store = pofile()
    store.updateheader(  # type: ignore[no-untyped-call]
        add=True, Content_Type="text/plain; charset=UTF-8"
    )
    for name, korean, english in pairs:
        unit = store.addsourceunit(korean)
        unit.target = english
        unit.addlocation(name)
    path.write_bytes(bytes(store))


def _seconds(command: Sequence[str]) -> float:
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=False, capture_output=True)
        times.append(time.perf_counter() - start)
    return sorted(times[1:])[RUNS // 2]


if __name__ == "__main__":
    main()
