"""The trivial baselines' few tricks: what a reader of keywords would say."""

from __future__ import annotations

import datetime
import re

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def first_number_near(text: str, stem: str, *, within: int = 40) -> int | None:
    """The first number that stands within some characters of a word with the stem."""
    for found in re.finditer(stem, text, re.I):
        window = text[max(0, found.start() - within) : found.end() + within]
        for word in re.findall(r"\w+", window.lower()):
            if word.isdigit() and len(word) < 5:
                return int(word)
            if word in WORDS:
                return WORDS[word]
    return None


def first_date(text: str) -> str | None:
    """The first day, month and year written out."""
    for found in re.finditer(r"(\d{1,2})(?:st|nd|rd|th)? (\w{3})\w*,? (\d{4})|(\w{3})\w* (\d{1,2})\w*,? (\d{4})", text):
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        if month.lower() in MONTHS:
            try:
                return datetime.date(int(year), MONTHS.index(month.lower()) + 1, int(day)).isoformat()
            except ValueError:
                continue
    return None
