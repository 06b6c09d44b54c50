"""From groups of articles' incidents to the ledger's incidents, their disputes and their series."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange, Pending
from sayso.link.actors import find_bodies
from sayso.link.disputes import dispute_keys, find_disputes
from sayso.link.happenings import Telling, join_tellings
from sayso.link.independence import Known
from sayso.link.series import find_series, series_key
from sayso.model import ClaimRow, Dispute, IncidentRow, Series
from sayso.pipeline import kept

PORTION = 500  # incidents described at once


def describe(
    ledger: Ledger, incident_of: Mapping[str, str], articles: Iterable[str], linked: Sequence[Pending]
) -> tuple[int, int]:
    """Write the incidents that rows now belong to, with the disputes and series that rest on them.

    Parameters
    ----------
    ledger : Ledger
    incident_of : mapping of str to str
        Ledger-wide incident of every row that was grouped again, whole components.
    articles : iterable of str
        Articles whose claims, originals or actors changed: their incidents are described anew, whatever their group.
    linked : sequence of Pending
        Articles that count as linked once this is written.

    Returns
    -------
    tuple of int
        Incidents and disputes written.
    """
    before = ledger.incidents_with(incident_of)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for row, ident in incident_of.items():
        members[ident].append(row)
    stirred = set(articles)
    for incident in ledger.incidents_of(stirred):
        if incident.id not in members and not incident_of.keys() & set(incident.members):
            members[incident.id] = list(incident.members)
    retired = sorted(set(before.values()) - members.keys())
    written = disputed = 0
    ids = sorted(members)
    touched: set[str] = set(stirred)
    for first in range(0, max(len(ids), 1), PORTION):
        portion = ids[first : first + PORTION]
        made = _make(ledger, {ident: members[ident] for ident in portion})
        written += len(made.incidents)
        disputed += len(made.disputes)
        touched |= {article for row in made.incidents for article in row.articles}
        gone = portion + (retired if first == 0 else [])
        ledger.change_account(
            AccountChange(
                retired_incidents=gone,
                retired_disputes=ledger.disputes_of(gone),
                incidents=made.incidents,
                disputes=made.disputes,
            )
        )
    _follow(ledger, touched)
    ledger.change_account(AccountChange(linked=linked))
    return written, disputed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    incidents: tuple[IncidentRow, ...]
    disputes: tuple[Dispute, ...]


def _make(ledger: Ledger, members: Mapping[str, Sequence[str]]) -> _Made:
    rows = {row for some in members.values() for row in some}
    told = {ident: kept.unpack_telling(text) for ident, text in ledger.digests(kept.TELLING, rows).items()}
    articles = {telling.article for telling in told.values()} | (rows - told.keys())
    claims = tuple(ledger.claims_of(articles))
    known = known_of(ledger, articles, claims)
    roots = {copy.article: copy.of for copy in known.copies}
    by_incident: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    by_article: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
        if claim.article_incident is not None:
            by_incident[claim.article_incident].append(claim)
    incidents: list[IncidentRow] = []
    disputes: list[Dispute] = []
    for ident, some in sorted(members.items()):
        tellings = [_with_root(told[row], roots) for row in some if row in told]
        if not tellings:
            continue  # an article without an incident that is like no other
        own = [replace(claim, incident=ident) for row in some for claim in by_incident[row]]
        near = tuple(claim for article in {one.article for one in tellings} for claim in by_article[article])
        known_here = replace(known, context=near)
        row = join_tellings(ident, tellings, own, known=known_here)
        bare = tuple(sorted(set(some) - told.keys()))
        row = replace(row, members=(*row.members, *bare), articles=(*row.articles, *bare))
        found = find_disputes(row, own, known=known_here)
        incidents.append(replace(row, disputes=tuple(dispute.id for dispute in found)))
        disputes += found
    return _Made(incidents=tuple(incidents), disputes=tuple(disputes))


def _with_root(telling: Telling, roots: Mapping[str, str]) -> Telling:
    return replace(telling, copy_of=roots.get(telling.article))


def known_of(ledger: Ledger, articles: Iterable[str], claims: Sequence[ClaimRow]) -> Known:
    """What tells the sources of claims apart: copies, wire credits, spokesmen."""
    wanted = set(articles)
    wires: dict[str, str] = {}
    for article, text in ledger.digests(kept.TEXT, wanted).items():
        credits = json.loads(text)["credits"]
        if len(credits) == 1:
            wires[article] = credits[0]
    actors = [actor for text in ledger.digests(kept.ACTORS, wanted).values() for actor in kept.unpack_actors(text)]
    copies = tuple(copy for copy in ledger.copies(wanted) if copy.article in wanted)
    return Known(copies=copies, wires=wires, bodies=find_bodies(actors), context=tuple(claims))


def _follow(ledger: Ledger, articles: Iterable[str]) -> None:
    """Make again the series and the denials that the claims of these articles may stand in."""
    claims = tuple(ledger.claims_of(articles))
    keyed = {claim.id: series_key(claim) for claim in claims}
    denials = {claim.id: dispute_keys(claim) if claim.incident is None else () for claim in claims}
    old = ledger.keys_of(kept.SERIES, keyed) | ledger.keys_of(kept.DISPUTE, denials)
    ledger.put_keys(kept.SERIES, keyed)
    ledger.put_keys(kept.DISPUTE, denials)
    wanted = sorted({key for some in (*keyed.values(), *denials.values()) for key in some} | old)
    for first in range(0, len(wanted), PORTION):
        portion = wanted[first : first + PORTION]
        ledger.change_account(_lines(ledger, portion))


def _lines(ledger: Ledger, portion: Sequence[str]) -> AccountChange:
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for kind in (kept.SERIES, kept.DISPUTE):
        for key, subject in ledger.subjects_with(kind, portion):
            holders[key].add(subject)
    rows = {row.id: row for row in ledger.claims_by_id({claim for some in holders.values() for claim in some})}
    known = known_of(ledger, {row.article for row in rows.values()}, tuple(rows.values()))
    series: dict[str, Series] = {}
    disputes: dict[str, Dispute] = {}
    digests: dict[tuple[str, str], str] = {}
    for key in portion:
        some = [rows[claim] for claim in sorted(holders[key]) if claim in rows]
        if key.startswith("s:"):
            lines = find_series(some, known=known) if len(some) > 1 else ()
            series.update((line.id, line) for line in lines)
            digests[kept.LINES, key] = json.dumps([line.id for line in lines])
        else:
            quarrels = find_disputes(None, some, known=known) if len(some) > 1 else ()
            disputes.update((quarrel.id, quarrel) for quarrel in quarrels)
            digests[kept.QUARRELS, key] = json.dumps([quarrel.id for quarrel in quarrels])
    gone_series = {ident for text in ledger.digests(kept.LINES, portion).values() for ident in json.loads(text)}
    gone_disputes = {ident for text in ledger.digests(kept.QUARRELS, portion).values() for ident in json.loads(text)}
    return AccountChange(
        retired_series=sorted(gone_series - series.keys()),
        retired_disputes=sorted(gone_disputes - disputes.keys()),
        series=tuple(series.values()),
        disputes=tuple(disputes.values()),
        digests=digests,
    )
