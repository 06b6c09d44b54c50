"""Which articles copy which: only those that share keys of their text are compared."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange
from sayso.link.copies import Sketch, compare, find_candidates, find_groups
from sayso.model import Copy, Link
from sayso.pipeline import kept
from sayso.pipeline.gather import PORTION, Sketches, Touched


def link_copies(ledger: Ledger, touched: Touched, sketches: Sketches) -> set[str]:
    """Find the copies of the touched articles and trace every copy they reach to its original.

    Returns
    -------
    set of str
        Articles whose original is another than before, or that are copies no more: their incidents are described anew.
    """
    articles = sorted(touched.articles)
    for first in range(0, len(articles), PORTION):
        portion = articles[first : first + PORTION]
        found: dict[tuple[str, str], Link] = {}
        for article in portion:
            new = sketches.get(article)
            for other in _candidates(ledger, new) if new is not None else ():
                known = sketches.get(other)
                copy = compare(new, known) if new is not None and known is not None else None
                if copy is not None:
                    link = kept.copy_link(copy)
                    found[link.left, link.right] = link
        ledger.change_account(
            AccountChange(retired_links=[("copy", article) for article in portion], links=tuple(found.values()))
        )
    return _trace(ledger, articles)


def _candidates(ledger: Ledger, new: Sketch) -> tuple[str, ...]:
    shared = [(subject, key) for key, subject in ledger.subjects_with(kept.TEXT, new.keys)]
    sizes = {
        article: int(json.loads(text)["grams"])
        for article, text in ledger.digests(kept.TEXT, {subject for subject, _ in shared}).items()
    }
    return find_candidates(new, ((subject, key) for subject, key in shared if subject in sizes), sizes)


def _trace(ledger: Ledger, articles: Iterable[str]) -> set[str]:
    """Groups of copies that the articles belong to, each traced to its original."""
    before = {copy.article: copy for copy in ledger.copies(articles)}
    reached = set(articles) | set(before) | {copy.of for copy in before.values()}
    links: dict[tuple[str, str], Link] = {}
    ahead = reached
    while ahead:
        found = {(link.left, link.right): link for link in ledger.links("copy", ahead)}
        links.update(found)
        met = {end for pair in found for end in pair}
        ahead, reached = met - reached, reached | met
    after = {copy.article: copy for copy in find_groups(map(kept.link_copy, links.values()))}
    before |= {copy.article: copy for copy in ledger.copies(reached) if copy.article in reached}
    changed = {
        article for article in before.keys() | after.keys() if _root(before.get(article)) != _root(after.get(article))
    }
    ledger.change_account(
        AccountChange(retired_copies=sorted(before.keys() - after.keys()), copies=tuple(after.values()))
    )
    return changed


def _root(copy: Copy | None) -> str | None:
    return None if copy is None else copy.of
