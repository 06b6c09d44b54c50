"""When no words say it: what an article tells as past was not after the day it was published."""

from __future__ import annotations

from dataclasses import replace

from sayso.extract.incidents.days import day_told
from sayso.model import Event, Layer, NotAfter

TOLD_AS_PAST = frozenset({"occurred", "failed", None})


def bound_events(events: Layer[Event], published: str | None) -> Layer[Event]:
    """The events with an upper bound for those that are told as past and have no time of their own.

    Parameters
    ----------
    events : Layer of Event
        With their status; ``None`` is that of an act whose claims disagree.
    published : str, optional
        The article's day of publication, ``YYYY-MM-DD``, with or without a time of day. Without one nothing is implied.

    Notes
    -----
    The bound is no date: it has no beginning, it stands in no list of times, and no slot is filled from it.
    """
    day = day_told(published)
    if day is None:
        return events
    bound = NotAfter(finish=day)
    rows = (
        replace(row, not_after=bound) if not row.times and row.status in TOLD_AS_PAST else row for row in events.rows
    )
    return Layer.of(zip(rows, events.spans, strict=True))
