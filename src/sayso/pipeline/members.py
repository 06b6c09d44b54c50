"""What incidents and actors of a ledger are made of, by the names a reviewer knows them by."""

from __future__ import annotations

from collections import defaultdict

from sayso.ledger import Ledger
from sayso.model import Entity, IncidentRow
from sayso.pipeline import kept


def incident_members(ledger: Ledger, incident: IncidentRow) -> dict[str, list[str]]:
    """The articles of an incident, each with the members that it brings."""
    told = ledger.digests(kept.TELLING, incident.members)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for member in incident.members:
        article = kept.unpack_telling(told[member]).article if member in told else member
        found[article].append(member)
    return dict(found)


def actor_members(ledger: Ledger, entity: Entity) -> dict[str, list[str]]:
    """The names of an actor, each with the named actors that go by it."""
    texts = ledger.digests(kept.ACTORS, entity.articles)
    rows = [actor for text in texts.values() for actor in kept.unpack_actors(text)]
    of = ledger.digests(kept.ENTITY, {row.id for row in rows})
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if of.get(row.id) == entity.id:
            for name in row.names:
                found[name].add(row.id)
    return {name: sorted(ids) for name, ids in found.items()}
