"""Who independently says a thing: the innermost speakers, after copies, relays and repeated quotes are folded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayso.lexicon.wires import load_wires
from sayso.link.acts import same_type
from sayso.link.bodies import Source, body_key, body_led, body_meant, fuller_name, is_state, names_a_body, posts
from sayso.link.copies.credit import own_agency
from sayso.link.copies.words import find_words, stem
from sayso.link.names import clean, is_description, known_body, known_whole, name_key, noun_of, outlet_key, person_name
from sayso.model import ClaimRow, Copy, Origin, Party

QUOTE_WORDS = 8  # from so many words on, the same sentence in two articles is one utterance
PUBLIC = frozenset({"government", "military"})
CROWDS = PUBLIC | {"civilians"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known beside the claims when their sources are told apart.

    ``copies`` say which article goes back to which (`sayso.link.copies.find_groups`); ``copy_of`` of a claim counts
    likewise. ``wires`` gives, for an article credited to an agency, the agency's id: what such an article says in its
    own voice is the agency's word. ``bodies`` gives, for a person's entity or folded name (`name_key`), the name of the
    body the person speaks for. ``context`` holds other claims of the same articles: who "the group" is may stand there.
    """

    copies: tuple[Copy, ...] = ()
    wires: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    context: tuple[ClaimRow, ...] = ()


NOTHING = Known()


def origins(claims: Iterable[ClaimRow], copies: Iterable[Copy] = (), *, known: Known = NOTHING) -> tuple[Origin, ...]:
    """The independent origins of what the claims say, the earliest published first.

    Parameters
    ----------
    claims : iterable of ClaimRow
        Claims of one incident, or of one side of a dispute.
    copies : iterable of Copy
        Which article goes back to which, beside those of ``known``.
    known : Known
        Wire credits, spokesmen, other claims of the articles.

    Notes
    -----
    A speaker is folded over citations (a news agency citing a governor is the governor), a spokesman into his body,
    unnamed officials of a state into a named body of it. Unnamed speakers count once for each outlet that quotes them,
    and not beside that outlet's own word.
    An outlet counts in its own voice only where it names no source at all for what it tells; what it tells beside its
    sources stands with the source that says the same, or with none. The same sentence of eight words
    or more is one utterance, whoever prints it. Known failure: two names of one speaker count twice until linked.
    """
    folding = _Folding(claims, known, copies)
    found: defaultdict[str, list[tuple[ClaimRow, Source]]] = defaultdict(list)
    for claim, source in folding.sources():
        if source is not None:
            found[source.key].append((claim, source))
    return tuple(_origin(pairs, folding) for pairs in found.values())


def find_sources(
    claims: Iterable[ClaimRow], copies: Iterable[Copy] = (), *, known: Known = NOTHING
) -> dict[str, Source]:
    """Whose word each claim is, by the claim's id; claims that a reviewer rejected are left out.

    What an outlet tells in its own voice is its one source's word where it names just one; else it stays the outlet's.
    """
    return {claim.id: source for claim, source in _Folding(claims, known, copies).voices()}


def _order(claim: ClaimRow) -> tuple[str, str, int, str]:
    return claim.published or "9999", claim.article, claim.start, claim.id


def _origin(pairs: list[tuple[ClaimRow, Source]], folding: _Folding) -> Origin:
    best = min(source.rank for _, source in pairs)
    names = Counter((source.name, source.kind) for _, source in pairs if source.rank == best)
    (name, kind), _ = min(names.items(), key=lambda item: (-item[1], -len(item[0][0]), item[0]))
    articles = dict.fromkeys(claim.article for claim, _ in pairs)
    originals = [article for article in articles if folding.root(article) == article]
    copies = [article for article in articles if folding.root(article) != article]
    return Origin(
        name=name,
        kind=kind,
        articles=(*originals, *copies),
        claims=tuple(dict.fromkeys(claim.id for claim, _ in pairs)),
    )


class _Folding:
    """The claims with the source of each, folded step by step."""

    def __init__(self, claims: Iterable[ClaimRow], known: Known, copies: Iterable[Copy]) -> None:
        rows = sorted((claim for claim in claims if claim.judgement != "reject"), key=_order)
        self._rows = rows
        self._of = {row.article: row.copy_of for row in rows if row.copy_of is not None}
        self._of.update((copy.article, copy.of) for copy in (*known.copies, *copies))
        self._outlets = {row.article: row.outlet for row in (*known.context, *rows) if row.outlet}
        self._wires: dict[str, str] = {}
        for article, wire in sorted(known.wires.items()):
            self._wires.setdefault(self.root(article), wire)
        self._bodies = known.bodies
        self._near = self._named_in(known.context)

    def _named_in(self, context: tuple[ClaimRow, ...]) -> dict[str, set[Source]]:
        """The speakers that the articles of the claims name, in these and in their other claims."""
        roots = {self.root(row.article) for row in self._rows}
        near: defaultdict[str, set[Source]] = defaultdict(set)
        for row in (*self._rows, *context):
            root = self.root(row.article)
            source = self._source(row) if root in roots else None
            if source is not None and source.rank == 0:
                near[root].add(source)
        return near

    def root(self, article: str) -> str:
        """The original the article goes back to, or itself."""
        seen = {article}
        while article in self._of and self._of[article] not in seen:
            article = self._of[article]
            seen.add(article)
        return article

    def sources(self) -> list[tuple[ClaimRow, Source | None]]:
        """Every claim with its source; none where an outlet that has sources tells what none of them says."""
        found = self._named_sources()
        near = self._sourced(found)
        return [
            (row, _told_by(row, near[self.root(row.article)]) if found[row.id].rank == 3 else found[row.id])
            if near[self.root(row.article)]
            else (row, found[row.id])
            for row in self._rows
        ]

    def voices(self) -> list[tuple[ClaimRow, Source]]:
        """Every claim with its source; an outlet's own words are its one source's where it has just one."""
        found = self._named_sources()
        near = self._sourced(found)
        told: list[tuple[ClaimRow, Source]] = []
        for row in self._rows:
            by = {source.key: source for _, source in near[self.root(row.article)]}
            only = found[row.id].rank == 3 and len(by) == 1
            told.append((row, next(iter(by.values())) if only else found[row.id]))
        return told

    def _named_sources(self) -> dict[str, Source]:
        found = {row.id: self._source(row) for row in self._rows}
        return _under_one_key(self._with_their_body(self._second_mentions(self._one_utterance(found))))

    def _sourced(self, found: dict[str, Source]) -> defaultdict[str, list[tuple[ClaimRow, Source]]]:
        """For each text the claims that it gives to somebody, the best named first."""
        near: defaultdict[str, list[tuple[ClaimRow, Source]]] = defaultdict(list)
        for row in sorted(self._rows, key=lambda row: found[row.id].rank):
            if found[row.id].rank < 3:
                near[self.root(row.article)].append((row, found[row.id]))
        return near

    def _source(self, row: ClaimRow) -> Source:
        speaker = row.chain[0]
        if speaker.kind == "outlet":
            return self._outlet(row)
        if speaker.kind == "media" and (medium := self._medium(speaker)) is not None:
            return medium
        named = self._named(speaker)
        if named is not None:
            return named
        country = speaker.country or _country_meant(row)
        if speaker.kind in PUBLIC and country is not None:
            return Source(rank=1, key=f"b:{country}:{speaker.kind}", name=clean(speaker.name), kind=speaker.kind)
        by = next((link for link in row.chain[1:] if link.kind == "media" and not is_description(link.name)), None)
        printer = self._outlet(row)
        key, shown = (printer.key, printer.name) if by is None else (f"o:{outlet_key(by.name)}", by.name)
        return Source(rank=2, key=key, name=f"unnamed, in {shown}", kind="unnamed")

    def _outlet(self, row: ClaimRow) -> Source:
        root = self.root(row.article)
        wire = self._wires.get(root)
        if wire is not None:
            name = next((agency.names[0] for agency in load_wires() if agency.id == wire), wire)
            return Source(rank=3, key=f"o:{outlet_key(name)}", name=name, kind="media")
        outlet = self._outlets.get(root)
        if outlet is None:
            return Source(rank=3, key=f"a:{root}", name=row.outlet or row.chain[-1].name, kind="outlet")
        agency = own_agency(outlet)
        if agency is not None:
            outlet = next(wire.names[0] for wire in load_wires() if wire.id == agency)
        return Source(rank=3, key=f"o:{outlet_key(outlet)}", name=outlet, kind="outlet")

    def _medium(self, speaker: Party) -> Source | None:
        known = known_body(speaker.name)
        if known is not None and known.kind == "media":
            return Source(rank=0, key=f"o:{known.id}", name=known.name, kind="media")
        if is_description(speaker.name):
            return None
        return Source(rank=0, key=f"o:{outlet_key(speaker.name)}", name=clean(speaker.name), kind="media")

    def _named(self, speaker: Party) -> Source | None:
        body = self._bodies.get(speaker.entity or "") or self._bodies.get(name_key(person_name(speaker.name)))
        body = body or (body_led(speaker.name) if speaker.kind == "person" else None)
        if body is not None:
            return Source(rank=0, key=body_key(body), name=body, kind="other")
        whole = known_whole(speaker.name)
        if whole is not None and is_state(whole):
            return Source(rank=0, key=f"b:{whole.country}:government", name=whole.name, kind="government")
        name = person_name(speaker.name) if speaker.kind == "person" else clean(speaker.name)
        if speaker.entity is not None and not is_description(speaker.name):
            return Source(rank=0, key=f"e:{speaker.entity}", name=name, kind=speaker.kind)
        known = known_body(speaker.name) if speaker.kind != "civilians" and not posts(speaker.name) else None
        if known is not None and not is_state(known):
            return Source(rank=0, key=f"e:{known.id}", name=known.name, kind=known.kind)
        noun = noun_of(speaker.name) if speaker.kind in CROWDS else None
        if is_description(speaker.name) or (noun is not None and not noun.body):
            return None  # "US officials", "Syrian troops": of a state, but nobody by name
        return Source(rank=0, key=f"n:{name_key(name)}", name=name, kind=speaker.kind)

    def _one_utterance(self, found: dict[str, Source]) -> dict[str, Source]:
        """The same long sentence in two articles has one speaker: the one named best."""
        said: defaultdict[tuple[str, ...], dict[str, set[Source]]] = defaultdict(lambda: defaultdict(set))
        words = {row.id: find_words(row.quote) for row in self._rows}
        for row in self._rows:
            if len(words[row.id]) >= QUOTE_WORDS:
                said[words[row.id]][self.root(row.article)].add(found[row.id])
        best = {
            quote: min(source for sources in by.values() for source in sources)
            for quote, by in said.items()
            if len(by) > 1 and all(len(sources) == 1 for sources in by.values())
        }
        return {row.id: best.get(words[row.id], found[row.id]) for row in self._rows}

    def _second_mentions(self, found: dict[str, Source]) -> dict[str, Source]:
        """In an article that names a body or a person in full, "the group" and a part of the name are the same."""
        for row in self._rows:
            source, near = found[row.id], self._near.get(self.root(row.article), set())
            if source.rank == 2 and names_a_body(row.chain[0].name):
                found[row.id] = body_meant(row.chain[0].name, near) or source
            elif source.rank == 0:
                found[row.id] = fuller_name(source, near) or source
        return found

    def _with_their_body(self, found: dict[str, Source]) -> dict[str, Source]:
        """Unnamed officials of a state count with a named body of it, where one speaks."""
        country = {found[row.id].key: row.chain[0].country for row in self._rows}
        named = sorted({source for source in found.values() if source.rank == 0 and source.kind in PUBLIC})
        for row in self._rows:
            source = found[row.id]
            if source.rank == 1:
                same = [one for one in named if (country.get(one.key), one.kind) == (row.chain[0].country, source.kind)]
                found[row.id] = same[0] if same else source
        return found


def _under_one_key(found: dict[str, Source]) -> dict[str, Source]:
    """A body that speaks by its spokesman and by its own name is one source."""
    keys: dict[str, str] = {}
    for source in sorted(found.values()):
        if source.rank == 0 and source.kind != "person":
            keys.setdefault(name_key(source.name), source.key)
    return {
        claim: replace(source, key=keys[name_key(source.name)])
        if source.rank == 0 and source.kind != "person"
        else source
        for claim, source in found.items()
    }


def _country_meant(row: ClaimRow) -> str | None:
    """The country of "the health ministry" where all the places of what it says are in one."""
    countries = {place.country for place in row.places}
    definite = row.chain[0].kind == "government" and row.chain[0].name.lower().startswith("the ")
    return next(iter(countries)) if definite and len(countries) == 1 else None


def _told_by(row: ClaimRow, near: list[tuple[ClaimRow, Source]]) -> Source | None:
    """The source, of those the outlet names, that says what it tells in its own voice: the same act or count."""
    return next((source for other, source in near if _says_the_same(row, other)), None)


def _says_the_same(one: ClaimRow, other: ClaimRow) -> bool:
    if one.quote == other.quote:
        return True
    counts = ({(count.effect, count.low, count.high) for count in row.figures if count.low} for row in (one, other))
    acts = ({stem(word) for word in find_words(row.trigger or "")} for row in (one, other))
    return bool(set.intersection(*counts)) or (same_type(one, other) and bool(set.intersection(*acts)))
