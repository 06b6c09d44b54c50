"""Names of organisations: what kind each is by its words, and whether two names are one organisation's."""

from __future__ import annotations

from sayso.lexicon.actors import ActorLexicon, ActorNoun
from sayso.model.record import ActorKind


def name_kind(
    words: tuple[str, ...], entity: str, noun: ActorNoun | None, lexicon: ActorLexicon
) -> tuple[ActorKind, str | None]:
    """Kind and sector of a named organisation by its words (*Ministry*, *Brigades*), then by its head."""
    fitting = [lexicon.name_words[word] for word in words if word in lexicon.name_words]
    if fitting:
        _, kind, sector = min(fitting, key=lambda found: found[0])
        if kind != "other" or noun is None:
            return kind, sector
    if noun is not None:
        return noun.kind, noun.sector
    if entity == "NORP":
        return "civilians", "CVL"
    return ("person", None) if entity == "PERSON" else ("other", None)


def is_acronym(short: str, words: tuple[str, ...]) -> bool:
    """Whether the capitals are the initials of the name's words: SDF, *Syrian Democratic Forces*."""
    letters = short.lower().replace(".", "")
    return 2 <= len(letters) == len(words) and all(word[:1] == char for word, char in zip(words, letters, strict=True))


def same_organisation(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, as folded words, are one organisation's: equal, or one ends the other (*Coast Guard*)."""
    if one == other:
        return True
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return len(short) >= 2 and long[-len(short) :] == short
