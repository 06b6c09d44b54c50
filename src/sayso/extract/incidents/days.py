"""Which of the days a report names is the day of its main incident."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.lexicon.time_roles import load_time_roles
from sayso.lexicon.times import load_time_lexicon
from sayso.model import Event, Layer, Parsed, Time, Token, TokenSpan

DAYS = frozenset({"minute", "hour", "day"})
# What speaks for and against a day, in half points rounded from a conditional logit over 1,385 local reports of
# shootings. A day named as such (a weekday, a date) beside the deed counts most; the day on which somebody was charged,
# was told of, or died, and the time stamp of the page, least. A text without a date of its own is a history or a page
# of a data base, and opens with the day of what it is about.
WEIGHTS = {
    "named": 3.0, "clock": 2.0, "bare_clock": -1.0, "daypart": 1.5, "overnight": -2.0,
    "happens": 2.0, "answered": 2.0, "afterwards": -2.5, "outcome": -1.5, "own_role": 1.0,
    "beside": 1.5, "ahead": 1.5, "only_outcome": -2.0, "late": -1.5, "late_undated": -16.0, "told": 1.0,
    "stamp": -3.0, "today": -1.0, "old": 2.0, "very_old": -5.0, "outside": -2.0,
}  # fmt: skip
OLD, VERY_OLD = 8, 35  # days before publication; an old day is named for the deed's sake, a very old one as background
CLIMB = 8  # governors above a day that may say its role
NEAR = 4  # words before a date that may say it is a stamp
BEFORE = 2  # sentences ahead of an event in which its day may have been given
CROWD = 8  # days named in a report, beyond which one more or less says nothing


_MONTH_DAY = re.compile(r"XXXX-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the choice of a day looks at: the report, its times, the incident's events and where they stand."""

    parsed: Parsed
    times: Layer[Time]
    heads: frozenset[int]
    sentences: frozenset[int]
    published: date | None
    within: Time | None

    def day(self, index: int) -> str:
        """Day of a time, without its hour; its year may be unknown."""
        return (self.times.rows[index].value or "")[:10]


def day_told(published: str | None) -> str | None:
    """The day of publication; ``None`` where the article has none or less than a day."""
    try:
        return date.fromisoformat((published or "")[:10]).isoformat()
    except ValueError:
        return None


def day_of_incident(
    parsed: Parsed,
    rows: Sequence[Event],
    spans: Sequence[TokenSpan],
    times: Layer[Time],
    *,
    published: str | None,
    within: Time | None,
) -> int | None:
    """The time that best dates the happening told of, of all days up to publication; ``None`` where none is named.

    Notes
    -----
    ``within`` is a week or month the events' own words give; days outside it count less. Reports on crimes and strikes
    name the day of the deed, of the arrest, of the court, of a death, and of the page itself; what tells them apart is
    the verb they hang on (van Dijk's main event against consequences and verbal reactions), the sentence they stand in
    and how precise they are.
    """
    scene = Scene(
        parsed=parsed,
        times=times,
        heads=frozenset(span.head for span in spans),
        sentences=frozenset(parsed.tokens[span.head].sent.index for span in spans),
        published=date.fromisoformat(published[:10]) if published else None,
        within=within,
    )
    days = [
        index
        for index, time in enumerate(times.rows)
        if times.spans[index] is not None
        and time.value is not None
        and (time.begin is not None or _MONTH_DAY.match(time.value))
        and time.precision in DAYS
        and time.type in ("DATE", "TIME")
        and (published is None or (time.begin is not None and time.begin[:10] <= published[:10]))
    ]
    own: dict[int, list[str]] = {}
    for row, span in zip(rows, spans, strict=True):
        for index in row.times:
            own.setdefault(index, []).append(parsed.tokens[span.head].lemma)
    told: dict[str, int] = {}
    for index in days:
        told[scene.day(index)] = told.get(scene.day(index), 0) + (index in own)
    late = WEIGHTS["late" if published else "late_undated"]
    scores = {
        index: _score(scene, index, own.get(index, []))
        + late * min(place, CROWD) / CROWD
        + WEIGHTS["told"] * math.log1p(told[scene.day(index)])
        for place, index in enumerate(days)
    }
    return max(scores, key=lambda index: (scores[index], -index), default=None)


def _score(scene: Scene, index: int, own: Sequence[str]) -> float:
    """What the day's own words, governor and sentence say for it, and the lemmas of the events it dates."""
    found = scene.times.spans[index]
    assert found is not None
    tokens = scene.parsed.tokens
    signs = set(_shape(tokens, scene.times.rows[index], found))
    role = _role_of_neighbour(tokens, found, scene.heads) or role_of(tokens[found.head], scene.heads)
    if role is not None:
        signs.add(role)
    at = tokens[found.head].sent.index
    signs.update({"beside"} if at in scene.sentences else ())
    signs.update({"ahead"} if any(at - back in scene.sentences for back in range(1, BEFORE + 1)) else ())
    if own and all(load_time_roles().get(lemma) == "outcome" for lemma in own):
        signs.add("only_outcome")
    signs.update(_age(scene, index))
    return sum(WEIGHTS[sign] for sign in signs)


def _shape(tokens: tuple[Token, ...], time: Time, span: TokenSpan) -> list[str]:
    """Signs in the words of the time itself and those just before it."""
    words = [tok.lower for tok in tokens[span.first : span.last]]
    clock = time.precision in ("minute", "hour")
    named = time.basis == "stated" or not _names().isdisjoint(words)
    signs = ["named"] if named else []
    if clock:
        signs += ["clock"] if named else ["clock", "bare_clock"]
    elif time.type == "TIME":
        signs += ["daypart", "overnight"] if "overnight" in words else ["daypart"]
    year = any(len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") for word in words)
    before = [tokens[i].lower for i in range(max(0, span.first - NEAR), span.first)]
    bare = span.first == 0 or tokens[span.first - 1].pos != "ADP"
    if (clock and year and bare) or (
        (clock or year) and any(load_time_roles().get(word) == "stamped" for word in before)
    ):
        signs.append("stamp")
    return signs


def _age(scene: Scene, index: int) -> list[str]:
    """Signs in how long before publication the day lies, and whether the events' own week or month holds it."""
    begin = scene.times.rows[index].begin
    ago = 1 if scene.published is None or begin is None else (scene.published - date.fromisoformat(begin[:10])).days
    signs = ["today"] if ago == 0 else ["old"] if ago > OLD else []
    if ago > VERY_OLD:
        signs.append("very_old")
    whole = scene.within
    if whole is None or not whole.begin or not whole.finish:
        return signs
    return signs if whole.begin[:10] <= scene.day(index) <= whole.finish[:10] else [*signs, "outside"]


def role_of(tok: Token, heads: frozenset[int] = frozenset()) -> str | None:
    """Role of a day by the first word above it that has one: ``own_role`` where it is the incident's own event."""
    roles = load_time_roles()
    for _ in range(CLIMB):
        if tok.head is tok:
            return None
        tok = tok.head
        role = roles.get(tok.lemma)
        if tok.i in heads and role != "outcome":
            return "own_role"
        if role is not None and role != "stamped":
            return role
        if tok.pos == "VERB":
            return None
    return None


def _role_of_neighbour(tokens: tuple[Token, ...], span: TokenSpan, heads: frozenset[int]) -> str | None:
    """*A suspect in a shooting on Sunday*: a day right after the deed is its day, whatever the parse says."""
    at, first = span.first - 1, tokens[span.first].sent.first
    if at > first and tokens[at].pos == "ADP":
        at -= 1
    if at < first:
        return None
    role = load_time_roles().get(tokens[at].lemma)
    if at in heads and role != "outcome":
        return "own_role"
    return role if tokens[at].pos == "NOUN" and role == "happens" else None


@cache
def _names() -> frozenset[str]:
    """Names of weekdays and months."""
    symbols = load_time_lexicon().symbols
    return frozenset(word for word, found in symbols.items() if any(s in ("WEEKDAY", "MONTH") for s, _ in found))
