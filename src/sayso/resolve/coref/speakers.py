"""First person in reported words: *I* is who speaks, *we* the side they speak for, *our army* that side's army."""

from __future__ import annotations

from dataclasses import replace

from sayso.lexicon.actor_names import KnownActor
from sayso.lexicon.actors import ActorLexicon, load_actor_lexicon
from sayso.model import Actor, Attribution, Layer, Parsed, Token, TokenSpan
from sayso.resolve.coref.nominals import STATE_NOUNS

PUBLIC_SECTORS = frozenset({"GOV", "MIL", "LEG", "COP", "SPY", "JUD"})
SPOKEN = frozenset({"speech", "belief"})


def resolve_first_person(
    parsed: Parsed,
    actors: Layer[Actor],
    attributions: Layer[Attribution],
    lexicon: ActorLexicon | None = None,
) -> Layer[Actor]:
    """The actors with the first person of quoted and reported words resolved; order and number of rows stay.

    Parameters
    ----------
    parsed : Parsed
    actors : Layer of Actor
        From `resolve_actors`.
    attributions : Layer of Attribution
        Whose contents say where a speaker's words stand; the innermost one counts.
    lexicon : ActorLexicon, optional
        The shipped one when ``None``.

    Notes
    -----
    *We* of an official or officer is the state, of a spokesman of a group the group, of an organisation itself;
    of anyone else it stays open. In the outlet's own voice *we* is the outlet where that is a state's office, an army
    or an organisation which issues statements; of a medium it stays open.
    """
    lexicon = lexicon or load_actor_lexicon()
    rows = list(actors.rows)
    issuer = _issuer(parsed, lexicon)
    first_of = _first_rows(rows)
    for index, (row, span) in enumerate(zip(actors.rows, actors.spans, strict=True)):
        if span is None:
            continue
        person = _person(parsed.tokens[span.head], span, parsed, lexicon)
        if person is None:
            continue
        speaker = _speaker(attributions, row, rows)
        if speaker is None:
            if issuer is not None and person == "plural" and not _is_quoted(parsed, span):
                first = first_of.get(issuer.id)
                rows[index] = replace(
                    _as_side(row, issuer), coref=first if first is not None and first < index else None
                )
            continue
        said = _resolved(row, parsed.tokens[span.head], person, rows[speaker], speaker, lexicon)
        if said is not row:
            first = speaker if person == "singular" else first_of.get(said.id or said.name or "")
            rows[index] = replace(said, coref=first if first is not None and first < index else None)
    return Layer.of(zip(rows, actors.spans, strict=True))


def _first_rows(rows: list[Actor]) -> dict[str, int]:
    first_of: dict[str, int] = {}
    for index, row in enumerate(rows):
        if row.coref is None:
            for key in filter(None, (row.id, row.name)):
                first_of.setdefault(key, index)
    return first_of


def _person(head: Token, span: TokenSpan, parsed: Parsed, lexicon: ActorLexicon) -> str | None:
    """``singular`` or ``plural`` for a pronoun, ``owned`` for a phrase with *our*."""
    if head.lower in lexicon.classes["first_singular"]:
        return "singular"
    if head.lower in lexicon.classes["first_plural"]:
        return "plural"
    return "owned" if span.first != span.head and parsed.tokens[span.first].lower == "our" else None


def _speaker(attributions: Layer[Attribution], row: Actor, rows: list[Actor]) -> int | None:
    best: tuple[int, int] | None = None
    for said in attributions.rows:
        if said.actor is None or said.act not in SPOKEN:
            continue
        for span in said.content:
            if span.start <= row.start and row.end <= span.end:
                size = span.end - span.start
                if best is None or size < best[0]:
                    first = rows[said.actor].coref
                    best = (size, said.actor if first is None else first)
    return None if best is None else best[1]


def _resolved(row: Actor, head: Token, person: str, speaker: Actor, at: int, lexicon: ActorLexicon) -> Actor:
    if person == "singular":
        return replace(speaker, start=row.start, end=row.end, text=row.text, head=row.head, coref=at)
    side = _side(speaker, lexicon)
    if side is None:
        return row
    if person == "plural" or head.lemma in STATE_NOUNS:
        return _as_side(row, side)
    noun = lexicon.nouns.get(head.lemma)
    if noun is not None and noun.like == "force":
        if side.country is not None and side.id == side.country:
            adjective = lexicon.adjectives[side.country] or side.name
            return replace(
                row, name=f"{adjective} armed forces", id=f"{side.country}.mil", kind="military", country=side.country
            )
        return replace(row, name=side.name, id=side.id, kind=side.kind, country=side.country, sector=side.sector)
    return replace(row, country=row.country or side.country)


def _as_side(row: Actor, side: KnownActor) -> Actor:
    return replace(row, name=side.name, id=side.id, kind=side.kind, country=side.country, sector=side.sector, role=None)


def _issuer(parsed: Parsed, lexicon: ActorLexicon) -> KnownActor | None:
    """Whom a statement's *we* means, from the name of the outlet that issues it; a state for its offices."""
    known = lexicon.names.find_in(parsed.article.outlet or "")
    if known is None or known.kind in ("media", "company"):
        return None
    if known.kind in ("government", "military"):
        return lexicon.states.get(known.country or "")
    return replace(known, use="name")


def _is_quoted(parsed: Parsed, span: TokenSpan) -> bool:
    return any(quote.first <= span.head < quote.last for quote in parsed.quotes)


def _side(speaker: Actor, lexicon: ActorLexicon) -> KnownActor | None:
    """Whom the speaker speaks for."""
    if speaker.kind == "person":
        named = lexicon.names.find_in(speaker.role or "")
        if named is not None and (named.kind not in {"government", "military"} or named.country is None):
            return replace(named, use="name")
        public = speaker.sector in PUBLIC_SECTORS or named is not None
        return lexicon.states.get(speaker.country or "") if public else None
    if speaker.kind in {"government", "military"} and (speaker.country or "") in lexicon.states:
        return lexicon.states[speaker.country or ""]
    if speaker.name is None or speaker.kind in {"civilians", "other", "media"}:
        return None
    return KnownActor(
        id=speaker.id or "",
        name=speaker.name,
        kind=speaker.kind,
        country=speaker.country,
        sector=speaker.sector,
        use="name",
    )
