"""What pairs of every kind of file share: names, and waivers that stand in a key or a column."""

import re
from collections.abc import Iterator

from briefs.content.nodes import Entries, Items, Node, Scalar
from briefs.model.waiver import Waiver
from briefs.problems import Span

LANGUAGES = ("ko", "en")
_BETWEEN_WAIVERS = re.compile(r";\s*(?=[a-z][a-z0-9-]*\s*:)|\n")


def named(written: str, number: int) -> str:
    """The id of a pair: as written, or the number of its row."""
    return written.strip() or str(number)


def waivers_of(node: Node | None, covers: int) -> Iterator[Waiver]:
    """The waivers in a YAML value: a text, a list of texts, or a mapping of rule to reason."""
    if isinstance(node, Scalar):
        yield from waivers(node.text, node.span, covers)
    elif isinstance(node, Items):
        for item in node.items:
            yield from waivers_of(item, covers)
    elif isinstance(node, Entries):
        for rule, (key, reason) in node.entries.items():
            words = reason.text if isinstance(reason, Scalar) else ""
            yield Waiver(rule, words.strip(), key.span, covers)


def waivers(words: str, span: Span, covers: int) -> Iterator[Waiver]:
    """``rule: reason; rule: reason``."""
    for part in _BETWEEN_WAIVERS.split(words):
        rule, _, reason = part.partition(":")
        if rule.strip():
            yield Waiver(rule.strip(), reason.strip(), span, covers)
