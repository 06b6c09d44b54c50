"""Figures followed over time, and denials of what no incident holds: claims looked up by what they have in common."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange
from sayso.link.disputes import dispute_keys, find_disputes
from sayso.link.series import find_series, series_key
from sayso.model import ClaimRow, Dispute, Series, to_dict
from sayso.model.jsonio import build_value
from sayso.pipeline import kept
from sayso.pipeline.knowing import Knowing

PORTION = 200  # keys, or articles, looked at at once


def follow(ledger: Ledger, articles: Iterable[str], gone: Iterable[str]) -> None:
    """Make again the series and the denials that the claims of these articles, or those gone, stood or stand in."""
    lost, concerned = sorted(gone), sorted(set(articles))
    wanted = ledger.keys_of(kept.SERIES, lost) | ledger.keys_of(kept.DISPUTE, lost)
    ledger.change_account(
        AccountChange(dropped=[(kind, claim) for kind in (kept.SERIES, kept.DISPUTE) for claim in lost])
    )
    for first in range(0, len(concerned), PORTION):
        claims = tuple(ledger.claims_of(concerned[first : first + PORTION]))
        keyed = {claim.id: series_key(claim) for claim in claims}
        denials = {claim.id: dispute_keys(claim) if claim.incident is None else () for claim in claims}
        wanted |= ledger.keys_of(kept.SERIES, keyed) | ledger.keys_of(kept.DISPUTE, denials)
        wanted |= {key for some in (*keyed.values(), *denials.values()) for key in some}
        ledger.put_keys(kept.SERIES, keyed)
        ledger.put_keys(kept.DISPUTE, denials)
    ordered = sorted(wanted)
    for first in range(0, len(ordered), PORTION):
        ledger.change_account(_lines(ledger, ordered[first : first + PORTION]))


def _lines(ledger: Ledger, portion: Sequence[str]) -> AccountChange:
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for kind in (kept.SERIES, kept.DISPUTE):
        for key, subject in ledger.subjects_with(kind, portion):
            holders[key].add(subject)
    several = {claim for some in holders.values() if len(some) > 1 for claim in some}
    articles = ledger.articles_of(sorted(several))
    near = {row.id: row for row in ledger.claims_of(articles)}  # what an article tells beside: place, day, who is who
    rows = {ident: near[ident] for ident in several if ident in near}
    knowing = Knowing(ledger, articles, near.values())
    series: dict[str, Series] = {}
    quarrels: dict[str, tuple[Dispute, ...]] = {}
    digests: dict[tuple[str, str], str] = {}
    for key in portion:
        some = [rows[claim] for claim in sorted(holders[key]) if claim in rows]
        known = knowing.of(row.article for row in some)
        if key.startswith("s:"):
            lines = [line for line in find_series(some, known=known) if _belongs(line, key, some)]
            series.update((line.id, line) for line in lines)
            digests[kept.LINES, key] = json.dumps([line.id for line in lines])
        else:
            quarrels[key] = find_disputes(None, some, known=known)
    old = {ident for text in ledger.digests(kept.LINES, portion).values() for ident in json.loads(text)}
    disputes, gone = _settle(ledger, quarrels)
    return AccountChange(
        retired_series=sorted(old - series.keys()),
        retired_disputes=sorted(gone),
        series=tuple(series.values()),
        disputes=disputes,
        digests={where: text for where, text in digests.items() if text != "[]"},
        dropped=[where for where, text in digests.items() if text == "[]"],
    )


def _belongs(series: Series, key: str, claims: Sequence[ClaimRow]) -> bool:
    """Whether all claims of the series are under this key: that of its incident, or else of its place."""
    incidents = {claim.incident for claim in claims}
    where = key.split(":", 3)[3]
    return where == series.incident if series.incident is not None else where not in incidents


def _settle(ledger: Ledger, quarrels: Mapping[str, Sequence[Dispute]]) -> tuple[list[Dispute], set[str]]:
    """Of the tellings of one denial, found under several keys, the one that most claims have part in; and what is gone.

    A denial and the claims it denies may share several keys, each with other claims beside them.
    """
    concerned = ledger.keys_of(kept.QUARRELS, quarrels) | {one.id for some in quarrels.values() for one in some}
    ledger.change_account(
        AccountChange(
            keys={(kept.QUARRELS, key): [one.id for one in some] for key, some in quarrels.items() if some},
            digests={(kept.QUARRELS, key): json.dumps(to_dict(some)) for key, some in quarrels.items() if some},
            dropped=[(kept.QUARRELS, key) for key, some in quarrels.items() if not some],
        )
    )
    places = {key for _, key in ledger.subjects_with(kept.QUARRELS, concerned)}
    best: dict[str, tuple[int, str, Dispute]] = {}
    for key, text in sorted(ledger.digests(kept.QUARRELS, places).items()):
        for plain in json.loads(text):
            one: Dispute = build_value(Dispute, plain, "dispute")
            rank = (-sum(len(side.claims) for side in one.sides), key)
            if one.id in concerned and (one.id not in best or rank < best[one.id][:2]):
                best[one.id] = (*rank, one)
    return [one for _, _, one in best.values()], concerned - best.keys()
