"""Claims: every event in the voice of each of its speakers, with the words it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.claims.answers import find_echoed, find_rebutted
from sayso.extract.claims.readings import Reading, as_status, find_readings
from sayso.extract.claims.voices import Voice, find_voices
from sayso.extract.status.judge import in_voice, judge
from sayso.lexicon.triggers import load_triggers
from sayso.model import Actor, Attribution, Claim, Event, Evidence, Figure, Layer, Parsed, Token, claim_id
from sayso.model.record import Status

# Types that are acts of speech. Where the words spoken name an act of their own, the act is the claim and its stance
# says how it was spoken of; only untypeable content leaves the act of speech itself to be claimed.
SPEECH_TYPES = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "CONSULT"})
# Stances that turn a whole act of speech into a way of standing to its content.
TELLING_STANCES = frozenset({"denies", "accuses", "demands", "threatens", "promises", "admits", "asks", "doubts"})
CLAIM_ZONES = frozenset({"headline", "body"})
HARM_EFFECTS = frozenset({"killed", "injured", "missing", "detained", "captured", "killed_or_injured"})
NATURE = frozenset({"disaster", "creature"})
# How many claims stand on a trigger's span in the voice of a cue: it tells their ids apart.
Told = Counter[tuple[int, int, tuple[int, int] | None]]


def make_claims(
    parsed: Parsed,
    *,
    actors: Layer[Actor],
    attributions: Layer[Attribution],
    events: Layer[Event],
    figures: Layer[Figure],
) -> tuple[Layer[Event], tuple[Claim, ...]]:
    """Claims in text order, and the events with the status and belief on which all their claims agree.

    Parameters
    ----------
    parsed, actors, attributions, events, figures
        One article and its layers. Events come without status; those that only voice other events are left out.

    Notes
    -----
    What one claim is follows the labelling guide of conflict coders: one trigger times one chain; a denial is one
    claim on the denied act; the content of a demand is claimed and not the demand.
    """
    voices = find_voices(parsed, actors, attributions)
    events = _without_mere_speech(parsed, attributions, events)
    readings = list(find_readings(parsed, voices, events, actors))
    readings.extend(find_echoed(parsed, voices, attributions, events, tuple(readings)))
    readings.extend(find_rebutted(parsed, actors, events, tuple(readings)))
    readings.sort(key=lambda reading: (events.rows[reading.event].start, reading.voice.order))
    told: Told = Counter()
    claims = _event_claims(parsed, events, readings, told)
    claims += _figure_claims(parsed, voices, events, figures, told)
    return _with_status(events, readings), tuple(sorted(claims, key=lambda claim: claim.evidence[0].start))


def _without_mere_speech(parsed: Parsed, attributions: Layer[Attribution], events: Layer[Event]) -> Layer[Event]:
    """Drop acts of speech whose content holds an act of its own, and whatever stands outside prose."""
    spoken: set[int] = set()
    for row, span in zip(attributions.rows, attributions.spans, strict=True):
        if span is None or row.stance not in TELLING_STANCES:
            continue
        if any(
            _covers(row, event) and not (span.first <= at.head < span.last)
            for event, at in zip(events.rows, events.spans, strict=True)
            if at is not None
        ):
            spoken.update(range(span.first, span.last))
    kept = [
        (event, span)
        for event, span in zip(events.rows, events.spans, strict=True)
        if span is not None
        and parsed.tokens[span.head].sent.zone in CLAIM_ZONES
        and not (span.head in spoken and event.type in SPEECH_TYPES)
    ]
    return Layer.of(kept)


def _covers(attribution: Attribution, event: Event) -> bool:
    return any(span.start <= event.start and event.end <= span.end for span in attribution.content)


def _event_claims(parsed: Parsed, events: Layer[Event], readings: Sequence[Reading], told: Told) -> list[Claim]:
    claims: list[Claim] = []
    for reading in readings:
        event, span = events.rows[reading.event], events.spans[reading.event]
        if span is None:
            continue
        key = (event.start, event.end, reading.voice.cue_span)
        evidence = [_sentence(parsed, parsed.tokens[span.head])]
        cue = reading.voice.cue
        if reading.echo and cue is not None and parsed.tokens[cue].sent is not parsed.tokens[span.head].sent:
            evidence.append(_sentence(parsed, parsed.tokens[cue]))
        claims.append(
            Claim(
                id=claim_id(
                    article=parsed.article.id,
                    trigger=(event.start, event.end),
                    cue=reading.voice.cue_span,
                    ordinal=told[key],
                ),
                evidence=tuple(evidence),
                chain=reading.voice.chain,
                stance=reading.stance,
                event=reading.event,
                attribution=reading.voice.attribution,
                status=reading.status,
                belief=reading.belief,
            )
        )
        told[key] += 1
    return claims


def _figure_claims(
    parsed: Parsed, voices: Sequence[Voice], events: Layer[Event], figures: Layer[Figure], told: Told
) -> list[Claim]:
    """Claims on counts of people harmed that no event took up."""
    used = {index for event in events.rows for index in event.figures}
    claims: list[Claim] = []
    for index, (figure, span) in enumerate(zip(figures.rows, figures.spans, strict=True)):
        if span is None or index in used or figure.effect not in HARM_EFFECTS:
            continue
        tok = parsed.tokens[span.head]
        if tok.sent.zone not in CLAIM_ZONES or _is_of_nature(tok):
            continue
        covering = [voice for voice in voices[1:] if voice.covers(figure.start, figure.end)]
        voice = min(covering, key=lambda voice: voice.size) if covering else voices[0]
        verdict = in_voice(judge(parsed, span.head, cue=voice.cue), voice.stance)
        key = (figure.start, figure.end, voice.cue_span)
        claims.append(
            Claim(
                id=claim_id(
                    article=parsed.article.id,
                    trigger=(figure.start, figure.end),
                    cue=voice.cue_span,
                    ordinal=told[key],
                ),
                evidence=(_sentence(parsed, tok),),
                chain=voice.chain,
                stance=voice.stance,
                figure=index,
                attribution=voice.attribution,
                status=as_status(verdict.status),
                belief=verdict.belief,
            )
        )
        told[key] += 1
    return claims


def _is_of_nature(tok: Token) -> bool:
    """Whether weather, beasts or disease did the harm: "lightning killed two hikers" is no claim on a conflict."""
    classes = load_triggers().classes
    for above in tok.ancestors():
        if above.pos not in ("VERB", "AUX"):
            continue
        doers = [kid for kid in above.children if kid.dep == "nsubj"]
        doers += [low for kid in above.children if kid.dep == "agent" for low in kid.children]
        if not doers and above.dep == "conj":
            continue
        return any(not NATURE.isdisjoint(classes.get(doer.lemma, ())) for doer in doers)
    return False


def _sentence(parsed: Parsed, tok: Token) -> Evidence:
    sent = tok.sent
    return Evidence(start=sent.start, end=sent.end, quote=parsed.article.text[sent.start : sent.end])


def _with_status(events: Layer[Event], readings: Sequence[Reading]) -> Layer[Event]:
    """An event's own status and belief: what all its claims say, else ``None``."""
    told: dict[int, set[tuple[Status, float]]] = {}
    for reading in readings:
        told.setdefault(reading.event, set()).add((reading.status, reading.belief))
    rows = []
    for index, event in enumerate(events.rows):
        views = told.get(index, set())
        statuses = {status for status, _ in views}
        beliefs = {belief for _, belief in views}
        rows.append(
            replace(
                event,
                status=next(iter(statuses)) if len(statuses) == 1 else None,
                belief=next(iter(beliefs)) if len(beliefs) == 1 else None,
            )
        )
    return Layer.of(zip(rows, events.spans, strict=True))
