"""An account from a ledger: the claims asked for, their incidents whole, and what disputes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from sayso.export.account import Account, account_of
from sayso.model import ClaimRow, Dispute

if TYPE_CHECKING:
    from sayso.ledger import Filter, Ledger


class Texts(Mapping[str, str]):
    """Texts of a ledger's articles, read when they are asked for."""

    def __init__(self, ledger: Ledger, articles: frozenset[str]) -> None:
        self._ledger = ledger
        self._articles = articles

    def __getitem__(self, article: str) -> str:
        text = self._ledger.text(article) if article in self._articles else None
        if text is None:
            raise KeyError(article)
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


def account_from(ledger: Ledger, wanted: Filter, *, of: Literal["claims", "incidents"] = "claims") -> Account:
    """The part of a ledger that a filter asks for.

    Parameters
    ----------
    ledger
        An open ledger; it must stay open while the account is in use.
    wanted
        The filter; its status is passed over, since what is denied must be known where something is held.
    of
        Whether the filter chooses claims, or incidents with all their claims.

    Notes
    -----
    Incidents are whole whatever the filter. Articles that linking has not come to yet have the incidents of their own
    readings, chosen by their claims.
    """
    wanted = replace(wanted, status=None)
    claims = {row.id: row for row in ledger.claims(wanted) if of == "claims" or row.incident is None}
    if of == "claims":
        linked = {row.incident for row in claims.values() if row.incident is not None}
        incidents = list(ledger.incidents_by_id(sorted(linked)))
        asked = frozenset(claims)
    else:
        incidents = list(ledger.incidents(wanted))
        asked = frozenset(claims).union(*(incident.claims for incident in incidents))
    disputes = [row for row in ledger.disputes() if any(not asked.isdisjoint(side.claims) for side in row.sides)]
    beside = {claim for incident in incidents for claim in incident.claims}
    beside |= {claim for dispute in disputes for side in dispute.sides for claim in side.claims}
    claims.update((row.id, row) for row in ledger.claims_by_id(sorted(beside - set(claims))))
    unlinked = {row.article for row in claims.values() if row.incident is None and row.article_incident is not None}
    for row in ledger.claims_of(sorted(unlinked)):
        claims.setdefault(row.id, row)
    single = _unlinked(ledger, unlinked, claims)
    articles = {row.article for row in claims.values()}
    return Account(
        claims=tuple(claims.values()),
        incidents=(*incidents, *single.incidents),
        disputes=(*disputes, *single.disputes),
        series=tuple(row for row in ledger.series() if any(point.claim in asked for point in row.points)),
        articles=tuple(row for row in ledger.articles() if row.id in articles),
        texts=Texts(ledger, frozenset(articles)),
        asked=asked,
    )


def _unlinked(ledger: Ledger, articles: set[str], claims: dict[str, ClaimRow]) -> Account:
    """Incidents and denials of the readings that linking has not come to."""
    found = account_of(record for article in sorted(articles) if (record := ledger.record(article)) is not None)
    held = {row.article_incident for row in claims.values() if row.incident is None}
    incidents = [row for row in found.incidents if row.id in held]
    disputes: list[Dispute] = [row for row in found.disputes if row.incident is None or row.incident in held]
    return Account(incidents=incidents, disputes=disputes)
