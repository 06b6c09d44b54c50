"""From groups of articles' incidents to the ledger's incidents and their disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.ledger import Filter, Ledger
from sayso.ledger.account import AccountChange
from sayso.link.disputes import find_disputes
from sayso.link.happenings import join_tellings
from sayso.link.incidents import story
from sayso.model import ClaimRow, Dispute, IncidentRow
from sayso.pipeline import kept
from sayso.pipeline.knowing import Knowing

PORTION = 200  # incidents described at once


@dataclass(slots=True, kw_only=True)
class Described:
    """How many incidents and disputes were written, and the articles of all incidents that changed."""

    incidents: int = 0
    disputes: int = 0
    articles: set[str] = field(default_factory=set)


def describe(ledger: Ledger, incident_of: Mapping[str, str], gone: Iterable[str], articles: Iterable[str]) -> Described:
    """Write the incidents that rows now belong to, with their disputes; those that did not change stay as they are.

    Parameters
    ----------
    ledger : Ledger
    incident_of : mapping of str to str
        Ledger-wide incident of every row that was grouped again, whole components.
    gone : iterable of str
        Rows that are no more.
    articles : iterable of str
        Articles whose claims, originals or actors changed: their incidents are described anew, whatever their group.
    """
    stirred, lost = set(articles), set(gone)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for row, ident in incident_of.items():
        members[ident].append(row)
    told = ledger.incident_ids_of(stirred)
    before = set(ledger.incidents_with([*incident_of, *sorted(lost)]).values())
    old = ledger.members_of({*before, *told})
    for ident in told:
        rest = [row for row in old[ident] if row not in lost and row not in incident_of]
        if rest and ident not in members:
            members[ident] = rest
    changed = [
        ident for ident, some in sorted(members.items()) if ident in told or sorted(some) != sorted(old.get(ident, ()))
    ]
    retired = sorted(old.keys() - members.keys())
    made = Described(articles=set(stirred))
    for first in range(0, len(retired), PORTION):
        some = retired[first : first + PORTION]
        ledger.change_account(AccountChange(retired_incidents=some, retired_disputes=ledger.disputes_of(some)))
    for first in range(0, len(changed), PORTION):
        some = changed[first : first + PORTION]
        _write(ledger, {ident: sorted(members[ident]) for ident in some}, made)
    return made


def _write(ledger: Ledger, members: Mapping[str, Sequence[str]], made: Described) -> None:
    incidents, disputes = _make(ledger, members)
    ledger.change_account(
        AccountChange(
            retired_incidents=sorted(members),
            retired_disputes=ledger.disputes_of(members),
            incidents=incidents,
            disputes=disputes,
        )
    )
    made.incidents += len(incidents)
    made.disputes += len(disputes)
    made.articles.update(article for row in incidents for article in row.articles)


def _make(ledger: Ledger, members: Mapping[str, Sequence[str]]) -> tuple[list[IncidentRow], list[Dispute]]:
    rows = {row for some in members.values() for row in some}
    told = {ident: kept.unpack_telling(text) for ident, text in ledger.digests(kept.TELLING, rows).items()}
    articles = {telling.article for telling in told.values()} | (rows - told.keys())
    claims = tuple(ledger.claims_of(sorted(articles)))
    knowing = Knowing(ledger, articles, claims)
    by_row: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    for claim in claims:
        if claim.article_incident is not None:
            by_row[claim.article_incident].append(claim)
    incidents: list[IncidentRow] = []
    disputes: list[Dispute] = []
    for ident, some in sorted(members.items()):
        tellings = [told[row] for row in some if row in told]
        if not tellings:
            incidents += _story(ledger, ident, some)
            continue
        copies = {one.article: knowing.copy_of(one.article) for one in tellings}
        tellings = [replace(one, copy_of=copy.of) if (copy := copies[one.article]) else one for one in tellings]
        own = [replace(claim, incident=ident) for row in some for claim in by_row[row]]
        known = knowing.of(one.article for one in tellings)
        row = join_tellings(ident, tellings, own, known=known)
        bare = tuple(sorted(set(some) - told.keys()))
        row = replace(row, members=(*row.members, *bare), articles=(*row.articles, *bare))
        found = find_disputes(row, own, known=known)
        incidents.append(replace(row, disputes=tuple(dispute.id for dispute in found)))
        disputes += found
    return incidents, disputes


def _story(ledger: Ledger, ident: str, articles: Sequence[str]) -> list[IncidentRow]:
    """Articles without an incident that are like one another; none for one that is like no other."""
    if len(articles) == 1:
        return []
    made = story(ident, [row for article in articles for row in ledger.articles(Filter(article=article))])
    return [] if made is None else [made]
