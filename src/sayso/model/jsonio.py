"""Records to JSON and back, without loss, driven by the types alone."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from sayso.model.errors import RecordError
from sayso.model.record import FORMAT, Record

# Layers that are left out of the JSON when they were not asked for.
OPTIONAL_LAYERS = ("predicates",)


def to_dict(value: Any) -> Any:
    """Plain dicts and lists of a record (or a part of one), keys in the order of the types."""
    kind: Any = type(value)
    if value is None or kind is str or kind is int or kind is bool:
        return value
    if kind is tuple or kind is list:
        return [to_dict(item) for item in value]
    if kind is float:
        return int(value) if value.is_integer() else value
    if kind is dict:
        return {key: to_dict(item) for key, item in value.items()}
    names, optional = _names(kind)
    plain = {name: to_dict(getattr(value, name)) for name in names}
    for name in optional:
        if plain[name] is None:
            del plain[name]
    return plain


@cache
def _names(kind: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a type, and those of them that are left out when there is nothing in them."""
    names = tuple(field.name for field in dataclasses.fields(kind))
    return names, tuple(name for name in names if name in OPTIONAL_LAYERS)


def dumps(record: Record) -> str:
    """One line of JSON."""
    return json.dumps(to_dict(record), ensure_ascii=False, separators=(", ", ": "))


def loads(line: str) -> Record:
    """A record from a line of JSON.

    Raises
    ------
    RecordError
        When the line is not JSON, not a record of this format, or a field has the wrong shape.
    """
    try:
        data = json.loads(line)
    except ValueError as error:
        raise RecordError(f"not JSON: {error}") from error
    return from_dict(data)


def from_dict(data: Any) -> Record:
    """A record from plain dicts; unknown fields are refused."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise RecordError(f"not a {FORMAT} record")
    return typing.cast(Record, build_value(Record, data, "record"))


def build_value(hint: Any, value: Any, where: str) -> Any:
    """A value of any type of the model from plain data; ``where`` names it in the error.

    Raises
    ------
    RecordError
        When the data has another shape.
    """
    try:
        return _builder(hint)(value)
    except _Misfit as misfit:
        raise RecordError(f"{where}{misfit.path}: {misfit.words}") from misfit


class _Misfit(Exception):
    """What does not fit its type; the way to it grows as it is handed up."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words
        self.path = ""


Build = Callable[[Any], Any]


@cache
def _builder(hint: Any) -> Build:
    """What makes a value of a type from plain data: worked out once, as records are many."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _either(tuple(option for option in get_args(hint) if option is not type(None)))
    if dataclasses.is_dataclass(hint):
        return _row(typing.cast(type, hint))
    if origin is tuple:
        return _items(get_args(hint)[0])
    if origin is dict:
        return _mapping(get_args(hint)[1])
    if origin is Literal:
        return _one_of(get_args(hint))
    return _number if hint is float else _plain(hint)


def _either(options: tuple[Any, ...]) -> Build:
    """Nothing, or the value as the first option that takes it."""
    builders = [_builder(option) for option in options]

    def build(value: Any) -> Any:
        if value is None:
            return None
        for one in builders[:-1]:
            try:
                return one(value)
            except _Misfit:
                continue
        return builders[-1](value)

    return build


def _row(cls: type) -> Build:
    hints = get_type_hints(cls)
    builders: dict[str, Build] = {}  # filled when the first row comes, as a type may hold its own kind

    def build(value: Any) -> Any:
        if not isinstance(value, dict):
            raise _Misfit("an object is due")
        if not builders:
            builders.update({name: _builder(hint) for name, hint in hints.items()})
        if not builders.keys() >= value.keys():
            raise _Misfit(f"unknown field {', '.join(sorted(set(value) - set(hints)))}")
        fields = {}
        for name, item in value.items():
            try:
                fields[name] = builders[name](item)
            except _Misfit as misfit:
                misfit.path = f".{name}{misfit.path}"
                raise
        try:
            return cls(**fields)
        except TypeError as error:
            raise _Misfit(str(error)) from error

    return build


def _items(hint: Any) -> Build:
    one = _builder(hint)

    def build(value: Any) -> Any:
        if not isinstance(value, list):
            raise _Misfit("a list is due")
        try:
            return tuple(map(one, value))
        except _Misfit:
            for number, item in enumerate(value):  # again, to say which
                try:
                    one(item)
                except _Misfit as misfit:
                    misfit.path = f"[{number}]{misfit.path}"
                    raise
            raise

    return build


def _mapping(hint: Any) -> Build:
    one = _builder(hint)

    def build(value: Any) -> Any:
        if not isinstance(value, dict):
            raise _Misfit("an object is due")
        found = {}
        for key, item in value.items():
            try:
                found[key] = one(item)
            except _Misfit as misfit:
                misfit.path = f".{key}{misfit.path}"
                raise
        return found

    return build


def _one_of(options: tuple[Any, ...]) -> Build:
    def build(value: Any) -> Any:
        if value not in options:
            raise _Misfit(f"{value!r} is not one of {', '.join(map(str, options))}")
        return value

    return build


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _Misfit("a number is due")
    return float(value)


def _plain(hint: Any) -> Build:
    def build(value: Any) -> Any:
        if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
            raise _Misfit(f"{hint.__name__} is due, not {type(value).__name__}")
        return value

    return build
