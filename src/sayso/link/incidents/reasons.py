"""What a link rests on, in words a person can check."""

from __future__ import annotations

from typing import Any

from sayso.link.incidents.digest import IncidentDigest
from sayso.link.incidents.measure import Measures
from sayso.link.incidents.terms import shared
from sayso.model import Reason

MOST_TERMS = 6
MOST_NAMES = 4
PLACES = {
    "same": "the same place",
    "near": "places within 25 km",
    "named": "the place of one is named in the other",
    "inside": "one place may hold the other",
    "apart": "two places of one country",
    "abroad": "places in two countries",
}


def reasons_of(left: IncidentDigest, right: IncidentDigest, found: Measures, row: dict[str, Any]) -> tuple[Reason, ...]:
    """A reason for each comparison that had something to compare, heaviest first; weights in bits."""
    words = {
        "wording": _wording(left, right, found),
        "people": _people(left, right, found),
        "ages": _ages(left, right, found),
        "place": _place(left, right, found),
        "days": _days(left, right, found),
        "published": None if found.published is None else f"articles {found.published} days apart",
        "figures": _figures(left, right),
        "group": None
        if found.group is None
        else ("one kind of happening" if found.group else "two kinds of happening"),
    }
    reasons = []
    for what, text in words.items():
        if text is not None:
            reasons.append(Reason(what=what, found=text, weight=round(row[f"mw_{what}"], 2)))
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight or 0.0), reason.what)))


def _wording(left: IncidentDigest, right: IncidentDigest, found: Measures) -> str:
    terms = shared(left.terms, right.terms, most=MOST_TERMS)
    return f"{found.wording:.2f} alike" + (f": {', '.join(terms)}" if terms else "")


def _people(left: IncidentDigest, right: IncidentDigest, found: Measures) -> str | None:
    if found.people is None:
        return None
    both = sorted(name for name in left.people if name in right.people)
    return ", ".join(name.title() for name in both[:MOST_NAMES]) or "no name in common"


def _ages(left: IncidentDigest, right: IncidentDigest, found: Measures) -> str | None:
    if found.ages is None:
        return None
    both = sorted(set(left.ages) & set(right.ages))
    return ", ".join(map(str, both)) or "no age in common"


def _place(left: IncidentDigest, right: IncidentDigest, found: Measures) -> str | None:
    if found.place is None or left.place is None or right.place is None:
        return None
    names = left.place.name if left.place.name == right.place.name else f"{left.place.name} / {right.place.name}"
    far = f", {found.kilometres:.0f} km" if found.kilometres else ""
    return f"{PLACES[found.place]}: {names}{far}"


def _days(left: IncidentDigest, right: IncidentDigest, found: Measures) -> str | None:
    if found.days is None:
        return None
    spans = " / ".join(
        f"{row.begin}" if row.begin == row.finish else f"{row.begin}..{row.finish}" for row in (left, right)
    )
    return f"{found.days} days between {spans}"


def _figures(left: IncidentDigest, right: IncidentDigest) -> str | None:
    told = [
        f"{effect} {_span(one)} / {_span(two)}"
        for effect, one, two in (("killed", left.killed, right.killed), ("injured", left.injured, right.injured))
        if one is not None and two is not None
    ]
    return "; ".join(told) or None


def _span(ends: tuple[float, float]) -> str:
    low, high = ends
    return f"{low:,.12g}" if low == high else f"{low:,.12g}–{high:,.12g}"
