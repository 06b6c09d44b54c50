"""status."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a predicate's act happened, by the words between it and its speaker.

    ``cue`` of the reasons are rule ids, from the predicate outwards.
    """

    status: str
    belief: float
    hedged: bool = False
    reasons: tuple[str, ...] = ()


def judge(parsed: Parsed, token: int, *, cue: int | None = None) -> Verdict:
    """Verdict on the predicate at ``token`` in the voice of whoever speaks through ``cue`` (``None``: the outlet)."""
    return Verdict(status="occurred", belief=3.0)


def in_voice(verdict: Verdict, stance: str) -> Verdict:
    """The verdict on an act inside a speaker's content, once the speaker's stance is taken into account."""
    return verdict
