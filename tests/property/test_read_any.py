from __future__ import annotations

import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import ZONE_KINDS
from sayso.read import Failure, find_zones, read_sources

WORDS = st.sampled_from(
    [
        "By",
        "Photo:",
        "Credit:",
        "(AP)",
        "KABUL",
        "—",
        "Reuters",
        "/",
        "Jane",
        "Roe",
        "said.",
        "died",
        "\n",
        "\n\n",
        "May 3 2012",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=40).map(" ".join))


@given(TEXTS, st.one_of(st.none(), TEXTS))
@settings(deadline=None, max_examples=150)
def test_every_word_of_any_text_stands_in_exactly_one_zone(text: str, title: str | None) -> None:
    at = 0
    for zone in find_zones(text, title=title):
        assert at <= zone.start < zone.end <= len(text)
        assert not text[at : zone.start].strip()
        assert text[zone.start : zone.end].strip() == text[zone.start : zone.end]
        assert zone.kind in ZONE_KINDS
        at = zone.end
    assert not text[at:].strip()


@given(st.one_of(st.binary(), st.text().map(lambda text: json.dumps({"text": text}).encode())))
@settings(deadline=None, max_examples=150)
def test_no_bytes_stop_the_reading(blob: bytes) -> None:
    for found in read_sources("-", stdin=io.BytesIO(blob)):
        if isinstance(found, Failure):
            assert found.detail
            continue
        article, _ = found
        article.text.encode("utf-8")
        assert all(article.text[zone.start : zone.end].strip() for zone in article.zones)
