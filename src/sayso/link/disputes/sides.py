"""The claims of one case with their sources, and the making of sides and disputes from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.link.acts import days_agree, places_agree
from sayso.link.bodies import Source
from sayso.link.independence import Known, find_sources, origins
from sayso.link.overruled import standing
from sayso.link.setting import settle_acts
from sayso.model import ClaimRow, Dispute, IncidentRow, Reason, Side, digest
from sayso.model.account import DisputeKind

DONE = frozenset({"occurred", "ongoing"})
SURE = 2.0  # belief from which a speaker says that it happened, and does not merely think so
AFFIRMING = frozenset({"asserts", "accuses", "admits", "confirms"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Claims on one incident (or on none yet), in one order, with the source of each.

    ``settled`` holds the same claims with the place and day of those told along with them (`settle_acts`).
    """

    incident: str | None
    claims: tuple[ClaimRow, ...]
    sources: dict[str, Source]
    settled: dict[str, ClaimRow]
    known: Known

    @classmethod
    def of(cls, incident: IncidentRow | None, claims: Sequence[ClaimRow], known: Known) -> Case:
        """The case of an incident's claims."""
        stand = standing(claims, {copy.article: copy.of for copy in known.copies})
        sources = find_sources(stand, known=known)
        kept = sorted(
            (claim for claim in stand if claim.id in sources), key=lambda claim: (claim.published or "9999", claim.id)
        )
        return cls(
            incident=None if incident is None else incident.id,
            claims=tuple(kept),
            sources=sources,
            settled=settle_acts(kept, known.context),
            known=known,
        )

    def text(self, claim: ClaimRow) -> str:
        """The article of the claim, or the one it copies."""
        return claim.copy_of or claim.article

    def places_agree(self, one: ClaimRow, other: ClaimRow) -> bool | None:
        """As `sayso.link.acts.places_agree`, of the settled claims."""
        return places_agree(self.settled[one.id], self.settled[other.id])

    def days_agree(self, one: ClaimRow, other: ClaimRow) -> bool | None:
        """As `sayso.link.acts.days_agree`, of the settled claims."""
        return days_agree(self.settled[one.id], self.settled[other.id])

    def told_together(self, one: ClaimRow, other: ClaimRow) -> bool:
        """Whether both stand in one text, or agree in a narrow place or in a day and differ in neither."""
        verdicts = (self.places_agree(one, other), self.days_agree(one, other))
        return False not in verdicts and (self.text(one) == self.text(other) or True in verdicts)

    @property
    def affirmed(self) -> tuple[ClaimRow, ...]:
        """Claims that say an act happened or goes on."""
        return tuple(
            claim
            for claim in self.claims
            if claim.status in DONE and claim.stance in AFFIRMING and claim.belief > 0 and claim.type is not None
        )

    @property
    def denied(self) -> tuple[ClaimRow, ...]:
        """Claims whose speaker denies an act."""
        return tuple(claim for claim in self.claims if claim.stance == "denies" and claim.type is not None)

    def side(self, position: str, claims: Iterable[ClaimRow]) -> Side:
        """One side, with its origins."""
        rows = sorted(
            {claim.id: claim for claim in claims}.values(), key=lambda claim: (claim.published or "9999", claim.id)
        )
        return Side(position=position, claims=tuple(row.id for row in rows), origins=origins(rows, known=self.known))

    def dispute(
        self, kind: DisputeKind, about: str, sides: Sequence[Side], reasons: tuple[Reason, ...]
    ) -> Dispute | None:
        """The dispute, or ``None`` where a side is nobody's own word: its origins all stand on other sides too."""
        by_side = [{origin.name for origin in side.origins} for side in sides]
        if len(sides) < 2 or any(not names for names in by_side):
            return None
        for at, names in enumerate(by_side):
            others = set().union(*(other for i, other in enumerate(by_side) if i != at))
            if names <= others:
                return None
        ident = "d-" + digest(kind, self.incident, about)
        return Dispute(id=ident, kind=kind, incident=self.incident, sides=tuple(sides), reasons=reasons)
