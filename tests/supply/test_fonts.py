import json
import re
import shutil
from pathlib import Path

import pytest

from conftest import Measured
from scripts import make_fonts
from scripts.supply.fonts import FOLDER, RECORD, faults, provenance


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "fonts"))


def test_the_fonts_are_those_that_were_made(measured: Measured) -> None:
    assert list(faults()) == []
    assert {"NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf", "OFL.txt"} == {*provenance()["files"]}
    measured("supply", what="fonts verified", found=len({*FOLDER.glob("*.ttf")}))


def test_a_font_of_which_a_bit_is_another_is_told(copied: Path) -> None:
    font = copied / "NotoSansKR-Bold.ttf"
    content = bytearray(font.read_bytes())
    content[-1] ^= 1
    font.write_bytes(content)
    (fault,) = faults(copied)
    assert fault.startswith("NotoSansKR-Bold.ttf: its SHA-256 is ")


def test_a_font_from_nowhere_and_one_that_is_gone_are_told(copied: Path) -> None:
    (copied / "NotoSansKR-Bold.ttf").rename(copied / "Other.ttf")
    assert list(faults(copied)) == [
        f"Other.ttf: nothing says where it is from; scripts/make_fonts.py writes {RECORD}",
        "NotoSansKR-Bold.ttf: it is recorded, and not there",
    ]


def test_the_record_is_what_the_script_writes() -> None:
    recorded = provenance()
    stated = (make_fonts.PACKAGE, make_fonts.VERSION, f"sha512-{make_fonts.SHA512}")
    assert (recorded["package"], recorded["version"], recorded["integrity"]) == stated
    for name, (member, source) in make_fonts.SOURCES.items():
        one = recorded["files"][name]
        assert (one["source"], one["source_sha256"]) == (member, source)
    assert json.dumps(recorded, indent=2, ensure_ascii=False) + "\n" == (FOLDER / RECORD).read_text(
        encoding="utf-8"
    )


def test_the_readme_of_the_fonts_says_the_same() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(.+?)` \| `(.+?)` \| `(.+?)` \|$", readme, re.M)
    recorded = provenance()["files"]
    assert rows == [
        (name, recorded[name]["sha256"], recorded[name]["source_sha256"])
        for name in make_fonts.SOURCES
    ]
