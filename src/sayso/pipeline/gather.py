"""The first step of linking: from an article's record to keys, digests and slots."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange, Pending
from sayso.link.actors import find_actors
from sayso.link.copies import Sketch, count_grams, sketch
from sayso.link.happenings import tellings
from sayso.link.incidents import IncidentDigest, digest, keys
from sayso.pipeline import kept

AT_HAND = 2000  # sketches kept in memory: some 40 MB
PORTION = 200  # articles written at once: what a cut-off run has to do again


@dataclass(slots=True, kw_only=True)
class Touched:
    """What a run of linking changes: articles, their incidents, named actors; and what older readings had of them."""

    articles: set[str] = field(default_factory=set)
    incidents: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    gone_incidents: set[str] = field(default_factory=set)
    gone_actors: set[str] = field(default_factory=set)


def gather(ledger: Ledger, pending: Sequence[Pending], sketches: Sketches) -> Touched:
    """Keep what linking needs of each article; what an older reading of it had and this one has not is gone."""
    touched = Touched(articles={row.article for row in pending})
    for first in range(0, len(pending), PORTION):
        portion = [row.article for row in pending[first : first + PORTION]]
        old = [json.loads(text) for text in ledger.digests(kept.PARTS, portion).values()]
        change = _portion(ledger, portion, touched, sketches)
        for parts in old:
            touched.gone_incidents |= set(parts["incidents"]) - touched.incidents
            touched.gone_actors |= set(parts["actors"]) - touched.actors
        ledger.change_account(change)
    return touched


def _portion(ledger: Ledger, articles: Iterable[str], touched: Touched, sketches: Sketches) -> AccountChange:
    change_keys: dict[tuple[str, str], Sequence[str]] = {}
    digests: dict[tuple[str, str], str] = {}
    for article in articles:
        record = ledger.record(article)
        if record is None:
            continue
        text = sketch(record.article)
        sketches.put(text)
        rows = digest(record)
        actors = find_actors(record)
        change_keys[kept.TEXT, article] = text.keys
        digests[kept.TEXT, article] = json.dumps(
            {"grams": count_grams(text.keys), "credits": sorted(text.credits - {text.agency})}
        )
        for row in rows:
            change_keys[kept.INCIDENT, row.id] = keys(row)
            digests[kept.INCIDENT, row.id] = kept.pack_incident(row)
        for telling in tellings(record):
            digests[kept.TELLING, telling.id] = kept.pack(telling)
        change_keys[kept.NAMED, article] = tuple(actor.id for actor in actors)
        digests[kept.ACTORS, article] = kept.pack_actors(actors)
        parts = {"incidents": [row.id for row in rows], "actors": [actor.id for actor in actors]}
        digests[kept.PARTS, article] = json.dumps(parts)
        touched.incidents.update(parts["incidents"])
        touched.actors.update(parts["actors"])
    return AccountChange(keys=change_keys, digests=digests)


class Sketches:
    """Sketches of the ledger's articles, made on demand; the last used ones are kept."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kept: dict[str, Sketch] = {}

    def get(self, article: str) -> Sketch | None:
        """The sketch of an article, made again from its text where it is not at hand."""
        found = self._kept.pop(article, None)
        if found is None:
            record = self._ledger.record(article)
            if record is None:
                return None
            found = sketch(record.article)
        self.put(found)
        return found

    def put(self, found: Sketch) -> None:
        """Keep one that is made already."""
        self._kept[found.article] = found
        if len(self._kept) > AT_HAND:
            del self._kept[next(iter(self._kept))]


def rows_of(ledger: Ledger, ids: Iterable[str]) -> list[IncidentDigest]:
    """Digests of articles' incidents, by id."""
    found = ledger.digests(kept.INCIDENT, ids)
    return [kept.unpack_incident(found[ident]) for ident in sorted(found)]
