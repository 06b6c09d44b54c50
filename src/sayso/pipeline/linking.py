"""From a ledger's records to its account: copies, actors, incidents, disputes, series."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from sayso.ledger import Ledger
from sayso.ledger.account import AccountChange, Pending
from sayso.link.incidents import Scorer
from sayso.model import Judgement
from sayso.pipeline import kept
from sayso.pipeline.common import Terms
from sayso.pipeline.describe import Described, describe
from sayso.pipeline.follow import follow
from sayso.pipeline.gather import Sketches, gather
from sayso.pipeline.link_actors import link_named_actors
from sayso.pipeline.link_copies import link_copies
from sayso.pipeline.link_incidents import link_incidents
from sayso.pipeline.reopening import reopen_changed
from sayso.pipeline.verdicts import pairs_of

Told = Callable[[str], None]
JUDGED = "judged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What a run of linking did, and how long it took in seconds."""

    articles: int = 0
    incidents: int = 0
    disputes: int = 0
    seconds: float = 0.0


def link_ledger(
    ledger: Ledger, *, whole: bool = False, scorer: Scorer | None = None, tell: Told | None = None
) -> Linked:
    """Link what was added, read again or judged since the last run, and whatever that touches.

    The account depends on the articles and the judgements, not on the order in which they came. All of it is one
    transaction: whoever reads sees the old account or the new one, and a run that is cut off leaves the old one. A
    second run at the same time waits for the first. Where nothing is new, nothing is written.

    Parameters
    ----------
    ledger : Ledger
    whole : bool
        Whether to link every article afresh.
    scorer : Scorer, optional
        One that is open already, where many runs follow one another.
    tell : callable, optional
        Is told what is being done, in a few words.
    """
    began = time.perf_counter()
    say = tell or (lambda words: None)
    linked = Linked()
    if whole or ledger.pending(1) or _new(ledger, ledger.judgements()):
        with ledger.whole():
            pending = ledger.everything() if whole else ledger.pending()
            judgements = ledger.judgements()
            if pending or _new(ledger, judgements):
                made = _link(ledger, pending, judgements, whole=whole, scorer=scorer, say=say)
                linked = Linked(articles=len(pending), incidents=made.incidents, disputes=made.disputes)
    return Linked(
        articles=linked.articles,
        incidents=linked.incidents,
        disputes=linked.disputes,
        seconds=time.perf_counter() - began,
    )


def _new(ledger: Ledger, judgements: Sequence[Judgement]) -> list[Judgement]:
    """Judgements that the account does not rest on yet."""
    last = int(json.loads(ledger.digests(kept.STATE, [JUDGED]).get(JUDGED, "0")))
    return [row for row in judgements if row.id > last and row.verb != "note"]


def _link(
    ledger: Ledger,
    pending: Sequence[Pending],
    judgements: Sequence[Judgement],
    *,
    whole: bool,
    scorer: Scorer | None,
    say: Told,
) -> Described:
    new = judgements if whole else _new(ledger, judgements)
    judged = {row.id for row in new}
    incidents, actors = pairs_of(judgements, "incident"), pairs_of(judgements, "actor")
    say(f"reading {len(pending)} articles")
    reopen_changed(ledger, pending, judgements)
    terms = Terms(ledger)
    touched = gather(ledger, pending, terms)
    common = terms.settle()
    if whole:
        touched.actors |= set(ledger.subjects(kept.NAME))
    say("copies")
    copied = link_copies(ledger, touched, Sketches(ledger))
    say("actors")
    renamed = link_named_actors(ledger, touched, actors, pairs_of(judgements, "actor", only=judged).all)
    say("incidents")
    with ExitStack() as stack:

        def ready() -> Scorer:
            nonlocal scorer
            if scorer is None:
                scorer = Scorer()
                stack.callback(scorer.close)
            return scorer

        incident_of = link_incidents(
            ledger,
            touched,
            incidents,
            pairs_of(judgements, "incident", only=judged).all,
            common=common,
            before=terms.before,
            scorer=ready,
        )
    say("disputes and series")
    told = ledger.articles_of(row.subject_id for row in new if row.subject == "claim")
    stirred = touched.articles.keys() | copied | renamed | set(told)
    made = describe(ledger, incident_of, touched.gone_incidents, stirred)
    follow(ledger, made.articles, touched.gone_claims)
    last = max((row.id for row in judgements), default=0)
    ledger.change_account(AccountChange(linked=pending, digests={(kept.STATE, JUDGED): str(last)}))
    return made
