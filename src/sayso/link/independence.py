"""Who independently says a thing: the innermost speakers, after copies, relays and repeated quotes are folded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.lexicon.actor_names import KnownActor
from sayso.lexicon.wires import load_wires
from sayso.link.actors.spelling import name_words
from sayso.link.copies.credit import own_agency
from sayso.link.copies.words import find_words
from sayso.link.names import clean, is_description, known_body, known_whole, name_key, noun_of, outlet_key
from sayso.model import ClaimRow, Copy, Origin, Party

QUOTE_WORDS = 8  # from so many words on, the same sentence in two articles is one utterance
PUBLIC = frozenset({"government", "military"})
CROWDS = PUBLIC | {"civilians"}
# What a named body that is no state's is called on second mention.
BODY_WORDS = frozenset("monitor monitors observatory watchdog group organisation organization charity ngo".split())


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Source:
    """Whose word a claim is.

    ``rank`` is 0 for a named speaker, 1 for officials of a state, 2 for the unnamed, 3 for the outlet itself.
    """

    rank: int
    key: str
    name: str
    kind: str


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
    An outlet counts in its own voice only where it names no source of what it tells. The same sentence of eight words
    or more is one utterance, whoever prints it. Known failure: two names of one speaker count twice until linked.
    """
    folding = _Folding(claims, known, copies)
    found: defaultdict[str, list[tuple[ClaimRow, Source]]] = defaultdict(list)
    for claim, source in folding.sources():
        found[source.key].append((claim, source))
    return tuple(_origin(pairs, folding) for pairs in found.values())


def find_sources(
    claims: Iterable[ClaimRow], copies: Iterable[Copy] = (), *, known: Known = NOTHING
) -> dict[str, Source]:
    """Whose word each claim is, by the claim's id; claims that a reviewer rejected are left out.

    What an outlet tells in its own voice is its one source's word where it names just one; else it stays the outlet's.
    """
    return {claim.id: source for claim, source in _Folding(claims, known, copies).sources(several=False)}


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

    def sources(self, *, several: bool = True) -> list[tuple[ClaimRow, Source]]:
        """Every claim with its source; ``several`` lets an outlet that names several sources stand behind the first."""
        found = {row.id: self._source(row) for row in self._rows}
        found = self._one_utterance(found)
        found = self._second_mentions(found)
        found = self._with_their_body(found)
        found = self._without_relays(found, several=several)
        return [(row, found[row.id]) for row in self._rows]

    def _source(self, row: ClaimRow) -> Source:
        speaker = row.chain[0]
        if speaker.kind == "outlet":
            return self._outlet(row)
        if speaker.kind == "media" and (medium := self._medium(speaker)) is not None:
            return medium
        named = self._named(speaker)
        if named is not None:
            return named
        if speaker.kind in PUBLIC and speaker.country is not None:
            return Source(
                rank=1, key=f"b:{speaker.country}:{speaker.kind}", name=clean(speaker.name), kind=speaker.kind
            )
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
        body = self._bodies.get(speaker.entity or "") or self._bodies.get(name_key(speaker.name))
        if body is not None:
            return Source(rank=0, key=_body_key(body), name=body, kind="other")
        whole = known_whole(speaker.name)
        if whole is not None and _is_state(whole):
            return Source(rank=0, key=f"b:{whole.country}:government", name=whole.name, kind="government")
        if speaker.entity is not None and not is_description(speaker.name):
            return Source(rank=0, key=f"e:{speaker.entity}", name=clean(speaker.name), kind=speaker.kind)
        known = known_body(speaker.name) if speaker.kind != "civilians" else None
        if known is not None and not _is_state(known):
            return Source(rank=0, key=f"e:{known.id}", name=known.name, kind=known.kind)
        if is_description(speaker.name) or (speaker.kind in CROWDS and noun_of(speaker.name) is not None):
            return None  # "US officials", "Syrian troops": of a state, but nobody by name
        return Source(rank=0, key=f"n:{name_key(speaker.name)}", name=clean(speaker.name), kind=speaker.kind)

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
            if source.rank == 2 and _names_a_body(row.chain[0].name):
                bodies = [one for one in near if one.kind in {"ngo", "igo", "other"}]
                found[row.id] = min(bodies, key=lambda one: (one.kind != "ngo", one), default=source)
            elif source.rank == 0:
                words = frozenset(name_words(source.name))
                fuller = {one for one in near if words < frozenset(name_words(one.name)) and one.kind != "media"}
                if len({one.key for one in fuller}) == 1:
                    found[row.id] = min(fuller)
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

    def _without_relays(self, found: dict[str, Source], *, several: bool) -> dict[str, Source]:
        """What an outlet tells in its own voice beside its sources is what those sources told it."""
        sources: defaultdict[str, list[Source]] = defaultdict(list)
        for row in self._rows:
            if found[row.id].rank < 3:
                sources[self.root(row.article)].append(found[row.id])
        for row in self._rows:
            near = sources[self.root(row.article)]
            if found[row.id].rank == 3 and near and (several or len({source.key for source in near}) == 1):
                found[row.id] = min(near, key=lambda source: source.rank)
        return found


def _names_a_body(name: str) -> bool:
    return (clean(name).lower().split()[-1:] or [""])[0] in BODY_WORDS


def _body_key(name: str) -> str:
    known = known_body(name)
    return f"e:{known.id}" if known is not None else f"n:{name_key(name)}"


def _is_state(known: KnownActor) -> bool:
    """Whether the entry is a state or its government as a whole: what a state says, its government says."""
    return known.id in (known.country, f"{known.country}.gov")
