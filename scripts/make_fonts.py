"""Make the fonts in ``templates/fonts/``: subsets of Noto Sans KR, the same bytes on every run.

The source is the npm package :data:`PACKAGE`, whose static TrueType fonts keep what briefs need
(all 11,172 Hangul syllables, nearly all Hanja of KS X 1001). Needs ``npm`` and fontTools::

    python scripts/make_fonts.py

The result is committed, so that neither a build nor a test needs this script. Beside the fonts,
``provenance.json`` says where they are from, what was done, and each file's digest; the tests hold
the files against it.
"""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import fontTools
from fontTools import subset

PACKAGE = "@expo-google-fonts/noto-sans-kr"
VERSION = "0.4.3"
SOURCES: Mapping[str, tuple[str, str]] = {
    "NotoSansKR-Regular.ttf": (
        "package/400Regular/NotoSansKR_400Regular.ttf",
        "8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd",
    ),
    "NotoSansKR-Bold.ttf": (
        "package/700Bold/NotoSansKR_700Bold.ttf",
        "4ffa20c272ae6d689f7c8d34ff9c8039a326e9c334d9fc8852b2a7396227d077",
    ),
}
"""Our file name, and its source in the package with the SHA-256 that the source must have."""

SHA512 = "EVS/uJPcf1TgJtjmQmrFr0oGdcl7ml09CSu0E/AyGzR0UfzdR2pBbzWWPsnuzZiGUl643ODYwYiXK5+B+fLjhQ=="
"""The digest of the package's archive, in Base64, as the registry states it."""

LICENCE = "package/LICENSE_FONT"
FEATURES = "kern liga calt ccmp locl mark mkmk ljmo vjmo tjmo halt palt chws"
"""Spacing and composition of letters; alternates and vertical writing are left out."""

RANGES = (
    (0x0020, 0x024F),  # Latin
    (0x0370, 0x03FF),  # Greek, for units and formulas
    (0x1100, 0x11FF),  # Hangul letters
    (0x2000, 0x20CF),  # punctuation, superscripts, currencies
    (0x2100, 0x22FF),  # letter-like, number forms, arrows, mathematics
    (0x2460, 0x27FF),  # enclosed numbers, boxes, shapes, dingbats
    (0x3000, 0x33FF),  # CJK punctuation, kana, units
    (0xAC00, 0xD7A3),  # Hangul syllables
    (0xFF00, 0xFFEF),  # full and half width forms
)

TARGET = Path(__file__).resolve().parent.parent / "templates" / "fonts"


def ksx1001() -> Iterator[int]:
    """The code points of KS X 1001, the Korean standard set, with its 4,888 Hanja."""
    for row in range(0xA1, 0xFE):
        for cell in range(0xA1, 0xFF):
            yield from map(ord, bytes([row, cell]).decode("euc-kr", errors="ignore"))


def wanted() -> set[int]:
    """Every code point that a brief may print; a font keeps those it has."""
    return {point for first, last in RANGES for point in range(first, last + 1)} | set(ksx1001())


def fetch(folder: Path) -> Path:
    """Unpack the source package below ``folder``; say where. Ends where it is another one."""
    command = ["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"]
    said = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    archive = folder / said.stdout.strip()
    sha512 = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if sha512 != SHA512:
        sys.exit(f"{archive.name} is not the package that this script was written for")
    with tarfile.open(archive) as package:
        package.extractall(folder, filter="data")
    return folder


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def cut(source: Path, target: Path) -> None:
    """Write the subset of one font. Its dates and name table stay those of the source."""
    options = subset.Options(
        layout_features=FEATURES.split(),
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        recalc_timestamp=False,
    )
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def record(sources: Mapping[str, tuple[str, str]], made: str) -> dict[str, Any]:
    """What is recorded of files: the member of the package, its digest, ours, and what was done."""
    return {
        target: {
            "source": member,
            "source_sha256": expected,
            "sha256": digest(TARGET / target),
            "made": made,
        }
        for target, (member, expected) in sources.items()
    }


def main() -> None:
    """Fetch, check, cut, record, and print what was made."""
    with tempfile.TemporaryDirectory() as name:
        folder = fetch(Path(name))
        for target, (member, expected) in SOURCES.items():
            if digest(folder / member) != expected:
                sys.exit(f"{member} is not the file that this script was written for")
            cut(folder / member, TARGET / target)
            print(f"{digest(TARGET / target)}  {target}")
        shutil.copyfile(folder / LICENCE, TARGET / "OFL.txt")
        copied = {"OFL.txt": (LICENCE, digest(folder / LICENCE))}
    subsetting = f"subset by scripts/make_fonts.py with fontTools {fontTools.version}"
    provenance = {
        "registry": "npm",
        "package": PACKAGE,
        "version": VERSION,
        "integrity": f"sha512-{SHA512}",
        "licence": "OFL-1.1",
        "files": {**record(SOURCES, subsetting), **record(copied, "copied")},
    }
    text = json.dumps(provenance, indent=2, ensure_ascii=False)
    (TARGET / "provenance.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
