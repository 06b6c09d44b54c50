"""Which body a person speaks for, by the title and by the bodies that stand beside him."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from sayso.link.actors.entities import ActorLinks
from sayso.link.actors.find import NamedActor
from sayso.link.actors.keys import GENERIC
from sayso.link.actors.spelling import name_words
from sayso.link.copies.words import find_words
from sayso.link.names import known_body, name_key, noun_of

BODIES = frozenset({"ngo", "igo", "armed_group", "other", "military"})
# Titles of those who speak for a body or lead it; whoever lives in a town or fights for a group is none.
VOICES = frozenset(
    """spokesman spokeswoman spokesperson chief head director leader chairman chairwoman president secretary-general
    founder commissioner coordinator representative""".split()
)


def find_bodies(actors: Iterable[NamedActor], links: ActorLinks | None = None) -> dict[str, str]:
    """For each person's entity and folded name, the name of the body the person speaks for.

    *Observatory director* names a body where the article names one body with that word; where several articles differ,
    the one named most counts. States are left out: a minister speaks for himself.
    """
    articles: defaultdict[str, list[NamedActor]] = defaultdict(list)
    for actor in actors:
        articles[actor.article].append(actor)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for rows in articles.values():
        bodies = [row for row in rows if row.kind in BODIES]
        for person in rows:
            if person.kind == "person" and not person.office and person.known is None:
                for body in _bodies_of(person, bodies):
                    for name in person.names:
                        if len(name_words(name)) > 1:
                            votes[name_key(name)][body] += 1
                    if links is not None:
                        votes[links.of[person.id]][body] += 1
    return {person: min(counts, key=lambda body: (-counts[body], body)) for person, counts in sorted(votes.items())}


def _bodies_of(person: NamedActor, bodies: list[NamedActor]) -> set[str]:
    found: set[str] = set()
    for role in (*person.roles, *(name for name in person.names if " of " in name)):
        words = set(find_words(role))
        if not words & VOICES:
            continue
        known = known_body(role)
        if known is not None and known.kind in BODIES and known.id != known.country:
            found.add(known.name)
            continue
        telling = {word for word in words if len(word) > 4 and _tells(word)}
        near = {_full(body.name) for body in bodies if telling & set(name_words(body.name))}
        if len(near) == 1:
            found |= near
    return found


def _tells(word: str) -> bool:
    """Whether the word of a title may come from a body's name: *observatory*, not *director*, not *Syrian*."""
    noun, known = noun_of(word), known_body(word.capitalize())
    return word not in GENERIC and (noun is None or noun.body) and (known is None or known.id != known.country)


def _full(name: str) -> str:
    known = known_body(name)
    return name if known is None else known.name
