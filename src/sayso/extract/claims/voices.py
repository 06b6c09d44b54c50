"""Voices: an attribution with its whole source chain, ready to speak events."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Actor, Attribution, Layer, Parsed, Span, Speaker
from sayso.model.record import Stance

# Wanting or seeing something is no testimony: "he hoped to visit" stays in the voice of whoever wrote it.
SPEAKING_ACTS = frozenset({"speech", "belief"})
FIRST_PERSON = frozenset({"i", "we"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "no-one"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Someone who speaks in the article. The outlet's own voice has no attribution and covers everything.

    ``chain`` runs from the innermost speaker out and ends with the outlet. ``cue`` is the token index of the cue's
    head.
    """

    order: int
    chain: tuple[Speaker, ...]
    stance: Stance
    content: tuple[Span, ...] = ()
    attribution: int | None = None
    parent: int | None = None
    cue: int | None = None
    cue_span: tuple[int, int] | None = None

    @property
    def size(self) -> int:
        """Characters of the content; 0 for the outlet, which has none of its own."""
        return sum(span.end - span.start for span in self.content)

    def covers(self, start: int, end: int) -> bool:
        """Whether the content holds the half-open stretch."""
        return any(span.start <= start and end <= span.end for span in self.content)


def find_voices(parsed: Parsed, actors: Layer[Actor], attributions: Layer[Attribution]) -> tuple[Voice, ...]:
    """The outlet's voice first, then one voice an attribution that gives a speaker, in text order."""
    outlet = Speaker(name=parsed.article.outlet, kind="outlet", named=parsed.article.outlet is not None)
    voices = [Voice(order=0, chain=(outlet,), stance="asserts")]
    for index, row in enumerate(attributions.rows):
        if row.act not in SPEAKING_ACTS or not row.content or _is_nobody(parsed, row):
            continue
        voices.append(
            Voice(
                order=len(voices),
                chain=(*_links(parsed, actors, attributions, index), outlet),
                stance=row.stance,
                content=row.content,
                attribution=index,
                parent=row.parent if row.parent is not None else _enclosing(attributions, index),
                cue=_scope(parsed, attributions, index),
                cue_span=None if row.cue is None else (row.cue.start, row.cue.end),
            )
        )
    return tuple(voices)


def _scope(parsed: Parsed, attributions: Layer[Attribution], index: int) -> int | None:
    """The token at which the reading of a content's acts stops: its cue's head.

    A claim named inside another's denial is worded under that denial: its reading stops at the denied act.
    """
    own = attributions.spans[index]
    if own is None:
        return None
    contested = attributions.rows[index].rule == "contested_claim"
    return parsed.tokens[own.head].head.i if contested else own.head


def _links(parsed: Parsed, actors: Layer[Actor], attributions: Layer[Attribution], index: int) -> list[Speaker]:
    """Speakers from the innermost out, without the outlet; a medium that only relays follows its speaker."""
    links: list[Speaker] = []
    seen: set[int] = set()
    at: int | None = index
    while at is not None and at not in seen:
        seen.add(at)
        row = attributions.rows[at]
        if row.act in SPEAKING_ACTS:
            if row.source and not _is_own_voice(parsed, row):
                links.append(_speaker(parsed, actors, row.actor, row.source[0]))
            links.extend(_relays(parsed, actors, row))
        at = row.parent if row.parent is not None else _enclosing(attributions, at)
    kept: list[Speaker] = []
    for link in links:
        if link.name is None or link.name == parsed.article.outlet or link.name in {item.name for item in kept}:
            continue
        kept.append(link)
    return kept


def _enclosing(attributions: Layer[Attribution], index: int) -> int | None:
    """The attribution in whose content this one's cue stands; the innermost of several."""
    cue = attributions.rows[index].cue
    if cue is None:
        return None
    found: list[tuple[int, int]] = []
    for other, row in enumerate(attributions.rows):
        if other == index or row.act not in SPEAKING_ACTS:
            continue
        if any(span.start <= cue.start and cue.end <= span.end for span in row.content):
            found.append((sum(span.end - span.start for span in row.content), other))
    return min(found)[1] if found else None


def _speaker(parsed: Parsed, actors: Layer[Actor], actor: int | None, span: Span) -> Speaker:
    if actor is None:
        return Speaker(name=parsed.article.text[span.start : span.end], kind="other", named=False)
    row = actors.rows[actor]
    first = actors.rows[row.coref] if row.coref is not None else row
    name = row.name or first.name or first.text
    return Speaker(actor=actor, name=name, kind=row.kind, named=any(char.isupper() for char in name[:1]))


def _is_nobody(parsed: Parsed, row: Attribution) -> bool:
    """Whether the source says that nobody spoke: "no group has claimed the attack"."""
    if not row.source:
        return False
    words = parsed.article.text[row.source[0].start : row.source[0].end].lower().split()
    return bool(words) and words[0] in NOBODY


def _is_own_voice(parsed: Parsed, row: Attribution) -> bool:
    """Whether the source is a "we" of the text itself: outside quotation marks it is the outlet that says so."""
    source = row.source[0]
    if parsed.article.text[source.start : source.end].lower() not in FIRST_PERSON:
        return False
    return not any(quote.start <= source.start < quote.end for quote in parsed.quotes)


def _relays(parsed: Parsed, actors: Layer[Actor], row: Attribution) -> list[Speaker]:
    """Media that carry the speaker's words; hearers without a name ("told reporters") carry nothing."""
    relays = [_relay(parsed, actors, via.start, via.end) for via in row.via]
    return [relay for relay in relays if relay.named]


def _relay(parsed: Parsed, actors: Layer[Actor], start: int, end: int) -> Speaker:
    """The medium at a span: the shortest named mention there, as a longer one may hold the speaker too."""
    touching = [index for index, row in enumerate(actors.rows) if row.start < end and start < row.end]
    if not touching:
        return Speaker(name=parsed.article.text[start:end], kind="media", named=True)

    def rank(index: int) -> tuple[bool, int]:
        return actors.rows[index].name is None, actors.rows[index].end - actors.rows[index].start

    shortest = min(touching, key=rank)
    return _speaker(parsed, actors, shortest, Span(start=start, end=end))
