"""An incident as a row of events data: what its held claims leave of codes, sides, counts and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.export.counts import Tally, is_war, tally
from sayso.export.rivals import Named, is_denial, party_key, rival_doers
from sayso.export.select import Kept, Picked, incident_of, joined
from sayso.link.independence import origins
from sayso.link.names import known_whole
from sayso.model import ClaimRow, IncidentRow, Origin, Party
from sayso.model.account import DisputeKind

# Kinds of actors that can be a side; what else acts in a sentence (a bomb, a report, a market) is no side.
SIDES = frozenset({"person", "government", "military", "armed_group", "igo", "ngo", "civilians", "company"})
REPORTING = frozenset({"igo", "ngo", "media", "outlet"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An incident with the claims on it that an export holds.

    Attributes
    ----------
    row : IncidentRow
        The incident.
    kept : tuple of Kept
        Its claims, in the order of the account.
    disputed : tuple of DisputeKind
        The disputes its claims stand in, each kind once.
    origins : tuple of Origin
        Independent origins of the held claims.
    outlets : tuple of str
        Outlets that tell of it, one per group of copies.
    killed, injured : Tally
        Counts, by the convention that was asked for.
    acled : tuple of str, optional
        ACLED's event and sub-event type: the code most origins give, of equals the one told first.
    actors, recipients : tuple of Party
        Those said to have done it and those it was done to, the most often told of first.
    rivals : tuple of Named
        The forces named as doers where the accounts rival each other (`rival_doers`), else none.
    """

    row: IncidentRow
    kept: tuple[Kept, ...]
    disputed: tuple[DisputeKind, ...]
    origins: tuple[Origin, ...]
    outlets: tuple[str, ...]
    killed: Tally
    injured: Tally
    acled: tuple[str, str] | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    rivals: tuple[Named, ...] = ()

    @property
    def doers(self) -> tuple[Party, ...]:
        """Who did it, for a format with one column for it: nobody where the accounts rival each other."""
        return () if self.rivals else self.actors

    @property
    def claims(self) -> tuple[ClaimRow, ...]:
        """The held claims."""
        return tuple(kept.row for kept in self.kept)

    @property
    def statuses(self) -> tuple[str, ...]:
        """Statuses of the held claims, the most frequent first."""
        return tuple(name for name, _ in Counter(row.status for row in self.claims).most_common())

    @property
    def telling(self) -> ClaimRow:
        """The claim whose words stand for the incident: of its code, with a count of the killed where there is one."""

        def rank(row: ClaimRow) -> tuple[bool, bool]:
            counts = any(figure.effect == "killed" and figure.cumulative is not True for figure in row.figures)
            return counts and self.killed.any, (row.acled_event, row.acled_sub_event) == self.acled

        return max(self.claims, key=rank)

    @property
    def instruments(self) -> str | None:
        """What it was done with."""
        return joined(word for row in self.claims for word in row.instruments)

    @property
    def urls(self) -> str | None:
        """Addresses of the articles that tell of it."""
        return joined(row.url for row in self.claims)

    @property
    def speakers(self) -> str | None:
        """Who says so."""
        return joined(origin.name for origin in self.origins)


def happenings(picked: Picked) -> Iterator[Happening]:
    """Incidents of an account of which at least one claim asked for is held, in its order, with all their claims."""
    by_incident: dict[str, list[Kept]] = {}
    for kept in picked.kept:
        key = incident_of(kept.row)
        if key is not None:
            by_incident.setdefault(key, []).append(kept)
    for kept in picked.beside:
        key = incident_of(kept.row)
        if key in by_incident:
            by_incident[key].append(kept)
    rejected = {row.id for row in picked.account.claims if row.judgement == "reject"}
    denials = {row.id: row for row in picked.account.claims if is_denial(row)}
    for incident in picked.account.incidents:
        held = by_incident.get(incident.id)
        if held is None:
            continue
        rows = [kept.row for kept in held]
        own = _held_origins(incident, rows)
        if len(own) < picked.selection.min_independent:
            continue
        tainted = not rejected.isdisjoint(incident.claims)
        vague = picked.selection.vague
        reporters = _reporters(rows)
        actors = _parties(rows, "actors", reporters)
        done = {party.name.casefold() for party in actors[:1]}
        yield Happening(
            row=incident,
            kept=tuple(held),
            disputed=tuple(sorted({kind for kept in held for kind in kept.disputed})),
            origins=own,
            outlets=_outlets(rows),
            killed=tally(rows, "killed", None if tainted else incident.killed, vague=vague),
            injured=tally(rows, "injured", None if tainted else incident.injured, vague=vague),
            acled=_most_told(rows, own),
            actors=actors,
            rivals=rival_doers(rows, [denials[claim] for claim in incident.claims if claim in denials]),
            recipients=_parties(rows, "recipients", reporters | done),
        )


def _reporters(rows: Sequence[ClaimRow]) -> frozenset[str]:
    """Names of those who tell and are no side: monitors and agencies, and persons who admit to nothing."""
    return frozenset(
        party.name.casefold()
        for row in rows
        for party in row.chain
        if party.kind in REPORTING or (party.kind == "person" and party.named and row.stance != "admits")
    )


def _held_origins(incident: IncidentRow, rows: Sequence[ClaimRow]) -> tuple[Origin, ...]:
    """The ledger's origins, without those of which no claim is held; without a ledger's, our own."""
    ids = {row.id for row in rows}
    held = tuple(origin for origin in incident.origins if not ids.isdisjoint(origin.claims))
    return held or origins(rows)


def _outlets(rows: Iterable[ClaimRow]) -> tuple[str, ...]:
    """One outlet per group of copies: the original's where it is here, else the first copy's."""
    found: dict[str, str] = {}
    for row in rows:
        if row.outlet is None:
            continue
        group = row.copy_of or row.article
        if row.copy_of is None:
            found[group] = row.outlet
        else:
            found.setdefault(group, row.outlet)
    return tuple(dict.fromkeys(found.values()))


def _most_told(rows: Sequence[ClaimRow], origins: Sequence[Origin]) -> tuple[str, str] | None:
    """The code that most origins give; a war as a whole has none."""
    of = {claim: number for number, origin in enumerate(origins) for claim in origin.claims}
    votes: dict[tuple[str, str], set[int | None]] = {}
    for row in rows:
        if row.acled_event is not None and row.acled_sub_event is not None and not is_war(row):
            votes.setdefault((row.acled_event, row.acled_sub_event), set()).add(of.get(row.id))
    return max(votes, key=lambda code: len(votes[code]), default=None)


def _parties(
    rows: Iterable[ClaimRow], part: Literal["actors", "recipients"], passed: frozenset[str]
) -> tuple[Party, ...]:
    """Sides by how many claims tell of them, a claim and its copies once; of equals those with a name first.

    ``passed`` are names to leave out: monitors and agencies that are heard on it tell, and are no side of it.
    """
    first: dict[str, Party] = {}
    times: Counter[str] = Counter()
    told: set[tuple[str, ...]] = set()
    for row in rows:
        parties: tuple[Party, ...] = getattr(row, part)
        for party in parties:
            key = party_key(party)
            if party.name.casefold() not in passed and _can_be_side(party):
                first.setdefault(key, party)
                once = (key, row.copy_of or row.article, row.quote, row.trigger or "")
                times[key] += once not in told
                told.add(once)
    return tuple(first[key] for key in sorted(first, key=lambda key: (-times[key], not first[key].named)))


def _can_be_side(party: Party) -> bool:
    """Whether the party can have done or suffered it: a monitor that is misread as a doer did neither."""
    if party.kind not in SIDES and not (party.kind == "other" and party.sector is not None):
        return False
    if party.kind == "company" and not party.named:  # a mine, a shop: a place that was hit
        return False
    known = known_whole(party.name)
    return known is None or known.kind not in ("ngo", "media")
