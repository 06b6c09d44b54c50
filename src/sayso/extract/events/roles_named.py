"""The harmed by name: lists in apposition, "including", "a guard named X", "the dead were identified as"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.events.roles_subjects import joined, prepositions
from sayso.lexicon.actors import load_nouns
from sayso.model import Token

NAMING = frozenset({"name", "call", "identify", "know"})
AMONG = frozenset({"among", "amongst"})
PART_OF = frozenset({"including", "among"})
BESIDE = frozenset({"along", "together"})
# Whose kin somebody is, is told beside the name and is nobody's description: "A, his wife B and two daughters".
KIN = frozenset(
    "wife husband son daughter child brother sister mother father parent mother-in-law father-in-law son-in-law "
    "daughter-in-law brother-in-law sister-in-law cousin nephew niece uncle aunt grandson granddaughter grandmother "
    "grandfather grandchild fiancee fiance partner driver bodyguard guard secretary aide escort".split()
)


def by_name(tokens: list[Token]) -> list[Token]:
    """People by the names they are given right there: "killed two reporters, A and B", "four people, including C"."""
    found: list[Token] = []
    for tok in tokens:
        named = _told_to_be(tok) or listed(tok)
        among: list[Token] = []
        if tok.dep == "pobj" and tok.head.lower in AMONG:  # "among those killed was a nurse"
            members = told_victims(tok)
            named, among = (members, []) if tok.lower == "those" else (named, members)
        if (tok.pos in ("NOUN", "NUM") or tok.tag == "NNPS") and not named:
            for kid in tok.children:
                if kid.i < tok.i:
                    continue
                if kid.dep == "appos" and _is_named(kid):
                    named.extend(listed(kid) or _people([kid]))
                elif kid.dep == "acl" and kid.lemma in NAMING:
                    named.extend(low for low in _names_below(kid) if _is_named(low))
                elif kid.dep == "prep" and kid.lower in PART_OF:
                    among.extend(low for low in joined(kid.children_by("pobj")) if _is_named(low))
            if tok.tag in ("NNS", "NNPS", "CD"):
                for kid in _act_on(tok):  # "ten people were killed, including a deputy"
                    if kid.i > tok.i and kid.lower in PART_OF:
                        among.extend(low for low in joined(kid.children_by("pobj")) if _is_named(low))
        found.extend(low for low in (*(named or [tok]), *among) if low not in found)
    return found


def _act_on(tok: Token) -> Sequence[Token]:
    """What hangs on the verb or the noun that tells what was done to somebody."""
    if tok.head.pos == "VERB" and tok.dep in ("nsubjpass", "nsubj", "dobj"):
        return tok.head.children
    if tok.dep == "pobj" and tok.head.lower == "of" and tok.head.head.pos == "NOUN":
        return tok.head.head.children
    return ()


def listed(name: Token) -> list[Token]:
    """Everybody in a list that a person's name opens, whatever is said of each between: "A, a guard, his son B and C".

    Empty where no such list follows.
    """
    if not _is_named(name):
        return []
    found, sure = [name], 0
    for tok in found:
        for kid in tok.children:
            if kid.i < tok.i or kid in found:
                continue
            if kid.dep == "cc":
                sure += 1
            elif _is_named(kid) if kid.dep == "appos" else _is_member(kid):
                found.append(kid)
            elif kid.dep in ("appos", "conj") and kid.pos == "NOUN":
                inside = _inside(kid)
                sure += any(low.dep == "cc" for low in kid.children) and bool(inside)
                found.extend(low for low in inside if low not in found)
    return found if sure and len(found) > 1 else []


def _is_member(tok: Token) -> bool:
    return tok.dep == "conj" and tok.pos in ("NOUN", "PROPN") and not _is_kin(tok)


def _inside(noun: Token) -> list[Token]:
    """Whom a noun after a name brings into the list: "his wife B", "a photographer, C", "the manager, and D"."""
    names = [low for low in noun.children if low.i > noun.i and low.dep in ("appos", "conj")]
    others = [low for low in names if _is_named(low) and _is_apart(noun, low)]
    if _is_kin(noun):
        own = [low for low in names if low.dep == "appos" and low.pos == "PROPN" and not _is_apart(noun, low)]
        more = [low for low in names if low.dep == "conj" and low.pos == "NOUN"]
        return [*(own or [noun]), *more, *others]
    return others


def _is_kin(noun: Token) -> bool:
    return noun.pos == "NOUN" and noun.lemma in KIN and noun.child("poss") is not None


def _is_apart(noun: Token, name: Token) -> bool:
    return any(kid.dep == "punct" and noun.i < kid.i < name.i for kid in noun.children)


def beside(verb: Token) -> list[Token]:
    """Who shared a lot: "was found dead along with his driver", "killed together with two guards"."""
    found = []
    for kid in verb.children:
        if kid.i < verb.i or kid.lower not in BESIDE | {"alongside", "with"}:
            continue
        if kid.lower == "with":
            before = next((tok for tok in verb.children if tok.i == kid.i - 1), None)
            if before is None or before.lower not in BESIDE:
                continue
        for low in (kid, *kid.children_by("prep")):
            found.extend(joined(low.children_by("pobj")))
    return [low for low in found if low.pos in ("NOUN", "PROPN")]


def told_victims(noun: Token) -> list[Token]:
    """Who is told to be among the dead or the hurt that a noun counts.

    "The dead are two sailors and a cook", "the injured were identified as A and B", "among the dead is C", "D was among
    the wounded", "the dead include E".
    """
    verb = noun.head
    if noun.dep == "pobj" and verb.lower in AMONG:
        verb = verb.head
        if verb.lemma != "be" or verb.child("neg") is not None:
            return []
        return joined([kid for kid in verb.children_by("nsubj", "attr") if kid.pos in ("NOUN", "PROPN")])
    if noun.dep not in ("nsubj", "nsubjpass") or verb.child("neg") is not None:
        return []
    if verb.lemma == "be":
        return [low for low in joined(verb.children_by("attr")) if low.pos in ("NOUN", "PROPN")]
    if verb.lemma == "include":
        return joined(verb.children_by("dobj"))
    return _names_below(verb) if verb.lemma in NAMING else []


def _told_to_be(tok: Token) -> list[Token]:
    """The names that people are told to have: "the dead man was identified as A", "those kidnapped are A and B"."""
    verb = tok.head
    if tok.pos == "PROPN" or verb.child("neg") is not None:
        return []
    if verb.lemma in NAMING and tok.dep in ("nsubjpass", "dobj"):
        names = _names_below(verb)
    elif verb.lemma == "be" and tok.dep == "nsubj" and (tok.pos == "NOUN" or tok.lower == "those"):
        names = joined(verb.children_by("attr"))
    else:
        return []
    known = [low for low in names if _is_named(low)]
    return list(dict.fromkeys(low for name in known for low in listed(name) or [name]))


def _names_below(verb: Token) -> list[Token]:
    """What a verb of naming calls somebody: "identified as A and B", "named C"."""
    told = [*prepositions(verb).get("as", ()), *verb.children_by("oprd", "attr")]
    return [low for low in joined(told) if low.pos in ("NOUN", "PROPN")]


def _people(tokens: list[Token]) -> list[Token]:
    """Tokens with what is coordinated with them, be it hung on a home town: "A of Milan and B of Rome"."""
    found = joined(tokens)
    for tok in found:
        for items in prepositions(tok).values():
            for low in items:
                if low.ent in ("GPE", "LOC"):
                    found.extend(kid for kid in joined([low])[1:] if kid.ent == "PERSON" and kid not in found)
    return found


def _is_named(tok: Token) -> bool:
    """Whether a token heads the name of a person, known as one or by a title: "Sergeant Victor Escobedo"."""
    if tok.pos != "PROPN":
        return False
    nouns = load_nouns()
    return tok.ent == "PERSON" or any(
        kid.dep == "compound" and (noun := nouns.get(kid.lower)) is not None and noun.title for kid in tok.children
    )
