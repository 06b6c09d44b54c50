"""What holds of every record, whatever the text."""

from __future__ import annotations

from sayso.model import Record, dumps, loads

FACT = {"occurred", "ongoing"}


def check_record(record: Record) -> None:
    """Assert the four promises as far as a machine can see them."""
    assert not [issue for issue in record.issues if issue.code == "fault"], record.issues
    text = record.article.text
    for layer in (record.places, record.times, record.actors, record.figures, record.events, record.predicates or ()):
        for row in layer:
            assert text[row.start : row.end] == row.text, row
            assert row.text.strip(), row
    for claim in record.claims:
        assert claim.evidence, claim
        for part in claim.evidence:
            assert part.start < part.end
            assert text[part.start : part.end] == part.quote, claim
        assert (claim.event is None) != (claim.figure is None), claim
        assert claim.chain[-1].kind == "outlet", claim
        assert -3 <= claim.belief <= 3
        if claim.stance == "denies":
            assert claim.status not in FACT, claim
        if claim.status in ("not_occurred", "failed"):
            assert claim.belief < 0, claim
    for zone in record.article.zones:
        assert text[zone.start : zone.end].strip()
    _check_indices(record)
    assert len({claim.id for claim in record.claims}) == len(record.claims)
    assert loads(dumps(record)) == record


def _check_indices(record: Record) -> None:
    sizes = {
        "actors": len(record.actors),
        "places": len(record.places),
        "times": len(record.times),
        "figures": len(record.figures),
        "events": len(record.events),
        "claims": len(record.claims),
        "attributions": len(record.attributions),
    }

    def within(layer: str, *indices: int | None) -> None:
        assert all(index is None or 0 <= index < sizes[layer] for index in indices), (layer, indices)

    for actor in record.actors:
        within("actors", actor.coref)
    for row in record.attributions:
        within("actors", row.actor)
        within("attributions", row.parent)
        assert row.content or row.source, row
    for event in record.events:
        within("actors", *event.actors, *event.recipients)
        within("places", *event.places)
        within("times", *event.times)
        within("figures", *event.figures)
    for claim in record.claims:
        within("events", claim.event)
        within("figures", claim.figure)
        within("attributions", claim.attribution)
        within("actors", *(link.actor for link in claim.chain))
    for incident in record.incidents:
        within("events", *incident.events)
        within("claims", *incident.claims)
        within("places", incident.place)
        within("times", incident.time)
        within("figures", *incident.figures)
    grouped = [index for incident in record.incidents for index in incident.claims]
    assert len(grouped) == len(set(grouped))
