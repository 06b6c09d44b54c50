"""Every way in which a content may hang on a word: what the learned chooser chooses from.

Unlike the frames of the cue lexicon, which are few and sure, these are many and loose: phrases, pairs of phrases,
the clause around the word, the noun it modifies, the quotation beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.extract.attribution.content_objects import is_toll_taken
from sayso.extract.attribution.quoted import quotation_beside
from sayso.extract.attribution.spans import Phrases, Ranges, merge, subtract, trim
from sayso.model import Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
_EMPTY_DEPS = frozenset(
    (
        "punct",
        "aux",
        "auxpass",
        "neg",
        "det",
        "cc",
        "mark",
        "expl",
        "case",
        "prt",
        "nummod",
        "quantmod",
        "intj",
        "predet",
    )
)
_SECOND = frozenset(("xcomp", "ccomp", "oprd", "acomp", "prep", "acl", "advcl"))
_ADVERBIAL = frozenset(("advmod", "npadvmod", "advcl"))
_COMMENT_TAGS = frozenset(("WDT", "WP", "WP$", "WRB", "VBG", "IN", "VBN"))
_TURNS = frozenset(("and", "but", "according", "despite", "including", "or"))
_LONGEST = 400  # tokens of one candidate; no sentence of prose is longer
CUE_POS = frozenset(("VERB", "AUX", "NOUN", "ADJ", "ADP", "SCONJ", "PROPN", "ADV"))


Adder = Callable[[str, Ranges, Token], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A content that a word may have: its shape, its token ranges, and the word that heads it."""

    shape: str
    content: Ranges
    head: Token


def candidates_of(phrases: Phrases, cue: Token) -> list[Candidate]:
    """Candidates of one word, each set of ranges once, the more direct shapes first."""
    found: list[Candidate] = []
    if is_toll_taken(phrases, cue):
        return found
    seen: set[Ranges] = set()
    tokens = phrases.parsed.tokens

    def add(shape: str, content: Ranges, head: Token) -> None:
        content = trim(tokens, content)
        if content and content not in seen and content[-1][1] - content[0][0] <= _LONGEST:
            seen.add(content)
            found.append(Candidate(shape=shape, content=content, head=head))
            cut = _shortened(tokens, content, head)
            if cut and cut not in seen:
                seen.add(cut)
                found.append(Candidate(shape=shape + "~", content=cut, head=head))

    _own_phrases(phrases, cue, add)
    _around(phrases, cue, add)
    return found


def _shortened(tokens: Sequence[Token], content: Ranges, head: Token) -> Ranges:
    """The content up to a comma that begins what may be the reporter's own comment, or up to a "but"."""
    first, last = content[-1]
    for i in range(max(first + 1, min(head.i, last)), last - 1):
        tok = tokens[i]
        if tok.text == ",":
            after = tokens[i + 1]
            if after.tag in _COMMENT_TAGS or after.pos == "SCONJ" or after.lower in _TURNS:
                return (*content[:-1], (first, i))
        elif tok.lower == "but":
            return (*content[:-1], (first, i))
    return ()


def _own_phrases(phrases: Phrases, cue: Token, add: Adder) -> None:
    of = phrases.of
    objects = None
    for kid in cue.children:
        dep = kid.dep
        if dep in _EMPTY_DEPS:
            continue
        if dep in _SUBJECTS:
            if dep == "nsubjpass":
                add("subject", (of(kid),), kid)
                objects = kid
            continue
        side = "<" if kid.i < cue.i else ">"
        if dep in ("prep", "agent", "dative") and kid.pos in ("ADP", "SCONJ", "ADV"):
            inner = kid.child("pobj", "pcomp", "amod")
            if inner is not None:
                if objects is not None:
                    add(f"object+{kid.lower}", _pair(of(objects), of(kid), cue.i), inner)
                add(f"prep:{kid.lower}{side}", (of(inner),), inner)
            continue
        if dep in ("dobj", "attr", "oprd") and kid.i > cue.i:
            add(dep, (of(kid),), kid)
            objects = objects or kid
            for part in kid.children:
                if part.dep in ("prep", "acl", "relcl") and part.i > kid.i:
                    if part.dep != "acl":
                        add(f"{dep}-", ((phrases.left[kid.i], phrases.left[part.i]),), kid)
                    inner = part.child("pobj", "pcomp") or part
                    name = part.lower if part.dep == "prep" else part.dep
                    add(f"{dep}.{name}", (of(inner),), inner)
            continue
        if dep in _SECOND and objects is not None and kid.i > cue.i:
            add(f"object+{dep}", _pair(of(objects), of(kid), cue.i), kid)
        whole = of(kid)
        if whole[0] <= cue.i < whole[1]:
            add(f"{dep}{side}", _outside(phrases, whole, cue), kid)
        else:
            add(f"{dep}{side}", (whole,), kid)


def _pair(one: tuple[int, int], two: tuple[int, int], cue: int) -> Ranges:
    first, last = min(one[0], two[0]), max(one[1], two[1])
    return merge((one, two)) if first <= cue < last else ((first, last),)


def _outside(phrases: Phrases, whole: tuple[int, int], cue: Token) -> Ranges:
    first, last = cue.i, cue.i + 1
    for kid in cue.children:
        if kid.dep in _SUBJECTS or kid.dep in _EMPTY_DEPS or kid.dep in _ADVERBIAL:
            low, high = phrases.of(kid)
            if low > whole[0] and high < whole[1]:
                first, last = min(first, low), max(last, high)
    return subtract((whole,), (first, last))


def _around(phrases: Phrases, cue: Token, add: Adder) -> None:
    head, of = cue.head, phrases.of
    sent = cue.sent
    own = of(cue)
    if cue.pos in ("VERB", "AUX"):
        last = own[1]
        after = [kid for kid in cue.children if kid.i > cue.i and kid.dep not in _EMPTY_DEPS | _SUBJECTS]
        if len(after) > 1:
            add("rest", ((phrases.left[after[0].i], last),), after[0])
    if head is not cue:
        if cue.dep in ("relcl", "acl"):
            first, last = of(head)
            add("antecedent", ((first, min(last, own[0])),), head)
        elif cue.dep in (
            "amod",
            "advmod",
            "prep",
            "compound",
            "nmod",
            "npadvmod",
            "poss",
            "advcl",
            "parataxis",
            "ccomp",
            "dep",
            "pcomp",
            "csubj",
            "nsubj",
        ):
            add(f"host:{cue.dep}", subtract((of(head),), own), head)
        if head.dep == "prep" and cue.dep == "pobj":
            add("host:pobj", subtract((of(head.head),), of(head)), head.head)
    if cue.pos in ("VERB", "ADP", "SCONJ", "AUX"):
        beside = quotation_beside(phrases, cue)
        if beside:
            add("quote", beside, phrases.parsed.tokens[beside[0][0]])
        if (cue.pos == "VERB" and own[1] < sent.last - 1) or cue.dep == "conj":
            add("tail", ((cue.i + 1, sent.last),), cue)
        if sent.root is not cue and cue.pos == "VERB" and own[0] > sent.first:
            add("sentence", subtract(((sent.first, sent.last),), own), sent.root)
