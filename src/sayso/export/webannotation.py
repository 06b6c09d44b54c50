"""W3C Web Annotations: the evidence span of every claim, to lay over the article.

Source: Web Annotation Data Model (W3C Recommendation, 2017), sections 3.2 and 4.2. Positions count Unicode code
points of the article's text, as the model asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.export.jsonld import filled, graph, iri, page
from sayso.export.select import Kept, Picked

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of the text given before and after a quote


def webannotation_lines(picked: Picked, note: dict[str, Any]) -> Iterator[str]:
    """An annotation collection in one page; the filter stands in its ``sayso:filter``."""
    head = {
        "@context": [CONTEXT, {"sayso": "urn:sayso:", "sayso:filter": {"@type": "@json"}}],
        "id": iri("annotations", "claims"),
        "type": "AnnotationPage",
        "sayso:filter": note,
    }
    return graph(head, "items", (_annotation(picked, kept) for kept in picked.kept))


def _annotation(picked: Picked, kept: Kept) -> dict[str, Any]:
    row = kept.row
    text = picked.account.texts.get(row.article)
    exact = {"type": "TextQuoteSelector", "exact": row.quote}
    if text is not None:
        exact["prefix"] = text[max(0, row.start - AROUND) : row.start]
        exact["suffix"] = text[row.end : row.end + AROUND]
    return {
        "id": iri("claim", row.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "value": _said(kept), "format": "text/plain", "purpose": "describing"},
            *({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in _tags(kept)),
        ],
        "target": filled(
            {
                "source": page(row.url) or iri("article", row.article),
                "selector": [exact, {"type": "TextPositionSelector", "start": row.start, "end": row.end}],
            }
        ),
    }


def _said(kept: Kept) -> str:
    """The claim in one line: who says it, how, and what."""
    row = kept.row
    chain = " > ".join(party.name for party in row.chain)
    doers = ", ".join(party.name for party in row.actors)
    others = ", ".join(party.name for party in row.recipients)
    what = " ".join(filter(None, (row.type, row.mode, f'"{row.trigger}"' if row.trigger else None)))
    parts = [f"{chain}: {row.stance}", what, f"by {doers}" if doers else "", f"to {others}" if others else ""]
    return "; ".join(part for part in [*parts, row.status] if part)


def _tags(kept: Kept) -> list[str]:
    row = kept.row
    tags = [row.type, row.status, row.stance, *(f"disputed: {kind}" for kind in kept.disputed)]
    return [tag for tag in tags if tag]
