"""Records and account rows in our own words, made by hand so that no parser is needed."""

from __future__ import annotations

from typing import Any

from sayso.ledger import AccountChange, Maker
from sayso.model import (
    Actor,
    Article,
    Claim,
    Copy,
    Dispute,
    Entity,
    Event,
    Evidence,
    Figure,
    Incident,
    IncidentRow,
    Issue,
    Link,
    Origin,
    Place,
    Point,
    Reason,
    Record,
    Series,
    SettledPlace,
    Side,
    Speaker,
    Time,
    Toll,
    text_sha256,
)

MAKER = Maker(pipeline="parser 1.0", lexicon="aaaaaaaaaaaa", sayso="1.0")
TEXT = "Doctors said twelve people were killed in Aden on Sunday. The army denied shelling the port."
LATER = Maker(pipeline="parser 2.0", lexicon="aaaaaaaaaaaa", sayso="1.0")


def spot(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def evidence(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), quote=words)


def make_record(name: str = "a1", *, text: str = TEXT, status: Any = "occurred", **about: Any) -> Record:
    """Two claims on a shelling of Aden: doctors tell the toll, the army denies."""
    article = Article(
        id=name,
        text=text,
        text_sha256=text_sha256(text),
        language="en",
        **{"outlet": "The Probe", "published": "2024-05-06", "title": "Port shelled", **about},
    )
    place = Place(
        **spot(text, "Aden"),
        kind="city",
        geoname_id=415189,
        name="Aden",
        country="YEM",
        lat=12.78,
        lon=45.04,
        precision="city",
        score=0.9,
    )
    day = {"begin": "2024-05-05", "finish": "2024-05-05", "precision": "day", "basis": "relative"}
    actors = (
        Actor(**spot(text, "Doctors"), head="Doctors", kind="civilians"),
        Actor(**spot(text, "The army"), head="army", name="Army of Utopia", kind="military", country="YEM"),
    )
    return Record(
        article=article,
        places=(place,),
        times=(Time(**spot(text, "Sunday"), type="DATE", value="2024-05-05", **day),),  # type: ignore[arg-type]
        actors=actors,
        figures=(
            Figure(
                **spot(text, "twelve people"), low=12, best=12, high=12, bound="exact", unit="person", effect="killed"
            ),
        ),
        events=(
            Event(**spot(text, "killed"), type="HARM", status=status, belief=3, places=(0,), times=(0,), figures=(0,)),
            Event(**spot(text, "shelling"), type="ASSAULT", mode="shelling", actors=(1,)),
        ),
        claims=(
            Claim(
                id=f"c-{name}-1",
                evidence=(evidence(text, "twelve people were killed in Aden on Sunday"),),
                chain=(
                    Speaker(actor=0, name="Doctors", kind="civilians", named=False),
                    Speaker(kind="outlet", named=True),
                ),
                stance="asserts",
                event=0,
                status=status,
                belief=3,
            ),
            Claim(
                id=f"c-{name}-2",
                evidence=(evidence(text, "The army denied shelling the port"),),
                chain=(Speaker(actor=1, name="Army of Utopia", kind="military", named=True),),
                stance="denies",
                event=1,
                status="not_occurred",
                belief=-3,
            ),
        ),
        incidents=(Incident(id=f"i-{name}", type="ASSAULT", events=(0, 1), claims=(0, 1), place=0, time=0),),
        issues=(Issue(stage="resolve", code="unknown_place", level="info", detail="the port has no name"),),
    )


def make_change(ledger: Any, **fields: Any) -> AccountChange:
    """One incident of two articles, a dispute, a series, a copy and an actor."""
    aden = SettledPlace(text="Aden", name="Aden", kind="city", geoname_id=415189, country="YEM", lat=12.78, lon=45.04)
    doctors = Origin(name="Doctors", kind="civilians", articles=("a1",), claims=("c-a1-1",))
    army = Origin(name="Army of Utopia", kind="military", articles=("a1", "a2"), claims=("c-a1-2", "c-a2-2"))
    why = (Reason(what="place", found="both in Aden", weight=4.5),)
    given: dict[str, Any] = {
        "linked": ledger.pending(),
        "copies": (Copy(article="a2", of="a1", kind="cut", share=0.8, reasons=(Reason(what="text", found="same"),)),),
        "links": (Link(kind="incident", left="i-a1", right="i-a2", score=0.97, reasons=why),),
        "incidents": (
            IncidentRow(
                id="I-1",
                type="ASSAULT",
                title="Shelling of Aden",
                members=("i-a1", "i-a2"),
                articles=("a1", "a2"),
                claims=("c-a1-1", "c-a1-2", "c-a2-1", "c-a2-2"),
                place=aden,
                begin="2024-05-05",
                finish="2024-05-05",
                time_precision="day",
                first_published="2024-05-06",
                last_published="2024-05-06",
                killed=Toll(low=12, best=12, high=12),
                injured=None,
                origins=(doctors,),
                disputes=("d-1",),
            ),
        ),
        "disputes": (
            Dispute(
                id="d-1",
                kind="denial",
                incident="I-1",
                sides=(
                    Side(position="the port was shelled", claims=("c-a1-1",), origins=(doctors,)),
                    Side(position="it was not", claims=("c-a1-2", "c-a2-2"), origins=(army,)),
                ),
                reasons=why,
            ),
        ),
        "series": (
            Series(
                id="s-1",
                counter="Doctors",
                indicator="killed",
                unit="person",
                place="Aden",
                since="2024-05-01",
                cumulative=True,
                points=(
                    Point(claim="c-a1-1", article="a1", day="2024-05-05", low=12, best=12, high=12, bound="exact"),
                    Point(claim="c-a2-1", article="a2", day="2024-05-06", low=14, bound="at_least", revises="c-a1-1"),
                ),
            ),
        ),
        "entities": (
            Entity(
                id="e-1",
                name="Army of Utopia",
                kind="military",
                country="YEM",
                variants=("The army", "Utopian army"),
                articles=("a1", "a2"),
            ),
        ),
    }
    return AccountChange(**{**given, **fields})
