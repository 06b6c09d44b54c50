"""Cues: words through which someone says, believes, wants or sees something, with the stance they carry."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from sayso.lexicon.files import Entry, load_entries
from sayso.model.record import CueAct, Stance

CueKind = Literal["verb", "noun", "adverb", "preposition", "particle"]
Frame = Literal[
    "clause",
    "demand clause",
    "question",
    "parenthesis",
    "quote",
    "infinitive",
    "gerund",
    "object",
    "object infinitive",
    "for infinitive",
    "on infinitive",
    "to infinitive",
    "object called false",
    "evidence",
    "possibility",
    "word given",
    "blame laid",
    "number put",
    "object predicate",
    "object as",
    "object of",
    "object for",
    "object over",
    "object with",
    "object in",
    "object on",
    "object to",
    "claim noun",
    "cited claim",
    "responsibility",
    "deed",
    "doubt",
    "citing",
    "of",
    "about",
    "on",
    "for",
    "to",
    "against",
    "subject infinitive",
    "subject as",
    "subject",
    "noun clause",
    "noun infinitive",
    "host",
    "governor",
]


class Cue(Entry):
    """One class of cue words.

    ``words`` are lemmas; a particle or preposition may follow after a blank ("point out"). ``frames`` are the ways the
    content may hang on the cue, tried in order; a use that fits none of them is no cue. ``stance`` is what the
    words carry by themselves, before negation and the like around them.
    """

    meaning: str
    kind: CueKind
    words: tuple[str, ...] = Field(min_length=1)
    stance: Stance
    act: CueAct
    frames: tuple[Frame, ...] = Field(min_length=1)


CueTable = Mapping[tuple[str, str], tuple[Cue, ...]]


@cache
def load_cues() -> CueTable:
    """Entries by kind and first word; an entry's other words ("point out") are left for the reader to check."""
    table: dict[tuple[str, str], list[Cue]] = {}
    for name in ("en/cues.yml", "en/cues_attitude.yml"):
        for cue in load_entries(name, Cue):
            for word in cue.words:
                rows = table.setdefault((cue.kind, word.split(" ")[0]), [])
                if cue not in rows:
                    rows.append(cue)
    return {key: tuple(rows) for key, rows in table.items()}
