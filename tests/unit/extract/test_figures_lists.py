"""Tolls of lists: members add up, and a member that may only describe the one before leaves the sum open."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("The blast killed two soldiers, a teacher and three children.", (6, 6, 6)),
        ("A shell killed a man, a woman and a child.", (3, 3, 3)),
        ("A bomb killed Ali Hassan, his wife and their two daughters.", (4, 4, 4)),
        ("Gunmen entered a bar, killing Rosa Luna, 42; Pedro Gil, 19; and a police officer.", (3, 3, 3)),
        ("Gunmen killed Pedro Gil, a police officer and a judge.", (2, None, 3)),
        ("Gunmen killed Pedro Gil, a police officer.", (1, 1, 1)),
        ("A raid killed three people, a man and two boys.", (3, 3, 3)),
        ("Rebels shot dead a mayor, two councillors and at least four guards.", (7, 7, None)),
    ],
)
def test_toll_of_a_list(text, toll, reader, parse_text):
    killed = reader.record(parse_text(text)).incidents[0].toll["killed"]
    assert (killed.low, killed.best, killed.high) == toll


def test_who_has_killed_is_none_of_the_dead(reader, parse_text):
    record = reader.record(parse_text("A gunman has killed three people in Tula."))
    assert [figure.text for figure in record.figures if figure.effect == "killed"] == ["three people"]
