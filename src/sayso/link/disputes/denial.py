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
    same_type,
)
from sayso.link.copies.words import find_words, stem
from sayso.link.disputes.sides import Case
from sayso.model import ClaimRow, Dispute, Reason

WEAPONS = frozenset("chemical gas sarin chlorine cluster phosphorus nerve nuclear drone barrel poison".split())


def find_denials(case: Case) -> Iterator[Dispute]:
    """One dispute for each denied act: who says it happened, who denies it.

    A denial is of another act where type, actors, place, day or means tell the two apart. Without an incident they
    must also agree in actor and in place or day, as many acts are alike.
    """
    affirmed = case.affirmed
    taken: set[str] = set()
    denied = case.denied
    for denial in denied:
        if denial.id in taken:
            continue
        against = [claim for claim in affirmed if _denies(case, denial, claim)]
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


def _fullest(claims: list[ClaimRow]) -> ClaimRow:
    return max(claims, key=lambda claim: (bool(claim.actors), bool(claim.recipients), bool(claim.places), claim.id))


def _one_denial(case: Case, one: ClaimRow, other: ClaimRow, against: list[ClaimRow]) -> bool:
    """Whether two denials are of one act: nothing tells them apart, and both deny a claim; the deniers may differ."""
    return (
        other.id != one.id
        and same_type(one, other)
        and actors_agree(one.actors, other.actors) is not False
        and places_agree(one, other) is not False
        and days_agree(one, other) is not False
        and _means_agree(one, other)
        and any(_denies(case, other, claim) for claim in against)
    )


def _denies(case: Case, denial: ClaimRow, claim: ClaimRow) -> bool:
    if case.sources[denial.id].key == case.sources[claim.id].key or not same_type(denial, claim):
        return False
    actors = actors_agree(denial.actors or denial.chain[:1], claim.actors)
    where, when = places_agree(denial, claim), days_agree(denial, claim)
    if actors is False or where is False or when is False or not _means_agree(denial, claim):
        return False
    if actors_agree(denial.recipients, claim.recipients) is False:
        return False
    if (is_mutual(denial) or is_mutual(claim) or not claim.actors) and not _same_words(denial, claim):
        return False
    if case.incident is not None:
        near = denial.article == claim.article or where is True or when is True
        return actors is True or (not claim.actors and near)
    apart = days_between(denial, claim)
    return actors is True and (where is True or when is True) and (apart is None or apart <= BEFORE)


def _same_words(denial: ClaimRow, claim: ClaimRow) -> bool:
    """Whether both name the act by words of one stem: *attacks* and *attack*, *used* and *use*."""
    mine, theirs = ({stem(word) for word in find_words(one.trigger or "")} for one in (denial, claim))
    return bool(mine & theirs)


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
