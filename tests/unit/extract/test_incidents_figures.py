"""What the toll of an article's main incident is summed up from."""

from __future__ import annotations

from sayso.lexicon import load_gazetteer
from sayso.model import Toll
from sayso.pipeline import Reader


def main_toll(parse_text, text: str) -> dict[str, Toll]:
    record = Reader(syntax=None, gazetteer=load_gazetteer()).record(parse_text(text, published="2024-06-06"))
    return record.incidents[0].toll or {}


def test_no_other_injuries_is_not_nobody(parse_text) -> None:
    text = "A gunman killed three people and wounded several others. There were no other injuries."
    toll = main_toll(parse_text, text)
    assert toll["killed"].best == 3
    assert "injured" not in toll


def test_another_man_hurt_is_not_the_one_who_died(parse_text) -> None:
    toll = main_toll(parse_text, "A gunman opened fire, killing Paul Novak. Another man was wounded.")
    assert (toll["killed"].best, toll["injured"].best) == (1, 1)


def test_an_old_attack_in_another_town_adds_nothing(parse_text) -> None:
    text = (
        "A bomb killed 12 people in Kharkiv on Tuesday. "
        + "The mayor spoke to reporters about the repairs. " * 6
        + "In Odesa, on 4 March, a rocket killed 14 people."
    )
    assert main_toll(parse_text, text)["killed"].high == 12


def test_who_died_on_an_earlier_day_is_none_of_the_toll(parse_text) -> None:
    text = (
        "Four people were shot on Thursday at a vigil in Dayton. The vigil honored a man killed in a robbery last "
        "month. His brother died in a car crash."
    )
    toll = main_toll(parse_text, text)
    assert "killed" not in toll  # nobody says that none died
    assert toll["injured"].best == 4


def test_two_others_hit_are_not_the_dead(parse_text) -> None:
    toll = main_toll(parse_text, "A gunman killed a young couple and shot two others.")
    assert (toll["killed"].best, toll["injured"].best) == (2, 2)


def test_a_toll_told_again_and_again_leads_a_smaller_first_one(parse_text) -> None:
    text = (
        "A man killed two teenagers in Dayton on Monday. Three people were found dead in the house, police said. "
        "The sheriff said that three people were killed."
    )
    assert main_toll(parse_text, text)["killed"].best == 3


def test_one_named_of_several_hurt_is_no_exact_toll(parse_text) -> None:
    text = "A strike in Kharkiv killed four people and injured several others on Monday. Paul Novak was injured."
    toll = main_toll(parse_text, text)
    assert (toll["injured"].low, toll["injured"].best, toll["injured"].high) == (1, None, None)


def test_a_son_of_one_may_be_the_brother_of_another(parse_text) -> None:
    text = "Ann Kovac mourned her son, who was shot and killed on Monday. A girl wept for his slain brother."
    assert main_toll(parse_text, text)["killed"].best == 1


def test_who_died_days_after_is_of_the_toll_and_hurt_no_more(parse_text) -> None:
    text = "Paul Novak was one of five people shot in Dayton on Monday. He died on Wednesday at a hospital."
    toll = main_toll(parse_text, text)
    assert (toll["killed"].best, toll["injured"].best) == (1, 4)
