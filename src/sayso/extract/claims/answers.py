"""Readings by speakers who answer another's: by pointing back, or by saying that nobody was harmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.claims.disputes import find_echoes
from sayso.extract.claims.readings import FACT, Reading, as_status
from sayso.extract.claims.voices import Voice
from sayso.extract.status.judge import Verdict, in_voice
from sayso.model import Actor, Attribution, Event, Layer, Parsed
from sayso.model.record import Stance

NOBODY = frozenset({"nobody", "none", "one", "anyone", "anybody", "any"})


def find_echoed(
    parsed: Parsed,
    voices: Sequence[Voice],
    attributions: Layer[Attribution],
    events: Layer[Event],
    readings: Sequence[Reading],
) -> Iterator[Reading]:
    """Readings by speakers who only point back: "Moscow denied it", "survivors insist that it did"."""
    taken = {(reading.event, reading.voice.order) for reading in readings}
    told = {(row.event, row.voice.chain[0].name) for row in readings if row.status in FACT and row.stance != "denies"}
    by_attribution = {voice.attribution: voice for voice in voices if voice.attribution is not None}
    for echo in find_echoes(parsed, attributions, events):
        voice = by_attribution.get(echo.attribution)
        if voice is None or (echo.event, voice.order) in taken:
            continue
        stance: Stance = "denies" if echo.negated else voice.stance
        if stance == "denies" and (echo.event, voice.chain[0].name) in told:
            continue  # who told of an act does not deny it by denying a part in it
        verdict = in_voice(Verdict(status="occurred", belief=3.0), stance)
        yield Reading(
            event=echo.event,
            voice=voice,
            stance=stance,
            status=as_status(verdict.status),
            belief=verdict.belief,
            echo=True,
        )


def find_rebutted(
    parsed: Parsed, actors: Layer[Actor], events: Layer[Event], readings: Sequence[Reading]
) -> Iterator[Reading]:
    """Readings by speakers who say of nobody what another says of somebody, in one sentence.

    "Doctors said nine had been killed; the governor said nobody had died": the governor denies the deaths.
    """
    for rebuttal in readings:
        event, span = events.rows[rebuttal.event], events.spans[rebuttal.event]
        if span is None or rebuttal.status != "not_occurred" or rebuttal.voice.attribution is None:
            continue
        if not any(actors.rows[index].head.lower() in NOBODY for index in (*event.recipients, *event.actors)):
            continue
        for reading in readings:
            at = events.spans[reading.event]
            if at is None or reading.status not in FACT or at.head > span.head:
                continue
            same_sentence = parsed.tokens[at.head].sent is parsed.tokens[span.head].sent
            if same_sentence and events.rows[reading.event].type == event.type and reading.voice != rebuttal.voice:
                yield replace(rebuttal, event=reading.event, stance="denies", belief=-3.0, echo=True)
