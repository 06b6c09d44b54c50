"""Events: what was done, by whom, to whom, where, when, and how many."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.events.roles_assign import Cast, cast
from sayso.extract.events.roles_lent import doers, lend
from sayso.extract.events.roles_told import leave_out_tellers
from sayso.extract.events.roles_words import POSSESSIVES, actor_of
from sayso.extract.events.slots import Setting, settings
from sayso.extract.events.slots_figures import figures_of
from sayso.extract.events.triggers import Trigger, find_triggers
from sayso.extract.events.triggers_merge import prune
from sayso.extract.events.triggers_scene import PRONOUNS, Scene
from sayso.extract.events.triggers_tame import only_literal
from sayso.extract.events.typing import mode_of, plover_of
from sayso.extract.events.typing_acled import acled_of
from sayso.lexicon.triggers import load_triggers
from sayso.model import Actor, Event, Figure, Instrument, Layer, Parsed, Place, Time, Token, TokenSpan

# Words for ground without walls of its own.
GROUND = frozenset(
    "city town village territory area region province district ground land capital country peninsula neighbourhood "
    "neighborhood part half position positions control enclave place front line power state".split()
)

POINTING = PRONOUNS | POSSESSIVES
PEOPLE = frozenset({"armed", "person", "captive", "officials", "police", "rebels"})


def find_events(
    parsed: Parsed,
    *,
    actors: Layer[Actor],
    places: Layer[Place],
    times: Layer[Time],
    figures: Layer[Figure],
) -> Layer[Event]:
    """Events of one article in text order; status and belief are left to the claims.

    Parameters
    ----------
    parsed, actors, places, times, figures
        The article and the mentions found in it.

    Returns
    -------
    Layer of Event
        Spans are the triggers' tokens; ``head`` is the trigger's head token. Empty where nothing is named.
    """
    scene = Scene.of(parsed, load_triggers(), actors=actors, places=places, times=times, figures=figures)
    triggers = list(find_triggers(scene))
    casts = [cast(scene, trigger) for trigger in triggers]
    triggers, casts = prune(scene, triggers, casts)
    triggers, casts = only_literal(scene, triggers, casts)
    lend(scene, triggers, casts)
    leave_out_tellers(scene, triggers, casts)
    grounds = settings(scene, triggers, casts)
    counts = figures_of(scene, triggers, casts)
    by_sentence: dict[int, list[tuple[Trigger, Cast]]] = {}
    for trigger, roles in zip(triggers, casts, strict=True):
        by_sentence.setdefault(trigger.frame.trigger.sent.index, []).append((trigger, roles))
    pairs: list[tuple[Event, TokenSpan | None]] = []
    for trigger, roles, setting, figure_rows in zip(triggers, casts, grounds, counts, strict=True):
        beside = [pair for pair in by_sentence[trigger.frame.trigger.sent.index] if pair[0] is not trigger]
        pairs.append((_event(scene, trigger, roles, setting, figure_rows, beside), trigger.span))
    return Layer.of(pairs)


def _event(
    scene: Scene,
    trigger: Trigger,
    roles: Cast,
    setting: Setting,
    figure_rows: Sequence[int],
    beside: list[tuple[Trigger, Cast]],
) -> Event:
    tokens, text = scene.parsed.tokens, scene.parsed.article.text
    start, end = tokens[trigger.span.first].start, tokens[trigger.span.last - 1].end
    entry = trigger.sense.entry
    recipients = roles.recipients
    if entry.type in ("CONTROL", "DESERT", "RETREAT"):
        recipients = [tok for tok in recipients if not _is_ground(scene, tok)]
    return Event(
        start=start,
        end=end,
        text=text[start:end],
        type=entry.type,  # type: ignore[arg-type]
        mode=mode_of(trigger, roles),
        plover=plover_of(trigger),
        acled=acled_of(scene, trigger, roles, beside),
        actors=_indices(scene, doers(scene, roles.agents)),
        recipients=_indices(scene, recipients),
        instruments=tuple(_instrument(text, tok) for tok in roles.instruments),
        places=tuple(setting.places),
        times=tuple(setting.times),
        figures=tuple(figure_rows),
        rule=entry.id,
    )


def _is_ground(scene: Scene, tok: Token) -> bool:
    """A stretch of ground that is held or left: the event's place, not its recipient."""
    if tok.lemma in GROUND or tok.lower == "its" or scene.places.headed_by(tok.i) is not None:
        return True
    classes = scene.classes_of(tok)
    if classes & PEOPLE:
        return False  # "freed two Ukrainian soldiers"
    if classes & {"place", "building"}:
        return True
    below = [tok, *tok.children, *(low for kid in tok.children for low in kid.children)]
    return any(scene.places.headed_by(low.i) is not None or low.lemma in GROUND for low in below if low.dep != "poss")


def _indices(scene: Scene, tokens: Sequence[Token]) -> tuple[int, ...]:
    found = (actor_of(scene, tok) for tok in tokens)
    return tuple(dict.fromkeys(_named(scene, index) for index in found if index is not None))


def _named(scene: Scene, index: int) -> int:
    """The best mention in the sentence: what a pronoun stands for, where that is named in the same sentence."""
    row, span = scene.actors.rows[index], scene.actors.spans[index]
    if row.coref is None or span is None or row.text.lower() not in POINTING:
        return index
    first = scene.actors.spans[row.coref]
    tokens = scene.parsed.tokens
    return row.coref if first is not None and tokens[first.head].sent is tokens[span.head].sent else index


def _instrument(text: str, tok: Token) -> Instrument:
    left = min([tok.start, *(kid.start for kid in tok.children if kid.dep in ("compound", "amod") and kid.i < tok.i)])
    return Instrument(start=left, end=tok.end, text=text[left : tok.end])
