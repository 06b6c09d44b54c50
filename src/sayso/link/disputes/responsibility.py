"""Rival responsibility: one act laid at different doors by different speakers."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.link.acts import VIOLENCE, actors_agree, is_mutual, same_happening, same_type
from sayso.link.copies.words import find_words, stem
from sayso.link.disputes.sides import SURE, Case
from sayso.link.parties import is_vague
from sayso.model import ClaimRow, Dispute, Party, Reason

BYSTANDERS = frozenset({"civilians", "other", "ngo", "media"})  # parties a misread sentence makes doers of
# Words for violence that tell no act from another.
COMMON = frozenset(
    "kill die dead death wound injur hurt hit strike attack target fire fired shell assault raid".split()
)
SENTENCE = 7  # words
BLAMED = VIOLENCE | {"DEPRIVE", "SANCTION"}  # acts somebody can be to blame for


def find_rivals(case: Case) -> Iterator[Dispute]:
    """One dispute for each act that different origins lay at the doors of parties that cannot be one.

    Two attacks in one incident are no rivals: the act must be the same in type, place, day and sufferers, nobody may
    suffer it in one claim and do it in the other, and clashes are done by both sides.
    """
    blaming = [claim for claim in case.affirmed if _blames(claim)]
    camps: list[list[ClaimRow]] = []
    for claim in blaming:
        home = next((camp for camp in camps if any(_together(claim, other) for other in camp)), None)
        if home is None:
            camps.append([claim])
        else:
            home.append(claim)
    rivals = _clique(case, camps)
    if len(rivals) < 2:
        return
    sides = [case.side(f"done by {_name(camp)}", camp) for camp in rivals]
    acts = sorted({claim.trigger for camp in rivals for claim in camp if claim.trigger})
    why = Reason(what="responsibility", found="the same act: " + ", ".join(f"“{act}”" for act in acts[:4]))
    dispute = case.dispute("responsibility", "who", sorted(sides, key=lambda side: side.position), (why,))
    if dispute is not None:
        yield dispute


def _blames(claim: ClaimRow) -> bool:
    """Whether the claim lays an act at somebody's door, in so many words and without a doubt.

    A headline or a list of topics names a country for the place as well as for the doer: *Syria air strike*.
    """
    if claim.type not in BLAMED or claim.belief < SURE or is_mutual(claim):
        return False
    if not _doers(claim) or any(is_vague(party) for party in claim.actors):
        return False
    if not claim.recipients and any(party.kind == "person" for party in claim.actors):
        return False  # "Ann Lee's killing" may be the one she suffered
    return len(find_words(claim.quote)) >= SENTENCE


def _doers(claim: ClaimRow) -> tuple[Party, ...]:
    return tuple(party for party in claim.actors if party.kind not in BYSTANDERS and not is_vague(party))


def _together(one: ClaimRow, other: ClaimRow) -> bool:
    return actors_agree(_doers(one), _doers(other)) is not False


def _clique(case: Case, camps: list[list[ClaimRow]]) -> list[list[ClaimRow]]:
    """The camps that rival each other, the most claimed first."""
    kept: list[list[ClaimRow]] = []
    for camp in sorted(camps, key=lambda camp: (-len(camp), camp[0].id)):
        rows = [
            claim for claim in camp if not kept or all(any(_rival(case, claim, other) for other in k) for k in kept)
        ]
        if rows:
            kept.append(rows)
    if len(kept) > 1:
        first = [claim for claim in kept[0] if any(_rival(case, claim, other) for camp in kept[1:] for other in camp)]
        kept[0] = first
    return kept


def _rival(case: Case, one: ClaimRow, other: ClaimRow) -> bool:
    return (
        case.sources[one.id].key != case.sources[other.id].key
        and same_type(one, other)
        and actors_agree(_doers(one), _doers(other)) is False
        and _one_occasion(case, one, other)
        and actors_agree(one.recipients, other.recipients) is not False
        and actors_agree(_doers(one), other.recipients) is not True
        and actors_agree(_doers(other), one.recipients) is not True
        and _same_act(one, other)
    )


def _one_occasion(case: Case, one: ClaimRow, other: ClaimRow) -> bool:
    """Whether nothing parts the two in place and day, and, in two texts, place and day or the sufferers join them."""
    if not case.told_together(one, other):
        return False
    if case.text(one) == case.text(other) or actors_agree(one.recipients, other.recipients) is True:
        return True
    return same_happening(case.settled[one.id], case.settled[other.id])


def _same_act(one: ClaimRow, other: ClaimRow) -> bool:
    """Whether something shows that both mean one act: the same telling word, or the same number of the same effect.

    *Killed* tells nothing: two parties may each have killed. A word is telling where it names the kind of act, or
    where somebody is accused.
    """
    mine, theirs = ({stem(word) for word in find_words(claim.trigger or "")} for claim in (one, other))
    counts = ({(f.effect, f.low, f.high) for f in claim.figures if f.low and f.low > 1} for claim in (one, other))
    if set.intersection(*counts):
        return True
    return bool(mine & theirs) and (not mine & theirs <= COMMON or "accuses" in (one.stance, other.stance))


def _name(camp: list[ClaimRow]) -> str:
    names = sorted(party.name for claim in camp for party in _doers(claim))
    return max(dict.fromkeys(names), key=lambda name: (names.count(name), name))
