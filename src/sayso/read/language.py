"""Which language a text is written in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

SAMPLE = 4_000  # characters looked at, from the text's first letter
FEWEST_LETTERS = 60  # a shorter text in Latin script is taken for English
ENGLISH_SHARE = 0.12  # of the words that are English function words; in prose it is 0.3 to 0.5
FOREIGN_SHARE = 0.05
SURE = 0.9

_WORD = re.compile(r"[^\W\d_]+")
# Frequent English words that are rare as words of other languages in Latin script.
_FUNCTION_WORD_LIST = """
    the of and to that for is was were with by from at this have has had his her their they are been
    which who it its will would said after who when there than could about into over before more between"""
_FUNCTION_WORDS = frozenset(_FUNCTION_WORD_LIST.split())
_BY_SCRIPT = {
    "CYRILLIC": ("uk", "ru", "be", "bg", "sr", "mk", "kk", "ky", "mn"),
    "ARABIC": ("ar", "fa", "ur", "ps", "ug"),
    "HEBREW": ("he",),
    "GREEK": ("el",),
    "ARMENIAN": ("hy",),
    "GEORGIAN": ("ka",),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "BENGALI": ("bn", "as"),
    "ETHIOPIC": ("am",),
    "THAI": ("th",),
    "HANGUL": ("ko",),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "CJK": ("zh", "ja"),
    "TAMIL": ("ta",),
    "TELUGU": ("te",),
    "KHMER": ("km",),
    "SINHALA": ("si",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "KANNADA": ("kn",),
    "MALAYALAM": ("ml",),
    "LAO": ("lo",),
}
_LATIN_LIST = """
    af az bs ca cs cy da de en eo es et eu fi fr ga gl hr ht hu id is it jv ku la lt lv mg ms mt nl nn no pl pt
    qu ro sk sl sq sv sw tl tr vi"""
_LATIN = tuple(_LATIN_LIST.split())


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the text's language; ``None`` where it has no letters.

    Notes
    -----
    A short text in Latin script counts as English: sayso reads English, and a detector is a coin toss on a headline.
    Other scripts leave few languages to choose from, so they need few letters. The detector is py3langid, restricted
    to the languages of the script.
    """
    opening = next((i for i, char in enumerate(text) if char.isalpha()), None)
    if opening is None:
        return None
    sample = text[opening : opening + SAMPLE]
    letters = [char for char in sample if char.isalpha()]
    script = _script(letters)
    if script == "LATIN":
        return _latin_language(sample, len(letters))
    languages = _BY_SCRIPT.get(script)
    if languages is None:
        return "und"
    return languages[0] if len(languages) == 1 else str(_detector(languages).classify(sample)[0])


def is_foreign_script(words: str) -> bool:
    """Whether most letters are of another script than Latin."""
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= 3 and sum(char > "\u024f" for char in letters) > len(letters) / 2


def _script(letters: list[str]) -> str:
    if sum(char <= "\u024f" for char in letters) * 2 >= len(letters):
        return "LATIN"
    names = Counter(unicodedata.name(char, "?").split()[0] for char in letters if char > "\u024f")
    if names["HIRAGANA"] + names["KATAKANA"] > 0.05 * len(letters):
        return "HIRAGANA"
    return names.most_common(1)[0][0]


def _latin_language(sample: str, letters: int) -> str:
    words = _WORD.findall(sample.lower())
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    if letters < FEWEST_LETTERS or share >= ENGLISH_SHARE:
        return "en"
    language, chance = _detector(_LATIN).classify(sample)
    if language != "en" and (chance < SURE or share >= FOREIGN_SHARE):
        return "en"
    return str(language)


@cache
def _detector(languages: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([language for language in languages if language in known])
    return identifier
