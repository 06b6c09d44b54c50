"""Whether two claims, read in different articles, tell of one and the same act."""

from __future__ import annotations

from datetime import date, timedelta
from math import cos, hypot, inf, radians

from sayso.link.parties import same_party
from sayso.model import ClaimRow, Party, SettledPlace, SettledTime

# Types that tell of one violent act from its doer's or its sufferer's side.
VIOLENCE = frozenset({"ASSAULT", "HARM", "COERCE"})
# Acts that two sides do to each other: who did them is both.
MUTUAL = frozenset("clash fight battl war combat exchang skirmish firefight offensiv operat campaign".split())
FINE = frozenset({"minute", "hour", "day"})
NARROW = frozenset({"exact", "city", "admin2"})
NEAR_KM = 25.0
BEFORE = 30  # days before publication in which an undated act may lie


def same_type(one: ClaimRow, other: ClaimRow) -> bool:
    """Whether the types can be one act's: equal, or both of violence; modes must not differ where both are given."""
    if one.type is None or other.type is None:
        return False
    if one.type != other.type and not {one.type, other.type} <= VIOLENCE:
        return False
    return one.mode is None or other.mode is None or one.mode == other.mode or one.type != other.type


def is_mutual(claim: ClaimRow) -> bool:
    """Whether the act is one of two sides: clashes, a battle."""
    words = (claim.trigger or "").lower().split()
    return any(word.startswith(stem) for word in words for stem in MUTUAL)


def actors_agree(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool | None:
    """True where some actor is in both, False where every pair is apart, ``None`` where nothing tells."""
    if not one or not other:
        return None
    verdicts = [same_party(mine, theirs) for mine in one for theirs in other]
    if True in verdicts:
        return True
    return None if None in verdicts else False


def places_agree(one: ClaimRow, other: ClaimRow) -> bool | None:
    """True where a narrow place is in both, False where each names another one, ``None`` where nothing tells."""
    mine, theirs = _narrow(one.places), _narrow(other.places)
    if mine and theirs:
        if mine & theirs:
            return True
        return None if _near(one.places, other.places) else False
    countries = ({place.country for place in one.places} - {None}, {place.country for place in other.places} - {None})
    if all(countries) and not countries[0] & countries[1]:
        return False
    return None


def same_happening(one: ClaimRow, other: ClaimRow) -> bool:
    """Whether place and day both show that two counts are of one happening: a narrow place and a day in common."""
    return places_agree(one, other) is True and days_agree(one, other) is True


def same_reach(one: ClaimRow, other: ClaimRow) -> bool:
    """Whether both count over a like area: a count for a whole country or province is not that of a town in it."""
    mine, theirs = ({place.precision in NARROW for place in claim.places} for claim in (one, other))
    return not mine or not theirs or (True in mine) == (True in theirs)


def _near(one: tuple[SettledPlace, ...], other: tuple[SettledPlace, ...]) -> bool:
    """Whether some two places lie so near that one may be a quarter of the other."""
    return any(_distance(mine, theirs) <= NEAR_KM for mine in one for theirs in other)


def _distance(one: SettledPlace, other: SettledPlace) -> float:
    """Kilometres between two narrow places, on a plane, which is close enough for neighbours."""
    if one.precision not in NARROW or other.precision not in NARROW:
        return inf
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return inf
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return 111.2 * hypot(one.lat - other.lat, east)


def _narrow(places: tuple[SettledPlace, ...]) -> set[object]:
    return {place.geoname_id or place.name or place.text for place in places if place.precision in NARROW}


def days_agree(one: ClaimRow, other: ClaimRow, *, slack: int = 0) -> bool | None:
    """True where the days of both overlap (give or take ``slack``), False where they do not, ``None`` if undated."""
    mine, theirs = _span(one.times), _span(other.times)
    if mine is None or theirs is None:
        return None
    gap = timedelta(days=slack)
    return mine[0] - gap <= theirs[1] and theirs[0] - gap <= mine[1]


def _span(times: tuple[SettledTime, ...]) -> tuple[date, date] | None:
    known = [time for time in times if time.begin and time.finish]
    fine = [time for time in known if time.precision in FINE] or known
    if not fine:
        return None
    begins = [date.fromisoformat(time.begin[:10]) for time in fine if time.begin]
    ends = [date.fromisoformat(time.finish[:10]) for time in fine if time.finish]
    return min(begins), max(ends)


def days_between(one: ClaimRow, other: ClaimRow) -> int | None:
    """Days between the publication of both, or ``None`` where a day is missing."""
    if not one.published or not other.published:
        return None
    return abs((date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])).days)


def describe_act(claim: ClaimRow) -> str:
    """The act in few words: who, what, whom, where; quoted from the claim and neutral."""
    parts = [" and ".join(party.name for party in claim.actors[:2]), f"“{claim.trigger}”" if claim.trigger else ""]
    whom = " and ".join(party.name for party in claim.recipients[:2])
    if whom:
        parts.append(f"({whom})")
    where = next((place.name or place.text for place in claim.places if place.precision in NARROW), None)
    if where is not None:
        parts.append(f"in {where}")
    return " ".join(part for part in parts if part)
