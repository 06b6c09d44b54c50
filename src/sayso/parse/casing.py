"""Text in capitals, shown to the parser in sentence case: the article's own words stay as they are."""

from __future__ import annotations

CAPITALS_SHARE = 0.8  # of the cased letters of a paragraph; headlines in title case stay far below
FEWEST_LETTERS = 30


def shown_words(words: list[str]) -> list[str]:
    """The words as the parser should see them, one for one and of the same lengths."""
    letters = [char for word in words for char in word if char.isalpha()]
    if len(letters) < FEWEST_LETTERS:
        return words
    if sum(char.isupper() for char in letters) < CAPITALS_SHARE * len(letters):
        return words
    shown: list[str] = []
    opening = True
    for word in words:
        lowered = word.lower()
        if len(lowered) != len(word):
            lowered = word
        shown.append(lowered.capitalize() if opening else lowered)
        opening = word in {".", "!", "?"}
    return shown
