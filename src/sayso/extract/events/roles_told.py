"""Who stands before a headline's colon tells what comes after it, and plays no part in it unless named there again.

Source: reported speech in headlines, *Source: content* (Bell, *The language of news media*, 1991).
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import Scene
from sayso.model import Token

LONGEST = 7  # words before a colon: more than that is a clause and names no speaker
TELLING = frozenset({"police", "officials", "armed", "state", "person", "rebels"})


def leave_out_tellers(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast]) -> None:
    """Take out of each act's roles who is only said to tell of it: the police of "Police: Two hurt in shooting"."""
    for trigger, roles in zip(triggers, casts, strict=True):
        colon = _colon_before(scene, trigger.frame.trigger)
        if colon is None:
            continue
        roles.agents[:] = [tok for tok in roles.agents if tok.i > colon]
        roles.recipients[:] = [tok for tok in roles.recipients if tok.i > colon]


def _colon_before(scene: Scene, act: Token) -> int | None:
    """The place of a colon before the act, behind nothing but a noun phrase of somebody who can tell."""
    tokens = scene.parsed.tokens
    first = act.sent.first
    last = min(act.i, first + LONGEST)
    colon = next((i for i in range(first + 1, last) if tokens[i].lower == ":"), None)
    if colon is None or act.sent.zone != "headline":
        return None
    before = tokens[first:colon]
    if any(tok.pos in ("VERB", "AUX") for tok in before) or not scene.classes_of(before[-1]) & TELLING:
        return None
    return colon
