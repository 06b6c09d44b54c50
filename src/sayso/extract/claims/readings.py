"""Each event as each of its voices tells it: status, stance and belief."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from sayso.extract.claims.voices import FIRST_PERSON, Voice
from sayso.extract.status.adjunct import is_definite
from sayso.extract.status.judge import Verdict, in_voice, judge
from sayso.lexicon.triggers import load_negated
from sayso.model import Actor, Event, Layer, Parsed, Token
from sayso.model.record import Stance, Status

FACT = frozenset({"occurred", "ongoing"})
FORCE = frozenset({"ASSAULT", "COERCE", "CONTROL", "SANCTION", "MOBILIZE"})
PROSPECTIVE = frozenset({"demands", "promises", "threatens"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One event as one voice tells it. ``echo``: the voice only answers what another said."""

    event: int
    voice: Voice
    stance: Stance
    status: Status
    belief: float
    echo: bool = False


def find_readings(
    parsed: Parsed, voices: Sequence[Voice], events: Layer[Event], actors: Layer[Actor]
) -> Iterator[Reading]:
    """Every event in the voice of each speaker whose words hold it most closely, else of the outlet."""
    outlet = voices[0]
    acts = {span.head for span in events.spans if span is not None}
    for index, (event, span) in enumerate(zip(events.rows, events.spans, strict=True)):
        if span is None:
            continue
        covering = [voice for voice in voices[1:] if voice.covers(event.start, event.end)]
        told = {voice.parent for voice in covering if voice.parent is not None}
        inner = [voice for voice in covering if voice.attribution not in told] or [outlet]
        if event.type == "REQUEST":
            yield _request(parsed, index, span.head, voices, inner[0])
            continue
        smallest = min(voice.size for voice in inner)
        for voice in inner:
            if voice.size == smallest:
                teller = outlet if _is_beside_denial(parsed.tokens[span.head], voice, acts) else voice
                reading = _read(parsed, index, span.head, teller, negated=event.rule in load_negated())
                yield _as_threat(reading) if _warns_of_own_act(parsed, event, voice, reading, actors) else reading


def _read(parsed: Parsed, event: int, token: int, voice: Voice, *, negated: bool = False) -> Reading:
    verdict = judge(parsed, token, cue=voice.cue, negated=negated)
    stance = _stance_of(parsed.tokens[token], voice, verdict)
    verdict = in_voice(verdict, stance)
    if verdict.status in FACT and stance in PROSPECTIVE:
        stance = "asserts"  # what a demand takes for granted: "end the attacks" says that there are attacks
    return Reading(
        event=event,
        voice=voice,
        stance=stance,
        status=as_status(verdict.status),
        belief=verdict.belief,
    )


def _is_beside_denial(tok: Token, voice: Voice, acts: Container[int]) -> bool:
    """Whether an act is told of somebody or something known that a denial is about: "denied arming the men who killed
    nine". The relative clause is presupposed (Karttunen and Peters 1979), and not what is denied; what is told of a
    denied act itself ("the attack that killed nine") may be done by who denies, and stays denied."""
    if voice.stance != "denies" or voice.cue is None:
        return False
    while tok.i != voice.cue and tok.head is not tok and tok.dep != "ccomp":
        if tok.dep == "relcl" and (is_definite(tok.head) or tok.head.pos == "PROPN"):
            return tok.head.i not in acts
        tok = tok.head
    return False


def _warns_of_own_act(parsed: Parsed, event: Event, voice: Voice, reading: Reading, actors: Layer[Actor]) -> bool:
    """Whether a warning is a threat: who warns of an act of force would do it."""
    speaker = voice.chain[0].actor
    if voice.cue is None or parsed.tokens[voice.cue].lemma != "warn" or event.type not in FORCE or speaker is None:
        return False
    roots = {_root(actors, index) for index in event.actors}
    return reading.stance == "asserts" and reading.status not in FACT and _root(actors, speaker) in roots


def _as_threat(reading: Reading) -> Reading:
    status: Status = "conditional" if reading.status == "conditional" else "threatened"
    return replace(reading, stance="threatens", status=status)


def _root(actors: Layer[Actor], index: int) -> int:
    first = actors.rows[index].coref
    return index if first is None else first


def _request(parsed: Parsed, event: int, token: int, voices: Sequence[Voice], teller: Voice) -> Reading:
    """A demand whose content is no act of its own: claimed as demanded, by whoever demands it."""
    own = next((voice for voice in voices if voice.cue == token), None)
    reading = _read(parsed, event, token, teller)
    if own is None or reading.status not in FACT:
        return replace(reading, status="demanded", stance="demands") if reading.status in FACT else reading
    stance: Stance = "asks" if own.stance == "asks" else "demands"
    return replace(reading, voice=own, stance=stance, status="demanded", belief=0.0)


def _stance_of(tok: Token, voice: Voice, verdict: Verdict) -> Stance:
    """The cue's stance, sharpened by what the speaker says: a plain "said" may carry a promise or a demand."""
    if voice.stance != "asserts":
        return voice.stance
    if verdict.status == "demanded":
        return "demands"
    if voice.attribution is None:
        return "asserts"
    if verdict.status == "threatened":
        return "threatens"
    if verdict.status == "planned" and _subject(tok) in FIRST_PERSON:
        return "promises"
    return "asserts"


def _subject(tok: Token) -> str:
    governor: Token = tok
    while True:
        subject = governor.child("nsubj", "nsubjpass")
        if subject is not None:
            return subject.lower
        if governor.dep not in {"xcomp", "conj", "ccomp"} or governor.head is governor:
            return ""
        governor = governor.head


def as_status(name: str) -> Status:
    """A name that the rules of status gave, checked."""
    if name not in get_args(Status):
        raise ValueError(f"{name!r} is no status")
    return name  # type: ignore[return-value]
