"""Said at the end: "Gunmen shot a judge and burned his car, police and relatives said on Friday".

The commonest sentence of news puts what was said first and who said it last, after a comma. Where what was said is more
than one clause, parsers often take the speakers for more of its objects, or the verb of saying for one more verb of its
subject. The words leave no doubt, and the arcs are put right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.parse.repair import sentences
from sayso.parse.repair_speech_words import (
    ACTS,
    AFTER,
    ARTICLES,
    BARE_SPEAKERS,
    CONTRAST,
    FINITE,
    GOING_ON,
    INSIDE,
    LONGEST_SPEAKER,
    NOT_AFTER,
    NOUNS,
    OPENS,
    PARTS,
    PAST,
    SPEAKING,
    SPOKE,
    SUBORDINATORS,
    TOLD,
)


@dataclass(slots=True, kw_only=True)
class Arcs:
    """A sentence's words with the arcs that are being put right; ``first`` and ``last`` bound it in the article."""

    words: Sequence[str]
    tags: Sequence[str]
    deps: list[str]
    heads: list[int]
    first: int
    last: int

    def hang(self, i: int, head: int, dep: str) -> None:
        """Give a token a new governor."""
        self.heads[i], self.deps[i] = head, dep


def rejoin_speech(
    words: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int], sent_starts: Sequence[bool]
) -> None:
    """Make a verb of saying that ends its sentence the governor of all that comes before its speaker.

    Parameters
    ----------
    words, tags
        Tokens of the article, lower-cased, and their Penn tags.
    deps, heads
        Labels and heads of the arcs, a root its own head; changed in place.
    sent_starts
        Whether a token begins a sentence.
    """
    for first, last in sentences(sent_starts):
        arcs = Arcs(words=words, tags=tags, deps=deps, heads=heads, first=first, last=last)
        for i in range(last - 1, first + 2, -1):
            if words[i] in SPOKE and tags[i] in FINITE and _is_last_clause(arcs, i):
                _put_right(arcs, i)
                _take_back(arcs, i)
                break
        for i in range(first + 2, last - 1):
            word = words[i]
            if word in SPOKE and tags[i] in FINITE:
                _step_over(arcs, i)
                _set_against(arcs, i)
            if word == "according" and words[i - 1] == "," and words[i + 1] == "to":
                _raise_source(arcs, i)
            elif word in GOING_ON and words[i - 1] == ",":
                _raise_participle(arcs, i)
            elif word in ACTS and tags[i] == "VBD" and deps[i] == "conj":
                _raise_conjunct(arcs, i)


def _is_last_clause(arcs: Arcs, verb: int) -> bool:
    """Whether nothing that was said follows: no object clause, nothing after a comma ("..., he said, until it fell"),
    and no finite verb but in a clause of time or manner."""
    after = verb + 1
    if arcs.words[verb] in TOLD:
        while after < arcs.last and arcs.tags[after] in (NOUNS | {"DT", "JJ", "CC", "POS", "PRP$"}):
            after += 1
    if after < arcs.last and (arcs.words[after] in NOT_AFTER or arcs.tags[after] not in AFTER):
        return False
    subordinate = False
    for i in range(verb + 1, arcs.last):
        subordinate |= arcs.words[i] in SUBORDINATORS
        if arcs.tags[i] in FINITE and not subordinate:
            return False
    return True


def _put_right(arcs: Arcs, verb: int) -> None:
    comma = _comma_before_speaker(arcs, verb)
    if comma is None or not _is_said(arcs, comma):
        return
    speaker = _speaker(arcs, comma, verb)
    if speaker is None:
        return
    said = _top(arcs, comma, verb)
    for i in range(arcs.first, arcs.last):
        inside = i <= comma
        if i in (said, speaker, verb) or arcs.heads[i] == i:
            continue
        if inside and arcs.heads[i] > comma:
            arcs.hang(i, said, "conj" if arcs.deps[i] == "ccomp" else arcs.deps[i])
        elif i > verb and arcs.heads[i] <= comma:
            arcs.hang(i, verb, arcs.deps[i])
        elif comma < i < verb and not comma < arcs.heads[i] <= verb:
            arcs.hang(i, speaker, arcs.deps[i])
    for i in range(arcs.first, comma):
        if arcs.heads[i] == i and i != said:
            arcs.hang(i, said, "dep")
    arcs.hang(verb, verb, "ROOT")
    arcs.hang(speaker, verb, "nsubj")
    arcs.hang(said, verb, "ccomp")
    arcs.hang(comma, verb, "punct")


def _take_back(arcs: Arcs, verb: int) -> None:
    """Give a verb of saying the noun phrase right before it, where a verb before that took it for its object.

    So in texts that lost their commas: "... leaving eight people injured a source said".
    """
    speaker = verb - 1
    above = arcs.heads[speaker]
    if arcs.tags[speaker] not in NOUNS or arcs.deps[speaker] != "dobj" or not arcs.first <= above < speaker - 1:
        return
    if any(arcs.heads[i] == verb and arcs.deps[i] == "nsubj" for i in range(arcs.first, verb)):
        return
    opens = above + 1
    if arcs.words[speaker] in BARE_SPEAKERS and arcs.tags[speaker - 1] in NOUNS and speaker - 1 > above:
        held = speaker - 1  # "burned the homes residents said"
        for i in range(opens, held):
            if arcs.heads[i] == speaker:
                arcs.hang(i, held, arcs.deps[i])
        arcs.hang(held, above, "dobj")
        arcs.hang(speaker, verb, "nsubj")
    elif arcs.words[opens] in ARTICLES and all(arcs.tags[i] in INSIDE for i in range(opens, verb)):
        arcs.hang(speaker, verb, "nsubj")


def _step_over(arcs: Arcs, verb: int) -> None:
    """Let what follows a ", police said," go on from what was said: "It killed nine, police said, and hurt 20"."""
    comma = _comma_before_speaker(arcs, verb)
    if comma is None or not _is_said(arcs, comma):
        return
    after = verb + 1
    while after < arcs.last and arcs.tags[after] in INSIDE and arcs.words[after] != ",":
        after += 1
    if after >= arcs.last - 1 or arcs.words[after] != ",":
        return
    above = arcs.heads[verb]
    if arcs.deps[verb] != "parataxis" or not arcs.first <= above < comma:
        above = next((i for i in range(comma - 1, arcs.first - 1, -1) if arcs.heads[i] == verb), arcs.first)
        if arcs.deps[above] != "ccomp":
            return
    below = [i for i in range(after + 1, arcs.last) if arcs.heads[i] == verb]
    moved = [i for i in below if _goes_on(arcs, i)]
    for i in (*moved, *(i for i in below if moved and arcs.deps[i] in ("cc", "punct"))):
        arcs.hang(i, above, arcs.deps[i])


def _set_against(arcs: Arcs, verb: int) -> None:
    """Set ", while doctors said" against who spoke before, not into what he said."""
    inside = arcs.heads[verb]
    if arcs.words[inside] in SPOKE and arcs.first <= inside < verb and ";" in arcs.words[inside:verb]:
        arcs.hang(verb, inside, "conj")  # "..., the ministry said; the rebels said"
    elif arcs.words[inside] in SPOKE and arcs.deps[verb] == "ccomp" and ";" in arcs.words[verb:inside]:
        above = arcs.heads[inside]
        arcs.hang(verb, verb if above == inside else above, arcs.deps[inside])
        arcs.hang(inside, verb, "conj")
    above = arcs.heads[inside]
    if arcs.deps[verb] != "advcl" or arcs.deps[inside] != "ccomp" or not above < inside < verb:
        return
    if any(arcs.heads[i] == verb and arcs.words[i] in CONTRAST for i in range(inside, verb)):
        arcs.hang(verb, above, "advcl")


def _goes_on(arcs: Arcs, i: int) -> bool:
    fits = (arcs.deps[i] == "conj" and arcs.tags[i] in PAST) or (arcs.deps[i] == "advcl" and arcs.tags[i] == "VBG")
    return fits and arcs.words[i] not in SPEAKING


def _comma_before_speaker(arcs: Arcs, verb: int) -> int | None:
    """The comma that what was said ends with: what stands between it and the verb is one noun phrase."""
    lowest = max(arcs.first, verb - LONGEST_SPEAKER)
    aside = False
    for i in range(verb - 1, lowest, -1):
        word, tag = arcs.words[i], arcs.tags[i]
        if word == ",":
            if i == verb - 1 and not aside:
                aside = True  # "the governor, Amadou Diallo, said"
                continue
            if aside and arcs.tags[i + 1] in NOUNS | {"DT"} and i - 1 > lowest and arcs.tags[i - 1] in NOUNS:
                outer = next((k for k in range(i - 1, lowest, -1) if arcs.words[k] == ","), None)
                fits = outer is not None and all(arcs.tags[k] in INSIDE for k in range(outer + 1, i))
                return outer if outer is not None and fits and arcs.tags[outer + 1] in OPENS else None
            return None if aside or arcs.tags[i + 1] not in OPENS else i
        if tag not in INSIDE:
            return None
    return None


def _is_said(arcs: Arcs, comma: int) -> bool:
    """Whether a main clause stands before the comma; an opening clause of time or condition alone is none."""
    opens = arcs.words[arcs.first] in SUBORDINATORS
    finite = [i for i in range(arcs.first, comma) if arcs.tags[i] in FINITE]
    if not finite:
        return False
    return not opens or any(arcs.words[i] == "," for i in range(arcs.first, finite[-1])) or len(finite) > 1


def _speaker(arcs: Arcs, comma: int, verb: int) -> int | None:
    """Head of the noun phrase: the one the parser knows as the subject, else the first that hangs outside of it."""
    inside = range(comma + 1, verb)
    for i in inside:
        if arcs.heads[i] == verb and arcs.deps[i] == "nsubj":
            return i
    for i in inside:
        if arcs.tags[i] in NOUNS and not comma < arcs.heads[i] < verb:
            return i
    return None


def _top(arcs: Arcs, comma: int, verb: int) -> int:
    """The word that governs what was said: the parser's root, or what it hung on the verb of saying."""
    tops = [i for i in range(arcs.first, comma) if arcs.heads[i] == i or arcs.heads[i] > comma]
    for wanted in ("ROOT", "ccomp"):
        for i in tops:
            if arcs.deps[i] == wanted:
                return i
    verbs = [i for i in tops if arcs.tags[i][:2] in ("VB", "MD")]
    return (verbs or tops or [arcs.first])[0]


def _raise_source(arcs: Arcs, source: int) -> None:
    """Let ", according to X" speak of the whole sentence before it, not of its last participle."""
    clause = top = arcs.heads[source]
    while arcs.deps[top] in PARTS and arcs.heads[top] < source:
        top = arcs.heads[top]
    if top != clause and top < source:
        arcs.hang(source, top, "prep")


def _raise_participle(arcs: Arcs, participle: int) -> None:
    """Give ", saying its jets had struck" to the verb that governs the clause it was hung on: who demanded says so."""
    clause = arcs.heads[participle]
    while (
        arcs.deps[participle] in {"advcl", "xcomp"} and arcs.deps[clause] in {"ccomp", "xcomp"} and clause < participle
    ):
        above = arcs.heads[clause]
        if above >= clause:
            return
        arcs.hang(participle, above, "advcl")
        clause = above


def _raise_conjunct(arcs: Arcs, verb: int) -> None:
    """Give "and denied any part" to "said", not to "had shelled" inside what was said: the tenses go together."""
    first = arcs.heads[verb]
    said = arcs.heads[first]
    perfect = any(arcs.heads[k] == first and arcs.words[k] == "had" for k in range(arcs.first, first))
    owned = any(arcs.heads[k] == verb and arcs.deps[k] in {"nsubj", "aux"} for k in range(first + 1, verb))
    if arcs.deps[first] == "ccomp" and said < first and arcs.tags[said] == "VBD" and perfect and not owned:
        arcs.hang(verb, said, "conj")
