"""What actors are: kind, id, country, role."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.lexicon.actors import load_actor_lexicon
from sayso.model import Actor, Attribution, Layer, LexiconError, Parsed, Span
from sayso.resolve.actors.person import alike, same_person
from sayso.resolve.coref.speakers import resolve_first_person
from tests.unit.resolve.test_coref import actors_of


def row_of(layer: Layer[Actor], text: str) -> Actor:
    return next(row for row in layer.rows if row.text == text)


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "actor_id"),
    [
        ("Doctors Without Borders closed the clinic.", "Doctors Without Borders", "ngo", "ngo.msf"),
        ("The U.N. sent observers.", "The U.N.", "igo", "igo.un"),
        ("Reuters saw the convoy.", "Reuters", "media", "med.reuters"),
        ("The 7th River Brigade dug in.", "The 7th River Brigade", "military", None),
        ("The Karo Liberation Front raided the mine.", "The Karo Liberation Front", "armed_group", None),
        ("The Harvest Ministry paid the farmers.", "The Harvest Ministry", "government", None),
        ("Hezbollah fighters crossed the wadi.", "Hezbollah fighters", "armed_group", "group.hezbollah"),
        ("A paramilitary group burned the mill.", "A paramilitary group", "armed_group", None),
        ("Shells hit the embassy.", "the embassy", "other", None),
        ("The embassy asked for calm.", "The embassy", "government", None),
        ("Gunmen shot six members of the police.", "members of the police", "government", None),
        ("Guns shelled Makarovka at dawn.", "Makarovka", "other", None),
        ("Villagers hid in the school.", "Villagers", "civilians", None),
    ],
)
def test_kind_and_id(
    text: str, phrase: str, kind: str, actor_id: str | None, parse_text: Callable[..., Parsed]
) -> None:
    row = row_of(actors_of(parse_text(text)), phrase)
    assert (row.kind, row.id) == (kind, actor_id)


def test_title_becomes_role_not_name(parse_text: Callable[..., Parsed]) -> None:
    row = row_of(actors_of(parse_text("Kenyan Interior Minister Joseph Otieno resigned.")), "Joseph Otieno")
    assert (row.name, row.role, row.kind, row.country) == (
        "Joseph Otieno",
        "Kenyan Interior Minister",
        "person",
        "KEN",
    )


def test_those_only_described_have_no_name(parse_text: Callable[..., Parsed]) -> None:
    rows = actors_of(parse_text("Three gunmen shot the baker. The gunmen fled.")).rows
    assert [row.name for row in rows if "gunmen" in row.text] == [None, None]


def test_we_in_a_ministers_mouth_is_the_state(parse_text: Callable[..., Parsed]) -> None:
    text = "“We held the pass and our troops are safe,” said Kenyan Interior Minister Joseph Otieno."
    parsed = parse_text(text)
    layer = actors_of(parsed)
    speaker = next(i for i, row in enumerate(layer.rows) if row.name == "Joseph Otieno")
    said = Attribution(
        source=(Span(start=layer.rows[speaker].start, end=layer.rows[speaker].end),),
        cue=None,
        content=(Span(start=0, end=text.index("said")),),
        stance="asserts",
        form="direct",
        actor=speaker,
    )
    spoken = resolve_first_person(parsed, layer, Layer.of([(said, None)]))
    assert row_of(spoken, "We").id == "KEN"
    assert row_of(spoken, "our troops").id == "KEN.mil"
    assert len(spoken.rows) == len(layer.rows)


def test_spellings_of_one_name_and_of_two() -> None:
    assert alike("zelensky", "zelinsky")
    assert not alike("mohan", "moran") or not alike("khan", "khaan")
    assert same_person(("kravets",), ("olha", "kravets"))
    assert not same_person(("omar", "haddad"), ("samira", "haddad"))


def test_a_users_table_is_read_and_checked(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("id,name,kind,country,sector,aliases\nown.rl,River League,ngo,,NGO,RLX\n", encoding="utf-8")
    assert load_actor_lexicon((table,)).names.find_in("River League spokesman") is not None
    table.write_text("id,name,kind,country,sector,aliases\nown.rl,River League,club,,NGO,\n", encoding="utf-8")
    load_actor_lexicon.cache_clear()
    with pytest.raises(LexiconError, match="club"):
        load_actor_lexicon((table,))
