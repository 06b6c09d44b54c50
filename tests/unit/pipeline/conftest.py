"""Records made by the real reader of made-up articles, and ledgers to link them in."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from benchmarks.ledger_texts import make_articles

from sayso.ledger import Ledger
from sayso.link.incidents import Scorer
from sayso.model import Article, Record, text_sha256
from sayso.pipeline import Reader
from sayso.pipeline.linking import link_ledger
from sayso.read.zones import find_zones
from tests.unit.ledger.conftest import fresh_database, postgres
from tests.unit.ledger.samples import MAKER

COUNT = 36  # articles; enough that some of their words are common among them

PORT = (
    "Doctors in Aden said twelve people were killed when shells hit the fish market on Sunday.\n\n"
    "The Utopian army denied shelling Aden. Its spokesman, Colonel Marko Tun, said nobody had fired.\n\n"
    "The health ministry said 340 people had been killed in Yemen since January."
)
LATER = (
    "The number of dead in the shelling of the fish market in Aden on Sunday rose to 14, doctors said.\n\n"
    "Colonel Marko Tun, who speaks for the Utopian army, said that only five people had died in Aden.\n\n"
    "The health ministry said 361 people had been killed in Yemen since January."
)
FAR = "Gunmen killed three guards at a prison in Goma on Tuesday, police said. No group said that it had done it."


def make_article(name: str, text: str, **about: str) -> Article:
    fields = {"outlet": "The Probe", "published": "2024-05-06", "title": None, **about}
    zones = find_zones(text, title=fields["title"])
    return Article(id=name, text=text, text_sha256=text_sha256(text), language="en", zones=zones, **fields)


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., list[Record]]:
    """The records of some articles."""
    return lambda *articles: list(reader.records((article, ()) for article in articles))


@pytest.fixture(scope="session")
def told(read: Callable[..., list[Record]]) -> list[Record]:
    """Two reports of one shelling, a reprint, a raid elsewhere, and three dozen made-up articles."""
    return read(
        make_article("port", PORT),
        make_article("later", LATER, outlet="The Lantern", published="2024-05-07"),
        make_article("reprint", "ADEN, Yemen (AP) \u2014 " + PORT, outlet="The Crossing", published="2024-05-08"),
        make_article("far", FAR, outlet="The Orchard", published="2024-05-08"),
        *(
            make_article(row["id"], row["text"], **{name: row[name] for name in ("outlet", "title", "published")})
            for row in make_articles(COUNT, seed=5)
        ),
    )


@pytest.fixture(scope="session")
def scorer() -> Iterator[Scorer]:
    opened = Scorer()
    yield opened
    opened.close()


@pytest.fixture
def linked(tmp_path: Path, scorer: Scorer) -> Iterator[Callable[..., Ledger]]:
    """Makes a ledger of records, linked after every so many of them, or once."""
    opened: list[Ledger] = []

    def make(records: list[Record], *, every: int | None = None, shuffled: int | None = None) -> Ledger:
        ledger = Ledger.open(tmp_path / f"{len(opened)}.db")
        opened.append(ledger)
        ordered = list(records)
        if shuffled is not None:
            random.Random(shuffled).shuffle(ordered)
        for number, record in enumerate(ordered, 1):
            ledger.add(record, MAKER)
            if number == len(ordered) or (every and number % every == 0):
                link_ledger(ledger, scorer=scorer)
        return ledger

    yield make
    for ledger in opened:
        ledger.close()


__all__ = ["fresh_database", "postgres"]
