"""Nouns that speak, and nouns that name a medium."""

from __future__ import annotations

from sayso.lexicon.files import load_table


def _nouns(kind: str) -> frozenset[str]:
    return frozenset(row["noun"] for row in load_table("en/speakers.csv") if row["kind"] == kind)


# Heads of noun phrases that name a medium.
MEDIA_NOUNS = _nouns("medium")
# People, offices and papers that may be cited. Reasons ("citing fears") are none of them.
SPEAKING_NOUNS = _nouns("speaker")
# What somebody said, as a noun: turning one down denies what it says.
CLAIM_NOUNS = _nouns("claim")
# Deeds that somebody may say were theirs: "claimed the bombing".
DEED_NOUNS = _nouns("deed")
