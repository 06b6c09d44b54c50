"""Quotations signed with a dash: “We left.” — Name, place."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.source import source_range
from sayso.extract.attribution.spans import Phrases

_DASHES = frozenset(("—", "–", "―", "--", "-"))
_NAMED = frozenset(("PERSON", "ORG"))
_FEW = 4


def signed_quotations(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts for quotations after which a dash and a name stand, as in vox pops and epigraphs (Chicago 13.36)."""
    tokens, found = phrases.parsed.tokens, []
    said = {i for draft in drafts if draft.act == "speech" for first, last in draft.content for i in (first, last - 1)}
    for quote in phrases.parsed.quotes:
        at = quote.last
        while at < len(tokens) and tokens[at].pos == "SPACE":
            at += 1
        if not quote.closed or quote.last - quote.first <= _FEW or at + 1 >= len(tokens):
            continue
        dash, name = tokens[at], tokens[at + 1]
        if dash.text not in _DASHES or name.ent not in _NAMED or not name.text[:1].isupper():
            continue
        if said & set(range(quote.first, quote.last)):
            continue
        head = name
        while head.i + 1 < len(tokens) and tokens[head.i + 1].ent == name.ent and head.head is tokens[head.i + 1]:
            head = tokens[head.i + 1]
        while head.head.ent == name.ent and head.head.i > head.i:
            head = head.head
        if any(tok.tag in ("VBD", "VBZ", "VBP", "MD") for tok in tokens[head.i : min(head.i + 3, len(tokens))]):
            continue
        first, last = source_range(phrases, head)
        found.append(
            Draft(
                cue=dash,
                cue_range=(at, at + 1),
                speaker=head,
                source=(max(first, at + 1), last),
                content=((quote.first, quote.last),),
                stance="asserts",
                act="speech",
                rule="signed_quotation",
            )
        )
    return found
