"""Who did it, where one accuses another who denies it and somebody else is named by others: no format has two truths.

A row of events data has one column for the doer. Where the ledger holds rival accounts, choosing one would take a side;
the column stays empty, and the notes say who names whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.model import ClaimRow, Party

VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
FORCES = frozenset({"government", "military", "armed_group"})


@dataclass(slots=True, kw_only=True)
class Named:
    """A force that some say did it: who says so, and whom they say it did it to."""

    party: Party
    speakers: dict[str, str] = field(default_factory=dict)
    victims: set[str] = field(default_factory=set)


def party_key(party: Party) -> str:
    """One actor, one key: the ledger's actor where linking knows it, else the name."""
    return party.entity or party.name.casefold()


def is_denial(row: ClaimRow) -> bool:
    """Whether somebody says that it was not so; what a reviewer rejected nobody says."""
    return (row.stance == "denies" or row.status == "not_occurred") and row.judgement != "reject"


def rival_doers(held: Iterable[ClaimRow], denials: Sequence[ClaimRow]) -> tuple[Named, ...]:
    """The forces named as doers of one happening where the accounts rival each other, else none.

    Parameters
    ----------
    held : iterable of ClaimRow
        Claims that say it was done.
    denials : sequence of ClaimRow
        Claims on the same happening that say it was not.

    Notes
    -----
    Accounts rival each other where a force that is named as the doer is also said not to have done it, and another
    force is named by nobody who names the first. Two forces that fight each other, each other's doer and sufferer, are
    no rivals.
    """
    named: dict[str, Named] = {}
    for row in held:
        if row.acled_event not in VIOLENT or not row.chain:
            continue
        for party in row.actors:
            if party.kind in FORCES:
                one = named.setdefault(party_key(party), Named(party=party))
                one.speakers.setdefault(party_key(row.chain[0]), row.chain[0].name)
                one.victims.update(map(party_key, row.recipients))
    denied = {party_key(party) for row in denials for party in row.actors}
    for key in named.keys() & denied:
        if any(_rival(key, named[key], other, named[other]) for other in named if other != key):
            return tuple(named.values())
    return ()


def _rival(key: str, one: Named, other_key: str, other: Named) -> bool:
    fight = key in other.victims or other_key in one.victims
    return not fight and one.speakers.keys().isdisjoint(other.speakers)


def rival_words(rivals: Iterable[Named]) -> str:
    """Who names whom: *Northern Army (says the mayor); Southern Front (says Northern Army)*."""
    return "; ".join(f"{one.party.name} (says {' and '.join(one.speakers.values())})" for one in rivals)
