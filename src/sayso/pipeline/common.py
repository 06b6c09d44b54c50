"""How common terms are in the ledger: counts that articles add to and take from, and which articles hold a term."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange
from sayso.link.incidents import Frequency, IncidentDigest, count_articles, frequency_of
from sayso.pipeline import kept

STATE = (kept.STATE, "terms")
LEAST = 16  # articles; below it a term is in no class, see `sayso.link.incidents.frequency`
AT_HAND = 400_000  # changes kept in memory before they are written


class Terms:
    """The ledger's terms while articles come and go; nothing is written before `settle` or before there is much."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        state = json.loads(ledger.digests(*STATE[:1], [STATE[1]]).get(STATE[1], '{"documents": 0, "counts": {}}'))
        self._documents: int = state["documents"]
        self._counts: dict[str, int] = state["counts"]
        self.before = frequency_of(self._counts, self._documents)
        self._deltas: Counter[str] = Counter()
        self._added: defaultdict[str, set[str]] = defaultdict(set)
        self._gone: defaultdict[str, set[str]] = defaultdict(set)
        self._size = 0

    def replace(self, article: str, old: Sequence[IncidentDigest], new: Sequence[IncidentDigest]) -> None:
        """An article's rows came, or took the place of others."""
        for rows, by in ((old, -1), (new, 1)):
            counts, documents = count_articles(rows)
            self._documents += by * documents
            for term in counts:
                self._deltas[term] += by
        was, now = _held(old), _held(new)
        for term in now - was:
            self._added[term].add(article)
        for term in was - now:
            self._gone[term].add(article)
        self._size += len(was ^ now)
        if self._size > AT_HAND:
            self._write()

    def settle(self) -> Frequency:
        """Write what is left; how common the terms are now."""
        self._write()
        state = json.dumps(
            {"documents": self._documents, "counts": self._counts}, ensure_ascii=False, separators=(",", ":")
        )
        self._ledger.change_account(AccountChange(digests={STATE: state}))
        return frequency_of(self._counts, self._documents)

    def _write(self) -> None:
        terms = self._deltas.keys() | self._added.keys() | self._gone.keys()
        found = self._ledger.digests(kept.TERM, terms)
        digests: dict[tuple[str, str], str] = {}
        dropped: list[tuple[str, str]] = []
        for term in sorted(terms):
            count, holders = json.loads(found[term]) if term in found else (0, [])
            count += self._deltas[term]
            gone = self._gone.get(term, set())
            holders = [article for article in holders if article not in gone] if gone else holders
            holders += sorted(self._added.get(term, ()))
            if holders:
                digests[kept.TERM, term] = json.dumps([count, holders], ensure_ascii=False, separators=(",", ":"))
            else:
                dropped.append((kept.TERM, term))
            if count >= LEAST:
                self._counts[term] = count
            else:
                self._counts.pop(term, None)
        self._ledger.change_account(AccountChange(digests=digests, dropped=dropped))
        self._deltas.clear()
        self._added.clear()
        self._gone.clear()
        self._size = 0


def rows_holding(ledger: Ledger, terms: Iterable[str]) -> set[str]:
    """Rows of the articles that hold one of the terms."""
    articles = {one for text in ledger.digests(kept.TERM, terms).values() for one in json.loads(text)[1]}
    return {row for text in ledger.digests(kept.PARTS, articles).values() for row in json.loads(text)["incidents"]}


def _held(rows: Iterable[IncidentDigest]) -> set[str]:
    return {term for row in rows for term in (*row.terms, *row.people)}
