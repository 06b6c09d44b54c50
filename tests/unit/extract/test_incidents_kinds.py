"""Kinds of acts make no incident of their own."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Attacks on civilians are a war crime, the envoy said.",
        "Such attacks on villages are rare.",
        "Snipers often target civilians.",
        "A law on terrorism was passed after a long debate on violence.",
    ],
)
def test_kinds(parse_text, reader, text):
    record = reader.record(parse_text(text))
    assert record.claims and not record.incidents
    assert {claim.status for claim in record.claims} == {"possible"}


def test_acts_stay(parse_text, reader):
    record = reader.record(parse_text("Gunmen attacked a clinic in Goma on Monday. Attacks on clinics are a crime."))
    assert [incident.type for incident in record.incidents] == ["ASSAULT"]
