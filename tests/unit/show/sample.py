"""A hand-made record of an invented article, rich enough to show everything a page can show.

The towns, the forces and the happenings are made up; the coordinates are there so that there is a map to draw.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.model import (
    Acled,
    Actor,
    Article,
    Attribution,
    Claim,
    Event,
    Evidence,
    Figure,
    Incident,
    Instrument,
    Issue,
    Place,
    Record,
    Span,
    Speaker,
    Time,
    Toll,
    Zone,
    claim_id,
    text_sha256,
)

PARAGRAPHS = (
    "Shelling of Tavna market kills at least 14, rescuers say",
    "TAVNA, May 6 – Rockets struck the covered market of Tavna on Sunday morning, killing at least 14 people and "
    "wounding dozens, the harbour town’s rescue service said.",
    "“They fired from the hills above Orsk Bay,” rescue chief Mirel Dann told Coast Radio. “We counted 14 dead.”",
    "The Northern Front denies shelling the market.",
    "A front commander told the agency Lanta that Republic troops had tried and failed to take the Selm bridge on "
    "Saturday.",
    "The United Nations office said it had recorded 212 civilian deaths and between 400 and 450 injuries since March.",
    "Interior Minister Ada Voss demanded that the Front withdraw from Orsk Bay and promised to reopen the road next "
    "week.",
    "About 3,000 people have fled to the Kingdom of Ostmark, the Red Crescent estimates.",
    "If the bridge falls, the town would be cut off, officials fear.",
    "<script>alert('x')</script> & <b>bold</b> must be shown as letters.",
    "Photo: L. Harn / Lanta",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"


def at(phrase: str, nth: int = 0) -> tuple[int, int]:
    """Where the n-th occurrence of a phrase stands."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(phrase, start + 1)
    return start, start + len(phrase)


def spot(phrase: str, nth: int = 0) -> dict[str, object]:
    start, end = at(phrase, nth)
    return {"start": start, "end": end, "text": phrase}


def span(phrase: str, nth: int = 0) -> Span:
    start, end = at(phrase, nth)
    return Span(start=start, end=end)


def words(phrase: str) -> tuple[Evidence, ...]:
    start, end = at(phrase)
    return (Evidence(start=start, end=end, quote=phrase),)


def zones() -> tuple[Zone, ...]:
    found, start = [], 0
    for number, paragraph in enumerate(PARAGRAPHS):
        kind = {0: "headline", len(PARAGRAPHS) - 1: "credit"}.get(number, "body")
        found.append(Zone(start=start, end=start + len(paragraph), kind=kind))
        start += len(paragraph) + 2
    return tuple(found)


OUTLET = Speaker(name="The Harbour Post", kind="outlet", named=True)
PLACES = (
    Place(**spot("Tavna"), kind="city", name="Tavna", country="FIN", lat=65.01, lon=25.47, precision="city", score=0.9),
    Place(**spot("Orsk Bay"), kind="water", name="Orsk Bay", country="FIN", lat=65.3, lon=25.0, precision="city"),
    Place(**spot("Selm bridge"), kind="site"),
    Place(
        **spot("Kingdom of Ostmark"), kind="country", name="Ostmark", country="SWE", lat=62.0, lon=15.0,
        precision="country", score=0.8,
    ),
    Place(
        **spot("town", 1), kind="admin1", name="Lapua March", country="FIN", lat=63.1, lon=24.0, precision="admin1",
        score=0.5,
    ),
)  # fmt: skip
TIMES = (
    Time(**spot("Sunday morning"), type="TIME", value="2024-05-05TMO", begin="2024-05-05", finish="2024-05-05",
         precision="hour", basis="relative"),
    Time(**spot("Saturday"), type="DATE", value="2024-05-04", begin="2024-05-04", finish="2024-05-04",
         precision="day", basis="relative"),
    Time(**spot("since March"), type="DATE", value="2024-03", begin="2024-03-01", finish="2024-03-31",
         precision="month", basis="relative"),
    Time(**spot("next week"), type="DATE", value="2024-W20", begin="2024-05-13", finish="2024-05-19",
         precision="week", basis="relative"),
)  # fmt: skip
ACTORS = (
    Actor(**spot("rescue service"), head="service", kind="government", name="Tavna rescue service"),
    Actor(**spot("Mirel Dann"), head="Dann", kind="person", name="Mirel Dann", role="rescue chief"),
    Actor(**spot("Coast Radio"), head="Radio", kind="media", name="Coast Radio"),
    Actor(**spot("Northern Front"), head="Front", kind="armed_group", name="Northern Front"),
    Actor(**spot("A front commander"), head="commander", kind="person"),
    Actor(**spot("Lanta"), head="Lanta", kind="media", name="Lanta"),
    Actor(**spot("Republic troops"), head="troops", kind="military", name="Republic troops"),
    Actor(**spot("United Nations office"), head="office", kind="igo", name="United Nations"),
    Actor(**spot("Ada Voss"), head="Voss", kind="person", name="Ada Voss", role="Interior Minister"),
    Actor(**spot("the Front"), head="Front", kind="armed_group", coref=3),
    Actor(**spot("Red Crescent"), head="Crescent", kind="ngo", name="Red Crescent"),
    Actor(**spot("officials"), head="officials", kind="government"),
    Actor(**spot("They"), head="They", kind="other", coref=3),
)
FIGURES = (
    Figure(**spot("at least 14 people"), low=14, bound="at_least", unit="person", counted="people", effect="killed"),
    Figure(**spot("dozens"), bound="vague", unit="person", effect="injured"),
    Figure(**spot("14 dead"), low=14, best=14, high=14, bound="exact", unit="person", effect="killed"),
    Figure(**spot("212 civilian deaths"), low=212, best=212, high=212, bound="exact", unit="person",
           counted="civilian", effect="killed", who="civilian", cumulative=True, since="2024-03-01"),
    Figure(**spot("between 400 and 450 injuries"), low=400, high=450, bound="range", unit="person",
           effect="injured", cumulative=True, since="2024-03-01"),
    Figure(**spot("About 3,000 people"), best=3000, bound="about", unit="person", counted="people",
           effect="displaced"),
)  # fmt: skip
EXPLOSION = Acled(event="Explosions/Remote violence", sub_event="Shelling/artillery/missile attack")
EVENTS = (
    Event(**spot("struck"), type="ASSAULT", mode="shelling", plover="ASSAULT", acled=EXPLOSION, places=(0,),
          times=(0,), instruments=(Instrument(**spot("Rockets")),), figures=(0, 1)),
    Event(**spot("killing"), type="HARM", status="occurred", belief=3, places=(0,), times=(0,), figures=(0,)),
    Event(**spot("fired"), type="ASSAULT", mode="shelling", plover="ASSAULT", status="occurred", belief=3,
          actors=(12,), places=(1,)),
    Event(**spot("take"), type="CONTROL", status="failed", belief=-3, actors=(6,), places=(2,), times=(1,)),
    Event(**spot("withdraw"), type="RETREAT", status="demanded", belief=0, actors=(9,), places=(1,)),
    Event(**spot("reopen"), type="AID", status="planned", belief=1, actors=(8,), times=(3,)),
    Event(**spot("fled"), type="DISPLACE", status="occurred", belief=2, places=(3,), figures=(5,)),
    Event(**spot("falls"), type="CONTROL", status="conditional", belief=0, places=(2,)),
)  # fmt: skip


def _claim(ordinal: int, quote: str, chain: tuple[Speaker, ...], **rest: object) -> Claim:
    start, end = at(quote)
    made = claim_id(article="sample", trigger=(start, end), cue=None, ordinal=ordinal)
    return Claim(id=made, evidence=words(quote), chain=(*chain, OUTLET), **rest)


def _link(actor: int, *, named: bool = True) -> Speaker:
    row = ACTORS[actor]
    return Speaker(actor=actor, name=row.name or row.text, kind=row.kind, named=named)


STRIKE = PARAGRAPHS[1].split(" – ", 1)[1]
FIRED = "“They fired from the hills above Orsk Bay,” rescue chief Mirel Dann told Coast Radio."
CLAIMS = (
    _claim(0, STRIKE, (_link(0),), stance="asserts", event=0, attribution=0, status="occurred", belief=3),
    _claim(1, STRIKE, (_link(0),), stance="asserts", event=1, attribution=0, status="occurred", belief=3),
    _claim(2, FIRED, (_link(1), _link(2)), stance="accuses", event=2, status="occurred", belief=3),
    _claim(3, "“We counted 14 dead.”", (_link(1), _link(2)), stance="asserts", figure=2, status="occurred", belief=3),
    _claim(4, PARAGRAPHS[3], (_link(3),), stance="denies", event=0, status="not_occurred", belief=-3),
    _claim(5, PARAGRAPHS[4], (_link(4, named=False), _link(5)), stance="asserts", event=3, status="failed", belief=-3),
    _claim(6, PARAGRAPHS[5], (_link(7),), stance="asserts", figure=3, status="occurred", belief=3),
    _claim(7, PARAGRAPHS[5], (_link(7),), stance="asserts", figure=4, status="occurred", belief=3),
    _claim(8, PARAGRAPHS[6], (_link(8),), stance="demands", event=4, status="demanded", belief=0),
    _claim(9, PARAGRAPHS[6], (_link(8),), stance="promises", event=5, status="planned", belief=1),
    _claim(10, PARAGRAPHS[7], (_link(10),), stance="asserts", event=6, status="occurred", belief=2),
    _claim(11, PARAGRAPHS[8], (_link(11, named=False),), stance="asserts", event=7, status="conditional", belief=0),
)
INCIDENTS = (
    Incident(id="i-market", type="ASSAULT", events=(0, 1, 2), claims=(0, 1, 2, 3, 4), place=0, time=0,
             figures=(0, 1, 2), toll={"killed": Toll(low=14)}),
    Incident(id="i-bridge", type="CONTROL", events=(3, 7), claims=(5, 11), place=2, time=1),
    Incident(id="i-flight", type="DISPLACE", events=(6,), claims=(10,), place=3, figures=(5,)),
)  # fmt: skip
ATTRIBUTIONS = (
    Attribution(source=(span("rescue service"),), cue=span("said"), content=(span(STRIKE[:60]),), stance="asserts",
                form="indirect", actor=0),
)  # fmt: skip
RECORD = Record(
    article=Article(
        id="sample",
        url="https://example.org/tavna?a=1&b=2",
        outlet="The Harbour Post",
        byline="Jo <i>Writer</i>",
        published="2024-05-06",
        published_basis="given",
        language="en",
        text=TEXT,
        text_sha256=text_sha256(TEXT),
        zones=zones(),
    ),
    places=PLACES,
    times=TIMES,
    actors=ACTORS,
    figures=FIGURES,
    attributions=ATTRIBUTIONS,
    events=EVENTS,
    claims=CLAIMS,
    incidents=INCIDENTS,
    issues=(
        Issue(stage="resolve", code="place_unknown", level="warning", detail="no place is known as “Selm bridge”",
              start=at("Selm bridge")[0], end=at("Selm bridge")[1]),
    ),
)  # fmt: skip


def second(record: Record = RECORD) -> Record:
    """The same article again, as another one."""
    article = replace(record.article, id="sample-2", title="A second article", outlet=None, published=None)
    return replace(record, article=article)
