"""Text in capitals, shown to the parser in ordinary case: the article's own words stay as they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.parse.casing_names import Marks, find_names

if TYPE_CHECKING:
    from spacy.language import Language

CAPITALS_SHARE = 0.8  # of the cased letters of a paragraph; headlines in title case stay far below
FEWEST_LETTERS = 30


def shown_words(words: list[str], nlp: Language | None = None) -> list[str]:
    """The words as the parser should see them, one for one and of the same lengths.

    Parameters
    ----------
    words : list of str
        The tokens of one paragraph.
    nlp : Language, optional
        The pipeline whose dictionary tells plain words from names; without it only names of the lexicon are seen.

    Notes
    -----
    Truecasing by look-up, after Lita et al. 2003, without their language model: sentence starts, known names, words
    no dictionary has, and titles before a name get a capital; initials stay. Known failure: names that are plain
    words (*Rose*, *Bush*) and stand alone.
    """
    letters = [char for word in words for char in word if char.isalpha()]
    if len(letters) < FEWEST_LETTERS:
        return words
    if sum(char.isupper() for char in letters) < CAPITALS_SHARE * len(letters):
        return words
    lowered = [low if len(low := word.lower()) == len(word) else word for word in words]
    marks = find_names(lowered, frozenset() if nlp is None else vocabulary(nlp))
    shown: list[str] = []
    opening = True
    for word, low, mark in zip(words, lowered, marks, strict=True):
        if mark is Marks.INITIALS:
            shown.append(word)
        elif mark is Marks.NAME or opening:
            capital = low[:1].upper() + low[1:]
            shown.append(capital if len(capital) == len(word) else word)
        else:
            shown.append(low)
        opening = word in {".", "!", "?"}
    return shown


@cache
def vocabulary(nlp: Language) -> frozenset[str]:
    """Plain words by dictionary form, with irregular forms: the tables of the pipeline's own lemmatizer."""
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    words: set[str] = set()
    for table in ("lemma_index", "lemma_exc"):
        if lookups is not None and lookups.has_table(table):
            for listed in lookups.get_table(table).values():
                words.update(listed)
    return frozenset(words | nlp.Defaults.stop_words) if words else frozenset()
