"""The named actors of one article, and its offices, each with the names it goes by there."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TypeVar

from sayso.link.actors.spelling import PARTICLES, name_words
from sayso.link.names import is_description, name_key, noun_of
from sayso.model import Actor, Record, digest
from sayso.model.record import ActorKind

# Kinds that may be an entity; a crowd of civilians is none.
ENTITIES = frozenset({"person", "government", "military", "armed_group", "igo", "ngo", "media", "company", "other"})
# Words that begin a count or a description printed in a headline's capitals.
COUNTING = frozenset("more dozens scores hundreds thousands several some many others other so at about nearly".split())
LONGEST = 7  # words; longer "names" are stretches of a headline
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedActor:
    """An actor as one article names it.

    ``id`` is the same wherever the same fullest name, kind and country meet, and does not change. ``known`` is the id
    in the actor list. ``names`` are the forms met, the fullest one first. ``office`` marks a title without a name (*the
    Kenyan president*): whoever holds it, the office is one thing and its holders are others.
    """

    id: str
    article: str
    name: str
    names: tuple[str, ...]
    kind: ActorKind
    country: str | None = None
    known: str | None = None
    roles: tuple[str, ...] = ()
    day: str | None = None
    office: bool = False


def find_actors(record: Record) -> tuple[NamedActor, ...]:
    """The named actors and the offices of an article, sorted by id; mentions of one actor are one row."""
    groups: defaultdict[int, list[Actor]] = defaultdict(list)
    for index, row in enumerate(record.actors):
        groups[row.coref if row.coref is not None else index].append(row)
    found: dict[str, NamedActor] = {}
    for rows in groups.values():
        actor = _named(rows, record) or _office(rows, record)
        if actor is not None:
            earlier = found.get(actor.id)
            found[actor.id] = actor if earlier is None else _joined(earlier, actor)
    return tuple(found[key] for key in sorted(found))


def _named(rows: list[Actor], record: Record) -> NamedActor | None:
    named = [(row, _own_name(row)) for row in rows if row.kind in ENTITIES]
    towns = {name_key(place.text) for place in record.places}
    named = [(row, name) for row, name in named if name and (row.kind != "other" or name_key(name) not in towns)]
    if not named:
        return None
    best = _most(Counter(row.id for row, _ in named if row.id is not None))
    kind = _most(Counter(row.kind for row, _ in named))
    country = _most(Counter(row.country for row, _ in named if row.country is not None))
    names = sorted({name for _, name in named if name}, key=lambda name: (-len(name_words(name)), -len(name), name))
    return NamedActor(
        id=best if best is not None else "e-" + digest(kind == "person", "".join(name_words(names[0])), country),
        article=record.article.id,
        name=names[0],
        names=tuple(names),
        kind=kind or "other",
        country=country,
        known=best,
        roles=tuple(sorted({row.role for row, _ in named if row.role})),
        day=record.article.published,
    )


def _own_name(row: Actor) -> str | None:
    """The name of the mention: what it resolved to, or a person's words that begin with one (*Ann Lee head of*)."""
    if row.name is not None:
        return row.name if row.id is not None or _is_name(row, row.name) else None
    if row.kind == "person" and len(name_words(row.text)) > 1 and all(w[:1].isupper() for w in row.text.split()[:2]):
        return row.text if _is_name(row, row.text) else None
    return None


def _office(rows: list[Actor], record: Record) -> NamedActor | None:
    if any(row.name or row.id for row in rows):
        return None
    for row in rows:
        noun = noun_of(row.text) if is_description(row.text) else None
        if noun is not None and noun.office and row.country is not None and row.kind == "person":
            title = row.head.lower()
            return NamedActor(
                id="e-" + digest("office", title, row.country),
                article=record.article.id,
                name=f"{title} ({row.country})",
                names=(row.text,),
                kind="person",
                country=row.country,
                roles=(title,),
                day=record.article.published,
                office=True,
            )
    return None


def _is_name(row: Actor, name: str) -> bool:
    """Whether the words are a name: a body's is capitalised throughout, but for *of* and *al-*."""
    if is_description(name) or not 0 < len(name_words(name)) <= LONGEST:
        return False
    if row.kind == "person":
        return True
    words = name.replace("-", " ").split()
    if words[0].lower() in COUNTING:
        return False
    return all(word[:1].isupper() or word[:1].isdigit() or word.lower() in PARTICLES for word in words)


def _most(counts: Counter[T]) -> T | None:
    return min(counts, key=lambda key: (-counts[key], str(key))) if counts else None


def _joined(one: NamedActor, other: NamedActor) -> NamedActor:
    names = sorted({*one.names, *other.names}, key=lambda name: (-len(name_words(name)), -len(name), name))
    return NamedActor(
        id=one.id,
        article=one.article,
        name=names[0],
        names=tuple(names),
        kind=one.kind,
        country=one.country,
        known=one.known,
        roles=tuple(sorted({*one.roles, *other.roles})),
        day=one.day,
        office=one.office,
    )
