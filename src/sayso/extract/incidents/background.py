"""Victims that an article names from earlier days, or of another kind of misfortune: none of its incident's toll."""

from __future__ import annotations

import datetime

from sayso.extract.incidents.days import DAYS
from sayso.model import Figure, Layer, Parsed, Time, Token, TokenSpan

# What kills without anybody's act; a toll of gunfire or shelling holds none of it.
_MISFORTUNES = frozenset(
    "crash collision wreck cancer overdose illness disease drowning pneumonia leukemia suicide covid".split()
)
_ACCIDENTS = frozenset({"accident", "fire", "attack"})
_OF_MISFORTUNE = frozenset("car traffic road vehicle motorcycle boating heart house apartment plane train bus".split())
_CAUSAL = frozenset({"in", "from", "of", "by", "after", "to", "with"})
_LEAD = 60  # tokens of a headline and first paragraph, which tell what the article is about
_INCIDENTS = frozenset({"shooting", "incident", "stabbing", "homicide"})
_APART = frozenset({"previous", "earlier", "separate", "unrelated", "prior", "different"})
_DYING = frozenset({"die", "succumb", "pronounce", "declare"})
_HE = frozenset({"he", "she"})
_NEAR = 200  # characters from a victim to the pronoun that means them
_SLACK = datetime.timedelta(days=1)  # a night's shooting may be dated by the evening or by the morning


class Background:
    """Tells victims of an article's main incident from those it recalls."""

    def __init__(self, parsed: Parsed, times: Layer[Time], day: Time | None) -> None:
        self.parsed, self.times = parsed, times
        self.day = _date(day.begin) if day is not None and day.precision in DAYS else None
        self._dated: dict[int, list[int]] | None = None

    def holds(self, span: TokenSpan | None) -> bool:
        """Whether the figure at the span is of another happening by the words around its verb."""
        if span is None:
            return False
        verb = _act(self.parsed.tokens[span.head])
        return verb is not None and (self._is_misfortune(verb) or self._is_earlier(verb))

    def died_later(self, counted: tuple[int, ...], figures: Layer[Figure]) -> tuple[int, ...]:
        """Deaths of those the incident struck, told of a later day: *was shot on Sunday. He died on Thursday*.

        Who died must be named as one of them, or be the *he* right after one; only where no death is told otherwise.
        """
        if not counted or any(figures.rows[index].effect == "killed" for index in counted):
            return ()
        names = {word for index in counted for word in figures.rows[index].text.split() if _is_name(word)}
        ends = [figures.rows[index].end for index in counted]
        found = []
        for index, row in enumerate(figures.rows):
            span = figures.spans[index]
            if row.effect != "killed" or row.best != 1 or row.cumulative or span is None or self.holds(span):
                continue
            verb = _act(self.parsed.tokens[span.head])
            if verb is None or verb.lemma not in _DYING:
                continue
            near = row.text.lower() in _HE and any(0 < row.start - end < _NEAR for end in ends)
            if near or names & set(row.text.split()):
                found.append(index)
        return tuple(found)

    def _is_misfortune(self, verb: Token) -> bool:
        """*Died in a car crash*, *killed in a previous shooting*, *killed in separate shootings*."""
        for prep in verb.children:
            noun = prep.child("pobj") if prep.lower in _CAUSAL else None
            if noun is None:
                continue
            kinds = {child.lower for child in noun.children}
            if noun.lemma in _INCIDENTS and (kinds & _APART or noun.tag == "NNS"):
                return True
            if noun.lemma in _MISFORTUNES or (noun.lemma in _ACCIDENTS and kinds & _OF_MISFORTUNE):
                return not self._is_lead(noun)
        return False

    def _is_lead(self, noun: Token) -> bool:
        lead = self.parsed.tokens[:_LEAD]
        return any(tok.lemma == noun.lemma and tok.sent.index != noun.sent.index for tok in lead)

    def _is_earlier(self, verb: Token) -> bool:
        """Whether all dates of the verb, or of the deed it tells more of, lie before the day of the incident."""
        if self.day is None:
            return False
        if self._dated is None:
            self._dated = {}
            for index, span in enumerate(self.times.spans):
                if span is None:
                    continue
                head = self.parsed.tokens[span.head]
                for at in {act.i for act in (_act(head), head.head) if act is not None}:
                    self._dated.setdefault(at, []).append(index)
        indices = list(self._dated.get(verb.i, ()))
        if verb.dep in {"relcl", "acl"}:
            indices += self._dated.get(verb.head.i, ())
        known = [end for index in indices if (end := self._end(index)) is not None]
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


def _is_name(word: str) -> bool:
    return len(word) > 3 and word[0].isupper() and word[1:].islower()


def _date(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10]) if text is not None else None
    except ValueError:
        return None
