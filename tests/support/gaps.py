"""Content files that have lost some of their texts, as if nobody had translated these yet."""

from collections.abc import Collection, Iterator

from briefs.content.nodes import Entries, Node, Scalar, read

Keys = tuple[str, ...]


def scalars(text: str, path: str = "") -> dict[Keys, Scalar]:
    """Every scalar of a file, by the keys that lead to it, in order."""
    root, problems = read(text, path)
    assert root is not None, problems
    return dict(_scalars(root, ()))


def _scalars(node: Node, keys: Keys) -> Iterator[tuple[Keys, Scalar]]:
    if isinstance(node, Scalar):
        yield keys, node
    elif isinstance(node, Entries):
        for name, (_, value) in node.entries.items():
            yield from _scalars(value, (*keys, name))


def without(text: str, doomed: Collection[Keys], *, keys_stay: bool = False) -> str:
    """A file in block style without some scalars, and without what then holds nothing.

    Args:
        text: the file.
        doomed: the keys that lead to what goes.
        keys_stay: whether a key stays of which all below has gone, with nothing behind it.
    """
    root, _ = read(text, "")
    assert root is not None
    rows: set[int] = set()

    def goes(node: Node, keys: Keys, line: int) -> bool:
        """Whether a node goes as a whole, and its rows with it."""
        if isinstance(node, Scalar):
            gone = keys in doomed
            end = node.span.line + node.raw.rstrip("\n ").count("\n")
            rows.update(range(line, end + 1) if gone else ())
            return gone
        assert isinstance(node, Entries)
        below = [
            goes(value, (*keys, name), key.span.line) for name, (key, value) in node.entries.items()
        ]
        if all(below) and not (keys_stay and keys):
            rows.add(line)
        return all(below)

    for name, (key, value) in root.entries.items():
        goes(value, (name,), key.span.line)
    lines = text.split("\n")
    return "\n".join(line for number, line in enumerate(lines, start=1) if number not in rows)
