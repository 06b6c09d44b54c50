"""The bound that publication implies: in the claim, the incident and the views, and filled in for an older ledger."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from sayso.ledger import Ledger
from sayso.ledger.migrate import HEAD, VERSION_TABLE
from sayso.ledger.views import drop_views
from sayso.link.happenings import join_tellings, tellings
from sayso.model import Judgement, LedgerError, NotAfter, Record, claim_rows
from tests.unit.ledger.samples import MAKER, make_record

DAY = "2024-05-06"


def undated() -> Record:
    """The sample with its killing and its shelling undated: told as past, so not after the day of publication."""
    record = make_record()
    bound = NotAfter(finish=DAY)
    events = tuple(replace(event, times=(), not_after=bound) for event in record.events)
    return replace(record, events=events, incidents=(replace(record.incidents[0], time=None),))


def test_what_is_told_as_past_has_the_bound_and_what_is_denied_has_none(ledger):
    ledger.add(undated(), MAKER)
    assert [(claim.stance, claim.not_after) for claim in ledger.claims()] == [("asserts", DAY), ("denies", None)]
    with ledger.reading() as connection:
        shown = connection.execute(text('SELECT not_after, "begin" FROM claims_flat ORDER BY start_char')).all()
    assert [tuple(row) for row in shown] == [(DAY, None), (None, None)]


def test_a_reviewer_who_dates_the_act_takes_the_bound_away(ledger):
    ledger.add(undated(), MAKER)
    day = '[{"begin": "2024-05-01", "finish": "2024-05-01", "precision": "day", "basis": "stated"}]'
    about = {"at": "2024-06-01T10:00:00Z", "reviewer": "ana", "verb": "correct", "subject": "claim"}
    ledger.judge(Judgement(id=0, subject_id="c-a1-1", field="times", value=day, **about))
    claim = next(iter(ledger.claims_by_id(["c-a1-1"])))
    assert (claim.times[0].begin, claim.not_after) == ("2024-05-01", None)


def test_an_undated_incident_was_not_after_the_first_day_it_was_told() -> None:
    record = undated()
    row = join_tellings("I", tellings(record), claim_rows(record))
    assert (row.begin, row.not_after) == (None, DAY)
    assert join_tellings("I", tellings(make_record()), claim_rows(make_record())).not_after is None


def test_an_older_ledger_gets_its_bounds_from_its_records(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Ledger.open(str(path)) as ledger:
        ledger.add(undated(), MAKER)
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        drop_views(connection)
        for table in ("claims", "events", "incidents"):
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN not_after"))
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0003'"))
    engine.dispose()
    with pytest.raises(LedgerError, match="`sayso link` brings it up to date"):
        Ledger.open(str(path), readonly=True)
    with Ledger.open(str(path)) as ledger:
        assert [claim.not_after for claim in ledger.claims()] == [DAY, None]
        with ledger.reading() as connection:
            assert connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar() == HEAD
            assert connection.execute(text("SELECT not_after FROM events ORDER BY n")).scalars().all() == [DAY, DAY]
