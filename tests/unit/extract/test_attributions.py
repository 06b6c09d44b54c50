"""Who says what: cues before, inside and after; denials, accusations, demands; relays; captions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extract import find_actor_mentions, find_attributions
from sayso.extract.places.find import find_toponyms
from sayso.lexicon import load_gazetteer
from sayso.model import Attribution, Parsed, Zone
from sayso.resolve import resolve_actors, resolve_places

ParseText = Callable[..., Parsed]


def read(parsed: Parsed) -> list[Attribution]:
    gazetteer = load_gazetteer()
    places = resolve_places(parsed, find_toponyms(parsed, gazetteer), gazetteer)
    actors = resolve_actors(parsed, find_actor_mentions(parsed, places), places)
    return [row for row in find_attributions(parsed, actors).rows if row.act == "speech"]


def words(parsed: Parsed, row: Attribution) -> tuple[str, str, str]:
    text = parsed.article.text
    source = " ".join(text[span.start : span.end] for span in row.source)
    content = " | ".join(text[span.start : span.end] for span in row.content)
    return source, row.stance, content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The colonel said two bridges had been cut.",
            ("The colonel", "asserts", "two bridges had been cut"),
        ),
        (
            "Two bridges had been cut, said the colonel.",
            ("the colonel", "asserts", "Two bridges had been cut"),
        ),
        (
            "According to the colonel, two bridges had been cut.",
            ("the colonel", "asserts", "two bridges had been cut"),
        ),
        (
            "“Two bridges have been cut,” the colonel said. “We will mend them.”",
            ("the colonel", "asserts", "Two bridges have been cut | We will mend them"),
        ),
        ("The junta denies shelling the market.", ("The junta", "denies", "shelling the market")),
        (
            "The envoy accused the garrison of looting the depot.",
            ("The envoy", "accuses", "the garrison of looting the depot"),
        ),
        (
            "The bishop demanded the release of the crew.",
            ("The bishop", "demands", "the release of the crew"),
        ),
        (
            "A splinter group claimed responsibility for the bombing.",
            ("A splinter group", "admits", "responsibility for the bombing"),
        ),
        ("The warlord threatened to flood the valley.", ("The warlord", "threatens", "to flood the valley")),
        ("Reporters asked whether the port was open.", ("Reporters", "asks", "whether the port was open")),
    ],
)
def test_one_attribution(parse_text: ParseText, text: str, expected: tuple[str, str, str]) -> None:
    parsed = parse_text(text)
    assert [words(parsed, row) for row in read(parsed)] == [expected]


def test_cited_source_is_the_innermost_speaker(parse_text: ParseText) -> None:
    parsed = parse_text("The pass is closed, the Meridian news agency said, citing a border guard.")
    outer, inner = read(parsed)
    assert words(parsed, inner)[0] == "a border guard"
    assert inner.parent == 0
    assert outer.content == inner.content


def test_told_medium_is_via(parse_text: ParseText) -> None:
    parsed = parse_text("The deputy mayor told Radio Delta that the city had no water.")
    (row,) = read(parsed)
    assert [parsed.article.text[via.start : via.end] for via in row.via] == ["Radio Delta"]
    assert row.via[0].relation == "told"


def test_quotation_without_a_cue_keeps_the_speaker(parse_text: ParseText) -> None:
    parsed = parse_text(
        "“We hold the bridge,” said Mara Venn, a nurse.\n\n“They ran at night and took all the bread with them.”"
    )
    rows = read(parsed)
    assert rows[-1].cue is None
    assert rows[-1].source == rows[0].source
    assert rows[-1].form == "direct"


def test_caption_speaks_for_nobody(parse_text: ParseText) -> None:
    text = "The mayor said the bridge was down."
    assert not read(parse_text(text, zones=(Zone(start=0, end=len(text), kind="caption"),)))


def test_attitude_is_no_speech(parse_text: ParseText) -> None:
    assert not read(parse_text("The settlers hope to return by spring."))


@pytest.mark.parametrize(
    ("text", "source", "stance", "content"),
    [
        (
            "Leaflets signed by the brigade promised death to informers.",
            "the brigade",
            "promises",
            "death",
        ),
        (
            "The bridges were ordered blown up by the retreating general.",
            "the retreating general",
            "demands",
            "The bridges | blown up",
        ),
        (
            "The union withdrew its threat to block the port.",
            "The union",
            "asserts",
            "to block the port",
        ),
        (
            "Six herders were killed near the well a police source told SANA on Saturday.",
            "a police source",
            "asserts",
            "Six herders were killed near the well",
        ),
        (
            "By ending the truce, “Pelta has lost its last friends,” said the ministry.",
            "the ministry",
            "asserts",
            "By ending the truce, “Pelta has lost its last friends",
        ),
    ],
)
def test_finds_who_stands_behind_the_words(
    parse_text: ParseText, text: str, source: str, stance: str, content: str
) -> None:
    parsed = parse_text(text)
    assert (source, stance, content) in [words(parsed, row) for row in read(parsed)]


def test_pictures_shown_by_the_outlet_speak_for_nobody(parse_text: ParseText) -> None:
    assert read(parse_text("Video footage from the scene shows soldiers shooting two men.")) == []


def test_a_claim_named_inside_a_denial_is_not_passed_on_by_it(parse_text: ParseText) -> None:
    parsed = parse_text("The army denied that it had fired on the clinic, as Kelmar officials had claimed.")
    rows = read(parsed)
    assert [(words(parsed, row)[:2], row.parent) for row in rows] == [
        (("The army", "denies"), None),
        (("Kelmar officials", "asserts"), None),
    ]


def test_a_medium_told_once_carries_the_quotation_that_follows(parse_text: ParseText) -> None:
    parsed = parse_text("Orlov told CNN on Monday. “They shelled the market at dawn,” he said.")
    row = read(parsed)[-1]
    assert [parsed.article.text[via.start : via.end] for via in row.via] == ["CNN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rebels said the army had shelled the market, a charge the army rejected.",
            [("The rebels", "asserts"), ("the army", "denies")],
        ),
        (
            "Residents said soldiers burned the mill, which the army denied.",
            [("Residents", "asserts"), ("the army", "denies")],
        ),
        (
            "The army shelled the camp, witnesses said, a claim denied by the government.",
            [("witnesses", "asserts"), ("the government", "denies")],
        ),
        ("The militia seized the convoy, something it admitted on Friday.", [("it", "admits")]),
        ("The president offered a plan, which the rebels rejected.", [("The president", "promises")]),
    ],
)
def test_an_answer_hung_on_a_claim_is_the_answerers_own(
    parse_text: ParseText, text: str, expected: list[tuple[str, str]]
) -> None:
    parsed = parse_text(text)
    found = [words(parsed, row) for row in read(parsed)]
    assert [(source, stance) for source, stance, _ in found] == expected
    assert not any("denied" in content or "charge" in content for _, _, content in found)


def test_wanting_something_of_others_is_a_demand(parse_text: ParseText) -> None:
    assert [row.stance for row in read(parse_text("The unions want the army to leave."))] == ["demands"]
    assert read(parse_text("The army wants to leave.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two soldiers stand accused of killing a farmer.", ("", "accuses", "Two soldiers | of killing a farmer")),
        ("The death toll was put at 40 by the ministry.", ("the ministry", "asserts", "The death toll | at 40")),
        (
            '"The raids killed 58 people" the Centre for Peace Studies said.',
            ("the Centre for Peace Studies", "asserts", "The raids killed 58 people"),
        ),
        (
            "The rebels were held responsible for the attack on the convoy.",
            ("", "accuses", "The rebels | for the attack on the convoy"),
        ),
        (
            "A teacher, a farmer and two guards said soldiers had shot the boy.",
            ("A teacher, a farmer and two guards", "asserts", "soldiers had shot the boy"),
        ),
        (
            "Six soldiers were killed near the town a police source said without giving details.",
            ("a police source", "asserts", "Six soldiers were killed near the town"),
        ),
        (
            "MARIB (AP) Doctors said nine people were killed in the raid.",
            ("Doctors", "asserts", "nine people were killed in the raid"),
        ),
    ],
)
def test_accused_counted_and_quoted_without_a_comma(
    parse_text: ParseText, text: str, expected: tuple[str, str, str]
) -> None:
    parsed = parse_text(text)
    assert [words(parsed, row) for row in read(parsed)] == [expected]
