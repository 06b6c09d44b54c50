"""Independent origins: speakers count, relays, copies and repeated quotes do not."""

import itertools
from dataclasses import replace

from sayso.link.independence import Known, origins
from sayso.model import Copy
from tests.unit.link.rows import city, claim, party

LEADER = party("Karim Dolo")
RELIEF = party("Coast Relief Committee", "ngo")


def names(rows, **known):
    return sorted(origin.name for origin in origins(rows, known=Known(**known)))


def test_a_relay_adds_nothing():
    rows = [
        claim("c1", LEADER, party("Blue Radio", "media"), article="a"),
        claim("c2", LEADER, article="b"),
    ]
    (origin,) = origins(rows)
    assert (origin.name, origin.articles, origin.claims) == ("Karim Dolo", ("a", "b"), ("c1", "c2"))


def test_an_outlet_that_names_its_source_is_no_second_origin():
    rows = [claim("c1", article="a"), claim("c2", RELIEF, article="a"), claim("c3", article="b")]
    assert names(rows) == ["Coast Relief Committee", "paper b"]


def test_a_copy_is_its_original():
    rows = [claim("c1", article="a", outlet="One"), claim("c2", article="b", outlet="Two")]
    copies = [Copy(article="b", of="a", kind="cut", share=0.9)]
    assert names(rows) == ["One", "Two"]
    (origin,) = origins(rows, copies)
    assert (origin.name, origin.articles) == ("One", ("a", "b"))


def test_a_wire_credit_is_the_agency():
    rows = [claim("c1", article="a", outlet="One"), claim("c2", article="b", outlet="Two")]
    assert names(rows, wires={"a": "afp", "b": "afp"}) == ["Agence France-Presse"]


def test_unnamed_sources_count_once_for_each_outlet():
    source, sources = party("A military source", "other"), party("local residents", "civilians", named=False)
    rows = [
        claim("c1", source, article="a", outlet="One"),
        claim("c2", sources, article="b", outlet="One"),
        claim("c3", source, article="c", outlet="Two"),
    ]
    assert names(rows) == ["unnamed, in One", "unnamed, in Two"]


def test_officials_count_with_a_named_body_of_their_state():
    officials = party("officials", "government", country="NOR", named=False)
    ministry = party("Ministry of Fisheries", "government", country="NOR", entity="ent-1")
    assert names([claim("c1", officials), claim("c2", officials, article="b")]) == ["officials"]
    assert names([claim("c1", officials), claim("c2", ministry, article="b")]) == ["Ministry of Fisheries"]


def test_two_spellings_of_one_entity_are_one():
    rows = [
        claim("c1", party("Karim Dolo", entity="ent-7"), article="a"),
        claim("c2", party("Kareem Dolo", entity="ent-7"), article="b"),
    ]
    assert len(origins(rows)) == 1


def test_a_spokesman_is_his_body():
    rows = [claim("c1", LEADER, article="a"), claim("c2", RELIEF, article="b")]
    assert names(rows, bodies={"karimdolo": "Coast Relief Committee"}) == ["Coast Relief Committee"]


def test_a_body_by_entity_and_by_its_spokesman_is_one():
    body = replace(RELIEF, entity="e-1")
    rows = [claim("c1", LEADER, article="a"), claim("c2", body, article="b")]
    assert names(rows, bodies={"karimdolo": "Coast Relief Committee"}) == ["Coast Relief Committee"]


def test_the_group_is_the_body_the_article_names():
    rows = [claim("c1", party("a monitoring group", "other", named=False))]
    assert names(rows) == ["unnamed, in paper a"]
    assert names(rows, context=(claim("c9", RELIEF),)) == ["Coast Relief Committee"]


def test_one_long_sentence_is_one_utterance():
    quote = "We heard three blasts before dawn and then the water rose in the yard."
    rows = [
        claim("c1", LEADER, article="a", quote=quote),
        claim("c2", party("a resident", "civilians", named=False), article="b", quote=quote.upper()),
    ]
    (origin,) = origins(rows)
    assert origin.name == "Karim Dolo"
    assert (
        len(origins([claim("c1", LEADER, quote="It fell."), claim("c2", RELIEF, article="b", quote="It fell.")])) == 2
    )


def test_order_changes_nothing():
    rows = [
        claim("c1", LEADER, article="a"),
        claim("c2", RELIEF, article="b", published="2015-03-01"),
        claim("c3", article="b"),
        claim("c4", party("officials", "government", country="NOR", named=False), article="c"),
    ]
    assert len({origins(some) for some in itertools.permutations(rows)}) == 1


def test_what_was_rejected_counts_for_nothing():
    assert origins([claim("c1", LEADER, judgement="reject")]) == ()


def test_an_outlets_own_words_are_put_in_no_other_mouth():
    envoy = party("Ines Vale")
    rows = [
        claim("c1", article="a", type="ASSAULT", trigger="shelled"),
        claim("c2", article="a", type="HARM", trigger="killed"),
        claim("c3", RELIEF, article="a", type="ASSAULT", trigger="shelling"),
        claim("c4", envoy, article="a", type="CONSULT", trigger="met"),
    ]
    found = {origin.name: origin.claims for origin in origins(rows)}
    assert found == {"Coast Relief Committee": ("c1", "c3"), "Ines Vale": ("c4",)}


def test_a_monitor_is_the_body_that_watches_and_none_of_two_groups():
    monitor, group = (party(words, "other", named=False) for words in ("a monitor", "the group"))
    watch, rights = party("Harbour Observatory", "ngo"), party("Reef Rights Union", "ngo")
    context = (claim("c8", watch), claim("c9", rights))
    assert names([claim("c1", monitor)], context=context) == ["Harbour Observatory"]
    assert names([claim("c1", group)], context=context) == ["unnamed, in paper a"]


def test_documents_and_platforms_are_nobody():
    evidence, posts = party("Evidence", "other"), party("Initial reports", "other")
    assert names([claim("c1", evidence), claim("c2", posts)]) == ["unnamed, in paper a"]
    users = [party(f"Facebook user {name}", "other") for name in ("Ann Lee", "Bo Ek")]
    assert names([claim("c1", users[0]), claim("c2", users[1])]) == ["Facebook user Ann Lee", "Facebook user Bo Ek"]


def test_a_name_is_not_folded_into_one_that_shares_its_first_word():
    front, watch = party("Coast opposition", "other"), party("Coast Observatory for Rights", "ngo")
    assert len(names([claim("c1", front), claim("c2", watch)])) == 2
    short = party("The Observatory", "other")
    assert names([claim("c1", short), claim("c2", watch)]) == ["Coast Observatory for Rights"]
    described = party("Karim Dolo deputy head of the harbour council")
    assert names([claim("c1", LEADER), claim("c2", described, article="b")]) == ["Karim Dolo"]


def test_the_ministry_is_that_of_the_country_it_counts_in():
    ministry = party("The health ministry", "government")
    there = {"places": (city("Bodo", country="NOR"),)}
    assert names([claim("c1", ministry, **there), claim("c2", ministry, article="b", **there)]) == ["health ministry"]
    assert names([claim("c1", ministry)]) == ["unnamed, in paper a"]
    army = party("The Utopian army", "military")
    assert names([claim("c1", army), claim("c2", party("The army", "military"), article="b")]) == [
        "Utopian army",
        "unnamed, in paper b",
    ]
