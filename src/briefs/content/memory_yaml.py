"""The pairs in a list that YAML holds."""

from collections.abc import Mapping
from pathlib import Path

from briefs.content import outside
from briefs.content.memory_waivers import LANGUAGES, named, waivers_of
from briefs.content.nodes import Entries, Items, Limits, Node, Scalar, read_any
from briefs.content.rows import column_name
from briefs.content.waivers import waivers as comments
from briefs.model.memory import Memory, MemoryPair, MemoryText
from briefs.problems import Problem, Span
from briefs.wording import said

YAML = (".yaml", ".yml")
LIMITS = Limits(nodes=1_000_000, unseen=True)
_WRITE_TEXTS = said("write the text behind the colon, or one a line, each behind '- '")
_NULLS = ("~", "null", "Null", "NULL")


def read_yaml(path: Path) -> tuple[Memory | None, tuple[Problem, ...]]:
    """The pairs in a file; nothing where it cannot be read, and what is wrong."""
    node, text, problems = _list(path)
    if node is None:
        return None, problems
    found = [_pair_of_node(item, number) for number, item in enumerate(node.items, start=1)]
    pairs = tuple(one for one in found if isinstance(one, MemoryPair))
    wrong = tuple(one for one in found if isinstance(one, Problem))
    name = path.as_posix()
    return Memory(pairs, {name: text}, comments(text, name)), wrong


def yaml_in(path: Path) -> tuple[Node | None, str, tuple[Problem, ...]]:
    """What a YAML file holds, of any character, and the file's text."""
    name = path.as_posix()
    data = outside.raw(path)
    text = data if isinstance(data, Problem) else outside.text(data, name)
    if isinstance(text, Problem):
        return None, "", (text,)
    node, problems = read_any(text, name, LIMITS)
    if node is None and not problems:
        problems = (outside.empty(name),)
    return node, text, problems


def _list(path: Path) -> tuple[Items | None, str, tuple[Problem, ...]]:
    node, text, problems = yaml_in(path)
    if node is None or isinstance(node, Items):
        return node, text, problems
    hint = said("write each pair as: - {{id: …, ko: …, en: …}}")
    return None, text, (Problem("shape", said("the file must hold a list"), node.span, hint),)


def _pair_of_node(item: Node, number: int) -> MemoryPair | Problem | None:
    keys = _keys(item)
    name = keys.get("id")
    id_ = named(name.text if isinstance(name, Scalar) else "", number)
    if not ("ko" in keys or "en" in keys):
        hint = said("write each pair as: - {{id: …, ko: …, en: …}}")
        return Problem("shape", said("neither ko nor en stands here"), item.span, hint, text=id_)
    texts = {language: _texts(keys.get(language)) for language in LANGUAGES}
    for language, side in texts.items():
        if side is None and language in keys:
            message = said("{language} must be a text or a list of texts", language=language)
            return Problem("shape", message, keys[language].span, _WRITE_TEXTS, text=id_)
    if problem := _unequal(keys, id_):
        return problem
    whole = _completed(texts, item.span)
    first = next((text.span.line for side in whole.values() for text in side), item.span.line)
    waived = waivers_of(keys.get("waive"), first)
    return MemoryPair(id_, whole, item.span, tuple(waived)) if any(whole.values()) else None


def _keys(item: Node) -> Mapping[str, Node]:
    """What an item holds, by what its keys mean."""
    if not isinstance(item, Entries):
        return {}
    meant = ((column_name(key), value) for key, (_, value) in item.entries.items())
    return {name: value for name, value in reversed(list(meant)) if name}


def _texts(node: Node | None) -> tuple[MemoryText, ...] | None:
    """The texts of one side; nothing where there is none, or something else."""
    scalars = node.items if isinstance(node, Items) else (node,)
    texts = tuple(_text(scalar) for scalar in scalars if isinstance(scalar, Scalar))
    return texts if len(texts) == len(scalars) else None


def _completed(
    texts: Mapping[str, tuple[MemoryText, ...] | None], place: Span
) -> dict[str, tuple[MemoryText, ...]]:
    """Empty texts where a language is missing, one for each of the other's."""
    count = max(len(side) for side in texts.values() if side is not None)
    empty = (MemoryText("", place),) * count
    return {language: empty if side is None else side for language, side in texts.items()}


def _text(scalar: Scalar) -> MemoryText:
    source = "" if scalar.raw in _NULLS else scalar.text
    return MemoryText(source, scalar.span, scalar.raw)


def _unequal(keys: Mapping[str, Node], id_: str) -> Problem | None:
    """Texts or lists of the two languages that cannot be put side by side."""
    nodes = [keys[language] for language in LANGUAGES if language in keys]
    counts = [len(node.items) if isinstance(node, Items) else None for node in nodes]
    if len(set(counts)) < len(LANGUAGES):
        return None
    message = said("one language has a list, the other a single text")
    if None not in counts:
        message = said(
            "the Korean list has {ko} items, the English one {en}", ko=counts[0], en=counts[1]
        )
    hint = said("write one item for each item of the other language")
    first, second = (node.span for node in nodes)
    return Problem("list-length", message, second, hint, also=(first,), text=id_)
