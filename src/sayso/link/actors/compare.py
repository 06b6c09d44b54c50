"""Whether two named actors are one: how sure, and why."""

from __future__ import annotations

from datetime import date

from sayso.link.actors.find import NamedActor
from sayso.link.actors.keys import GENERIC
from sayso.link.actors.spelling import likeness, name_words, ratio_of, sound
from sayso.link.copies.words import find_words
from sayso.link.names import known_body, noun_of
from sayso.model import Reason

SAME = 0.8  # from so likely on, two actors are one
GIVEN = 0.8  # likeness of given names
FAMILY = 0.85
BODY = 0.9  # likeness of the names of bodies
NEAR_DAYS = 60  # in which a bare surname may mean the one person of that name
# Words that tell bodies of otherwise equal names apart.
CONTRASTS = frozenset("north south east west northern southern eastern western upper lower new old anti pro".split())


def compare(one: NamedActor, other: NamedActor) -> tuple[float, tuple[Reason, ...]] | None:
    """The chance (0..1) that both are one, with reasons; ``None`` where they are not."""
    if one.known is not None and other.known is not None:
        if one.known != other.known:
            return None
        return 1.0, (Reason(what="actor list", found=f"both are {one.known}"),)
    if one.office or other.office or (one.kind == "person") != (other.kind == "person"):
        return None
    return _persons(one, other) if one.kind == "person" else _bodies(one, other)


def conflict(one: NamedActor, other: NamedActor) -> bool:
    """Whether the two must stay apart whatever third actor is like both."""
    if one.id == other.id:
        return False
    if one.known is not None and other.known is not None:
        return one.known != other.known
    if one.office != other.office or (one.kind == "person") != (other.kind == "person"):
        return True
    if _foreign(one, other) and not _shared_roles(one, other):
        return True
    if one.kind != "person":
        return _numbers(one) != _numbers(other)
    mine, theirs = name_words(one.name), name_words(other.name)
    return len(mine) > 1 and len(theirs) > 1 and _person_likeness(mine, theirs) is None


def _persons(one: NamedActor, other: NamedActor) -> tuple[float, tuple[Reason, ...]] | None:
    mine, theirs = name_words(one.name), name_words(other.name)
    if min(len(mine), len(theirs)) < 2:
        return _bare(one, other, mine, theirs)
    alike = _person_likeness(mine, theirs)
    if alike is None:
        return None
    roles = _shared_roles(one, other)
    if _foreign(one, other) and not roles:
        return None
    reasons = [Reason(what="name", found=f"“{one.name}” and “{other.name}” sound alike ({alike:.2f})")]
    score = 0.62 + 0.33 * alike
    if roles:
        reasons.append(Reason(what="role", found="both " + ", ".join(sorted(roles))))
        score += 0.04
    if one.country is not None and one.country == other.country:
        reasons.append(Reason(what="country", found=f"both of {one.country}"))
        score += 0.03
    if _initials_only(mine, theirs) and not roles and one.country != other.country:
        return None
    return min(score, 0.99), tuple(reasons)


def _person_likeness(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float | None:
    """Given and family name must both be alike; words between may be left out, and all may stand in another order."""
    if sound("".join(mine)) == sound("".join(theirs)):
        return 1.0 if mine == theirs else 0.97  # Sang-ho, Sang Ho
    best = 0.0
    for words in {mine, (*mine[1:], mine[0])}:
        given, family = likeness(words[0], theirs[0]), likeness(words[-1], theirs[-1])
        if given >= GIVEN and family >= FAMILY and _middle(words[1:-1], theirs[1:-1]):
            best = max(best, (given + family) / 2)
    if not best and len(mine) != len(theirs):
        short, long = sorted((mine, theirs), key=len)
        found = [max(likeness(word, other) for other in long) for word in short]
        if len(short) > 1 and min(found) >= 0.95:
            best = sum(found) / len(found)
    return best or None


def _middle(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    short, long = sorted((mine, theirs), key=len)
    return all(any(likeness(word, other) >= GIVEN for other in long) for word in short)


def _initials_only(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return len(mine[0]) == 1 or len(theirs[0]) == 1


def _bare(
    one: NamedActor, other: NamedActor, mine: tuple[str, ...], theirs: tuple[str, ...]
) -> tuple[float, tuple[Reason, ...]] | None:
    """A bare name is a person's only with his role or country beside it, and near in time; two bare names likewise."""
    if not mine or not theirs or likeness(mine[-1], theirs[-1]) < 0.95 or _foreign(one, other):
        return None
    roles, near = _shared_roles(one, other), _near(one, other)
    if not near or not roles or one.country is None or one.country != other.country:
        return None
    return 0.85, (
        Reason(what="name", found=f"“{one.name}” and “{other.name}” share a name"),
        Reason(what="role", found="both " + ", ".join(sorted(roles))),
        Reason(what="country", found=f"both of {one.country}"),
        Reason(what="day", found=f"named within {NEAR_DAYS} days"),
    )


def _bodies(one: NamedActor, other: NamedActor) -> tuple[float, tuple[Reason, ...]] | None:
    if _foreign(one, other) or (one.kind != other.kind and "other" not in (one.kind, other.kind)):
        return None
    best: tuple[float, str] | None = None
    for mine in one.names:
        for theirs in other.names:
            found = _body_likeness(mine, theirs)
            if found is None and one.kind == other.kind:
                found = _short_form(mine, theirs, one.country is not None and one.country == other.country)
            if found is not None and (best is None or found > best):
                best = found
    if best is None:
        return None
    return best[0], (Reason(what="name", found=best[1]),)


def _body_likeness(one: str, other: str) -> tuple[float, str] | None:
    mine, theirs = name_words(one), name_words(other)
    if not mine or not theirs:
        return None
    if _digits(mine) != _digits(theirs) or set(mine) & CONTRASTS != set(theirs) & CONTRASTS:
        return None
    if mine == theirs:
        return 0.97, f"“{one}” and “{other}” have the same words"
    short, long = sorted((mine, theirs), key=len)
    left, right = (" ".join(sorted(sound(word) for word in words)) for words in (mine, theirs))
    alike = ratio_of(left, right)
    if len(mine) == len(theirs) and alike >= BODY and all(max(likeness(w, v) for v in long) >= 0.8 for w in short):
        return 0.55 + 0.4 * alike, f"“{one}” and “{other}” sound alike ({alike:.2f})"
    return None


def _short_form(one: str, other: str, same_country: bool) -> tuple[float, str] | None:
    """Initials of a body of the same state, or its name less a word like *brigade*; a state's name alone is no body."""
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if same_country and len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long):
        return 0.85, f"“{one}” and “{other}” have the same initials"
    extra = set(long) - set(short)
    own = [word for word in short if (known := known_body(word.capitalize())) is None or known.id != known.country]
    if set(short) < set(long) and extra <= GENERIC and len("".join(own)) >= 6:
        return 0.85, f"“{one}” and “{other}” differ by {', '.join(sorted(extra))} alone"
    return None


def _digits(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in words if any(char.isdigit() for char in word))


def _numbers(actor: NamedActor) -> frozenset[str]:
    return _digits(name_words(actor.name))


def _foreign(one: NamedActor, other: NamedActor) -> bool:
    return one.country is not None and other.country is not None and one.country != other.country


def _shared_roles(one: NamedActor, other: NamedActor) -> frozenset[str]:
    """Words of the titles that both carry and that say an office: *director*, *observatory*; no *Mr*, no *former*."""
    mine, theirs = ({w for role in actor.roles for w in find_words(role) if len(w) > 3} for actor in (one, other))
    return frozenset(word for word in mine & theirs if (noun := noun_of(word)) is None or not noun.honorific)


def _near(one: NamedActor, other: NamedActor) -> bool:
    if not one.day or not other.day:
        return False
    return abs((date.fromisoformat(one.day[:10]) - date.fromisoformat(other.day[:10])).days) <= NEAR_DAYS
