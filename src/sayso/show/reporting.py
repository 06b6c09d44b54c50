"""One run of ``sayso report``: rows out of a ledger, a page onto the disk."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.export.from_ledger import account_from
from sayso.show.report import Account, render_report
from sayso.show.sink import Sink

if TYPE_CHECKING:
    from sayso.ledger import Filter, Ledger


def write_report(ledger: Ledger, wanted: Filter, target: Path) -> str:
    """Write the page of what the filter leaves; one line that says what is in it."""
    found = account_from(ledger, wanted, of="incidents")
    told = {claim.article for claim in found.claims} | {one for row in found.incidents for one in row.articles}
    asked = any(getattr(wanted, field.name) is not None for field in dataclasses.fields(wanted))
    articles = [row for row in ledger.articles() if not asked or row.id in told]
    account = Account(
        question=question_words(wanted),
        articles=articles,
        claims=found.claims,
        incidents=found.incidents,
        disputes=found.disputes,
        series=found.series,
    )
    page = render_report(account)
    sink = Sink(target)
    try:
        sink.write(page)
    except BaseException:
        sink.drop()
        raise
    sink.finish()
    return f"{target}: {len(articles)} articles, {len(found.incidents)} incidents, {len(found.disputes)} disputes"


def question_words(wanted: Filter) -> str:
    """The filter in words."""
    parts = [
        f"{field.name.replace('_', ' ')}: {getattr(wanted, field.name)}"
        for field in dataclasses.fields(wanted)
        if getattr(wanted, field.name) is not None
    ]
    return "; ".join(parts) or "everything in the ledger"
