"""An attribution in the making: tokens, not yet a row."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extract.attribution.spans import Range, Ranges
from sayso.model import Token
from sayso.model.record import CueAct, Relation, Stance


@dataclass(slots=True, kw_only=True)
class Draft:
    """Who (``speaker``, the head of the source), by which cue, says what; tokens throughout.

    ``cue`` is ``None`` for a quotation that goes on with an earlier speaker's words. ``parent`` is the draft of
    whoever passes these words on.
    """

    cue: Token | None
    cue_range: Range | None
    speaker: Token | None
    content: Ranges
    stance: Stance
    act: CueAct
    rule: str
    source: Range | None = None
    via: tuple[tuple[Range, Relation], ...] = ()
    parent: Draft | None = None

    @property
    def start(self) -> int:
        """First token of whatever comes first, for the order of the rows."""
        firsts = [first for first, _ in self.content]
        if self.cue_range:
            firsts.append(self.cue_range[0])
        return min(firsts)
