from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.export import FORMATS, Account, Selection, pick, text_of
from sayso.export.select import AFFIRMING, FACTS
from sayso.model import STANCES, STATUSES, SettingError
from sayso.model.account import Verb
from tests.unit.export.sample import ACCOUNT, claim, incident

UNREAL = sorted(set(STATUSES) - FACTS)
TEXTS = [form for form in FORMATS.values() if form.lines is not None]


def test_what_is_planned_denied_or_rejected_is_left_out_and_counted() -> None:
    picked = pick(ACCOUNT, Selection())
    assert [kept.row.id for kept in picked.kept] == ["c1", "c2", "c3", "c7"]
    assert picked.left_out == {"rejected by a reviewer": 1, "status not_occurred": 1, "status planned": 1}


def test_what_is_disputed_is_marked_or_left_out() -> None:
    marked = {kept.row.id: kept.disputed for kept in pick(ACCOUNT, Selection()).kept}
    assert marked == {"c1": ("denial",), "c2": ("denial",), "c3": ("denial",), "c7": ()}
    assert [kept.row.id for kept in pick(ACCOUNT, Selection(disputed=False)).kept] == ["c7"]


def test_a_denial_that_no_dispute_names_still_marks_its_incident() -> None:
    account = Account(claims=ACCOUNT.claims, incidents=ACCOUNT.incidents)
    assert pick(account, Selection()).kept[0].disputed == ("denial",)


def test_a_dispute_whose_other_side_was_rejected_is_none() -> None:
    from dataclasses import replace

    claims = [replace(row, judgement="reject") if row.id == "c4" else row for row in ACCOUNT.claims]
    account = Account(claims=claims, incidents=ACCOUNT.incidents, disputes=ACCOUNT.disputes)
    assert pick(account, Selection()).kept[0].disputed == ()


def test_an_unknown_status_is_refused_by_name() -> None:
    with pytest.raises(SettingError, match="no such status: done"):
        Selection(statuses=frozenset({"done"}))  # type: ignore[arg-type]


made_up = st.builds(
    dict,
    status=st.sampled_from(STATUSES),
    stance=st.sampled_from(STANCES),
    belief=st.sampled_from([-3.0, -1.0, 0.0, 0.5, 3.0]),
    judgement=st.sampled_from([None, *get_args(Verb)]),
    copy_of=st.sampled_from([None, "a9"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(made_up, min_size=1, max_size=6))
def test_nothing_that_is_not_said_to_have_happened_slips_into_any_format(rows: list[dict[str, Any]]) -> None:
    claims = [claim(f"c{n}", incident="i1", quote=f"words<{n}>", **fields) for n, fields in enumerate(rows)]
    account = Account(claims=claims, incidents=[incident("i1", claims=tuple(row.id for row in claims), origins=())])
    held = {
        row.quote
        for row in claims
        if row.status in FACTS and row.stance in AFFIRMING and row.belief > 0 and row.judgement != "reject"
    }
    denied = any(row.stance == "denies" and row.judgement != "reject" for row in claims)
    picked = pick(account, Selection())
    for form in TEXTS:
        text = "".join(text_of(picked, form))
        shown = {row.quote for row in claims if row.quote in text}
        assert shown <= held, form.name
        if form.of == "claims" or form.name == "csv":
            assert shown == held, form.name
        if denied and held:
            assert "denial" in text, form.name
        if not held:
            assert "Air/drone" not in text, form.name


def test_other_statuses_come_by_name_and_only_where_the_format_can_say_so() -> None:
    picked = pick(ACCOUNT, Selection(statuses=frozenset({"planned"})))
    assert [kept.row.id for kept in picked.kept] == ["c5"]
    for form in TEXTS:
        if form.facts_only:
            with pytest.raises(SettingError, match="no field for a status"):
                text_of(picked, form)
        elif form.name == "plover":
            assert json.loads("".join(text_of(picked, form)))["context"] == ["future"]
        else:
            assert "planned" in "".join(text_of(picked, form)), form.name
