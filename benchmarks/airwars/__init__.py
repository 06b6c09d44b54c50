"""Strike reports: how many killed, when, where."""

from __future__ import annotations

from benchmarks import incident as inc
from benchmarks.common import Corpus, Figures, Row, kilometres, point, share
from benchmarks.trivial import first_date, first_number_near


def score(documents: list[Row], gold: dict[str, Row], records: dict[str, Row]) -> Figures:
    counts = {"killed": [0, 0], "date": [0, 0], "place": [0, 0], "all": [0, 0]}
    for document in documents:
        want, record = gold[document["id"]], records.get(document["id"], {})
        right: dict[str, bool] = {}
        if want["killed"] is not None:
            right["killed"] = inc.meets(inc.toll(record, "killed"), want["killed"]["low"], want["killed"]["high"])
        if want["date"]["in_text"] != "none":
            day = inc.day(record)
            if day and want["date"]["in_text"] == "day":
                day = want["date"]["begin"][:4] + day[4:]
            right["date"] = day == want["date"]["begin"]
        if want["place"]:
            there, here = point(inc.place(record)), point(want["place"])
            right["place"] = bool(there and here and kilometres(there, here) <= 10)
        if len(right) == 3:
            right["all"] = all(right.values())
        for name, hit in right.items():
            counts[name][0] += hit
            counts[name][1] += 1
    shares = {name: share(*pair) for name, pair in counts.items()}
    return {
        "mean of three": (shares["killed"] + shares["date"] + shares["place"]) / 3,
        "killed overlap": shares["killed"],
        "date exact": shares["date"],
        "place within 10 km": shares["place"],
        "all three": shares["all"],
    }


def baseline(document: Row, gold: Row) -> Row:
    text = document["text"]
    return inc.simple_record(
        killed=first_number_near(text, "kill"),
        injured=first_number_near(text, "injur"),
        when=first_date(text),
        where={"name": "Gaza", "lat": 31.5, "lon": 34.47},
    )


CORPUS = Corpus(name="airwars", score=score, baseline=baseline)
