"""What is styled alike has one style, and only what is asked for is styled.

WeasyPrint shares a style between elements that the same rules match, if their parents share one; an
``id`` or a ``lang``, which it turns into declarations of the element's own, ends that for all
below. And it gives each element six styles for footnotes and markers, each page one for each of
its margin boxes. Here a style is shared wherever the parents' are and the declarations say the
same. An ``id`` makes a style its element's own, not those of its children: it is not inherited;
all but the anchor is looked up in a style that is alike. The styles of pseudo-elements are made
when somebody asks for them: nobody asks for most.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from weasyprint.css import ComputedStyle, StyleFor

from briefs.render.engine.patching import replace

Part = Callable[..., Any]

ANCHOR = "anchor"
"""The property that ``id`` becomes."""

OWN = frozenset({"note-call"})
"""Pseudo-elements into whose styles WeasyPrint writes an anchor later."""


class Alike(ComputedStyle):  # type: ignore[misc]  # untyped base
    """A style that differs from another one in nothing but its anchor."""

    def __init__(self, style: Any, other: Any) -> None:
        super().update(style)
        self.__dict__.update(vars(style))
        self.other = other

    def __missing__(self, name: str) -> Any:
        if name == ANCHOR:
            return super().__missing__(name)
        value = self[name] = self.other[name]
        return value


@dataclass(slots=True, eq=False)
class _Kind:
    """What styles have in common that differ in nothing but an anchor.

    Attributes:
        shared: the one that is shared, once there is one.
        first: the first of them, shared or not.
    """

    shared: Any = None
    first: Any = None


def install() -> None:
    """Let styles be shared, and be made on demand."""
    replace(StyleFor, "set_computed_styles", _sharing)
    replace(StyleFor, "set_computed_styles", _putting_off)
    replace(StyleFor, "__call__", _on_demand)


def _putting_off(set_computed_styles: Part) -> Part:
    @functools.wraps(set_computed_styles)
    def put_off(
        style_for: Any,
        element: Any,
        parent: Any,
        root: Any = None,
        pseudo_type: str | None = None,
        base_url: str | None = None,
        target_collector: Any = None,
    ) -> None:
        if pseudo_type and target_collector:  # no page has a collector
            cascaded = style_for.get_cascaded_styles()[element, pseudo_type]
            if ANCHOR not in cascaded:
                _waiting(style_for)[element, pseudo_type] = (cascaded, root, base_url)
                return
        set_computed_styles(
            style_for, element, parent, root, pseudo_type, base_url, target_collector
        )

    return put_off


def _on_demand(call: Part) -> Part:
    @functools.wraps(call)
    def made(style_for: Any, element: Any, pseudo_type: str | None = None) -> Any:
        if pseudo_type and (late := _waiting(style_for).pop((element, pseudo_type), None)):
            cascaded, root, base_url = late
            declared = style_for.get_cascaded_styles()
            declared[element, pseudo_type] = cascaded
            style_for.set_computed_styles(element, element, root, pseudo_type, base_url)
            del declared[element, pseudo_type]
            style_for.get_computed_styles()[element, pseudo_type][ANCHOR]  # an empty style is none
        return call(style_for, element, pseudo_type)

    return made


def _waiting(style_for: Any) -> dict[tuple[Any, str], tuple[Any, Any, Any]]:
    """The pseudo-elements without a style yet: what is declared of each, the root, the address."""
    waiting: dict[tuple[Any, str], tuple[Any, Any, Any]]
    waiting = vars(style_for).setdefault("waiting", {})
    return waiting


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
        kind: _Kind = kinds.setdefault(key, _Kind())
        is_own = ANCHOR in cascaded or pseudo_type in OWN
        if kind.shared is not None and not is_own:
            computed[element, pseudo_type] = kind.shared
            return
        set_computed_styles(
            style_for, element, parent, root, pseudo_type, base_url, target_collector
        )
        style = computed[element, pseudo_type]
        if kind.first is not None:
            style = computed[element, pseudo_type] = Alike(style, kind.first)
        style.kind = kind
        kind.first = style if kind.first is None else kind.first
        if not is_own:
            kind.shared = style

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
