"""Made-up rows: an air strike told by two outlets and a copy, denied by an army; a plan; a rejected claim; a toll."""

from __future__ import annotations

from typing import Any

from sayso.export import Account
from sayso.link.independence import origins
from sayso.model import (
    ArticleRow,
    ClaimRow,
    Count,
    Dispute,
    IncidentRow,
    Party,
    Point,
    Series,
    SettledPlace,
    SettledTime,
    Side,
    Toll,
)

TOWN = SettledPlace(
    text="Tall Marin",
    name="Tall Marin",
    kind="city",
    geoname_id=1,
    country="SYR",
    admin1="Homs",
    lat=34.5,
    lon=-36.25,
    precision="city",
    score=0.9,
)
DAY = SettledTime(text="on Monday", begin="2016-05-02", finish="2016-05-02", precision="day", basis="relative")
ARMY = Party(name="Syrian army", kind="military", country="SYR", sector="MIL")
REBELS = Party(name="Levant Front", kind="armed_group", country="SYR", sector="REB")
VILLAGERS = Party(name="villagers", kind="civilians", sector="CVL", named=False)
NINE = Count(
    text="nine villagers", low=9, best=9, high=9, bound="exact", unit="person", effect="killed", who="civilian"
)
TWELVE = Count(text="at least 12 people", low=12, bound="at_least", unit="person", effect="killed")
DOZENS = Count(text="dozens of people", bound="vague", unit="person", effect="killed")


def outlet(name: str) -> Party:
    return Party(name=name, kind="outlet")


def claim(name: str, **fields: Any) -> ClaimRow:
    """A claim that an air strike killed nine villagers, unless told otherwise."""
    made: dict[str, Any] = {
        "id": name,
        "article": "a1",
        "outlet": "The Herald",
        "published": "2016-05-03",
        "url": "https://herald.example/1",
        "incident": "i1",
        "quote": "jets struck the market, killing nine villagers",
        "start": 10,
        "end": 56,
        "chain": (Party(name="Amal Haddad", kind="person"), outlet("The Herald")),
        "stance": "asserts",
        "status": "occurred",
        "belief": 3.0,
        "type": "ASSAULT",
        "mode": "airstrike",
        "plover": "ASSAULT",
        "acled_event": "Explosions/Remote violence",
        "acled_sub_event": "Air/drone strike",
        "trigger": "struck",
        "actors": (ARMY,),
        "recipients": (VILLAGERS,),
        "places": (TOWN,),
        "times": (DAY,),
        "figures": (NINE,),
    }
    return ClaimRow(**{**made, **fields})


CLAIMS = (
    claim("c1"),
    claim(
        "c2",
        article="a2",
        outlet="Gulf Wire",
        url="https://wire.example/2",
        chain=(outlet("Gulf Wire"),),
        figures=(TWELVE,),
    ),
    claim(
        "c3",
        article="a3",
        outlet="Copy Daily",
        url="https://copy.example/3",
        copy_of="a2",
        chain=(outlet("Gulf Wire"), outlet("Copy Daily")),
        figures=(TWELVE,),
    ),
    claim("c4", chain=(ARMY, outlet("The Herald")), stance="denies", status="not_occurred", belief=-3.0, figures=()),
    claim("c5", incident="i2", status="planned", belief=1.5, quote="the army will storm the hill", figures=()),
    claim("c6", incident="i3", judgement="reject", quote="forty died in the raid"),
    claim(
        "c7",
        article="a2",
        outlet="Gulf Wire",
        incident="i4",
        type="HARM",
        mode="killed",
        acled_event="Battles",
        acled_sub_event="Armed clash",
        chain=(outlet("Gulf Wire"),),
        actors=(REBELS,),
        recipients=(ARMY,),
        places=(
            SettledPlace(
                text="Syria", name="Syria", kind="country", country="SYR", lat=35, lon=38, precision="country"
            ),
        ),
        times=(SettledTime(text="in May", begin="2016-05-01", finish="2016-05-31", precision="month", basis="stated"),),
        figures=(DOZENS,),
        quote='the front said it had killed "dozens"',
    ),
)


def incident(name: str, **fields: Any) -> IncidentRow:
    held = [row for row in CLAIMS if row.incident == name]
    made: dict[str, Any] = {
        "id": name,
        "type": held[0].type,
        "members": (name,),
        "articles": tuple(dict.fromkeys(row.article for row in held)),
        "claims": tuple(row.id for row in held),
        "place": held[0].places[0],
        "begin": held[0].times[0].begin,
        "finish": held[0].times[0].finish,
        "time_precision": held[0].times[0].precision,
        "first_published": "2016-05-03",
        "last_published": "2016-05-04",
        "origins": origins(row for row in held if row.status == "occurred"),
    }
    return IncidentRow(**{**made, **fields})


def article(name: str, outlet_name: str, **fields: Any) -> ArticleRow:
    return ArticleRow(
        id=name,
        outlet=outlet_name,
        title=f"Strike on the market ({outlet_name})",
        url=f"https://{outlet_name.split()[-1].lower()}.example/{name}",
        published="2016-05-03",
        language="en",
        pipeline="p",
        lexicon="l",
        **fields,
    )


ACCOUNT = Account(
    claims=CLAIMS,
    incidents=(
        incident("i1", killed=Toll(low=9, high=None), disputes=("d1",)),
        incident("i2"),
        incident("i3", killed=Toll(low=40, best=40, high=40)),
        incident("i4"),
    ),
    disputes=(
        Dispute(
            id="d1",
            kind="denial",
            incident="i1",
            sides=(
                Side(position="says it happened", claims=("c1", "c2", "c3"), origins=origins(CLAIMS[:3])),
                Side(position="denies it", claims=("c4",), origins=origins(CLAIMS[3:4])),
            ),
        ),
    ),
    series=(
        Series(
            id="s1",
            counter="Gulf Wire",
            indicator="killed",
            unit="person",
            cumulative=False,
            points=(Point(claim="c2", article="a2", day="2016-05-03", low=12, bound="at_least"),),
        ),
    ),
    articles=(
        article("a1", "The Herald"),
        article("a2", "Gulf Wire"),
        article("a3", "Copy Daily", copy_of="a2", copy_kind="reprint", copy_share=0.9),
    ),
    texts={"a1": "On Monday jets struck the market, killing nine villagers, she said."},
)
