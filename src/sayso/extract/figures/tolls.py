"""The toll of one incident, from all the figures told of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.extract.figures.lists import count_doubtful, find_lists
from sayso.extract.figures.tolls_persons import count_persons, is_single, persons_of
from sayso.model import Figure, Toll

_PERSONS = frozenset({"person", None})
_JOINT = "killed_or_injured"
_VICTIMS = frozenset({"killed", "injured", _JOINT})
_RIVAL = 1.5  # a count this many times the first is a rival; farther off it tells of something else
_ADJACENT = 6  # characters between figures that one phrase adds up: "two men and a woman"
_FAR = 1000  # characters; a count that comes so much later than the first victim tells of something else
_JOINED = 80  # characters at most that may stand between figures joined by words
_OTHER = frozenset({"other", "another", "others", "second", "further", "more"})  # words that tell apart from the dead
_SELF = frozenset({"himself", "herself", "self", "suicide"})
_REPEATED = 2  # times that a count is told before it is held against an earlier one
_NEAR = 40  # characters before a count in which the verb that takes it as its object ends
_DEED = re.compile(
    r"\b(?:kill(?:s|ed|ing)|(?:shot|shoots|shooting|stabbed|stabs|stabbing)(?: dead| to death| and kill\w+)?|"
    r"gunned down|murder(?:s|ed|ing)|slay(?:s|ing)|slew|slain)\s+(?:at least |about )?\Z",
    re.IGNORECASE,
)
_CLAUSE = r"(?:(?! after | when | where | dead| died| are | were |including)[^.;:\n])*"
_WITH = re.compile(rf"{_CLAUSE}\b(?:along with|alongside|together with|as well as)(?: his| her| their| the)? |"
                   r",? and (?:his|her|their) ")  # fmt: skip
_THEN = re.compile(rf"{_CLAUSE}\b(?:before|then)\b{_CLAUSE}")
_PART_NOUNS = frozenset(
    "son daughter sons daughters brothers sisters relatives women men children boys girls kids others grandchildren "
    "cousins brother sister parents siblings babies infants".split()
)


@dataclass(slots=True)
class _Count:
    """What one phrase says: the sum of its figures."""

    low: float | None
    best: float | None
    high: float | None
    part: bool
    cumulative: bool
    figures: list[Figure] = field(default_factory=list)

    @property
    def size(self) -> float:
        """The number to compare by."""
        for value in (self.best, self.low, self.high):
            if value is not None:
                return value
        return 0.0


def toll_of(figures: Sequence[Figure], effect: str, text: str = "") -> Toll | None:
    """Lowest, best and highest count of the persons one incident befell; ``None`` where the text gives no number.

    Parameters
    ----------
    figures : sequence of Figure
        The figures of one incident, in text order.
    effect : str
        The effect asked for, as in `Figure.effect`.
    text : str
        The article's text, by which figures that its words join (*a man along with 15 relatives*) add up.

    Notes
    -----
    The first count of the whole leads, as reports put the toll first. Later counts near it are rivals and widen the
    range; smaller ones are parts; repeats are not summed and parts not added to wholes. Figures of one phrase add up
    (*two men and a woman*). Where no count is given, single victims are counted by distinct name or description.
    Nobody (*no injuries*) holds only where nothing else is told. For the injured, a count of all who were hit less
    the killed stands in.
    """
    wholes = [figure for figure in figures if figure.part_of is None and figure.unit in _PERSONS]
    own = [figure for figure in wholes if figure.effect == effect]
    found = _from_counts(own, effect, text) or _from_persons(wholes, effect, text)
    if effect == "injured":
        joint = _from_joint(figures, found, text)
        found = joint if joint is not None else found
    vague = any(figure.bound == "vague" for figure in own)
    if vague and found is not None and found.low and not any(figure.low and not is_single(figure) for figure in own):
        found = Toll(low=found.low, best=None, high=None)  # one is named, but several were hurt
    if found is None and not vague and any(figure.high == 0 and not _OTHER & set(_words(figure)) for figure in own):
        return Toll(low=0.0, best=0.0, high=0.0)
    return found


def _from_counts(own: Sequence[Figure], effect: str, text: str) -> Toll | None:
    counts = [count for count in _phrases(own, text) if count.size > 1 or not is_single(count.figures[0])]
    counts = [count for count in counts if count.size > 0]
    singles = [figure for figure in own if is_single(figure)]
    fresh = [count for count in counts if not count.cumulative]
    counts = fresh if fresh or singles else counts
    told = Counter(count.size for count in counts)
    late = bool(singles) and bool(counts) and counts[0].figures[0].start - singles[0].start > _FAR
    if not counts or (late and told[counts[0].size] < _REPEATED):
        return None
    lead = _lead(counts, told)
    persons = count_persons(singles, text, effect=effect)
    low, best, high = lead.low, lead.best, lead.high
    for count in counts:
        if count.part or not lead.size / _RIVAL <= count.size <= lead.size * _RIVAL:
            continue
        if count.low is not None and low is not None and lead.best is not None:
            low = min(low, count.low)
        top = count.high if count.high is not None else count.best
        if top is not None and top > lead.size:
            high = max(high or 0.0, top)
    if best is None and low is None:
        low = float(persons) if persons else None
    if effect == "killed" and best is not None and _is_without_doer(lead, counts, own, text):
        low, best, high = _sum(low, 1), best + 1, _sum(high, 1)
    return Toll(low=low, best=best if best is not None else low, high=high)


def _lead(counts: Sequence[_Count], told: Counter[float]) -> _Count:
    """The first count of the whole; a somewhat larger one that is told more often is the toll as it stands."""
    lead = counts[0]
    if lead.part:
        lead = next((count for count in counts if not count.part and count.size >= lead.size), lead)
    for count in counts:
        near = lead.size < count.size <= lead.size * _RIVAL
        if near and not count.part and told[count.size] > max(told[lead.size], _REPEATED - 1):
            return count
    return lead


def _is_without_doer(lead: _Count, counts: Sequence[_Count], own: Sequence[Figure], text: str) -> bool:
    """Whether who did it died by his own hand beside those counted: *killed four people ... then shot himself*.

    A count of those he killed leaves him out; one of the dead is left as it is, unless another says one more.
    """
    if not any(figure.text.lower() in _SELF for figure in own):
        return False
    if any(figure.text.lower() in _SELF for figure in lead.figures):
        return False
    first = lead.figures[0]
    active = _DEED.search(text, max(0, first.start - _NEAR), first.start) is not None
    return active or any(count.size == lead.size + 1 for count in counts)


def _from_persons(wholes: Sequence[Figure], effect: str, text: str) -> Toll | None:
    singles = [figure for figure in wholes if figure.effect in _VICTIMS and is_single(figure)]
    persons = float(count_persons(singles, text, effect=effect))
    own = [figure for figure in singles if figure.effect == effect]
    doubtful = sum(count_doubtful(items, text) for items in find_lists(own, text))
    if persons and doubtful:
        return Toll(low=persons, best=None, high=persons + doubtful)
    return Toll(low=persons, best=persons, high=persons) if persons else None


def _from_joint(figures: Sequence[Figure], injured: Toll | None, text: str) -> Toll | None:
    """The injured by a count of all who were hit less the killed, where that says more than the injured alone.

    Without a count of either, single victims are counted, less those who were killed.
    """
    wholes = [figure for figure in figures if figure.part_of is None and figure.unit in _PERSONS]
    killed = toll_of(figures, "killed", text)
    dead = (killed.low if killed.best is None else killed.best) if killed is not None else None
    dead = dead or 0.0
    dead -= dead > 1 and any(figure.effect == "killed" and figure.text.lower() in _SELF for figure in wholes)
    shot = [figure for figure in wholes if figure.effect == _JOINT]
    hit = _from_counts(shot, _JOINT, text)
    if hit is not None and any(figure.best == hit.best and _OTHER & set(_words(figure)) for figure in shot):
        dead = 0.0  # two others, beside the dead
    counted = _from_counts([figure for figure in wholes if figure.effect == "injured"], "injured", text)
    if hit is not None and hit.best is not None:
        rest = max(0.0, hit.best - dead)
        if counted is None or (counted.best is not None and rest > counted.best):
            return Toll(low=rest, best=rest, high=rest)
    if counted is not None:
        return injured
    hurt = [figure for figure in wholes if figure.effect in {"injured", _JOINT} and is_single(figure)]
    if not hurt:
        return injured
    lost = [figure for figure in wholes if figure.effect == "killed" and is_single(figure)]
    beside = any(figure.effect == "injured" and _OTHER & set(_words(figure)) for figure in hurt)
    rest = float(max(int(beside), sum(not person.dead for person in persons_of(lost + hurt, text))))
    if not rest and any(figure.bound == "vague" and figure.effect == "injured" for figure in wholes):
        return None
    return Toll(low=rest, best=rest, high=rest)


def _phrases(own: Sequence[Figure], text: str) -> list[_Count]:
    counts: list[_Count] = []
    told = [row for row in own if not (row.low is None and row.best is None and row.high is None) and row.high != 0]
    told.sort(key=lambda row: (row.start, row.end))
    lists = find_lists(told, text)
    members = {id(figure) for items in lists for figure in items}
    for figure in told:
        if id(figure) in members:
            items = next(items for items in lists if any(figure is item for item in items))
            if figure is items[0] and not all(map(is_single, items)):
                counts.append(_of_list(items, text, part=bool(counts)))
            continue  # single people are counted by who they are
        last = counts[-1] if counts else None
        if last is not None and _adds(last, figure, text):
            last.low, last.best, last.high = (
                _sum(one, other)
                for one, other in ((last.low, figure.low), (last.best, figure.best), (last.high, figure.high))
            )
            last.figures.append(figure)
            last.part = False
            continue
        counts.append(
            _Count(
                low=figure.low,
                best=figure.best,
                high=figure.high,
                part=_is_part(figure),
                cumulative=bool(figure.cumulative),
                figures=[figure],
            )
        )
    return counts


def _of_list(items: list[Figure], text: str, *, part: bool) -> _Count:
    """The sum of a list; where a member may be another's description, between the two sums."""
    low, best, high = items[0].low, items[0].best, items[0].high
    for item in items[1:]:
        low, best, high = _sum(low, item.low), _sum(best, item.best), _sum(high, item.high)
    doubtful = count_doubtful(items, text)
    return _Count(
        low=None if low is None else low - doubtful,
        best=None if doubtful else best,
        high=high,
        part=part,
        cumulative=False,
        figures=items,
    )


def _adds(count: _Count, figure: Figure, text: str) -> bool:
    """Whether a figure beside a count is added to it: not a name beside the description it belongs to."""
    if count.figures[-1].text.lower() in _SELF:
        return False
    gap = figure.start - count.figures[-1].end
    between = text[count.figures[-1].end : figure.start]
    if 0 < gap <= _JOINED and (_WITH if figure.text.lower() not in _SELF else _THEN).fullmatch(between):
        return True
    if figure.text.lower() in _SELF:
        return 0 <= gap <= 2 * _ADJACENT and count.size > 1
    if not 0 <= gap <= _ADJACENT:
        return False
    named = is_single(figure) and figure.text[:1].isupper()
    return gap >= 5 or not (named or is_single(figure))


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other


def _words(figure: Figure) -> list[str]:
    return figure.text.lower().split()


def _is_part(figure: Figure) -> bool:
    """Kin, women, others: a count that may be a part of the whole or stand beside it."""
    words = _words(figure)
    return bool(words) and (
        words[:2] == ["one", "of"] or words[-1] in _PART_NOUNS or "other" in words or "more" in words[1:]
    )
