"""Shootings in the local news: killed, injured, day and city of the article's main incident."""

from __future__ import annotations

import re

from benchmarks import incident as inc
from benchmarks.common import Corpus, Figures, Row, kilometres, point, share
from benchmarks.trivial import first_number_near


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    hits = {"killed exact": 0, "injured exact": 0, "date exact": 0, "city": 0}
    above = {"killed exact": [0, 0], "injured exact": [0, 0]}
    for document in documents:
        want, record = gold[document["id"]], records.get(document["id"])
        if record is None:
            for effect in ("killed", "injured"):
                above[f"{effect} exact"][1] += want[effect] > 0
            continue
        for effect in ("killed", "injured"):
            range_ = inc.toll(record, effect)
            right = (range_[1] if range_ else 0) == want[effect]
            hits[f"{effect} exact"] += right
            if want[effect] > 0:
                above[f"{effect} exact"][0] += right
                above[f"{effect} exact"][1] += 1
        hits["date exact"] += inc.days_between(inc.day(record), want["date"]) == 0
        hits["city"] += _same_city(inc.place(record), want)
    figures = {name: share(count, len(documents)) for name, count in hits.items()}
    return {
        "mean of four": sum(figures.values()) / 4,
        **figures,
        "killed exact where above 0": share(*above["killed exact"]),
        "injured exact where above 0": share(*above["injured exact"]),
    }


def _same_city(place: Row, want: Row) -> bool:
    city = _city(want["city"])
    if city and city in (_city(place.get("name")), _city(place.get("text"))):
        return True
    there, here = point(place), point(want["place"])
    return bool(there and here and kilometres(there, here) <= 10)


def _city(name: str | None) -> str:
    bare = re.sub(r"\(.*?\)", " ", (name or "").lower())
    bare = re.sub(r"\b(?:city of|city|county|township|st\.?|saint)\b", " ", bare)
    return re.sub(r"[^a-z]+", "", bare)


def baseline(document: Row, gold: Row) -> Row:
    text = document["text"]
    return inc.simple_record(
        killed=first_number_near(text, "kill"),
        injured=first_number_near(text, "injur"),
        when=document["published"],
        where=None,
    )


CORPUS = Corpus(name="gva", score=score, baseline=baseline)
