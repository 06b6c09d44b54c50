"""Whether the actors of found claims are the right ones: name, kind and country of speakers, doers and sufferers."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.claims.slots import overlap, same_name, span
from benchmarks.common import Row, rows_at

TABLE = Path(__file__).with_name("actors.csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What an actor of the labels is: kinds and countries that are right (``-`` for none), whom a metonym means."""

    named: bool
    kinds: frozenset[str]
    countries: frozenset[str]
    also: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """One actor of a found claim: ``row`` is the record's, ``None`` where the record has another or none."""

    role: str
    gold: str
    row: Row | None
    name: bool = False
    kind: bool = False
    country: bool = False

    @property
    def right(self) -> bool:
        """Whether all three are right."""
        return self.name and self.kind and self.country


@cache
def load_identities() -> dict[str, Identity]:
    """The table by hand, by the labels' names; names it lacks (places, things, documents) are no actors."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {
        row["name"]: Identity(
            named=row["named"] == "yes",
            kinds=frozenset(row["kind"].split(";")),
            countries=frozenset(row["country"].split(";")),
            also=row["also"] or None,
        )
        for row in csv.DictReader(lines)
    }


def resolved(want: Row, record: Row, claim: Row, text: str, outlets: list[str]) -> Iterator[Resolved]:
    """The actors of one found claim, each with what the record makes of it.

    Notes
    -----
    An actor is matched as in the slots, by span or name. The name is right where the record's own name (or, of people
    and bodies without one, any word for them) may be the same, kind and country where the table has them.
    """
    events = rows_at(record, "events", [claim.get("event")])
    event = events[0] if events else {}
    for role in ("actors", "recipients"):
        left = rows_at(record, "actors", event.get(role) or [])
        for gold in want[role]:
            known = load_identities().get(gold["name"])
            if known is None:
                continue
            names = [gold["name"], text[gold["start"] : gold["end"]]]
            at = next((n for n, row in enumerate(left) if _same(gold, names, row, record)), None)
            yield _judged(role, known, names, None if at is None else left.pop(at))
    chain = [link for link in claim.get("chain") or [] if link.get("kind") != "outlet"]
    chain = [link for link in chain if not any(same_name(link.get("name") or "", outlet) for outlet in outlets)]
    for name, link in zip(want["chain"], [*chain, *[None] * len(want["chain"])], strict=False):
        known = load_identities().get(name)
        if known is None:
            continue
        rows = [] if link is None else rows_at(record, "actors", [link.get("actor")])
        row = rows[0] if rows else link
        yield _judged("speakers", known, [name], row if row and _names_alike([name], row) else None)


def _same(gold: Row, names: list[str], row: Row, record: Row) -> bool:
    first = rows_at(record, "actors", [row.get("coref")])
    return overlap(span(gold), span(row)) > 0 or any(_names_alike(names, other) for other in (row, *first))


def _names_alike(names: list[str], row: Row) -> bool:
    own = [row.get(key) for key in ("name", "text", "head")]
    return any(same_name(one, other) for one in names for other in own if other)


def _judged(role: str, known: Identity, names: list[str], row: Row | None) -> Resolved:
    if row is None:
        return Resolved(role=role, gold=names[0], row=None)
    own = row.get("name")
    if known.also is not None:
        names = [*names, known.also]
    return Resolved(
        role=role,
        gold=names[0],
        row=row,
        name=any(same_name(one, own) for one in names) if own else not known.named,
        kind=row.get("kind") in known.kinds,
        country=(row.get("country") or "-") in known.countries,
    )
