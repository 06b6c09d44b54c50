"""What happened to the counted: the effect of the word that governs it."""

from __future__ import annotations

from sayso.lexicon.figures import FigureLexicon
from sayso.model import Token

_STEPS = 7
# What a noun such as hostage or refugee says of persons until a verb says more: "they freed 12 hostages".
_ROLES = frozenset({"captured", "detained", "displaced", "evacuated", "deserted", "rescued"})
_SUFFERED = frozenset({"of", "to", "among", "for"})
_PARTITIVES = frozenset(
    "number group total member dozen hundred thousand million score majority lot couple handful most many some "
    "all both several one rest crowd family crew household population unit".split()
)
_UNREAL = frozenset("to will would could may might should must can 'd".split())
_JOINED = 2  # tokens from verb to verb in "killed and injured"
_REPORTED = frozenset({"pronounce", "declare", "report", "presume", "believe", "fear", "confirm", "know"})
_ALONG = frozenset({"with", "alongside"})
_CLINICS = frozenset({"hospital", "hospitals", "clinic", "center", "centre"})
_CONDITIONS = frozenset({"critical", "serious", "stable", "grave", "guarded", "fair", "satisfactory"})
_COPULAS = frozenset(
    {
        "be",
        "leave",
        "find",
        "lie",
        "pronounce",
        "declare",
        "remain",
        "go",
        "report",
        "presume",
        "believe",
        "fear",
        "confirm",
    }
)
_OF = frozenset({"of", "to", "among", "for", "in", "on", "from", "by", "at"})
_TOLLS = frozenset({"toll", "count", "tally"})


def effect_of(tok: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """Effect on the counted whose noun (or number) is ``tok``; ``None`` where its governors name none."""
    own = _own(tok, unit, lexicon)
    if own in _ROLES:
        return _governed(tok, unit, lexicon) or own
    if own not in {None, "injured", "killed_or_injured"}:
        return own
    governed = _governed(tok, unit, lexicon)
    return governed if own is None or governed == "killed" else own


def _governed(tok: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """The effect that the counted suffers from what it depends on."""
    cur = tok
    for _ in range(_STEPS):
        head, dep = cur.head, cur.dep
        if head is cur:
            return None
        if dep in {"conj", "appos", "nummod", "compound", "amod", "quantmod", "nmod", "det"}:
            found = _own(head, unit, lexicon) if dep != "conj" and dep != "appos" else None
            if found is not None:
                return found
            cur = head
        elif dep in {"dobj", "obj"} or dep == "nsubjpass":
            return patient_effect(head, unit, lexicon) or _left(head, unit, lexicon)
        elif dep == "nsubj":
            return subject_effect(head, unit, lexicon)
        elif dep == "pobj" or dep == "pcomp":
            governor = head.head
            if head.lower in _ALONG:
                return _companion(head, unit, lexicon)
            if head.dep == "agent" or head.lower not in _OF:
                return None
            if governor.pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
                if head.lower not in _SUFFERED:
                    return None
                found = lexicon.noun.get(governor.lemma) or _toll_word(governor)
                if found is not None:
                    return found
                if head.lower != "of" or not (governor.pos == "NUM" or governor.lemma in _PARTITIVES):
                    return None
                cur = governor
                own = _own(cur, unit, lexicon)
                if own is not None:
                    return own
            elif governor.pos in {"VERB", "AUX"}:
                return _toll_verb(governor)
            else:
                return None
        elif dep == "poss":
            return lexicon.noun.get(head.lemma) if head.tag == "NN" else None
        elif dep in {"attr", "acomp", "oprd", "npadvmod"}:
            subject = head.child("nsubj", "nsubjpass")
            return (lexicon.noun.get(subject.lemma) or _toll_word(subject)) if subject is not None else None
        else:
            return None
    return None


def _own(tok: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """The effect a noun carries in itself or in what modifies it: *deaths*, *wounded men*, *people killed in*."""
    found = lexicon.noun.get(tok.lemma) or lexicon.noun.get(tok.lower)
    if found is not None:
        return found
    if tok.lemma == "victim" and any(child.lemma in {"gunshot", "shooting", "stabbing"} for child in tok.children):
        return "killed_or_injured"
    for child in tok.children:
        if child.dep in {"amod", "acl"} and child.tag in {"JJ", "VBN", "VBD", "NN"}:
            found = lexicon.fitting(lexicon.state.get(child.lower, ()), unit)
            if found is None and child.tag == "VBN":
                found = patient_effect(child, unit, lexicon)
            if found is not None:
                return found
        elif child.dep == "relcl" and child.pos in {"VERB", "AUX"}:
            found = _relative(child, tok, unit, lexicon)
            if found is not None:
                return found
    return None


def _companion(prep: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """*Was killed along with her two sons*: the effect on the one is the effect on the others."""
    verb = prep.head
    if verb.pos in {"ADP", "ADV", "SCONJ"} and verb.head.pos == "VERB":
        verb = verb.head
    if verb.pos != "VERB":
        return None
    if verb.child("nsubjpass") is not None or (verb.tag == "VBN" and verb.child("dobj") is None):
        return patient_effect(verb, unit, lexicon)
    return lexicon.fitting(lexicon.subject.get(verb.lemma, ()), unit)


def is_denied(tok: Token) -> bool:
    """Whether the verb that governs the counted is negated or not yet done: *was not killed*, *wants to kill him*."""
    for ancestor in tok.ancestors():
        if ancestor.pos in {"VERB", "AUX"}:
            return any(child.dep == "neg" or child.lower in _UNREAL for child in ancestor.children)
    return False


def _relative(verb: Token, tok: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None or subject.tag not in {"WP", "WDT"} or subject.i < tok.i:
        return None
    return patient_effect(verb, unit, lexicon) if subject.dep == "nsubjpass" else subject_effect(verb, unit, lexicon)


def patient_effect(verb: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """Effect on the object or passive subject of a verb, with what its coordinates and modifiers add."""
    effects = lexicon.patient.get(verb.lemma, ())
    effect = lexicon.fitting(effects, unit)
    if verb.lemma == "take" and any(c.lemma in {"hostage", "prisoner", "captive"} for c in verb.children):
        return "captured"
    if verb.lemma in {"force", "compel"}:
        return _forced(verb, unit, lexicon)
    if effect is None:
        return None
    if effect in {"killed_or_injured", "injured"} and _deadly(verb):
        effect = "killed"
    barred = ("nsubj", "nsubjpass") if verb.child("auxpass") else ("nsubj", "nsubjpass", "dobj")
    for other in verb.children:
        if other.dep == "conj" and other.i - verb.i <= _JOINED and other.child(*barred) is None:
            joint = lexicon.patient.get(other.lemma) or lexicon.state.get(other.lower, ())
            second = lexicon.fitting(joint, unit)
            if second in {"killed", "injured"} and second != effect:
                return second if effect == "killed_or_injured" else "killed_or_injured"
    if (
        verb.dep == "conj"
        and verb.i - verb.head.i <= _JOINED
        and verb.head.lemma in lexicon.patient
        and verb.child("nsubj", "nsubjpass") is None
    ):
        first = lexicon.fitting(lexicon.patient[verb.head.lemma], unit)
        if {first, effect} == {"killed", "injured"} and verb.head.child("dobj", "nsubjpass") is None:
            return "killed_or_injured"
    return effect


def _deadly(verb: Token) -> bool:
    """*Fatally shot*, *shot dead*, *stabbed to death*."""
    for child in verb.children:
        if child.lower in {"dead", "fatally", "mortally"} and child.child("nummod") is None:
            return True  # but not of the first of "four shot, two dead"
        if child.lower == "to" and any(grandchild.lower == "death" for grandchild in child.children):
            return True
    return False


def _forced(verb: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    for child in verb.children:
        if child.dep in {"xcomp", "ccomp"} and child.lemma in lexicon.subject:
            return lexicon.fitting(lexicon.subject[child.lemma], unit)
    return "displaced" if any(c.lower in {"out", "from"} for c in verb.children) else None


def subject_effect(verb: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """Effect on the subject of a verb, or of the state a copula gives it."""
    effect = lexicon.fitting(lexicon.subject.get(verb.lemma, ()), unit)
    if effect is not None:
        return effect
    if verb.lemma in {"suffer", "sustain", "receive"}:
        for child in verb.children_by("dobj"):
            found = lexicon.noun.get(child.lemma)
            if found is not None:
                return found
    if verb.lemma == "lose":
        return "killed" if any(c.lemma == "life" for c in verb.children_by("dobj")) else None
    found = _left(verb, unit, lexicon)
    if found is not None:
        return found
    if verb.pos != "VERB" or verb.tag == "VBN":  # a headline or a clause without its auxiliary: "12 killed in blast"
        found = patient_effect(verb, unit, lexicon) if verb.tag == "VBN" else None
        return found or lexicon.fitting(lexicon.state.get(verb.lower, ()), unit)
    return None


def _left(verb: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """*Left 12 dead*, *were found dead*, *is missing*."""
    if verb.lemma in _REPORTED and verb.child("nsubjpass") is None:
        return None
    if _is_in_care(verb, unit):
        return "injured"
    if verb.lemma not in _COPULAS:
        return _to_clinic(verb, unit)
    for child in verb.children:
        if child.dep in {"acomp", "oprd", "attr", "xcomp", "ccomp", "advmod", "prep"}:
            found = lexicon.fitting(lexicon.state.get(child.lower, ()), unit)
            if found is None and child.dep == "attr":
                found = lexicon.noun.get(child.lemma)
            if found is None and child.dep == "oprd" and child.tag == "VBN":
                found = patient_effect(child, unit, lexicon)
            if found is not None:
                return found
    return None


def _is_in_care(verb: Token, unit: str | None) -> bool:
    """*Was in critical condition*, *is fighting for his life*, *remains on life support*."""
    if unit not in {"person", None}:
        return False
    for prep in verb.children:
        noun = prep.child("pobj") if prep.dep == "prep" else None
        if noun is None:
            continue
        words = {child.lower for child in noun.children}
        if prep.lower == "in" and noun.lemma == "condition" and words & _CONDITIONS:
            return True
        if prep.lower == "for" and verb.lemma == "fight" and noun.lemma == "life":
            return True
        if prep.lower == "on" and noun.lemma == "support" and "life" in words:
            return True
    return False


def _to_clinic(verb: Token, unit: str | None) -> str | None:
    """*Sent five people to the hospital*."""
    if verb.lemma not in {"send", "take", "transport", "rush", "airlift", "fly"} or unit not in {"person", None}:
        return None
    for child in verb.children:
        if child.lower == "to":
            goal = child.child("pobj")
            return "injured" if goal is not None and goal.lower in _CLINICS else None
    return None


def _toll_word(tok: Token) -> str | None:
    if tok.lemma not in _TOLLS and tok.lemma != "number":
        return None
    around = {child.lower for child in tok.children}
    if tok.lemma == "number":
        return None
    return "killed" if around & {"death", "casualty", "body"} or tok.lemma == "toll" else None


def _toll_verb(verb: Token) -> str | None:
    """*The death toll rose to 45*."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None and verb.dep in {"xcomp", "conj", "advcl"}:
        subject = verb.head.child("nsubj", "nsubjpass", "dobj")
    if subject is None:
        subject = verb.child("dobj")
    return _toll_word(subject) if subject is not None else None
