"""Entities: named actors of many articles joined into those they stand for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.link.actors.compare import SAME, compare, conflict
from sayso.link.actors.find import NamedActor
from sayso.link.actors.keys import keys
from sayso.link.actors.spelling import name_words
from sayso.model import Entity, Link, Party, Reason

Pair = frozenset[str]
CROWD = 400  # actors under one key beyond which only longer keys join them


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLinks:
    """Entities sorted by id, the links that made them, and for each named actor's id its entity's.

    ``forms`` gives the entity of a name in an article: (article, name) to entity id.
    """

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    of: Mapping[str, str]
    forms: Mapping[tuple[str, str], str]

    def with_entity(self, article: str, party: Party) -> Party:
        """The party with its entity, where it has one."""
        entity = self.forms.get((article, party.name))
        return party if entity is None else replace(party, entity=entity)


def link_actors(
    actors: Iterable[NamedActor],
    *,
    must_link: Iterable[Pair] = (),
    cannot_link: Iterable[Pair] = (),
) -> ActorLinks:
    """Join the actors of many articles; the same whatever their order.

    Parameters
    ----------
    actors : iterable of NamedActor
        From any number of articles. To add one article, give its actors, all that share a key with them (`keys`), and
        the other members of those actors' entities.
    must_link, cannot_link : iterable of pairs of ids
        Pairs of entity ids that a reviewer joined or parted; they stand above every likeness.

    Notes
    -----
    The likeliest pairs are joined first. Two groups are not joined where a member of one cannot be a member of the
    other: two given names, two countries without a common role, two entries of the actor list. So that chains of
    half-alike names do not join two persons. Merges keep their reasons. The id of an entity is its entry in the actor
    list, else the smallest id among its members.
    """
    groups: defaultdict[str, list[NamedActor]] = defaultdict(list)
    for actor in sorted(actors, key=lambda actor: (actor.id, actor.article)):
        groups[actor.id].append(actor)
    nodes = {ident: _merged(rows) for ident, rows in groups.items()}
    forced = [tuple(sorted(pair)) for pair in must_link]
    clusters = _Clusters(nodes, {frozenset(pair) for pair in cannot_link})
    links = [_forced(left, right) for left, right in sorted(forced) if clusters.join(left, right, forced=True)]
    for score, left, right, reasons in sorted(_pairs(nodes), key=lambda pair: (-pair[0], pair[1], pair[2])):
        if clusters.join(left, right):
            links.append(Link(kind="actor", left=left, right=right, score=round(score, 4), reasons=reasons))
    of = clusters.entities()
    return ActorLinks(
        entities=_entities(groups, of),
        links=tuple(sorted(links, key=lambda link: (link.left, link.right))),
        of=of,
        forms=_forms(groups, of),
    )


def _merged(rows: list[NamedActor]) -> NamedActor:
    """One node for an id: every form and role it was met with; the day is the earliest."""
    names = sorted(
        {name for row in rows for name in row.names}, key=lambda name: (-len(name_words(name)), -len(name), name)
    )
    days = [row.day for row in rows if row.day]
    return replace(
        rows[0],
        names=tuple(names[:12]),
        roles=tuple(sorted({role for row in rows for role in row.roles})),
        day=min(days, default=None),
    )


def _forced(left: str, right: str) -> Link:
    return Link(kind="actor", left=left, right=right, score=1.0, reasons=(Reason(what="reviewer", found="joined"),))


def _pairs(nodes: Mapping[str, NamedActor]) -> list[tuple[float, str, str, tuple[Reason, ...]]]:
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for ident in sorted(nodes):
        for key in keys(nodes[ident]):
            blocks[key].append(ident)
    seen: set[tuple[str, str]] = set()
    found = []
    for block in blocks.values():
        if len(block) > CROWD:
            continue
        for i, left in enumerate(block):
            for right in block[i + 1 :]:
                if (left, right) in seen:
                    continue
                seen.add((left, right))
                verdict = compare(nodes[left], nodes[right])
                if verdict is not None and verdict[0] >= SAME:
                    found.append((verdict[0], left, right, verdict[1]))
    return found


class _Clusters:
    """Groups of ids that may be joined unless some of their members must stay apart."""

    def __init__(self, nodes: Mapping[str, NamedActor], apart: set[Pair]) -> None:
        self._nodes = nodes
        self._apart = apart
        self._home = {ident: ident for ident in nodes}
        self._members = {ident: [ident] for ident in nodes}

    def join(self, left: str, right: str, *, forced: bool = False) -> bool:
        """Join the groups of both; False where they are unknown, one already, or may not be joined."""
        if left not in self._home or right not in self._home:
            return False
        one, other = self._home[left], self._home[right]
        if one == other:
            return False
        pairs = [(mine, theirs) for mine in self._members[one] for theirs in self._members[other]]
        if any(frozenset(pair) in self._apart for pair in pairs):
            return False
        if not forced and any(conflict(self._nodes[mine], self._nodes[theirs]) for mine, theirs in pairs):
            return False
        for ident in self._members[other]:
            self._home[ident] = one
        self._members[one].extend(self._members.pop(other))
        return True

    def entities(self) -> dict[str, str]:
        """The entity id of each id."""
        found = {}
        for members in self._members.values():
            known = sorted(ident for ident in members if self._nodes[ident].known is not None)
            ident = known[0] if known else min(members)
            found.update(dict.fromkeys(members, ident))
        return found


def _entities(groups: Mapping[str, list[NamedActor]], of: Mapping[str, str]) -> tuple[Entity, ...]:
    rows: defaultdict[str, list[NamedActor]] = defaultdict(list)
    for ident, actors in groups.items():
        rows[of[ident]].extend(actors)
    return tuple(_entity(ident, rows[ident]) for ident in sorted(rows))


def _entity(ident: str, actors: list[NamedActor]) -> Entity:
    names = Counter(actor.name for actor in actors)
    countries = Counter(actor.country for actor in actors if actor.country is not None)
    roles = Counter(role for actor in actors for role in actor.roles)
    kinds = Counter(actor.kind for actor in actors)
    variants = sorted({name for actor in actors for name in actor.names})
    return Entity(
        id=ident,
        name=min(names, key=lambda name: (-names[name], -len(name), name)),
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        country=min(countries, key=lambda one: (-countries[one], one), default=None),
        role=min(roles, key=lambda role: (-roles[role], role), default=None),
        variants=tuple(variants),
        articles=tuple(sorted({actor.article for actor in actors})),
    )


def _forms(groups: Mapping[str, list[NamedActor]], of: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """A name that two actors of one article share stands for neither."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for ident, actors in groups.items():
        for actor in actors:
            for name in actor.names:
                found[actor.article, name].add(of[ident])
    return {form: next(iter(idents)) for form, idents in sorted(found.items()) if len(idents) == 1}
