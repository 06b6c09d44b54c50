import dataclasses
import json
from importlib.resources import files

import jsonschema
import pytest

from sayso.model import (
    Acled,
    Actor,
    Article,
    Attribution,
    Claim,
    Event,
    Evidence,
    Figure,
    Incident,
    Instrument,
    Issue,
    Place,
    PlaceCandidate,
    Predicate,
    Record,
    RecordError,
    Span,
    Speaker,
    Time,
    Toll,
    Via,
    Zone,
    dumps,
    from_dict,
    loads,
    schema,
    to_dict,
)

TEXT = "Two men were killed in Aden on Monday, Saba reported."


def full_record() -> Record:
    return Record(
        article=Article(
            id="a", outlet="The Probe", text=TEXT, text_sha256="0" * 64, zones=(Zone(start=0, end=53, kind="body"),)
        ),
        places=(
            Place(
                start=23,
                end=27,
                text="Aden",
                kind="city",
                country="YEM",
                lat=12.8,
                lon=45.0,
                precision="city",
                score=0.9,
                candidates=(PlaceCandidate(name="Aden", geoname_id=415189, score=0.9),),
            ),
        ),
        times=(
            Time(start=31, end=37, text="Monday", type="DATE", value="XXXX-WXX-1", precision="day", basis="stated"),
        ),
        actors=(Actor(start=0, end=7, text="Two men", head="men", kind="person"),),
        figures=(
            Figure(
                start=0, end=7, text="Two men", low=2, best=2, high=2, bound="exact", unit="person", effect="killed"
            ),
        ),
        attributions=(
            Attribution(
                source=(Span(start=39, end=43),),
                cue=Span(start=44, end=52),
                content=(Span(start=0, end=37),),
                stance="asserts",
                form="indirect",
                via=(Via(start=39, end=43, relation="published"),),
            ),
        ),
        events=(
            Event(
                start=13,
                end=19,
                text="killed",
                type="HARM",
                acled=Acled(event="Violence against civilians", sub_event="Attack"),
                status="occurred",
                belief=3.0,
                recipients=(0,),
                instruments=(Instrument(start=0, end=3, text="Two"),),
                places=(0,),
                figures=(0,),
            ),
        ),
        claims=(
            Claim(
                id="c-1",
                evidence=(Evidence(start=0, end=53, quote=TEXT),),
                chain=(Speaker(name="Saba", kind="media", named=True), Speaker(kind="outlet", named=False)),
                stance="asserts",
                event=0,
                attribution=0,
                status="occurred",
                belief=3.0,
            ),
        ),
        incidents=(
            Incident(
                id="i-1", type="HARM", events=(0,), claims=(0,), place=0, toll={"killed": Toll(low=2, best=2, high=2)}
            ),
        ),
        predicates=(Predicate(start=13, end=19, text="killed", belief=2.5),),
        issues=(Issue(stage="resolve", code="no_year", level="info", detail="no year", start=31, end=37),),
    )


def test_a_record_survives_json() -> None:
    record = full_record()
    assert loads(dumps(record)) == record


def test_every_list_of_the_record_is_tried() -> None:
    record = full_record()
    empty = [field.name for field in dataclasses.fields(record) if getattr(record, field.name) in ((), None)]
    assert not empty


def test_records_meet_the_generated_schema() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    validator.validate(to_dict(full_record()))
    broken = to_dict(full_record())
    broken["claims"][0]["stance"] = "mutters"
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(broken)


def test_layers_not_asked_for_are_left_out() -> None:
    record = dataclasses.replace(full_record(), predicates=None)
    assert "predicates" not in json.loads(dumps(record))
    assert loads(dumps(record)).predicates is None


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("format",), "sayso/2", "not a sayso/1 record"),
        (("article", "text"), 7, "record.article.text"),
        (("events", 0, "type"), "WAR", "'WAR' is not one of"),
        (("events", 0, "start"), True, "int is due"),
        (("claims", 0, "mood"), "calm", "unknown field mood"),
    ],
)
def test_what_is_no_record_is_refused(path: tuple, value: object, message: str) -> None:
    data = to_dict(full_record())
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    with pytest.raises(RecordError, match=message):
        from_dict(data)


def test_a_missing_field_is_named() -> None:
    data = to_dict(full_record())
    del data["claims"][0]["stance"]
    with pytest.raises(RecordError, match="stance"):
        from_dict(data)


def test_the_shipped_schema_is_the_generated_one() -> None:
    shipped = files("sayso.model").joinpath("sayso-1.schema.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == schema()
