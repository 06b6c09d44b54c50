"""Which articles tell of one happening: rows that share a key are scored, and touched groups made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange
from sayso.link.incidents import IncidentDigest, Scorer, components, group, keys
from sayso.model import Link
from sayso.pipeline import kept
from sayso.pipeline.gather import PORTION, Touched, rows_of
from sayso.pipeline.verdicts import Pairs


def link_incidents(ledger: Ledger, touched: Touched, verdicts: Pairs, scorer: Scorer) -> dict[str, str]:
    """Score the touched rows against all that may be one with them, and group every component they reach.

    Returns
    -------
    dict of str to str
        For each row of those components, the ledger-wide incident it now belongs to.
    """
    links = ledger.links("incident", touched.gone_incidents)
    bereft = {end for link in links for end in (link.left, link.right)} - touched.gone_incidents
    seeds = sorted(touched.incidents)
    for first in range(0, len(seeds), PORTION):
        portion = seeds[first : first + PORTION]
        found = scorer.score(_pairs(ledger, portion))
        ledger.change_account(AccountChange(retired_links=[("incident", ident) for ident in portion], links=found))
    judged = {end for pair in (*verdicts.must, *verdicts.cannot) for end in pair}
    reached, links = _reach(ledger, {*seeds, *bereft, *judged}, verdicts)
    rows = rows_of(ledger, reached)
    return group(rows, links, must=verdicts.must, cannot=verdicts.cannot)


def _pairs(ledger: Ledger, portion: Iterable[str]) -> Iterator[tuple[IncidentDigest, IncidentDigest]]:
    """Each row with those that share a key of its; a pair within the portion comes once."""
    rows = {row.id: row for row in rows_of(ledger, portion)}
    wanted = {ident: keys(row) for ident, row in rows.items()}
    holders: dict[str, set[str]] = {}
    for key, subject in ledger.subjects_with(kept.INCIDENT, {key for some in wanted.values() for key in some}):
        holders.setdefault(key, set()).add(subject)
    known = rows | {
        row.id: row for row in rows_of(ledger, {subject for some in holders.values() for subject in some} - rows.keys())
    }
    for ident in sorted(rows):
        met = {subject for key in wanted[ident] for subject in holders.get(key, ())}
        for other in sorted(met):
            if other in known and other != ident and not (other in rows and other < ident):
                yield rows[ident], known[other]


def _reach(ledger: Ledger, seeds: set[str], verdicts: Pairs) -> tuple[set[str], tuple[Link, ...]]:
    """Every row of the components the seeds are in, and all links among those rows."""
    joined: dict[str, set[str]] = {}
    for left, right in verdicts.must:
        joined.setdefault(left, set()).add(right)
        joined.setdefault(right, set()).add(left)
    links: dict[tuple[str, str], Link] = {}
    reached: set[str] = set()
    ahead = seeds
    while ahead:
        found = {(link.left, link.right): link for link in ledger.links("incident", ahead)}
        links.update(found)
        reached |= ahead
        ids = reached | {end for pair in found for end in pair}
        ahead = {
            member
            for members in components(sorted(ids), links.values())
            if not reached.isdisjoint(members)
            for member in members
        }
        ahead |= {other for one in reached for other in joined.get(one, ())}
        ahead -= reached
    return reached, tuple(link for (left, right), link in links.items() if left in reached and right in reached)
