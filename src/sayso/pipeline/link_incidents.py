"""Which articles tell of one happening: rows that share a key are scored, and touched groups made again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange
from sayso.link.incidents import Frequency, IncidentDigest, Scorer, components, group, keys
from sayso.link.incidents.groups import joins
from sayso.model import Link
from sayso.pipeline import kept
from sayso.pipeline.common import rows_holding
from sayso.pipeline.gather import Touched
from sayso.pipeline.verdicts import Pair, Pairs

PORTION = 300  # rows scored at once
AT_HAND = 3000  # rows kept in memory: some 40 MB

Made = Callable[[], Scorer]


def link_incidents(
    ledger: Ledger,
    touched: Touched,
    verdicts: Pairs,
    judged: Iterable[Pair],
    *,
    common: Frequency,
    before: Frequency,
    scorer: Made,
) -> dict[str, str]:
    """Score the touched rows against all that may be one with them, and group every component they reach.

    Parameters
    ----------
    common, before : Frequency
        How common the ledger's terms are, and were: rows that hold a term that moved are touched as well.
    scorer : callable
        Gives the scorer, once there is something to score.

    Returns
    -------
    dict of str to str
        For each row of those components, the ledger-wide incident it now belongs to.
    """
    rows = _Rows(ledger)
    days = dict(touched.incidents)
    moved = common.changed(before)
    if moved is None:
        days |= dict.fromkeys(set(ledger.subjects(kept.INCIDENT)) - days.keys(), "")
    elif moved:
        for row in rows.each(sorted(rows_holding(ledger, moved) - days.keys())):
            if not moved.isdisjoint((*row.terms, *row.people)):
                days[row.id] = row.published or ""
    seeds = sorted(days, key=lambda ident: (days[ident], ident))
    ties = ledger.links("incident", sorted({*seeds, *touched.gone_incidents}), bare=True)
    bereft = {end for link in ties for end in (link.left, link.right)} - touched.gone_incidents
    ledger.change_account(
        AccountChange(retired_links=[("incident", ident) for ident in (*seeds, *sorted(touched.gone_incidents))])
    )
    for first in range(0, len(seeds), PORTION):
        pairs = list(_pairs(ledger, rows, seeds[first : first + PORTION], days, common))
        if pairs:
            ledger.change_account(AccountChange(links=scorer().score(pairs, common)))
    start = {*seeds, *bereft, *(end for pair in judged for end in pair)}
    return _group(ledger, rows, start, verdicts)


def _group(ledger: Ledger, rows: _Rows, start: set[str], verdicts: Pairs) -> dict[str, str]:
    """Group every component that is reached."""
    reached, links = _reach(ledger, start, verdicts)
    known = {row.id: row for row in rows.each(sorted(reached), light=True)}
    ties: defaultdict[str, list[Link]] = defaultdict(list)
    home: dict[str, str] = {}
    parts = components(sorted(known), links, must=verdicts.must)
    for members in parts:
        home |= dict.fromkeys(members, members[0])
    for link in links:
        if link.left in home and link.right in home:
            for part in {home[link.left], home[link.right]}:
                ties[part].append(link)
    found: dict[str, str] = {}
    for members in parts:
        here = set(members)
        found |= group(
            [known[member] for member in members],
            [link for link in ties[members[0]] if link.left in here and link.right in here],
            must=[pair for pair in verdicts.must if here.issuperset(pair)],
            cannot=[pair for pair in verdicts.cannot if here.issuperset(pair)],
        )
    return found


class _Rows:
    """Digests of articles' incidents, read on demand; the last used ones are kept."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kept: dict[str, IncidentDigest] = {}

    def get(self, ids: Iterable[str]) -> dict[str, IncidentDigest]:
        """Those that there are, by id."""
        wanted = list(dict.fromkeys(ids))
        found = {one: self._kept.pop(one) for one in wanted if one in self._kept}
        texts = self._ledger.digests(kept.INCIDENT, (one for one in wanted if one not in found))
        found |= {one: kept.unpack_incident(text) for one, text in texts.items()}
        self._kept |= found
        for old in list(self._kept)[: max(0, len(self._kept) - AT_HAND)]:
            del self._kept[old]
        return found

    def each(self, ids: Sequence[str], *, light: bool = False) -> Iterator[IncidentDigest]:
        """Those that there are, portion by portion; ``light`` ones come without their words, and none are kept."""
        for first in range(0, len(ids), PORTION):
            texts = self._ledger.digests(kept.INCIDENT, ids[first : first + PORTION])
            yield from (kept.unpack_incident(text, light=light) for _, text in sorted(texts.items()))


def _pairs(
    ledger: Ledger, rows: _Rows, portion: Sequence[str], seeds: Mapping[str, str], common: Frequency
) -> Iterator[tuple[IncidentDigest, IncidentDigest]]:
    """Each row with those that share a key of its; a pair of two seeds comes once."""
    mine = rows.get(portion)
    wanted = {ident: keys(row, common) for ident, row in mine.items()}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key, subject in ledger.subjects_with(kept.INCIDENT, {key for some in wanted.values() for key in some}):
        holders[key].append(subject)
    met = {
        ident: {other for key in some for other in holders[key] if other not in seeds or other > ident}
        for ident, some in wanted.items()
    }
    known = mine | rows.get({other for some in met.values() for other in some} - mine.keys())
    for ident, some in met.items():
        for other in sorted(some - {ident}):
            yield mine[ident], known[other]


def _reach(ledger: Ledger, seeds: set[str], verdicts: Pairs) -> tuple[set[str], tuple[Link, ...]]:
    """Every row of the components the seeds are in, and all links among those rows; each row is visited once."""
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in verdicts.must:
        joined[left].add(right)
        joined[right].add(left)
    links: dict[tuple[str, str], Link] = {}
    reached: set[str] = set()
    ahead = seeds
    while ahead:
        reached |= ahead
        beyond = {other for one in ahead & joined.keys() for other in joined[one]}
        for link in ledger.links("incident", sorted(ahead), bare=True):
            links[link.left, link.right] = link
            if not (link.left in reached and link.right in reached) and joins(link):
                beyond |= {link.left, link.right}
        ahead = beyond - reached
    return reached, tuple(link for (left, right), link in links.items() if left in reached and right in reached)
