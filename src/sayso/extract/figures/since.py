"""Counts that add up over time: *953 deaths since the invasion*."""

from __future__ import annotations

from sayso.model import Layer, Parsed, Time, Token

_ONSETS = frozenset({"erupt", "begin", "start", "break", "launch", "invade"})
_CONFLICTS = frozenset(
    {"war", "invasion", "conflict", "offensive", "operation", "fighting", "siege", "uprising", "campaign"}
)
_TOLLS = frozenset({"toll", "tally"})


class Since:
    """Whether a figure is a running total, and from which day."""

    def __init__(self, parsed: Parsed, times: Layer[Time]) -> None:
        self.parsed, self.times = parsed, times
        self._onset: tuple[str | None] | None = None

    def of(self, tok: Token, effect: str | None) -> tuple[bool | None, str | None]:
        """(cumulative, since) of the figure headed by ``tok``; both ``None`` where nothing says so."""
        if effect is None:
            return None, None
        sent = tok.sent
        for i in range(sent.first, sent.last):
            lower = self.parsed.tokens[i].lower
            if lower == "since":
                return True, self._day_after(i, sent.last)
            if lower == "year" and i > sent.first and self.parsed.tokens[i - 1].lower in {"this", "last"}:
                return True, None
        for ancestor in tok.ancestors():
            for noun in (ancestor, *ancestor.children):
                if noun.lemma in _TOLLS:
                    return (None if _is_of_one_act(noun) else True), None
        return None, None

    def _day_after(self, i: int, end: int) -> str | None:
        for j in range(i + 1, min(i + 8, end)):
            index = self.times.at(j)
            if index is not None:
                return self.times.rows[index].begin
            if self.parsed.tokens[j].lemma in _CONFLICTS or self.parsed.tokens[j].lemma in _ONSETS:
                return self._conflict_onset()
        return None

    def _conflict_onset(self) -> str | None:
        """The day the article gives for the outbreak; ``None`` where it gives none or several."""
        if self._onset is None:
            days: set[str] = set()
            for row, span in zip(self.times.rows, self.times.spans, strict=True):
                if span is None or row.begin is None or row.begin != row.finish:
                    continue
                tok = self.parsed.tokens[span.head]
                for step, ancestor in enumerate(tok.ancestors()):
                    if ancestor.lemma in _ONSETS or ancestor.lemma in _CONFLICTS:
                        days.add(row.begin)
                    if step > 2 or ancestor.pos == "VERB":
                        break
            self._onset = (days.pop() if len(days) == 1 else None,)
        return self._onset[0]


def _is_of_one_act(toll: Token) -> bool:
    """Whether a toll is that of one happening, revised and not running on: "the toll from Monday's shelling"."""
    for prep in toll.children:
        if prep.lower in {"from", "of", "in"}:
            for noun in prep.children:
                if noun.dep == "pobj" and noun.pos == "NOUN" and noun.lemma not in _CONFLICTS:
                    return True
    return False
