"""Where the names are in a paragraph whose letters no longer tell: known ones, words of no dictionary, initials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from sayso.lexicon.actor_names import LOWER_WORDS, PLAIN_WORDS, NameIndex, fold
from sayso.lexicon.actors import load_actor_lexicon

LONGEST = 9  # words of the longest name
LINKS = frozenset({"of", "for", "the", "and", "de", "del", "y", "da", "do", "dos", "e"})  # small inside a name
# Words that open a Spanish, Portuguese or Arabic name and take a capital there.
OPENING = frozenset({"san", "santa", "santo", "sao", "el", "la", "los", "las", "al", "nueva", "puerto", "villa"})
DATES = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep oct nov dec monday tuesday wednesday thursday friday saturday sunday""".split()
)
PLAIN_DATES = frozenset({"march", "may", "mar", "sun", "dec"})
# Given names that are everyday words, in English or in the names of towns.
EVERYDAY = frozenset(
    """angelica ben bill bob brad carol charlotte christian chuck don douglas ed fares florence frank grace hakim
    heather jack jerry jimmy mark maxim milan nada nick ray roman rose sally said salem salvador sam scott serge sue
    sultan""".split()
)
# Words that close a name, words that never stand inside one, and verbs that follow a name in reports.
CLOSERS = frozenset({",", ".", ";", ")", "]", "and", "who", "was", "were", "is", "has", "had", "'s"})
STOPS = frozenset(
    """the a an of in on at to by for with from and or but as that who whom which was were is are be been has have had
    will would may might can could not his her its their this these those he she it they we i you also then when while
    after before during until since under over against into near who there here""".split()
)
VERBS = frozenset("said told left took went came made gave got held met led saw began died fled fell shot".split())
UNFIT = STOPS | VERBS
BODIES = frozenset("movement front army party alliance force union command cartel brigade organization".split())
VOWELS = frozenset("aeiouy")
ENDINGS = (
    ("ies", "y"), ("men", "man"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ness", ""), ("n't", ""),
)  # fmt: skip


class Marks(Enum):
    """What a word is shown as: in small letters, with a capital, or as it stands."""

    PLAIN = 0
    NAME = 1
    INITIALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    names: NameIndex
    single: frozenset[str]
    initials: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    name_words: frozenset[str]


@cache
def _known() -> _Known:
    lexicon = load_actor_lexicon()
    single: set[str] = set()
    initials: set[str] = set()
    for letters, pairs in lexicon.names.by_letters.items():
        for alias, known in pairs:
            if alias.isupper() and len(letters) > 2 and letters not in PLAIN_WORDS:
                initials.add(letters)
            elif known.id == known.country and alias.isalpha() and alias[0].isupper() and letters not in LOWER_WORDS:
                single.add(letters)
    return _Known(
        names=lexicon.names,
        single=frozenset(single),
        initials=frozenset(initials),
        given=frozenset(lexicon.genders) - EVERYDAY,
        titles=frozenset(noun for noun, told in lexicon.nouns.items() if told.title),
        name_words=frozenset(lexicon.name_words),
    )


def find_names(words: Sequence[str], common: frozenset[str]) -> list[Marks]:
    """A mark for each lower-cased word; with an empty ``common`` no word counts as unknown."""
    known = _known()
    marks = [_alone(words, i, known, common) for i in range(len(words))]
    for i in range(len(words)):
        _mark_longer(words, i, known, marks)
    _mark_persons(words, known, marks)
    _mark_bodies(words, known, marks)
    _mark_brackets(words, known, marks)
    _mark_before(words, known, marks)
    return marks


def _alone(words: Sequence[str], i: int, known: _Known, common: frozenset[str]) -> Marks:
    word = words[i]
    if not word[:1].isalpha():
        return Marks.PLAIN
    if "." in word[:-1]:  # u.s.
        return Marks.INITIALS
    bare = word.rstrip(".")
    if bare in DATES:
        dated = any(words[j][:1].isdigit() for j in (i - 1, i + 1) if 0 <= j < len(words))
        return Marks.NAME if dated or bare not in PLAIN_DATES else Marks.PLAIN
    if bare in known.initials:
        return Marks.INITIALS
    plain = is_plain(bare, common)
    if bare in known.single or bare in known.given:
        return Marks.NAME
    if plain or not common or len(bare) < 2:
        return Marks.PLAIN
    return Marks.INITIALS if len(bare) < 7 and not VOWELS & set(bare) and word == bare else Marks.NAME


def is_plain(word: str, common: frozenset[str]) -> bool:
    """Whether a dictionary has the word, or the word without a regular ending."""
    if word in common or word in LINKS:
        return True
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)] + instead
            if stem in common or (ending in {"ed", "ing", "er"} and stem[-1:] == stem[-2:-1] and stem[:-1] in common):
                return True
    return False


def _mark_longer(words: Sequence[str], i: int, known: _Known, marks: list[Marks]) -> None:
    """The longest known name of several words that begins here."""
    letters = fold(words[i])
    if not letters or letters not in known.names.openings:
        return
    last = 0
    for j in range(i + 1, min(i + LONGEST, len(words))):
        letters += fold(words[j])
        if letters not in known.names.openings:
            break
        if letters in known.names.by_letters:
            last = j + 1
    _mark_all(words, i, last, marks)


def _mark_persons(words: Sequence[str], known: _Known, marks: list[Marks]) -> None:
    """Surnames that are plain words too, after a given name: *Jeffrey Ball*, not *Jeffrey said*."""
    after = 0  # end of the last person's name
    for i, word in enumerate(words):
        if i < after or marks[i] is not Marks.NAME or word not in known.given or word in known.single:
            continue
        if i and words[i - 1] in OPENING:
            continue  # a town named after a saint
        after = i + 1
        while after < min(i + 4, len(words)) and words[after].isalpha() and words[after] not in UNFIT:
            ends = after + 1 == len(words) or words[after + 1] in CLOSERS
            if marks[after] is Marks.PLAIN and _may_be_verb(words[after]) and not ends:
                break
            marks[after] = Marks.NAME
            after += 1


def _may_be_verb(word: str) -> bool:
    return word.endswith(("ed", "s", "ing", "ly"))


def _mark_bodies(words: Sequence[str], known: _Known, marks: list[Marks]) -> None:
    """Plain words between a name and what such a body is called: *Tupac Amaru Revolutionary Movement*."""
    for i, mark in enumerate(marks):
        if mark is not Marks.NAME or words[i] in known.single or words[i] in DATES or i + 1 == len(words):
            continue
        for j in range(i + 1, min(i + 5, len(words))):
            if marks[j] is not Marks.PLAIN or not words[j].isalpha() or words[j] in STOPS:
                break
            if words[j] in BODIES:
                _mark_all(words, i + 1, j + 1, marks)
                break


def _mark_all(words: Sequence[str], first: int, last: int, marks: list[Marks]) -> None:
    for i in range(first, last):
        if marks[i] is Marks.PLAIN and words[i] not in LINKS and words[i][:1].isalpha():
            marks[i] = Marks.NAME


def _mark_brackets(words: Sequence[str], known: _Known, marks: list[Marks]) -> None:
    """Initials in brackets after the name they stand for, or that name in brackets after its initials."""
    for i, word in enumerate(words):
        if word not in {"[", "("} or i == 0:
            continue
        close = next((j for j in range(i + 1, min(i + LONGEST, len(words))) if words[j] in {"]", ")"}), None)
        if close is None:
            continue
        inside = words[i + 1 : close]
        if len(inside) == 1 and (marks[i + 1] is not Marks.PLAIN):
            marks[i + 1] = Marks.INITIALS
            if words[i - 1] in known.name_words:
                _mark_all(words, _name_start(words, i), i, marks)
        elif len(inside) > 1 and inside[-1] in known.name_words and marks[i - 1] is not Marks.PLAIN:
            _mark_all(words, i + 1, close, marks)
    again = {words[i] for i, mark in enumerate(marks) if mark is Marks.INITIALS}
    for i, word in enumerate(words):
        if word in again:
            marks[i] = Marks.INITIALS


def _name_start(words: Sequence[str], last: int) -> int:
    first = last - 1
    while first > max(0, last - LONGEST):
        word = words[first - 1]
        if not word[:1].isalpha() or word in {"the", "a", "an", "by", "and", "in", "that", "with", "from", "to"}:
            break
        first -= 1
    while words[first] in LINKS:
        first += 1
    return first


def _mark_before(words: Sequence[str], known: _Known, marks: list[Marks]) -> None:
    """Titles, given names that are plain words too, and opening words, before a name."""
    for i in range(len(words) - 2, -1, -1):
        after = i + 2 if words[i + 1] == "." and i + 2 < len(words) else i + 1
        if marks[i] is not Marks.PLAIN or marks[after] is not Marks.NAME:
            continue
        word = words[i].rstrip(".")
        if word in known.titles or (after == i + 1 and (word in EVERYDAY or word in OPENING)):
            marks[i] = Marks.NAME
