"""The place and the time of an incident: what its events say, else what stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from sayso.extract.incidents.days import BEFORE, DAYS, day_of_incident, day_told
from sayso.extract.incidents.grounds import LIKELY, ground_of_main
from sayso.extract.incidents.settings import FINENESS, lies_within
from sayso.model import Event, Layer, Parsed, Place, Time, TokenSpan

TOWN = FINENESS["admin2"]  # as fine as an incident's place need be; what is coarser is looked into for more
LEAD, LEAD_BONUS = 60, 6  # tokens of a headline and first paragraph, and the votes a place gains by standing there
Reach = Literal["events", "sentences", "article"]  # how far from an incident's events its place may be looked for
POOLS: dict[Reach, int] = {"events": 1, "sentences": 3, "article": 5}


def incident_place(
    parsed: Parsed, rows: Sequence[Event], spans: Sequence[TokenSpan], places: Layer[Place], *, reach: Reach
) -> int | None:
    """The place most events name, at the finest scale told within it.

    While that is no town, and as far as ``reach`` goes, a place inside it in their own sentences serves, then one in
    the sentences just before. The place of an article's main incident is the likeliest of all it names, be it in a
    body's name ("Hialeah police"; `ground_of_main`).
    """
    if reach == "article" and (ground := ground_of_main(parsed, rows, spans, places)) is not None:
        return ground
    literal = [index for index, place in enumerate(places.rows) if place.sense == "literal"]
    own = [index for row in rows for index in row.places if places.rows[index].sense == "literal"]
    beside = _within_reach(parsed, literal, spans, places, 0)
    pools = [
        [*own, *beside] if reach == "article" else own,
        beside,
        _within_reach(parsed, literal, spans, places, BEFORE),
        literal,
        [index for index, place in enumerate(places.rows) if place.sense != "demonym"],
    ]
    best: int | None = None
    for pool in pools[: POOLS[reach]]:
        whole = None if best is None else places.rows[best]
        mapped = [index for index in pool if _is_likely(places.rows[index])]
        found = _most_told([i for i in mapped if whole is None or lies_within(places.rows[i], whole)], places)
        best = best if found is None else found
        if best is not None and FINENESS[places.rows[best].kind] >= TOWN:
            return best
    return _most_told(own, places) if best is None else best


def _is_likely(place: Place) -> bool:
    return place.lat is not None and place.score is not None and place.score >= LIKELY


def _says_where(place: Place) -> bool:
    return place.lat is not None and FINENESS[place.kind] >= FINENESS["admin1"]


def _most_told(indices: Iterable[int], places: Layer[Place]) -> int | None:
    """The place named most often, here and in the article, places on the map first; then the finest told inside it."""
    votes = Counter(indices)
    names = Counter(places.rows[index].name or places.rows[index].text for index in votes.elements())
    for place, span in zip(places.rows, places.spans, strict=True):
        if place.sense == "literal":
            names[place.name or place.text] += 1 + LEAD_BONUS * (span is not None and span.head < LEAD)

    def rank(index: int) -> tuple[bool, int, int, int]:
        place = places.rows[index]
        return _says_where(place), names[place.name or place.text], FINENESS[place.kind], -index

    best = max(votes, key=rank, default=None)
    if best is None or not _says_where(places.rows[best]):
        return best
    whole = places.rows[best]
    inside = [index for index in votes if places.rows[index].lat is not None and lies_within(places.rows[index], whole)]
    return max(inside, key=rank, default=best)


def incident_time(
    parsed: Parsed,
    rows: Sequence[Event],
    spans: Sequence[TokenSpan],
    times: Layer[Time],
    *,
    ahead: bool,
    reach: Reach,
) -> int | None:
    """The first time its events give; days before weeks and years, dates before lengths, news before background.

    Where they give no day, and as far as ``reach`` goes, a day in their own sentences serves. The day of an article's
    main incident is the likeliest of all it names (`day_of_incident`). What has happened is never dated after its
    telling by the words around it.
    """
    told = day_told(parsed.article.published)
    best = _finest_time([index for row in rows for index in row.times], times)
    whole = times.rows[best] if best is not None and times.rows[best].precision not in DAYS else None
    if reach == "article" and not ahead:
        found = day_of_incident(parsed, rows, spans, times, published=told, within=whole)
        return best if found is None else found
    if reach == "events" or (best is not None and whole is None and times.rows[best].value is not None):
        return best
    days = [index for index, time in enumerate(times.rows) if time.precision in DAYS and time.type in ("DATE", "TIME")]
    days = [index for index in days if best is None or _inside(times.rows[index], times.rows[best])]
    if told is not None and not ahead:
        days = [index for index in days if (times.rows[index].begin or told)[:10] <= told[:10]]
    found = _finest_time(_within_reach(parsed, days, spans, times, 0), times)
    return best if found is None else found


def _finest_time(indices: Iterable[int], times: Layer[Time]) -> int | None:
    """The first that is a day, as reports date a happening before they come to other days; else the first date."""

    def rank(index: int) -> tuple[bool, bool, int]:
        time = times.rows[index]
        return time.begin is not None, time.precision in DAYS, -index

    return max(indices, key=rank, default=None)


def _inside(time: Time, whole: Time) -> bool:
    if time.begin is None or whole.begin is None or whole.finish is None:
        return True
    return whole.begin[:10] <= time.begin[:10] <= whole.finish[:10]


def _within_reach(
    parsed: Parsed,
    indices: Iterable[int],
    spans: Sequence[TokenSpan],
    layer: Layer[Place] | Layer[Time],
    reach: int,
) -> list[int]:
    """The mentions that stand in a sentence of one of the spans, or at most ``reach`` sentences before it."""
    sentences = {parsed.tokens[span.head].sent.index - back for span in spans for back in range(reach + 1)}
    found = []
    for index in indices:
        at = layer.spans[index]
        if at is not None and parsed.tokens[at.head].sent.index in sentences:
            found.append(index)
    return found
