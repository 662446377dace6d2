"""What is styled alike has one style, so that a value is computed once for all of it.

WeasyPrint shares a style between elements that the same rules match, if their parents share one; an
``id`` or a ``lang``, which it turns into declarations of the element's own, ends that for all
below. And it gives each element six styles for footnotes and markers, each page one for each of
its margin boxes. Here a style is shared wherever the parents' are and the declarations say the
same. An ``id`` makes a style its element's own, not those of its children: it is not inherited.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from weasyprint.css import StyleFor

from briefs.render.engine.patching import replace

Part = Callable[..., Any]

ANCHOR = "anchor"
"""The property that ``id`` becomes."""

OWN = frozenset({"note-call"})
"""Pseudo-elements into whose styles WeasyPrint writes an anchor later."""


@dataclass(slots=True, eq=False)
class _Kind:
    """What styles have in common that differ in nothing but an anchor.

    Attributes:
        style: the one that is shared, once there is one.
    """

    style: Any = None


def install() -> None:
    """Let styles be shared."""
    replace(StyleFor, "set_computed_styles", _sharing)


def _sharing(set_computed_styles: Part) -> Part:
    @functools.wraps(set_computed_styles)
    def shared(
        style_for: Any,
        element: Any,
        parent: Any,
        root: Any = None,
        pseudo_type: str | None = None,
        base_url: str | None = None,
        target_collector: Any = None,
    ) -> None:
        computed = style_for.get_computed_styles()
        cascaded = style_for.get_cascaded_styles().get((element, pseudo_type), {})
        kinds = vars(style_for).setdefault("kinds", {})
        key = (_kind(computed, parent), pseudo_type, *_declarations(cascaded))
        kind = kinds.setdefault(key, _Kind())
        is_own = ANCHOR in cascaded or pseudo_type in OWN
        if kind.style is not None and not is_own:
            computed[element, pseudo_type] = kind.style
            return
        set_computed_styles(
            style_for, element, parent, root, pseudo_type, base_url, target_collector
        )
        style = computed[element, pseudo_type]
        style.kind = kind
        if not is_own:
            kind.style = style

    return shared


def _kind(computed: Mapping[tuple[Any, None], Any], parent: Any) -> object:
    """The kind of a parent's style; nothing above the root."""
    return None if parent is None else computed[parent, None].kind


def _declarations(cascaded: Mapping[str, Any]) -> list[tuple[object, ...]]:
    """What is declared, but for the anchor. Values other than words are compared by identity."""
    return [
        (name, value if _is_words(value) else id(value), origin, layer, *specificity)
        for name, (value, (origin, layer, specificity)) in cascaded.items()
        if name != ANCHOR
    ]


def _is_words(value: object) -> bool:
    parts = value if type(value) is tuple else (value,)
    return all(isinstance(part, str) for part in parts)
