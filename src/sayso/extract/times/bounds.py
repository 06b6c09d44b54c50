"""Days that an act was since, until, by, before or between, and need not have fallen on."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import BoundRelation, Event, Layer, Parsed, Time, TimeBound, TokenSpan

RELATIONS: dict[str, BoundRelation] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "by": "by",
    "before": "before",
}
DATING = frozenset({"since", "from", "to"})  # with these the days of an act begin or end: they stay among its times
WITHIN_PHRASE = frozenset({"late", "early", "last", "the", "about", "around", "at", "least"})
WHOLE = frozenset({"day", "week", "month", "season", "year", "decade"})


def bounds_of(parsed: Parsed, times: Layer[Time]) -> dict[int, BoundRelation]:
    """How each mention of a date bounds what it is said of, for those that do, by the preposition before it.

    Parameters
    ----------
    parsed : Parsed
    times : Layer of Time
        What was before a part of a day was on that day: "before dawn on Friday".

    Returns
    -------
    dict of int to str
        Relation by index of the mention; mentions that say when something was are not in it.

    Notes
    -----
    TimeML marks such prepositions as SIGNALs of BEFORE, AFTER, BEGINS and ENDS; the act itself is nowhere dated. What
    went on "from Friday to Sunday" was on both days, and is dated by them.
    """
    found: dict[int, BoundRelation] = {}
    before: tuple[int, TokenSpan] | None = None
    for index, (row, span) in enumerate(zip(times.rows, times.spans, strict=True)):
        if span is None or row.begin is None or row.type not in ("DATE", "TIME"):
            continue
        word = _preposition(parsed, span)
        if word == "before" and row.precision not in WHOLE:
            continue
        if word in RELATIONS:
            found[index] = RELATIONS[word]
        if before is not None and _preposition(parsed, before[1]) == "between" and _are_joined(parsed, before[1], span):
            found[before[0]], found[index] = "from", "to"
        before = (index, span)
    return found


def set_bounds(parsed: Parsed, events: Layer[Event], times: Layer[Time]) -> Layer[Event]:
    """The events with their bounds; until, by or before which an act was is taken out of its times."""
    relations = bounds_of(parsed, times)
    if not relations:
        return events
    rows = (
        replace(
            row,
            times=tuple(index for index in row.times if relations.get(index, "since") in DATING),
            bounds=tuple(TimeBound(time=index, relation=relations[index]) for index in row.times if index in relations),
        )
        for row in events.rows
    )
    return Layer.of(zip(rows, events.spans, strict=True))


def without_bounds(parsed: Parsed, events: Layer[Event], times: Layer[Time]) -> tuple[Layer[Event], Layer[Time]]:
    """Events and times with what only bounds an act made to date nothing; the indices stay.

    The day since which something is told stays: it tells two counts of one flight from two of different ones.
    """
    relations = {index for index, relation in bounds_of(parsed, times).items() if relation != "since"}
    if not relations:
        return events, times
    acts = (replace(row, times=tuple(at for at in row.times if at not in relations)) for row in events.rows)
    days = (
        replace(row, value=None, begin=None, finish=None, precision="vague") if index in relations else row
        for index, row in enumerate(times.rows)
    )
    return Layer.of(zip(acts, events.spans, strict=True)), Layer.of(zip(days, times.spans, strict=True))


def _preposition(parsed: Parsed, span: TokenSpan) -> str:
    tokens = parsed.tokens
    i = span.first - 1
    sent = tokens[span.first].sent
    while i > sent.first and tokens[i].lower in WITHIN_PHRASE:
        i -= 1
    return tokens[i].lower if i >= sent.first else ""


def _are_joined(parsed: Parsed, first: TokenSpan, second: TokenSpan) -> bool:
    return [tok.lower for tok in parsed.tokens[first.last : second.first]] == ["and"]
