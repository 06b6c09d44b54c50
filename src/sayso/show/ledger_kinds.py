"""Every kind of row of a ledger: how it is asked for, shown and laid flat."""

from __future__ import annotations

from typing import Any

from sayso.ledger.claim_columns import claim_columns
from sayso.model import ClaimRow, to_dict
from sayso.show.ledger_ask import Kind
from sayso.show.ledger_rows import claim_block


def _flat_claim(row: ClaimRow) -> dict[str, Any]:
    columns = claim_columns(row)
    del columns["parts"]
    about = ("article", "outlet", "published", "url", "copy_of", "incident")
    return columns | {name: getattr(row, name) for name in about}


KINDS: dict[str, Kind] = {
    "claims": Kind(
        find=lambda ledger, wanted: ledger.claims(wanted), show=claim_block, flat=_flat_claim, plain=to_dict
    ),
}
