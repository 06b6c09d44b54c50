"""Judgements: what can be set right, what a newer reading reopens, what to look at first."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sayso.model import ClaimRow, Count, Dispute, Judgement, Origin, Party, SettingError, SettledPlace, Side
from sayso.review import correction, reopened, review_queue

ROW = ClaimRow(
    id="c1",
    article="a",
    quote="Nine were killed, the mayor told Radio Sana.",
    start=0,
    end=44,
    chain=(Party(name="the mayor", kind="government", named=False), Party(name="Radio Sana", kind="outlet")),
    stance="asserts",
    status="occurred",
    belief=3.0,
    type="HARM",
    recipients=(Party(name="miners", kind="civilians"),),
    figures=(
        Count(text="Nine", low=9, best=9, high=9, bound="exact", unit="person", effect="killed"),
        Count(text="two", low=2, best=2, high=2, bound="exact", unit="person", effect="injured"),
    ),
)


def judged(verb: str = "accept", **fields: object) -> Judgement:
    row = {"id": 1, "at": "2024-05-06T10:00:00Z", "reviewer": "ann", "subject": "claim", "subject_id": "c1"}
    return Judgement(verb=verb, **{**row, **fields})  # type: ignore[arg-type]


def test_a_corrected_count_leaves_the_other_counts() -> None:
    field, value = correction(ROW, "killed", "11..")
    counts = {count["effect"]: count for count in json.loads(value)}
    assert field == "figures"
    assert (counts["killed"]["low"], counts["killed"]["best"], counts["killed"]["bound"]) == (11, None, "at_least")
    assert counts["injured"]["best"] == 2


def test_a_corrected_speaker_keeps_who_passed_it_on() -> None:
    _, value = correction(ROW, "speaker", "Selma Haddad")
    assert [link["name"] for link in json.loads(value)] == ["Selma Haddad", "Radio Sana"]


def test_a_corrected_actor_that_is_known_keeps_its_kind() -> None:
    _, value = correction(ROW, "recipient", "miners; Ana Roos")
    assert [(party["name"], party["kind"]) for party in json.loads(value)] == [
        ("miners", "civilians"),
        ("Ana Roos", "other"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("status", "done", "one of occurred"),
        ("belief", "4", "-3 to 3"),
        ("day", "2024-02-30", "YYYY-MM-DD"),
        ("day", "2024-05-06..2024-05-01", "ends before"),
        ("killed", "many", "3..7"),
        ("colour", "red", "these can: status"),
    ],
)
def test_impossible_corrections_say_what_is_possible(name: str, text: str, words: str) -> None:
    with pytest.raises(SettingError, match=words.replace(".", r"\.")):
        correction(ROW, name, text)


def test_a_newer_reading_reopens_an_acceptance_with_the_reason() -> None:
    newer = replace(ROW, status="planned")
    found = reopened([judged()], {"c1": ROW}, {"c1": newer})
    assert [(item.judgement, item.reason) for item in found] == [
        (1, "the newer reading differs: status was occurred, is now planned")
    ]
    assert reopened([judged()], {"c1": ROW}, {"c1": replace(ROW, incident="I-9")}) == ()


def test_a_correction_is_reopened_only_by_its_own_field() -> None:
    fixed = judged("correct", field="status", value='"failed"')
    assert reopened([fixed], {"c1": ROW}, {"c1": replace(ROW, stance="denies")}) == ()
    assert reopened([fixed], {"c1": ROW}, {"c1": replace(ROW, status="failed")}) == ()
    assert len(reopened([fixed], {"c1": ROW}, {"c1": replace(ROW, status="possible")})) == 1


def test_a_claim_that_is_gone_reopens_its_judgement() -> None:
    assert reopened([judged()], {"c1": ROW}, {})[0].reason == "the newer reading has no such claim"


def test_the_queue_asks_first_for_what_matters() -> None:
    unsure = replace(ROW, id="c2", places=(SettledPlace(text="Khan", name="Khan", score=0.2),))
    disputed = replace(ROW, id="c3")
    done = replace(ROW, id="c4", judgement="accept")
    plain = replace(ROW, id="c5")
    copy = replace(unsure, id="c6", copy_of="b")
    origin = Origin(name="x", kind="person", articles=("a",), claims=("c3",))
    side = Side(position="it happened", claims=("c3",), origins=(origin,))
    queue = review_queue([copy, plain, done, unsure, disputed], [Dispute(id="d", kind="denial", sides=(side,))], [])
    assert [item.claim.id for item in queue] == ["c3", "c2", "c6"]
    again = review_queue([done], [], [judged(subject_id="c4", reopened="status was occurred, is now planned")])
    assert again[0].reasons == ("judged before: status was occurred, is now planned",)


def test_a_corrected_party_keeps_what_is_known_of_its_name() -> None:
    row = ROW
    (army, state) = json.loads(correction(row, "actor", "Northern Army; Norway")[1])
    assert (army["kind"], army["named"]) == ("military", True)
    assert (state["kind"], state["country"]) == ("government", "NOR")
    (gunmen,) = json.loads(correction(row, "actor", "gunmen")[1])
    assert (gunmen["kind"], gunmen["named"]) == ("armed_group", False)


def test_a_near_miss_is_guessed() -> None:
    with pytest.raises(SettingError, match="did you mean actor"):
        correction(ROW, "actors", "x")
