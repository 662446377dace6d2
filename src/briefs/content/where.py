"""Where a key stands in a content file, for those who have a value and not its place."""

from collections.abc import Mapping

from briefs.content.nodes import Scalar, read
from briefs.content.shape import key_span
from briefs.problems import Span


def value_span(files: Mapping[str, str], path: str, key: str) -> Span:
    """Where a value of a file's first level stands; the file where that cannot be told.

    Args:
        files: the content files' texts, by path below the project's root.
        path: the file.
        key: what leads to the value.
    """
    root, _ = read(files.get(path, ""), path)
    if root is None:
        return Span(path)
    _, node = root.entries.get(key, (None, None))
    return node.span if isinstance(node, Scalar) else key_span(root, key)
