"""Wire credits: the agencies a text says it comes from."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.wires import load_wires

HEAD = 300  # characters in which a dateline stands
TAIL = 700  # characters in which a sign-off stands
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = sorted((name for wire in load_wires() for name in wire.names), key=lambda name: (-len(name), name))
    name = "(" + "|".join(re.escape(name) for name in names) + ")"
    several = rf"(?:[\w .,&/-]{{0,60}}\b)?{name}"
    head = re.compile(
        rf"\((?:[\w ]{{1,20}}[/,] ?)?{name}(?:[/,] ?[\w ]{{1,20}})?\)(?!\w)|/{name}/|"
        rf"^\W*{name},? (?:[A-Z][\w-]+ ?){{1,3}}\n|^[^\n]{{0,120}}\b{name},? (?i:{DAY}) \d|^{name}\s*[-–—:]",
        re.MULTILINE,
    )
    tail = re.compile(
        rf"(?:[Ww]ith (?:files|reporting|reports|additional reporting|material|information) (?:from|by)|"
        rf"[Cc]ontributions? (?:from|by)|[Ss]ource:?|[Cc]opyright,?(?: ©)?(?: \d{{4}})?(?: by)?|©(?: \d{{4}})?)"
        rf"\s+{several}"
        rf"|\b{name}(?:,? (?:and|&) [\w ]{{2,40}})? (?:also )?contributed\b"
    )
    byline = re.compile(rf"(?<!\w){name}(?!\w)")
    return head, tail, byline


@cache
def _agencies() -> dict[str, str]:
    return {name: wire.id for wire in load_wires() for name in wire.names}


@cache
def own_agency(outlet: str) -> str | None:
    """The agency an outlet's name stands for: texts filed by *reuters.com* are Reuters' own."""
    folded = re.sub(r"^(?:www\.)|\.(?:com|org|net|ru|sy|tr|cn|co|uk|fr|news|gov).*$", "", outlet.casefold().strip())
    letters = re.sub(r"\W", "", folded)
    return next((wire.id for wire in load_wires() if letters in wire.outlets), None)


def find_credits(text: str, byline: str | None = None) -> frozenset[str]:
    """Ids of the agencies credited with the text in its dateline, sign-off or byline; photo credits do not count."""
    head, tail, by = _patterns()
    found: set[str] = set()
    for match in head.finditer(text[:HEAD]):
        found.update(_named(match))
    for match in tail.finditer(text[-TAIL:]):
        found.update(_named(match))
    for match in by.finditer(byline or ""):
        found.update(_named(match))
    return frozenset(found)


def _named(match: re.Match[str]) -> set[str]:
    agencies = _agencies()
    return {agencies[name] for name in match.groups() if name}
