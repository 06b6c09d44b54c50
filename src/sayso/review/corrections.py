"""What a reviewer may set right, in the words of a command line: ``status=failed``, ``actor=Army of Utopia``."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Any

from sayso.link.names import known_whole, noun_of
from sayso.model import (
    EVENT_TYPES,
    STANCES,
    STATUSES,
    ClaimRow,
    Count,
    Party,
    SettingError,
    SettledPlace,
    SettledTime,
    to_dict,
)
from sayso.model.record import TimePrecision

LENGTHS: dict[TimePrecision, float] = {"day": 1, "week": 7, "month": 31, "year": 366, "vague": float("inf")}
HARM = ("killed", "injured", "missing", "detained", "captured", "displaced", "deported", "evacuated", "trapped")


def correction(row: ClaimRow, name: str, text: str) -> tuple[str, str]:
    """The field of a claim and its new value as JSON, from what a reviewer wrote.

    Parameters
    ----------
    row : ClaimRow
        The claim as it stands: a correction of one count keeps the others, one of the speaker keeps the relays.
    name : str
        One of `NAMES`.
    text : str
        The value; names in a list are separated by semicolons, an empty one says that there is none.

    Raises
    ------
    SettingError
        When the name is unknown or the value impossible; the message lists what can be said.
    """
    if name not in NAMES:
        near = get_close_matches(name, NAMES, n=1) or [known for known in NAMES if name.startswith(known)][:1]
        meant = f"; did you mean {near[0]}?" if near else ""
        raise SettingError(f"{name!r} cannot be corrected{meant}; these can: {', '.join(NAMES)}")
    field, value = NAMES[name](row, text.strip())
    return field, json.dumps(to_dict(value), ensure_ascii=False)


def _one_of(field: str, allowed: Sequence[str]) -> Callable[[ClaimRow, str], tuple[str, Any]]:
    def read(row: ClaimRow, text: str) -> tuple[str, Any]:
        if text not in allowed:
            raise SettingError(f"{field} is one of {', '.join(allowed)}; not {text!r}")
        return field, text

    return read


def _plain(field: str) -> Callable[[ClaimRow, str], tuple[str, Any]]:
    return lambda row, text: (field, text or None)


def _belief(row: ClaimRow, text: str) -> tuple[str, Any]:
    try:
        value = float(text)
    except ValueError:
        value = 99.0
    if not -3 <= value <= 3:
        raise SettingError(f"belief runs from -3 to 3; not {text!r}")
    return "belief", value


def _speaker(row: ClaimRow, text: str) -> tuple[str, Any]:
    """The innermost speaker; whoever passed the words on stays. The outlet's own voice is an empty name."""
    relays = row.chain[1:] if len(row.chain) > 1 else row.chain
    if not text:
        return "chain", relays[-1:]
    old = row.chain[0]
    kept = replace(old, name=text, named=True, entity=None)
    speaker = kept if old.kind != "outlet" else _party(text)
    return "chain", (speaker, *relays)


def _parties(field: str) -> Callable[[ClaimRow, str], tuple[str, Any]]:
    def read(row: ClaimRow, text: str) -> tuple[str, Any]:
        known = {party.name: party for party in (*row.chain, *row.actors, *row.recipients) if party.kind != "outlet"}
        names = [name.strip() for name in text.split(";") if name.strip()]
        return field, tuple(known.get(name) or _party(name) for name in names)

    return read


def _party(name: str) -> Party:
    """Somebody by name alone: what the list of actors knows of the name, else what its noun tells of the kind."""
    known = known_whole(name)
    if known is not None:
        return Party(name=name, kind=known.kind, country=known.country, sector=known.sector)
    noun = noun_of(name.lower())
    named = any(letter.isupper() for letter in name)
    if noun is None:
        return Party(name=name, kind="other", named=named)
    return Party(name=name, kind=noun.kind, sector=noun.sector, named=named)


def _place(row: ClaimRow, text: str) -> tuple[str, Any]:
    """A place by its name alone: it has no coordinates, as the reviewer gave none."""
    known = {place.name: place for place in row.places}
    return "places", (known.get(text) or SettledPlace(text=text, name=text),) if text else ()


def _day(row: ClaimRow, text: str) -> tuple[str, Any]:
    """A day, or two with ``..`` between them."""
    if not text:
        return "times", ()
    first, _, last = text.partition("..")
    try:
        begin, finish = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        raise SettingError(f"a day is YYYY-MM-DD, a stretch YYYY-MM-DD..YYYY-MM-DD; not {text!r}") from None
    if finish < begin:
        raise SettingError(f"{text!r} ends before it begins")
    length = (finish - begin).days + 1
    precision = next(name for name, days in LENGTHS.items() if length <= days)
    time = SettledTime(begin=begin.isoformat(), finish=finish.isoformat(), precision=precision, basis="stated")
    return "times", (time,)


def _count(effect: str) -> Callable[[ClaimRow, str], tuple[str, Any]]:
    """A number, a range ``3..7``, an open end ``3..``, or nothing."""

    def read(row: ClaimRow, text: str) -> tuple[str, Any]:
        others = tuple(count for count in row.figures if count.effect != effect)
        if not text:
            return "figures", others
        first, dots, last = text.partition("..")
        try:
            low, high = int(first), int(last) if last else None
        except ValueError:
            raise SettingError(f"{effect} is 12, 3..7 or 3..; not {text!r}") from None
        if low < 0 or (high is not None and high < low):
            raise SettingError(f"{effect}: {text!r} is no range")
        if not dots:
            count = Count(text=text, low=low, best=low, high=low, bound="exact", unit="person", effect=effect)
        elif high is None:
            count = Count(text=text, low=low, bound="at_least", unit="person", effect=effect)
        else:
            count = Count(text=text, low=low, high=high, bound="range", unit="person", effect=effect)
        return "figures", (*others, count)

    return read


NAMES: dict[str, Callable[[ClaimRow, str], tuple[str, Any]]] = {
    "status": _one_of("status", STATUSES),
    "stance": _one_of("stance", STANCES),
    "type": _one_of("type", EVENT_TYPES),
    "mode": _plain("mode"),
    "belief": _belief,
    "speaker": _speaker,
    "actor": _parties("actors"),
    "recipient": _parties("recipients"),
    "place": _place,
    "day": _day,
    **{effect: _count(effect) for effect in HARM},
}
"""What can be corrected, and how its value is read."""
