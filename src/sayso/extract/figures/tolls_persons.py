"""How many persons single mentions speak of: descriptions and names of one victim, told apart from the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.figures import load_figure_lexicon
from sayso.model import Figure

_AGE = re.compile(r"\b(\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](year|yr|month|week|day)s?[- ]old", re.IGNORECASE)
_AGE_AFTER = re.compile(r"[’']?,\s?(\d{1,3})(?=[,.;)\n]| of | and )")  # "a man, 19, was shot"
_COMMAS = frozenset({",", ";"})
_AGED = re.compile(r", ?\d{1,3}[,;] ?")  # an age between two names
_JOIN = re.compile(r"(?:, ?\d{1,3})?[ ,;]*and ?")
_BREAK = re.compile(r"\n|[.!?] ")
_NEXT = re.compile(r"^\s*(?:,|and\b)|\b(?:before|then)\b")  # what is done to oneself after it was done to others
_TEEN, _ADULT = 13, 18  # between them, *a boy* may be told of as *a young man*
_WORD_AGES = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        1,
    )
}
_MALE = frozenset(
    "man boy father son brother husband grandfather grandson uncle nephew boyfriend gunman policeman himself guy "
    "fireman salesman he him his male dad fiance fiancé stepson stepfather".split()
)
_FEMALE = frozenset(
    "woman girl mother daughter sister wife grandmother granddaughter aunt niece girlfriend policewoman "
    "herself she her female mom fiancee fiancée stepdaughter stepmother".split()
)
_KIN = frozenset(
    "father son brother husband grandfather grandson uncle nephew boyfriend mother daughter sister wife grandmother "
    "granddaughter aunt niece girlfriend cousin neighbor".split()
)
_YOUNG = frozenset("boy girl child baby infant toddler newborn kid".split())
_GROWN = frozenset("man woman husband wife mother father grandmother grandfather adult".split())
_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_REFLEXIVE = frozenset({"himself", "herself", "self", "suicide"})
_ARTICLES = frozenset({"a", "an", "the", "another", "this", "that", "one"})
_OPENING = frozenset("a an the his her their another its our my this that one".split())
_OTHERS = frozenset({"another", "other"})
_DOERS = frozenset(
    "gunman shooter suspect attacker assailant killer robber intruder gunmen bomber murderer invader".split()
)
_ORDINALS = {
    word: value
    for words, value in (
        ("second 2nd", 2),
        ("third 3rd", 3),
        ("fourth 4th", 4),
        ("fifth 5th", 5),
        ("sixth 6th", 6),
        ("seventh 7th", 7),
        ("eighth 8th", 8),
        ("ninth 9th", 9),
        ("tenth 10th", 10),
    )
    for word in words.split()
}
_RANKED = frozenset("victim person man woman teen teenager boy girl child body death patient shooting-victim".split())


def is_single(figure: Figure) -> bool:
    """Whether the figure is one person without a numeral: *a woman*, *Ann Lee*."""
    first = figure.text.split()[0].lower() if figure.text.split() else ""
    return figure.low == figure.high == 1 and not first[:1].isdigit() and first != "one"


@dataclass(slots=True)
class Person:
    """One victim, as far as the mentions of them tell."""

    names: frozenset[str] = frozenset()
    sex: str | None = None
    kin: tuple[str, str] | None = None  # whose, and what he or she is to them
    age: int | None = None
    young: bool | None = None
    doer: bool = False
    dead: bool = False


def count_persons(victims: Sequence[Figure], text: str, *, effect: str) -> int:
    """Distinct persons of whom the effect is told; an ordinal (*a third victim*) counts those before."""
    own = [figure for figure in victims if figure.effect == effect]
    return max(len(persons_of(own, text, beside=victims)), rank_told(own))


def rank_told(singles: Sequence[Figure]) -> int:
    """The highest place in a row of victims that a mention takes: 3 for *a third victim*."""
    ranks = [0]
    for figure in singles:
        words = _words(figure)
        if words and words[0] != "the" and words[-1] in _RANKED:
            ranks.extend(_ORDINALS[word] for word in words if word in _ORDINALS)
    return max(ranks)


def persons_of(singles: Sequence[Figure], text: str, *, beside: Sequence[Figure] = ()) -> list[Person]:
    """The persons, each mention given to one it may be of, where there is one.

    Mentions are of one person unless sex, kin, age or name tell them apart, or *and* does. Who kills himself after
    he harmed others, be it those of ``beside``, is none of them. Ages a year apart are one, as reports get them wrong.
    """
    persons: list[Person] = []
    row: list[Person] = []  # those a list has named so far
    around = sorted(beside or singles, key=lambda row: (row.start, row.end))
    last: Figure | None = None
    latest: Person | None = None
    for figure in sorted(singles, key=lambda row: (row.start, row.end)):
        mention = _mention(figure, text)
        words = _words(figure)
        between = text[last.end : figure.start] if last is not None else "."
        if words[-1] in _REFLEXIVE and mention.dead:
            earlier = [other for other in around if other.end < figure.start]
            mention.doer = any(_is_of_doer(text[other.end : figure.start]) for other in earlier)
        joined = _JOIN.fullmatch(between) is not None
        row = row if joined or between.strip() in _COMMAS or _AGED.fullmatch(between) else []
        others = [one for one in persons if not joined or (one is not latest and all(one is not past for past in row))]
        found = _find(others, mention, loose=words[-1] in _PRONOUNS | _REFLEXIVE)
        if found is None:
            persons.append(mention)
        else:
            _merge(found, mention)
        last, latest = figure, found or mention
        row.append(latest)
    return persons


def _is_of_doer(between: str) -> bool:
    """Whether the words from a victim to a *himself* tell of what was done after: *then fatally shot himself*."""
    return not _BREAK.search(between) and bool(_NEXT.search(between))


def _find(persons: list[Person], mention: Person, *, loose: bool) -> Person | None:
    """The person a mention may be of: of that name, else without a name yet, else any that fits."""
    if mention.names:
        named = (one for one in persons if one.names and _same_name(one.names, mention.names))
        free = (one for one in persons if not one.names and not one.doer and _fits(one, mention))
        rest = (one for one in persons if not one.names and _fits(one, mention))
        return next(named, None) or next(free, None) or next(rest, None)
    order = list(reversed(persons)) if loose else persons
    fitting = (one for one in order if one.doer == mention.doer and _fits(one, mention))
    return next(fitting, None) or (next(iter(order), None) if loose and not mention.doer else None)


def _merge(one: Person, mention: Person) -> None:
    one.names = one.names | mention.names
    one.sex, one.kin, one.age = one.sex or mention.sex, one.kin or mention.kin, one.age or mention.age
    one.young = mention.young if one.young is None else one.young
    one.dead, one.doer = one.dead or mention.dead, one.doer or mention.doer


def _same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _fits(one: Person, other: Person) -> bool:
    if one.sex is not None and other.sex is not None and one.sex != other.sex:
        return False
    if one.kin is not None and other.kin is not None and one.kin[0] == other.kin[0] and one.kin != other.kin:
        return False  # his wife and his mother; but a man's son may be another's brother
    if one.age is not None and other.age is not None:
        return abs(one.age - other.age) <= 1
    return one.young is None or other.young is None or one.young == other.young


def _words(figure: Figure) -> list[str]:
    return [word.strip(".,’'“”\"").lower() for word in figure.text.split()]


def _mention(figure: Figure, text: str) -> Person:
    words = _words(figure)
    last = words[-1].removesuffix("'s").removesuffix("’s")
    last = "person" if last.endswith("year-old") else last
    sex = "m" if last in _MALE else "f" if last in _FEMALE else None
    whose = words[0] if words[0] in _OPENING else ""
    kin = (whose, last) if last in _KIN and whose not in _ARTICLES else None
    told = sex is not None or kin is not None or last in _DOERS or bool(_AGE.search(figure.text))
    told = told or load_figure_lexicon().unit.get(last) == "person"
    named = figure.text[:1].isupper() and words[0] not in _OPENING | _PRONOUNS and not told
    age = _age(figure, text)
    young = _young(age) if age is not None else True if last in _YOUNG else False if last in _GROWN else None
    return Person(
        names=frozenset(words) if named else frozenset(),
        sex=sex,
        kin=kin,
        age=age,
        young=young,
        doer=last in _DOERS,
        dead=figure.effect == "killed",
    )


def _young(age: int) -> bool | None:
    return None if _TEEN <= age < _ADULT else age < _TEEN


def _age(figure: Figure, text: str) -> int | None:
    found = _AGE.search(figure.text)
    if found is not None:
        word = found[1].lower()
        age = int(word) if word.isdigit() else _WORD_AGES.get(word)
        if age is None or found[2].lower() in {"year", "yr"}:
            return age
        return age // 12 if found[2].lower() == "month" else 0
    after = _AGE_AFTER.match(text, figure.end) if text else None
    return int(after[1]) if after is not None else None
