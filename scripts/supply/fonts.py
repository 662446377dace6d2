"""Where the vendored fonts are from, held against the files on the disk.

``templates/fonts/provenance.json`` is written by ``scripts/make_fonts.py``, which made the fonts.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scripts.supply.locks import ROOT

FOLDER = ROOT / "templates" / "fonts"
RECORD = "provenance.json"


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def provenance(folder: Path = FOLDER) -> Mapping[str, Any]:
    """What is recorded of the fonts: their source, what was done to it, and each file's digest."""
    found: Mapping[str, Any] = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    return found


def faults(folder: Path = FOLDER) -> Iterator[str]:
    """Files that are not as recorded, are not recorded, or are recorded and not there."""
    recorded = provenance(folder)["files"]
    there = {file.name for file in folder.iterdir()} - {RECORD, "README.md"}
    for name in sorted(there - recorded.keys()):
        yield f"{name}: nothing says where it is from; scripts/make_fonts.py writes {RECORD}"
    for name, one in recorded.items():
        if name not in there:
            yield f"{name}: it is recorded, and not there"
        elif (now := digest(folder / name)) != one["sha256"]:
            yield f"{name}: its SHA-256 is {now}, and {one['sha256']} is recorded"
