"""What every store must do, on each of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sayso.ledger import Filter, IssueRow, Ledger
from sayso.model import Judgement, LedgerError, SettingError, claim_rows
from tests.unit.ledger.samples import LATER, MAKER, TEXT, make_change, make_record

LINKED = {"incident": "I-1"}


def ids(rows):
    return [row.id for row in rows]


def test_a_record_comes_back_as_it_went_in(ledger):
    record = make_record()
    assert ledger.add(record, MAKER) == "new"
    assert ledger.record("a1") == record
    assert ledger.text("a1") == TEXT
    assert tuple(ledger.claims()) == claim_rows(record)
    assert ledger.record("b") is None
    assert ledger.text("b") is None


def test_the_same_twice_adds_nothing(ledger):
    record = make_record()
    assert not ledger.has(record.article, MAKER)
    assert [ledger.add(record, MAKER) for _ in range(2)] == ["new", "same"]
    assert ledger.has(record.article, MAKER)
    assert counts(ledger)["claims"] == 2


def test_other_words_or_a_newer_maker_is_a_version_and_the_older_is_kept(ledger):
    first, edited = make_record(), make_record(text=TEXT + " More was to follow.")
    assert ledger.add(first, MAKER) == "new"
    assert ledger.add(first, LATER) == "newer"
    assert ledger.add(edited, LATER) == "newer"
    assert ledger.add(first, MAKER) == "same"
    assert [row.version for row in ledger.articles()] == [3]
    assert len(list(ledger.claims())) == 2
    assert counts(ledger)["readings"] == 3
    assert ledger.record("a1") == edited


def test_a_date_that_becomes_known_is_a_version(ledger):
    ledger.add(make_record(published=None), MAKER)
    assert ledger.add(make_record(), MAKER) == "newer"
    assert next(ledger.claims()).published == "2024-05-06"


def test_what_cannot_be_stored_as_text_is_stored_as_a_record(ledger):
    record = make_record("odd\ud800", text=TEXT + "\x00", title="lone \udfff")
    assert ledger.add(record, MAKER) == "new"
    assert ledger.add(record, MAKER) == "same"
    row = next(ledger.articles())
    assert ledger.record(row.id) == record
    assert len(ledger.text(row.id)) == len(record.article.text)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"place": "aden"}, ["c-a1-1"]),
        ({"place": "Ade"}, []),
        ({"country": "yem"}, ["c-a1-1"]),
        ({"since": "2024-05-06"}, ["c-a1-2"]),  # told without a day: it goes by the day of publication
        ({"until": "2024-05-05"}, ["c-a1-1"]),
        ({"type": "ASSAULT"}, ["c-a1-2"]),
        ({"status": "not_occurred"}, ["c-a1-2"]),
        ({"speaker": "doctors"}, ["c-a1-1"]),
        ({"speaker": "army of utopia"}, ["c-a1-2"]),
        ({"actor": "Army of Utopia"}, ["c-a1-2"]),
        ({"text": "murder Aden"}, []),
        ({"text": "killing Aden"}, ["c-a1-1"]),
        ({"text": '"army denied" shelled'}, ["c-a1-2"]),
        ({"text": 'quote" OR * :'}, []),
        ({"article": "a1", "limit": 1}, ["c-a1-1"]),
        ({"article": "other"}, []),
        ({"min_independent": 1}, []),
    ],
)
def test_claims_by_filter(ledger, asked, found):
    ledger.add(make_record(), MAKER)
    assert ids(ledger.claims(Filter(**asked))) == found


def test_what_does_not_apply_is_refused(ledger):
    with pytest.raises(SettingError, match="country"):
        list(ledger.issues(Filter(country="YEM")))


def test_an_account_comes_back_as_it_went_in(ledger):
    for name in ("a1", "a2"):
        ledger.add(make_record(name), MAKER)
    assert [row.article for row in ledger.pending()] == ["a1", "a2"]
    change = make_change(ledger)
    ledger.change_account(change)
    assert ledger.pending() == ()
    assert tuple(ledger.incidents()) == change.incidents
    assert tuple(ledger.disputes()) == change.disputes
    assert tuple(ledger.series()) == change.series
    assert tuple(ledger.entities()) == change.entities
    assert ledger.copies() == change.copies
    assert ledger.links("incident", ["i-a2"]) == change.links
    assert ledger.incidents_with(["i-a1", "i-x"]) == {"i-a1": "I-1"}
    rows = {row.id: row for row in ledger.claims()}
    assert {row.incident for row in rows.values()} == {"I-1"}
    assert rows["c-a2-1"].copy_of == "a1"
    assert rows["c-a1-2"].actors[0].entity == "e-1"
    assert rows["c-a1-2"].chain[0].entity == "e-1"
    articles = {row.id: row for row in ledger.articles()}
    assert (articles["a2"].incident, articles["a2"].copy_of, articles["a1"].copy_of) == ("I-1", "a1", None)
    assert articles["a1"].claims == 2


@pytest.mark.parametrize(
    "asked",
    [
        {"place": "Aden"},
        {"country": "YEM"},
        {"since": "2024-05-05", "until": "2024-05-05"},
        {"speaker": "Doctors"},
        {"status": "occurred"},
        {"text": "killed"},
        {"article": "a1"},
        {"incident": "I-1"},
        {"min_independent": 1},
    ],
)
def test_every_kind_of_row_by_filter(ledger, asked):
    for name in ("a1", "a2"):
        ledger.add(make_record(name), MAKER)
    ledger.change_account(make_change(ledger, series=(replace(make_change(ledger).series[0], incident="I-1"),)))
    wanted = Filter(**asked)
    assert ids(ledger.incidents(wanted)) == ["I-1"]
    assert ids(ledger.disputes(wanted)) == ["d-1"]
    assert ids(ledger.series(wanted)) == ["s-1"]
    assert ids(ledger.claims(wanted))
    if "since" not in asked:
        assert "a1" in ids(ledger.articles(wanted))


@pytest.mark.parametrize("asked", [{"place": "Den"}, {"type": "AID"}, {"min_independent": 9}, {"speaker": "nobody"}])
def test_no_row_that_does_not_meet_the_filter(ledger, asked):
    for name in ("a1", "a2"):
        ledger.add(make_record(name), MAKER)
    ledger.change_account(make_change(ledger))
    wanted = Filter(**asked)
    for rows in (ledger.incidents(wanted), ledger.disputes(wanted), ledger.series(wanted), ledger.claims(wanted)):
        assert ids(rows) == []


def test_other_spellings_of_an_actor_are_found(ledger):
    ledger.add(make_record("a1"), MAKER)
    ledger.change_account(make_change(ledger))
    assert ids(ledger.claims(Filter(actor="Utopian army"))) == ["c-a1-2"]
    assert ids(ledger.claims(Filter(actor="e-1"))) == ["c-a1-2"]
    assert ids(ledger.entities(Filter(actor="the army"))) == ["e-1"]


def test_a_change_of_the_account_replaces_and_retires(ledger):
    for name in ("a1", "a2"):
        ledger.add(make_record(name), MAKER)
    ledger.change_account(make_change(ledger))
    again = replace(make_change(ledger).incidents[0], title="Shelling of the port", members=("i-a1",), disputes=())
    retired = {"retired_disputes": ["d-1"], "retired_copies": ["a2"], "retired_series": ["s-1"]}
    links = {"retired_links": [("incident", "i-a1")], "retired_entities": ["e-1"]}
    empty = dict.fromkeys(("copies", "links", "disputes", "series", "entities"), ())
    ledger.change_account(make_change(ledger, incidents=(again,), **retired, **links, **empty))
    assert tuple(ledger.incidents()) == (again,)
    rest = (ledger.disputes(), ledger.copies(), ledger.series(), ledger.links("incident"), ledger.entities())
    assert [list(rows) for rows in rest] == [[]] * 5
    assert {row.chain[0].entity for row in ledger.claims()} == {None}


def test_a_change_is_whole_or_not_at_all(ledger):
    ledger.add(make_record("a1"), MAKER)
    twice = make_change(ledger).incidents * 2
    with pytest.raises(DBAPIError):
        ledger.change_account(make_change(ledger, incidents=twice))
    assert list(ledger.incidents()) == []
    assert ledger.copies() == ()
    assert len(ledger.pending()) == 1


def test_an_article_read_again_while_it_was_linked_stays_pending(ledger):
    ledger.add(make_record("a1"), MAKER)
    change = make_change(ledger)
    ledger.add(make_record("a1"), LATER)
    ledger.change_account(change)
    assert [row.article for row in ledger.pending()] == ["a1"]


def test_keys_and_digests_are_replaced_subject_by_subject(ledger):
    ledger.put_keys("band", {"a1": ["x", "y", "x"], "a2": ["y"]})
    ledger.put_keys("other", {"a1": ["x"]})
    assert ledger.subjects_with("band", ["y", "x", "q"]) == [("x", "a1"), ("y", "a1"), ("y", "a2")]
    ledger.put_keys("band", {"a1": []})
    assert ledger.subjects_with("band", ["x", "y"]) == [("y", "a2")]
    ledger.put_digests("sketch", {"a1": "{}", "a2": "[1]"})
    ledger.put_digests("sketch", {"a1": "[2]"})
    assert ledger.digests("sketch") == {"a1": "[2]", "a2": "[1]"}
    assert ledger.digests("sketch", ["a2", "a9"]) == {"a2": "[1]"}


def judged(verb, **fields):
    given = {"id": 0, "at": "2024-06-01T10:00:00Z", "reviewer": "Ann", "subject": "claim", "subject_id": "c-a1-1"}
    return Judgement(**{**given, "verb": verb, **fields})


def test_a_correction_shows_everywhere_and_outlives_a_newer_reading(ledger):
    ledger.add(make_record(), MAKER)
    number = ledger.judge(judged("correct", field="status", value='"failed"'))
    ledger.judge(judged("correct", field="places", value='[{"text": "Sira", "country": "YEM"}]', reviewer="Ben"))
    for _ in range(2):
        row = next(ledger.claims_by_id(["c-a1-1"]))
        assert (row.status, row.places[0].text, row.judgement) == ("failed", "Sira", "correct")
        assert row.corrected == ("status", "places")
        assert ids(ledger.claims(Filter(status="failed", place="Sira"))) == ["c-a1-1"]
        assert ids(ledger.claims(Filter(place="Aden"))) == []
        assert ids(ledger.claims(Filter(status="occurred"))) == []
        ledger.add(make_record(), LATER)
    assert ledger.record("a1").claims[0].status == "occurred"
    assert [row.id for row in ledger.judgements("c-a1-1")] == [number, number + 1]


def test_a_reopened_verdict_stands_no_more(ledger):
    ledger.add(make_record(), MAKER)
    number = ledger.judge(judged("reject"))
    assert next(ledger.claims()).judgement == "reject"
    ledger.reopen(number, "the newer reading has another status")
    assert next(ledger.claims()).judgement is None
    assert ledger.judgements()[0].reopened == "the newer reading has another status"
    with pytest.raises(SettingError):
        ledger.reopen(number + 99, "no such")


@pytest.mark.parametrize(
    "fields",
    [{"field": "id", "value": '"x"'}, {"field": "status", "value": '"maybe"'}, {"field": "status"}, {"value": "["}],
)
def test_a_correction_that_cannot_be_is_refused(ledger, fields):
    ledger.add(make_record(), MAKER)
    with pytest.raises(SettingError):
        ledger.judge(judged("correct", **{"field": "status", **fields}))
    assert ledger.judgements() == ()


@pytest.mark.parametrize("act", ["UPDATE judgements SET reviewer = 'Eve'", "DELETE FROM judgements"])
@pytest.mark.parametrize("table", ["judgements", "reopenings"])
def test_the_store_itself_refuses_to_change_a_judgement(ledger, act, table):
    ledger.add(make_record(), MAKER)
    number = ledger.judge(judged("note", note="look again"))
    ledger.reopen(number, "why not")
    act = act.replace("judgements", table).replace("reviewer", "reason" if table == "reopenings" else "reviewer")
    with pytest.raises(DBAPIError, match="never changed or deleted"), ledger.writing() as connection:
        connection.execute(text(act))
    assert len(ledger.judgements()) == 1


def test_issues_and_sources_that_gave_nothing(ledger):
    ledger.add(make_record(), MAKER)
    for _ in range(2):
        ledger.add_failure("gone.txt", "not_found", "no such file or folder")
    here, gone = ledger.issues()
    assert here == IssueRow(
        article="a1", stage="resolve", code="unknown_place", level="info", detail="the port has no name"
    )
    assert (gone.article, gone.source, gone.code) == (None, "gone.txt", "not_found")
    assert [row.code for row in ledger.issues(Filter(text="not_found"))] == ["not_found"]


def test_two_who_add_at_once_lose_and_double_nothing(target):
    Ledger.open(target).close()

    def add(start: int) -> int:
        with Ledger.open(target) as ledger:
            names = [f"a{(start + n) % 20}" for n in range(20)]
            return sum(ledger.add(make_record(name), MAKER) == "new" for name in names)

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(add, (0, 5, 10, 15))) == 20
    with Ledger.open(target) as ledger:
        assert counts(ledger) == {"articles": 20, "readings": 20, "claims": 40, "events": 40}


def test_two_who_make_it_at_once(target):
    with ThreadPoolExecutor(4) as pool:
        for ledger in pool.map(lambda _: Ledger.open(target), range(4)):
            ledger.close()


def test_a_newer_version_is_refused_by_name(target):
    with Ledger.open(target) as ledger, ledger.writing() as connection:
        connection.execute(text("UPDATE ledger_version SET version_num = '9999'"))
    with pytest.raises(LedgerError, match="newer sayso"):
        Ledger.open(target)


def test_every_view_answers(ledger):
    from sayso.ledger.views import VIEWS

    for name in ("a1", "a2"):
        ledger.add(make_record(name), MAKER)
    ledger.change_account(make_change(ledger))
    with ledger.reading() as connection:
        rows = {view: connection.execute(text(f"SELECT * FROM {view}")).mappings().all() for view in VIEWS}
    assert {view for view, found in rows.items() if not found} == {"attributions_flat"}
    claim = next(row for row in rows["claims_flat"] if row["id"] == "c-a2-1")
    assert (claim["incident"], claim["independent"], claim["copy_of"], claim["latitude"]) == ("I-1", 1, "a1", 12.78)
    assert len(rows["claims_flat"]) == 4


def test_the_migrated_tables_are_the_declared_ones(ledger):
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    from sayso.ledger.migrate import HEAD, VERSION_TABLE
    from sayso.ledger.tables import metadata

    ours = {table.name for table in metadata.sorted_tables}

    def mine(thing, name, kind, reflected, other):
        return not reflected or (name in ours if kind == "table" else not str(name).endswith("_words"))

    with ledger.reading() as connection:
        options = {"version_table": VERSION_TABLE, "include_object": mine}
        context = MigrationContext.configure(connection, opts=options)
        assert context.get_current_revision() == HEAD
        assert compare_metadata(context, metadata) == []


def counts(ledger: Ledger) -> dict[str, int]:
    """Rows of the tables that must not double."""
    with ledger.reading() as connection:
        names = ("articles", "readings", "claims", "events")
        return {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in names}


def test_a_stretch_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(SettingError, match="the last day is before the first"):
        Filter(since="2024-05-01", until="2024-04-01")
