"""All disputes among the claims of an incident."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.link.acts import VIOLENCE
from sayso.link.disputes.denial import find_denials
from sayso.link.disputes.figures import find_rival_figures
from sayso.link.disputes.responsibility import find_rivals
from sayso.link.disputes.sides import Case
from sayso.link.independence import NOTHING, Known
from sayso.link.names import known_body, name_key
from sayso.model import ClaimRow, Dispute, IncidentRow


def find_disputes(
    incident: IncidentRow | None, claims: Sequence[ClaimRow], *, known: Known = NOTHING
) -> tuple[Dispute, ...]:
    """Denials, rival responsibility and rival figures among the claims, sorted by id.

    Parameters
    ----------
    incident : IncidentRow or None
        The incident all the claims are about. Without one, only denials are looked for, among claims of the same act,
        actor and day: give it claims that share a key (`dispute_keys`).
    claims : sequence of ClaimRow
        In any order. Claims a reviewer rejected are left out.
    known : Known
        Copies, wire credits and spokesmen, for the origins of each side.
    """
    case = Case.of(incident, claims, known)
    found = list(find_denials(case))
    if incident is not None:
        found.extend(find_rivals(case))
        found.extend(find_rival_figures(case))
    return tuple(sorted(found, key=lambda dispute: dispute.id))


def dispute_keys(claim: ClaimRow) -> tuple[str, ...]:
    """What a denial and the claim it denies have in common, as strings to look up; none where the claim is too bare.

    A key joins the type and an actor with the month of publication, and with the month before it.
    """
    if claim.type is None or not claim.published:
        return ()
    kind = "VIOLENCE" if claim.type in VIOLENCE else claim.type
    year, month = int(claim.published[:4]), int(claim.published[5:7])
    months = {f"{year:04d}-{month:02d}", f"{year - (month == 1):04d}-{(month - 2) % 12 + 1:02d}"}
    keys: set[str] = set()
    for party in claim.actors:
        body = known_body(party.name)
        who = party.entity or party.country or (body.id if body is not None else name_key(party.name))
        keys.update(f"d:{kind}:{who}:{when}" for when in months)
    return tuple(sorted(keys))
