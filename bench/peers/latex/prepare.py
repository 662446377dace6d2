"""The page view as LaTeX, which XeLaTeX and LuaLaTeX both read."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bench.inline import Node
from bench.pages import Page

PALETTE = [
    {"accent": "124B7F", "middle": "5B8DBD", "tint": "E8F0F8"},
    {"accent": "7E2236", "middle": "C87487", "tint": "F9ECEF"},
    {"accent": "0B5548", "middle": "4F9485", "tint": "E5F2EE"},
    {"accent": "4A3A7C", "middle": "9485C6", "tint": "EEEBF6"},
]
GREYS = {"ink": "1C2127", "soft": "4A525C", "rule": "C3C9D0", "wash": "F3F5F7"}

SPECIAL = re.compile(r"[\\{}$&#^_~%]")
ESCAPED = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}

PATTERNS = {
    "cite": r"{{\size{{6.4}}{{9}}\color{{soft}}{}}}",
    "strong": r"\textbf{{{}}}",
    "tied": r"\mbox{{{}}}",
    "unit": r"{{\notesize {}}}",
}


def prepare(pages: Sequence[Page], folder: Path, templates: Path) -> None:
    """Write each document as ``<name>.tex``, beside the fonts."""
    (folder / "fonts").symlink_to(templates / "fonts")
    template = _environment().get_template("brief.tex.j2")
    for page in pages:
        (folder / f"{page.name}.tex").write_text(template.render(_context(page)), encoding="utf-8")


def _context(page: Page) -> dict[str, Any]:
    data, view = page.view, page.view["page"]
    words = data["words"]
    return {
        "data": data,
        "view": view,
        "languages": view["languages"],
        "parallel": len(view["languages"]) > 1,
        "words": words,
        "sections": [*view["evidence"], *view["recommendations"]],
        "references": data["references"],
        "edition": data["edition"],
        "colours": {**PALETTE[data["accent"] - 1], **GREYS},
        "numbered": lambda tag, key, n: words[tag]["labels"][key].replace("{number}", str(n)),
    }


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        comment_start_string="<#",
        comment_end_string="#>",
        autoescape=False,
    )
    made.filters.update(tex=tex, say=say, flat=flat, lines=lines)
    return made


def tex(words: str) -> str:
    """Words with what is special to TeX escaped."""
    return SPECIAL.sub(lambda found: ESCAPED.get(found[0], "\\" + found[0]), words)


def say(nodes: Sequence[Node]) -> str:
    """What a line says, in LaTeX."""
    return "".join(tex(node) if isinstance(node, str) else _node(*node) for node in nodes)


def _node(name: str, *rest: Any) -> str:
    match name, rest:
        case "note", (_, mark, inside):
            return rf"\note{{{mark}}}{{{say(inside)}}}"
        case "again", (_, mark):
            return rf"\textsuperscript{{\color{{accent}}\bfseries {mark}}}"
        case "link", (address, _, inside) if address.startswith("#"):
            return rf"\hyperlink{{{address[1:]}}}{{\color{{accent}}{say(inside)}}}"
        case "link", (address, _, inside):
            return rf"\href{{{tex(address)}}}{{\color{{accent}}{say(inside)}}}"
        case _:
            return PATTERNS[name].format(say(rest[0]))


def flat(points: Sequence[dict[str, Any]], depth: int = 1) -> list[tuple[int, Any]]:
    """Every line of a list with its depth."""
    return [
        line
        for point in points
        for line in ((depth, point["line"]), *flat(point["points"], depth + 1))
    ]


def lines(content: dict[str, Any] | None) -> list[tuple[int, Any]]:
    """The same for what a cell holds."""
    if content is None:
        return []
    return [(0, content["line"])] if content["kind"] == "paragraph" else flat(content["points"])
