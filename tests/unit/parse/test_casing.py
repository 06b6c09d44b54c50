"""Text in capitals as the parser is shown it."""

from __future__ import annotations

from sayso.parse import load_pipeline
from sayso.parse.casing import shown_words


def shown(text: str) -> str:
    words = text.split()
    out = shown_words(words, load_pipeline().nlp)
    assert [len(word) for word in out] == [len(word) for word in words]
    return " ".join(out)


def test_names_titles_and_initials_in_capitals() -> None:
    text = "POLICE IN PERU SAID THAT GENERAL RODRIGO ZUBIETA WAS SHOT ON 4 MAY BY THE HARBOUR WORKERS FRONT [ HWF ] ."
    assert shown(text) == (
        "Police in Peru said that General Rodrigo Zubieta was shot on 4 May by the Harbour Workers Front [ HWF ] ."
    )


def test_plain_words_stay_small() -> None:
    text = "THE TERRORISTS MAY HAVE PLANNED BOMBINGS IN THE CITIES . WOMEN FLED ."
    assert shown(text) == "The terrorists may have planned bombings in the cities . Women fled ."


def test_surnames_and_bodies_of_plain_words() -> None:
    text = "HENRY STONE , A GUARD , AND MARIA BAKER WERE SHOT BY THE ZUMARA PEOPLE LIBERATION ARMY , HENRY SAID ."
    assert shown(text) == (
        "Henry Stone , a guard , and Maria Baker were shot by the Zumara People Liberation Army , Henry said ."
    )


def test_ordinary_case_is_left_alone() -> None:
    text = "The NATO summit in Riga ended without a statement on Tuesday ."
    assert shown(text) == text
