"""One stand-in for the name of every state and armed group, shown to the parser: what a sentence says must not hang on
who is named.

A statistical parser has seen some countries' names more often than others and reads the rest less well, so that a
sentence and the same sentence with the parties swapped could give two records. The article's own words stay.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from sayso.lexicon import load_table
from sayso.lexicon.triggers import load_triggers

# Any set of names that the parser knows well serves; with those of France, Germany or Iran the records are the same.
STAND_INS = {"name": "Russia", "adjectives": "Russian", "people": "Russians", "capital": "Moscow"}

# An editor's square brackets are round ones to a parser that was trained on prose with those.
BRACKETS = {"[": "(", "]": ")"}

# A printer's apostrophe is a typist's one to that parser, which takes "don’t" for something else than "don't".
APOSTROPHE = "\u2019"

PLURAL = re.compile(r"\w{5}s$")
OWNED = frozenset({"armed", "weapon", "craft", "vehicle", "captive", "officials", "police"})
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "those", "its", "their"})


@cache
def stand_ins() -> dict[str, str]:
    """The one-word names of states, their adjectives, peoples and capitals, each with its stand-in."""
    found: dict[str, str] = {}
    for row in load_table("places/countries.csv"):
        for column in ("capital", "people", "adjectives", "name"):  # the later wins: *Luxembourg*, *Thai*
            for word in map(str.strip, row[column].split(";")):
                if word.isalpha() and word.istitle():
                    found[word] = STAND_INS[column]
    return found


@cache
def groups() -> frozenset[str]:
    """The one-word names of armed groups, which serve as noun and adjective alike; not those of their members."""
    names: set[str] = set()
    for row in load_table("actors/groups.csv"):
        names.update(name.strip() for name in (row["name"], *row["aliases"].split(";")))
    return frozenset(
        name
        for name in names
        if name.isalpha() and name.istitle() and name not in stand_ins() and not PLURAL.search(name)
    )


@cache
def _owned() -> frozenset[str]:
    """Nouns of people and things that a group's name stands before: "Hamas troops"."""
    return frozenset(word for word, classes in load_triggers().classes.items() if classes & OWNED)


def _of_group(before: str, after: str) -> str:
    """A group's name as an adjective ("the Hamas airstrikes", "four Hamas tanks") or as a name."""
    forms = {after, after.removesuffix("s")}
    acts = load_triggers().nouns if before.lower() in DETERMINERS else {}
    return "name" if forms.isdisjoint(_owned()) and forms.isdisjoint(acts) else "adjectives"


def with_stand_ins(words: Sequence[str], common: Collection[str]) -> list[str]:
    """The words with stand-ins for states, round brackets for square ones and straight apostrophes.

    Parameters
    ----------
    words : sequence of str
        The tokens of one paragraph.
    common : collection of str
        Words that are no part of a name though a sentence gives them a capital (*In Chad*).

    Notes
    -----
    A word beside another capitalised one may be part of a longer name (*Chad Mills*, *Jordan River*) and stays, unless
    it is an adjective (*Turkish President*).
    """
    table = stand_ins()
    shown = list(words)
    for i, word in enumerate(words):
        if word in BRACKETS:
            shown[i] = BRACKETS[word]
            continue
        if APOSTROPHE in word and len(word) > 1:
            shown[i] = word.replace(APOSTROPHE, "'")
            continue
        neighbours = (words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else "")
        stand_in = STAND_INS[_of_group(*neighbours)] if word in groups() else table.get(word)
        if stand_in is None:
            continue
        if stand_in == STAND_INS["adjectives"] or not any(
            near[:1].isupper() and near not in table and near.lower() not in common for near in neighbours
        ):
            shown[i] = stand_in
    return shown
