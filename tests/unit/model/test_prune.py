"""Leaving out actors that nothing speaks of."""

from __future__ import annotations

from sayso.model import Actor, Article, Attribution, Event, Record, Span, text_sha256
from sayso.model.prune import without_unused_actors

TEXT = "Ana saw Bo. He said it rained."
ARTICLE = Article(id="a", text=TEXT, text_sha256=text_sha256(TEXT))


def actor(words: str, *, coref: int | None = None, actor_id: str | None = None) -> Actor:
    start = TEXT.index(words)
    return Actor(
        start=start,
        end=start + len(words),
        text=words,
        head=words,
        name=None,
        id=actor_id,
        kind="person",
        coref=coref,
    )


def test_only_those_spoken_of_and_their_first_mentions_stay() -> None:
    said = Attribution(
        source=(Span(start=12, end=14),),
        cue=None,
        content=(Span(start=20, end=29),),
        stance="asserts",
        form="indirect",
        actor=2,
    )
    record = Record(
        article=ARTICLE,
        actors=(actor("Ana", actor_id="person.ana"), actor("Bo"), actor("He", coref=1)),
        attributions=(said,),
    )
    kept = without_unused_actors(record)
    assert [(row.text, row.coref) for row in kept.actors] == [("Bo", None), ("He", 0)]
    assert [row.actor for row in kept.attributions] == [1]


def test_an_event_names_nobody_twice() -> None:
    seen = Event(start=4, end=7, text="saw", type="CONSULT", actors=(0,), recipients=(2, 1))
    record = Record(article=ARTICLE, actors=(actor("Ana"), actor("Bo"), actor("He said", coref=1)), events=(seen,))
    kept = without_unused_actors(record)
    assert [kept.actors[i].text for i in kept.events[0].recipients] == ["He said"]
