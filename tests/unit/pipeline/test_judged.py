"""What reviewers say outlives linking and newer readings, and the account follows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.ledger import Ledger
from sayso.link.incidents import Scorer
from sayso.model import Judgement, Record
from sayso.pipeline.linking import link_ledger
from sayso.show.judging import judge_claim, merge_rows, split_row
from tests.unit.ledger.samples import LATER, MAKER
from tests.unit.pipeline.account import assert_same

Make = Callable[..., Ledger]


@pytest.fixture
def ledger(linked: Make, told: list[Record]) -> Ledger:
    """The shelling told by two, its reprint, the raid, and a few others."""
    return linked(told[:9])


def main_of(ledger: Ledger) -> dict[str, str | None]:
    return {row.id: row.incident for row in ledger.articles()}


def again(ledger: Ledger, told: list[Record], scorer: Scorer) -> None:
    """Another article comes, all are read by a newer sayso, and all are linked afresh."""
    ledger.add(told[9], MAKER)
    link_ledger(ledger, scorer=scorer)
    for record in told[:10]:
        ledger.add(record, LATER)
    link_ledger(ledger, scorer=scorer)
    link_ledger(ledger, whole=True, scorer=scorer)


def test_what_a_reviewer_joined_stays_one(ledger: Ledger, told: list[Record], scorer: Scorer) -> None:
    main = main_of(ledger)
    assert main["port"] != main["far"]
    merge_rows(ledger, [str(main["port"]), str(main["far"])], by="Ann", note=None)
    assert main_of(ledger)["port"] == main_of(ledger)["far"] == main["port"]
    again(ledger, told, scorer)
    assert main_of(ledger)["port"] == main_of(ledger)["far"] == main["port"]


def test_what_a_reviewer_parted_stays_apart(ledger: Ledger, told: list[Record], scorer: Scorer) -> None:
    main = main_of(ledger)
    assert main["port"] == main["later"]
    split_row(ledger, str(main["port"]), ["later"], by="Ann", note="another day")
    assert main_of(ledger)["port"] != main_of(ledger)["later"]
    again(ledger, told, scorer)
    now = main_of(ledger)
    assert now["port"] == main["port"] == now["reprint"]
    assert now["later"] != now["port"]


def test_actors_joined_and_parted(ledger: Ledger, told: list[Record], scorer: Scorer) -> None:
    colonel = next(row for row in ledger.entities() if row.name == "Marko Tun")
    other = next(row for row in ledger.entities() if row.kind == "person" and row.id != colonel.id)
    merge_rows(ledger, [colonel.id, other.id], by="Ann", note=None)
    (one,) = (row for row in ledger.entities() if "Marko Tun" in row.variants)
    assert set(one.articles) == {*colonel.articles, *other.articles}
    again(ledger, told, scorer)
    (one,) = (row for row in ledger.entities() if "Marko Tun" in row.variants)
    assert {*colonel.articles, *other.articles} <= set(one.articles)
    split_row(ledger, one.id, [colonel.name], by="Ben", note=None)
    now = {name: row.id for row in ledger.entities() for name in row.variants}
    assert now[colonel.name] != now[other.name]


def test_a_rejected_claim_leaves_its_incident_and_its_disputes(ledger: Ledger, scorer: Scorer) -> None:
    dispute = next(row for row in ledger.disputes() if row.incident is not None)
    assert dispute.incident is not None
    for claim in dispute.sides[0].claims:
        assert claim in next(ledger.incidents_by_id([dispute.incident])).claims
        judge_claim(ledger, claim, "reject", [], by="Ann", note=None)
    link_ledger(ledger, scorer=scorer)
    (row,) = ledger.incidents_by_id([dispute.incident])
    assert not set(dispute.sides[0].claims) & set(row.claims)
    assert not list(ledger.disputes_by_id([dispute.id]))


def test_a_corrected_figure_reaches_the_series(ledger: Ledger, scorer: Scorer) -> None:
    (series,) = (row for row in ledger.series() if row.since == "2024-01-01")
    claim = series.points[-1].claim
    figures = '[{"text": "371", "low": 371, "best": 371, "high": 371, "bound": "exact", "effect": "killed", '
    figures += '"unit": "person", "cumulative": true, "since": "2024-01-01"}]'
    ledger.judge(said("correct", claim, field="figures", value=figures))
    link_ledger(ledger, scorer=scorer)
    (series,) = ledger.series_by_id([series.id])
    assert [point.best for point in series.points] == [340, 371]


def said(verb: str, claim: str, **fields: str) -> Judgement:
    return Judgement(
        id=0,
        at="2024-06-01T10:00:00Z",
        reviewer="Ann",
        verb=verb,  # type: ignore[arg-type]
        subject="claim",
        subject_id=claim,
        **fields,  # type: ignore[arg-type]
    )


def test_what_a_newer_reading_changes_is_reopened_and_says_why(
    ledger: Ledger, told: list[Record], scorer: Scorer
) -> None:
    record = told[0]
    first, second, third, *_ = (claim for claim in record.claims if claim.event is not None)
    judge_claim(ledger, first.id, "accept", [], by="Ann", note=None)
    judge_claim(ledger, second.id, "correct", ["status=failed"], by="Ann", note=None)
    judge_claim(ledger, third.id, "accept", [], by="Ann", note=None)
    changed = [replace(claim, status="possible") if claim.id != third.id else claim for claim in record.claims]
    ledger.add(replace(record, claims=tuple(changed)), LATER)
    link_ledger(ledger, scorer=scorer)
    accepted, corrected, untouched = ledger.judgements()
    was = {claim.id: claim.status for claim in record.claims}
    assert f"status was {was[first.id]}, is now possible" in str(accepted.reopened)
    assert f"status was {was[second.id]}, is now possible" in str(corrected.reopened)
    assert untouched.reopened is None
    rows = {row.id: row for row in ledger.claims_of(["port"])}
    assert (rows[first.id].judgement, rows[first.id].status) == (None, "possible")
    assert (rows[second.id].judgement, rows[second.id].status) == ("correct", "failed")
    assert rows[third.id].judgement == "accept"
    link_ledger(ledger, whole=True, scorer=scorer)
    assert ledger.judgements() == (accepted, corrected, untouched)


def test_judgements_before_or_after_the_articles_make_one_account(
    linked: Make, told: list[Record], scorer: Scorer
) -> None:
    """Merges, splits and rejections put down early or late lead to the same account."""
    one, other = linked(told[:14]), linked(told[:5])
    pair = '[["{}"], ["{}"]]'.format(*(told[number].incidents[0].id for number in (0, 3)))
    join = replace(said("merge", told[0].incidents[0].id, value=pair), subject="incident")
    reject = said("reject", told[1].claims[0].id)
    for ledger in (one, other):
        ledger.judge(join)
        ledger.judge(reject)
        link_ledger(ledger, scorer=scorer)
    for record in told[5:14]:
        other.add(record, MAKER)
        link_ledger(other, scorer=scorer)
    assert_same(one, other)
