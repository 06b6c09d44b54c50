"""Who is who across articles: spellings join, given names and countries part, a reviewer's word stands above both."""

import itertools

import pytest

from sayso.link.actors import NamedActor, find_actors, find_bodies, keys, link_actors
from sayso.link.actors.spelling import likeness, name_words
from sayso.model import Actor, Article, Party, Record, digest


def actor(name, kind="person", *, article="a", country=None, known=None, role=None, day="2015-03-02", office=False):
    return NamedActor(
        id=known or "e-" + digest(kind, name, country),
        article=article,
        name=name,
        names=(name,),
        kind=kind,
        country=country,
        known=known,
        roles=(role,) if role else (),
        day=day,
        office=office,
    )


def groups(*actors, **options):
    links = link_actors(actors, **options)
    return sorted(entity.variants for entity in links.entities)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Ivanenko", "Sergey Ivanenko"),
        ("Abdel Rahman Khalidi", "Abdulrahman al-Khaledi"),
        ("Yusuf Qassem", "Youssef Kassem"),
        ("Kim Sang-ho", "Kim Sang Ho"),
    ],
)
def test_spellings_of_one_person_join(one, other):
    left, right = actor(one), actor(other, article="b")
    assert set(keys(left)) & set(keys(right))
    assert groups(left, right) == [tuple(sorted((one, other)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Dolo", "Hassan Dolo"),
        ("Dolo", "Karim Dolo"),
        ("Karim Dolo", "Karim Sall"),
        ("Omar Diallo", "Ali Diallo"),
    ],
)
def test_a_shared_surname_alone_joins_nobody(one, other):
    assert len(groups(actor(one), actor(other, article="b"))) == 2


def test_a_bare_name_joins_with_role_country_and_day_beside_it():
    full = actor("Karim Dolo", country="MLI", role="Mayor")
    assert len(groups(full, actor("Dolo", country="MLI", role="mayor", article="b"))) == 1
    assert len(groups(full, actor("Dolo", country="MLI", role="mayor", article="b", day="2019-01-01"))) == 2
    assert len(groups(full, actor("Dolo", country="NER", role="mayor", article="b"))) == 2


def test_two_countries_part_a_name_unless_the_office_is_one():
    one = actor("Jan Novak", country="CZE", role="Trade Minister")
    assert len(groups(one, actor("Jan Novak", country="SVN", article="b"))) == 2
    assert len(groups(one, actor("Jan Novak", country="SVN", role="trade minister", article="b"))) == 1


def test_no_chain_joins_two_given_names():
    people = [actor("Karim Dolo"), actor("K. Dolo", article="b", country=None), actor("Kofi Dolo", article="c")]
    for some in itertools.permutations(people):
        assert not any({"Karim Dolo", "Kofi Dolo"} <= set(names) for names in groups(*some))


def test_a_person_and_an_office_are_two_things():
    holder = actor("Karim Dolo", country="MLI", role="president")
    office = actor("president (MLI)", country="MLI", role="president", office=True)
    assert len(groups(holder, office)) == 2


def test_bodies_join_by_spelling_initials_and_generic_words_only():
    assert len(groups(actor("Coast Defence League", "ngo"), actor("Coast Defense League", "ngo", article="b"))) == 1
    assert len(groups(actor("Zara Falcon Brigade", "armed_group"), actor("Zara Falcon", "armed_group"))) == 1
    assert len(groups(actor("3rd Coast Brigade", "military"), actor("5th Coast Brigade", "military"))) == 2
    assert len(groups(actor("North Coast League", "ngo"), actor("South Coast League", "ngo"))) == 2
    assert len(groups(actor("Coast Relief League", "ngo", country="KEN"), actor("CRL", "ngo", country="KEN"))) == 1
    assert len(groups(actor("Coast Relief League", "ngo"), actor("CRL", "ngo"))) == 2


def test_the_actor_list_comes_first():
    one = actor("Blue Brigades", "armed_group", known="group.blue")
    other = actor("Blue Brigade", "armed_group", known="group.blue_two")
    assert len(groups(one, other)) == 2
    links = link_actors([one, actor("Blue Brigadess", "armed_group", article="b")])
    assert [entity.id for entity in links.entities] == ["group.blue"]
    assert links.links[0].reasons


def test_a_reviewer_joins_and_parts():
    one, other = actor("Karim Dolo"), actor("Kareem Dolo", article="b")
    assert len(groups(one, other, cannot_link=[frozenset({one.id, other.id})])) == 2
    third = actor("The Lion", "armed_group", article="c")
    links = link_actors([one, third], must_link=[frozenset({one.id, third.id})])
    assert len(links.entities) == 1
    assert links.links[0].reasons[0].what == "reviewer"


def test_order_changes_nothing():
    people = [
        actor("Karim Dolo", country="MLI"),
        actor("Kareem Dolo", article="b"),
        actor("Hassan Dolo", article="c"),
        actor("Coast League", "ngo", article="d"),
    ]
    assert len({repr(link_actors(some)) for some in itertools.permutations(people)}) == 1


def test_the_actors_of_a_record():
    rows = (
        Actor(start=0, end=10, text="Karim Dolo", head="Dolo", name="Karim Dolo", kind="person", role="mayor"),
        Actor(start=20, end=24, text="Dolo", head="Dolo", name="Dolo", kind="person", coref=0),
        Actor(start=30, end=50, text="the Malian president", head="president", kind="person", country="MLI"),
        Actor(start=60, end=70, text="a source", head="source", name="A source", kind="other"),
        Actor(start=80, end=90, text="residents", head="residents", kind="civilians"),
    )
    article = Article(id="a", text="", text_sha256="", published="2015-03-02")
    office, mayor = sorted(find_actors(Record(article=article, actors=rows)), key=lambda found: not found.office)
    assert (mayor.names, mayor.roles, mayor.day) == (("Karim Dolo", "Dolo"), ("mayor",), "2015-03-02")
    assert (office.office, office.name) == (True, "president (MLI)")
    links = link_actors([mayor, office])
    assert links.with_entity("a", Party(name="Dolo", kind="person")).entity == mayor.id
    assert links.with_entity("b", Party(name="Dolo", kind="person")).entity is None


def test_a_title_names_the_body_spoken_for():
    body = actor("Coast Relief League", "ngo")
    assert find_bodies([actor("Karim Dolo", role="League spokesman"), body]) == {"karimdolo": "Coast Relief League"}
    assert find_bodies([actor("Karim Dolo", role="League resident"), body]) == {}


def test_words_of_a_name():
    assert name_words("Rami Abdel-Rahman al-Sayed head of the office") == ("rami", "abdelrahman", "sayed")
    assert likeness("qaddafi", "gadhafi") > 0.9
    assert likeness("ali", "ala") < 0.8
