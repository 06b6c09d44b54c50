"""Times: values, days, and what they are counted from."""

from __future__ import annotations

import pytest

from sayso.extract.times.find import find_time_mentions
from sayso.resolve.calendar.resolve import resolve_times


def times_of(parse_text, text: str, published: str | None = "2022-03-23"):
    parsed = parse_text(text, published=published)
    return resolve_times(parsed, find_time_mentions(parsed)).rows


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They left on 7th October, 2023.", "2023-10-07"),
        ("They left on Sept. 5.", "2021-09-05"),
        ("They left on February 24.", "2022-02-24"),
        ("They will leave on April 4.", "2022-04-04"),
        ("They left on Tuesday.", "2022-03-22"),
        ("They will meet on Friday.", "2022-03-25"),
        ("They left last week.", "2022-W11"),
        ("They left two days ago.", "2022-03-21"),
        ("They left in the 1990s.", "199"),
        ("They left in the summer of 2014.", "2014-SU"),
        ("The siege lasted three weeks.", "P3W"),
        ("They recently left.", "PAST_REF"),
        ("They left on Sunday night.", "2022-03-20TNI"),
        ("They left at 5:30 p.m. on Monday.", "2022-03-21T17:30"),
        ("The town is shelled every day.", "P1D"),
        ("They left at 0630 hours.", "2022-03-23T06:30"),
        ("The talks ended at 1900 GMT on Monday.", "2022-03-21T19:00Z"),
        ("Volunteers worked 1500 hours.", "PT1500H"),
        ("The truce agreed in December has held.", "2021-12"),
        ("They left on Christmas Eve.", "2021-12-24"),
        ("They left in the third quarter of 2020.", "2020-Q3"),
        ("They will leave in next year's first quarter.", "2023-Q1"),
        ("The truce had been due to end on Friday.", "2022-03-18"),
        ("The truce will hold until Friday.", "2022-03-25"),
        ("They left in the early hours of Monday.", "2022-03-21TMO"),
        ("They left in the early morning hours of 3 March.", "2022-03-03TMO"),
        ("They left last Tuesday.", "2022-03-15"),
        ("They left last Friday.", "2022-03-18"),
        ("They left this past Monday.", "2022-03-21"),
        ("They broke a door to free a man on Sunday.", "2022-03-20"),
        ("Repairs cost $2 million a year.", "P1Y"),
        ("The ice will melt in the coming weeks.", "PXW"),
        ("The Prague Spring was put down.", None),
    ],
)
def test_value_in_news(parse_text, text, value) -> None:
    assert [time.value for time in times_of(parse_text, text)] == ([] if value is None else [value])


def test_last_week_is_monday_to_sunday_and_this_month_ends_at_publication(parse_text) -> None:
    (week,) = times_of(parse_text, "They left last week.")
    assert (week.begin, week.finish, week.precision) == ("2022-03-14", "2022-03-20", "week")
    (month,) = times_of(parse_text, "They left this month.")
    assert (month.begin, month.finish) == ("2022-03-01", "2022-03-23")


def test_a_year_that_nobody_says_stays_unknown(parse_text) -> None:
    (time,) = times_of(parse_text, "They left on October 24.", None)
    assert (time.value, time.begin, time.finish) == ("XXXX-10-24", None, None)


def test_a_narrative_counts_from_its_own_dates(parse_text) -> None:
    text = (
        "In December 1941 the fleet sailed. In January the port fell. "
        "On 4 March 1942 the army landed, and the next day it took the bridge. It left in June and July 1943."
    )
    values = [time.value for time in times_of(parse_text, text, None)]
    assert values == ["1941-12", "1942-01", "1942-03-04", "1942-03-05", "1943-06", "1943-07"]


def test_ranges_inside_a_token_give_two_times(parse_text) -> None:
    rows = times_of(parse_text, "The war of 1861–1865 ended. It rained on 10–12 May 1990.")
    assert [(row.text, row.value) for row in rows] == [
        ("1861", "1861"),
        ("1865", "1865"),
        ("10", "1990-05-10"),
        ("12 May 1990", "1990-05-12"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "It sat in the sun.",
        "The fall of the town.",
        "Officers went to the 1700 block of Main Street.",
        "They met at 1802 Seventh Ave.",
    ],
)
def test_words_that_only_look_like_times(parse_text, text) -> None:
    assert times_of(parse_text, text) == ()


def test_days_beyond_the_calendar_have_no_value(parse_text) -> None:
    (time,) = times_of(parse_text, "They left tomorrow.", "9999-12-31")
    assert (time.value, time.begin) == (None, None)


def test_a_weekday_after_the_stop_of_an_abbreviation_is_that_hours_day(parse_text) -> None:
    values = [time.value for time in times_of(parse_text, "Shots were heard at 9 p.m. Monday on the square.")]
    assert values == ["2022-03-21T21:00"]


def test_the_hour_of_a_deed_is_not_put_on_the_day_a_page_was_changed(parse_text) -> None:
    text = "Updated: Monday, July 4, 2022 6:44 PM\n\nFour people were shot in the square around 3:00 am."
    assert times_of(parse_text, text)[-1].value == "2022-03-23T03:00"


def test_a_year_stated_later_dates_what_was_told_before_it(parse_text) -> None:
    text = (
        "In 1776 the army retreated from the city. A new general set out in June and took the fort in early July. "
        "He surrendered on October 17. The winter was hard. In February 1778 an alliance was signed."
    )
    values = [time.value for time in times_of(parse_text, text, None) if time.value and "-WI" not in time.value]
    assert values == ["1776", "1777-06", "1777-07", "1777-10-17", "1778-02"]


def test_overnight_is_one_of_two_days(parse_text) -> None:
    (time,) = times_of(parse_text, "Two men were shot overnight.")
    assert (time.value, time.begin, time.finish) == ("2022-03-22TNI", "2022-03-22", "2022-03-23")
