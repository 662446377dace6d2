"""Values of this program as JSON, and back: dataclasses, messages, and what they are made of."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import singledispatch
from importlib import import_module
from pathlib import Path, PurePath
from types import NoneType
from typing import Any

from briefs.wording import Said

WORDS: Mapping[str, Callable[[str], Any]] = {
    "Decimal": Decimal,
    "Fraction": Fraction,
    "path": Path,
    "date": dt.date.fromisoformat,
}
"""What makes values of their own text, by the name of their kind."""

KIND = "kind"
"""The key that says what a JSON object stands for."""


class Unreadable(ValueError):
    """A value that cannot be written as JSON, or JSON that is none of ours."""


@singledispatch
def to_plain(value: object) -> Any:
    """A value as JSON has it.

    Raises:
        Unreadable: it is, or holds, what is not known here.
    """
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
        return {KIND: _name(value), "parts": parts}
    raise Unreadable(f"a {type(value).__name__} cannot be kept")


@to_plain.register(NoneType)
@to_plain.register(bool)
@to_plain.register(int)
@to_plain.register(float)
@to_plain.register(str)
def _(value: object) -> Any:
    return value


@to_plain.register
def _(value: Said) -> Any:
    return {KIND: "said", "template": value.template, "slots": _pairs(value.slots)}


@to_plain.register
def _(value: StrEnum) -> Any:
    return {KIND: _name(value), "value": value.value}


@to_plain.register
def _(value: tuple) -> Any:  # type: ignore[type-arg]  # singledispatch takes no parameters
    return {KIND: "tuple", "items": [to_plain(item) for item in value]}


@to_plain.register
def _(value: Mapping) -> Any:  # type: ignore[type-arg]  # singledispatch takes no parameters
    return {KIND: "mapping", "items": _pairs(value)}


@to_plain.register(Decimal)
@to_plain.register(Fraction)
def _(value: object) -> Any:
    return {KIND: type(value).__name__, "text": str(value)}


@to_plain.register
def _(value: PurePath) -> Any:
    return {KIND: "path", "text": str(value)}


@to_plain.register
def _(value: dt.date) -> Any:
    if isinstance(value, dt.datetime):
        raise Unreadable("a moment cannot be kept")
    return {KIND: "date", "text": value.isoformat()}


def from_plain(data: Any) -> Any:
    """The value that :func:`to_plain` was given.

    Raises:
        Unreadable: it is nothing that it makes.
    """
    if not isinstance(data, dict):
        return data
    try:
        return _made(data)
    except (KeyError, TypeError, ValueError, ImportError, AttributeError) as fault:
        raise Unreadable(str(fault)) from fault


def _made(data: dict[str, Any]) -> Any:
    match data[KIND]:
        case "said":
            return Said(data["template"], _mapping(data["slots"]))
        case "tuple":
            return tuple(from_plain(item) for item in data["items"])
        case "mapping":
            return _mapping(data["items"])
        case kind if kind in WORDS:
            return WORDS[kind](data["text"])
        case kind:
            return _of_class(_class(kind), data)


def _of_class(kind: type[Any], data: dict[str, Any]) -> Any:
    if issubclass(kind, StrEnum):
        return kind(data["value"])
    return kind(**{name: from_plain(part) for name, part in data["parts"].items()})


def _pairs(mapping: Mapping[Any, object]) -> list[list[Any]]:
    return [[to_plain(key), to_plain(value)] for key, value in mapping.items()]


def _mapping(pairs: list[list[Any]]) -> dict[Any, Any]:
    return {from_plain(key): from_plain(value) for key, value in pairs}


def _name(value: object) -> str:
    return f"{type(value).__module__}:{type(value).__qualname__}"


def _class(name: str) -> type[Any]:
    """One of the program's own classes of values, by module and name."""
    module, _, qualified = name.partition(":")
    if not module.startswith("briefs."):
        raise ValueError(f"{name} is none of ours")
    found: type[Any] = getattr(import_module(module), qualified)
    if not (isinstance(found, type) and (is_dataclass(found) or issubclass(found, StrEnum))):
        raise ValueError(f"{name} is no class of values")
    return found
