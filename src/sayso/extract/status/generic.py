"""What is said of a kind of act and of no act: "attacks on civilians are a crime", "snipers often target nurses".

Characterising sentences after Krifka et al. (1995), bare plurals after Carlson (1977): a kind has no day, no place and
no doer of its own, and stands in the present.
"""

from __future__ import annotations

from sayso.extract.status.aspect import STATIVE
from sayso.extract.status.path import COPULAS, is_verb
from sayso.model import Parsed, Token

_PRESENT = frozenset({"VBZ", "VBP"})
_NAMED = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "NORP", "EVENT"})
_SINGLED = frozenset(
    "the this that these those his her their its our my your several many some few more most two three".split()
)
_KIND = frozenset({"all", "any", "every", "such"})
_ANYONE = frozenset({"you", "one", "anyone", "anybody", "everyone", "everybody", "nobody", "whoever"})
# What law, scholarship and debate have for their subject is a kind. Compiled by hand.
_SUBJECTS = frozenset(
    "law bill legislation convention treaty debate book study research thesis lecture policy expert specialist history "
    "culture ban crime definition taboo statute".split()
)
_ABOUT = frozenset({"on", "about", "against", "of"})
_JUDGING = frozenset("condemn denounce oppose reject ban outlaw prohibit forbid study abhor".split())
# Verbs by which the present tells what a kind of act does. Compiled by hand.
_CHARACTER = frozenset(
    "violate constitute breach amount deserve require undermine leave harm hurt bring cause kill".split()
)
_HABITS = frozenset("typically usually generally normally commonly often always sometimes traditionally".split())


def is_generic(parsed: Parsed, tok: Token, *, told: bool = False) -> bool:
    """Whether the word names a kind of act; in a headline the present tells news.

    What is ``told`` by somebody may have its present shifted back: "said that attacks on nurses were a crime".
    """
    sent = tok.sent
    if sent.zone == "headline":
        return False
    found = _is_generic_verb(tok) if is_verb(tok) else _is_generic_noun(tok, told=told)
    return found and not any(word.ent in _NAMED for word in parsed.tokens[sent.first : sent.last])


def _is_generic_noun(tok: Token, *, told: bool) -> bool:
    head, dep = tok.head, tok.dep
    if dep == "dobj" and is_verb(head) and head.tag in _PRESENT:
        subject = head.child("nsubj")
        if subject is not None and subject.lower in _ANYONE and head.child("aux") is None:
            return True
    if not _is_bare(tok):
        return False
    marked = any(child.lower in _KIND for child in tok.children)
    if dep in {"nsubj", "nsubjpass"}:
        if head.lemma in COPULAS and (head.tag in _PRESENT or (told and head.tag == "VBD" and head.dep == "ccomp")):
            predicate = head.child("attr", "acomp")
            return predicate is not None and head.child("prep") is None
        return head.lemma in _CHARACTER and head.tag in _PRESENT and head.child("aux") is None
    if dep == "dobj":
        return marked and head.lemma in _JUDGING
    if dep == "pobj" and head.lower in _ABOUT:
        return head.head.lemma in _SUBJECTS and not is_verb(head.head)
    return False


def _is_generic_verb(tok: Token) -> bool:
    if tok.lemma in STATIVE:
        return False
    passive = tok.child("auxpass")
    finite = passive if passive is not None else tok
    if finite.tag not in _PRESENT or tok.child("aux") is not None or tok.tag == "VBG":
        return False
    subject = tok.child("nsubj", "nsubjpass")
    if subject is None:
        return False
    if subject.lower in {"who", "that", "which"} and tok.dep == "relcl":
        subject = tok.head
    if subject.lower in _ANYONE:
        return True
    if not _is_bare(subject, tok) or subject.tag not in {"NNS", "NN"}:
        return False
    habit = any(child.dep == "advmod" and child.lower in _HABITS for child in tok.children)
    objects = tok.children_by("dobj")
    return (habit or not passive) and bool(objects or habit) and all(_is_bare(noun) for noun in objects)


def _is_bare(noun: Token, clause: Token | None = None) -> bool:
    """A plural or a mass noun that nothing singles out: no determiner, owner, number, name or clause but ``clause``."""
    if noun.pos == "PROPN" or noun.pos == "PRON" or noun.ent in _NAMED:
        return False
    if noun.tag == "NN" and any(child.dep == "det" for child in noun.children):
        return False
    for child in noun.children:
        if child is not clause and (
            child.lower in _SINGLED or child.dep in {"poss", "nummod", "relcl", "acl"} or child.pos == "PROPN"
        ):
            return False
    return True
