"""Who is who across articles: only named actors that share a key of their names are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange, Mention
from sayso.link.actors import NamedActor, keys, link_actors
from sayso.model import Entity
from sayso.pipeline import kept
from sayso.pipeline.gather import Touched
from sayso.pipeline.verdicts import Pairs


def link_named_actors(ledger: Ledger, touched: Touched, verdicts: Pairs) -> set[str]:
    """Join the touched actors with those known; articles whose names now stand for another actor than before.

    An actor that brings no new form of its name changes nobody's identity: its article is only put on the list.
    """
    nodes = {ident: kept.unpack(NamedActor, text) for ident, text in ledger.digests(kept.NAME, touched.actors).items()}
    rows = _rows(ledger, touched.articles)
    of = ledger.digests(kept.ENTITY, touched.actors)
    stirred = set(touched.gone_actors) | {end for pair in (*verdicts.must, *verdicts.cannot) for end in pair}
    fresh: dict[str, NamedActor] = {}
    for actor in rows:
        known = fresh.get(actor.id) or nodes.get(actor.id)
        merged = actor if known is None else _merge(known, actor)
        if known is None or merged != known or actor.id not in of:
            fresh[actor.id] = merged
            stirred.add(actor.id)
    ledger.change_account(
        AccountChange(
            keys={(kept.NAME, ident): keys(node) for ident, node in fresh.items()},
            digests={(kept.NAME, ident): kept.pack(node) for ident, node in fresh.items()},
        )
    )
    changed = _relink(ledger, stirred, verdicts) if stirred else set()
    _list(ledger, [row for row in rows if row.id not in stirred])
    return changed


def _rows(ledger: Ledger, articles: Iterable[str]) -> list[NamedActor]:
    found = ledger.digests(kept.ACTORS, articles)
    return [actor for article in sorted(found) for actor in kept.unpack_actors(found[article])]


def _merge(known: NamedActor, actor: NamedActor) -> NamedActor:
    """The node with the forms and titles of one more article; it keeps the earliest day."""
    days = [day for day in (known.day, actor.day) if day]
    return replace(
        known,
        names=(*known.names, *sorted(set(actor.names) - set(known.names))),
        roles=tuple(sorted({*known.roles, *actor.roles})),
        day=min(days, default=None),
    )


def _relink(ledger: Ledger, stirred: set[str], verdicts: Pairs) -> set[str]:
    """Join the stirred actors, all that share a key with them, and the others of those actors."""
    nodes = ledger.digests(kept.NAME, stirred)
    wanted = {key for text in nodes.values() for key in keys(kept.unpack(NamedActor, text))}
    near = stirred | {subject for _, subject in ledger.subjects_with(kept.NAME, wanted)}
    before = ledger.digests(kept.ENTITY, near)
    entities = set(before.values())
    members = {member for link in ledger.links("actor", near) for member in (link.left, link.right)} | near
    before |= ledger.digests(kept.ENTITY, members)
    entities |= set(before.values())
    articles = {article for _, article in ledger.subjects_with(kept.NAMED, members)}
    rows = [row for row in _rows(ledger, articles) if row.id in members]
    found = link_actors(
        rows,
        must_link=[frozenset(pair) for pair in verdicts.must if set(pair) <= members],
        cannot_link=[frozenset(pair) for pair in verdicts.cannot if set(pair) <= members],
    )
    ledger.change_account(
        AccountChange(
            retired_entities=sorted(entities - {entity.id for entity in found.entities}),
            retired_links=[("actor", member) for member in sorted(members)],
            links=found.links,
            entities=found.entities,
            mentions=[Mention(article=a, name=name, entity=e) for (a, name), e in sorted(found.forms.items())],
            digests={(kept.ENTITY, ident): entity for ident, entity in found.of.items()},
        )
    )
    moved = {ident for ident, entity in found.of.items() if before.get(ident, entity) != entity}
    return {row.article for row in rows if row.id in moved}


def _list(ledger: Ledger, rows: Iterable[NamedActor]) -> None:
    """Put articles on the lists of actors they name by forms that are known."""
    by_actor: defaultdict[str, list[NamedActor]] = defaultdict(list)
    for row in rows:
        by_actor[row.id].append(row)
    of = ledger.digests(kept.ENTITY, by_actor)
    known: dict[str, Entity] = {entity.id: entity for entity in ledger.entities_by_id(set(of.values()))}
    mentions = []
    for ident, some in by_actor.items():
        entity = known[of[ident]]
        articles = dict.fromkeys((*entity.articles, *(row.article for row in some)))
        known[entity.id] = replace(entity, articles=tuple(sorted(articles)))
        mentions += [Mention(article=row.article, name=name, entity=entity.id) for row in some for name in row.names]
    ledger.change_account(AccountChange(entities=tuple(known.values()), mentions=mentions))
