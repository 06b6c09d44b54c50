"""Harm that weather, beasts and disease do is no claim on a conflict."""

import pytest


@pytest.mark.parametrize("text", ["Lightning struck a tower and killed two hikers.", "A bear injured two hikers."])
def test_nature(parse_text, reader, text):
    assert not reader.record(parse_text(text)).claims


def test_people(parse_text, reader):
    assert reader.record(parse_text("A shell killed two hikers.")).claims
