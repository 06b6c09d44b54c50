"""Figures: how many of what, and what befell them."""

from __future__ import annotations

import pytest

from sayso.extract.figures.find import find_figures
from sayso.extract.figures.tolls import toll_of
from sayso.extract.times.find import find_time_mentions
from sayso.model import Toll
from sayso.resolve.calendar.resolve import resolve_times


def figures_of(parse_text, text: str, **fields):
    parsed = parse_text(text, **fields)
    return find_figures(parsed, resolve_times(parsed, find_time_mentions(parsed))).rows


@pytest.mark.parametrize(
    ("text", "low", "best", "high", "bound", "effect"),
    [
        ("Shells killed 12 people in the town.", 12, 12, 12, "exact", "killed"),
        ("At least 1,200 people were wounded.", 1200, None, None, "at_least", "injured"),
        ("Up to two dozen soldiers were captured.", None, None, 24, "up_to", "captured"),
        ("Between 10 and 15 civilians died.", 10, None, 15, "range", "killed"),
        ("From 10 to 15 civilians died.", 10, None, 15, "range", "killed"),
        ("Nearly half a million people fled the region.", 500000, 500000, 500000, "about", "displaced"),
        ("Dozens of villagers were detained.", None, None, None, "vague", "detained"),
        ("More than 3.5 million people were forced to flee.", 3500000, None, None, "more_than", "displaced"),
        ("The death toll rose to 45.", 45, 45, 45, "exact", "killed"),
        ("The raid left four dead.", 4, 4, 4, "exact", "killed"),
        ("Six men, among them a teacher and a nurse, were killed.", 6, 6, 6, "exact", "killed"),
        ("A woman was killed by a mine.", 1, 1, 1, "exact", "killed"),
        ("No casualties were reported.", 0, 0, 0, "exact", "killed_or_injured"),
    ],
)
def test_bound_and_effect(parse_text, text, low, best, high, bound, effect) -> None:
    rows = figures_of(parse_text, text)
    assert (low, best, high, bound, effect) in [(row.low, row.best, row.high, row.bound, row.effect) for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "The singer, 24, comes from a village.",
        "A 96-year-old man lives there.",
        "It cost $300 and rose by 12 percent.",
        "They met on March 4, 1999, at 5 p.m.",
        "Flight 800 landed.",
    ],
)
def test_ages_dates_money_and_labels_are_no_figures(parse_text, text) -> None:
    assert [row for row in figures_of(parse_text, text) if not row.implied] == []


def test_two_figures_share_their_period_and_say_who(parse_text) -> None:
    text = "The war began on February 24, 2022. Some 953 civilian deaths and 1,557 injuries came since the war began."
    deaths, injuries = (row for row in figures_of(parse_text, text) if row.effect)
    assert (deaths.best, deaths.effect, deaths.who) == (953, "killed", "civilian")
    assert (injuries.best, injuries.effect) == (1557, "injured")
    assert deaths.cumulative is True
    assert deaths.since == injuries.since == "2022-02-24"


def test_a_part_points_at_its_whole_and_is_not_added(parse_text) -> None:
    rows = figures_of(parse_text, "Rockets killed 12 people, including five children.")
    assert rows[1].part_of == 0
    assert (rows[1].who, rows[1].effect) == ("child", "killed")
    assert toll_of(rows, "killed") == Toll(low=12, best=12, high=12)


def test_a_denied_death_is_no_figure(parse_text) -> None:
    assert not [row for row in figures_of(parse_text, "The mayor was not killed.") if row.effect]


def test_toll_adds_what_one_phrase_joins_and_counts_persons_once(parse_text) -> None:
    joined = figures_of(parse_text, "Two men and a woman were killed.")
    assert toll_of(joined, "killed") == Toll(low=3, best=3, high=3)
    named = figures_of(
        parse_text, "Maria Lopez was killed on the bridge. Lopez died at once, and a man died in hospital."
    )
    assert toll_of(named, "killed") is not None


def test_toll_widens_by_rivals_and_is_open_where_the_text_is(parse_text) -> None:
    rivals = figures_of(parse_text, "Police said 10 people were killed. Medics said 12 people were killed.")
    assert toll_of(rivals, "killed") == Toll(low=10, best=10, high=12)
    open_ended = figures_of(parse_text, "At least 20 people were killed.")
    assert toll_of(open_ended, "killed") == Toll(low=20, best=20, high=None)
    assert toll_of(open_ended, "injured") is None
    none = figures_of(parse_text, "Nobody was killed.")
    assert toll_of(none, "killed") == Toll(low=0, best=0, high=0)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Omar Haddad, along with 15 relatives, was killed by a shell.", 16),
        ("A gunman killed two people before killing himself.", 3),
        ("Medics said that one civilian died.", 1),
        ("At least 25 identified civilians, among them a nurse and ten children, were killed in a raid.", 25),
        ("Drive-by attack kills 2, injures 4", 2),
    ],
)
def test_toll_adds_companions_and_the_attackers_own_death(parse_text, text, killed) -> None:
    toll = toll_of(figures_of(parse_text, text), "killed", text)
    assert toll is not None
    assert toll.best == killed


def test_four_shot_of_whom_two_dead_are_two_dead(parse_text) -> None:
    text = "4 Women Shot, 2 Dead in Harbour Attack"
    rows = figures_of(parse_text, text)
    assert (toll_of(rows, "killed", text), toll_of(rows, "injured", text)) == (
        Toll(low=2, best=2, high=2),
        Toll(low=2, best=2, high=2),
    )


def test_a_patient_in_a_grave_state_is_injured_and_a_visitor_is_not(parse_text) -> None:
    assert [row.effect for row in figures_of(parse_text, "Two others were in critical condition.")] == ["injured"]
    assert [row.effect for row in figures_of(parse_text, "Two others were in good spirits.")] == [None]


@pytest.mark.parametrize(
    "text",
    ["The toll rose from 12 to 15.", "The death toll has risen to 15 from 12.", "The toll climbed to 15, up from 12."],
)
def test_what_a_toll_was_before_is_no_toll(text, parse_text, reader):
    record = reader.record(parse_text(text))
    assert [figure.best for figure in record.figures if figure.effect == "killed"] == [15]


def test_drones_shot_down_are_nobody_hurt(parse_text, reader):
    record = reader.record(parse_text("Norway shot down 24 of 30 drones overnight."))
    assert {figure.effect for figure in record.figures} == {None}


def test_burned_villages_are_nobody(parse_text, reader):
    record = reader.record(parse_text("At least three villages were burned to the ground."))
    assert [figure.effect for figure in record.figures] == [None]
    assert [event.type for event in record.events] == ["ASSAULT"]
