"""Speech put last without a comma, as agencies and headlines write it: "Six were killed a police source said"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.spans import PROSE, Phrases, Range, trim
from sayso.lexicon.speakers import MEDIA_NOUNS, SPEAKING_NOUNS
from sayso.model import Sentence, Token

# Reporting verbs that take their clause before them (Quirk et al. 1985 §14.29), the plainest ones.
_SAYING = frozenset("add announce confirm explain note report say state tell".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_REACH = 9  # tokens from the verb to the end of its sentence
_SHORTEST = 4
_HEARERS = frozenset("reporter reporters journalist journalists correspondent statement interview".split())
_INSIDE_PHRASE = frozenset(("PROPN", "NOUN", "ADJ", "NUM", "PART", "VERB"))
_NO_CLAUSE_BEFORE = frozenset(("ADP", "SCONJ", "CCONJ", "PART", "AUX", "DET"))
_GENERAL = frozenset("all anything everything nothing something thing way what word".split())
_SPEAKERS = frozenset(("PERSON", "ORG", "NORP", "GPE"))
_CLOSING = frozenset(('"', "”", "''"))
_LONGEST_NAME = 12
_OPENS_PHRASE = frozenset(("DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"))
_PRONOUNS = frozenset(("he", "she", "they", "it"))


def trailing_speech(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with those that end a sentence given their source and the whole clause before it.

    Only where the syntax gave no such attribution, or one whose source is missing or reaches over a quotation mark.
    """
    tokens = phrases.parsed.tokens
    by_cue = {draft.cue.i: draft for draft in drafts if draft.cue is not None}
    changed = list(drafts)
    for sent in phrases.parsed.sents:
        if sent.zone not in PROSE:
            continue
        cue = _last_cue(tokens, sent)
        if cue is None:
            continue
        known = by_cue.get(cue.i)
        if known is not None and known.act == "speech" and _is_sound(tokens, known):
            continue
        source = _source_before(tokens, cue, sent)
        if source is None or not _is_clause(tokens, sent.first, source[0]) or _is_relative(cue):
            continue
        content = trim(tokens, ((sent.first, source[0]),))
        if known is not None:
            changed.remove(known)
        changed.append(
            Draft(
                cue=cue,
                cue_range=(cue.i, cue.i + 1),
                speaker=_head(tokens, source),
                source=source,
                content=content,
                stance="confirms" if cue.lemma == "confirm" else "asserts",
                act="speech",
                rule="trailing_speech",
            )
        )
    return changed


def _last_cue(tokens: Sequence[Token], sent: Sentence) -> Token | None:
    for i in range(sent.last - 1, max(sent.first + _SHORTEST, sent.last - _REACH) - 1, -1):
        tok = tokens[i]
        if tok.lemma in _SAYING and (tok.tag in ("VBD", "VBZ", "VBP", "VBN") or _is_agency_reports(tokens, tok)):
            return tok if _only_circumstances(tokens, tok, sent) else None
    return None


def _is_agency_reports(tokens: Sequence[Token], tok: Token) -> bool:
    """ "..., AFP reports", taken for a noun with an organisation's name before it."""
    return tok.tag == "NNS" and tok.lower in ("reports", "states") and tokens[tok.i - 1].ent == "ORG"


def _only_circumstances(tokens: Sequence[Token], cue: Token, sent: Sentence) -> bool:
    """Whether nothing but when, where and to whom stands after the verb."""
    for tok in tokens[cue.i + 1 : sent.last]:
        if tok.lower == "without":  # "the monitor added without giving details"
            break
        if tok.pos in ("PUNCT", "ADP", "PROPN", "NUM", "DET") and tok.lower not in (",", ":", "that"):
            continue
        if tok.text[:1].isupper() or tok.ent in ("DATE", "TIME") or tok.lemma in MEDIA_NOUNS or tok.lower in _HEARERS:
            continue
        return False
    return cue.lemma != "tell" or (cue.i + 1 < sent.last and tokens[cue.i + 1].pos in ("PROPN", "DET", "NOUN", "ADJ"))


def _source_before(tokens: Sequence[Token], cue: Token, sent: Sentence) -> Range | None:
    """The noun phrase right before the verb, by its words: the parse is what failed."""
    last = cue.i
    while last > sent.first and tokens[last - 1].pos in ("AUX", "ADV"):
        last -= 1
    bared = _after_quotation(tokens, last, sent)
    if bared is not None:
        return bared
    head = tokens[last - 1]
    if head.lower in _PRONOUNS:
        return (last - 1, last)
    if head.pos not in ("NOUN", "PROPN") or not _may_speak(head):
        return None
    first = last - 1
    while first > sent.first:
        before = tokens[first - 1]
        if before.pos == "DET":
            first -= 1
            break
        if before.pos == "ADP" and before.ent == "ORG" == tokens[first].ent:
            first -= 1  # "the Observatory for Human Rights"
            continue
        if before.pos not in _INSIDE_PHRASE or before.tag in _FINITE or before.tag == "TO":
            break
        if before.pos != "ADJ" and before.ent != head.ent and tokens[first].ent in _SPEAKERS:
            break
        if before.pos in ("NOUN", "VERB") and before.tag not in ("NN", "VBG", "VBN"):
            break
        first -= 1
    if first > sent.first and _binds(tokens[first - 1]):
        return None
    return first, last


def _after_quotation(tokens: Sequence[Token], last: int, sent: Sentence) -> Range | None:
    """All that stands between a closing quotation mark and the verb, where it is one phrase without a verb."""
    for i in range(last - 1, max(sent.first, last - _LONGEST_NAME) - 1, -1):
        if tokens[i].text in _CLOSING:
            first = i + 1
            return (first, last) if first < last and tokens[first].pos in _OPENS_PHRASE else None
        if tokens[i].tag in _FINITE or tokens[i].text in (",", ":", ";"):
            return None
    return None


def _binds(before: Token) -> bool:
    """Whether a noun phrase right after the word belongs to it: not to a participle or a plural taken for a verb."""
    if before.pos == "VERB":
        return before.tag not in ("VBZ", "VBN")
    return before.pos in _NO_CLAUSE_BEFORE or before.tag[0] == "W"


def _may_speak(head: Token) -> bool:
    return head.ent in _SPEAKERS or head.lemma in SPEAKING_NOUNS or head.lemma in MEDIA_NOUNS


def _is_sound(tokens: Sequence[Token], draft: Draft) -> bool:
    if draft.source is None or draft.speaker is None:
        return False
    return not any(tok.text in ('"', "“", "”", "''") for tok in tokens[draft.source[0] : draft.source[1]])


def _is_clause(tokens: Sequence[Token], first: int, last: int) -> bool:
    return last - first >= _SHORTEST and any(tok.tag in _FINITE for tok in tokens[first:last])


def _is_relative(cue: Token) -> bool:
    """ "denied everything the mayor said": a relative clause on a noun that stands for what is said."""
    return cue.dep == "relcl" and cue.head.lemma in _GENERAL


def _head(tokens: Sequence[Token], source: Range) -> Token:
    """The word that governs the others of the source; the last one, where the parse ties them to different words."""
    first, last = source
    tops = [tok for tok in tokens[first:last] if not first <= tok.head.i < last and tok.pos not in ("DET", "PUNCT")]
    return tops[0] if len(tops) == 1 else tokens[last - 1]
