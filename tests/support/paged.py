"""A document of some pages, of which any text can be changed: for what makes pages anew."""

from collections.abc import Callable, Mapping
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "templates"
CSS = """
@page { size: 110mm 100mm; margin: 12mm;
  @top-left { content: string(row) } @bottom-left { content: element(running) }
  @bottom-right { content: counter(page) "/" counter(pages) }
  @footnote { border-top: 1px solid } }
body { margin: 0; line-height: 1.5 }
p, ul, table, h2 { margin: 0 0 2mm } h2 { break-after: avoid }
@page :first { @bottom-left { content: none } }
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


TEXTS = "p0.0 p1.2 p3.3 p4.1 h2 note after l0 l7 c3 c9 c15 row3 row9 last running".split()
CHANGES: dict[str, Callable[[str], str]] = {
    "a word": lambda words: f"place {words.partition(' ')[2]}",
    "much": lambda words: f"{words} " * 6,
    "nothing left but a word": lambda _: "x",
}
