"""The real series as a release: the documents of a build, and its data."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefs import pipeline
from support.documents import NAMES, ROOT


@pytest.mark.xdist_group("editions")
def test_the_real_series_is_given_out(tmp_path: Path, printed: Mapping[str, bytes]) -> None:
    made = pipeline.release(ROOT, tmp_path, validated=False)
    assert made.folder
    assert made.manifest
    assert [one.name.removesuffix(".pdf") for one in made.manifest.documents] == NAMES
    assert {name: (made.folder / f"{name}.pdf").read_bytes() for name in NAMES} == printed
    package = json.loads((made.folder / "data" / "datapackage.json").read_bytes())
    assert len(package["resources"]) == 26
