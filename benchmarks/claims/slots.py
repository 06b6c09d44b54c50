"""The slots of a claim and when a predicted one is right."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.common import Row, kilometres, point, rows_at

SLOTS = ("type", "status", "stance", "speaker", "chain", "actors", "recipients", "places", "date", "figures")
PRECISIONS = ("minute", "hour", "day", "week", "month", "season", "year", "decade", "vague")
TITLES = """
    the a an mr mrs ms dr gen general president minister secretary spokesman spokesperson spokeswoman prime
""".split()
GENERIC = """
    city province governorate region district area town village state peninsula island suburbs countryside
    northern southern eastern western northwest northwestern northeast northeastern the of in
""".split()
NEAR_KM = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Pred:
    """A predicted claim with everything it points at."""

    grounded: bool
    evidence: list[tuple[int, int]]
    trigger: tuple[int, int] | None
    type: str
    status: str | None
    stance: str | None
    chain: list[list[str]]
    actors: list[tuple[tuple[int, int], list[str]]]
    recipients: list[tuple[tuple[int, int], list[str]]]
    places: list[Row]
    times: list[Row]
    figures: list[Row]


def span(row: Row | None) -> tuple[int, int]:
    """(start, end); an empty span outside the text where there is none."""
    if row is None or row.get("start") is None or row.get("end") is None:
        return -1, -1
    return row["start"], row["end"]


def overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Characters shared; below 0 where they do not even touch."""
    return min(one[1], other[1]) - max(one[0], other[0])


def words(name: str | None) -> list[str]:
    """Folded words of a name: no case, accents, possessive or full stops."""
    flat = unicodedata.normalize("NFKD", name or "")
    flat = "".join(char for char in flat if not unicodedata.combining(char)).casefold()
    return re.findall(r"\w+", re.sub(r"['’]s\b", "", flat).replace(".", ""))


def alike(one: str, other: str) -> bool:
    """Equal, or spelled nearly so from five letters on."""
    if one == other:
        return True
    return min(len(one), len(other)) >= 5 and difflib.SequenceMatcher(None, one, other).ratio() >= 0.85


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's or body's."""
    left = [word for word in words(one) if word not in TITLES] or words(one)
    right = [word for word in words(other) if word not in TITLES] or words(other)
    if not left or not right:
        return False
    return set(left) <= set(right) or set(right) <= set(left) or alike(left[-1], right[-1])


def flatten(record: Row, text: str, outlet_names: Sequence[str]) -> list[Pred]:
    """The claims of a record, each with the rows it points at, the outlet taken off its chain."""
    outlet = [name for name in ((record.get("article") or {}).get("outlet"), *outlet_names) if name]
    return [_flat(record, claim, text, outlet) for claim in record.get("claims") or []]


def _flat(record: Row, claim: Row, text: str, outlet: list[str]) -> Pred:
    evidence = claim.get("evidence") or []
    grounded = bool(evidence) and all(
        0 <= row["start"] < row["end"] <= len(text) and text[row["start"] : row["end"]] == row["quote"]
        for row in evidence
    )
    event = next(iter(rows_at(record, "events", [claim.get("event")])), {})
    figure = next(iter(rows_at(record, "figures", [claim.get("figure")])), {})
    figures = rows_at(record, "figures", event.get("figures") or [])
    anchor = span(event or figure or None)
    if anchor == (-1, -1):
        anchor = span(evidence[0]) if grounded else (-1, -1)
    return Pred(
        grounded=grounded,
        evidence=[span(row) for row in evidence] if grounded else [],
        trigger=None if anchor == (-1, -1) else anchor,
        type=event.get("type") or ("HARM" if figure else ""),
        status=claim.get("status") or event.get("status"),
        stance=claim.get("stance"),
        chain=_chain(record, claim, outlet),
        actors=_people(record, event.get("actors")),
        recipients=_people(record, event.get("recipients")),
        places=rows_at(record, "places", event.get("places") or []),
        times=rows_at(record, "times", event.get("times") or []),
        figures=[*figures, figure] if figure and figure not in figures else figures,
    )


def _chain(record: Row, claim: Row, outlet: list[str]) -> list[list[str]]:
    links = claim.get("chain") or []
    chain = []
    for link in links:
        names = [link["name"]] if link.get("name") else []
        for actor in rows_at(record, "actors", [link.get("actor")]):
            names += _names(record, actor)
        chain.append(names)
    if chain:
        names = chain[-1]
        own = not names or words(names[0]) in ([], ["the", "outlet"], ["outlet"])
        named_so = any(words(name) == words(other) for name in names for other in outlet)
        if own or named_so or links[-1].get("kind") == "outlet":
            chain.pop()
    return chain


def _names(record: Row, actor: Row) -> list[str]:
    names = [actor.get("name"), actor.get("text"), actor.get("head")]
    for first in rows_at(record, "actors", [actor.get("coref")]):
        names += [first.get("name"), first.get("text")]
    return [name for name in names if name]


def _people(record: Row, indices: Any) -> list[tuple[tuple[int, int], list[str]]]:
    return [(span(actor), _names(record, actor)) for actor in rows_at(record, "actors", indices or [])]


def judge(want: Row, pred: Pred, text: str) -> dict[str, float]:
    """Each slot's score, 0 to 1."""

    def same_actor(gold: Row, mention: tuple[tuple[int, int], list[str]]) -> bool:
        place, names = mention
        if overlap(span(gold), place) > 0:
            return True
        mine = (gold["name"], text[gold["start"] : gold["end"]])
        return any(same_name(one, other) for one in mine for other in names)

    speaker, chain = _speakers(want, pred)
    return {
        "type": float(want["type"] == pred.type),
        "status": float(want["status"] == pred.status),
        "stance": float(want["stance"] == pred.stance),
        "speaker": float(speaker),
        "chain": float(chain),
        "actors": set_f1(want["actors"], pred.actors, same_actor),
        "recipients": set_f1(want["recipients"], pred.recipients, same_actor),
        "places": set_f1(want["places"], pred.places, same_place),
        "date": float(same_date(want["time"], pred.times)),
        "figures": set_f1(want["figures"], pred.figures, lambda gold, row: bounds(gold) == bounds(row)),
    }


def _speakers(want: Row, pred: Pred) -> tuple[bool, bool]:
    """(innermost right, whole chain right)"""
    others = want.get("chain_alt") or [[] for _ in want["chain"]]
    due = [[name, *more] for name, more in zip(want["chain"], others, strict=False)]
    if not due or not pred.chain:
        return (not due and not pred.chain,) * 2
    hits = [any(same_name(a, b) for a in names for b in said) for names, said in zip(due, pred.chain, strict=False)]
    return hits[0], len(due) == len(pred.chain) and all(hits)


def set_f1(golds: Sequence[Any], preds: Sequence[Any], same: Callable[[Any, Any], bool]) -> float:
    """F1 of two small sets under a matching, greedily one to one; two empty sets agree."""
    if not golds or not preds:
        return float(not golds and not preds)
    left, hits = list(preds), 0
    for gold in golds:
        found = next((i for i, pred in enumerate(left) if same(gold, pred)), None)
        if found is not None:
            left.pop(found)
            hits += 1
    return 2 * hits / (len(golds) + len(preds))


def same_place(gold: Row, row: Row) -> bool:
    """Overlapping, near by or of one name, in countries that do not conflict."""
    if gold.get("country") and row.get("country") and gold["country"] != row["country"]:
        return False
    if overlap(span(gold), span(row)) > 0:
        return True
    here, there = point(gold), point(row)
    if here and there and kilometres(here, there) <= NEAR_KM:
        return True
    mine = [word for word in words(gold["name"]) if word not in GENERIC] or words(gold["name"])
    for name in (row.get("name"), row.get("text")):
        theirs = [word for word in words(name) if word not in GENERIC] or words(name)
        if theirs and (set(mine) <= set(theirs) or set(theirs) <= set(mine) or alike("".join(mine), "".join(theirs))):
            return True
    return False


def same_date(gold: Row | None, times: list[Row]) -> bool:
    """Both absent, or a time that meets gold's and is no finer than it."""
    dated = [row for row in times if row.get("begin") or row.get("finish")]
    if gold is None or not dated:
        return gold is None and not dated
    for row in dated:
        begin = str(row.get("begin") or row["finish"])[:10]
        finish = str(row.get("finish") or row["begin"])[:10]
        if not (begin <= gold["finish"] and gold["begin"] <= finish):
            continue
        if gold["precision"] == "vague" or row.get("precision") not in PRECISIONS:
            return True
        if PRECISIONS.index(row["precision"]) >= PRECISIONS.index(gold["precision"]):
            return True
    return False


def bounds(row: Row) -> tuple[float | None, float | None]:
    """(low, high) of a figure; an exact or rough count fills both from its best value."""
    low, high = row.get("low"), row.get("high")
    if row.get("bound") in ("exact", "about"):
        best = row.get("best")
        low, high = (best if low is None else low), (best if high is None else high)
    return low, high
