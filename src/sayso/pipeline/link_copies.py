"""Which articles copy which: only those that share keys of their text are compared."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange
from sayso.link.copies import Sketch, compare, find_candidates, find_groups, only_whole
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
    texts = _Texts(ledger)
    for first in range(0, len(articles), PORTION):
        mine = sketches.get(articles[first : first + PORTION])
        links: list[Link] = []
        for article, others in _candidates(ledger, mine, texts):
            # two that are both touched are compared once, by the later one in the alphabet
            near = sketches.get(one for one in others if one not in touched.articles or one > article)
            copies = (compare(mine[article], near[other]) for other in sorted(near))
            links += [kept.copy_link(copy) for copy in copies if copy is not None]
        ledger.change_account(AccountChange(links=links))
    return _trace(ledger, reached)


def _ends(links: Iterable[Link]) -> set[str]:
    return {end for link in links for end in (link.left, link.right)}


class _Texts:
    """How many shingles the keys of articles hold, and which of them only a whole text makes copies."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.sizes: dict[str, int] = {}
        self._known: dict[str, tuple[str | None, str | None]] = {}

    def load(self, articles: Iterable[str]) -> None:
        """Look up those that are not known yet."""
        for one, text in self._ledger.digests(kept.TEXT, sorted(set(articles) - self.sizes.keys())).items():
            plain = json.loads(text)
            self.sizes[one] = int(plain["grams"])
            if "published" in plain:  # a ledger of an older sayso has it once it is linked as a whole
                self._known[one] = (plain["outlet"], plain["published"])

    def strict(self, new: Sketch, other: str) -> bool:
        """Whether the two are copies only where all of a text is in the other."""
        return other in self._known and only_whole(new.outlet, new.published, *self._known[other])


def _candidates(ledger: Ledger, portion: Mapping[str, Sketch], texts: _Texts) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each article with those to compare it with."""
    keys = {article: ledger.keys_of(kept.TEXT, [article]) for article in portion}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key, subject in ledger.subjects_with(kept.TEXT, {key for some in keys.values() for key in some}):
        holders[key].append(subject)
    texts.load(other for some in holders.values() for other in some)
    for article, some in keys.items():
        shared = [(other, key) for key in sorted(some) for other in holders[key]]
        new = replace(portion[article], keys=tuple(sorted(some)))
        yield article, find_candidates(new, shared, texts.sizes, partial(texts.strict, new))


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
