"""When it was: the dated claims of an article in the order of the days they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Record, SettledTime
from sayso.model.flat import settled_times
from sayso.show.view import ClaimView
from sayso.show.words import clean, day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day or a stretch of days, as coarse as it was said, and the claims on it.

    ``words`` are the text's own; ``published`` marks the day of publication, which may have no claims.
    """

    begin: str
    finish: str
    days: str
    words: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    published: bool = False


def view_timeline(record: Record, claims: Sequence[ClaimView]) -> list[Moment]:
    """Moments from the earliest on; claims without a resolved time are on none."""
    found: dict[tuple[str, str, str], tuple[dict[str, None], dict[int, ClaimView]]] = {}
    for claim in claims:
        event = record.claims[claim.index].event
        for time in settled_times(record, record.events[event].times, [event]) if event is not None else ():
            if time.begin is None:
                continue
            words, told = found.setdefault((time.begin, time.finish or time.begin, _days(time)), ({}, {}))
            words[clean(time.text or "")] = None
            told[claim.index] = claim
    moments = [
        Moment(begin=begin, finish=finish, days=days, words=tuple(words), claims=tuple(told.values()))
        for (begin, finish, days), (words, told) in found.items()
    ]
    published = record.article.published
    if published is not None and moments:
        day = published[:10]
        moments.append(Moment(begin=day, finish=day, days=day, words=(), claims=(), published=True))
    return sorted(moments, key=lambda moment: (moment.begin, moment.published, moment.finish))


def _days(time: SettledTime) -> str:
    days = day_words(time.begin or "", time.finish, time.precision)
    return f"about {days}" if time.precision == "vague" else days
