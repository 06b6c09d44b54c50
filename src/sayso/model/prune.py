"""Leaving out of a record the actor mentions that nothing speaks of."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.record import Record


def without_unused_actors(record: Record) -> Record:
    """The record with only those actors that an event, a claim or an attribution points at.

    Indices are rewritten throughout; the first mention of every kept actor is kept.
    """
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
