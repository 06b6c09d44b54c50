"""Names of several words whose head the gazetteer may lack: "Ras al-Ain" is no "al-Ain"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.gazetteer import ARTICLES
from sayso.model import Token

# Arabic common nouns that open names of villages, hills, springs, gates, bridges and quarters, as English texts spell
# them (after the generic terms of the Permanent Committee on Geographical Names' glossary of Arabic toponymy).
HEADS = frozenset(
    "ain ayn ein bab beir beit bayt bir bou burj borj deir dayr hayy hosh jabal jebel jisr kafar kafr khirbet kherbet "
    "khirbat maaret maarat marj nahr qalat qasr qaryat ras sahl shatt sidi souk souq tal tall tel tell wadi".split()
)


def headed_end(tokens: Sequence[Token], first: int) -> int | None:
    """End of the name that such a noun opens: "Tel Hamis", "Ras al-Ain"; ``None`` where none is opened."""
    tok = tokens[first]
    if tok.lower not in HEADS or not tok.text[0].isupper():
        return None
    return _named_end(tokens, first + 1)


def _named_end(tokens: Sequence[Token], at: int) -> int | None:
    """End of an article and a capitalised word, or of the word alone."""
    stop = tokens[at - 1].sent.last
    if at < stop and tokens[at].lower in ARTICLES and tokens[at].lower != "the":
        at += 1
        if at < stop and tokens[at].text in "-–":
            at += 1
    if at >= stop or not tokens[at].text[0].isupper() or tokens[at].pos not in ("PROPN", "NOUN", "ADJ"):
        return None
    return at + 1
