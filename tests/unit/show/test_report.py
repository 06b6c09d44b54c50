"""The report of a ledger: every row with its say-so, nothing hidden, foreign text only as text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from sayso.model import (
    ArticleRow,
    ClaimRow,
    Dispute,
    IncidentRow,
    Origin,
    Party,
    Point,
    Reason,
    Series,
    SettledPlace,
    Side,
    Toll,
)
from sayso.show.report import Account, render_report
from sayso.show.report_chart import draw_days

ADEN = SettledPlace(
    text="Aden", name="Aden", geoname_id=415189, country="YEM", lat=12.78, lon=45.04, precision="city", score=0.9
)
GOVERNOR = Origin(name="Governor", kind="government", articles=("a1", "a2"), claims=("c1", "c3"))
REBELS = Origin(name="Rebels", kind="armed_group", articles=("a1",), claims=("c2",))


def claim(number: int, article: str, speaker: str, **fields: object) -> ClaimRow:
    chain = (Party(name=speaker, kind="government"), Party(name="Daily", kind="outlet"))
    row = {
        "quote": f"Sentence {number}.",
        "start": 0,
        "end": 9,
        "stance": "asserts",
        "status": "occurred",
        "belief": 3.0,
        "type": "ASSAULT",
        "outlet": "Daily",
        "published": "2024-05-06",
        "places": (ADEN,),
        "incident": "I-1",
    }
    return ClaimRow(id=f"c{number}", article=article, chain=chain, **{**row, **fields})  # type: ignore[arg-type]


CLAIMS = (
    claim(1, "a1", "Governor"),
    claim(2, "a1", "Rebels", stance="denies", status="not_occurred", belief=-3.0),
    claim(3, "a2", "Governor", copy_of="a1", quote="<script>alert(1)</script>", url="javascript:alert(1)"),
)


def account(**fields: object) -> Account:
    rows = {
        "question": "all of it",
        "articles": (
            ArticleRow(id="a1", outlet="Daily", published="2024-05-06", pipeline="p", lexicon="l"),
            ArticleRow(id="a2", outlet="Echo", published="2024-05-07", copy_of="a1", pipeline="p", lexicon="l"),
        ),
        "claims": CLAIMS,
        "incidents": (
            IncidentRow(
                id="I-1",
                type="ASSAULT",
                members=("i1", "i2"),
                articles=("a1", "a2"),
                claims=("c1", "c2", "c3"),
                place=ADEN,
                begin="2024-05-05",
                finish="2024-05-05",
                time_precision="day",
                killed=Toll(low=3, high=7),
                origins=(GOVERNOR,),
                disputes=("D-1",),
            ),
        ),
        "disputes": (
            Dispute(
                id="D-1",
                kind="denial",
                incident="I-1",
                sides=(
                    Side(position="it happened", claims=("c1", "c3"), origins=(GOVERNOR,)),
                    Side(position="it did not happen", claims=("c2",), origins=(REBELS,)),
                ),
                reasons=(Reason(what="same incident", found="one says it was, one that it was not"),),
            ),
        ),
        "series": (
            Series(
                id="S-1",
                counter="Ministry",
                indicator="killed",
                unit="person",
                since="2024-01-01",
                cumulative=True,
                points=(
                    Point(claim="c1", article="a1", day="2024-05-06", best=40, bound="exact"),
                    Point(claim="c3", article="a2", day="2024-05-07", low=38, bound="at_least", revises="c1"),
                ),
            ),
        ),
    }
    return Account(**{**rows, **fields})  # type: ignore[arg-type]


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: set[str] = set()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id" and value:
                assert value not in self.ids
                self.ids.add(value)
            if name == "href" and value and value.startswith("#"):
                self.targets.add(value[1:])


def test_every_link_inside_the_page_leads_somewhere() -> None:
    links = Links()
    links.feed(render_report(account()))
    assert links.targets <= links.ids
    assert {"i1", "d1", "map", "sources"} <= links.ids


def test_foreign_text_is_only_text() -> None:
    page = render_report(account())
    links = Links()
    links.feed(page)
    assert "script" not in links.tags
    assert "&lt;script&gt;" in page
    assert "javascript:" not in page


def test_copies_and_origins_are_told_apart() -> None:
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", render_report(account())))
    assert "1 original article 1 copy 3 claims" in page
    assert "1 independent origin: Governor (2 articles)" in page
    assert "Echo (copy)" in page
    assert "killed: 3–7" in page
    assert "DENIED" in page


def test_a_revised_count_is_shown_as_revised() -> None:
    page = render_report(account())
    assert 'class="revised"' in page
    assert "revises an earlier count" in page


def test_an_empty_ledger_gives_a_page_that_says_so() -> None:
    page = render_report(account(articles=(), claims=(), incidents=(), disputes=(), series=()))
    assert "No incident answers this question." in page


def test_beyond_the_most_told_incidents_are_listed_in_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.show.report.MOST_INCIDENTS", 1)
    first = account().incidents[0]
    lone = replace(first, id="I-2", claims=(), origins=(), disputes=(), begin="2024-05-09", finish="2024-05-09")
    page = render_report(account(incidents=(lone, first)))
    links = Links()
    links.feed(page)
    assert links.targets <= links.ids
    assert '<article class="happening" id="i2">' in page
    assert '<tr id="i1">' in page
    assert "nobody says that it happened" in page
    assert "2024-05-09" in page


def test_a_dispute_says_where_and_when_and_what_one_sentence_says_is_one_line() -> None:
    twice = (*CLAIMS, claim(4, "a1", "Governor", quote="Sentence 1.", type="HARM"))
    sides = account().disputes[0].sides
    told = replace(account().disputes[0], sides=(replace(sides[0], claims=("c1", "c4")), sides[1]))
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", render_report(account(claims=twice, disputes=(told,)))))
    assert "Said and denied · Aden, YEM · 2024-05-05 · incident 1" in page
    assert "ASSAULT, HARM" in page


def test_the_headings_stand_in_order() -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", render_report(account()))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_incident_bears_the_number_by_which_its_dispute_names_it() -> None:
    page = render_report(account())
    assert '<a href="#i1">incident 1</a>' in page
    assert '<span class="order">1</span>' in page
    assert '<a href="#d1">disputed: said and denied</a>' in page


def test_a_chart_says_where_its_years_turn_and_its_days_do_not_collide() -> None:
    chart = draw_days([(f"{year}-03-01", f"{year}-03-01") for year in range(2009, 2017)])
    years = re.findall(r'<text x="([\d.]+)"[^>]*middle">(\d{4}[-\d]*)<', chart)
    assert {"2009-03-01", "2012", "2015", "2016-03-01"} <= {words for _, words in years}
    near = [float(x) for x, _ in years]
    assert all(b - a >= 40 for a, b in pairwise(sorted(near)))
    two = draw_days([("2024-03-04", "2024-03-04"), ("2024-03-05", "2024-03-05")])
    assert two.count("2024-03-04</text>") == 1 and two.count("2024-03-05</text>") == 1


def test_a_question_that_nothing_answers_gets_a_page_that_says_so() -> None:
    page = render_report(
        account(articles=(), claims=(), incidents=(), disputes=(), series=(), question="place: Nowhere")
    )
    assert "<h1>No article answers this question</h1>" in page
    assert "place: Nowhere" in page and "Published" not in page and 'id="sources"' not in page
    links = Links()
    links.feed(page)
    assert links.targets <= links.ids
    assert "What one article says" in render_report(account(articles=account().articles[:1]))
