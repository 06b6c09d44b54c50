"""Who is who across articles: the actors that are told otherwise than before, and all that they may be one with.

Actors that are alike enough make a graph; each of its components is joined on its own, whole, so that neither the order
of arrival nor who else is looked at changes who is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange, Mention
from sayso.link.actors import NamedActor, keys, link_actors
from sayso.link.actors.compare import SAME, compare
from sayso.link.actors.entities import CROWD
from sayso.model import Entity, Link
from sayso.pipeline import kept
from sayso.pipeline.gather import Touched
from sayso.pipeline.tallies import Tally, unpack_tally
from sayso.pipeline.verdicts import Pair, Pairs

PORTION = 500  # actors whose components are sought at once


def link_named_actors(ledger: Ledger, touched: Touched, verdicts: Pairs, judged: Iterable[Pair]) -> set[str]:
    """Join the touched actors with those known; articles whose names now stand for another actor than before.

    An actor that brings no new form, title or day changes nobody's identity: only what is told of it is counted anew.
    """
    stirred = touched.actors | {end for pair in judged for end in pair} | _crowded(ledger, touched)
    gone = sorted(stirred - ledger.digests(kept.NAME, stirred).keys())
    before = ledger.digests(kept.ENTITY, stirred)
    bereft = {other for _, other in ledger.subjects_with(kept.ENTITY, set(before.values()))}
    ledger.change_account(
        AccountChange(
            dropped=[(kept.ENTITY, ident) for ident in gone], retired_links=[("actor", ident) for ident in gone]
        )
    )
    todo = sorted((stirred | bereft) - set(gone))
    done: set[str] = set()
    moved: set[str] = set()
    entities = set(before.values())
    for first in range(0, len(todo), PORTION):
        portion = [ident for ident in todo[first : first + PORTION] if ident not in done]
        if portion:
            reached = _Reach(ledger, verdicts, portion)
            done |= reached.nodes.keys()
            moved |= _join(ledger, reached, verdicts, entities)
    renamed = {article for _, article in ledger.subjects_with(kept.NAMED, moved)}
    named = sorted({actor.id for _, actor in _rows(ledger, touched.articles)})
    entities |= set(ledger.digests(kept.ENTITY, named).values())
    _tell(ledger, sorted(entities))
    _mention(ledger, sorted(renamed | touched.articles.keys()))
    return renamed


def _crowded(ledger: Ledger, touched: Touched) -> set[str]:
    """Actors under a key that has become one of a crowd: it joins nobody any more."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for key, subject in ledger.subjects_with(kept.NAME, touched.crowds):
        holders[key].add(subject)
    crossed = (some for key, some in holders.items() if len(some) > CROWD >= len(some) - touched.crowds[key])
    return {subject for some in crossed for subject in some}


class _Reach:
    """All actors that some of them are tied to, by likeness or by a reviewer, and the likenesses met."""

    def __init__(self, ledger: Ledger, verdicts: Pairs, start: Iterable[str]) -> None:
        self._ledger = ledger
        self._holders: dict[str, list[str]] = {}
        self._near: dict[str, NamedActor] = {}
        self.nodes: dict[str, NamedActor] = {}
        self.ties: defaultdict[str, set[str]] = defaultdict(set)
        for left, right in verdicts.must:
            self.ties[left].add(right)
            self.ties[right].add(left)
        ahead = set(start)
        while ahead:
            ahead = self._step(sorted(ahead))

    def _step(self, ahead: list[str]) -> set[str]:
        self._load(ahead)
        self.nodes |= {ident: self._near[ident] for ident in ahead if ident in self._near}
        wanted = {ident: keys(self.nodes[ident]) for ident in ahead if ident in self.nodes}
        self._look_up({key for some in wanted.values() for key in some})
        met = {ident: {one for key in some for one in self._holders[key]} for ident, some in wanted.items()}
        self._load({one for some in met.values() for one in some})
        for ident, some in met.items():
            for other in some - {ident}:
                if other in self._near and other not in self.ties[ident] and self._alike(ident, other):
                    self.ties[ident].add(other)
                    self.ties[other].add(ident)
        return {other for ident in wanted for other in self.ties[ident]} & self._near_or_there() - self.nodes.keys()

    def _near_or_there(self) -> set[str]:
        tied = {other for ident in self.nodes for other in self.ties[ident]}
        self._load(tied)
        return tied & self._near.keys()

    def _alike(self, one: str, other: str) -> bool:
        left, right = sorted((one, other))
        verdict = compare(self._near[left], self._near[right])
        return verdict is not None and verdict[0] >= SAME

    def _look_up(self, wanted: Iterable[str]) -> None:
        new = sorted(set(wanted) - self._holders.keys())
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, subject in self._ledger.subjects_with(kept.NAME, new):
            found[key].append(subject)
        self._holders |= {key: found[key] if len(found[key]) <= CROWD else [] for key in new}

    def _load(self, wanted: Iterable[str]) -> None:
        new = set(wanted) - self._near.keys()
        for ident, text in self._ledger.digests(kept.NAME, new).items():
            node = unpack_tally(text).node(ident)
            if node is not None:
                self._near[ident] = node

    def components(self) -> list[list[NamedActor]]:
        """The actors reached, those that are tied to one another together."""
        left, found = set(self.nodes), []
        for ident in sorted(self.nodes):
            members, ahead = [], [ident] if ident in left else []
            left.discard(ident)
            while ahead:
                one = ahead.pop()
                members.append(one)
                for other in sorted(self.ties[one] & left):
                    left.discard(other)
                    ahead.append(other)
            if members:
                found.append([self.nodes[one] for one in sorted(members)])
        return found


def _join(ledger: Ledger, reached: _Reach, verdicts: Pairs, entities: set[str]) -> set[str]:
    """Join each component; the named actors that are another actor than before. ``entities`` gains all concerned."""
    before = ledger.digests(kept.ENTITY, reached.nodes)
    of: dict[str, str] = {}
    links: list[Link] = []
    for nodes in reached.components():
        here = {node.id for node in nodes}
        found = link_actors(
            nodes,
            must_link=[frozenset(pair) for pair in verdicts.must if here.issuperset(pair)],
            cannot_link=[frozenset(pair) for pair in verdicts.cannot if here.issuperset(pair)],
        )
        of |= found.of
        links += found.links
    ledger.change_account(
        AccountChange(
            retired_links=[("actor", ident) for ident in sorted(reached.nodes)],
            links=links,
            keys={(kept.ENTITY, ident): (entity,) for ident, entity in of.items()},
            digests={(kept.ENTITY, ident): entity for ident, entity in of.items()},
        )
    )
    entities |= set(before.values()) | set(of.values())
    return {ident for ident, entity in of.items() if before.get(ident, entity) != entity}


def _tell(ledger: Ledger, entities: list[str]) -> None:
    """Write what is known of actors; those that nobody is any more go."""
    for first in range(0, len(entities), PORTION):
        portion = entities[first : first + PORTION]
        members: defaultdict[str, list[str]] = defaultdict(list)
        for entity, ident in ledger.subjects_with(kept.ENTITY, portion):
            members[entity].append(ident)
        idents = [ident for some in members.values() for ident in some]
        articles: defaultdict[str, list[str]] = defaultdict(list)
        for ident, article in ledger.subjects_with(kept.NAMED, idents):
            articles[ident].append(article)
        tallies = {ident: unpack_tally(text) for ident, text in ledger.digests(kept.NAME, idents).items()}
        rows = [_entity(entity, some, tallies, articles) for entity, some in sorted(members.items())]
        gone = sorted(set(portion) - members.keys())
        ledger.change_account(AccountChange(retired_entities=gone, entities=rows, mentions=()))


def _entity(entity: str, members: list[str], tallies: Mapping[str, Tally], articles: Mapping[str, list[str]]) -> Entity:
    whole = Tally()
    for ident in sorted(members):
        whole.add(tallies[ident])
    return whole.entity(entity, (article for ident in members for article in articles[ident]))


def _mention(ledger: Ledger, articles: list[str]) -> None:
    """Write which names of these articles are which actors; a name that two of one article share stands for neither."""
    for first in range(0, len(articles), PORTION):
        portion = articles[first : first + PORTION]
        rows = _rows(ledger, portion)
        of = ledger.digests(kept.ENTITY, {actor.id for _, actor in rows})
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for article, actor in rows:
            for name in actor.names:
                found[article, name].add(of[actor.id])
        mentions = [
            Mention(article=article, name=name, entity=next(iter(some)))
            for (article, name), some in sorted(found.items())
            if len(some) == 1
        ]
        ledger.change_account(AccountChange(named=portion, mentions=mentions))


def _rows(ledger: Ledger, articles: Iterable[str]) -> list[tuple[str, NamedActor]]:
    found = ledger.digests(kept.ACTORS, articles)
    return [(article, actor) for article in sorted(found) for actor in kept.unpack_actors(found[article])]
