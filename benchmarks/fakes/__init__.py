"""News on the war in Syria: the governorate and the day of the article's main incident."""

from __future__ import annotations

import re

from benchmarks import incident as inc
from benchmarks.common import Corpus, Figures, Row, plain, share

# GeoNames' codes and spellings of the governorates, by the corpus' words.
GOVERNORATES = {
    "aleppo": "09 aleppo halab",
    "damascus": "13 08 damascus dimashq rifdimashq damascuscountryside",
    "idlib": "12 idlib idleb edlib",
    "deir ezzor": "07 deirezzor deirezzour dayrazzawr deiralzour deiralzor dayrazzur deirezor",
    "raqqa": "04 raqqa arraqqah raqqah alraqqa araqqah",
    "homs": "11 homs hims",
    "hasakeh": "01 hasakeh alhasakah hasakah hassakeh alhasakeh hasaka hassaka alhasakahalhasaka",
    "hama": "10 hama hamah",
    "daraa": "06 daraa dara deraa",
    "lattakia": "02 lattakia latakia alladhiqiyah ladhiqiyah",
    "quneitra": "03 quneitra alqunaytirah qunaytirah",
    "tartous": "14 tartous tartus tartos",
}


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    where = when = 0
    for document in documents:
        want, record = gold[document["id"]], records.get(document["id"], {})
        where += _inside(inc.place(record), want["governorate"])
        apart = inc.days_between(inc.day(record), want["date"])
        when += apart is not None and 0 <= apart <= 7
    n = len(documents)
    return {"governorate": share(where, n), "day within the week before": share(when, n)}


def _inside(place: Row, governorate: str) -> bool:
    names = GOVERNORATES[governorate].split()
    if place.get("admin1") in names:
        return place.get("country") in (None, "SYR", "SY")
    spellings = {
        re.sub(r"governorate|province|muhafazat|city|\d", "", plain(place.get(key)))
        for key in ("admin1", "name", "text")
    }
    return bool(spellings & set(names))


def baseline(document: Row, gold: Row) -> Row:
    text = plain(document["text"])
    best = max(
        GOVERNORATES, key=lambda key: max(text.count(name) for name in GOVERNORATES[key].split() if len(name) > 2)
    )
    return inc.simple_record(killed=None, injured=None, when=document["published"], where={"name": best})


CORPUS = Corpus(name="fakes", score=score, baseline=baseline)
