"""What else a record must say: places, times, figures, zones, the main incident, and who must never be a speaker.

``expect`` in an article's file has these keys, all optional; words are found as in the claims' labels:

* ``places``: [words, country, kind], the kind left out where it is open to argument;
* ``times``: [words, first day, last day];
* ``figures``: [words, bounds, effect], the effect left out where it is open to argument, ``null`` where there is none;
* ``zones``: [words, kind];
* ``main_incident``: ``place`` (words), ``begin``, ``killed`` and ``injured`` (bounds);
* ``no_speaker``: names that must stand in no chain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.claims.slots import bounds, overlap, same_name, span, words

from sayso.model import Record, to_dict
from tests.corpus.labels import Labelled, bounds_of, find_words

ARTICLES = {"the", "a", "an"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One expected fact: the share it counts for, what was due and what the record says."""

    share: str
    article: str
    words: str
    expected: Any
    got: Any
    met: bool

    def __str__(self) -> str:
        return f"{self.article}: {self.share}: {self.words!r}: expected {self.expected}, got {self.got}"


def check(item: Labelled, record: Record) -> list[Check]:
    """All expected facts of an article, met or not."""
    row = to_dict(record)
    found: list[Check] = []
    for key, wanted in item.expect.items():
        found.extend(CHECKERS[key](item, row, wanted))
    return found


def _at(item: Labelled, rows: list[dict[str, Any]], mention: str) -> dict[str, Any]:
    """The row that shares most with the words; an empty one where none does."""
    place = find_words(item.article.text, mention, item.article.id)
    best = max(rows, key=lambda row: overlap(span(row), place), default={})
    return best if best and overlap(span(best), place) > 0 else {}


def _places(item: Labelled, record: dict[str, Any], wanted: list[Any]) -> Iterator[Check]:
    for mention, country, *kind in wanted:
        row = _at(item, record["places"], mention)
        yield _check(item, "place: country", mention, country, row.get("country"))
        if kind:
            yield _check(item, "place: kind", mention, kind[0], row.get("kind"))


def _times(item: Labelled, record: dict[str, Any], wanted: list[Any]) -> Iterator[Check]:
    for mention, first, last in wanted:
        row = _at(item, record["times"], mention)
        due = (str(first), str(last))
        yield _check(item, "time", mention, due, (str(row.get("begin"))[:10], str(row.get("finish"))[:10]))


def _figures(item: Labelled, record: dict[str, Any], wanted: list[Any]) -> Iterator[Check]:
    for mention, value, *effect in wanted:
        row = _at(item, record["figures"], mention)
        yield _check(item, "figure: bounds", mention, bounds_of(str(value)), bounds(row) if row else "no figure")
        if effect:
            yield _check(item, "figure: effect", mention, effect[0], row.get("effect", "no figure"))


def _zones(item: Labelled, record: dict[str, Any], wanted: list[Any]) -> Iterator[Check]:
    for mention, kind in wanted:
        yield _check(item, "zone", mention, kind, _at(item, record["article"]["zones"], mention).get("kind"))


def _main_incident(item: Labelled, record: dict[str, Any], wanted: dict[str, Any]) -> Iterator[Check]:
    incident = record["incidents"][0] if record["incidents"] else {}
    for key, due in wanted.items():
        if key == "place":
            start, end = find_words(item.article.text, due, item.article.id)
            name = item.article.text[start:end]
            got = record["places"][incident["place"]] if incident.get("place") is not None else {}
            names = [got.get("name") or "", got.get("text") or ""]
            met = any(same_name(name, other) for other in names)
            yield Check(share="main incident", article=item.article.id, words=key, expected=name, got=names[1], met=met)
        elif key == "begin":
            when = record["times"][incident["time"]] if incident.get("time") is not None else {}
            yield _check(item, "main incident", key, str(due), str(when.get("begin"))[:10])
        else:
            toll = (incident.get("toll") or {}).get(key)
            said = (toll["low"], toll["high"]) if toll else None
            yield _check(item, "main incident", key, bounds_of(str(due)), said)


def _no_speaker(item: Labelled, record: dict[str, Any], wanted: list[str]) -> Iterator[Check]:
    speakers: dict[tuple[str, ...], str] = {}
    for claim in record["claims"]:
        for link in claim["chain"][:-1]:
            actor = record["actors"][link["actor"]] if link["actor"] is not None else {}
            for name in (link["name"], actor.get("text")):
                if name:
                    speakers[_bare(name)] = claim["evidence"][0]["quote"]
    for name in wanted:
        quote = speakers.get(_bare(name))
        yield Check(
            share="no wrong speaker",
            article=item.article.id,
            words=name,
            expected="not a speaker",
            got=quote and f"the speaker of {quote!r}",
            met=quote is None,
        )


def _bare(name: str) -> tuple[str, ...]:
    return tuple(word for word in words(name) if word not in ARTICLES)


def _check(item: Labelled, share: str, mention: str, expected: Any, got: Any) -> Check:
    return Check(share=share, article=item.article.id, words=mention, expected=expected, got=got, met=expected == got)


CHECKERS = {
    "places": _places,
    "times": _times,
    "figures": _figures,
    "zones": _zones,
    "main_incident": _main_incident,
    "no_speaker": _no_speaker,
}
