"""What tells the sources of claims apart, for each set of articles by itself: copies, wire credits, spokesmen.

Nothing is taken from articles that have no part in what is being described, so that it does not matter what else is
described in the same run.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.ledger import Ledger
from sayso.link.actors import NamedActor, find_bodies
from sayso.link.independence import Known
from sayso.model import ClaimRow, Copy
from sayso.pipeline import kept


class Knowing:
    """What is known of some articles, read at once."""

    def __init__(self, ledger: Ledger, articles: Iterable[str], claims: Iterable[ClaimRow]) -> None:
        wanted = set(articles)
        self._wires: dict[str, str] = {}
        for article, text in ledger.digests(kept.TEXT, wanted).items():
            credits = json.loads(text)["credits"]
            if len(credits) == 1:
                self._wires[article] = credits[0]
        found = ledger.digests(kept.ACTORS, wanted)
        self._actors: dict[str, list[NamedActor]] = {one: kept.unpack_actors(text) for one, text in found.items()}
        self._copies = {copy.article: copy for copy in ledger.copies(wanted)}
        self._claims: defaultdict[str, list[ClaimRow]] = defaultdict(list)
        for claim in claims:
            self._claims[claim.article].append(claim)

    def copy_of(self, article: str) -> Copy | None:
        """What the article is a copy of."""
        return self._copies.get(article)

    def of(self, articles: Iterable[str]) -> Known:
        """What is known where just these articles speak."""
        some: Sequence[str] = sorted(set(articles))
        return Known(
            copies=tuple(self._copies[one] for one in some if one in self._copies),
            wires={one: self._wires[one] for one in some if one in self._wires},
            bodies=find_bodies(actor for one in some for actor in self._actors.get(one, ())),
            context=tuple(claim for one in some for claim in self._claims.get(one, ())),
        )
