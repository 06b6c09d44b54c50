"""Shapes of clauses that the walk asks for: is it told, perfect, an infinitive, the content of a report?"""

from __future__ import annotations

from sayso.extract.status.local import is_negated
from sayso.extract.status.path import find_signature, is_verb
from sayso.model import Token

# Verbs whose if-clause is a question and no condition.
INDIRECT = frozenset("know determine establish see wonder ask enquire inquire question doubt".split())


def is_told(tok: Token) -> bool:
    """Whether a verb of saying or thinking stands above, so that "would" is the future in the past."""
    return any(is_verb(above) and above.tag != "VBG" for above in tok.ancestors() if above.dep != "relcl")


def is_unowned_report(tok: Token) -> bool:
    """A report, claim or rumour that nobody is named for: what is said of it tells on its content."""
    if is_verb(tok) or any(child.dep == "poss" or child.lower in {"by", "from"} for child in tok.children):
        return False
    signature = find_signature(tok, "that")
    return signature is not None and signature.untrue is not None


def is_infinitive(tok: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(child.tag == "TO" and child.dep == "aux" for child in tok.children)


def is_content(tok: Token, noun: Token) -> bool:
    """A that-clause that the parser took for a relative: "a lie that the army bombed it"."""
    signature = find_signature(noun, "that")
    if signature is None:
        return False
    words = {child.tag for child in tok.children}
    if (
        signature.untrue is not None
        and tok.child("nsubj", "nsubjpass") is not None
        and not words & {"WDT", "WP", "WRB"}
    ):
        return True
    return any(child.lower == "that" and child.dep in {"mark", "det", "advmod"} for child in tok.children)


def fails(tok: Token) -> bool:
    """Whether the clause says that it did not come off."""
    return tok.lemma == "fail" or is_negated(tok, None)


def is_yet_to(tok: Token, head: Token) -> bool:
    """Has yet to, is yet to."""
    return head.lemma in {"have", "be", "remain"} and any(
        child.lower == "yet" and head.i < child.i < tok.i for child in (*head.children, *tok.children)
    )


def is_indirect_question(head: Token) -> bool:
    """It is not clear if; it is unknown whether."""
    if head.lemma in INDIRECT:
        return True
    complement = head.child("acomp")
    return complement is not None and complement.lemma in {"clear", "known", "certain", "sure", "unclear", "unknown"}


def is_perfect(tok: Token) -> bool:
    """Whether a perfect or a past passive marks the verb as past."""
    return any(
        child.dep in {"aux", "auxpass"} and child.lower in {"had", "has", "have", "was", "were"}
        for child in tok.children
    )


def is_alternative(first: Token, tok: Token) -> bool:
    """Whether a conjunct is what was not chosen: "withdrew rather than attack the town"."""
    return any(
        child.lower == "than" and first.i < child.i < tok.i and any(low.lower == "rather" for low in child.children)
        for child in first.children_by("cc")
    )


def coordinator(first: Token) -> str:
    """The conjunction that follows the first conjunct, lower-cased."""
    cc = first.child("cc")
    return "" if cc is None else cc.lower


def has_future_time(tok: Token) -> bool:
    """A present tense with a time to come: "opens next week", "is meeting them tomorrow"."""
    if tok.tag not in {"VBZ", "VBP", "VBG"}:
        return False
    for child in tok.children:
        if child.dep in {"npadvmod", "advmod", "prep"} and child.i > tok.i:
            noun = child.child("pobj") if child.dep == "prep" else child
            if noun is not None and (
                noun.lower in {"tomorrow", "tonight"} or any(c.lower in {"next", "coming"} for c in noun.children)
            ):
                return any(c.lower in {"is", "are", "'s", "'re"} for c in tok.children) or tok.tag != "VBG"
    return False


def is_unreal_past(tok: Token) -> bool:
    """Would have done: what follows from a condition that was not met, said or unsaid (Iatridou 2000)."""
    words = {child.lower for child in tok.children if child.dep in {"aux", "auxpass"}}
    return "have" in words and not words.isdisjoint({"would", "'d", "’d"})


def is_counterfactual(tok: Token) -> bool:
    """Would have, had it been otherwise: the verb of a clause whose contrary is the case (Iatridou 2000)."""
    words = {child.lower for child in tok.children if child.dep in {"aux", "auxpass"}}
    if not words & {"would", "could"} or "have" not in words:
        return False
    for child in tok.children:
        if child.dep == "prep" and child.lower in {"without", "but"}:
            return True
        if child.dep == "advcl" and any(inner.lower in {"had", "if"} for inner in (child, *child.children)):
            return True
    return False
