from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extract import find_toponyms
from sayso.lexicon import load_gazetteer
from sayso.model import Parsed, Place, TokenSpan, Toponym
from sayso.resolve import resolve_places


def places(parsed: Parsed) -> list[Place]:
    gazetteer = load_gazetteer()
    return list(resolve_places(parsed, find_toponyms(parsed, gazetteer), gazetteer).rows)


def place(parsed: Parsed, text: str) -> Place:
    return next(row for row in places(parsed) if row.text == text)


def test_rows_slice_to_their_words(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text("Rockets hit Sderot and Ashkelon, Israeli officials said.")
    for row in places(parsed):
        assert parsed.article.text[row.start : row.end] == row.text


def test_container_named_after_decides(parse_text: Callable[..., Parsed]) -> None:
    assert place(parse_text("A tornado tore through Paris, Texas, on Sunday."), "Paris").admin1 == "Texas"
    assert place(parse_text("A bomb went off in Paris, France, on Sunday."), "Paris").country == "FRA"


def test_country_of_the_article_decides(parse_text: Callable[..., Parsed]) -> None:
    text = "Syrian troops shelled Tripoli. {} The Lebanese army sent tanks, and Lebanon asked Syria to stop."
    assert place(parse_text(text.format("Beirut protested.")), "Tripoli").country == "LBN"
    text = "Libyan militias fought in Tripoli. Benghazi was calm, officials in Libya said."
    assert place(parse_text(text), "Tripoli").country == "LBY"


def test_old_and_other_spellings_lead_to_one_place(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text("Troops left Artemivsk. Ukraine said that Bakhmut was empty.")
    found = [row for row in places(parsed) if row.kind == "city"]
    assert {row.name for row in found} == {"Bakhmut"}


def test_city_is_preferred_to_its_region_unless_told(parse_text: Callable[..., Parsed]) -> None:
    assert place(parse_text("A school in Kharkiv was hit, Ukraine said."), "Kharkiv").kind == "city"
    found = place(parse_text("Villages in the Kharkiv region were hit, Ukraine said."), "Kharkiv")
    assert (found.kind, found.precision) == ("admin1", "admin1")


@pytest.mark.parametrize("text", ["He lives near Qwertzen.", "Fighting was reported in Abrakadabria."])
def test_unknown_name_has_no_point(parse_text: Callable[..., Parsed], text: str) -> None:
    for row in places(parse_text(text)):
        assert (row.name, row.lat, row.lon, row.geoname_id, row.precision) == (None, None, None, None, None)


def test_country_has_no_finer_precision(parse_text: Callable[..., Parsed]) -> None:
    found = place(parse_text("Thousands fled Sudan last year."), "Sudan")
    assert (found.kind, found.precision, found.country, found.admin1) == ("country", "country", "SDN", None)


def test_scores_and_candidates_are_ordered(parse_text: Callable[..., Parsed]) -> None:
    for row in places(parse_text("A convoy left Springfield for Georgia, and Russia complained.")):
        scores = [one.score for one in row.candidates]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) <= 3
        assert row.score is None or 0 <= row.score <= 1


def test_toponym_without_a_name_stays_unresolved(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text("Gunmen held Elm Street.")
    toponym = Toponym(span=TokenSpan(first=2, last=4, head=3), hint="street")
    (row,) = resolve_places(parsed, (toponym,), load_gazetteer()).rows
    assert (row.text, row.kind, row.lat, row.score) == ("Elm Street", "site", None, None)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Air raids on the city of Raqa in Syria killed nine people.", "Raqa", "SYR"),
        ("Fighters in Syria took Ras al-Ain, a mainly Kurdish town.", "Ras al-Ain", "SYR"),
        ("Clashes in Eastern Gouta killed two people, a monitor in Syria said.", "Eastern Gouta", "SYR"),
    ],
)
def test_other_spellings(text: str, name: str, country: str, parse_text: Callable[..., Parsed]) -> None:
    assert place(parse_text(text), name).country == country


@pytest.mark.parametrize("text", ["Katyusha rockets hit Kilis in Turkey.", "Fighters took Shuwar al-Ain."])
def test_what_is_no_town(text: str, parse_text: Callable[..., Parsed]) -> None:
    assert not {"Katyusha", "al-Ain", "Ain"} & {row.text for row in places(parse_text(text))}


def test_a_name_of_several_words_is_not_cut_to_the_part_that_is_known(parse_text: Callable[..., Parsed]) -> None:
    text = "Syrian troops took the town of Ras al-Ain on Monday. Syria said that fighting went on."
    found = place(parse_text(text), "Ras al-Ain")
    assert found.admin1 == "Al-Hasakah"
    found = place(parse_text("A mine killed two farmers near the village of Deir al-Zahab in Oman."), "Deir al-Zahab")
    assert found.lat is None


@pytest.mark.parametrize(
    ("text", "name", "admin1", "precision"),
    [
        ("Two teenagers were shot in Bell, Florida, on Monday.", "Bell", "Florida", "admin1"),
        ("A man was shot dead in the Austin neighborhood of Chicago on Sunday.", "Austin", "Illinois", "city"),
        ("The flood reached the Kansas town of Delia on Sunday.", "Delia", "Kansas", "admin1"),
        ("A bomb exploded in the Chelsea quarter of London.", "Chelsea", "England", "city"),
    ],
)
def test_the_container_holds_also_what_no_list_has(
    parse_text: Callable[..., Parsed], text: str, name: str, admin1: str, precision: str
) -> None:
    found = place(parse_text(text), name)
    assert (found.admin1, found.precision) == (admin1, precision)


def test_a_list_of_towns_is_no_nesting(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text("Fighting went on in Homs, Idlib and Raqqa, Syrian officials said.")
    assert place(parsed, "Homs").admin1 == "Homs"


def test_a_small_town_far_from_all_others_is_not_meant(parse_text: Callable[..., Parsed]) -> None:
    text = "Topeka police and the Shawnee County sheriff searched Wichita and Salina in Kansas. The team met in {}."
    assert place(parse_text(text.format("Overland Park")), "Overland Park").admin1 == "Kansas"
    assert all(row.lat is None for row in places(parse_text(text.format("Taormina"))) if row.text == "Taormina")


def test_a_broadcaster_is_no_village(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text("Rockets hit Kirkuk in Iraq, the television channel al-Manar reported on Monday.")
    assert {row.text for row in places(parsed)} == {"Kirkuk", "Iraq"}


@pytest.mark.parametrize(
    ("text", "name", "admin1"),
    [
        ("A mine killed two soldiers in the Swat Valley, Pakistan said.", "Swat Valley", "Khyber Pakhtunkhwa"),
        ("Gunmen in Urabá, Colombia, burned a bus, police said.", "Urabá", "Antioquia"),
        ("Villages in Casamance were shelled, Senegal said.", "Casamance", None),
    ],
)
def test_a_region_lies_in_its_division_where_one_holds_it(
    parse_text: Callable[..., Parsed], text: str, name: str, admin1: str | None
) -> None:
    found = place(parse_text(text), name)
    assert (found.kind, found.admin1) == ("region", admin1)
