"""What a relative time counts from: the day of publication in news, the running date in a narrative."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median_low

from sayso.model import Parsed, TimeMention, Token
from sayso.resolve.calendar.value import day_of

FEWEST_YEARS = 3  # stated years, before a text may count as a narrative of other times
FAR_YEARS = 2  # a stated year this far from publication speaks of another time
WINDOW = 4  # stated years on either side that say which year the narrative is in
ASIDE_YEARS = 4  # a year this far from its neighbours is an aside
SPEAKING = 10  # stated years that outweigh one time counted from the day of speaking
_SPOKEN = frozenset({"deictic", "ago", "weekday_rel", "month_rel"})
_FUTURE_AUX = frozenset({"will", "'ll", "shall", "wo", "would", "ll", "’ll"})
_PLANS = frozenset(
    "plan expect schedule intend agree want hope set due prepare aim promise vow order ask urge call slate".split()
)
_PLANNED = frozenset(
    "plan intention intent decision deal agreement proposal order offer promise pledge threat vow request demand call "
    "deadline meeting talk hearing vote trial summit date day time chance opportunity schedule bid permission program "
    "effort campaign".split()
)
# As a bare past participle these look ahead ("planned for May"); "agreed in May" tells of May.
_SET = frozenset("plan expect schedule intend set due prepare aim slate".split())


@dataclass(slots=True, kw_only=True)
class Anchor:
    """The state of the calendar while an article is read from its first word to its last.

    ``year``, ``month`` and ``day`` are the date the text is at; parts that are not known are ``None``.
    """

    published: dt.date | None
    narrative: bool
    years: tuple[int, ...] = ()
    year: int | None = None
    month: int | None = None
    day: int | None = None
    value: str | None = None
    dated: tuple[int, int] | None = None  # the last year and month the text came to
    seen: int = field(default=0)
    quarter: tuple[int, int] | None = None  # the quarter a business report is on
    to_date: bool = False  # whether the period last spoken of is the year up to now, and not a quarter

    @classmethod
    def of(cls, parsed: Parsed, mentions: Sequence[TimeMention]) -> Anchor:
        """The anchor before the first mention."""
        published = day_of(f"{(parsed.article.published or '')[:10]}")
        years = tuple(year for mention in mentions if (year := stated_year(mention)) is not None)
        narrative = published is None or _is_narrative(published, years, mentions)
        anchor = cls(published=published, narrative=narrative, years=years)
        if not narrative and published is not None:
            anchor.year, anchor.month, anchor.day = published.year, published.month, published.day
            if any(mention.kind in {"quarter", "compared"} for mention in mentions):
                last = (published.month - 1) // 3
                anchor.quarter = (published.year, last) if last else (published.year - 1, 4)
        return anchor

    def reach(self, *, year: int | None, month: int | None = None, day: int | None = None, value: str | None) -> None:
        """Move the running date to a time the text has come to."""
        self.year, self.month, self.day, self.value = year, month, day, value
        if year is not None and month is not None:
            self.dated = (year, month)

    def pass_stated(self, year: int) -> bool:
        """Take note of a stated year; False when its neighbours say it is an aside."""
        at = self.seen
        self.seen += 1
        around = self.years[max(0, at - WINDOW) : at + WINDOW + 1]
        return not self.narrative or abs(year - median_low(around)) <= ASIDE_YEARS

    @property
    def today(self) -> dt.date | None:
        """The running date where it is a day."""
        if self.year is None or self.month is None or self.day is None or not 1 <= self.year <= 9998:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None


def stated_year(mention: TimeMention) -> int | None:
    """The year the mention itself gives; negative before Christ."""
    if "bc" in mention.parts:
        return -int(float(mention.parts.get("year") or mention.parts.get("n") or 1))
    year = mention.parts.get("year")
    return int(float(year)) if isinstance(year, (int, float)) else None


def _is_narrative(published: dt.date, years: Sequence[int], mentions: Sequence[TimeMention]) -> bool:
    """Whether an article tells of other times: many stated years, most far from publication, hardly a *yesterday*."""
    if len(years) < FEWEST_YEARS:
        return False
    far = sum(abs(year - published.year) >= FAR_YEARS for year in years)
    speaking = sum(mention.kind in _SPOKEN or mention.rule == "weekday" for mention in mentions)
    return far >= 0.6 * len(years) and speaking * SPEAKING < len(years)


_SCHEDULES = frozenset({"schedule", "plan", "expect", "postpone", "slate"})


def tense(tok: Token) -> str:
    """Tense of the clause a token stands in: ``past``, ``present``, ``future``, or ``""`` without a verb.

    After *since* it is ``since``: past, whatever the verb.

    An infinitive under a verb of planning, and *would* in reported speech, look ahead.
    """
    verb: Token | None = tok
    if tok.dep == "poss":
        return "past"
    if tok.head.lower == "since":
        return "since"
    if tok.head.lower in {"until", "till", "effective"}:
        return "past" if _is_bygone(tok.head.head) else "future"
    steps = 0
    while verb is not None and steps < 12:
        steps += 1
        if verb.pos in {"VERB", "AUX"}:
            found = _own_tense(verb)
            if found:
                return found
        verb = None if verb.head is verb else verb.head
    return ""


def _is_bygone(verb: Token) -> bool:
    """*Had been due to end Friday*, *until Thursday they had not met*: what a past perfect looks back on is over."""
    at = verb.head if verb.pos == "ADJ" else verb
    return any(child.lower in {"had", "'d"} and child.dep in {"aux", "auxpass"} for child in at.children)


def _own_tense(verb: Token) -> str:
    words = {child.lower for child in verb.children if child.dep in {"aux", "auxpass"}}
    if words & _FUTURE_AUX:
        return "future"
    if words & {"did", "was", "were", "had", "has", "have", "been", "'d", "’ve", "'ve"}:
        return "past"
    if "to" in words and verb.head is not verb:
        if verb.head.lemma in _PLANS or verb.head.lemma == "be" or verb.head.lemma in _PLANNED:
            return "past" if _is_bygone(verb.head) else "future"
        return ""
    if words & {"may", "might", "should", "must", "can"}:
        return "future"
    if verb.tag == "VBN" and not words:
        return "future" if verb.lemma in _SET else "past"
    if verb.lemma in _SCHEDULES:
        return "future"
    if verb.tag == "VBD":
        return "past"
    if verb.tag in {"VBZ", "VBP"}:
        return "present"
    if verb.tag == "VBG" and words & {"is", "are", "'s", "'re", "am"}:
        return "present"
    if verb.tag == "VBN" and words & {"is", "are", "'s", "'re"}:
        return "present"
    return ""
