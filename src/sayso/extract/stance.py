"""How a speaker stands to the content: the cue's stance composed with what stands around it."""

from __future__ import annotations

from sayso.model import Parsed


def compose_stance(parsed: Parsed, cue: int, stance: str) -> str:
    """Stance of the cue whose head token is ``cue``, given the stance its lexicon entry carries."""
    return stance
