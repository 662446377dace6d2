"""One long document through our door to the engine: ``python -m bench.works.growing table 50``.

Tells the pages that came of it, and the seconds that it took, as JSON.
"""

import datetime as dt
import json
import re
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice

from bench.clock import ROOT
from briefs.pipeline.reading import pair
from briefs.render.engine.pdf import to_pdf

STYLES = ("tokens", "themes/house", "page", "text", "front", "tables", "charts")
PLACEHOLDER = re.compile(r"\s*\[@[^]]*\]|\{[^}]*\}|\*\*|\[|\]\([^)]*\)|[<>&]")

A_PAGE = {"table": 12, "prose": 12}
"""Rows, and paragraphs, that fill about a page."""

STAMP = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def main(kind: str, pages: str) -> None:
    """Print one document of about so many pages."""
    html = document(kind, int(pages), texts())
    start = time.perf_counter()
    made = to_pdf(html, assets=ROOT / "templates", stamp=STAMP)
    print(json.dumps({"pages": made.pages, "seconds": time.perf_counter() - start}))


def texts() -> list[str]:
    """The English texts of the content that are long enough for a cell, as words alone."""
    project = pair(ROOT).project
    if project is None:
        raise ValueError("the content cannot be read")
    sources = (pair.texts["en"].source for pair in project.pairs())
    return [words for words in (PLACEHOLDER.sub("", one) for one in sources) if len(words) > 30]


def document(kind: str, pages: int, words: list[str]) -> str:
    """A table or prose of about so many pages, each line with a number of its own."""
    lines = (f"R{number} {words}" for number, words in enumerate(cycle(words)))
    count = pages * A_PAGE[kind]
    body = _table(lines, count) if kind == "table" else _prose(lines, count)
    links = "".join(f'<link rel="stylesheet" href="styles/{name}.css"/>' for name in STYLES)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{kind}</title>{links}</head>'
        f'<body class="single accent-1"><main>{body}</main></body></html>'
    )


def _table(lines: Iterator[str], count: int) -> str:
    cells = islice(lines, count * 2)
    rows = "".join(
        f'<tr><th scope="row">{n}</th><td>{one}</td><td><ul><li>{other}</li></ul></td></tr>'
        for n, (one, other) in enumerate(zip(cells, cells, strict=False))
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Row", "One", "Other"))
    return f'<table class="data"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _prose(lines: Iterator[str], count: int) -> str:
    paragraphs = (" ".join(islice(lines, 3)) for _ in range(count))
    return "".join(f"<p>{words}.</p>" for words in paragraphs)


if __name__ == "__main__":
    main(*sys.argv[1:])
