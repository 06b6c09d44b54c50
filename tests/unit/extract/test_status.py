"""Status in the voice of the speaker: a table of constructions, and what stances make of a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.extract.status.judge import Verdict, in_voice, judge
from sayso.extract.status.stance import compose_stance
from sayso.model import Parsed

Parse = Callable[..., Parsed]
FACT = {"occurred", "ongoing"}


def cases() -> Iterator[tuple[str, set[str], str]]:
    for line in Path(__file__).with_name("status_cases.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            stance, accepted, sentence = (part.strip() for part in line.split("|", 2))
            yield stance.split(",")[0], set(accepted.split(",")), sentence


def unmarked(sentence: str) -> tuple[str, int, int | None]:
    """The plain sentence with the offsets of the act (the last stretch between asterisks) and of the cue."""
    act = [i for i, char in enumerate(sentence) if char == "*"][-2]
    cue = sentence.find("{")

    def moved(offset: int) -> int:
        return offset - sum(char in "*{}" for char in sentence[:offset])

    plain = "".join(char for char in sentence if char not in "*{}")
    return plain, moved(act), None if cue < 0 else moved(cue)


def token_at(parsed: Parsed, offset: int) -> int:
    return next(tok.i for tok in parsed.tokens if tok.end > offset)


def test_table_of_constructions(parse_text: Parse) -> None:
    """Nothing unreal is taken for fact; 98 of 100 have exactly an accepted status (the rest are misparsed)."""
    wrong, false = [], []
    rows = list(cases())
    for stance, accepted, sentence in rows:
        plain, act, cue = unmarked(sentence)
        parsed = parse_text(plain)
        verdict = judge(parsed, token_at(parsed, act), cue=None if cue is None else token_at(parsed, cue))
        status = in_voice(verdict, stance).status
        if status not in accepted:
            wrong.append((sentence, status, verdict.reasons))
        if status in FACT and not FACT & accepted:
            false.append(sentence)
    assert not false
    assert len(wrong) <= len(rows) * 0.02, wrong


@pytest.mark.parametrize(
    ("sentence", "stance", "composed"),
    [
        ("The minister {denied} the raid.", "denies", "denies"),
        ("The minister did not {deny} the raid.", "denies", "asserts"),
        ("The minister could not {confirm} the raid.", "confirms", "doubts"),
        ("The minister refused to {confirm} the raid.", "confirms", "doubts"),
        ("The minister {rejected} reports of a raid.", "asserts", "denies"),
        ("The minister {found} no evidence of a raid.", "asserts", "doubts"),
        ("The minister {said} there was a raid.", "asserts", "asserts"),
        ("The minister will {demand} a raid.", "demands", "demands"),
        ("The minister has yet to {confirm} the raid.", "confirms", "doubts"),
    ],
)
def test_compose_stance(sentence: str, stance: str, composed: str, parse_text: Parse) -> None:
    parsed = parse_text(sentence.replace("{", "").replace("}", ""))
    assert compose_stance(parsed, token_at(parsed, sentence.index("{")), stance) == composed


@pytest.mark.parametrize(
    ("status", "stance", "voiced"),
    [
        ("occurred", "denies", "not_occurred"),
        ("planned", "denies", "not_occurred"),
        ("occurred", "accuses", "occurred"),
        ("planned", "accuses", "planned"),
        ("occurred", "demands", "demanded"),
        ("occurred", "promises", "planned"),
        ("not_occurred", "promises", "not_occurred"),
        ("planned", "threatens", "threatened"),
        ("occurred", "asks", "possible"),
        ("occurred", "doubts", "possible"),
        ("failed", "admits", "failed"),
    ],
)
def test_in_voice(status: str, stance: str, voiced: str) -> None:
    verdict = in_voice(Verdict(status=status, belief=0.0), stance)
    assert verdict.status == voiced
    assert (verdict.belief == -3.0) == (voiced == "not_occurred") or verdict.status == status


def test_hearsay_lowers_belief(parse_text: Parse) -> None:
    parsed = parse_text("The bridge was reportedly destroyed.")
    verdict = judge(parsed, token_at(parsed, 27))
    assert (verdict.status, verdict.belief, verdict.hedged) == ("occurred", 1.0, True)


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("They want the prisoners freed.", "freed", "demanded"),
        ("He wants the general prosecuted for the bombing of the town.", "bombing", "occurred"),
        ("They demanded justice for the killing of the priests.", "killing", "occurred"),
        ("Officers are to be brought to trial for the murder of six priests.", "murder", "occurred"),
        ("A man who masterminded the attack on the hotel was arrested.", "attack", "occurred"),
        ("The court had the man executed.", "executed", "occurred"),
        ("The colonel was convicted of ordering the killing of two reporters.", "killing", "occurred"),
        ("The colonel is accused by prosecutors of ordering the massacre of 70 villagers.", "massacre", "occurred"),
        ("The colonel is accused of ordering a massacre.", "massacre", "demanded"),
        ("The colonel ordered the evacuation of the town.", "evacuation", "demanded"),
        ("The mayor told the agency the town was shelled.", "shelled", "occurred"),
    ],
)
def test_what_is_wanted_done_and_what_justice_is_for(text, trigger, status, parse_text, reader):
    record = reader.record(parse_text(text))
    assert {claim.status for claim in record.claims if record.events[claim.event].text == trigger} == {status}
