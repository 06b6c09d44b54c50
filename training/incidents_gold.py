"""Articles with the incident they tell of, for training the incident linker: four sets of four kinds.

*gva*: shootings in the local news, as labelled (Gun Violence Archive). *muc4*: messages on attacks in Latin America,
long stories told over weeks; two messages with one template each or two are about one incident where country and day
agree and a rare word of the victims', targets' or doers' names is the same. *times*: AQUAINT's four stories and
TimeBank's broadcast and wire news as stories of their own, told apart by the words that name the story. *fakes*: news
of the war in Syria, with day and governorate. Two of its articles on different governorates are on two incidents; on
one governorate and day, with much the same wording, on one; the rest stays open, because nobody said what it tells of.
"""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from sayso.link.incidents.digest import IncidentDigest, digest
from sayso.model import loads

STORIES = (
    ("elian", r"Elian|Castro"),
    ("slepian", r"Slepian|Kopp|abortion"),
    ("nato", r"NATO|Poland"),
    ("embassies", r"embass|bombing"),
)
UNCLEAR = r"Iraq|Kosovo|Albanian|Indonesia|tobacco|Castro|Havana"  # TimeBank's own stories of several articles
RARE = 60  # messages; a word of more is no name
MOST_TEMPLATES = 2
MOST_DAYS = 2
MOST_DAYS_ALIKE = 1  # between two of fakes' articles on one incident
ALIKE = 0.25  # cosine from which on two on one governorate and day are on one


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Main rows of the labelled articles, and the incident of each; or, for *fakes*, where and when each is set."""

    name: str
    rows: tuple[IncidentDigest, ...]
    gold: dict[str, str]
    places: dict[str, tuple[str, datetime.date]] = field(default_factory=dict)

    def one(self, left: str, right: str, wording: float) -> bool | None:
        """Whether two articles tell of one incident; ``None`` where the labels leave it open."""
        if not self.places:
            return self.gold[left] == self.gold[right]
        (where, when), (there, then) = self.places[left], self.places[right]
        if where != there:
            return False
        return True if abs((when - then).days) <= MOST_DAYS_ALIKE and wording >= ALIKE else None


def labelled(corpora: Path, records: Path) -> Iterator[Labelled]:
    """The four sets."""
    for name, labels in (("gva", gva), ("muc4", muc4), ("times", times)):
        gold = labels(corpora / name)
        with (records / f"{name}.jsonl").open(encoding="utf-8") as lines:
            rows = [digest(loads(line))[0] for line in lines if line.strip()]
        yield Labelled(name=name, rows=tuple(row for row in rows if row.article in gold), gold=gold)
    labels = read(corpora / "fakes" / "gold.jsonl")
    with (records / "fakes.jsonl").open(encoding="utf-8") as lines:
        rows = [digest(loads(line))[0] for line in lines if line.strip()]
    yield Labelled(name="fakes", rows=tuple(rows), gold={row["id"]: row["id"] for row in labels}, places=syria(labels))


def read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def gva(folder: Path) -> dict[str, str]:
    return {row["id"]: row["incident"] for row in read(folder / "gold.jsonl")}


def times(folder: Path) -> dict[str, str]:
    gold = {}
    for row in read(folder / "docs.jsonl"):
        if row["corpus"] == "aquaint":
            story = next((name for name, words in STORIES if re.search(words, row["text"])), None)
            if story is not None:
                gold[row["id"]] = story
        elif row["corpus"] == "timebank" and "wsj" not in row["id"] and not re.search(UNCLEAR, row["text"]):
            gold[row["id"]] = row["id"]
    return gold


def syria(labels: list[dict[str, Any]]) -> dict[str, tuple[str, datetime.date]]:
    """Governorate and day of each article."""
    return {row["id"]: (row["governorate"], datetime.date.fromisoformat(row["date"])) for row in labels}


def muc4(folder: Path) -> dict[str, str]:
    spread = Counter(word for row in read(folder / "docs.jsonl") for word in set(words_of(row["text"])))
    told = []
    for row in read(folder / "gold.jsonl"):
        if not row["templates"] or not 0 < len(row["slots"]) <= MOST_TEMPLATES:
            continue
        slot, template = row["slots"][0], row["templates"][0]
        ends = days_of(slot["date"] or {})
        if ends is None or not slot["location"]:
            continue
        names = {
            word
            for role in ("Victim", "Target", "PerpInd")
            for entity in template[role]
            for text in entity
            for word in words_of(text)
            if spread[word] < RARE
        }
        told.append((row["id"], ends, slot["location"].split(":")[0], names))
    root = {row[0]: row[0] for row in told}

    def find(id_: str) -> str:
        while root[id_] != id_:
            id_ = root[id_]
        return id_

    for (one, ends, country, names), (two, others, land, people) in combinations(told, 2):
        if country == land and ends[0] <= others[1] and others[0] <= ends[1] and names & people:
            root[find(one)] = find(two)
    return {id_: find(id_) for id_ in root}


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z]{4,}", text.lower())


def days_of(date: dict[str, str | None]) -> tuple[str, str] | None:
    """Begin and finish where both are days, at most `MOST_DAYS` apart."""
    begin, finish = date.get("begin"), date.get("finish")
    try:
        length = datetime.date.fromisoformat(finish or "") - datetime.date.fromisoformat(begin or "")
    except ValueError:
        return None
    return (begin, finish) if begin and finish and length.days <= MOST_DAYS else None
