"""The trigger lexicon: which words name an act, when, of what type, and who stands where around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from sayso.lexicon.files import Entry, load_entries
from sayso.model import EVENT_TYPES, LexiconError

FILES = (
    "en/triggers_violence.yml",
    "en/triggers_ground.yml",
    "en/triggers_people.yml",
    "en/triggers_force.yml",
    "en/triggers_words.yml",
    "en/triggers_losses.yml",
)
CLASSES = "en/trigger_classes.yml"

FrameName = Literal["act", "harm", "undergo", "move", "mutual", "go", "hold", "give", "lack", "say", "ask"]


class TriggerEntry(Entry):
    """Words that behave alike: one type, one set of conditions, one frame of roles.

    Notes
    -----
    ``verbs``, ``nouns`` and ``adjs`` hold lemmas. A verb may bring words it must govern (``set fire``, ``pull out``), a
    noun the words right before it (``air strike``). ``when`` is a list of alternatives, ``unless`` a list of vetoes;
    each is a row of tests that must all hold: ``slot:class|class`` or ``slot=word|word``, with ``!`` for *not*.
    A slot is ``subj``, ``obj``, ``mod``, ``poss``, ``gov``, ``sent``, ``tag``, ``has`` or a preposition.
    ``wary`` words are read as something else in articles on sport, business and the arts. ``speech`` words give way to
    an act named in their content. ``weak`` nouns need a slot of their own to count. ``negated`` verbs are acts only
    together with their negation: who "did not accept" has rejected.
    """

    type: str
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjs: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    frame: FrameName = "act"
    acled: str | None = None
    plover: str | None = None
    effect: str | None = None
    wary: bool = False
    speech: bool = False
    weak: bool = False
    negated: bool = False

    @field_validator("type")
    @classmethod
    def _known_type(cls, value: str) -> str:
        if value not in EVENT_TYPES:
            raise ValueError(f"{value} is no event type")
        return value


class WordClass(BaseModel):
    """A semantic class of nouns (or other words) that conditions speak of."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    source: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One condition on the words around a trigger: does ``slot`` hold one of ``values``?"""

    slot: str
    values: frozenset[str]
    by_class: bool
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One reading of a lemma: the rule it comes from and the further words it needs."""

    entry: TriggerEntry
    rest: tuple[str, ...]
    needed: frozenset[str]
    when: tuple[tuple[Test, ...], ...]
    unless: tuple[tuple[Test, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerLexicon:
    """Readings by lemma and word class, longest first, and the noun classes by lemma."""

    verbs: dict[str, tuple[Sense, ...]]
    nouns: dict[str, tuple[Sense, ...]]
    adjs: dict[str, tuple[Sense, ...]]
    classes: dict[str, frozenset[str]]


@cache
def load_negated() -> frozenset[str]:
    """Ids of the rules whose verbs are acts only together with their negation."""
    return frozenset(entry.id for entry in load_trigger_entries() if entry.negated)


@cache
def load_triggers() -> TriggerLexicon:
    """The trigger lexicon, read once.

    Raises
    ------
    LexiconError
        When a file does not meet its schema or a condition names a class that does not exist.
    """
    groups = load_entries(CLASSES, WordClass)
    known = {group.id for group in groups}
    classes: dict[str, set[str]] = {}
    for group in groups:
        for word in group.words:
            classes.setdefault(word, set()).add(group.id)
    tables: dict[str, dict[str, list[Sense]]] = {"verbs": {}, "nouns": {}, "adjs": {}}
    for entry in load_trigger_entries():
        when, unless = _rows(entry.when, entry.id, known), _rows(entry.unless, entry.id, known)
        for part, table in tables.items():
            for phrase in getattr(entry, part):
                words = phrase.split()
                key, rest = (words[0], words[1:]) if part == "verbs" else (words[-1], words[:-1])
                sense = Sense(entry=entry, rest=tuple(rest), needed=frozenset(rest), when=when, unless=unless)
                table.setdefault(key, []).append(sense)
    sorted_tables = {
        part: {key: tuple(sorted(senses, key=lambda s: -len(s.rest))) for key, senses in table.items()}
        for part, table in tables.items()
    }
    frozen = {word: frozenset(names) for word, names in classes.items()}
    return TriggerLexicon(classes=frozen, **sorted_tables)


@cache
def load_trigger_entries() -> tuple[TriggerEntry, ...]:
    """All entries of the trigger files, in file order."""
    entries = tuple(entry for name in FILES for entry in load_entries(name, TriggerEntry))
    ids = [entry.id for entry in entries]
    if len(set(ids)) < len(ids):
        raise LexiconError(f"triggers: id used twice: {', '.join(sorted({i for i in ids if ids.count(i) > 1}))}")
    return entries


def _rows(rows: tuple[str, ...], entry_id: str, known: set[str]) -> tuple[tuple[Test, ...], ...]:
    return tuple(tuple(_test(word, entry_id, known) for word in row.split()) for row in rows)


def _test(word: str, entry_id: str, known: set[str]) -> Test:
    body = word.removeprefix("!")
    by_class = ":" in body
    slot, _, values = body.partition(":" if by_class else "=")
    names = frozenset(value.replace("_", " ") if not by_class else value for value in values.split("|"))
    if not slot or not values:
        raise LexiconError(f"trigger {entry_id}: {word!r} is no condition")
    if by_class and not names <= known:
        raise LexiconError(f"trigger {entry_id}: no word class {', '.join(sorted(names - known))}")
    return Test(slot=slot, values=names, by_class=by_class, negated=word.startswith("!"))
