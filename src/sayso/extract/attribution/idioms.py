"""Frames with words of their own: "called it a lie", "found no evidence that", "gave their word to"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sayso.extract.attribution.spans import Phrases, Ranges, merge
from sayso.model import Token

# What false words are called. Compiled by hand.
FALSITY = frozenset(
    "absurd baseless bogus concocted disinformation fabricated fabrication fairytale fake false falsehood fiction "
    "fictitious groundless hoax incorrect invention lie ludicrous misinformation myth nonsense preposterous "
    "propaganda rubbish slander smear spurious unfounded unsubstantiated untrue wrong".split()
)
_EVIDENCE = frozenset("confirmation evidence indication nothing proof record sign trace".split())
_POSSIBILITY = frozenset("chance likelihood possibility prospect question spectre specter".split())
_WORD = frozenset("assurance commitment guarantee itself pledge promise themselves vow word".split())
_BLAME = frozenset("blame finger responsibility".split())
_ANSWERABLE = frozenset({"responsible", "accountable", "liable"})
_COUNTS = frozenset("amount casualty count death estimate figure number tally toll total".split())
_NAMING = frozenset(("brand", "call", "declare", "deem", "label", "term"))
_PREDICATES = ("oprd", "acomp", "attr", "xcomp", "ccomp", "dobj", "amod", "pobj", "pcomp")


def _called_false(phrases: Phrases, cue: Token) -> Ranges:
    """The thing called false, without the word that calls it so."""
    for word in _predicates(phrases, cue):
        if word.lemma in FALSITY:
            named = word.child("nsubj") or cue.child("nsubjpass") or _pointer(word)
            if named is None:
                named = next((kid for kid in cue.children if kid.dep == "dobj" and kid is not word), None)
            if named is not None and named is not word:
                first, last = phrases.of(named)
                low, _ = phrases.of(word)
                if first < low < last:
                    last = low
                while last - 1 > named.i and phrases.parsed.tokens[last - 1].lower == "as":
                    last -= 1
                return ((first, last),)
    return ()


def _pointer(word: Token) -> Token | None:
    return next((kid for kid in word.children if kid.lower in ("that", "this", "it")), None)


def _predicates(phrases: Phrases, cue: Token) -> list[Token]:
    found = []
    if cue.lemma in _NAMING and cue.child("dobj") is not None:
        # The parser may hang the name on a noun inside the object: "called the report of X a lie".
        last = phrases.parsed.tokens[phrases.right[cue.i] - 1]
        while last.pos == "PUNCT" and last.i > cue.i:
            last = phrases.parsed.tokens[last.i - 1]
        if last.dep in ("appos", "npadvmod", "conj"):
            found.append(last)
    for kid in cue.children:
        if kid.i < cue.i:
            continue
        if kid.dep in _PREDICATES:
            found.append(kid)
        for inner in kid.children:
            if kid.dep == "prep" and kid.lower == "as" and inner.dep in _PREDICATES:
                found.append(inner)
            elif kid.dep == "dobj" and inner.dep == "prep" and inner.lower == "as":
                found += inner.children
    return found


def _evidence(phrases: Phrases, cue: Token) -> Ranges:
    return _of_noun(phrases, cue, _EVIDENCE, ("of", "for"))


def _possibility(phrases: Phrases, cue: Token) -> Ranges:
    return _of_noun(phrases, cue, _POSSIBILITY, ("of",))


def _of_noun(phrases: Phrases, cue: Token, nouns: frozenset[str], prepositions: tuple[str, ...]) -> Ranges:
    """What a noun in the object is evidence, or a possibility, of."""
    held = [kid for kid in cue.children if kid.dep in ("xcomp", "acomp", "oprd") and kid.lower == "open"]
    for noun in (*cue.children, *(kid for holder in held for kid in holder.children)):
        if noun.dep not in ("dobj", "attr", "ccomp", "nsubjpass") or noun.lemma not in nouns:
            continue
        for holder in (noun, cue):
            for kid in holder.children:
                if kid.i <= noun.i:
                    continue
                if kid.dep in ("acl", "ccomp", "relcl", "xcomp"):
                    return (phrases.of(kid),)
                if kid.dep == "prep" and kid.lower in prepositions and kid.children:
                    return (phrases.of(kid.children[0]),)
    return ()


def _word_given(phrases: Phrases, cue: Token) -> Ranges:
    noun = cue.child("dobj")
    if noun is None or noun.lower not in _WORD:
        return ()
    for holder in (noun, cue):
        for kid in holder.children:
            if kid.i > noun.i and kid.dep in ("acl", "xcomp", "ccomp", "advcl", "relcl"):
                return (phrases.of(kid),)
            if kid.i > noun.i and kid.dep in ("prep", "dative") and kid.lower == "to":
                inner = kid.child("pcomp")
                return (phrases.of(inner),) if inner else ()
    return ()


def _blame_laid(phrases: Phrases, cue: Token) -> Ranges:
    """Whoever is blamed, with what for: "the finger at X over Y", "X responsible for Y", "X is held responsible"."""
    noun = cue.child("dobj")
    if noun is None:
        held = cue.child("nsubjpass")
        word = next((kid for kid in cue.children if kid.lower in _ANSWERABLE and kid.i > cue.i), None)
        if held is None or word is None:
            return ()
        after = [kid for kid in (word, *word.children, *cue.children) if kid.i > word.i and kid.lower == "for"]
        last = phrases.right[after[-1].i] if after else word.i + 1
        return (phrases.of(held), (after[0].i if after else word.i, last))
    if noun.lemma in _BLAME:
        after = [kid for kid in (*cue.children, *noun.children) if kid.i > noun.i and kid.dep == "prep"]
        return ((phrases.left[after[0].i] + 1, phrases.right[after[-1].i]),) if after else ()
    for kid in (*cue.children, *noun.children):
        if kid.lower in _ANSWERABLE and kid.i > cue.i:
            named = kid.child("nsubj") or noun
            return ((phrases.left[named.i], phrases.right[kid.i]),)
    return ()


def _number_put(phrases: Phrases, cue: Token) -> Ranges:
    """A count with what it is put at: "put the toll at 40"."""
    count = cue.child("dobj", "nsubjpass")
    if count is None or count.lemma not in _COUNTS:
        return ()
    for holder in (cue, count):
        for kid in holder.children:
            if kid.i > count.i and kid.dep == "prep" and kid.lower in ("at", "between", "to") and kid.children:
                return merge((phrases.of(count), phrases.of(kid)))
    return ()


IDIOMS: Mapping[str, Callable[[Phrases, Token], Ranges]] = {
    "object called false": _called_false,
    "evidence": _evidence,
    "possibility": _possibility,
    "word given": _word_given,
    "blame laid": _blame_laid,
    "number put": _number_put,
}
