"""Which articles copy which: only those that share keys of their text are compared."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange
from sayso.link.copies import Sketch, compare, find_candidates, find_groups
from sayso.model import Copy, Link
from sayso.pipeline import kept
from sayso.pipeline.gather import Sketches, Touched

PORTION = 100  # articles compared at once


def link_copies(ledger: Ledger, touched: Touched, sketches: Sketches) -> set[str]:
    """Find the copies of the touched articles and trace every copy they reach to its original.

    Returns
    -------
    set of str
        Articles whose original is another than before, or that are copies no more: their incidents are described anew.
    """
    articles = sorted(touched.articles, key=lambda article: (touched.articles[article], article))
    reached = set(articles) | _ends(ledger.links("copy", articles))
    for first in range(0, len(articles), PORTION):
        portion = articles[first : first + PORTION]
        ledger.change_account(AccountChange(retired_links=[("copy", article) for article in portion]))
    for first in range(0, len(articles), PORTION):
        mine = sketches.get(articles[first : first + PORTION])
        links: list[Link] = []
        for article, others in _candidates(ledger, mine):
            # two that are both touched are compared once, by the later one in the alphabet
            near = sketches.get(one for one in others if one not in touched.articles or one > article)
            copies = (compare(mine[article], near[other]) for other in sorted(near))
            links += [kept.copy_link(copy) for copy in copies if copy is not None]
        ledger.change_account(AccountChange(links=links))
    return _trace(ledger, reached)


def _ends(links: Iterable[Link]) -> set[str]:
    return {end for link in links for end in (link.left, link.right)}


def _candidates(ledger: Ledger, portion: Mapping[str, Sketch]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each article with those to compare it with."""
    keys = {article: ledger.keys_of(kept.TEXT, [article]) for article in portion}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key, subject in ledger.subjects_with(kept.TEXT, {key for some in keys.values() for key in some}):
        holders[key].append(subject)
    sizes: dict[str, int] = {}
    for article, some in keys.items():
        shared = [(other, key) for key in sorted(some) for other in holders[key]]
        unknown = {other for other, _ in shared} - sizes.keys()
        sizes |= {one: int(json.loads(text)["grams"]) for one, text in ledger.digests(kept.TEXT, unknown).items()}
        yield article, find_candidates(replace(portion[article], keys=tuple(sorted(some))), shared, sizes)


def _trace(ledger: Ledger, reached: set[str]) -> set[str]:
    """Groups of copies that the articles belong to, each traced to its original."""
    before = {copy.article: copy for copy in ledger.copies(reached)}
    reached = reached | before.keys() | {copy.of for copy in before.values()}
    links: dict[tuple[str, str], Link] = {}
    ahead = reached
    while ahead:
        found = {(link.left, link.right): link for link in ledger.links("copy", ahead)}
        links |= found
        met = _ends(found.values())
        ahead, reached = met - reached, reached | met
    after = {copy.article: copy for copy in find_groups(map(kept.link_copy, links.values()))}
    before |= {copy.article: copy for copy in ledger.copies(reached) if copy.article in reached}
    changed = {
        article for article in before.keys() | after.keys() if _root(before.get(article)) != _root(after.get(article))
    }
    fresh = [copy for article, copy in after.items() if before.get(article) != copy]
    ledger.change_account(AccountChange(retired_copies=sorted(before.keys() - after.keys()), copies=fresh))
    return changed


def _root(copy: Copy | None) -> str | None:
    return None if copy is None else copy.of
