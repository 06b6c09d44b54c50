"""Scoring pairs by Splink on DuckDB, with the shipped weights.

Measures of a pair go in, Splink finds the level of each comparison and adds up the levels' weights. The tables live in
memory and are dropped after each call; the model's SQL is built once.
"""

from __future__ import annotations

import importlib
import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.link.incidents.digest import IncidentDigest
from sayso.link.incidents.frequency import Frequency, reweigh
from sayso.link.incidents.keys import keys
from sayso.link.incidents.measure import Measures, measure
from sayso.link.incidents.reasons import reasons_of
from sayso.model import Link, MissingExtra, SettingError, digest

BATCH = 50_000  # pairs a call of Splink
LEAST_WORDING = 0.04
ANSWERED = frozenset({"violence", "force", "law"})  # a killing, and the arrest and the charge for it, are one story
COLUMNS = ("wording", "people", "ages", "place", "kilometres", "days", "published", "killed", "injured", "one_group")

Pair = tuple[IncidentDigest, IncidentDigest]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The shipped settings: Splink's part, and where the clustering cuts (bits)."""

    splink: dict[str, Any]
    cut: float
    floor: float
    ceiling: float
    secondary: float


@cache
def load_weights() -> Weights:
    """The settings made by ``training/incidents.py``.

    Raises
    ------
    SettingError
        When they cannot be read.
    """
    try:
        plain = json.loads(files("sayso.link.incidents").joinpath("data", "settings.json").read_text("utf-8"))
        return Weights(splink=plain["splink"], **plain["clustering"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingError(f"settings of the incident linker: {error}") from error


class Scorer:
    """A Splink model ready for any number of calls; not to be shared between threads.

    Parameters
    ----------
    threads
        How many threads DuckDB may use.
    weights
        Other settings than the shipped ones.
    """

    def __init__(self, *, threads: int = 2, weights: Weights | None = None) -> None:
        self._weights = weights or load_weights()
        duckdb, api, compare = _engine()
        self._connection = duckdb.connect(":memory:", config={"threads": threads})
        self._api = api(connection=self._connection)
        self._compare = compare
        self._cache_key = f"sayso-{digest(json.dumps(self._weights.splink, sort_keys=True))}"

    def score(self, pairs: Iterable[Pair], frequency: Frequency | None = None) -> tuple[Link, ...]:
        """Links of the pairs that may be one, in order of their ids.

        Pairs that share no key in use, and those that weigh less than the floor, are left out: a pair without a link
        counts with the floor wherever links are counted. ``frequency`` is the ledger's, of all its articles;
        without it the background alone says what is common.
        """
        links: list[Link] = []
        for batch in _batches(pairs, frequency or Frequency()):
            for (left, right, found), row in zip(batch, self.levels([found for _, _, found in batch]), strict=True):
                bits = row["match_weight"] - (0.0 if left.main and right.main else self._weights.secondary)
                if bits > self._weights.floor:
                    links.append(_link(left, right, found, row, bits))
        return tuple(sorted(links, key=lambda link: (link.left, link.right)))

    def levels(self, measures: Sequence[Measures]) -> list[dict[str, Any]]:
        """Splink's own rows, one per pair: ``gamma_*`` levels, ``mw_*`` and ``match_weight`` in bits."""
        if not measures:
            return []
        pyarrow = importlib.import_module("pyarrow")
        plain = [dict(zip(COLUMNS, _values(found), strict=True)) for found in measures]
        schema = pyarrow.schema(
            [(name, pyarrow.string() if name == "place" else pyarrow.float64()) for name in COLUMNS]
        )
        table = pyarrow.Table.from_pylist(plain, schema=schema)
        numbers = pyarrow.array(range(len(plain)), pyarrow.int64())
        table = table.append_column("unique_id", numbers)
        frame = self._compare(
            table,
            table,
            self._weights.splink,
            self._api,
            sql_cache_key=self._cache_key,
            join_condition="l.unique_id = r.unique_id",
        )
        rows = frame.as_record_list()
        self._drop_all()
        return sorted(rows, key=lambda row: row["unique_id_l"])

    def _drop_all(self) -> None:
        names = self._connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
        for (name,) in names:
            self._connection.execute(f'DROP VIEW "{name}"')
        names = self._connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
        for (name,) in names:
            self._connection.execute(f'DROP TABLE "{name}"')

    def close(self) -> None:
        """Give the memory back."""
        self._connection.close()


def _engine() -> tuple[Any, Any, Any]:
    try:
        import duckdb

        importlib.import_module("pyarrow")
        from splink import DuckDBAPI
        from splink.internals.realtime import compare_records
    except ImportError as error:
        raise MissingExtra("linking incidents needs Splink and DuckDB: pip install 'sayso[ledger]'") from error
    logging.getLogger("splink").setLevel(logging.ERROR)
    return duckdb, DuckDBAPI, compare_records


def _batches(
    pairs: Iterable[Pair], frequency: Frequency
) -> Iterator[list[tuple[IncidentDigest, IncidentDigest, Measures]]]:
    weighed: dict[str, tuple[IncidentDigest, frozenset[str]]] = {}

    def look(row: IncidentDigest) -> tuple[IncidentDigest, frozenset[str]]:
        if row.id not in weighed:
            again = reweigh(row, frequency)
            weighed[row.id] = again, frozenset(keys(row, frequency, weighed=again))
        return weighed[row.id]

    batch = []
    for pair in pairs:
        (left, ours), (right, theirs) = sorted(map(look, pair), key=lambda seen: seen[0].id)
        if left.article == right.article or ours.isdisjoint(theirs):
            continue
        found = measure(left, right)
        if worth_scoring(left, right, found):
            batch.append((left, right, found))
            if len(batch) == BATCH:
                yield batch
                batch = []
    yield batch


def worth_scoring(left: IncidentDigest, right: IncidentDigest, found: Measures) -> bool:
    """Whether anything at all speaks for the pair.

    Wording alone is not enough for secondary incidents, nor for two kinds of happenings that no days tie together:
    a count of the displaced and a strike on the same town share most of their words.
    """
    settled = found.place == "same" and found.days is not None and found.days <= 1
    named = bool(found.people)
    if left.main and right.main:
        unlike = found.group is False and not {left.group, right.group} <= ANSWERED
        worded = found.wording >= LEAST_WORDING and not (unlike and found.days is None)
        return worded or named or settled
    return found.group is True and (settled or (named and found.place in ("same", "near", "named")))


def _values(found: Measures) -> tuple[Any, ...]:
    return (
        found.wording,
        found.people,
        found.ages,
        found.place,
        found.kilometres,
        found.days,
        found.published,
        found.killed,
        found.injured,
        None if found.group is None else float(found.group),
    )


def _link(left: IncidentDigest, right: IncidentDigest, found: Measures, row: dict[str, Any], bits: float) -> Link:
    return Link(
        kind="incident",
        left=left.id,
        right=right.id,
        score=round(1 / (1 + 2.0**-bits), 6),
        reasons=reasons_of(left, right, found, row),
    )
