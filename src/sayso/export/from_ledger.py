"""An account from a ledger: the claims asked for, their incidents whole, and what disputes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

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


def account_from(ledger: Ledger, wanted: Filter) -> Account:
    """The part of a ledger that a filter asks for.

    Parameters
    ----------
    ledger
        An open ledger; it must stay open while the account is in use.
    wanted
        The filter; its status is passed over, since what is denied must be known where something is held.

    Notes
    -----
    An incident is exported whole: a filter chooses the claims, and with them the incidents they are about. Articles
    that linking has not come to yet have the incidents of their own readings.
    """
    claims = {row.id: row for row in ledger.claims(replace(wanted, status=None))}
    asked = frozenset(claims)
    articles = frozenset(row.article for row in claims.values())
    claims.update((row.id, row) for row in ledger.claims_of(sorted(articles)))
    single = _unlinked(ledger, claims)
    return Account(
        claims=tuple(claims.values()),
        incidents=single.incidents,
        disputes=single.disputes,
        articles=single.articles,
        texts=Texts(ledger, articles),
        asked=asked,
    )


def _unlinked(ledger: Ledger, claims: dict[str, ClaimRow]) -> Account:
    """Incidents and denials of the readings that linking has not come to."""
    articles = sorted({row.article for row in claims.values() if row.incident is None and row.article_incident})
    found = account_of(record for article in articles if (record := ledger.record(article)) is not None)
    held = {row.article_incident for row in claims.values() if row.incident is None}
    incidents = [row for row in found.incidents if row.id in held]
    disputes: list[Dispute] = [row for row in found.disputes if row.incident is None or row.incident in held]
    return Account(incidents=incidents, disputes=disputes, articles=found.articles)
