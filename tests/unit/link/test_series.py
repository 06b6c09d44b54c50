"""Series: one counter's figure over time, totals apart from incidents, revisions shown."""

import itertools

from sayso.link.independence import Known
from sayso.link.series import find_series, series_key
from tests.unit.link.rows import city, claim, day, party, person

MONITOR = party("Coast Monitor", "ngo")
MAYOR = party("Siri Dahl", "person")
NORWAY = city("Norway", precision="country", country="NOR")


def total(name, low, when, *, speaker=MONITOR, since="2014-05-01", place=NORWAY, **fields):
    count = person(f"{low}", low=low, best=low, high=low, cumulative=True, since=since, **fields)
    return claim(name, speaker, article=name, published=when, type="HARM", figures=(count,), places=(place,))


def toll(name, low, when, *, speaker=MONITOR, incident="inc", bound="exact", **fields):
    fields.setdefault("places", (city("Bodo"),))
    fields.setdefault("times", (day("2015-03-01"),))
    top = low if bound == "exact" else None
    count = person(f"{low}", low=low, high=top, bound=bound)
    return claim(
        name, speaker, article=name, published=when, type="HARM", figures=(count,), incident=incident, **fields
    )


def test_a_running_total_grows_and_its_fall_is_a_revision():
    rows = [total("c1", 100, "2015-01-01"), total("c2", 140, "2015-02-01"), total("c3", 130, "2015-03-01")]
    for some in itertools.permutations(rows):
        (series,) = find_series(some)
        assert [(point.day, point.low, point.revises) for point in series.points] == [
            ("2015-01-01", 100, None),
            ("2015-02-01", 140, None),
            ("2015-03-01", 130, "c2"),
        ]
        assert (series.counter, series.indicator, series.unit, series.place) == (
            "Coast Monitor",
            "killed",
            "person",
            "Norway",
        )
        assert (series.cumulative, series.since, series.incident) == (True, "2014-05-01", None)


def test_nothing_unlike_shares_a_series():
    base = total("c1", 100, "2015-01-01")
    others = [
        total("c2", 140, "2015-02-01", speaker=MAYOR),
        total("c2", 140, "2015-02-01", since="2015-01-01"),
        total("c2", 140, "2015-02-01", place=city("Sweden", precision="country", country="SWE")),
        total("c2", 140, "2015-02-01", effect="injured"),
        total("c2", 140, "2015-02-01", unit="household"),
        total("c2", 140, "2015-02-01", who="civilian"),
        toll("c2", 140, "2015-02-01"),
    ]
    for other in others:
        assert find_series([base, other]) == ()


def test_the_count_of_one_incident_and_its_revisions():
    rows = [toll("c1", 10, "2015-03-01"), toll("c2", 12, "2015-03-02"), toll("c3", 12, "2015-03-03")]
    (series,) = find_series(rows)
    assert (series.cumulative, series.incident) == (False, "inc")
    assert [(point.claim, point.revises) for point in series.points] == [("c1", None), ("c2", "c1")]
    assert find_series([toll("c1", 10, "2015-03-01"), toll("c2", 12, "2015-03-02", incident="other")]) == ()


def test_what_has_no_day_has_no_place_in_a_series():
    assert find_series([toll("c1", 10, "2015-03-01"), toll("c2", 12, None), toll("c3", 14, None)]) == ()


def test_rising_lower_ends_revise_nothing():
    rows = [toll("c1", 10, "2015-03-01", bound="at_least"), toll("c2", 12, "2015-03-02", bound="at_least")]
    (series,) = find_series(rows)
    assert [point.revises for point in series.points] == [None, None]


def test_counts_of_two_places_or_days_make_no_series():
    first = toll("c1", 10, "2015-03-01")
    for fields in ({"places": (city("Tromso"),)}, {"times": (day("2015-03-02"),)}, {"places": ()}, {"times": ()}):
        assert find_series([first, toll("c2", 12, "2015-03-02", **fields)]) == ()
    bare = toll("c2", 12, "2015-03-02", places=(), article_incident="i")
    told = claim("c3", article="c2", article_incident="i", places=(city("Bodo"),))
    assert len(find_series([first, bare], known=Known(context=(told,)))) == 1


def test_an_article_with_several_counts_of_one_counter_gives_none():
    both = (person("3", low=3, high=3), person("9", low=9, high=9))
    rows = [
        claim("c1", MONITOR, article="a", type="HARM", figures=both, incident="inc"),
        toll("c2", 12, "2015-03-05"),
    ]
    assert find_series(rows) == ()


def test_claims_of_one_series_share_a_key():
    one, other = total("c1", 100, "2015-01-01"), total("c2", 140, "2015-02-01")
    assert series_key(one) == series_key(other) != ()
    assert series_key(claim("c3", MONITOR)) == ()
