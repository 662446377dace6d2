"""The real series as a release: the documents of a build, and its data."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefs import pipeline
from briefs.distribute.plan import Order
from support.documents import NAMES, ROOT

pytestmark = pytest.mark.xdist_group("editions")


def test_the_real_series_is_given_out(released: pipeline.Released) -> None:
    assert released.folder
    assert released.manifest
    assert [one.name.removesuffix(".pdf") for one in released.manifest.documents] == NAMES
    package = json.loads((released.folder / "data" / "datapackage.json").read_bytes())
    assert len(package["resources"]) == 26


def test_its_documents_are_those_of_a_build(tmp_path: Path, printed: Mapping[str, bytes]) -> None:
    built = pipeline.build(ROOT, tmp_path, Order(briefs=("biopolis",)))
    assert {one.path.stem: one.path.read_bytes() for one in built.documents} == {
        name: content for name, content in printed.items() if name.startswith("biopolis.")
    }
