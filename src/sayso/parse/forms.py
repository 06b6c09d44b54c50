"""Part of speech and dictionary form of a word: computed once for each word, tag and role, then remembered.

spaCy's attribute ruler and lemmatizer look at one word at a time but are run on every token anew, an eighth of the
pipeline's time. The pipeline's own two components fill this memory, so the answers are theirs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

REMEMBERED = 200_000  # forms; about 40 MB, several months of a newspaper
COMPONENTS = ("attribute_ruler", "lemmatizer")
ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "es"}
DOUBLED = re.compile(r".{3,}([bdgmnprt])\1e")
SHORT_STEM = re.compile(r"[^aeiou]*[aeiou][bcdfgklmnprstvz]")  # whose last letter doubles: "hop", "rap"


class WordForms:
    """The forms of one pipeline's words.

    Parameters
    ----------
    nlp : Language
        A loaded pipeline whose components named in `COMPONENTS` are disabled; they are called here instead.

    Notes
    -----
    Rules over two words (the halves of "gonna" and "ain't") do not apply; they change lemmas only. One fault of the
    lemmatizer is mended by the spelling rule of English (Quirk et al. 1985, 3.7): a short verb doubles its last letter,
    so *hoped*, *raped* and *wages* are of *hope*, *rape* and *wage*, and not of *hop*, *rap* and *wag*; and a verb it
    does not know loses the doubled letter with its ending.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._components = [component for name, component in nlp.components if name in COMPONENTS]
        self._forms: dict[tuple[str, str, str], tuple[str, str]] = {}
        self._verbs = _verbs_of(nlp)

    def form(self, word: str, tag: str, dep: str) -> tuple[str, str]:
        """(universal part of speech, lower-cased lemma) of a word with its Penn tag and dependency label."""
        key = (word, tag, dep)
        found = self._forms.get(key)
        if found is None:
            if len(self._forms) >= REMEMBERED:
                self._forms.clear()
            found = self._forms[key] = self._ask(word, tag, dep)
        return found

    def _ask(self, word: str, tag: str, dep: str) -> tuple[str, str]:
        from spacy.tokens import Doc

        doc = Doc(self._nlp.vocab, words=[word], tags=[tag], deps=[dep], heads=[0])
        for component in self._components:
            doc = component(doc)
        lemma = doc[0].lemma_.lower()
        if tag in ENDINGS and word.lower() == lemma + ENDINGS[tag] and SHORT_STEM.fullmatch(lemma):
            lemma = lemma + "e" if lemma + "e" in self._verbs else lemma
        if tag in ENDINGS and self._verbs and lemma not in self._verbs and DOUBLED.fullmatch(lemma):
            lemma = lemma[:-2]  # *machinegunned*, a verb it does not know
        return doc[0].pos_, lemma


def _verbs_of(nlp: Language) -> frozenset[str]:
    """The verbs in the lemmatizer's own index; none where the pipeline has no such table."""
    lookups = getattr(dict(nlp.components).get("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    return frozenset(lookups.get_table("lemma_index")["verb"])
