"""Named persons and stated ages: what ties a follow-up to the first report when wording and date have moved on."""

from __future__ import annotations

import re

from sayso.link.incidents.terms import WORD, Background, bare
from sayso.model import Record

# "Ann Lee, 34," after a capitalised word; "34-year-old"; "aged 34"
AGES = (
    re.compile(r"[A-Z][\w'’-]+(?:, (\d{1,3})(?=[,.;\n])| \((\d{1,3})\))"),
    re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b"),
    re.compile(r"\baged? (\d{1,3})\b"),
)
OLDEST = 110


def find_people(record: Record, background: Background) -> dict[str, float]:
    """First and last name of each person named in full, with how telling the name is (nats).

    The name of a head of state stands in much of the news and says little; a victim's stands nowhere else.
    """
    found: dict[str, float] = {}
    for actor in record.actors:
        if actor.kind != "person" or actor.name is None:
            continue
        words = [bare(match.group()) for match in WORD.finditer(actor.name)]
        words = [word for word in words if len(word) > 1]
        if len(words) >= 2:
            name = f"{words[0]} {words[-1]}"
            found[name] = round(background.idf(name), 2)
    return dict(sorted(found.items()))


def find_ages(text: str) -> tuple[int, ...]:
    """Ages stated in the text, in years, in order of size."""
    ages = {int(match.group(match.lastindex or 1)) for pattern in AGES for match in pattern.finditer(text)}
    return tuple(sorted(age for age in ages if 0 < age <= OLDEST))
