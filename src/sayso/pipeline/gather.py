"""The first step of linking: from an article's record to keys, digests and slots."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange, Pending
from sayso.link.actors import NamedActor, find_actors, keys
from sayso.link.copies import Sketch, count_grams, sketch
from sayso.link.happenings import tellings
from sayso.link.incidents import digest
from sayso.link.incidents import keys as incident_keys
from sayso.model import Record
from sayso.pipeline import kept
from sayso.pipeline.common import Terms
from sayso.pipeline.tallies import pack_tally, unpack_tally

AT_HAND = 3000  # sketches kept in memory: some 60 MB
PORTION = 200  # articles written at once
OF_ROW = (kept.INCIDENT, kept.TELLING)
OF_CLAIM = (kept.SERIES, kept.DISPUTE)


@dataclass(slots=True, kw_only=True)
class Touched:
    """What a run of linking changes: articles and their incidents with their days, named actors that are told otherwise
    than before; and what older readings had that the new ones have not.
    """

    articles: dict[str, str] = field(default_factory=dict)
    incidents: dict[str, str] = field(default_factory=dict)
    gone_incidents: set[str] = field(default_factory=set)
    gone_claims: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    crowds: Counter[str] = field(default_factory=Counter)  # keys of names, and how many actors they gained


def gather(ledger: Ledger, pending: Sequence[Pending], terms: Terms) -> Touched:
    """Keep what linking needs of each article; what an older reading of it had and this one has not is gone."""
    touched = Touched()
    for first in range(0, len(pending), PORTION):
        articles = [row.article for row in pending[first : first + PORTION]]
        portion = _Portion(ledger, articles, touched, terms)
        for article, record in ledger.records(articles):
            portion.take(article, record)
        ledger.change_account(portion.change())
    return touched


class _Portion:
    """Articles gathered at once."""

    def __init__(self, ledger: Ledger, articles: Sequence[str], touched: Touched, terms: Terms) -> None:
        self._ledger, self._touched, self._terms = ledger, touched, terms
        self._parts = {one: json.loads(text) for one, text in ledger.digests(kept.PARTS, articles).items()}
        self._actors = {one: kept.unpack_actors(text) for one, text in ledger.digests(kept.ACTORS, articles).items()}
        ids = [row for parts in self._parts.values() for row in parts["incidents"]]
        self._rows = {one: kept.unpack_incident(text) for one, text in ledger.digests(kept.INCIDENT, ids).items()}
        self._keys: dict[tuple[str, str], Sequence[str]] = {}
        self._digests: dict[tuple[str, str], str] = {}
        self._dropped: list[tuple[str, str]] = []
        self._met: list[tuple[NamedActor, int]] = []

    def take(self, article: str, record: Record) -> None:
        """One article: its text, its incidents, its actors."""
        old = self._parts.get(article, {"incidents": [], "claims": []})
        day = (record.article.published or "")[:10]
        text = sketch(record.article)
        rows = digest(record)
        self._put(kept.TEXT, article, text.keys)
        credits = sorted(text.credits - {text.agency})
        self._digests[kept.TEXT, article] = json.dumps(
            {"grams": count_grams(text.keys), "credits": credits, "outlet": text.outlet, "published": text.published}
        )
        self._digests[kept.SKETCH, article] = kept.pack_sketch(text)
        for row in rows:
            self._put(kept.INCIDENT, row.id, incident_keys(row))
            self._digests[kept.INCIDENT, row.id] = kept.pack_incident(row)
        for telling in tellings(record):
            self._digests[kept.TELLING, telling.id] = kept.pack(telling)
        parts = {"incidents": [row.id for row in rows], "claims": [claim.id for claim in record.claims]}
        self._digests[kept.PARTS, article] = json.dumps(parts)
        self._terms.replace(article, [self._rows[one] for one in old["incidents"]], rows)
        gone = set(old["incidents"]) - set(parts["incidents"])
        lost = set(old["claims"]) - set(parts["claims"])
        self._dropped += [(kind, row) for kind in OF_ROW for row in sorted(gone)]
        self._touched.gone_incidents |= gone
        self._touched.gone_claims |= lost
        self._touched.articles[article] = day
        self._touched.incidents.update(dict.fromkeys(parts["incidents"], day))
        actors = find_actors(record)
        self._put(kept.NAMED, article, [actor.id for actor in actors])
        self._digests[kept.ACTORS, article] = kept.pack_actors(actors)
        self._met += [(actor, -1) for actor in self._actors.get(article, ())]
        self._met += [(actor, 1) for actor in actors]

    def change(self) -> AccountChange:
        """All that is to be kept of these articles."""
        self._count()
        return AccountChange(keys=self._keys, digests=self._digests, dropped=self._dropped)

    def _put(self, kind: str, subject: str, some: Iterable[str]) -> None:
        self._keys[kind, subject] = tuple(some)

    def _count(self) -> None:
        """Count the actors met; those that are told otherwise than before are stirred."""
        found = self._ledger.digests(kept.NAME, {actor.id for actor, _ in self._met})
        tallies = {ident: unpack_tally(found.get(ident)) for ident in {actor.id for actor, _ in self._met}}
        before = {ident: tally.node(ident) for ident, tally in tallies.items()}
        for actor, by in self._met:
            tallies[actor.id].count(actor, by)
        for ident, tally in sorted(tallies.items()):
            node = tally.node(ident)
            if node is None:
                self._dropped += [(kept.NAME, ident)]
            else:
                self._digests[kept.NAME, ident] = pack_tally(tally)
            if node != before[ident]:
                old, new = (set(keys(one)) if one is not None else set() for one in (before[ident], node))
                self._put(kept.NAME, ident, sorted(new))
                self._touched.crowds.update(dict.fromkeys(new - old, 1))
                self._touched.actors.add(ident)


class Sketches:
    """Sketches of the ledger's articles; the last used ones are at hand, the others are read."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kept: dict[str, Sketch] = {}

    def get(self, articles: Iterable[str]) -> dict[str, Sketch]:
        """Those that there are, by article."""
        wanted = list(dict.fromkeys(articles))
        found = {one: self._kept.pop(one) for one in wanted if one in self._kept}
        texts = self._ledger.digests(kept.SKETCH, (one for one in wanted if one not in found))
        found |= {one: kept.unpack_sketch(text) for one, text in texts.items()}
        self._kept |= found
        for old in list(self._kept)[: max(0, len(self._kept) - AT_HAND)]:
            del self._kept[old]
        return found
