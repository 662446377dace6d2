"""Pages made anew only where a document has changed, held against the document made as a whole."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from briefs.model.print import Leaves
from briefs.render.engine.fault import EngineFault
from briefs.render.engine.leaves import to_leaves
from briefs.render.engine.pdf import to_pdf
from conftest import Amount
from support.leaves import differing, pictures
from support.paged import ASSETS, CHANGES, TEXTS, document, words_of


def made(html: str, last: Leaves | None = None, assets: Path = ASSETS) -> Leaves:
    return to_leaves(html, assets=assets, last=last)


def anew(before: Leaves, after: Leaves) -> list[int]:
    """The numbers of the pages that were not handed on, from 1."""
    both = zip(after.leaves, before.leaves, strict=False)
    handed_on = [n for n, (new, old) in enumerate(both, 1) if new is old]
    return [n for n in range(1, len(after.leaves) + 1) if n not in handed_on]


@pytest.fixture(scope="module")
def before() -> Leaves:
    leaves = made(document())
    assert 8 <= len(leaves.leaves) <= 12
    return leaves


def page_of(name: str, leaves: Leaves) -> int:
    return next(spot.page for leaf in leaves.leaves for spot in leaf.spots if spot.id == name)


@pytest.mark.parametrize("name", TEXTS)
def test_the_pages_are_those_of_the_document_made_as_a_whole(
    before: Leaves, name: str, amount: Amount
) -> None:
    """Each text is changed in one of the ways, neighbours in different ones; or in all of them."""
    turn = TEXTS.index(name) % len(CHANGES)
    changes = [*CHANGES, *CHANGES][turn:][: amount(1, len(CHANGES))]
    for change in changes:
        html = document({name: CHANGES[change](words_of(name))})
        quick, whole = made(html, before), made(html)
        assert differing(pictures(quick.leaves), pictures(whole.leaves)) == [], change
        assert [leaf.spots for leaf in quick.leaves] == [leaf.spots for leaf in whole.leaves]


@pytest.mark.parametrize("name", ["p1.2", "h3", "l7", "c9", "last"])
def test_a_changed_word_costs_its_page_and_at_most_the_one_before(
    before: Leaves, name: str
) -> None:
    after = made(document({name: CHANGES["a word"](words_of(name))}), before)
    page = page_of(name, before)
    assert anew(before, after) in ([page], [page - 1, page])


def test_nothing_changed_makes_nothing_anew(before: Leaves) -> None:
    assert anew(before, made(document(), before)) == []


def test_one_change_after_the_other(before: Leaves) -> None:
    """What was made of a page that was made anew is as good as what was made of a whole."""
    leaves, changed = before, dict[str, str]()
    for name in ("c9", "p1.0", "c9", "l10", "p4.3", "c2"):
        changed[name] = f"{changed.get(name, words_of(name))} more words"
        leaves = made(document(changed), leaves)
        whole = made(document(changed))
        assert differing(pictures(leaves.leaves), pictures(whole.leaves)) == []


def test_what_runs_through_the_pages_outlasts_changes_before_it_began(before: Leaves) -> None:
    """Page one begins it and does not show it; the pages behind were made anew by then."""
    leaves, changed = before, dict[str, str]()
    for page in (2, 3, 1, len(before.leaves)):
        names = [spot.id for spot in leaves.leaves[page - 1].spots if spot.id != "running"]
        name = names[len(names) // 2]
        changed[name] = CHANGES["a word"](words_of(name))
        leaves = made(document(changed), leaves)
    assert differing(pictures(leaves.leaves), pictures(made(document(changed)).leaves)) == []


def test_the_pages_are_those_of_the_pdf(before: Leaves) -> None:
    printed = to_pdf(document(), assets=ASSETS, stamp=datetime(2026, 1, 1, tzinfo=UTC))
    pages = [page.render(scale=1).to_pil() for page in pypdfium2.PdfDocument(printed.pdf)]
    assert differing(pictures(before.leaves), pages) == []
    assert [spot for leaf in before.leaves for spot in leaf.spots] == list(printed.spots)


def test_another_style_makes_everything_anew(tmp_path: Path) -> None:
    shutil.copytree(ASSETS, tmp_path, dirs_exist_ok=True)
    first = made(document(), assets=tmp_path)
    with (tmp_path / "styles" / "tokens.css").open("a", encoding="utf-8") as file:
        file.write("body { color: green }")
    second = made(document(), first, assets=tmp_path)
    assert len(anew(first, second)) == len(second.leaves)
    assert (
        differing(pictures(second.leaves), pictures(made(document(), None, tmp_path).leaves)) == []
    )


def test_a_missing_glyph_is_told_on_a_page_made_anew(before: Leaves) -> None:
    with pytest.raises(EngineFault) as caught:
        made(document({"c9": "☃ \u0b95"}), before)
    assert "\u0b95" in caught.value.missing


def test_a_link_that_leads_elsewhere_is_refused_on_a_page_made_anew(before: Leaves) -> None:
    with pytest.raises(EngineFault, match="refused a link"):
        made(document({"c9": '<a href="file:///etc/passwd">x</a>'}), before)
