"""The placeholders of a text, in every usual dialect, and the braces that make none.

=========================  ===============================================
``{name}``, ``{name|form}``  ours, str.format, ICU; ``{n, plural, …}`` too
``{{ name }}``, ``{% if %}``  Jinja, Mustache
``${name}``, ``%{name}``      shell and JavaScript, Ruby; also ``#`` and ``@``
``$name``, ``%name%``         shell, batch files
``%s``, ``%1$d``, ``%(name)s``  printf
=========================  ===============================================

A share is no placeholder (``15%``), nor is prose in braces (``{A, B}``).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefs.check.phrase import GAP

_TOKEN = re.compile(
    r"""
    (?= [{%$\#@] ) (?:
      \{\{+ \s* (?P<double> [^{}\n]*+ ) \}\}+
    | \{% (?P<statement> [^{}\n]*+ ) \}
    | \{ \s* (?P<icu> \w+ ) \s* , \s* (?P<sort> plural | select | selectordinal ) \s* ,
      (?P<ways> (?: [^{}] | \{ (?: [^{}] | \{ [^{}]*+ \} )*+ \} )*+ ) \}
    | (?P<prefix> (?<!\d) % | [$\#@] )?
      (?<!\{) \{ \s* (?P<single> [\w.\-\[\]]*+ ) \s*
      (?: [|:!] (?: % [^{}\n]*+ | [^\s{}]*+ )
          | ,\s* (?: number | date | time | choice ) [^{}\n]*+
      )? \s* \} (?!\})
    | %\( (?P<named> [\w.]+ ) \) [-#0+\ ]* \d* (?: \.\d+ )? (?P<named_as> [sdifgrx] )
    | (?P<literal> %% )
    | (?<! [\d%] ) % (?: (?P<place> \d+ ) \$ )? [-+#0]* \d* (?: \.\d+ )? (?: hh? | ll? | z )?
      (?P<as> [sdiufxXeEgG@] ) (?! [A-Za-z0-9] )
    | (?<! [A-Za-z0-9_%] ) % (?P<batch> [A-Za-z_]\w{2,} ) % (?! [A-Za-z0-9_] )
    | (?<! [A-Za-z0-9_$] ) \$ (?P<bare> [a-z_]\w{2,} ) (?<! llion ) (?<! thousand )
    )
    """,
    re.VERBOSE,
)
_WAY = re.compile(r"(?:=\d+|\w+)\s*\{((?:[^{}]|\{[^{}]*+\})*+)\}")
_NAME = re.compile(r"[\w.\-\[\]]+")
_PROSE = re.compile(r"(?<!\{)\{[^{}\n]*+\}(?!\})")
_BROKEN = re.compile(
    r"(?P<brace>\{++(?:[^{}\n]{0,60}\}++|\s*[\w.]*)|(?:[\w.]{1,60}\s*)?\}++)"
    r"|(?<!\d)%\((?P<name>[A-Za-z_]\w*)\)?"
)
_SAME = {"i": "d", "u": "d", "X": "x", "E": "e", "G": "g", "@": "s"}


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a text.

    Attributes:
        key: the same for all ways to write it: spaces, filters and formats do not count.
        name: what it names; empty where it has only a place.
        start: where it begins in the text.
        end: where it ends.
    """

    key: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Half:
    """A placeholder that is opened and not closed, or the reverse: its place and its name."""

    name: str
    start: int
    end: int


def has_any(text: str) -> bool:
    """Whether there can be a placeholder at all: cheap."""
    return "{" in text or "}" in text or "%" in text or "$" in text


def read(text: str, *, doubled: bool = False) -> tuple[list[Placeholder], list[Half]]:
    """The placeholders of a text, and what is half of one.

    Args:
        text: the text.
        doubled: whether ``{{`` and ``}}`` are braces of the prose, as in the project's own texts.
    """
    if doubled:
        text = text.replace("{{", GAP * 2).replace("}}", GAP * 2)
    found, rest = _read(text)
    return found, list(_halves(_PROSE.sub(_gaps, rest)))


def _read(text: str) -> tuple[list[Placeholder], str]:
    """The placeholders, and the text with gaps in their places."""
    found: list[Placeholder] = []
    rest: list[str] = []
    place = end = 0
    for match in _TOKEN.finditer(text):
        place += bool(match["as"] and not match["place"])
        found += _of(match, place)
        rest += text[end : match.start()], GAP * len(match[0])
        end = match.end()
    return found, "".join((*rest, text[end:]))


def _of(match: re.Match[str], place: int) -> Iterator[Placeholder]:
    name, key = _named(match, place)
    if key:
        yield Placeholder(key, name, match.start(), match.end())
    if match["ways"]:
        yield from _inside(match)


def _named(match: re.Match[str], place: int) -> tuple[str, str]:
    """Name and key; both empty for what only looks like a placeholder."""
    kind = match.lastgroup or ""
    if kind == "literal":
        return "", ""
    if kind == "as":
        return "", f"%{match['place'] or place}${_as(match['as'])}"
    if kind == "named_as":
        return match["named"], f"%({match['named']}){_as(match['named_as'])}"
    if kind == "ways":
        return match["icu"], f"{{{match['icu']}, {match['sort']}}}"
    if kind == "statement":
        words = " ".join(match["statement"].strip("%- ").split())
        return words, f"{{% {words} %}}"
    if kind == "double":
        name = _first_name(match["double"])
        return name, f"{{{{{name}}}}}"
    if kind in ("batch", "bare"):
        return match[kind], f"{match[0][0]}{match[kind]}"
    return match["single"], f"{match['prefix'] or ''}{{{match['single']}}}"


def _inside(match: re.Match[str]) -> Iterator[Placeholder]:
    """What the ways of an ICU plural hold: languages differ in the number of ways."""
    most: Counter[tuple[str, str]] = Counter()
    for way in _WAY.findall(match["ways"]):
        most |= Counter((one.key, one.name) for one in _read(way)[0])
    for key, name in most.elements():
        yield Placeholder(key, name, match.start(), match.end())


def _halves(rest: str) -> Iterator[Half]:
    if not ("{" in rest or "}" in rest or "%(" in rest):
        return
    for match in _BROKEN.finditer(rest):
        yield Half(match["name"] or _first_name(match[0].strip("{} ")), *match.span())


def _first_name(words: str) -> str:
    """What stands before a filter: ``region`` in ``region | josa('은')``."""
    found = _NAME.search(words)
    return found[0] if found else words.strip()


def _as(conversion: str) -> str:
    return _SAME.get(conversion, conversion)


def _gaps(match: re.Match[str]) -> str:
    return GAP * len(match[0])
