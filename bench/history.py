"""What every run found, a JSON object a line, in bench/history.jsonl."""

import datetime as dt
import json
import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.clock import ROOT
from bench.findings import Finding

FILE = Path(__file__).with_name("history.jsonl")


def remember(findings: Sequence[Finding], now: dt.datetime) -> None:
    """Add a run to the history, with the commit and the kind of machine it was made on."""
    run = {
        "date": now.isoformat(timespec="seconds"),
        "commit": _commit(),
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "findings": [asdict(one) | {"verdict": one.verdict} for one in findings],
    }
    with FILE.open("a", encoding="utf-8") as file:
        file.write(json.dumps(run, ensure_ascii=False) + "\n")


def _commit() -> str:
    """The commit, with a plus where files differ from it."""
    command = ["git", "describe", "--always", "--dirty=+", "--exclude=*"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return told.stdout.strip()
