"""Leaving out of a record the actor mentions that nothing speaks of, and those an event has twice."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.record import Actor, Event, Record


def without_unused_actors(record: Record) -> Record:
    """The record with only those actors that an event, a claim or an attribution points at.

    An event names nobody twice in one role: of two mentions of one actor (*the nun, Ann Lee*) the longer stays. Indices
    are rewritten throughout; the first mention of every kept actor is kept.
    """
    record = replace(record, events=tuple(_with_each_once(event, record.actors) for event in record.events))
    used = {index for event in record.events for index in (*event.actors, *event.recipients)}
    used.update(link.actor for claim in record.claims for link in claim.chain if link.actor is not None)
    used.update(row.actor for row in record.attributions if row.actor is not None)
    for index in tuple(used):
        first = record.actors[index].coref
        if first is not None:
            used.add(first)
    renumbered = {old: new for new, old in enumerate(sorted(used))}

    def moved(indices: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(renumbered[index] for index in indices)

    def moved_one(index: int | None) -> int | None:
        return None if index is None else renumbered[index]

    return replace(
        record,
        actors=tuple(
            replace(record.actors[index], coref=moved_one(record.actors[index].coref)) for index in sorted(used)
        ),
        attributions=tuple(replace(row, actor=moved_one(row.actor)) for row in record.attributions),
        events=tuple(replace(row, actors=moved(row.actors), recipients=moved(row.recipients)) for row in record.events),
        claims=tuple(
            replace(row, chain=tuple(replace(link, actor=moved_one(link.actor)) for link in row.chain))
            for row in record.claims
        ),
    )


def _with_each_once(event: Event, actors: tuple[Actor, ...]) -> Event:
    once = _each_once(event.actors, actors), _each_once(event.recipients, actors)
    if once == (event.actors, event.recipients):
        return event
    return replace(event, actors=once[0], recipients=once[1])


def _each_once(indices: tuple[int, ...], actors: tuple[Actor, ...]) -> tuple[int, ...]:
    if len(indices) < 2:
        return indices
    best: dict[int, int] = {}
    for index in indices:
        coref = actors[index].coref
        first = index if coref is None else coref
        if first not in best or _says(actors[index]) > _says(actors[best[first]]):
            best[first] = index
    return tuple(best.values())


def _says(actor: Actor) -> tuple[bool, int]:
    """How much a mention says: a name before a description, the longer of two."""
    return actor.name is not None and actor.head in actor.name, len(actor.text)
