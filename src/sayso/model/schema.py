"""The JSON Schema of the record, generated from the types."""

from __future__ import annotations

import dataclasses
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from sayso.model.jsonio import OPTIONAL_LAYERS
from sayso.model.record import FORMAT, Record


def schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one record."""
    definitions: dict[str, Any] = {}
    root = _schema_of(Record, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": f"sayso record, format {FORMAT}",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema_of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = [_schema_of(option, definitions) for option in get_args(hint) if option is not type(None)]
        return {"anyOf": [*inner, {"type": "null"}]}
    if dataclasses.is_dataclass(hint):
        name = getattr(hint, "__name__", str(hint))
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _row_schema(hint, definitions)
        return {"$ref": f"#/$defs/{name}"}
    if origin is tuple:
        return {"type": "array", "items": _schema_of(get_args(hint)[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema_of(get_args(hint)[1], definitions)}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    names = {str: "string", int: "integer", float: "number", bool: "boolean"}
    return {"type": names[hint]}


def _row_schema(cls: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    properties = {field.name: _schema_of(hints[field.name], definitions) for field in dataclasses.fields(cls)}
    if cls is Record:
        properties["format"] = {"const": FORMAT}
    required = [name for name in properties if name not in OPTIONAL_LAYERS]
    summary = (cls.__doc__ or "").strip().split("\n")[0]
    return {
        "type": "object",
        "description": summary,
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
