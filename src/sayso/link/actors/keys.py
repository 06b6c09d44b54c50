"""What two spellings of one actor have in common, as strings to look up."""

from __future__ import annotations

from sayso.link.actors.find import NamedActor
from sayso.link.actors.spelling import name_words, skeleton

GENERIC = frozenset(
    """army forces force front group groups movement brigade brigades battalion division ministry council committee
    party agency news organisation organization association union centre center network government state
    national""".split()
)


def keys(actor: NamedActor) -> tuple[str, ...]:
    """Blocking keys of a named actor, sorted; actors that share none are never compared.

    A person's keys are the sounds of the last word and of the first of a name, a body's those of its telling words and
    its initials. An office has the key of its own id alone.
    """
    if actor.office:
        return (f"a:{actor.id}",)
    found = set()
    if actor.known is not None:
        found.add(f"a:{actor.known}")
    for name in actor.names:
        words = name_words(name)
        if not words:
            continue
        if actor.kind == "person":
            found.add(f"p:{skeleton(words[-1])}")
            if len(words) > 1:
                found.add(f"p:{skeleton(words[0])}:{skeleton(words[-1])}")
                found.add("p:" + skeleton("".join(words)))
        else:
            telling = [word for word in words if word not in GENERIC] or list(words)
            found.add("o:" + "".join(sorted(skeleton(word) for word in telling)))
            found.update(f"o:{skeleton(word)}" for word in sorted(telling, key=lambda word: (-len(word), word))[:2])
            if len(words) > 2:
                found.add("i:" + "".join(word[0] for word in words))
            if len(words) == 1 and name.isupper():
                found.add("i:" + words[0])
    return tuple(sorted(found))
