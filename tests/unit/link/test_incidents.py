"""Linking incidents across articles: what ties, what parts, and that order changes nothing."""

import random

import pytest

from sayso.link.incidents import (
    Frequency,
    IncidentDigest,
    Scorer,
    Spot,
    digest,
    from_json,
    group,
    incident_key,
    keys,
    link_all,
    story,
    to_json,
)
from sayso.link.incidents.terms import Background, count_terms, load_background
from sayso.model import Article, ArticleRow, Link, Record, RecordError, text_sha256

HARBOUR = (
    "Two dockers were killed when a grenade went off in Odrava harbour on Monday, the mayor, Ilka Torvesten, said. "
    "Pavo Grenwald, 41, and Simun Ardelac, 29, died near pier seven of the grain terminal."
)
FOLLOWING = (
    "Police in Odrava arrested a man over the grenade that killed the dockers Pavo Grenwald, 41, and Simun Ardelac at "
    "the grain terminal. Ilka Torvesten thanked the officers."
)
ELSEWHERE = (
    "A bus slid off the mountain road to Kesterlin and eleven pilgrims were hurt, the hospital said. "
    "Rescuers with ropes carried the wounded up from the gorge."
)
ODRAVA = Spot(key="odrava", name="Odrava", country="XAA", admin1=None, lat=10.0, lon=10.0, precision="city")


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer(threads=1)


def row(id_: str, text: str, day: str, **fields) -> IncidentDigest:
    article = Article(id=id_, text=text, text_sha256=text_sha256(text), published=day, language="en")
    bare = digest(Record(article=article))[0]
    values = {name: getattr(bare, name) for name in IncidentDigest.__slots__}
    return IncidentDigest(**{**values, **fields})


def three() -> list[IncidentDigest]:
    return [
        row("a", HARBOUR, "2031-03-04", group="violence", begin="2031-03-03", finish="2031-03-03", place=ODRAVA),
        row("b", FOLLOWING, "2031-03-06"),
        row("c", ELSEWHERE, "2031-03-04"),
    ]


def test_article_without_incident_has_a_row_of_its_own():
    found = row("a", HARBOUR, "2031-03-04")
    assert (found.id, found.main, found.group) == ("a", True, None)
    assert 41 in found.ages and "grenwald" in found.terms


def test_digest_survives_json_and_refuses_another_version():
    found = three()[0]
    assert from_json(to_json(found)) == found
    with pytest.raises(RecordError):
        from_json({**to_json(found), "version": 0})


def test_wording_and_names_tie_a_follow_up_without_an_incident(scorer):
    links, incident = link_all(three(), scorer=scorer)
    assert incident["a"] == incident["b"] != incident["c"]
    (link,) = [link for link in links if (link.left, link.right) == ("a", "b")]
    assert link.score > 0.5
    assert {"wording", "ages", "published"} <= {reason.what for reason in link.reasons}


@pytest.mark.parametrize(("kind", "tied"), [("need", False), ("law", True), ("violence", True)])
def test_words_alone_do_not_make_one_of_a_strike_and_the_displaced(kind, tied, scorer):
    strike = row("a", HARBOUR, "2031-03-04", group="violence", begin="2031-03-03", finish="2031-03-03", place=ODRAVA)
    text = "The grenade at the grain terminal of Odrava harbour weighs on the dockers, the mayor said."
    other = row("b", text, "2031-03-09", group=kind, place=ODRAVA)
    links, _ = link_all([strike, other], scorer=scorer)
    assert bool(links) == tied


def test_order_of_arrival_changes_nothing(scorer):
    rows = three()
    links, incident = link_all(rows, scorer=scorer)
    for seed in range(3):
        random.Random(seed).shuffle(rows)
        assert link_all(rows, scorer=scorer) == (links, incident)


def test_rows_of_one_story_share_a_key_and_others_need_not():
    one, two, other = three()
    in_use = [set(keys(row, Frequency())) for row in (one, two, other)]
    assert in_use[0] <= set(keys(one))
    assert in_use[0] & in_use[1]
    assert not in_use[0] & in_use[2]


def link(left: str, right: str, score: float) -> Link:
    return Link(kind="incident", left=left, right=right, score=score)


def test_a_chain_of_two_days_is_cut():
    rows = three()
    links = [link("a", "b", 0.95), link("b", "c", 0.6)]
    incident = group(rows, links)
    assert incident["a"] == incident["b"] != incident["c"]


def test_reviewers_join_and_part():
    rows = three()
    links = [link("a", "b", 0.95)]
    assert len(set(group(rows, links, cannot=[("b", "a")]).values())) == 3
    joined = group(rows, links, must=[("a", "c")])
    assert joined["a"] == joined["c"]


def test_a_secondary_incident_never_joins_two_groups():
    one, two, other = three()
    background = row("s", ELSEWHERE, "2031-03-05", main=False, article="d")
    incident = group([one, two, other, background], [link("a", "s", 0.9), link("c", "s", 0.8)])
    assert incident["a"] != incident["c"]
    assert incident["s"] == incident["a"]


def test_a_reviewer_may_join_incidents_of_one_article():
    one, two, _ = three()
    first = row("s", ELSEWHERE, "2031-03-05", main=False, article="d")
    second = row("t", ELSEWHERE, "2031-03-05", main=False, article="d")
    for pairs in ([("s", "t")], [("t", "s"), ("s", "a")]):
        incident = group([one, two, first, second], [], must=pairs)
        assert incident["s"] == incident["t"]
        assert (incident["s"] == incident["a"]) == (len(pairs) == 2)
        assert incident["a"] != incident["b"]


def test_incident_id_is_that_of_the_first_published():
    rows = three()
    assert incident_key(rows) == incident_key(rows[:1]) == incident_key(list(reversed(rows)))


def test_common_words_weigh_less_than_rare_ones():
    table = load_background()
    assert table.idf("said") < 1 < table.idf("grenwald")
    weighed = Background(documents=9, frequency={"said": 9}).weigh(count_terms("said grenwald said said"))
    assert list(weighed) == ["grenwald"]


def test_shouted_text_names_nobody():
    assert not any(" " in term for term in count_terms("TWO DOCKERS WERE KILLED IN ODRAVA"))


def test_articles_without_an_incident_are_a_story_only_together():
    later, first = (
        ArticleRow(id=name, title=f"Talks {name}", published=day, pipeline="p", lexicon="l")
        for name, day in (("a", "2031-03-06"), ("b", "2031-03-04"))
    )
    found = story("x-1", [later, first])
    assert found == story("x-1", [first, later])
    assert (found.type, found.title, found.articles, found.members) == (None, "Talks b", ("b", "a"), ("a", "b"))
    assert (found.claims, found.origins, found.begin) == ((), (), None)
    assert (found.first_published, found.last_published) == ("2031-03-04", "2031-03-06")
    assert story("x-1", [first]) is None


def test_two_days_of_one_town_stay_two_though_a_third_report_is_like_both(scorer):
    """Bombs in one market, six days apart; the report between them looks back at the first."""
    market = (
        "A car bomb tore through the fish market of Odrava on {day}, killing {dead}, the governor's office said. "
        "Ambulances took the wounded to the hospital on the quay. "
    )
    first = (
        "The blast went off beside the ice house of the cooperative, whose roof fell in. Divers searched the harbour. "
    )
    second = (
        "The car had been left at the tram stop by a man in the coat of a postman, the prosecutor Vesk Orlani said. "
    )
    rows = [
        row("a1", market.format(day="Monday", dead="nine") + first * 2, "2031-03-04", **at("2031-03-03", 9)),
        row("a2", market.format(day="Monday", dead="ten") + first * 2, "2031-03-04", **at("2031-03-03", 10)),
        row("b1", market.format(day="Sunday", dead="31") + second * 2, "2031-03-10", **at("2031-03-09", 31)),
        row("b2", market.format(day="Sunday", dead="33") + second + first, "2031-03-10", **at("2031-03-09", 33)),
    ]
    links, incident = link_all(rows, scorer=scorer)
    assert incident["a1"] == incident["a2"] != incident["b1"] == incident["b2"]
    random.Random(5).shuffle(rows)
    assert link_all(rows, scorer=scorer) == (links, incident)


def at(day: str, killed: int) -> dict:
    toll = (float(killed), float(killed))
    return {
        "group": "violence",
        "begin": day,
        "finish": day,
        "time_precision": "day",
        "place": ODRAVA,
        "killed": toll,
    }
