"""Units of counted nouns, effects by the words that govern a number, and words that bound one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.lexicon.files import Entry, load_entries


class UnitEntry(Entry):
    """Nouns of one unit; ``who`` where the noun says so."""

    unit: str
    who: str | None = None
    words: tuple[str, ...]


class FigureEntry(Entry):
    """An effect with the words that govern it, or a bound with the words that stand before or after a number."""

    effect: str | None = None
    patient: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    bound: str | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLexicon:
    """Effects by the role a word gives the counted; units and who by noun; bounds by phrase, longest first.

    ``patient`` may give a verb several effects (a house burns, a person is burned); ``only`` tells which units an
    effect is for, where not for all.
    """

    patient: dict[str, tuple[str, ...]]
    subject: dict[str, tuple[str, ...]]
    noun: dict[str, str]
    state: dict[str, tuple[str, ...]]
    only: dict[str, frozenset[str]]
    unit: dict[str, str]
    who: dict[str, str]
    units: frozenset[str]
    before: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    after: dict[str, tuple[tuple[tuple[str, ...], str], ...]]

    def fitting(self, effects: tuple[str, ...], unit: str | None) -> str | None:
        """The first of the effects that something of the unit may suffer."""
        for effect in effects:
            only = self.only.get(effect)
            if only is None or unit is None or (unit if unit in _KNOWN else "other") in only:
                return effect
        return None


_KNOWN = frozenset({"person", "household", "vehicle", "aircraft", "ship", "building"})


@cache
def load_figure_lexicon() -> FigureLexicon:
    """The English figure words."""
    entries = load_entries("en/figures.yml", FigureEntry)
    units = load_entries("en/units.yml", UnitEntry)
    return FigureLexicon(
        patient=_effects(entries, "patient"),
        subject=_effects(entries, "subject"),
        noun={word: entry.effect for entry in entries if entry.effect for word in entry.noun},
        state=_effects(entries, "state"),
        only={entry.effect: frozenset(entry.units) for entry in entries if entry.effect and entry.units},
        unit={word: entry.unit for entry in reversed(units) for word in entry.words},
        who={word: entry.who for entry in units if entry.who for word in entry.words},
        units=frozenset(entry.unit for entry in units),
        before=_phrases(entries, last=True),
        after=_phrases(entries, last=False),
    )


def _effects(entries: tuple[FigureEntry, ...], role: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in entries:
        if entry.effect:
            for word in getattr(entry, role):
                found.setdefault(word, []).append(entry.effect)
    return {word: tuple(effects) for word, effects in found.items()}


def _phrases(entries: tuple[FigureEntry, ...], *, last: bool) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Phrases by the word next to the number: the last one before it, the first one after it."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in entries:
        for phrase in entry.before if last else entry.after:
            words = tuple(phrase.split())
            if entry.bound:
                found.setdefault(words[-1] if last else words[0], []).append((words, entry.bound))
    return {word: tuple(sorted(options, key=lambda o: -len(o[0]))) for word, options in found.items()}
