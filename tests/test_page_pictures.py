"""Every page of the real documents, held against the picture that is kept of it."""

import os
import shutil
from collections.abc import Mapping

import pytest

from support import pictures
from support.documents import ROOT, every_document

STORE = ROOT / "tests" / "pictures"
ASIDE = ROOT / "out" / "differences"
MEANT = "Where this is meant, run `make renew`, look at the pictures, and commit them."

pytestmark = pytest.mark.xdist_group("editions")  # which prints the documents


@pytest.fixture
def renewing(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("renew_pictures"))


@every_document
def test_every_page_looks_like_its_picture(
    printed: Mapping[str, bytes], renewing: bool, name: str
) -> None:
    pages = pictures.pages(printed[name])
    if renewing:
        pictures.keep(STORE / name, pages)
    found = pictures.changes(STORE / name, pages, ASIDE / name)
    if found:
        lines = (f"{name}, {line}".replace(f"{ROOT}{os.sep}", "") for line in found)
        pytest.fail("\n".join([*lines, MEANT]), pytrace=False)


def test_no_picture_is_left_over(printed: Mapping[str, bytes], renewing: bool) -> None:
    stale = {folder.name for folder in STORE.iterdir()} - set(printed)
    if renewing:
        for name in stale:
            shutil.rmtree(STORE / name)
    else:
        assert not stale, f"no document is called so. {MEANT}"
