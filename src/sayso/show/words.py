"""How a record's values read to a person: numbers, days, chains. Used alike by the table and the page."""

from __future__ import annotations

import re
import unicodedata

from sayso.model import Actor, Article, Claim, ClaimRow, Figure, Place, Speaker, Time, Toll

ARROW = "\u2192"
RANGE_DASH = "\u2013"

# What stands before a number, by the figure's bound.
BOUND_WORDS = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "up_to": "up to ",
    "less_than": "less than ",
    "range": "",
    "vague": "",
}
CLOCK = re.compile(r"T\d\d")

# Statuses of acts told as done; the words of all others are printed in capitals, so that colour is never needed.
DONE = frozenset({"occurred", "ongoing"})
CONTROL_STANDIN = "\ufffd"
# Marks that reorder what a terminal or a page shows; article text is foreign and may abuse them.
REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """Text on one line that cannot steer a terminal: no control characters, no reordering marks."""
    flat = " ".join(text.split())
    if flat.isascii() and flat.isprintable():
        return flat
    return "".join(
        CONTROL_STANDIN if char in REORDERING or unicodedata.category(char) in {"Cc", "Cs"} else char for char in flat
    )


def verdict(claim: Claim | ClaimRow) -> str:
    """The claim's status as one word or two; capitals for everything that is not told as done or under way."""
    if claim.stance == "denies":
        return "DENIED"
    if claim.stance == "doubts":
        return "DOUBTED"
    word = claim.status.replace("_", " ")
    return word if claim.status in DONE else word.upper()


def tone(claim: Claim | ClaimRow) -> str:
    """The verdict's family, for styling on top of the word: ``done``, ``open`` or ``against``."""
    if claim.stance in {"denies", "doubts"} or claim.status in {"failed", "not_occurred"}:
        return "against"
    return "done" if claim.status in DONE else "open"


def outlet_name(article: Article) -> str:
    """The outlet's name, or "the outlet"."""
    return clean(article.outlet) if article.outlet else "the outlet"


def speaker_name(link: Speaker, article: Article) -> str:
    """How one link of a source chain is called."""
    if link.kind == "outlet":
        return outlet_name(article)
    return clean(link.name) if link.name else "someone unnamed"


def actor_name(actors: tuple[Actor, ...], index: int) -> str:
    """The actor's name; of one that is only pointed at ("he"), the name at its first mention."""
    row = actors[index]
    first = actors[row.coref] if row.coref is not None else row
    return clean(row.name or first.name or (first.text if row.coref is not None else row.text))


def place_name(place: Place) -> str:
    """The words of the text, with the resolved name where it differs and the country."""
    name = clean(place.name) if place.name else clean(place.text)
    if place.name is None:
        return f"{name} (not resolved)"
    if place.country and place.precision not in {"country", "region"}:
        return f"{name}, {place.country}"
    return name


def number(value: float) -> str:
    """``1,557``, ``3.5 million``, ``0.5``."""
    for size, word in ((1e9, "billion"), (1e6, "million")):
        if value >= size and value % (size / 100) == 0:
            return f"{value / size:g} {word}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")


def span_of_numbers(low: float | None, best: float | None, high: float | None) -> str | None:
    """The number, or its range; ``None`` where the words give none."""
    if best is not None and low in {None, best} and high in {None, best}:
        return number(best)
    if low is not None and high is not None:
        return number(low) if low == high else f"{number(low)}{RANGE_DASH}{number(high)}"
    known = next((value for value in (best, low, high) if value is not None), None)
    return None if known is None else number(known)


def figure_number(figure: Figure) -> str:
    """The number with its bound in words; a vague count keeps its own words."""
    digits = span_of_numbers(figure.low, figure.best, figure.high)
    if digits is None or figure.bound == "vague":
        return clean(figure.text)
    return BOUND_WORDS[figure.bound] + digits


def figure_words(figure: Figure) -> str:
    """A figure in words, the number as it is meant and the text's own words; never more precise than the text.

    ``injured: 400–450 (“between 400 and 450 injuries”)``; where nothing is added by that, the text's words alone.
    """
    words = clean(figure.text)
    amount = figure_number(figure)
    effect = (figure.effect or "").replace("_", " ")
    tail = f", since {figure.since}" if figure.since else ""
    if not effect:
        return words + tail
    if amount == words:
        return f"{effect}: {words}{tail}"
    return f"{effect}: {amount} (\u201c{words}\u201d){tail}"


def toll_words(toll: Toll) -> str:
    """A toll as a number or a range; an open end is said in words."""
    if toll.low is not None and toll.high is None and toll.best in (None, toll.low):
        return f"at least {number(toll.low)}"
    if toll.high is not None and toll.low is None and toll.best in (None, toll.high):
        return f"up to {number(toll.high)}"
    digits = span_of_numbers(toll.low, toll.best, toll.high)
    return digits if digits is not None else "not counted"


def day_words(begin: str, finish: str | None, precision: str) -> str:
    """A day, a month, a year or a range of days, as coarse as it was said."""
    if precision == "decade":
        return f"{begin[:3]}0s"
    if precision == "year" and finish is not None and begin[:4] == finish[:4]:
        return begin[:4]
    if precision == "month" and finish is not None and begin[:7] == finish[:7]:
        return begin[:7]
    if finish is None or finish == begin:
        return begin
    return f"{begin} to {finish}"


def bound_words(day: str) -> str:
    """The bound that publication implies; it is no date."""
    return f"not after {day}, by publication"


def time_words(time: Time) -> str:
    """When it was, with the words of the text where they say more than the calendar."""
    words = clean(time.text)
    if time.begin is None:
        return f"\u201c{words}\u201d"
    days = day_words(time.begin, time.finish, time.precision)
    if time.precision in {"minute", "hour"} and time.value and re.search(r"T\d", time.value):
        days = time.value.replace("T", " ")
    if time.precision == "vague":
        return f"\u201c{words}\u201d ({days})"
    return days if words.replace(",", "") == days else f"{days} (\u201c{words}\u201d)"
