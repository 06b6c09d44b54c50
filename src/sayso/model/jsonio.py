"""Records to JSON and back, without loss, driven by the types alone."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
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
    return typing.cast(Record, _build(Record, data, "record"))


def build_value(hint: Any, value: Any, where: str) -> Any:
    """A value of any type of the model from plain data; ``where`` names it in the error.

    Raises
    ------
    RecordError
        When the data has another shape.
    """
    return _build(hint, value, where)


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _build(hint: Any, value: Any, where: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        if value is None:
            return None
        return _build_either(options, value, where)
    if dataclasses.is_dataclass(hint):
        return _build_row(typing.cast(type, hint), value, where)
    if origin is tuple:
        if not isinstance(value, list):
            raise RecordError(f"{where}: a list is due")
        item_hint = get_args(hint)[0]
        return tuple(_build(item_hint, item, f"{where}[{n}]") for n, item in enumerate(value))
    if origin is dict:
        if not isinstance(value, dict):
            raise RecordError(f"{where}: an object is due")
        return {key: _build(get_args(hint)[1], item, f"{where}.{key}") for key, item in value.items()}
    if origin is Literal:
        if value not in get_args(hint):
            raise RecordError(f"{where}: {value!r} is not one of {', '.join(map(str, get_args(hint)))}")
        return value
    if hint is float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise RecordError(f"{where}: a number is due")
        return float(value)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise RecordError(f"{where}: {hint.__name__} is due, not {type(value).__name__}")
    return value


def _build_either(options: list[Any], value: Any, where: str) -> Any:
    """The value as the first option that takes it."""
    for option in options[:-1]:
        try:
            return _build(option, value, where)
        except RecordError:
            continue
    return _build(options[-1], value, where)


def _build_row(cls: type, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise RecordError(f"{where}: an object is due")
    hints = _hints(cls)
    unknown = set(value) - set(hints)
    if unknown:
        raise RecordError(f"{where}: unknown field {', '.join(sorted(unknown))}")
    try:
        return cls(**{key: _build(hints[key], item, f"{where}.{key}") for key, item in value.items()})
    except TypeError as error:
        raise RecordError(f"{where}: {error}") from error
