"""Disputes: a denial of this act, rival doers of one act, figures that exclude each other; and what is none."""

import itertools

from sayso.link.disputes import dispute_keys, find_disputes
from sayso.model import IncidentRow
from tests.unit.link.rows import city, claim, day, party, person

INCIDENT = IncidentRow(id="inc", type="ASSAULT", members=(), articles=(), claims=())
NORTH = party("Northern Army", "military", country="NOR", sector="MIL")
SOUTH = party("Southern Front", "armed_group", country="NOR", sector="REB")
MONITOR = party("Coast Monitor", "ngo")
MINISTER = party("Ola Berg", "person", country="NOR", sector="GOV")
MAYOR = party("Siri Dahl", "person")


def shelling(name, *speakers, **fields):
    fields.setdefault("type", "ASSAULT")
    fields.setdefault("trigger", "shelled")
    fields.setdefault("actors", (NORTH,))
    fields.setdefault("times", (day("2015-03-01"),))
    return claim(name, *speakers, **fields)


def denial(name, *speakers, **fields):
    return shelling(name, *speakers, stance="denies", status="not_occurred", belief=-3.0, **fields)


def toll(name, *speakers, figures, **fields):
    fields.setdefault("places", (city("Bodo"),))
    fields.setdefault("times", (day("2015-03-01"),))
    return claim(name, *speakers, type="HARM", trigger="killed", figures=figures, **fields)


def test_a_denial_and_the_claim_it_denies():
    rows = [shelling("c1", MONITOR, article="a"), denial("c2", MINISTER, article="b")]
    (dispute,) = find_disputes(INCIDENT, rows)
    assert (dispute.kind, dispute.incident) == ("denial", "inc")
    assert [side.claims for side in dispute.sides] == [("c1",), ("c2",)]
    assert [[origin.name for origin in side.origins] for side in dispute.sides] == [["Coast Monitor"], ["Ola Berg"]]
    assert find_disputes(INCIDENT, rows[::-1]) == (dispute,)


def test_a_denial_of_something_else_is_no_dispute():
    gas = denial("c2", MINISTER, trigger="used", instruments=("nerve gas",))
    elsewhere = denial("c3", MINISTER, places=(city("Tromso"),))
    other_day = denial("c4", MINISTER, times=(day("2015-02-01"),))
    rebels = denial("c5", MAYOR, actors=(SOUTH,))
    said = shelling("c1", MONITOR, places=(city("Bodo"),), times=(day("2015-03-01"),))
    for other in (gas, elsewhere, other_day, rebels):
        assert find_disputes(INCIDENT, [said, other]) == ()


def test_a_denial_that_nobody_affirms_is_no_dispute():
    assert find_disputes(INCIDENT, [denial("c1", MINISTER)]) == ()
    assert find_disputes(INCIDENT, [denial("c1", MINISTER), shelling("c2", MONITOR, status="planned")]) == ()


def test_without_an_incident_a_denial_needs_actor_and_place_or_day():
    said = shelling("c1", MONITOR, places=(city("Bodo"),), times=())
    assert find_disputes(None, [said, denial("c2", MINISTER, times=())]) == ()
    near = denial("c3", MINISTER, places=(city("Bodo"),), times=())
    assert len(find_disputes(None, [said, near])) == 1
    assert set(dispute_keys(said)) & set(dispute_keys(near))


def test_a_denial_reaches_other_articles_by_place_or_day_only():
    here = shelling("c1", MONITOR, article="a", places=(city("Bodo"),), times=(day("2015-03-01"),))
    bare = denial("c2", MINISTER, article="a", times=())
    same_day = shelling("c3", MAYOR, article="b", times=(day("2015-03-01"),))
    another_day = shelling("c4", MAYOR, article="c", times=(day("2015-02-11"),))
    undated = shelling("c5", MAYOR, article="d", times=())
    (dispute,) = find_disputes(INCIDENT, [here, bare, same_day, another_day, undated])
    assert dispute.sides[0].claims == ("c1", "c3")
    assert find_disputes(INCIDENT, [bare, undated]) == ()


def test_a_sentence_read_as_a_denial_in_one_article_and_as_none_in_another_is_no_dispute():
    words = "The harbour has been under heavy shelling since the middle of last week, the monitor said."
    rows = [
        shelling("c1", MONITOR, article="a", quote=words),
        denial("c2", MINISTER, article="b", quote="An accusation he has denied " + words),
    ]
    assert find_disputes(INCIDENT, rows) == ()
    assert len(find_disputes(INCIDENT, [rows[0], denial("c2", MINISTER, article="b")])) == 1


def test_who_calls_an_act_alleged_takes_no_side_where_somebody_says_it_happened():
    rows = [
        shelling("c1", MONITOR, article="a"),
        shelling("c2", MAYOR, article="a", belief=1.0),
        denial("c3", MINISTER, article="a"),
    ]
    (dispute,) = find_disputes(INCIDENT, rows)
    assert dispute.sides[0].claims == ("c1",)
    assert len(find_disputes(INCIDENT, rows[1:])) == 1


def test_two_targets_are_two_acts():
    hill, north, town = (party(name, "other") for name in ("the Hill farm", "the North farm", "Bodo"))
    rows = [shelling("c1", MONITOR, recipients=(north,)), denial("c2", MINISTER, recipients=(hill,))]
    assert find_disputes(INCIDENT, rows) == ()
    assert len(find_disputes(INCIDENT, [rows[0], denial("c2", MINISTER, recipients=(town,))])) == 1


def test_hit_by_shells_is_shelling():
    hit = shelling("c1", MONITOR, actors=(), trigger="hit", instruments=("shells",))
    assert len(find_disputes(INCIDENT, [hit, denial("c2", MINISTER, trigger="shelling")])) == 1


def test_rival_responsibility():
    here = {"trigger": "bombardment", "places": (city("Bodo"),)}
    one = shelling("c1", MONITOR, actors=(NORTH,), **here)
    (dispute,) = find_disputes(INCIDENT, [one, shelling("c2", MAYOR, actors=(SOUTH,), article="b", **here)])
    assert dispute.kind == "responsibility"
    assert {side.position for side in dispute.sides} == {"done by Northern Army", "done by Southern Front"}


def test_nobody_is_blamed_by_a_headline_a_guess_or_another_occasion():
    here = {"trigger": "bombardment", "places": (city("Bodo"),)}
    one = shelling("c1", MONITOR, actors=(NORTH,), **here)
    gunmen = party("gunmen", "armed_group", named=False)
    unlike = [
        {"quote": "Topics Southern Front bombardment"},
        {"belief": 1.0},
        {"places": ()},
        {"actors": (SOUTH, gunmen)},
        {"actors": (MAYOR,)},
    ]
    for fields in unlike:
        other = shelling("c2", MINISTER, article="b", **{"actors": (SOUTH,), **here, **fields})
        assert find_disputes(INCIDENT, [one, other]) == ()


def test_a_state_and_its_army_are_no_rivals_nor_are_rebels_and_a_group():
    state = party("Norway", "government", country="NOR", sector="GOV")
    rebels = party("rebels", "armed_group", named=False)
    for one, other in ((NORTH, state), (SOUTH, rebels), (NORTH, MINISTER)):
        rows = [
            shelling("c1", MONITOR, actors=(one,), trigger="bombardment"),
            shelling("c2", MAYOR, actors=(other,), trigger="bombardment", article="b"),
        ]
        assert find_disputes(INCIDENT, rows) == ()


def test_both_sides_of_a_battle_are_no_rivals():
    for fields in ({"trigger": "clashes"}, {"recipients": (SOUTH,)}):
        rows = [
            shelling("c1", MONITOR, **{"trigger": "bombardment", **fields}),
            shelling("c2", MAYOR, article="b", **{"actors": (SOUTH,), "trigger": "bombardment", **fields}),
        ]
        assert find_disputes(INCIDENT, rows) == ()


def test_figures_that_exclude_each_other():
    rows = [
        toll("c1", MONITOR, figures=(person("10 people", low=10, best=10, high=10),)),
        toll("c2", MAYOR, figures=(person("at least 14", low=14, bound="at_least"),), article="b"),
        toll("c3", MINISTER, figures=(person("16", low=16, best=16, high=16),), article="c"),
    ]
    for some in itertools.permutations(rows):
        (dispute,) = find_disputes(INCIDENT, some)
        assert [side.position for side in dispute.sides] == ["killed: 10", "killed: 16"]
        assert dispute.sides[1].claims == ("c2", "c3")


def test_large_and_joint_figures_stand_in_words_a_person_reads():
    rows = [
        toll("c1", MONITOR, figures=(person("1.2 million", low=1.2e6, best=1.2e6, high=1.2e6, effect="displaced"),)),
        toll("c2", MAYOR, figures=(person("2 million", low=2e6, best=2e6, high=2e6, effect="displaced"),), article="b"),
    ]
    (dispute,) = find_disputes(INCIDENT, rows)
    assert [side.position for side in dispute.sides] == ["displaced: 1,200,000", "displaced: 2,000,000"]
    joint = [
        toll("c1", MONITOR, figures=(person("3", low=3, best=3, high=3, effect="killed_or_injured"),)),
        toll("c2", MAYOR, figures=(person("9", low=9, best=9, high=9, effect="killed_or_injured"),), article="b"),
    ]
    (dispute,) = find_disputes(INCIDENT, joint)
    assert dispute.sides[0].position == "killed or injured: 3"


def test_figures_that_can_all_be_true():
    ten = toll("c1", MONITOR, figures=(person("at least 10", low=10, bound="at_least"),))
    fourteen = person("14", low=14, best=14, high=14)
    agreeing = [
        toll("c2", MAYOR, figures=(fourteen,)),
        toll("c2", MAYOR, figures=(person("5 children", low=5, best=5, high=5, part=True),)),
        toll("c2", MAYOR, figures=(person("5 policemen", low=5, best=5, high=5, counted="policemen"),)),
        toll("c2", MAYOR, figures=(person("5 homes", low=5, best=5, high=5, unit="household"),)),
        toll("c2", MAYOR, figures=(person("5", low=5, best=5, high=5, effect="injured"),)),
        toll("c2", MAYOR, figures=(person("dozens", bound="vague"),)),
        toll("c2", MAYOR, figures=(person("5", low=5, best=5, high=5),), places=(city("Tromso"),)),
    ]
    for other in agreeing:
        here = claim("c1", MONITOR, type="HARM", figures=ten.figures, places=(city("Bodo"),))
        assert find_disputes(INCIDENT, [here, other]) == ()


def test_a_counters_later_count_is_no_dispute_nor_is_one_days_later():
    first = toll("c1", MONITOR, figures=(person("10", low=10, best=10, high=10),), published="2015-03-02")
    later = (person("14", low=14, best=14, high=14),)
    assert (
        find_disputes(INCIDENT, [first, toll("c2", MONITOR, figures=later, article="b", published="2015-03-03")]) == ()
    )
    assert find_disputes(INCIDENT, [first, toll("c2", MAYOR, figures=later, article="b", published="2015-03-09")]) == ()
    assert len(find_disputes(INCIDENT, [first, toll("c2", MAYOR, figures=later, article="b")])) == 1


def test_what_one_article_counts_attack_by_attack_is_no_dispute():
    unnamed = party("a source", "other", named=False)
    rows = [
        toll("c1", unnamed, figures=(person("3", low=3, best=3, high=3),)),
        toll("c2", figures=(person("7", low=7, best=7, high=7),)),
    ]
    assert find_disputes(INCIDENT, rows) == ()


def test_counts_of_two_articles_are_rivals_at_one_place_on_one_day():
    ten, sixteen = (person(f"{low}", low=low, best=low, high=low) for low in (10, 16))
    one = toll("c1", MONITOR, figures=(ten,))
    for fields in ({"places": ()}, {"times": ()}, {"times": (day("2015-02-28"),)}, {"places": (city("Tromso"),)}):
        assert find_disputes(INCIDENT, [one, toll("c2", MAYOR, figures=(sixteen,), article="b", **fields)]) == ()
    bare = toll("c2", MAYOR, figures=(sixteen,), article="b", article_incident="i", places=(), times=())
    told = shelling("c3", MAYOR, article="b", article_incident="i", places=(city("Bodo"),))
    assert len(find_disputes(INCIDENT, [one, bare, told])) == 1


def test_a_toll_that_rose_and_a_count_of_the_others_are_no_rivals():
    ten, sixteen = (person(f"{low}", low=low, best=low, high=low) for low in (10, 16))
    one = toll("c1", MONITOR, figures=(ten,))
    assert len(find_disputes(INCIDENT, [one, toll("c2", MAYOR, figures=(sixteen,))])) == 1
    later = toll("c2", MAYOR, figures=(sixteen,), quote="The mayor later spoke of 16 dead.")
    others = toll("c2", MAYOR, figures=(person("16 others", low=16, best=16, high=16),), quote="16 others died.")
    country = city("Norway", precision="country", country="NOR")
    wide = toll("c2", MAYOR, figures=(sixteen,), places=(country,))
    for other in (later, others, wide):
        assert find_disputes(INCIDENT, [one, other]) == ()


def test_daughters_of_two_mothers_are_counted_apart():
    three, four = (person(f"{low} daughters", low=low, best=low, high=low, counted="daughters") for low in (3, 4))
    ann, ida = (party(f"daughters of {name}", "civilians", named=False) for name in ("Ann", "Ida"))
    rows = [toll("c1", MONITOR, figures=(three,), recipients=(ann,)), toll("c2", MAYOR, figures=(four,))]
    assert len(find_disputes(INCIDENT, rows)) == 1
    assert find_disputes(INCIDENT, [rows[0], toll("c2", MAYOR, figures=(four,), recipients=(ida,))]) == ()
