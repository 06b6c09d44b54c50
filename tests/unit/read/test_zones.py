from __future__ import annotations

import time

import pytest

from sayso.read import find_zones

LEAD = "Two people died on Tuesday when a shell hit the market, the mayor said."


def zones_of(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in find_zones(text, title=title)]


def test_picture_with_alt_text_gives_captions_and_credit() -> None:
    picture = "A market in ruins.\nCamera iconA market in ruins. Credit: Jane Roe/PA"
    text = f"Shell hits market\n\n{LEAD}\n\n{picture}\n\n{LEAD}"
    assert zones_of(text) == [
        ("headline", "Shell hits market"),
        ("body", LEAD),
        ("caption", "A market in ruins."),
        ("caption", "Camera iconA market in ruins."),
        ("credit", "Credit: Jane Roe/PA"),
        ("body", LEAD),
    ]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (f"KABUL, Afghanistan (AP) — {LEAD}", ["dateline", "body"]),
        (f"QUITO, 3 JAN 90 (EFE) -- [REPORT] [TEXT] {LEAD.upper()}", ["dateline", "body"]),
        (f"UPDATE: {LEAD}", ["boilerplate", "body"]),
        ("A market in ruins. (AP Photo/Jane Roe)", ["caption", "credit"]),
        (f"{LEAD} (Reporting by Jane Roe; Editing by John Doe)", ["body", "byline"]),
        (f"{LEAD} [Reuters]", ["body", "credit"]),
        ("By JANE ROE, Associated Press", ["byline"]),
        ("Follow us on Twitter", ["boilerplate"]),
        ("“Follow us,” he told the crowd on Tuesday.", ["body"]),
        ("Advertisement", ["boilerplate"]),
        ("The army held the town", ["body"]),
        ("* * *", ["boilerplate"]),
        ("قتل شخصان في المدينة", ["boilerplate"]),
    ],
)
def test_paragraph_inside_a_text(paragraph: str, expected: list[str]) -> None:
    text = f"{LEAD}\n\n{paragraph}\n\n{LEAD}"
    assert [kind for kind, _ in zones_of(text)][1:-1] == expected


def test_given_title_is_headline_behind_a_date_stamp_and_in_one_paragraph() -> None:
    text = f"Thu Sep 5 2013 Shell hits market. {LEAD}"
    assert zones_of(text, "Shell hits market - The Daily Roe") == [
        ("dateline", "Thu Sep 5 2013"),
        ("headline", "Shell hits market."),
        ("body", LEAD),
    ]


def test_one_sentence_without_a_stop_is_body_not_headline() -> None:
    assert zones_of("A shell hit the market in the old town") == [("body", "A shell hit the market in the old town")]


def test_name_alone_at_the_end_is_byline_but_not_elsewhere() -> None:
    assert zones_of(f"{LEAD}\n\nJane C. Roe")[-1] == ("byline", "Jane C. Roe")
    assert ("byline", "Jane C. Roe") not in zones_of(f"{LEAD}\n\nJane C. Roe\n\n{LEAD}")


def test_links_behind_their_heading_are_boilerplate_up_to_prose() -> None:
    text = f"{LEAD}\n\nRelated stories:\n\nMayor to quit over shelling\n\nMarket to open again\n\n{LEAD}"
    assert [kind for kind, _ in zones_of(text)] == ["body", *["boilerplate"] * 3, "body"]


def test_list_of_victims_stays_body() -> None:
    text = f"{LEAD}\n\nJane Roe, 25, of Aden\n\nJohn Doe, 31, of Sanaa\n\nMary Major, 4, of Taiz"
    assert {kind for kind, _ in zones_of(text)} == {"body"}


def test_picture_credit_behind_the_only_paragraph_leaves_body() -> None:
    assert [kind for kind, _ in zones_of(f"{LEAD} (AP Photo/Jane Roe)")] == ["body", "credit"]


def test_blank_text_has_no_zones() -> None:
    assert find_zones(" \n\u00a0\n") == ()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "word " * 200_000,
        "“Yes.” " * 10_000,
        ("Credit: " * 20 + "!\n") * 2_000,
        ("By " + "A and " * 25 + "\n") * 2_000,
        ("a|" * 99 + "\n") * 2_000,
        (", Aa Aa Aa" * 20 + "\n") * 2_000,
        "\n" * 500_000,
        "(" * 500_000,
    ],
    ids=["one word", "one line", "quotes", "credits", "bylines", "bars", "commas", "newlines", "brackets"],
)
def test_no_text_makes_zones_slow(text: str) -> None:
    begun = time.perf_counter()
    find_zones(text, title=text[:5_000])
    assert time.perf_counter() - begun < 3
