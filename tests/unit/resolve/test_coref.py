"""Coreference over the hand-checked articles of tests/corpus/coref."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from sayso.extract import find_actor_mentions, find_toponyms
from sayso.lexicon import load_gazetteer
from sayso.model import Actor, Layer, Parsed
from sayso.resolve import resolve_actors, resolve_places

CORPUS = Path(__file__).parents[2] / "corpus" / "coref" / "articles.yml"
ARTICLES = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))


def actors_of(parsed: Parsed) -> Layer[Actor]:
    gazetteer = load_gazetteer()
    places = resolve_places(parsed, find_toponyms(parsed, gazetteer), gazetteer)
    return resolve_actors(parsed, find_actor_mentions(parsed, places), places)


def called(row: Actor, rows: Sequence[Actor]) -> str:
    """What an actor is called: by its name, or where it has none by the words of its first mention."""
    if row.name is not None:
        return row.name
    return row.text if row.coref is None else rows[row.coref].text


@pytest.mark.parametrize("article", ARTICLES, ids=[article["id"] for article in ARTICLES])
def test_every_phrase_stands_for_its_actor(article: dict[str, Any], parse_text: Callable[..., Parsed]) -> None:
    rows = actors_of(parse_text(article["text"], published=article.get("published"))).rows
    found = [(row.text, called(row, rows)) for row in rows]
    for phrase, name in article["expect"]:
        assert (phrase, name) in found, found


@pytest.mark.parametrize("name", ["namesakes", "listed"])
def test_two_people_stay_apart(name: str, parse_text: Callable[..., Parsed]) -> None:
    article = next(article for article in ARTICLES if article["id"] == name)
    rows = actors_of(parse_text(article["text"])).rows
    first = {row.text: row.coref if row.coref is not None else i for i, row in enumerate(rows)}
    for one, other in article["apart"]:
        assert first[one] != first[other]


def test_coref_points_at_the_first_mention(parse_text: Callable[..., Parsed]) -> None:
    for article in ARTICLES:
        for i, row in enumerate(actors_of(parse_text(article["text"])).rows):
            if row.coref is not None:
                assert row.coref < i


def test_spans_slice_to_their_text(parse_text: Callable[..., Parsed]) -> None:
    for article in ARTICLES:
        parsed = parse_text(article["text"])
        for row in actors_of(parsed).rows:
            assert parsed.article.text[row.start : row.end] == row.text


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("State television said rebels had attacked the army. It said four soldiers died.", "It", "State television"),
        ("The website Sahel Post reported that the army left. It said a bridge fell.", "It", "Sahel Post"),
        ("Rebels shot 12 soldiers after taking them captive.", "them", "soldiers"),
        ("The group known as Islamic State fled. It left tanks behind.", "It", "Islamic State"),
        ("Al-Shabaab fighters shot the guards after disarming them.", "them", "the guards"),
    ],
)
def test_whom_a_pronoun_means(text: str, pronoun: str, meant: str, parse_text: Callable[..., Parsed]) -> None:
    rows = actors_of(parse_text(text)).rows
    assert (pronoun, meant) in {(row.text, called(row, rows)) for row in rows}


def test_a_group_told_apart_is_another_group(parse_text: Callable[..., Parsed]) -> None:
    text = (
        "Al-Shabaab gunmen stormed a base. The opposition-linked group known as the Jubba Rights Network said 40 died. "
        "The Ogaden-based group was not named."
    )
    rows = actors_of(parse_text(text)).rows
    names = {row.text: row.name for row in rows}
    assert names["The opposition-linked group"] == "Jubba Rights Network"
    assert names["The Ogaden-based group"] != "Al-Shabaab"


def test_whose_ministry_it_is_by_its_seat(parse_text: Callable[..., Parsed]) -> None:
    text = (
        "Azerbaijan's defence ministry accused Armenia. The ministry in Yerevan denied it. Police in Simferopol left."
    )
    rows = actors_of(parse_text(text)).rows
    countries = {row.text: row.country for row in rows}
    assert countries["The ministry"] == "ARM"
    assert countries["Police"] is None  # who rules a town that is no capital is not said


def test_who_began_a_sentence_goes_on_in_it(parse_text: Callable[..., Parsed]) -> None:
    rows = actors_of(parse_text("He was shot by an unidentified gunman as he left a mosque.")).rows
    assert all(row.coref is None for row in rows if row.text == "he")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Rebel leader Idris Kane says his forces seized the airport on Sunday. The army denies losing it.", False),
        ("The rebels said their forces seized the airport on Sunday. The army denied losing it.", False),
        ("The Malian army shelled a camp on Sunday. Rebels then struck the hills. The army denied losing men.", True),
    ],
)
def test_the_army_is_not_the_forces_of_those_it_fights(
    parse_text: Callable[..., Parsed], text: str, same: bool
) -> None:
    rows = actors_of(parse_text(text)).rows
    last = next(row for row in reversed(rows) if row.text == "The army")
    assert (last.coref is not None) == same
