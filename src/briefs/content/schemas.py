"""JSON Schemas of the content files, for editors: completion, hints, and red lines while one types.

Made from the pydantic models that the loader itself uses, in draft-07, which is what the YAML
language server knows best. A schema never calls wrong what the loader takes. So the names that
people add every day (figures, sources, terms, notes, tables) are offered and not demanded: a
schema that is behind the content offers too little. Languages, units and qualifiers are demanded.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from briefs.content import schema as files
from briefs.content.csl import TYPES
from briefs.content.decode_facts import OFF
from briefs.content.explained import Words, explained
from briefs.content.names import Names
from briefs.language import locale as language
from briefs.problems import Severity

Schema = dict[str, Any]

FOLDER = "content/.schemas"
"""Where they are, below a project's root; dot files are no content."""

MODELS: Mapping[str, type[BaseModel]] = {
    "brief": files.BriefFile,
    "texts": files.CommonsFile,
    "series": files.SeriesFile,
    "figures": files.FiguresFile,
    "sources": files.SourcesFile,
    "glossary": files.GlossaryFile,
    "words": files.WordsFile,
    "locale": language.Locale,
    "accepted": files.AcceptedFile,
}
"""What each kind of file holds; :mod:`briefs.content.kinds` tells the kinds apart."""

DIALECT = "http://json-schema.org/draft-07/schema#"

_TEXT = (
    r"^([^{}]|\{\{|\}\}"
    r"|\{[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*(\|[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*)?\})*$"
)
"""Braces that are closed and name something, as :mod:`briefs.content.inline` reads them."""

_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_NUMBER = r"-?\d+(\.\d+)?"
_PATTERNS = {
    "brief": (r"^(?!(series|locales)$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", ()),
    "tag": (r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", ("ko", "en")),
    "value": (
        rf"^({_NUMBER}|{_NUMBER}\.\.({_NUMBER})?|\d+/\d+|\d{{4}}-\d{{2}}(-\d{{2}})?)$",
        ("1980000", "13.0", "8..12", "2021..", "2018-03", "2024-07-26", "1/2"),
    ),
    "day": (r"^\d{4}-\d{2}-\d{2}$", ("2026-11-22",)),
    "period": (rf"^{_DATE}(/{_DATE})?$", ("2023", "2023-05", "2020/2022")),
    "web": ("^[Hh][Tt][Tt][Pp][Ss]?://", ("https://",)),
    "doi": (r"^10\.\d{4,9}/\S+$", ()),
}
"""How a value is written, and examples of it."""

_DROPPED = ("title", "default", "description")
"""What pydantic says in the code's own words."""

_ALONE = ("Forms", "Unit", "Qualifier")
"""Mappings of a locale in whose place a text alone may stand."""


def schema_files(names: Names | None = None) -> dict[str, str]:
    """All schemas as files, by their path below a project's root."""
    made = schemas(names or Names())
    return {
        f"{FOLDER}/{kind}.json": json.dumps(one, ensure_ascii=False, indent=1) + "\n"
        for kind, one in made.items()
    }


def schemas(names: Names) -> dict[str, Schema]:
    """The schema of each kind of file, with the names that a project has."""
    return {kind: _schema(kind, model, names) for kind, model in MODELS.items()}


class _Draft7(GenerateJsonSchema):
    schema_dialect = DIALECT


def _schema(kind: str, model: type[BaseModel], names: Names) -> Schema:
    made = model.model_json_schema(ref_template="#/definitions/{model}", schema_generator=_Draft7)
    models = {**made.pop("$defs", {}), model.__name__: made}
    shapes = {name: _shape(_model(name), one, names) for name, one in sorted(models.items())}
    root = shapes.pop(model.__name__)
    used = _used_formats(root, shapes.values())
    formats = {name: one for name, one in _formats(names).items() if name in used}
    return {
        "$schema": DIALECT,
        "$comment": "Made by `briefs schema`. Do not edit.",
        "title": kind,
        **root,
        "definitions": {**formats, **shapes},
    }


def _model(name: str) -> type[BaseModel]:
    """The model that a definition is called after."""
    found: type[BaseModel] = getattr(files, name, None) or getattr(language, name)
    return found


def _used_formats(root: Schema, shapes: Iterable[Schema]) -> set[str]:
    whole = json.dumps([root, *shapes])
    return {name for name in _formats(Names()) if f'"#/definitions/{name}"' in whole}


def _shape(model: type[BaseModel], made: Schema, names: Names) -> Schema:
    """A model's schema, with what each key is and the names that may stand there."""
    shape: Schema = _rebuilt(made)
    for key, one in shape["properties"].items():
        shape["properties"][key] = _described(one, explained(model, key))
    for key, offered in _KEYS.get(model.__name__, {}).items():
        _offer_keys(shape["properties"][key], offered(names))
    if model is files.TermFile:
        _demand_languages(shape, names.languages)
    shape = {**_description(explained(model)), **shape}
    if model.__name__ in _ALONE:
        return {"anyOf": [_plain_text(), shape]}
    return shape


def _rebuilt(node: Any) -> Any:
    """A piece of pydantic's schema in draft-07, without what an editor would show in vain."""
    if isinstance(node, list):
        return [_rebuilt(one) for one in node]
    if not isinstance(node, dict):
        return node
    if "format" in node:
        return {"$ref": f"#/definitions/{node['format']}"}
    if node.get("type") in _SCALARS and "enum" not in node:
        return _SCALARS[node["type"]](node)
    return _only_way(node) or _kept(node)


def _only_way(node: Schema) -> Schema | None:
    """What a node is, where the one alternative is that it is left out."""
    ways = [one for one in node.get("anyOf", ()) if one != {"type": "null"}]
    return _rebuilt(ways[0]) if len(ways) == 1 else None


def _kept(node: Schema) -> Schema:
    kept = {
        key: _properties(value) if key == "properties" else _rebuilt(value)
        for key, value in node.items()
        if key not in _DROPPED
    }
    if "oneOf" in kept and "properties" not in kept:  # of texts and mappings, never two fit
        kept["anyOf"] = kept.pop("oneOf")
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    return kept


def _properties(node: Schema) -> Schema:
    """By key: a key may be called ``title``, or ``format``."""
    return {key: _rebuilt(value) for key, value in node.items()}


def _plain_text(_: Schema | None = None) -> Schema:
    """A text; YAML elsewhere takes bare digits for a number, which is a text to us as well."""
    return {"type": ["string", "number"]}


def _whole_number(node: Schema) -> Schema:
    bounds = {key: value for key, value in node.items() if "imum" in key}
    return {"type": ["integer", "string"], "pattern": r"^\d{1,18}$", **bounds}


def _truth(_: Schema) -> Schema:
    return {"type": ["boolean", "string"], "pattern": "^(true|false)$"}


_SCALARS: Mapping[str, Callable[[Schema], Schema]] = {
    "string": _plain_text,
    "integer": _whole_number,
    "boolean": _truth,
}


def _described(node: Schema, words: Words | None) -> Schema:
    """A schema with what is said of it; what stands beside a ``$ref`` does not count."""
    if words is None:
        return node
    return {**_description(words), **({"allOf": [node]} if "$ref" in node else node)}


def _description(words: Words | None) -> Schema:
    return {"description": "\n".join(words)} if words else {}


def _formats(names: Names) -> dict[str, Schema]:
    """What may stand at a leaf, by the format that the models give it."""
    filled = {**_plain_text(), "minLength": 1}
    return {
        "words": filled,
        "text": _text(names),
        "figure": _offered(filled, names.figures),
        "source": _offered(filled, names.sources),
        "note": _offered(filled, names.notes),
        "table": _offered(filled, names.tables),
        "unit": _demanded(filled, names.units),
        "qualifier": _demanded(filled, names.qualifiers),
        "language": _demanded(filled, names.languages),
        "grade": _demanded(filled, (*Severity, OFF)),
        "source-type": _demanded(filled, TYPES.split()),
        **{
            name: {**filled, "pattern": pattern, **({"examples": [*examples]} if examples else {})}
            for name, (pattern, examples) in _PATTERNS.items()
        },
    }


def _text(names: Names) -> Schema:
    """A printed text. Placeholders are offered in quotes, which they need at its beginning."""
    used = [
        *((f"{{{name}}}", what) for name, what in names.figures.items()),
        *((f"{{{name}}}", what) for name, what in names.terms.items()),
        *((f"[@{name}]", what) for name, what in names.sources.items()),
    ]
    shape: Schema = {**_plain_text(), "minLength": 1, "pattern": _TEXT}
    shape["patternErrorMessage"] = (
        "{…} 안에는 수치나 용어의 id 하나; 중괄호 자체는 {{ }}\n"
        "{…} names one figure or term, {id} or {id|form}; a brace itself is {{ or }}"
    )
    if used:
        shape["defaultSnippets"] = [
            {"label": label, "description": what, "body": f'"{_escaped(label)}"'}
            for label, what in used
        ]
    return shape


def _escaped(text: str) -> str:
    """A text as snippets write it."""
    return text.replace("$", "\\$").replace("}", "\\}")


def _offered(any_name: Schema, known: Mapping[str, str] | Collection[str]) -> Schema:
    return {"anyOf": [{"enum": list(known)}, any_name]} if known else any_name


def _demanded(any_name: Schema, known: Collection[str]) -> Schema:
    return {"enum": [str(one) for one in known]} if known else any_name


def _offer_keys(node: Schema, known: Mapping[str, str]) -> None:
    """Name keys that a mapping by ids may have, beside all others of their pattern."""
    (below,) = node["patternProperties"].values()
    if known:
        node["properties"] = {key: dict(_named(key, what, below)) for key, what in known.items()}


def _named(key: str, what: str, below: Schema) -> Iterator[tuple[str, Any]]:
    yield "description", what or key
    yield from ({"allOf": [below]} if "$ref" in below else below).items()


def _demand_languages(shape: Schema, languages: Collection[str]) -> None:
    """A term has a name in each of the series' languages and in no other."""
    if languages:
        name = shape["additionalProperties"]
        shape["properties"].update(dict.fromkeys(languages, name))
        shape["required"] = [*shape["required"], *languages]
        shape["additionalProperties"] = False


_KEYS: Mapping[str, Mapping[str, Callable[[Names], Mapping[str, str]]]] = {
    "BriefFile": {"glance": lambda names: names.figures},
    "ChartFile": {"bars": lambda names: names.figures, "total": lambda names: names.figures},
    "SeriesFile": {"checks": lambda names: dict.fromkeys(names.rules, "")},
}
"""Mappings whose keys are names of something."""
