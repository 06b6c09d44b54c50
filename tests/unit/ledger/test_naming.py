from __future__ import annotations

import pytest
from sqlalchemy import create_engine, select, text

from sayso.ledger import account_tables as acc
from sayso.ledger.naming import named, names_of


@pytest.mark.parametrize("asked", ["Hudaydah", "Hodeidah", "al-Hudaydah", "Al Ḩudaydah", "AL HUDAYDAH"])
def test_a_place_is_found_under_each_of_its_names(asked: str) -> None:
    column = acc.incidents.c.place
    with create_engine("sqlite://").connect() as connection:
        connection.execute(text("create table incidents (place text)"))
        for place in ("Al Ḩudaydah", "Hudson", "Aden", None):
            connection.execute(text("insert into incidents values (:place)"), {"place": place})
        query = select(column).where(named(connection, column, asked))
        assert connection.execute(query).scalars().all() == ["Al Ḩudaydah"]


def test_a_name_that_no_list_has_stands_for_itself() -> None:
    assert names_of("Qwertzuiop") == ("Qwertzuiop",)
