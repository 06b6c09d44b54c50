"""Pages that stand where an article should: consent banners, script warnings, paywalls, error pages."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.zones import load_wall_rules

LONGEST_WALL = 2_500  # characters; a longer page holds more than its banner
WALL_SHARE = 0.5  # of the letters, in sentences that speak of the page itself
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


def find_wall(text: str) -> tuple[str, str] | None:
    """Issue code and detail where the text is a page about itself and no article; else ``None``."""
    if len(text) > LONGEST_WALL:
        return None
    letters: dict[str, int] = {}
    total = 0
    for found in _SENTENCE.finditer(text):
        sentence = found.group().strip()
        total += len(sentence)
        for code, regex in _rules():
            if regex.search(sentence):
                letters[code] = letters.get(code, 0) + len(sentence)
                break
    walled = sum(letters.values())
    if not total or walled < WALL_SHARE * total:
        return None
    code = max(letters, key=lambda name: letters[name])
    share = round(100 * walled / total)
    return code, f"{share} % of the text is about the page itself (consent, log-in, an error) and not an article"


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule.code, rule.regex()) for rule in load_wall_rules())
