"""schema.org JSON-LD: a ``Claim`` for every claim, and a ``ClaimReview`` for every one that a reviewer has read.

Source: schema.org ``Claim``, ``ClaimReview``, ``reviewAspect``. sayso does not rate whether a claim is true: a review
here is of the reading, says so, and has no rating.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.export.jsonld import filled, graph, iri, page
from sayso.export.select import Kept, Picked
from sayso.lexicon.exports import crosswalk
from sayso.model import ArticleRow, ClaimRow, Party, SettledPlace

VOCABULARY = "https://schema.org/"
ASPECT = "whether the quoted words make this claim; not whether the claim is true"


def claimreview_lines(picked: Picked, note: dict[str, Any]) -> Iterator[str]:
    """One graph, headed by the data set and the filter that made it."""
    context = {"@vocab": VOCABULARY, "sayso": "urn:sayso:", "sayso:filter": {"@type": "@json"}}
    return graph({"@context": context}, "@graph", _nodes(picked, note))


def _nodes(picked: Picked, note: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"@type": "Dataset", "@id": iri("export", "claims"), "name": "Claims", "sayso:filter": note}
    articles = {row.id: row for row in picked.account.articles}
    for kept in picked.kept:
        yield _claim(kept, articles.get(kept.row.article))
        if kept.row.judgement in ("accept", "correct"):
            yield _review(kept.row)


def _claim(kept: Kept, article: ArticleRow | None) -> dict[str, Any]:
    row = kept.row
    return filled(
        {
            "@type": "Claim",
            "@id": iri("claim", row.id),
            "text": row.quote,
            "author": [_agent(party) for party in row.chain[:1]],
            "appearance": _appearance(row, article),
            "about": _about(row),
            "creativeWorkStatus": row.status,
            "keywords": [row.stance, *(f"disputed: {kind}" for kind in kept.disputed)],
            "isPartOf": {"@id": iri("incident", row.incident)} if row.incident else None,
        }
    )


def _agent(party: Party) -> dict[str, Any]:
    return filled({"@type": crosswalk("schema_org_agent")[party.kind], "name": party.name})


def _appearance(row: ClaimRow, article: ArticleRow | None) -> dict[str, Any]:
    return filled(
        {
            "@type": "NewsArticle",
            "@id": iri("article", row.article),
            "url": page(row.url),
            "headline": None if article is None else article.title,
            "datePublished": row.published,
            "publisher": {"@type": "NewsMediaOrganization", "name": row.outlet} if row.outlet else None,
        }
    )


def _about(row: ClaimRow) -> dict[str, Any] | None:
    if row.type is None:
        return None
    time = row.times[0] if row.times else None
    event = {
        "@type": "Event",
        "name": row.trigger,
        "additionalType": " ".join(filter(None, (row.type, row.mode))),
        "startDate": None if time is None else time.begin,
        "endDate": None if time is None else time.finish,
        "location": _place(row.places[0]) if row.places else None,
        "organizer": [_agent(party) for party in row.actors],
    }
    return filled(event)


def _place(place: SettledPlace) -> dict[str, Any]:
    address = filled({"@type": "PostalAddress", "addressCountry": place.country, "addressRegion": place.admin1})
    return filled(
        {"@type": "Place", "name": place.name or place.text, "address": address if len(address) > 1 else None}
    )


def _review(row: ClaimRow) -> dict[str, Any]:
    body = "A reviewer accepted this reading of the words."
    if row.judgement == "correct":
        body = f"A reviewer corrected this reading of the words: {', '.join(row.corrected) or 'a field'}."
    return {
        "@type": "ClaimReview",
        "@id": iri("review", row.id),
        "claimReviewed": row.quote,
        "itemReviewed": {"@id": iri("claim", row.id)},
        "reviewAspect": ASPECT,
        "reviewBody": body,
    }
