"""Pages made anew only where a document has changed, held against the document made as a whole."""

import shutil
from collections.abc import Callable, Mapping
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

ASSETS = Path(__file__).parents[3] / "templates"
CSS = """
@page { size: 110mm 100mm; margin: 12mm;
  @top-left { content: string(row) } @bottom-left { content: element(running) }
  @bottom-right { content: counter(page) "/" counter(pages) }
  @footnote { border-top: 1px solid } }
body { margin: 0; line-height: 1.5 }
p, ul, table, h2 { margin: 0 0 2mm } h2 { break-after: avoid }
.running { position: running(running) }
table { width: 100%; table-layout: fixed; border-collapse: collapse }
thead th { border-bottom: 1.2pt solid red } tbody td { border-bottom: .4pt solid; }
tr { break-inside: avoid } [data-row] { string-set: row attr(data-row) }
nav a::after { content: target-counter(attr(href), page) }
.note { float: footnote; footnote-policy: line }
"""
WORDS = "policy cluster hospital budget research institute company investor space people".split()
LENGTHS = {
    **{f"h{n}": 2 for n in range(5)},
    **{f"p{n}.{m}": 18 + 5 * m for n in range(5) for m in range(4)},
    **{f"l{n}": 2 for n in range(16)},
    **{f"c{n}": 6 + 3 * (n % 4) for n in range(16)},
    **{f"row{n}": 1 for n in range(16)},
    "running": 3,
    "note": 9,
    "after": 12,
    "last": 30,
}
"""How many words each text has."""


def words_of(name: str) -> str:
    return " ".join(WORDS[(n * 7 + LENGTHS[name]) % 10] for n in range(LENGTHS[name]))


def document(changed: Mapping[str, str] | None = None) -> str:
    """Some pages: a contents list, prose, a note and a long table.

    Args:
        changed: other words for texts, by their ids.
    """
    said = {name: words_of(name) for name in LENGTHS} | dict(changed or {})

    def text(name: str) -> str:
        return f'<span data-text="{name}" data-language="en">{said[name]}</span>'

    sections = "".join(
        f'<section id="s{n}"><h2>{text(f"h{n}")}</h2>'
        + "".join(f"<p>{text(f'p{n}.{m}')}</p>" for m in range(4))
        + "</section>"
        for n in range(5)
    )
    note = f'<span class="note">{text("note")}</span>'
    rows = "".join(
        f'<tr data-row="{said[f"row{n}"]}"><td>{text(f"l{n}")}</td><td>{text(f"c{n}")}</td></tr>'
        for n in range(16)
    )
    links = "".join(f'<li><a href="#s{n}">{n}</a></li>' for n in range(5))
    return (
        '<?xml version="1.0"?><!DOCTYPE html><html lang="en"><head><title>x</title>'
        f'<link rel="stylesheet" href="styles/tokens.css"/><style>{CSS}'
        'html { font: 9pt "Noto Sans KR" }</style></head><body>'
        f'<div class="running">{text("running")}</div><nav><ul>{links}</ul></nav>'
        f"{sections}<p>With a note.{note} {text('after')}</p>"
        f"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>{rows}</tbody></table>"
        f"<p>{text('last')}</p></body></html>"
    )


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


TEXTS = "p0.0 p1.2 p3.3 p4.1 h2 note after l0 l7 c3 c9 c15 row3 row9 last running".split()
CHANGES: dict[str, Callable[[str], str]] = {
    "a word": lambda words: f"place {words.partition(' ')[2]}",
    "much": lambda words: f"{words} " * 6,
    "nothing left but a word": lambda _: "x",
}


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
