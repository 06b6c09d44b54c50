"""An article goes in, a record comes out."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.extract import (
    bound_events,
    find_actor_mentions,
    find_attributions,
    find_events,
    find_figures,
    find_incidents,
    find_predicates,
    find_time_mentions,
    find_toponyms,
    make_claims,
    set_bounds,
)
from sayso.lexicon import Gazetteer, load_gazetteer
from sayso.model import Article, Issue, Parsed, Record
from sayso.model.prune import without_unused_actors
from sayso.parse import DEFAULT_PIPELINE, Syntax, load_pipeline, parse
from sayso.resolve import resolve_actors, resolve_first_person, resolve_places, resolve_times

LAYERS = frozenset({"predicates"})

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A loaded pipeline: syntax, gazetteer and lexicons, ready for any number of articles.

    Examples
    --------
    >>> reader = Reader.load()  # doctest: +SKIP
    >>> for record in reader.records(articles):  # doctest: +SKIP
    ...     print(record.claims)
    """

    syntax: Syntax
    gazetteer: Gazetteer
    layers: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def load(cls, *, pipeline: str = DEFAULT_PIPELINE, layers: Iterable[str] = ()) -> Reader:
        """Load once; ``pipeline`` is an installed spaCy pipeline, ``layers`` names optional layers of the record."""
        return cls(syntax=load_pipeline(pipeline), gazetteer=load_gazetteer(), layers=frozenset(layers))

    def records(self, articles: Iterable[tuple[Article, tuple[Issue, ...]]]) -> Iterator[Record]:
        """Records in input order; ``articles`` are pairs of an article and the issues met while reading it.

        An article that sayso itself trips over costs no other article its record: it comes back without rows, with an
        issue of level ``error`` that names the fault, which is logged in full.
        """
        for parsed, issues in parse(articles, self.syntax):
            try:
                yield self.record(parsed, issues)
            except Exception as error:
                logger.exception("article %s", parsed.article.id)
                fault = Issue(stage="pipeline", code="fault", level="error", detail=f"{type(error).__name__}: {error}")
                yield Record(article=parsed.article, issues=(*issues, fault))

    def record(self, parsed: Parsed, issues: tuple[Issue, ...] = ()) -> Record:
        """The record of one parsed article."""
        places = resolve_places(parsed, find_toponyms(parsed, self.gazetteer), self.gazetteer)
        times = resolve_times(parsed, find_time_mentions(parsed))
        figures = find_figures(parsed, times, places)
        actors = resolve_actors(parsed, find_actor_mentions(parsed, places), places)
        attributions = find_attributions(parsed, actors)
        actors = resolve_first_person(parsed, actors, attributions)
        events = find_events(parsed, actors=actors, places=places, times=times, figures=figures)
        events, claims = make_claims(parsed, actors=actors, attributions=attributions, events=events, figures=figures)
        events = bound_events(set_bounds(parsed, events, times), parsed.article.published)
        incidents = find_incidents(
            parsed, events=events, claims=claims, actors=actors, places=places, times=times, figures=figures
        )
        record = Record(
            article=parsed.article,
            places=places.rows,
            times=times.rows,
            actors=actors.rows,
            figures=figures.rows,
            attributions=attributions.rows,
            events=events.rows,
            claims=claims,
            incidents=incidents,
            predicates=find_predicates(parsed) if "predicates" in self.layers else None,
            issues=issues,
        )
        return without_unused_actors(record)
