"""What an export reads: the rows of a ledger, or of readings that are in no ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.link.disputes import find_disputes
from sayso.link.happenings import join_tellings, tellings
from sayso.link.independence import Known
from sayso.model import ArticleRow, ClaimRow, Dispute, IncidentRow, Record, Series, claim_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The rows that an export is made of.

    ``texts`` holds the texts of articles by id where they are at hand; only Web Annotations use them, for the words
    around a quote. ``asked`` holds the ids of the claims that were asked for; the others are here because they are
    about the same incidents. ``None`` asks for all.
    """

    claims: Sequence[ClaimRow] = ()
    incidents: Sequence[IncidentRow] = ()
    disputes: Sequence[Dispute] = ()
    series: Sequence[Series] = ()
    articles: Sequence[ArticleRow] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    asked: frozenset[str] | None = None


def account_of(records: Iterable[Record], *, pipeline: str = "", lexicon: str = "") -> Account:
    """An account of readings as they stand: nothing is joined across articles, and there are no series.

    Parameters
    ----------
    records
        Readings, one per article.
    pipeline, lexicon
        Versions that made them, for the list of articles.
    """
    claims: list[ClaimRow] = []
    incidents: list[IncidentRow] = []
    disputes: list[Dispute] = []
    articles: list[ArticleRow] = []
    texts: dict[str, str] = {}
    for record in records:
        rows = claim_rows(record)
        article = record.article
        known = Known(context=rows)
        by_id = {row.id: row for row in rows}
        found = []
        for telling in tellings(record):
            own = [by_id[claim] for claim in telling.claims]
            incident = join_tellings(telling.id, [telling], own, known=known)
            disputed = find_disputes(incident, own, known=known)
            found.append(replace(incident, disputes=tuple(dispute.id for dispute in disputed)))
            disputes.extend(disputed)
        claims.extend(rows)
        incidents.extend(found)
        texts[article.id] = article.text
        articles.append(
            ArticleRow(
                id=article.id,
                outlet=article.outlet,
                title=article.title,
                url=article.url,
                published=article.published,
                language=article.language,
                incident=found[0].id if found else None,
                claims=len(rows),
                issues=len(record.issues),
                pipeline=pipeline,
                lexicon=lexicon,
            )
        )
    return Account(claims=claims, incidents=incidents, disputes=disputes, articles=articles, texts=texts)
