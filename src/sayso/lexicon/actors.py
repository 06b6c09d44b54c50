"""What is known of actors before any article is read: nouns, names, states, offices and those who held them.

Data: ``lexicon/data/actors/*.csv`` and ``en/actor_words.yml``; names of states come from ``places/countries.csv``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast, get_args

from sayso.lexicon.actor_names import KnownActor, NameIndex, fold
from sayso.lexicon.files import Entry, load_entries, load_table
from sayso.model import LexiconError
from sayso.model.record import ActorKind

# The word classes of pronouns in `en/actor_words.yml`, tried in this order.
PRONOUN_CLASSES = (
    "masculine",
    "feminine",
    "neuter",
    "plural",
    "first_singular",
    "first_plural",
    "second",
    "relative",
    "indefinite",
)

KINDS = frozenset(get_args(ActorKind))


class WordClass(Entry):
    """A closed class of words by lower-cased form."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorNoun:
    """A common noun that heads an actor: *soldier*, *ministry*, *refugee*. ``like`` names its synonyms' class."""

    kind: ActorKind
    sector: str | None
    person: bool
    gender: str | None
    title: bool
    honorific: bool
    office: bool
    body: bool
    force: bool
    weapon: bool
    site: bool
    like: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Someone who held an office from ``begin`` to ``finish`` (ISO days; ``None``: still did when compiled)."""

    id: str
    name: str
    of: str | None
    office: str
    gender: str
    begin: str
    finish: str | None

    def held_on(self, day: str, *, slack_years: int = 0) -> bool:
        """Whether the office was held on the ISO day, give or take some years."""
        year = int(day[:4])
        if slack_years:
            last = 9999 if self.finish is None else int(self.finish[:4])
            return int(self.begin[:4]) - slack_years <= year <= last + slack_years
        return self.begin <= day[:10] and (self.finish is None or day[:10] <= self.finish)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLexicon:
    """Everything in one place; built once by `load_actor_lexicon`."""

    nouns: Mapping[str, ActorNoun]
    classes: Mapping[str, frozenset[str]]
    names: NameIndex
    states: Mapping[str, KnownActor]
    adjectives: Mapping[str, str]
    genders: Mapping[str, str]
    leaders: Mapping[str, tuple[Leader, ...]]
    offices: Mapping[tuple[str, str], tuple[Leader, ...]]
    name_words: Mapping[str, tuple[int, ActorKind, str | None]]


@cache
def load_actor_lexicon(extra: tuple[Path, ...] = ()) -> ActorLexicon:
    """The lexicon, with a user's own names after ours.

    Parameters
    ----------
    extra : tuple of Path
        CSV files with the columns of ``actors/groups.csv``: id, name, kind, country, sector, aliases, source (which
        may be left out). Where a name is in several files the last one counts.

    Raises
    ------
    LexiconError
        When a file cannot be read or a row has an unknown kind.
    """
    states = {row["iso3"]: _state(row) for row in load_table("places/countries.csv")}
    adjectives = {row["iso3"]: row["adjectives"].split(";")[0] for row in load_table("places/countries.csv")}
    names = NameIndex.of([*_state_names(states), *_known_names(extra)])
    leaders, offices = _leaders()
    return ActorLexicon(
        nouns=load_nouns(),
        classes={entry.id: frozenset(entry.words) for entry in load_entries("en/actor_words.yml", WordClass)},
        names=names,
        states=states,
        adjectives=adjectives,
        genders={row["name"]: row["gender"] for row in load_table("actors/first_names.csv")},
        leaders=leaders,
        offices=offices,
        name_words={
            row["word"]: (int(row["rank"]), _kind(row["kind"]), row["sector"] or None)
            for row in load_table("actors/name_words.csv")
        },
    )


@cache
def load_nouns() -> dict[str, ActorNoun]:
    """Common nouns of persons and bodies, by the noun."""
    nouns: dict[str, ActorNoun] = {}
    for row in load_table("actors/nouns.csv"):
        traits = set(row["traits"].split(";"))
        nouns[row["noun"]] = ActorNoun(
            kind=_kind(row["kind"]),
            sector=row["sector"] or None,
            person="person" in traits,
            gender="m" if "m" in traits else "f" if "f" in traits else None,
            title="title" in traits,
            honorific="honorific" in traits,
            office="office" in traits,
            body="body" in traits,
            force="force" in traits,
            weapon="weapon" in traits,
            site="site" in traits,
            like=row["like"] or None,
        )
    return nouns


def _kind(word: str) -> ActorKind:
    if word not in KINDS:
        raise LexiconError(f"actors: {word!r} is no kind of actor")
    return cast(ActorKind, word)


def _state(row: Mapping[str, str]) -> KnownActor:
    return KnownActor(
        id=row["iso3"], name=row["name"], kind="government", country=row["iso3"], sector="GOV", use="name"
    )


def _state_names(states: Mapping[str, KnownActor]) -> Iterator[tuple[str, KnownActor]]:
    for row in load_table("places/countries.csv"):
        state = states[row["iso3"]]
        for use, column in (("capital", "capital"), ("people", "people"), ("adjective", "adjectives")):
            known = KnownActor(
                id=state.id, name=state.name, kind=state.kind, country=state.country, sector=state.sector, use=use
            )
            for alias in filter(None, row[column].split(";")):
                if not alias.startswith("The "):
                    yield alias, known
        for alias in (row["name"], *filter(None, row["aliases"].split(";"))):
            if not alias.lower().startswith("the "):
                yield alias, state


def _known_names(extra: tuple[Path, ...]) -> Iterator[tuple[str, KnownActor]]:
    tables: list[Iterable[Mapping[str, str]]] = [load_table("actors/groups.csv"), load_table("actors/bodies.csv")]
    tables.extend(_read_extra(path) for path in extra)
    for table in tables:
        for row in table:
            known = KnownActor(
                id=row["id"],
                name=row["name"],
                kind=_kind(row["kind"]),
                country=row["country"] or None,
                sector=row["sector"] or None,
                use="name",
            )
            for alias in (row["name"], *filter(None, row["aliases"].split(";"))):
                yield alias, known


def _read_extra(path: Path) -> list[dict[str, str]]:
    try:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    except OSError as error:
        raise LexiconError(f"actors {path}: {error.strerror or error}") from error
    rows = list(csv.DictReader(lines))
    lacking = {"id", "name", "kind", "country", "sector", "aliases"} - set(rows[0] if rows else ())
    if rows and lacking:
        raise LexiconError(f"actors {path}: no column {', '.join(sorted(lacking))}")
    return rows


def _leaders() -> tuple[dict[str, tuple[Leader, ...]], dict[tuple[str, str], tuple[Leader, ...]]]:
    by_name: dict[str, tuple[Leader, ...]] = {}
    by_office: dict[tuple[str, str], tuple[Leader, ...]] = {}
    for row in load_table("actors/leaders.csv"):
        leader = Leader(
            id="person." + "_".join(fold(word) for word in row["name"].split()),
            name=row["name"],
            of=row["of"] or None,
            office=row["office"],
            gender=row["gender"],
            begin=row["begin"],
            finish=row["finish"] or None,
        )
        for key in _leader_keys(row):
            by_name[key] = (*by_name.get(key, ()), leader)
        if row["of"]:
            office = (row["of"], row["office"])
            by_office[office] = (*by_office.get(office, ()), leader)
    return by_name, by_office


def _leader_keys(row: Mapping[str, str]) -> set[str]:
    """Folded full names, and folded surnames (the last word, less an article such as al-)."""
    keys: set[str] = set()
    for name in (row["name"], *filter(None, row["aliases"].split(";"))):
        keys.add(fold(name))
        last = name.replace("-", " ").split() if "al-" in name or "el-" in name else name.split()
        keys.add(fold(last[-1]) if fold(last[-1]) not in {"jr", "iii", "un", "il", "silva"} else fold(name))
    return keys
