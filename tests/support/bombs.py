"""Templates that harm whoever prints them, and what is told of each.

Each is the body of a page that is sound otherwise: a brief is printed with it as its edition's
template. What is told is a regular expression; it is empty where the page comes to no harm.
"""

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

PAGE = """\
<html lang="ko"><head><title>x</title><style>
@font-face {{ font-family: Noto Sans KR; src: url(fonts/NotoSansKR-Regular.ttf) }}
body {{ font: 10px Noto Sans KR }}
h1 {{ break-before: page }}
</style></head><body><p>x</p>{}<h1 id="contents">x</h1></body></html>
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>{}</svg>'
TOO_LONG = r"it took more than \d+ seconds of processor time"
TOO_LARGE = r"it needed more than \d+ MiB of memory"
TOO_MUCH = f"{TOO_LONG}|{TOO_LARGE}"
TOO_DEEP = "something in it is nested too deeply"
UNSAFE = "is unsafe"
OUTSIDE = "is outside of templates/"
FAILED = "Failed to (load|render SVG) image"


Content = str | bytes | Path | Callable[[], bytes]
"""Of a file: as it is, somewhere else, or made where it is needed, as it takes long."""


@dataclass(frozen=True, slots=True)
class Bomb:
    """A page's body, what is told of it, and files that it needs."""

    body: str
    told: str = ""
    files: Mapping[str, Content] = field(default_factory=dict)


def picture(content: Content, name: str = "x.svg", told: str = FAILED) -> Bomb:
    """A picture in a page."""
    return Bomb(f'<img src="{name}" alt="x">', told, {name: content})


def png(width: int, height: int) -> bytes:
    """A white picture, which is small as a file alone."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width + 1) * height), 9)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(kind, data) for kind, data in ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    )


def _tenfold(levels: int) -> str:
    """Squares: ten of each level on the next one."""
    groups = (f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, levels))
    first = '<g id="a0"><rect width="1" height="1"/></g>'
    return SVG.format(first + "".join(groups) + f'<use href="#a{levels - 1}"/>')


def _laughs(levels: int) -> str:
    """The “billion laughs”: ten entities of each level in the next one."""
    entities = (f'<!ENTITY a{n} "' + f"&a{n - 1};" * 10 + '">' for n in range(1, levels))
    doctype = '<!DOCTYPE svg [<!ENTITY a0 "haha">' + "".join(entities) + "]>"
    return doctype + SVG.format(f"<text>&a{levels - 1};</text>")


def _doubling(levels: int) -> str:
    """A style sheet's variables, two of each level in the next one."""
    steps = (f"--a{n}: var(--a{n - 1}) var(--a{n - 1});" for n in range(1, levels))
    return f":root {{ --a0: x x; {' '.join(steps)} }} p {{ font-family: var(--a{levels - 1}) }}"


BOMBS: Mapping[str, Bomb] = {
    "a template that includes itself": Bomb("{% include 'a0.html.j2' %}", TOO_DEEP),
    "a loop without end in a template": Bomb(
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", TOO_LONG
    ),
    "a huge allocation in a template": Bomb("{{ 'x' * 100000000000 }}", TOO_LARGE),
    "a cell across 1,000,000,000 columns": Bomb(
        '<table><tr><td colspan="1000000000">x</td></tr><tr><td>x<td>y</table>', TOO_MUCH
    ),
    "an SVG that uses itself": picture(SVG.format('<g id="a"><use href="#a"/></g>')),
    "elements 5,000 deep": Bomb("{{ ('<b>' * 5000) | safe }}x", TOO_DEEP),
    "an SVG that uses a square 10^11 times": picture(_tenfold(12), told=TOO_MUCH),
    "an SVG of a billion laughs": picture(_laughs(12)),
    "a picture of 30,000 × 30,000": picture(partial(png, 30_000, 30_000), "x.png"),
    "a cell across 1,000,000,000 rows": Bomb('<table><tr><td rowspan="1000000000">x</table>'),
    "elements 100,000 deep": Bomb("{{ ('<div>' * 100000) | safe }}x", f"{TOO_MUCH}|{TOO_DEEP}"),
    "megabytes of text": Bomb("{{ '가나다 ' * 1500000 }}", TOO_MUCH),
    "a word of megabytes": Bomb("{{ '가' * 3000000 }}", TOO_MUCH),
    "a paragraph of 10^8 pixels": Bomb(
        '<p style="height: 1e8px">x</p>', "page one does not fit on its page"
    ),
    "a text in 10^8 columns": Bomb('<div style="columns: 100000000">x</div>'),
    "a grid of 10^8 columns": Bomb(
        '<div style="display: grid; grid-template-columns: repeat(100000000, 1px)">x</div>',
        TOO_MUCH,
    ),
    "variables that double 40 times": Bomb(f"<style>{_doubling(40)}</style>", TOO_MUCH),
    "a selector 2,000 deep": Bomb(
        f"<style>{':not(' * 2000}p{')' * 2000} {{ color: red }}</style>", TOO_DEEP
    ),
    "a template that reaches for Python": Bomb("{{ ''.__class__.__mro__ }}", UNSAFE),
    "a template that reaches for the program": Bomb("{{ page.__init__.__globals__ }}", UNSAFE),
    "a template that calls a format": Bomb("{{ '{0.__class__}'.format(page) }}", UNSAFE),
    "a template linked to a file outside": Bomb(
        "{% include 'x.j2' %}", OUTSIDE, {"x.j2": Path("/etc/passwd")}
    ),
    "a template named by a way up": Bomb("{% include '../content/series.yaml' %}", OUTSIDE),
    "a template named by a whole path": Bomb("{% include '/etc/passwd' %}", OUTSIDE),
}


def lay(bombs: Iterable[str], root: Path) -> Iterator[tuple[str, str]]:
    """Make a template of each bomb, ``a0.html.j2`` and so on: the template, and the bomb."""
    templates = root / "templates"
    for number, name in enumerate(bombs):
        bomb, own = BOMBS[name], f"{number}-"
        body = bomb.body.replace("a0.html.j2", f"a{number}.html.j2")
        for file, content in bomb.files.items():
            body = body.replace(file, f"{own}{file}")
            _put(templates / f"{own}{file}", content)
        (templates / f"a{number}.html.j2").write_text(PAGE.format(body), encoding="utf-8")
        yield f"a{number}", name


def _put(path: Path, content: Content) -> None:
    match content:
        case Path():
            path.symlink_to(content)
        case str():
            path.write_text(content, encoding="utf-8")
        case bytes():
            path.write_bytes(content)
        case _:
            path.write_bytes(content())
