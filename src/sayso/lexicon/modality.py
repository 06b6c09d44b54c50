"""Modal verbs, adverbs, conjunctions and negative words: what they make of the clause they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.lexicon.files import Entry, load_entries
from sayso.lexicon.signatures import Outcome

ModalKind = Literal["modal", "adverb", "mark"]
NegationKind = Literal["affix", "adverb", "determiner", "pronoun", "preposition", "supply", "coordinator", "pretence"]


class ModalEntry(Entry):
    """Words that move a clause away from plain fact.

    ``kind``: ``modal`` (auxiliary), ``adverb``, or ``mark`` (a conjunction, acting on the clause it opens).
    ``holds`` and ``fails`` are the status of the clause when it is affirmed and when it is negated. ``hedged`` entries
    leave the status and lower the belief.
    """

    meaning: str
    kind: ModalKind
    words: tuple[str, ...]
    holds: Outcome
    fails: Outcome
    hedged: bool = False


class NegationEntry(Entry):
    """Negative words by what they are; ``supply`` lists goods whose lack is an event of its own."""

    meaning: str
    kind: NegationKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Modal:
    """An entry's effect, apart from its words."""

    id: str
    holds: str
    fails: str
    hedged: bool = False


@cache
def load_modal_entries() -> tuple[ModalEntry, ...]:
    """Every entry of ``en/modality.yml``."""
    return load_entries("en/modality.yml", ModalEntry)


@cache
def load_negation_entries() -> tuple[NegationEntry, ...]:
    """Every entry of ``en/negation.yml``."""
    return load_entries("en/negation.yml", NegationEntry)


@cache
def load_modals(kind: ModalKind) -> Mapping[str, Modal]:
    """Modal words of one kind by lower-cased form."""
    return {
        word: Modal(id=entry.id, holds=entry.holds, fails=entry.fails, hedged=entry.hedged)
        for entry in load_modal_entries()
        if entry.kind == kind
        for word in entry.words
    }


@cache
def load_negations(kind: NegationKind) -> frozenset[str]:
    """Negative words of one kind, lower-cased."""
    return frozenset(word for entry in load_negation_entries() if entry.kind == kind for word in entry.words)
