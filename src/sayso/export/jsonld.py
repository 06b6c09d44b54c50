"""Parts of JSON-LD that several formats share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, urlsplit

SCHEMES = frozenset({"http", "https"})


def iri(kind: str, name: str) -> str:
    """A name for a row: ``urn:sayso:claim:…``."""
    return f"urn:sayso:{kind}:{quote(name, safe='-._~')}"


def page(url: str | None) -> str | None:
    """An address that can stand as an IRI; ``None`` for anything else."""
    if url is None or urlsplit(url).scheme.lower() not in SCHEMES:
        return None
    return quote(url, safe=":/?#[]@!$&'()*+,;=%-._~")


def filled(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def graph(head: dict[str, Any], key: str, nodes: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One JSON object whose ``key`` holds the nodes, one a line."""
    yield json.dumps(head, ensure_ascii=False)[:-1] + f", {json.dumps(key)}: ["
    ahead = "\n"
    for node in nodes:
        yield ahead + json.dumps(node, ensure_ascii=False)
        ahead = ",\n"
    yield "\n]}\n"
