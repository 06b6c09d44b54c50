"""Which incidents of which articles are one happening.

How a ledger uses it::

    rows = digest(record)                       # store as JSON: to_json(row), from_json(plain)
    keys(row)                                   # store, each with the row's id
    counts, documents = count_articles(rows)    # store, and add up: in how many articles each term stands
    common = frequency_of(counts, documents)    # what is common in this ledger
    keys(row, common)                           # look up: rows that hold one of these are the candidates
    scorer = Scorer()                           # Splink on DuckDB; keep it for many calls
    links = scorer.score(pairs, common)         # store: Link rows with their reasons
    touched = components(ids, links)            # which sets of rows a change reaches
    incident_of = group(rows, links, must=merges, cannot=splits)         # row id -> ledger-wide incident id

After an addition, ``common.changed(before)`` names the terms whose class moved: main rows that hold one are compared
anew, like the added ones (``None``: all of them; that happens when the ledger has grown fourfold).
The result depends on the set of articles and judgements alone, not on the order in which they came. An article without
an incident has one row, under the article's own id; the incident of an article is that of its row with ``main``.
`link_all` does all of it for rows that fit in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.link.incidents.digest import IncidentDigest, Spot, digest, from_json, to_json
from sayso.link.incidents.frequency import Frequency, count_articles, frequency_of, reweigh
from sayso.link.incidents.groups import components, group, incident_key
from sayso.link.incidents.keys import keys, pairs_by_key
from sayso.link.incidents.model import Scorer
from sayso.link.incidents.stories import story
from sayso.model import Link

__all__ = [
    "Frequency",
    "IncidentDigest",
    "Scorer",
    "Spot",
    "components",
    "count_articles",
    "digest",
    "frequency_of",
    "from_json",
    "group",
    "incident_key",
    "keys",
    "link_all",
    "pairs_by_key",
    "reweigh",
    "story",
    "to_json",
]


def link_all(
    rows: Sequence[IncidentDigest],
    *,
    scorer: Scorer | None = None,
    must: Iterable[tuple[str, str]] = (),
    cannot: Iterable[tuple[str, str]] = (),
) -> tuple[tuple[Link, ...], dict[str, str]]:
    """Links among all rows, and the ledger-wide incident of each row's id."""
    ordered = sorted(rows, key=lambda row: row.id)
    common = frequency_of(*count_articles(ordered))
    links = (scorer or Scorer()).score(pairs_by_key(ordered, common), common)
    return links, group(ordered, links, must=must, cannot=cannot)
