"""Which claims an export holds: what somebody says took place, and whether somebody else disputes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from sayso.export.account import Account
from sayso.model import STATUSES, ClaimRow, SettingError
from sayso.model.account import DisputeKind
from sayso.model.record import Status

Vague = Literal["none", "acled"]

VAGUE_CONVENTIONS: tuple[str, ...] = get_args(Vague)
FACTS: frozenset[Status] = frozenset({"occurred", "ongoing"})
# Stances that put the content forward as so. One who doubts, demands, promises, threatens or asks does not say it is.
AFFIRMING = frozenset({"asserts", "accuses", "admits", "confirms"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What was asked for.

    Attributes
    ----------
    statuses : frozenset of Status
        Statuses that are let through; by default what occurred or is going on.
    disputed : bool
        Whether disputed claims are held, marked as disputed, or left out.
    vague : {"none", "acled"}
        The convention that turns a count in words into a number; ``none`` leaves it without one.
    min_independent : int
        How many independent origins an incident must have.
    filters : mapping of str to str
        The filters that made the account, as given; they are printed with the export.
    """

    statuses: frozenset[Status] = FACTS
    disputed: bool = True
    vague: Vague = "none"
    min_independent: int = 1
    filters: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unknown = sorted(set(self.statuses) - set(STATUSES))
        if unknown or not self.statuses:
            raise SettingError(f"no such status: {', '.join(unknown) or 'none'}; there are {', '.join(STATUSES)}")
        if self.vague not in VAGUE_CONVENTIONS:
            raise SettingError(f"no such convention for vague counts: {self.vague}; there are none, acled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A claim that an export holds, with the kinds of dispute it stands in."""

    row: ClaimRow
    disputed: tuple[DisputeKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """An account after the selection.

    ``kept`` are the claims asked for that are let through, ``beside`` others that are let through and may be about the
    same incidents; ``left_out`` counts claims asked for by the reason why they are not here.
    """

    account: Account
    selection: Selection
    kept: tuple[Kept, ...]
    left_out: Mapping[str, int]
    beside: tuple[Kept, ...] = ()


def pick(account: Account, selection: Selection) -> Picked:
    """The claims of an account that a selection lets through."""
    kinds = _dispute_kinds(account)
    asked = account.asked
    kept: list[Kept] = []
    beside: list[Kept] = []
    left_out: Counter[str] = Counter()
    for row in account.claims:
        here = asked is None or row.id in asked
        reason = why_not(row, selection.statuses)
        disputed = tuple(sorted(kinds.get(row.id, ())))
        if reason is None and disputed and not selection.disputed:
            reason = "disputed"
        if reason is None:
            (kept if here else beside).append(Kept(row=row, disputed=disputed))
        elif here:
            left_out[reason] += 1
    return Picked(
        account=account,
        selection=selection,
        kept=tuple(kept),
        left_out=dict(sorted(left_out.items())),
        beside=tuple(beside),
    )


def why_not(row: ClaimRow, statuses: frozenset[Status] = FACTS) -> str | None:
    """Why an export does not hold a claim, or ``None`` when it does.

    Notes
    -----
    A rejected claim is never exported. A claim that something took place must be put forward as so, with belief
    above zero. Other statuses are let through only when they were asked for by name.
    """
    if row.judgement == "reject":
        return "rejected by a reviewer"
    if row.status not in statuses:
        return f"status {row.status}"
    if row.status in FACTS:
        if row.stance not in AFFIRMING:
            return f"stance {row.stance}"
        if row.belief <= 0:
            return "not believed by its speaker"
    return None


def _dispute_kinds(account: Account) -> dict[str, set[DisputeKind]]:
    """Kinds of dispute by claim. A denial that linking tied to nothing else still disputes its own incident."""
    rejected = {row.id for row in account.claims if row.judgement == "reject"}
    kinds: dict[str, set[DisputeKind]] = {}
    for dispute in account.disputes:
        sides = [set(side.claims) - rejected for side in dispute.sides]
        if sum(map(bool, sides)) > 1:
            for claim in set().union(*sides):
                kinds.setdefault(claim, set()).add(dispute.kind)
    denied = {incident_of(row) for row in account.claims if row.stance == "denies" and row.id not in rejected} - {None}
    for row in account.claims:
        if incident_of(row) in denied:
            kinds.setdefault(row.id, set()).add("denial")
    return kinds


def incident_of(row: ClaimRow) -> str | None:
    """The incident of a claim: the ledger's, else the one within its article."""
    return row.incident or row.article_incident


def joined(names: Iterable[str | None]) -> str | None:
    """Distinct names in their order, between semicolons; ``None`` for none."""
    return "; ".join(dict.fromkeys(name for name in names if name)) or None
