"""Victims that an article names from earlier days, or of another kind of misfortune: none of its incident's toll."""

from __future__ import annotations

import datetime

from sayso.extract.incidents.days import DAYS
from sayso.model import Layer, Parsed, Time, Token, TokenSpan

# What kills without anybody's act; a toll of gunfire or shelling holds none of it.
_MISFORTUNES = frozenset(
    "crash collision wreck cancer overdose illness disease drowning pneumonia leukemia suicide covid".split()
)
_ACCIDENTS = frozenset({"accident", "fire", "attack"})
_OF_MISFORTUNE = frozenset("car traffic road vehicle motorcycle boating heart house apartment plane train bus".split())
_CAUSAL = frozenset({"in", "from", "of", "by", "after", "to", "with"})
_LEAD = 60  # tokens of a headline and first paragraph, which tell what the article is about
_AGO = frozenset({"year", "decade"})
_SLACK = datetime.timedelta(days=1)  # a night's shooting may be dated by the evening or by the morning


class Background:
    """Tells victims of an article's main incident from those it recalls."""

    def __init__(self, parsed: Parsed, times: Layer[Time], day: Time | None) -> None:
        self.parsed, self.times = parsed, times
        self.day = _date(day.begin) if day is not None and day.precision in DAYS else None
        self._dated: dict[int, list[int]] | None = None
        self._told: frozenset[str] | None = None

    def holds(self, span: TokenSpan | None) -> bool:
        """Whether the figure at the span is of another happening by the words around its verb."""
        if span is None:
            return False
        verb = _act(self.parsed.tokens[span.head])
        return verb is not None and (self._is_misfortune(verb) or self._is_earlier(verb))

    def _is_misfortune(self, verb: Token) -> bool:
        for prep in verb.children:
            noun = prep.child("pobj") if prep.lower in _CAUSAL else None
            if noun is None:
                continue
            kinds = {child.lower for child in noun.children}
            if noun.lemma in _MISFORTUNES or (noun.lemma in _ACCIDENTS and kinds & _OF_MISFORTUNE):
                return noun.lemma not in self._lead()
        return False

    def _lead(self) -> frozenset[str]:
        if self._told is None:
            self._told = frozenset(tok.lemma for tok in self.parsed.tokens[:_LEAD])
        return self._told

    def _is_earlier(self, verb: Token) -> bool:
        """Whether all dates of the verb lie before the day of the incident."""
        if self.day is None:
            return False
        if self._dated is None:
            self._dated = {}
            for index, span in enumerate(self.times.spans):
                act = _act(self.parsed.tokens[span.head]) if span is not None else None
                if act is not None:
                    self._dated.setdefault(act.i, []).append(index)
        ends = [self._end(index) for index in self._dated.get(verb.i, ())]
        known = [end for end in ends if end is not None]
        return bool(known) and max(known) < self.day - _SLACK

    def _end(self, index: int) -> datetime.date | None:
        time = self.times.rows[index]
        if time.type not in ("DATE", "TIME") or time.begin is None:
            return None
        return _date(time.finish or time.begin)


def _act(tok: Token) -> Token | None:
    """The verb or the adjective of state that a word depends on."""
    if tok.pos == "VERB":
        return tok
    for child in tok.children:
        if child.dep in {"acl", "relcl"} and child.pos == "VERB":
            return child
    for ancestor in tok.ancestors():
        if ancestor.pos in {"VERB", "AUX"}:
            return ancestor
    return None


def _date(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10]) if text is not None else None
    except ValueError:
        return None
