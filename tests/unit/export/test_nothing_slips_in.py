"""Every status with every stance and belief, each in an incident of its own: what each format holds by default."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import duckdb
import pytest

from sayso.export import FORMATS, Account, Selection, pick, text_of, write_export
from sayso.model import STANCES, STATUSES, IncidentRow
from tests.unit.export.sample import DAY, TOWN, claim

CASES = tuple(product(STATUSES, STANCES, (-3.0, 0.0, 3.0), (None, "accept", "reject")))
CLAIMS = tuple(
    claim(
        f"c{number}",
        incident=f"i{number}",
        article=f"a{number}",
        quote=f"words<{number}>",
        status=status,
        stance=stance,
        belief=belief,
        judgement=judgement,
    )
    for number, (status, stance, belief, judgement) in enumerate(CASES)
)
HELD = {
    row.quote
    for row, (status, stance, belief, judgement) in zip(CLAIMS, CASES, strict=True)
    if status in ("occurred", "ongoing")
    and stance in ("asserts", "accuses", "admits", "confirms")
    and belief > 0
    and judgement != "reject"
}
ACCOUNT = Account(
    claims=CLAIMS,
    incidents=tuple(
        IncidentRow(
            id=str(row.incident),
            type="ASSAULT",
            members=(),
            articles=(row.article,),
            claims=(row.id,),
            place=TOWN,
            begin=DAY.begin,
            finish=DAY.finish,
            time_precision="day",
        )
        for row in CLAIMS
    ),
)


def shown(text: str) -> set[str]:
    return {row.quote for row in CLAIMS if row.quote in text}


def test_there_is_something_to_hold_and_much_to_leave_out() -> None:
    assert (len(HELD), len(CLAIMS)) == (16, 810)


@pytest.mark.parametrize("name", sorted(name for name, form in FORMATS.items() if form.lines is not None))
def test_a_format_holds_what_somebody_says_took_place_and_nothing_else(name: str) -> None:
    text = "".join(text_of(pick(ACCOUNT, Selection()), FORMATS[name]))
    beside = text.replace("&lt;", "<").replace("&gt;", ">")
    expected = HELD if name != "ucdp" else set()  # its columns hold no words; its rows are counted below
    assert shown(beside) == expected
    rows = {"acled": 1, "ucdp": 1, "plover": 0, "hxl": 2}
    if name in rows:
        assert len(text.splitlines()) == rows[name] + len(HELD)


def test_no_table_holds_more(tmp_path: Path) -> None:
    checked: set[str] = set()
    for path in write_export(pick(ACCOUNT, Selection()), FORMATS["parquet"], tmp_path, table="all"):
        with duckdb.connect() as connection:
            columns = [row[0] for row in connection.execute(f"describe select * from '{path}'").fetchall()]
            if "quote" in columns:
                quotes = {row[0] for row in connection.execute(f"select quote from '{path}'").fetchall()}
                assert quotes <= HELD, path.name
            for column, prefix in (("incident", "i"), ("claim", "c")):
                if column in columns:
                    ids = {row[0] for row in connection.execute(f"select {column} from '{path}'").fetchall()} - {None}
                    assert ids <= {f"{prefix}{quote[6:-1]}" for quote in HELD}, path.name
                    checked.add(path.stem if ids else "")
    assert {"claims", "incidents", "parties"} <= checked
