"""PDFs of pages that were laid out at different times, held against those laid out at one."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from briefs.model.print import Leaves, Print
from briefs.render.engine.fault import EngineFault
from briefs.render.engine.leaves import to_leaves
from briefs.render.engine.pdf import to_pdf
from conftest import Amount
from support.paged import ASSETS, CHANGES, TEXTS, document, words_of

STAMP = datetime(2026, 1, 1, tzinfo=UTC)


def printed(
    changed: Mapping[str, str] | None = None,
    last: Leaves | None = None,
    pages: Mapping[str, int] | None = None,
) -> Print:
    html = document(changed)
    return to_pdf(html, assets=ASSETS, stamp=STAMP, identifier="x", pages=pages or {}, last=last)


@pytest.fixture(scope="module")
def before() -> Leaves:
    return to_leaves(document(), assets=ASSETS)


@pytest.mark.parametrize("name", TEXTS[::2])
def test_a_change_prints_as_it_does_in_a_whole_layout(
    before: Leaves, name: str, amount: Amount
) -> None:
    turn = TEXTS.index(name) // 2 % len(CHANGES)
    for change in [*CHANGES, *CHANGES][turn:][: amount(1, len(CHANGES))]:
        changed = {name: CHANGES[change](words_of(name))}
        assert printed(changed, before) == printed(changed), change


def test_pages_of_several_layouts_print_as_those_of_one() -> None:
    """A page made anew, and one whose table begins on a page that was made before."""
    leaves, changed = to_leaves(document(), assets=ASSETS), dict[str, str]()
    for name in ("p0.0", "c9", "c3", "p4.3"):
        changed[name] = f"{words_of(name)} more"
        leaves = to_leaves(document(changed), assets=ASSETS, last=leaves)
    assert printed(changed, leaves) == printed(changed)


def test_what_was_lent_is_given_back(before: Leaves) -> None:
    """Pages that were printed are gone on from as before, and may be printed again."""
    changed = {"c9": "other words"}
    first = printed(changed, before)
    after = to_leaves(document(changed), assets=ASSETS, last=before)
    kept = [one is other for one, other in zip(before.leaves, after.leaves, strict=True)]
    assert kept.count(False) <= 2
    assert printed(changed, before) == printed(changed, after) == first


def test_what_is_astray_is_told(before: Leaves) -> None:
    with pytest.raises(EngineFault) as caught:
        printed({"c9": "other words"}, before, {"s4": 1})
    assert any("'s4'" in str(complaint) for complaint in caught.value.complaints)
