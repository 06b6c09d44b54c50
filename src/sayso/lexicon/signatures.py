"""Signatures: what a word says about the act in its complement, when the word itself holds and when it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.lexicon.files import Entry, load_entries

# "untrue" is the state of a report that somebody calls false; on an act it means the same as "not_occurred".
Outcome = Literal[
    "occurred",
    "ongoing",
    "planned",
    "demanded",
    "threatened",
    "possible",
    "conditional",
    "failed",
    "not_occurred",
    "untrue",
]
WordClass = Literal["V", "N", "A"]


class SignatureEntry(Entry):
    """Words that behave alike towards a complement.

    ``frames`` name the complement: ``inf`` (to-infinitive; ``inf_other`` of a doer of its own), ``ing`` (gerund),
    ``that`` (clause), ``obj`` and ``subj`` (noun phrase as object or as subject), ``mod`` (the noun the word modifies),
    or a preposition.
    ``holds``, ``fails`` and ``unreal`` are the complement's status where the word itself is a fact, is negated, or is
    neither; ``untrue`` where it is called false; ``told`` where the word is the very cue through which the speaker of
    the complement speaks. In ``yes`` and ``no`` the act to judge stands between asterisks.
    """

    meaning: str
    words: tuple[str, ...]
    pos: tuple[WordClass, ...]
    frames: tuple[str, ...]
    holds: Outcome
    fails: Outcome
    unreal: Outcome | None = None
    untrue: Outcome | None = None
    told: Outcome | None = None
    hedged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """An entry's effect, apart from its words."""

    id: str
    holds: str
    fails: str
    unreal: str | None = None
    untrue: str | None = None
    told: str | None = None
    hedged: bool = False


Frames = Mapping[str, Signature]


@cache
def load_signature_entries() -> tuple[SignatureEntry, ...]:
    """Every entry of ``en/signatures.yml``."""
    return load_entries("en/signatures.yml", SignatureEntry)


@cache
def load_signatures() -> Mapping[tuple[str, str], Frames]:
    """Frames by (lemma, word class); of two entries with one word and frame the later in the file wins."""
    table: dict[tuple[str, str], dict[str, Signature]] = {}
    for entry in load_signature_entries():
        signature = Signature(
            id=entry.id,
            holds=entry.holds,
            fails=entry.fails,
            unreal=entry.unreal,
            untrue=entry.untrue,
            told=entry.told,
            hedged=entry.hedged,
        )
        for word in entry.words:
            for pos in entry.pos:
                frames = table.setdefault((word, pos), {})
                frames.update(dict.fromkeys(entry.frames, signature))
    return table
