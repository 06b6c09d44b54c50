"""Every trigger rule fires on its own examples and stays silent on its counter-examples."""

from __future__ import annotations

import pytest

from sayso.extract import find_actor_mentions, find_events, find_figures, find_time_mentions, find_toponyms
from sayso.lexicon import load_gazetteer
from sayso.lexicon.taxonomy import acled_codes, load_taxonomy
from sayso.lexicon.triggers import load_trigger_entries, load_triggers
from sayso.model import EVENT_TYPES, Event, Layer, Parsed
from sayso.resolve import resolve_actors, resolve_places, resolve_times


def events_in(parsed: Parsed) -> Layer[Event]:
    gazetteer = load_gazetteer()
    places = resolve_places(parsed, find_toponyms(parsed, gazetteer), gazetteer)
    times = resolve_times(parsed, find_time_mentions(parsed))
    figures = find_figures(parsed, times)
    actors = resolve_actors(parsed, find_actor_mentions(parsed, places), places)
    return find_events(parsed, actors=actors, places=places, times=times, figures=figures)


@pytest.mark.parametrize("entry", load_trigger_entries(), ids=lambda entry: entry.id)
def test_rule_on_its_examples(entry, parse_text):
    for example in entry.yes:
        rows = events_in(parse_text(example)).rows
        assert any(row.type == entry.type for row in rows), f"nothing of type {entry.type} in: {example}"
    for example in entry.no:
        rows = events_in(parse_text(example)).rows
        assert entry.id not in {row.rule for row in rows}, f"fires on: {example}"


def test_the_taxonomy_holds_every_type_and_every_code_is_acleds():
    assert set(load_taxonomy()) == set(EVENT_TYPES)
    assert len(acled_codes()) == 25


def test_every_rule_compiles_and_every_acled_code_named_exists():
    assert load_triggers().verbs
    for entry in load_trigger_entries():
        assert entry.acled is None or entry.acled in acled_codes()
