"""From links to incidents of the ledger: average linkage, the same whatever the order of arrival.

Two groups become one while the mean weight of all pairs between them is above the cut; a pair without a link counts
with the floor. So one chance link cannot chain two days of one town together. Groups form only inside the connected
components of links above the cut, which is why a new article reopens its own component and no other.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.link.incidents.digest import IncidentDigest
from sayso.link.incidents.model import Weights, load_weights
from sayso.model import Link, digest

NEVER = -1e6  # bits of a pair that a reviewer, or its one article, keeps apart

Pairs = Iterable[tuple[str, str]]


def bits(score: float) -> float:
    """A chance as log2 odds."""
    return math.log2(max(score, 1e-9) / max(1 - score, 1e-9))


def joins(link: Link, cut: float | None = None) -> bool:
    """Whether the link is above the cut: its two ends may end up in one group."""
    return bits(link.score) >= (load_weights().cut if cut is None else cut)


def components(
    ids: Iterable[str], links: Iterable[Link], *, must: Pairs = (), cut: float | None = None
) -> list[list[str]]:
    """Sets of ids that may end up in one group, each sorted, in order of their least id.

    A ledger keeps them to know what a new article touches: the components its links reach.
    """
    root = {id_: id_ for id_ in ids}

    def find(id_: str) -> str:
        while root[id_] != id_:
            root[id_] = root[root[id_]]
            id_ = root[id_]
        return id_

    joined = [(link.left, link.right) for link in links if joins(link, cut)]
    for left, right in (*joined, *must):
        if left in root and right in root:
            one, two = sorted((find(left), find(right)))
            root[two] = one
    found: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(root):
        found[find(id_)].append(id_)
    return sorted(found.values())


def group(
    rows: Sequence[IncidentDigest],
    links: Iterable[Link],
    *,
    must: Pairs = (),
    cannot: Pairs = (),
    weights: Weights | None = None,
) -> dict[str, str]:
    """Ledger-wide incident of each row's id.

    Parameters
    ----------
    rows
        The incidents to group: a whole ledger, or all rows of the components that a change touches.
    links
        Links among them, as `Scorer.score` gives them; others are passed over.
    must, cannot
        Pairs of ids that reviewers joined or parted. What is joined stays joined, even against a parting.
    weights
        Other settings than the shipped ones.

    Returns
    -------
    dict
        Row id to incident id (see `incident_key`). Main incidents are grouped first; a secondary incident joins
        afterwards, and never makes one of two groups of main incidents.
    """
    settings = weights or load_weights()
    known = {row.id: row for row in rows}
    joined = [(a, b) for a, b in must if a in known and b in known]
    parted = [(a, b) for a, b in cannot if a in known and b in known]
    inner = [link for link in links if link.left in known and link.right in known]
    mains = [row.id for row in rows if row.main]
    both_main = [link for link in inner if known[link.left].main and known[link.right].main]
    found = [
        cluster
        for members in components(mains, both_main, must=joined, cut=settings.cut)
        for cluster in _average(members, both_main, joined, parted, settings)
    ]
    found = _attach(found, [row.id for row in rows if not row.main], inner, joined, parted, known, settings)
    return {
        member: key for cluster in found for key in [incident_key([known[m] for m in cluster])] for member in cluster
    }


def incident_key(members: Sequence[IncidentDigest]) -> str:
    """Id of a ledger-wide incident: that of its first member, by day of publication, then by id.

    It does not depend on the order of arrival, and stays what it is while later articles join.
    """
    first = min(members, key=lambda row: (row.published or "9999", not row.main, row.id))
    return "x-" + digest(first.id)


def _average(
    members: Sequence[str],
    links: Sequence[Link],
    must: Sequence[tuple[str, str]],
    cannot: Sequence[tuple[str, str]],
    settings: Weights,
) -> list[list[str]]:
    """Groups of one component."""
    if len(members) == 1:
        return [list(members)]
    at = {id_: i for i, id_ in enumerate(members)}
    merging = _Merging(len(members), floor=settings.floor, cut=settings.cut)
    for link in links:
        if link.left in at and link.right in at:
            merging.put(at[link.left], at[link.right], min(max(bits(link.score), settings.floor), settings.ceiling))
    for left, right in cannot:
        if left in at and right in at:
            merging.put(at[left], at[right], NEVER)
    for left, right in must:
        if left in at and right in at:
            merging.force(at[left], at[right])
    return [[members[i] for i in cluster] for cluster in merging.run()]


class _Merging:
    """Average linkage over few links among many: only groups with a link between them are ever looked at.

    Two groups weigh the mean of all pairs across them; a pair without a link weighs the floor, which is below the cut.
    The heaviest two join first, of equals those of least indices. A group goes by its least member.
    """

    def __init__(self, count: int, *, floor: float, cut: float) -> None:
        self._floor, self._cut = floor, cut
        self._over: list[dict[int, float]] = [{} for _ in range(count)]  # by neighbour: sum of weights above the floor
        self._clusters: dict[int, list[int]] = {i: [i] for i in range(count)}
        self._changes = [0] * count
        self._heap: list[tuple[float, int, int, int, int]] = []

    def put(self, one: int, two: int, weight: float) -> None:
        """The weight of a pair, before any two are joined."""
        self._over[one][two] = self._over[two][one] = weight - self._floor

    def force(self, one: int, two: int) -> None:
        """Join the groups of two members, whatever they weigh."""
        one, two = (next(i for i, members in self._clusters.items() if node in members) for node in (one, two))
        if one != two:
            self._join(one, two)

    def run(self) -> list[list[int]]:
        """Join until the heaviest two are below the cut; the groups, in order of their least members."""
        for one in self._clusters:
            for two in self._over[one]:
                if one < two:
                    self._offer(one, two)
        while self._heap:
            _, one, two, *seen = heapq.heappop(self._heap)
            if one in self._clusters and two in self._clusters and seen == [self._changes[one], self._changes[two]]:
                self._join(one, two)
                for other in self._over[one]:
                    self._offer(min(one, other), max(one, other))
        return [sorted(members) for _, members in sorted(self._clusters.items())]

    def _offer(self, one: int, two: int) -> None:
        pairs = len(self._clusters[one]) * len(self._clusters[two])
        mean = self._floor + self._over[one][two] / pairs
        if mean >= self._cut:
            heapq.heappush(self._heap, (-mean, one, two, self._changes[one], self._changes[two]))

    def _join(self, one: int, two: int) -> None:
        one, two = min(one, two), max(one, two)
        self._clusters[one] += self._clusters.pop(two)
        self._changes[one] += 1
        ours, theirs = self._over[one], self._over[two]
        ours.pop(two, None)
        theirs.pop(one, None)
        for other, over in theirs.items():
            del self._over[other][two]
            ours[other] = self._over[other][one] = ours.get(other, 0.0) + over
        self._over[two] = {}


def _attach(
    clusters: Sequence[list[str]],
    secondary: Sequence[str],
    links: Sequence[Link],
    must: Sequence[tuple[str, str]],
    cannot: Sequence[tuple[str, str]],
    known: Mapping[str, IncidentDigest],
    settings: Weights,
) -> list[list[str]]:
    """Each secondary incident goes to the group it is tied to best, by the mean over the group, or stays alone."""
    home = {id_: n for n, cluster in enumerate(clusters) for id_ in cluster}
    ties: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for link in links:
        for one, two in ((link.left, link.right), (link.right, link.left)):
            if not known[one].main and two in home:
                gain = min(max(bits(link.score), settings.floor), settings.ceiling) - settings.floor
                ties[one][home[two]] += gain
    forced = {(a, b) for a, b in (*must, *((b, a) for a, b in must))}
    barred = {(a, b) for a, b in (*cannot, *((b, a) for a, b in cannot))}
    found = [list(cluster) for cluster in clusters]
    for id_ in sorted(secondary):
        chosen = {home[b] for a, b in forced if a == id_ and b in home}
        options = {
            n: settings.floor + gain / len(clusters[n])
            for n, gain in ties[id_].items()
            if not any((id_, other) in barred or known[other].article == known[id_].article for other in clusters[n])
        }
        best = min(chosen) if chosen else min(options, key=lambda n: (-options[n], n), default=None)
        if best is None or (not chosen and options[best] < settings.cut):
            found.append([id_])
        else:
            found[best].append(id_)
    return _joined(found, must)


def _joined(clusters: list[list[str]], must: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The groups with those made one that a reviewer joined, be they of one article."""
    home = {id_: cluster for cluster in clusters for id_ in cluster}
    for left, right in must:
        one, two = home[left], home[right]
        if one is not two:
            one.extend(two)
            home.update((id_, one) for id_ in two)
    return list({id(cluster): cluster for cluster in home.values()}.values())
