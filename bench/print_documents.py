"""Measures the print beside its peers, prints a table and remembers it: run by `make bench`.

``python -m bench.print_documents --only twelve --rounds 5``
"""

import argparse
import datetime as dt
from collections.abc import Callable, Iterator

from bench.findings import Finding, table
from bench.history import remember
from bench.line_up import PEERS
from bench.options import Options
from bench.works import growth, many, saves, starts, twelve

Measure = Callable[[Options], Iterator[Finding]]

WORKS: dict[str, Measure] = {
    "starts": starts.measure,
    "saves": saves.measure,
    "twelve": twelve.measure,
    "growth": growth.measure,
    "many": many.measure,
}


def main() -> None:
    """Measure what is asked for."""
    asked = _asked()
    for peer in PEERS:
        if not peer.there:
            print(f"without {peer.name}: {peer.remedy}")
    options = Options(asked.rounds, asked.documents, not asked.light)
    findings = []
    for name in asked.only or WORKS:
        for one in WORKS[name](options):
            print(table([one]).splitlines()[-1], flush=True)
            findings.append(one)
    print(f"\n{table(findings)}")
    remember(findings, dt.datetime.now(dt.UTC))


def _asked() -> argparse.Namespace:
    defaults = Options()
    parser = argparse.ArgumentParser(description="Measure the print beside its peers.")
    parser.add_argument("--only", action="append", choices=WORKS, help="a part; may be repeated")
    parser.add_argument("--rounds", type=int, default=defaults.rounds, help="how often each runs")
    parser.add_argument(
        "--documents", type=int, default=defaults.documents, help="documents of a collection"
    )
    parser.add_argument("--light", action="store_true", help="leave out slow peers")
    return parser.parse_args()


if __name__ == "__main__":
    main()
