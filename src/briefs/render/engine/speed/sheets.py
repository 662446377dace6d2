"""A style sheet is read once in a process, not once for each document.

WeasyPrint takes a sheet apart for every document anew. What it makes of one is the same each time,
but for the fonts, which are each document's own; sheets that bring in others, or that it complains
of, are read again.
"""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import tinycss2
import weasyprint
from cssselect2 import Matcher

from briefs.render.engine.fault import listening
from briefs.render.engine.patching import replace

Part = Callable[..., Any]

MOST = 64
"""How many sheets are kept: those of a few themes, and of their last versions while they change."""

SELF_CONTAINED = frozenset({"page", "font-face"})
"""The at-rules that hang on nothing but themselves, and tell nothing but what is replayed."""


@dataclass(slots=True)
class _Faces:
    """Stands for a document's fonts while a sheet is read: notes what it declares."""

    declared: list[Any] = field(default_factory=list)

    def add_font_face(self, descriptors: Any, _url_fetcher: Any) -> None:
        self.declared.append(descriptors)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What a sheet says.

    Attributes:
        rules: what it was read from, kept lest another sheet be taken for it.
        matcher: its selectors.
        page_rules: its ``@page`` rules.
        faces: the descriptors of its fonts.
    """

    rules: Sequence[Any]
    matcher: Matcher
    page_rules: Sequence[Any]
    faces: Sequence[Any]


def install() -> None:
    """Let sheets be remembered."""
    replace(tinycss2, "parse_stylesheet_bytes", functools.lru_cache(MOST))
    replace(weasyprint, "preprocess_stylesheet", _remembering)


def _remembering(preprocess_stylesheet: Part) -> Part:
    known: dict[tuple[int, str | None], _Sheet] = {}

    def read(media: str, base_url: str | None, rules: Sequence[Any], fetcher: Any) -> _Sheet | None:
        """What a sheet says; nothing where WeasyPrint complains of it."""
        matcher, faces = Matcher(), _Faces()
        page_rules: list[Any] = []
        with listening() as ear:
            preprocess_stylesheet(
                media, base_url, rules, fetcher, matcher, page_rules, [], faces, {}, {}
            )
        return None if ear.heard else _Sheet(rules, matcher, page_rules, faces.declared)

    @functools.wraps(preprocess_stylesheet)
    def preprocessed(
        media: str,
        base_url: str | None,
        rules: Sequence[Any],
        fetcher: Any,
        matcher: Matcher,
        page_rules: list[Any],
        layers: Any,
        fonts: Any,
        *others: Any,
        **how: Any,
    ) -> None:
        key = (id(rules), base_url)
        sheet = known.get(key)
        is_whole = fonts and not matcher.order and not how.get("layer")
        if sheet is None and is_whole and all(map(_stands_alone, rules)):
            sheet = read(media, base_url, rules, fetcher)
            if sheet:
                known[key] = sheet
                while len(known) > MOST:
                    del known[next(iter(known))]
        if sheet is None:
            effects = (matcher, page_rules, layers, fonts, *others)
            preprocess_stylesheet(media, base_url, rules, fetcher, *effects, **how)
            return
        vars(matcher).update(vars(sheet.matcher))
        page_rules.extend(sheet.page_rules)
        for face in sheet.faces:
            fonts.add_font_face(face, fetcher)

    return preprocessed


def _stands_alone(rule: Any) -> bool:
    """Whether a rule hangs on nothing but itself; with comments and blanks, which are none."""
    return rule.type != "at-rule" or rule.lower_at_keyword in SELF_CONTAINED
