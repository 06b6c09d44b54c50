"""Any text at all: no crash, every row grounded, the same record twice."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.model import Article, text_sha256
from sayso.pipeline import Reader
from sayso.read.zones import find_zones
from tests.invariants import check_record

VOCABULARY = """
    The rebels army said denied “ ” " ' ( ) , . ; : - — killed 12 at least dozens of people in Aden Kyiv on Monday
    last week “We will attack,” she accused Moscow of shelling hospital not if unless according to citing RIA 1.5
    million 3 May 2022 no one was hurt Mr Haddad he his their it reportedly may have been bombing the town
    whose which and or but failed to demanded that
"""
ODDITIES = ["\n", "\n\n", "”", "“", "‘", "\u200b", "😀", "é", "\u0301", "ﬁ", "İ"]
WORDS = st.sampled_from(VOCABULARY.split() + ODDITIES)
PROSE = st.lists(WORDS, max_size=60).map(" ".join)
REBUTTALS = 'people ﬁ " been denied but : ) ) " one shelling whose in " denied may to in — Monday'
"""Once read without end: each denial found in it was taken for another one to deny."""
ANYTHING = st.text(max_size=200)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@example(text=REBUTTALS, published=None)
@given(text=PROSE | ANYTHING, published=st.sampled_from([None, "2024-02-29", "2022-03-23T10:00:00Z"]))
def test_any_text_gives_a_grounded_record(reader: Reader, text: str, published: str | None) -> None:
    article = Article(
        id="any", text=text, text_sha256=text_sha256(text), published=published, zones=find_zones(text), language="en"
    )
    first, second = reader.records([(article, ()), (article, ())])
    check_record(first)
    assert first == second
