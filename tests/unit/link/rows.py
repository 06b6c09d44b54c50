"""Claim rows made from a few words, for the tests of this room."""

from __future__ import annotations

from typing import Any

from sayso.model import ClaimRow, Count, Party, SettledPlace, SettledTime


def party(name: str, kind: str = "person", **fields: Any) -> Party:
    return Party(name=name, kind=kind, **fields)  # type: ignore[arg-type]


def person(text: str, **fields: Any) -> Count:
    fields.setdefault("bound", "exact")
    fields.setdefault("unit", "person")
    fields.setdefault("effect", "killed")
    return Count(text=text, **fields)


def day(begin: str, finish: str | None = None, precision: str = "day") -> SettledTime:
    return SettledTime(begin=begin, finish=finish or begin, precision=precision, basis="stated")  # type: ignore[arg-type]


def city(name: str, **fields: Any) -> SettledPlace:
    fields.setdefault("precision", "city")
    return SettledPlace(text=name, name=name, **fields)


def claim(name: str, *speakers: Party, article: str = "a", **fields: Any) -> ClaimRow:
    outlet = fields.setdefault("outlet", f"paper {article}")
    fields.setdefault("published", "2015-03-02")
    fields.setdefault("stance", "asserts")
    fields.setdefault("status", "occurred")
    fields.setdefault("belief", 3.0)
    fields.setdefault("quote", f"Words of claim {name} in article {article}.")
    chain = (*speakers, Party(name=outlet or "the outlet", kind="outlet"))
    return ClaimRow(id=name, article=article, start=0, end=len(fields["quote"]), chain=chain, **fields)
