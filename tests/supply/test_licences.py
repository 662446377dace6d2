from collections import Counter
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from conftest import Measured
from scripts.supply.licences import (
    ALLOWED,
    OURS,
    PAGE,
    STATED,
    Licence,
    faults,
    is_allowed,
    licences,
    page,
    stated_by,
)
from scripts.supply.locks import ROOT, pins

NOT_EVERYWHERE = {pin.name for pin in pins() if pin.marker}

BEGINNINGS = {
    "MIT": "MIT License",
    "CC-BY-NC-4.0": "Creative Commons Attribution-NonCommercial 4.0",
    "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
}


@pytest.fixture(scope="module")
def found() -> tuple[Licence, ...]:
    return licences()


def test_all_are_known_and_allowed(found: tuple[Licence, ...], measured: Measured) -> None:
    assert list(faults(found)) == []
    for licence, count in sorted(Counter(one.expression for one in found).items()):
        measured("supply", what=f"distributions under {licence}", found=count)


def test_the_page_is_current(found: tuple[Licence, ...]) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(found), "make licences"


def test_nothing_is_stated_that_need_not_be(found: tuple[Licence, ...]) -> None:
    assert STATED.keys() <= {one.name for one in found}
    for name in STATED.keys() - NOT_EVERYWHERE:
        assert stated_by(metadata(name)) == "", name


def test_what_is_not_installed_everywhere_is_stated() -> None:
    assert STATED.keys() >= NOT_EVERYWHERE
    for name in NOT_EVERYWHERE:
        with suppress(PackageNotFoundError):
            assert stated_by(metadata(name)) in ("", STATED[name])


def test_nothing_is_allowed_that_nothing_has(found: tuple[Licence, ...]) -> None:
    words = " ".join(
        [*(one.expression for one in found), *(one["licence"] for one in OURS.values())]
    )
    assert [licence for licence in ALLOWED if licence not in words] == []
    assert all(ALLOWED.values())


def test_what_is_ours_says_what_the_data_says() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for one in OURS.values():
        assert one["licence"] in ALLOWED
        text = " ".join((ROOT / one["file"]).read_text(encoding="utf-8").split())
        assert BEGINNINGS[one["licence"]] in text
        assert one["file"] in notice


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-only OR MIT", True),
        ("AGPL-3.0-only AND MIT", False),
        ("(GPL-2.0-only OR MIT) AND Apache-2.0", True),
        ("GPL-2.0-only", False),
        ("GPL-2.0-only WITH Classpath-exception-2.0", True),
    ],
)
def test_alternatives_and_sums(expression: str, allowed: bool) -> None:
    assert is_allowed(expression) is allowed


def test_the_unknown_and_the_forbidden_are_told() -> None:
    one, other = (Licence("new", "", ()), Licence("strict", "AGPL-3.0-only", ()))
    unknown, forbidden = faults((one, other))
    assert unknown == "new: unknown; read its licence, and state it in scripts/supply/licences.toml"
    assert forbidden.startswith("strict: AGPL-3.0-only is not allowed; do without it, or allow")
