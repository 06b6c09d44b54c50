"""How many persons single mentions speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Figure

_AGE = re.compile(r"(\d{1,3})[- ](?:year|yr)")
_MALE = frozenset(
    "man boy father son brother husband grandfather grandson uncle nephew boyfriend gunman policeman himself guy "
    "fireman salesman he him his".split()
)
_FEMALE = frozenset(
    "woman girl mother daughter sister wife grandmother granddaughter aunt niece girlfriend policewoman "
    "herself she her".split()
)
_KIN = frozenset(
    "father son brother husband grandfather grandson uncle nephew boyfriend mother daughter sister wife grandmother "
    "granddaughter aunt niece girlfriend cousin neighbor".split()
)
_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_OPENING = frozenset("a an the his her their its another our my this that one".split())


def is_single(figure: Figure) -> bool:
    """Whether the figure is one person without a numeral: *a woman*, *Ann Lee*."""
    first = figure.text.split()[0].lower() if figure.text.split() else ""
    return figure.low == figure.high == 1 and not first[:1].isdigit() and first != "one"


def count_persons(singles: Sequence[Figure]) -> int:
    """Distinct persons: as many as there are names, or descriptions that cannot be of one person if those are more."""
    names: list[frozenset[str]] = []
    told: list[tuple[str | None, str | None, str | None]] = []
    for figure in singles:
        words = figure.text.split()
        if (
            words[0][:1].isupper()
            and words[0].lower() not in _OPENING | _PRONOUNS
            and _described(figure) == (None, None, None)
        ):
            _add_name(names, frozenset(word.strip(".,’'").lower() for word in words))
        else:
            key = _described(figure)
            if figure.text.lower() in _PRONOUNS:
                continue
            if not any(_same(key, other) for other in told):
                told.append(key)
    return max(len(names), len(told), 1 if singles else 0)


def _add_name(names: list[frozenset[str]], name: frozenset[str]) -> None:
    for at, other in enumerate(names):
        if name <= other:
            return
        if other <= name:
            names[at] = name
            return
    names.append(name)


def _described(figure: Figure) -> tuple[str | None, str | None, str | None]:
    """(sex, kin, age) as far as the description tells."""
    words = [word.strip(".,").lower() for word in figure.text.split()]
    last = words[-1]
    if last.endswith("year-old"):
        last = "person"
    sex = "m" if last in _MALE else "f" if last in _FEMALE else None
    age = _AGE.search(figure.text)
    return sex, last if last in _KIN else None, age[1] if age else None


def _same(one: tuple[str | None, ...], other: tuple[str | None, ...]) -> bool:
    return all(left is None or right is None or left == right for left, right in zip(one, other, strict=True))
