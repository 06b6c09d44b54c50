"""Judgements on claims that an article's newer reading tells otherwise are put into question."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ledger import Ledger
from sayso.ledger.account import Pending
from sayso.model import Judgement, claim_rows
from sayso.review import reopened


def reopen_changed(ledger: Ledger, pending: Sequence[Pending], judgements: Sequence[Judgement]) -> int:
    """Reopen what the current readings of these articles change under a judgement; how many judgements that is.

    Each current reading is held against the one that the account rests on. Done twice, it changes nothing more.
    """
    judged = {row.subject_id for row in judgements if row.subject == "claim" and row.reopened is None}
    if not judged:
        return 0
    count = 0
    for row in pending:
        old = ledger.linked_record(row.article)
        if old is None or judged.isdisjoint(claim.id for claim in old.claims):
            continue
        new = ledger.record(row.article)
        if new is None:
            continue
        before = {claim.id: claim for claim in claim_rows(old)}
        mine = [judgement for judgement in judgements if judgement.subject_id in before]
        for reopening in reopened(mine, before, {claim.id: claim for claim in claim_rows(new)}):
            ledger.reopen(reopening.judgement, reopening.reason)
            count += 1
    return count
