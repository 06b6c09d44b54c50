"""What became of a person, told in other words than killed and injured, and how many persons single mentions make."""

import pytest


def effects(record):
    return {figure.text: figure.effect for figure in record.figures}


def toll(record):
    tolls = next((incident.toll for incident in record.incidents if incident.toll), None) or {}
    return {effect: found.best for effect, found in tolls.items()}


@pytest.mark.parametrize(
    ("text", "counted", "effect"),
    [
        ("A woman suffered gunshot wounds to the chest.", "A woman", "injured"),
        ("A man, 25, was taken to hospital with a gunshot wound to the leg.", "A man", "injured"),
        ("The other two victims are expected to survive.", "two victims", "injured"),
        ("A fourth victim drove himself to a hospital.", "A fourth victim", "injured"),
        ("The clerk was shot in the neck and died.", "The clerk", "killed"),
        ("The boy was taken off life support on Sunday.", "The boy", "killed"),
        ("Kovac, 34, of Dayton, died at the hospital.", "Kovac", "killed"),
        ("Two of the wounded died on Friday.", "Two of the wounded", "killed"),
        ("The car is tied to the fatal shooting of a 1-year-old girl.", "a 1-year-old girl", "killed"),
        ("Police are looking into a triple murder in Roswell.", "triple murder", "killed"),
        ("In the afternoon, seven identified members of one family died.", "seven identified members", "killed"),
        ("All four family members appear to have died of smoke.", "four family members", "killed"),
        ("The blast claimed 12 lives.", "12 lives", "killed"),
        ("Both men died at the scene.", "Both men", "killed"),
        ("The sheriff said the two year old who shot himself has died.", "the two year old", "killed"),
        ("A woman was found dead with a gunshot wound to the head.", "A woman", "killed"),
        ("Police named the teenager fatally shot May 4 on Elm Avenue.", "the teenager", "killed"),
        ("Five people were shot, 1 fatally, at a party.", "1", "killed"),
    ],
)
def test_what_became_of_a_person(parse_text, reader, text, counted, effect):
    assert effects(reader.record(parse_text(text)))[counted] == effect


@pytest.mark.parametrize(
    "text",
    [
        "The officers took the boy to a hospital.",
        "He wanted to kill the mayor.",
        "A man tried to turn the gun on himself.",
    ],
)
def test_nobody_is_harmed_by_bringing_or_wanting(parse_text, reader, text):
    found = effects(reader.record(parse_text(text)))
    assert "The officers" not in found
    assert "killed" not in found.values()


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("His mother and grandmother were shot and killed on Tuesday.", 2, None),
        ("A man killed his wife and son before turning the gun on himself.", 3, None),
        ("A man shot and killed four people, then shot and killed himself.", 5, None),
        ("A second teen has died after the shooting at a park.", 2, None),
        ("Three people are dead and another is fighting for her life.", 3, 1),
        ("4 people shot, 3 dead, in Wyandanch", 3, 1),
        ("Police named a man killed in a quadruple shooting in Dayton.", 1, 3),
        ("A ten-year-old girl was shot and killed. He shot the child and a 45-year-old woman.", 1, 1),
    ],
)
def test_single_victims_add_up(parse_text, reader, text, killed, injured):
    found = toll(reader.record(parse_text(text)))
    assert (found["killed"], found.get("injured") or None) == (killed, injured)
