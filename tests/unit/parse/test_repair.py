"""Arcs that cannot be are mended: plain forms after finite verbs, participles with objects."""

import pytest

from sayso.parse.repair import keep_trees


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("He urged them to press the army to withdraw, release prisoners and to allow aid.", "release", "withdraw"),
        ("He urged them to press the army to withdraw, release prisoners and to allow aid.", "allow", "release"),
        ("They asked the mayor to leave and he agrees, but we stay.", "stay", "agrees"),
    ],
)
def test_plain_forms_hang_on_infinitives(text, verb, head, parse_text):
    tokens = {tok.text: tok for tok in parse_text(text).tokens}
    assert tokens[verb].head.text == head


@pytest.mark.parametrize(
    "text",
    [
        "He urged them to press the army to withdraw, release prisoners and to allow aid.",
        "The mayor has a duty to press the army to end its attacks, immediately free prisoners, and to comply.",
    ],
)
def test_what_is_urged_in_a_list_is_not_done(text, parse_text, reader):
    record = reader.record(parse_text(text))
    listed = [claim for claim in record.claims if record.events[claim.event].text in ("release", "free", "comply")]
    assert listed
    assert {claim.status for claim in listed} <= {"demanded", "possible"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The raid staged by rebels killed four.", "raid"),
        ("Suspected rebel strikes killed at least 37 villagers.", "strikes"),
    ],
)
def test_a_participle_with_an_object_is_the_verb_of_its_sentence(text, doer, parse_text, reader):
    parsed = parse_text(text)
    verb = next(tok for tok in parsed.tokens if tok.text == "killed")
    assert verb.dep == "ROOT"
    assert verb.child("nsubj").text == doer
    record = reader.record(parsed)
    killed = next(event for event in record.events if event.text == "killed")
    assert "rebels" not in {record.actors[index].text for index in killed.recipients}


@pytest.mark.parametrize(("text", "lemma"), [("They hoped to leave.", "hope"), ("Gunmen raped two women.", "rape")])
def test_short_verbs_keep_their_last_vowel(text, lemma, parse_text):
    assert lemma in {tok.lemma for tok in parse_text(text).tokens}


def test_what_is_threatened_is_a_verb(parse_text, reader):
    record = reader.record(parse_text("A commander threatened on Wednesday to march on Bukavu."))
    assert {(claim.status, claim.stance) for claim in record.claims} == {("threatened", "threatens")}
    tokens = {tok.text: tok for tok in parse_text("The talks were moved to March after the vote.").tokens}
    assert tokens["March"].tag == "NNP"


def test_arcs_that_close_a_circle_are_given_back():
    tags, deps, heads = ["NN", "NN", "VB", "NN"], ["dobj", "ROOT", "ROOT", "dobj"], [1, 0, 2, 2]
    given = (["NN", "VB", "VB", "NN"], ["nsubj", "ROOT", "ROOT", "obj"], [1, 1, 2, 2])
    keep_trees((tags, deps, heads), given, [True, False, True, False])
    assert heads == [1, 1, 2, 2]
    assert tags == ["NN", "VB", "VB", "NN"]
    assert deps == ["nsubj", "ROOT", "ROOT", "dobj"]


@pytest.mark.parametrize(
    "text",
    [
        "Club Shooting: Trio Of Gunmen Shoot 7 People At Record Party In Gresham",
        "DC Shooting Leaves Multiple People Wounded: UPDATE",
        "Police Shooting Leaves Two Men Wounded One Dead",
        "After taking control over the station the army has continued advancing and taken two fields the source said",
    ],
)
def test_every_sentence_stays_a_tree(text, parse_text):
    parsed = parse_text(text)
    for tok in parsed.tokens:
        for _ in range(len(parsed.tokens)):
            if tok.head is tok:
                break
            tok = tok.head
        assert tok.head is tok


@pytest.mark.parametrize(
    ("text", "verb", "subject", "dep"),
    [
        ("Also injured were Tom Poe and Ann Lee.", "injured", "Poe", "nsubjpass"),
        ("Two men on a motorcycle gunned down the judge.", "gunned", "men", "nsubj"),
        ("Gunmen on a motorcycle attacked and burned the clinic.", "attacked", "Gunmen", "nsubj"),
        ("A man shot and wounded by police died.", "shot", "man", "nsubjpass"),
        ("The rebels attacked and were beaten by the army.", "attacked", "rebels", "nsubj"),
    ],
)
def test_who_did_it_and_to_whom_it_was_done(text, verb, subject, dep, parse_text):
    tokens = {tok.text: tok for tok in parse_text(text).tokens}
    assert tokens[subject].head is tokens[verb]
    assert tokens[subject].dep == dep


@pytest.mark.parametrize(
    ("text", "verb", "hit"),
    [
        ("Rebels and other groups targeted on Saturday with rockets the area around the palace.", "targeted", "area"),
        ("The forces shelled with mortars the eastern suburbs of the capital.", "shelled", "suburbs"),
        ("Rebels targeted with barrel bombs fled the town.", "targeted", None),
        ("Rounds struck near the embassy said the Observatory a monitor.", "struck", None),
    ],
)
def test_a_long_object_stands_last(text, verb, hit, parse_text):
    tokens = {tok.text: tok for tok in parse_text(text).tokens}
    assert [tok.text for tok in tokens[verb].children_by("dobj")] == ([hit] if hit else [])


def test_a_particle_has_no_object(parse_text):
    tokens = {tok.text: tok for tok in parse_text("Two men on a motorcycle gunned down the judge.").tokens}
    assert tokens["judge"].dep == "dobj"
