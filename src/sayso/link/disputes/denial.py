"""Denials, each tied to the claims it denies."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.link.acts import (
    BEFORE,
    actors_agree,
    days_agree,
    days_between,
    describe_act,
    is_mutual,
    places_agree,
    same_happening,
    same_type,
)
from sayso.link.copies.words import find_words, shingles, stem
from sayso.link.disputes.responsibility import COMMON
from sayso.link.disputes.sides import SURE, Case
from sayso.link.names import clean
from sayso.model import ClaimRow, Dispute, Reason

VERBATIM = 10  # words in a row that make two sentences of two texts one
WEAPONS = frozenset("chemical gas sarin chlorine cluster phosphorus nerve nuclear drone barrel poison".split())


def find_denials(case: Case) -> Iterator[Dispute]:
    """One dispute for each denied act: who says it happened, who denies it.

    A denial is of another act where type, actors, place, day or means tell the two apart. Without an incident they
    must also agree in actor and in place or day, as many acts are alike.
    """
    taken: set[str] = set()
    denied = case.denied
    for denial in denied:
        if denial.id in taken:
            continue
        against = _against(case, denial)
        if not against:
            continue
        same = [denial, *(other for other in denied if _one_denial(case, denial, other, against))]
        taken.update(other.id for other in same)
        sides = (
            case.side(f"it happened: {describe_act(_fullest(against))}", against),
            case.side(f"it did not: {describe_act(_fullest(same))}", same),
        )
        why = Reason(what="denial", found=f"“{denial.quote[:160]}”")
        dispute = case.dispute("denial", min(one.id for one in same), sides, (why,))
        if dispute is not None:
            yield dispute


def _against(case: Case, denial: ClaimRow) -> list[ClaimRow]:
    """The claims denied: those of the same text first, then those of other texts at the same place or on the same day.

    Where somebody says that it happened, those who only think so, or call it alleged, are no party to the dispute;
    where nobody does, they are if they name the doer. A sentence read in one article as a denial and in another as
    none is a misreading.
    """
    found = [claim for claim in case.affirmed if _denies(case, denial, claim)]
    if any(_verbatim(case, denial, claim) for claim in case.affirmed):
        return []
    here = [claim for claim in found if case.text(claim) == case.text(denial)]
    anchors = [denial, *here]
    kept = here + [
        claim for claim in found if case.text(claim) != case.text(denial) and _at_one_of(case, claim, anchors)
    ]
    return [claim for claim in kept if claim.belief >= SURE] or [claim for claim in kept if claim.actors]


def _at_one_of(case: Case, claim: ClaimRow, anchors: list[ClaimRow]) -> bool:
    """Whether the act is told at the place or on the day of the denied one, and no anchor contradicts it."""
    where = [case.places_agree(claim, anchor) for anchor in anchors]
    when = [case.days_agree(claim, anchor) for anchor in anchors]
    return (True in where and False not in when) or (True in when and False not in where)


def _verbatim(case: Case, denial: ClaimRow, claim: ClaimRow) -> bool:
    if denial.article == claim.article or claim.trigger is None or not _same_words(denial, claim):
        return False
    mine, theirs = find_words(denial.quote), find_words(claim.quote)
    if min(len(mine), len(theirs)) < VERBATIM:
        return False
    return not set(shingles(mine, VERBATIM)).isdisjoint(shingles(theirs, VERBATIM))


def _fullest(claims: list[ClaimRow]) -> ClaimRow:
    return max(claims, key=lambda claim: (bool(claim.actors), bool(claim.recipients), bool(claim.places), claim.id))


def _one_denial(case: Case, one: ClaimRow, other: ClaimRow, against: list[ClaimRow]) -> bool:
    """Whether two denials are of one act: nothing tells them apart, and both deny a claim; the deniers may differ."""
    return (
        other.id != one.id
        and same_type(one, other)
        and actors_agree(one.actors, other.actors) is not False
        and case.places_agree(one, other) is not False
        and case.days_agree(one, other) is not False
        and _means_agree(one, other)
        and any(_denies(case, other, claim) for claim in against)
    )


def _denies(case: Case, denial: ClaimRow, claim: ClaimRow) -> bool:
    if case.sources[denial.id].key == case.sources[claim.id].key or not same_type(denial, claim):
        return False
    actors = actors_agree(denial.actors or denial.chain[:1], claim.actors)
    where, when = case.places_agree(denial, claim), case.days_agree(denial, claim)
    if actors is False or where is False or when is False or not _means_agree(denial, claim):
        return False
    if not _targets_agree(denial, claim):
        return False
    loose = is_mutual(denial) or is_mutual(claim) or not claim.actors
    if not (_same_words(denial, claim) if loose else _tied(case, denial, claim)):
        return False
    if not denial.actors and not _bare_alike(case, denial, claim):
        return False
    if case.incident is not None:
        return actors is True or (not claim.actors and case.told_together(denial, claim))
    apart = days_between(denial, claim)
    return actors is True and (where is True or when is True) and (apart is None or apart <= BEFORE)


def _bare_alike(case: Case, denial: ClaimRow, claim: ClaimRow) -> bool:
    """Whether a denial that names no doer is of this act: by the same words, and by telling ones in a text elsewhere.

    *He denied that they kill* is about no death in particular, unless it names the place or the day.
    """
    if denial.type == "HARM" and places_agree(denial, claim) is not True and days_agree(denial, claim) is not True:
        return False
    here = case.text(denial) == case.text(claim) or same_happening(case.settled[denial.id], case.settled[claim.id])
    return _same_words(denial, claim, telling=not here)


def _tied(case: Case, denial: ClaimRow, claim: ClaimRow) -> bool:
    """Whether more than the doer ties the two: the sentence, the word for the act, the target, the place or the day."""
    if denial.quote == claim.quote or _same_words(denial, claim):
        return True
    if actors_agree(denial.recipients, claim.recipients) is True:
        return True
    if case.text(denial) == case.text(claim):
        return True in (places_agree(denial, claim), days_agree(denial, claim))
    return True in (case.places_agree(denial, claim), case.days_agree(denial, claim))


def _targets_agree(denial: ClaimRow, claim: ClaimRow) -> bool:
    """Whether both acts can have hit one target: two farms of different names, or two named men, are two acts."""
    verdict = actors_agree(denial.recipients, claim.recipients)
    if verdict is not None or not denial.recipients or not claim.recipients:
        return verdict is not False
    if any(party.kind != "other" for party in (*denial.recipients, *claim.recipients)):
        return True
    mine, theirs = ([find_words(clean(party.name)) for party in one.recipients] for one in (denial, claim))
    heads = {words[-1] for words in mine if words} & {words[-1] for words in theirs if words}
    one, other = ({word for words in some for word in words} - heads for some in (mine, theirs))
    return not heads or not one or not other or bool(one & other)


def _same_words(denial: ClaimRow, claim: ClaimRow, *, telling: bool = False) -> bool:
    """Whether both name the act by words of one stem: *attacks* and *attack*, *hit by shells* and *shelling*.

    A word is telling where it is not one of the commonest, such as *killed*.
    """
    mine, theirs = (
        {stem(word) for words in (one.trigger or "", *one.instruments) for word in find_words(words)}
        for one in (denial, claim)
    )
    shared = {one for one in mine for other in theirs if one == other or _compound(one, other)}
    return bool(shared - COMMON if telling else shared)


def _compound(one: str, other: str) -> bool:
    """Whether one word is the other with something before it: *strike* and *airstrike*."""
    short, long = sorted((one, other), key=len)
    return len(short) > 4 and long.endswith(short)


def _means_agree(one: ClaimRow, other: ClaimRow) -> bool:
    """Whether both or neither speak of the same special weapon: a denial of gas is none of shells."""
    return _means(one) == _means(other)


def _means(claim: ClaimRow) -> frozenset[str]:
    words = " ".join((claim.trigger or "", *claim.instruments)).lower().replace("-", " ").split()
    found = WEAPONS & set(words)
    return (
        frozenset({"chemical"})
        if found & {"gas", "sarin", "chlorine", "nerve", "poison", "chemical"}
        else frozenset(found)
    )
