"""Nodes held against a schema: a typed mapping, or problems at the node's own line and column."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefs.content.nodes import Entries, Items, Node, Scalar
from briefs.problems import Problem, Span, did_you_mean, nearest, reason_of
from briefs.wording import Said, said

Model = TypeVar("Model", bound=BaseModel)
Path = tuple[str | int, ...]
Schema = Mapping[str, Any]

_A_TEXT = said("a text is expected here")
_KEYS = said("'key: value' lines are expected here")
_A_LIST = said("a list is expected here")
_EXPECTED = {
    "is_instance_of": _A_TEXT,
    "string_type": _A_TEXT,
    "dict_type": _KEYS,
    "mapping_type": _KEYS,
    "model_type": _KEYS,
    "list_type": _A_LIST,
    "tuple_type": _A_LIST,
}
_WRITE = {
    _A_TEXT: said("write the text behind the colon, in quotes if need be"),
    _KEYS: said("write them below the key, indented"),
    _A_LIST: said("write each item on a line below the key, behind '- '"),
}
_FORMS = said("an editor that knows the schema shows what may stand here; see docs/editors.md")
_RENAME = said("write it otherwise, here and wherever it is named")
_WANTED: Mapping[str, Callable[[Mapping[str, Any]], Said]] = {
    "int_parsing": lambda _: said("a whole number is expected here"),
    "int_parsing_size": lambda _: said("a whole number is expected here"),
    "int_type": lambda _: said("a whole number is expected here"),
    "greater_than": lambda c: said("a number above {limit} is expected here", limit=c["gt"]),
    "greater_than_equal": lambda c: said(
        "a number from {limit} on is expected here", limit=c["ge"]
    ),
    "less_than_equal": lambda c: said("a number up to {limit} is expected here", limit=c["le"]),
    "literal_error": lambda c: said("{names} is expected here", names=_either(c["expected"])),
    "bool_parsing": lambda _: said("true or false is expected here"),
    "bool_type": lambda _: said("true or false is expected here"),
}
_QUOTED = said("a text that begins with {{ or [ stands in quotes")


def held_against(
    model: type[Model], root: Entries, *, placed: bool = True
) -> tuple[Model | None, tuple[Problem, ...]]:
    """A file's mapping as a model of it, or what is wrong with its shape.

    Args:
        model: the shape.
        root: what the file holds.
        placed: whether the model's leaves are scalars that know their place, or plain text.
    """
    try:
        return model.model_validate(_data(root, placed=placed)), ()
    except ValidationError as wrong:
        schema = _schema(model)
        found = _slips(schema, root, wrong.errors(include_url=False, include_input=False))
        return None, tuple(_problem(schema, root, error) for error in found)


def key_span(root: Entries, *path: str) -> Span:
    """Where a key stands, by the path of keys that leads to it; failing that, its mapping."""
    return _Place.of(root, path).key


def keys_in_order(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that a model knows at a place, in its order; none where any id may stand."""
    return tuple(_keys_at(_schema(model), path))


def sorted_keys(model: type[BaseModel] | None, path: Path, names: Iterable[str]) -> list[str]:
    """The keys of a mapping in order; those that no model knows keep theirs, behind the others."""
    known = keys_in_order(model, path) if model else ()
    places = {name: place for place, name in enumerate(known)}
    return sorted(names, key=lambda name: places.get(name, len(places)))


def _data(node: Node, *, placed: bool) -> Any:
    if isinstance(node, Scalar):
        return node if placed else node.text
    if isinstance(node, Items):
        return [_data(item, placed=placed) for item in node.items]
    return {key: _data(value, placed=placed) for key, (_, value) in node.entries.items()}


class _Place:
    """The node that a path leads to, and the span of its key.

    Parts of the path that are no key are passed over: pydantic puts the names of alternatives among
    them, and the key that is missing.
    """

    def __init__(self, node: Node) -> None:
        self.node = node
        self.key = node.span

    @classmethod
    def of(cls, root: Node, path: Path) -> "_Place":
        place = cls(root)
        for part in path:
            place._step(part)
        return place

    def _step(self, part: str | int) -> None:
        if isinstance(self.node, Entries) and part in self.node.entries:
            key, self.node = self.node.entries[str(part)]
            self.key = key.span
        elif isinstance(self.node, Items) and isinstance(part, int) and part < len(self.node.items):
            self.node = self.node.items[part]
            self.key = self.node.span


@cache
def _schema(model: type[BaseModel]) -> Schema:
    return model.model_json_schema()


def _slips(schema: Schema, root: Entries, found: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """One slip is one problem: no key is missing where it is misspelt or a text was meant."""
    extra = [error["loc"] for error in found if error["type"] == "extra_forbidden"]
    meant = {(*path[:-1], nearest(str(path[-1]), _keys_at(schema, path[:-1]))) for path in extra}
    texts = {path[:-1] for path in extra if _is_bracketed(_Place.of(root, path[:-1]).node)}
    for error in found:
        path = error["loc"]
        if error["type"] != "missing" or (path not in meant and path[:-1] not in texts):
            yield error


def _problem(schema: Schema, root: Entries, error: ErrorDetails) -> Problem:
    path: Path = error["loc"]
    place = _Place.of(root, path)
    context: Mapping[str, Any] = error.get("ctx", {})
    name = str(path[-1]) if path else ""
    match error["type"]:
        case "missing":
            message = said("the key {name!r} is missing", name=name)
            add_it = said("add a line '{name}: …' here", name=name)
            return Problem("missing-key", message, place.key, add_it)
        case "extra_forbidden":
            bracketed = _is_bracketed(_Place.of(root, path[:-1]).node)
            hint = _QUOTED if bracketed else _known_keys(name, _keys_at(schema, path[:-1]))
            message = said("the key {name!r} is not known here", name=name)
            return Problem("unknown-key", message, place.key, hint)
        case "string_pattern_mismatch" | "string_too_long" if name == "[key]":
            return Problem("key", _misnamed(str(path[-2])[:60], context), place.key, _RENAME)
        case "too_short" | "too_long":
            return Problem(
                "count", _counted(path, place.node, context), place.key, _how_many(context)
            )
        case kind if kind in _EXPECTED:
            hint = _QUOTED if _is_bracketed(place.node) else _WRITE[_EXPECTED[kind]]
            message = _instead_of(place.node, _EXPECTED[kind])
            return Problem("shape", message, place.node.span, hint)
    hint = _QUOTED if _is_bracketed(place.node) else _key_meant(schema, path, place.node) or _FORMS
    span = place.key if name == "[key]" else place.node.span
    return Problem("shape", _in_plain_words(error), span, hint)


def _in_plain_words(error: ErrorDetails) -> str:
    """What pydantic says of a value, as one would say it of a line in a file."""
    context: Mapping[str, Any] = error.get("ctx", {})
    if wanted := _WANTED.get(error["type"]):
        return wanted(context)
    if error["type"] == "value_error":
        return reason_of(context["error"])
    return error["msg"]


def _either(names: str) -> str:
    """Pydantic's ``'a', 'b' or 'c'``."""
    others, _, last = names.rpartition(" or ")
    return said("{others} or {last}", others=others, last=last) if others else last


def _known_keys(name: str, known: Collection[str]) -> str:
    names = ", ".join(sorted(known))
    return did_you_mean(name, known) or said("known here: {names}", names=names)


def _instead_of(node: Node, expected: Said) -> Said:
    """What is expected, and what stands there instead."""
    if isinstance(node, Items):
        return said("{expected}, not a list", expected=expected)
    if isinstance(node, Entries):
        return said("{expected}, not 'key: value' lines", expected=expected)
    if node.text:
        return said("{expected}, not a text", expected=expected)
    return said("{expected}, and nothing stands here", expected=expected)


def _is_bracketed(node: Node) -> bool:
    """Whether a text was probably meant, that began with a placeholder or a citation."""
    if isinstance(node, Items):
        return bool(node.items) and node.items[0].span.line == node.span.line
    return isinstance(node, Entries) and any(
        isinstance(value, Scalar) and not value.raw for _, value in node.entries.values()
    )


def _key_meant(schema: Schema, path: Path, node: Node) -> str:
    """A hint for a mapping of which no key says what it is."""
    keys = node.entries if isinstance(node, Entries) else ()
    known = _keys_at(schema, path)
    return next(filter(None, (did_you_mean(key, known) for key in keys if key not in known)), "")


def _misnamed(key: str, context: Mapping[str, Any]) -> Said:
    pattern = str(context.get("pattern", ""))
    if pattern.startswith("^[A-Za-z]"):
        return said(
            "{key!r} is not a term's id: letters, digits and hyphens, a letter first", key=key
        )
    if pattern.startswith("^[a-z]["):
        return said(
            "{key!r} is not a figure's id: small letters, digits and hyphens, a letter first",
            key=key,
        )
    if pattern:
        return said("{key!r} is not a key: small letters, digits and hyphens", key=key)
    return said("{key!r} is too long a key", key=key)


def _counted(path: Path, node: Node, context: Mapping[str, Any]) -> Said:
    name = next(part for part in reversed(path) if not str(part).startswith("("))
    # Pydantic does not count a mapping to its end.
    n = len(node.entries) if isinstance(node, Entries) else context.get("actual_length")
    if most := context.get("max_length"):
        return said("{name!r} holds {n}, and at most {most} are allowed", name=name, n=n, most=most)
    least = context.get("min_length")
    return said("{name!r} holds {n}, and at least {least} are needed", name=name, n=n, least=least)


def _how_many(context: Mapping[str, Any]) -> Said:
    return said("take some out") if context.get("max_length") else said("add what is missing")


def _keys_at(schema: Schema, path: Path) -> Collection[str]:
    """The keys that a JSON Schema knows at a place, in its order."""
    found = [schema]
    for part in path:
        deeper = [below for one in found for below in _below(schema, one, str(part))]
        found = deeper or found
    ways = (way for one in found for way in _ways(schema, one))
    return {key: None for way in ways for key in way.get("properties", {})}


def _below(schema: Schema, one: Schema, key: str) -> Iterator[Schema]:
    for way in _ways(schema, one):
        if key in way.get("properties", {}):
            yield way["properties"][key]
        elif key.startswith("("):
            continue
        elif isinstance(more := way.get("additionalProperties"), dict):
            yield more
        elif "patternProperties" in way:
            yield from way["patternProperties"].values()
        elif key.isdigit() and "items" in way:
            yield way["items"]


def _ways(schema: Schema, one: Schema) -> Iterator[Schema]:
    """A schema and all that it refers to or offers as an alternative."""
    yield one
    if reference := one.get("$ref"):
        yield from _ways(schema, schema["$defs"][str(reference).rpartition("/")[2]])
    for key in ("anyOf", "oneOf", "allOf"):
        for alternative in one.get(key, ()):
            yield from _ways(schema, alternative)
