"""Offices without a name: *the Russian president* in an article of 2023 is whoever held the office that day."""

from __future__ import annotations

from sayso.resolve.actors.draft import Draft
from sayso.resolve.coref.clusters import Clusters, Entity

# Portfolios as the table of office-holders spells them.
PORTFOLIOS = {word: word for word in ("prime", "foreign", "defence", "interior", "home", "finance", "information")}
PORTFOLIOS["defense"] = "defence"
FORMER = frozenset({"former", "ex", "late", "next", "new", "interim", "acting", "deputy", "vice", "first"})


def holder_of(clusters: Clusters, draft: Draft) -> Entity | None:
    """The actor already named in the article who holds the office on its date, or ``None``.

    Only people the article names are found: an office alone never brings in a name the text does not have.
    """
    published = clusters.parsed.article.published
    if published is None or not draft.definite or draft.number != "s" or draft.country is None:
        return None
    if draft.mods & FORMER:
        return None
    kind = next((PORTFOLIOS[word] for word in PORTFOLIOS if word in draft.mods), None)
    words = draft.head.lower if kind is None else f"{kind} {draft.head.lower}"
    for leader in clusters.lexicon.offices.get((draft.country, words), ()):
        if leader.held_on(published) and leader.id in clusters.by_id:
            return clusters.entities[clusters.by_id[leader.id]]
    return None
