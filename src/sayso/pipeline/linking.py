"""From a ledger's records to its account: copies, actors, incidents, disputes, series."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from sayso.ledger import Ledger
from sayso.link.incidents import Scorer
from sayso.pipeline.describe import describe
from sayso.pipeline.gather import Sketches, gather
from sayso.pipeline.link_actors import link_named_actors
from sayso.pipeline.link_copies import link_copies
from sayso.pipeline.link_incidents import link_incidents
from sayso.pipeline.reopening import reopen_changed
from sayso.pipeline.verdicts import pairs_of

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What a run of linking did, and how long it took in seconds."""

    articles: int = 0
    incidents: int = 0
    disputes: int = 0
    seconds: float = 0.0


def link_ledger(
    ledger: Ledger, *, whole: bool = False, judged: bool = False, scorer: Scorer | None = None, tell: Told | None = None
) -> Linked:
    """Link the articles that are new or were read again since the last run, and whatever they touch.

    The account depends on the articles and the judgements, not on the order in which they came. A run that is cut off
    leaves its articles pending, and the next one does them again.

    Parameters
    ----------
    ledger : Ledger
    whole : bool
        Whether to link every article afresh.
    judged : bool
        Whether reviewers joined or parted something since the last run.
    scorer : Scorer, optional
        One that is open already, where many runs follow one another.
    tell : callable, optional
        Is told what is being done, in a few words.
    """
    began = time.perf_counter()
    say = tell or (lambda words: None)
    pending = ledger.everything() if whole else ledger.pending()
    judgements = ledger.judgements()
    incidents, actors = pairs_of(judgements, "incident"), pairs_of(judgements, "actor")
    if not pending and not judged:
        return Linked(seconds=time.perf_counter() - began)
    say(f"reading {len(pending)} articles")
    reopen_changed(ledger, pending, judgements)
    sketches = Sketches(ledger)
    touched = gather(ledger, pending, sketches)
    say("copies")
    copied = link_copies(ledger, touched, sketches)
    say("actors")
    renamed = link_named_actors(ledger, touched, actors)
    say("incidents")
    own = scorer or Scorer()
    try:
        incident_of = link_incidents(ledger, touched, incidents, own)
    finally:
        if scorer is None:
            own.close()
    say("disputes and series")
    written, disputed = describe(ledger, incident_of, touched.articles | copied | renamed, pending)
    return Linked(articles=len(pending), incidents=written, disputes=disputed, seconds=time.perf_counter() - began)
