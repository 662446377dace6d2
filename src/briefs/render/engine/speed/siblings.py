"""What stands next to an element is found without walking through all its siblings.

cssselect2 makes a wrapper of every child of the parent to tell what comes after one of them, also
where only the next is asked for (``p:has(+ table)``): the square of a long document's paragraphs.
"""

import functools
from collections.abc import Callable, Iterator
from typing import Any

from cssselect2 import compiler
from cssselect2.tree import ElementWrapper

from briefs.render.engine.patching import replace

ALL_FOR_ONE, ONE = "list(el.iter_next_siblings())[:1]", "el.iter_next_siblings(1)"
"""How a compiled selector asks for the next sibling, and how it is to."""


def install() -> None:
    """Begin with the sibling after the element, and stop where no more are wanted."""
    replace(ElementWrapper, "iter_next_siblings", lambda _: _from_here)
    replace(compiler, "_compile_node", _asking_for_one)


def _from_here(self: Any, most: int | None = None) -> Iterator[Any]:
    """The siblings after an element, in tree order; some of them at most."""
    child, after = self, self.index + 1
    end = len(self.etree_siblings) if most is None else after + most
    for index in range(after, min(end, len(self.etree_siblings))):
        child = type(self)(
            self.etree_siblings[index],
            parent=self.parent,
            index=index,
            previous=child,
            in_html_document=self.in_html_document,
        )
        yield child


def _asking_for_one(compile_node: Callable[..., str]) -> Callable[..., str]:
    @functools.wraps(compile_node)
    def compiled(selector: Any) -> str:
        return compile_node(selector).replace(ALL_FOR_ONE, ONE)

    return compiled
