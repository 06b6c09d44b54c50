"""sayso takes no side: with the names of two parties swapped, the record is the same with the names swapped."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

from sayso.model import Article, Record, text_sha256
from sayso.read.zones import find_zones

# Country, adjective, capital; parties that are no states stand for all three.
PAIRS = [
    (("Ukraine", "Ukrainian", "Kyiv"), ("Russia", "Russian", "Moscow")),
    (("India", "Indian", "New Delhi"), ("Pakistan", "Pakistani", "Islamabad")),
    (("Armenia", "Armenian", "Yerevan"), ("Azerbaijan", "Azerbaijani", "Baku")),
    (("Ethiopia", "Ethiopian", "Addis Ababa"), ("Eritrea", "Eritrean", "Asmara")),
    (("Iran", "Iranian", "Tehran"), ("Israel", "Israeli", "Jerusalem")),
    (("Syria", "Syrian", "Damascus"), ("Turkey", "Turkish", "Ankara")),
    (("Israel", "Israeli", "Israel"), ("Hamas", "Hamas", "Hamas")),
    (("Rwanda", "Rwandan", "Kigali"), ("Congo", "Congolese", "Kinshasa")),
    (("Sudan", "Sudanese", "Khartoum"), ("Chad", "Chadian", "N'Djamena")),
    (("Serbia", "Serbian", "Belgrade"), ("Kosovo", "Kosovar", "Pristina")),
    (("Thailand", "Thai", "Bangkok"), ("Cambodia", "Cambodian", "Phnom Penh")),
    (("China", "Chinese", "Beijing"), ("Taiwan", "Taiwanese", "Taipei")),
]

# A is the first party, B the second: {A} the name, {a} the adjective, {Ac} the capital.
TEMPLATES = [
    "{A} attacked {B} on Monday.",
    "{B} was attacked by {A} on Monday.",
    "{a} troops shelled a {b} village on Tuesday.",
    "A {b} village was shelled by {a} troops on Tuesday.",
    "{a} forces killed three {b} soldiers.",
    "Three {b} soldiers were killed by {a} forces.",
    "{A} denies shelling the hospital.",
    "{A} denied that its forces had attacked {B}.",
    "{A} accused {B} of bombing the bridge.",
    "{A} accused {b} troops of killing civilians.",
    "{B} blamed {A} for the attack.",
    "{A}'s army captured the border town.",
    "{A}'s attack on {B} killed nine people.",
    "The army of {A} withdrew from the valley.",
    "The {a} army said it had destroyed four {b} tanks.",
    "{Ac} rejected the accusations of {Bc}.",
    "{Ac} threatened to bomb {Bc}.",
    "{A} warned {B} against an invasion.",
    "{A} and {B} agreed on a ceasefire.",
    "{A} and {B} signed a peace agreement on Friday.",
    "Talks between {A} and {B} began on Sunday.",
    "{A} imposed sanctions on {B}.",
    "{A} will send troops to the border with {B}.",
    "{A} plans to attack {B}.",
    "{A} failed to capture the city from {B}.",
    "{A} did not attack {B}.",
    "{A} called on {B} to release the prisoners.",
    "{A} released forty {b} prisoners.",
    "{B} condemned the {a} airstrikes.",
    '"We will defend our land," the {a} president said.',
    '"{B} bombed our school," a {a} official said.',
    "A {a} official said {B} had killed twelve civilians.",
    "According to the {a} defence ministry, {b} drones hit a depot.",
    "Thousands of {b} civilians fled the {a} advance.",
    "{a} police arrested six {b} journalists.",
    "If {A} attacks {B}, the war will spread.",
    "{a} soldiers may have killed the prisoners.",
    "{A} admitted that its troops had killed two {b} civilians.",
    "{A} confirmed the death of its general.",
    "Protesters in {Ac} demanded a ceasefire with {B}.",
    "{A} sent food and medicine to {b} refugees.",
    "{a} rebels seized a village near the frontier.",
]

# Share of sentences whose two records agree.
FLOOR = 1.0
MARKS = ("first", "second", "The first", "The second")


def _fill(template: str, one: tuple[str, str, str], two: tuple[str, str, str]) -> str:
    text = template.format(A=one[0], a=one[1], Ac=one[2], B=two[0], b=two[1], Bc=two[2])
    text = re.sub(r"\b([Aa])(?= [AEIO])", r"\1n", text)
    return text[0].upper() + text[1:]


def _article(number: int, text: str) -> Article:
    zones = find_zones(text, title=None)
    return Article(id=str(number), text=text, text_sha256=text_sha256(text), language="en", zones=zones)


def _shape(record: Record, swap: dict[str, str]) -> Any:
    """What a record says, with every name of a party replaced by its place in the pair."""

    def named(text: str | None) -> str | None:
        for name, mark in swap.items():
            text = text.replace(name, mark) if text else text
        return re.sub(r"\b([Aa])n (?=first|second)", r"\1 ", text) if text else text

    def kind(link: Any) -> str:  # an armed group is no government: the parties themselves count as one kind
        return "party" if link.actor is not None and actor(link.actor) in MARKS else link.kind

    def actor(index: int) -> str | None:
        return named(record.actors[index].text)

    events = [
        (
            event.type,
            event.mode,
            event.status,
            event.belief,
            named(event.text),
            sorted(map(str, map(actor, event.actors))),
            sorted(map(str, map(actor, event.recipients))),
            len(event.figures),
        )
        for event in record.events
    ]
    claims = sorted(
        str(
            (
                claim.event,
                claim.stance,
                claim.status,
                claim.belief,
                [(kind(link), link.actor is None or actor(link.actor)) for link in claim.chain],
            )
        )
        for claim in record.claims
    )
    return events, claims


def test_names_may_be_swapped(reader):
    pairs = list(product(TEMPLATES, PAIRS))
    texts: list[str] = []
    for template, (one, two) in pairs:
        texts += [_fill(template, one, two), _fill(template, two, one)]
    records = list(reader.records((_article(n, text), ()) for n, text in enumerate(texts)))
    assert sum(bool(record.events) for record in records) > 0.9 * len(records)
    differing = []
    for n, (_, (one, two)) in enumerate(pairs):
        names = sorted(zip((*one, *two), ("first",) * 3 + ("second",) * 3, strict=True), key=lambda p: -len(p[0]))
        there = _shape(records[2 * n], dict(names))
        back = _shape(records[2 * n + 1], {name: "second" if mark == "first" else "first" for name, mark in names})
        if there != back:
            differing.append(texts[2 * n])
    same = 1 - len(differing) / len(pairs)
    assert len(pairs) >= 500
    assert same >= FLOOR, differing
