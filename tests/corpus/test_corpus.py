"""The gate of extraction quality: our own labelled articles, with floors that only rise."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest
from benchmarks.claims import score

from sayso.model import Record, to_dict
from sayso.pipeline import Reader
from tests.corpus.expectations import Check, check
from tests.corpus.labels import Labelled, load_all
from tests.corpus.verdicts import BY_NAME, SCORED, Verdict, verdicts
from tests.invariants import check_record

FLOORS: dict[str, float] = json.loads((Path(__file__).parent / "floors.json").read_text())
SHOWN = 12  # how many wrong rows a failing test shows
QUIET = "no claim where none is due"

# Claims that count an act as done which the words do not: faults that are known and not yet mended.
# Where one is mended, its line goes.
KNOWN_FAULTS: dict[str, str] = {
    "drill-palawan: wounded": "wounded in quotation marks",
    "quetta-claim: strike": "officials who said they doubted a claim read as asserting the threatened act",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All articles as sayso reads them, beside their labels."""

    records: dict[str, Record]
    verdicts: list[Verdict]
    checks: list[Check]
    figures: dict[str, float]


@pytest.fixture(scope="module")
def reading(reader: Reader) -> Reading:
    items = load_all()
    pairs = zip(items, reader.records((item.article, ()) for item in items), strict=True)
    return read(items, {item.article.id: record for item, record in pairs})


def read(items: list[Labelled], records: dict[str, Record]) -> Reading:
    """Score the records of the articles."""
    judged = [verdict for item in items for verdict in verdicts(item, records[item.article.id])]
    checks = [row for item in items for row in check(item, records[item.article.id])]
    figures = score(
        [item.document for item in items],
        {item.gold["id"]: item.gold for item in items},
        {name: to_dict(record) for name, record in records.items()},
    )
    shares: dict[str, list[bool]] = defaultdict(list)
    for row in checks:
        shares[row.share].append(row.met)
    figures |= {name: sum(met) / len(met) for name, met in shares.items()}
    named = [verdict.scores[BY_NAME] for verdict in judged if verdict.required and verdict.found]
    figures[BY_NAME] = sum(named) / len(named)
    figures[QUIET] = _quiet([item for item in items if not item.gold["claims"]], judged)
    return Reading(records=records, verdicts=judged, checks=checks, figures=figures)


def _quiet(items: list[Labelled], judged: list[Verdict]) -> float:
    """Share of the sentences in articles without labels that no claim turns into a fact."""
    sentences = sum(len(re.findall(r"[.!?][”\"]?\s", item.article.text)) for item in items)
    loud = {(v.article, v.sentence) for v in judged if v.article in {i.article.id for i in items} and v.states_a_fact}
    return 1 - len(loud) / sentences


def test_every_record_keeps_the_promises(reading: Reading) -> None:
    for record in reading.records.values():
        check_record(record)


def test_no_act_is_counted_as_done_that_the_words_do_not_claim(reading: Reading) -> None:
    false = {verdict.name: verdict for verdict in reading.verdicts if verdict.false}
    new = [str(verdict) for name, verdict in false.items() if name not in KNOWN_FAULTS]
    assert not new, "\n\n".join(["false facts:", *new])
    mended = sorted(set(KNOWN_FAULTS) - set(false))
    assert not mended, f"mended, so take the line out of KNOWN_FAULTS: {mended}"
    assert reading.figures["false facts"] <= len(false)


def test_nothing_is_ungrounded(reading: Reading) -> None:
    assert reading.figures["ungrounded"] == 0


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_a_figure_keeps_its_floor(reading: Reading, name: str, floor: float) -> None:
    figure = reading.figures[name]
    assert figure >= floor, "\n\n".join([f"{name} fell to {figure:.3f}, its floor is {floor}", *_wrong(reading, name)])


def _wrong(reading: Reading, figure: str) -> list[str]:
    """The rows behind a figure: what was due and what came."""
    slot = figure.removesuffix(" where gold has one")
    rows: list[object] = [row for row in reading.checks if row.share == figure and not row.met]
    if figure == QUIET:
        rows = [v for v in reading.verdicts if v.label is None and v.states_a_fact and v.article.startswith("none-")]
    elif slot in SCORED:
        rows = [v for v in reading.verdicts if v.required and v.found and v.scores[slot] < 1]
    elif not rows:
        rows = [v for v in reading.verdicts if (v.required and not v.found) or v.label is None]
    left_out = [f"and {len(rows) - SHOWN} more"] if len(rows) > SHOWN else []
    return [*(str(row) for row in rows[:SHOWN]), *left_out]
