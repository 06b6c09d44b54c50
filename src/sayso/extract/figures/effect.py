"""What happened to the counted: the effect of the word that governs it."""

from __future__ import annotations

from sayso.extract.figures.among import among_effect, harm_to, is_pictured, reached_effect, reported_hurt
from sayso.extract.figures.fate import care_of, end_of, is_life_lost, is_own_death
from sayso.extract.figures.toll_words import is_former, toll_verb, toll_word
from sayso.lexicon.figures import FigureLexicon
from sayso.lexicon.triggers import load_triggers
from sayso.model import Token

_STEPS = 7
# What a noun such as hostage or refugee says of persons until a verb says more: "they freed 12 hostages".
ROLES = frozenset({"captured", "detained", "displaced", "evacuated", "deserted", "rescued"})
_SUFFERED = frozenset({"of", "to", "among", "for"})
_PARTITIVES = frozenset(
    "number group total member dozen hundred thousand million score majority lot couple handful most many some "
    "all both several one rest crowd family crew household population unit".split()
)
_TRANSITIVE = frozenset({"kill", "injure", "wound", "murder"})
_SEEMING = frozenset({"appear", "seem"})
_DEADLY = frozenset({"fatal", "deadly", "lethal"})
_DEEDS = frozenset({"shooting", "stabbing"})  # what was done to the one of whom it was: "the fatal shooting of a man"
_UNREAL = frozenset("to will would could may might should must can 'd".split())
_JOINED = 2  # tokens from verb to verb in "killed and injured"
_REPORTED = frozenset({"pronounce", "declare", "report", "presume", "believe", "fear", "confirm", "know"})
_ALONG = frozenset({"with", "alongside"})
_COPULAS = frozenset("be leave find lie pronounce declare remain go report presume believe fear confirm".split())
# Parts of a body: whoever has them is counted, not they.
PARTS = frozenset("leg arm hand foot head face chest neck back eye finger toe limb shoulder stomach thigh knee".split())
HARM_TO_PERSONS = frozenset({"killed", "injured", "killed_or_injured", "captured"})
_OF = frozenset({"of", "to", "among", "for", "in", "on", "from", "by", "at"})


def effect_of(tok: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """Effect on the counted whose noun (or number) is ``tok``; ``None`` where its governors name none."""
    found = None if is_former(tok) else _told(tok, unit, lexicon)
    return None if found in HARM_TO_PERSONS and is_thing(tok) else found


def is_thing(tok: Token) -> bool:
    """Whether what is counted is nobody: "shot down two drones", "captured Hassan Region"."""
    if tok.pos == "NUM" and tok.dep in {"quantmod", "nummod"} and tok.head is not tok:
        return is_thing(tok.head)
    if tok.pos == "NUM" or tok.lower == "shot":  # "24 of 30 drones", but "4 shot" are people
        return any(is_thing(low) for kid in tok.children if kid.lower == "of" for low in kid.children_by("pobj"))
    classes = load_triggers().classes.get(tok.lemma, frozenset())
    return bool(classes & {"weapon", "craft", "vehicle", "place"}) and "person" not in classes


def _told(tok: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    if tok.lemma in PARTS:
        return None
    if tok.lemma == "suicide":
        return "killed" if is_own_death(tok) else None
    if is_life_lost(tok):
        return "killed"
    own = _own(tok, unit, lexicon)
    if own in ROLES:
        return _governed(tok, unit, lexicon) or own
    if own not in {None, "injured", "killed_or_injured"} or (
        own == "injured" and tok.lower in {"injury", "injuries", "wound", "wounds"}
    ):
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
        elif dep in {"dobj", "obj"}:
            return patient_effect(head, unit, lexicon) or _left(head, unit, lexicon) or reached_effect(head)
        elif dep == "nsubjpass":
            return _worst(head, patient_effect(head, unit, lexicon) or _left(head, unit, lexicon), unit, lexicon)
        elif dep == "nsubj":
            return _worst(head, subject_effect(head, unit, lexicon), unit, lexicon)
        elif dep == "pobj" or dep == "pcomp":
            governor = head.head
            if head.lower in _ALONG:
                return _companion(head, unit, lexicon)
            if head.dep == "agent" or head.lower not in _OF:
                return None
            if governor.pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
                if head.lower not in _SUFFERED:
                    return None
                found = lexicon.noun.get(governor.lemma) or toll_word(governor)
                if found is None and governor.lemma in _DEEDS and head.lower == "of":
                    found = "killed" if any(c.lower in _DEADLY for c in governor.children) else "killed_or_injured"
                if found is None and is_life_lost(governor):
                    found = "killed"
                if found is not None:
                    return found
                if governor.pos == "NUM" and (tok.pos == "NUM" or tok.child("nummod") is not None):
                    return None  # what befell one of the five befell not the five
                if governor.lemma == "member" and (unit == "household" or tok.tag == "NNP"):
                    return None  # what befell members of the Guard befell no one called Guard
                if head.lower != "of" or not (governor.pos == "NUM" or governor.lemma in _PARTITIVES):
                    return None
                cur = governor
                own = _own(cur, unit, lexicon)
                if own is not None:
                    return own
            elif governor.pos in {"VERB", "AUX"}:
                return "killed" if is_own_death(tok) else toll_verb(governor) or harm_to(governor, head, lexicon)
            else:
                return None
        elif dep == "poss":
            if is_own_death(tok) or is_life_lost(head) or (head.lower == "brain" and head.head.lower == "dead"):
                return "killed"
            return lexicon.noun.get(head.lemma) if head.tag == "NN" else None
        elif dep in {"attr", "acomp", "oprd", "npadvmod"}:
            subject = head.child("nsubj", "nsubjpass")
            found = among_effect(head, lexicon)
            if found is not None:
                return found
            return (lexicon.noun.get(subject.lemma) or toll_word(subject)) if subject is not None else None
        else:
            return None
    return None


def _worst(verb: Token, effect: str | None, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """The effect of a verb, or death where a verb joined to it says so: *was shot in the head and died*."""
    if effect not in {None, "injured", "killed_or_injured"} or unit not in {"person", None}:
        return effect
    for other in verb.children:
        if other.dep in {"conj", "xcomp"} and other.pos == "VERB" and other.child("nsubj", "nsubjpass") is None:
            if other.dep == "xcomp" and verb.lemma not in _SEEMING:
                continue
            later = other.child("auxpass") is None and subject_effect(other, unit, lexicon) == "killed"
            if later and not is_unreal(other):
                return "killed"
    return effect


def _own(tok: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """The effect a noun carries in itself or in what modifies it: *deaths*, *wounded men*, *people killed in*."""
    found = lexicon.noun.get(tok.lemma) or lexicon.noun.get(tok.lower)
    if found is not None:
        return found
    if tok.lower in _DEEDS and unit not in {"person", "household"}:
        return "killed_or_injured"
    if tok.lemma == "victim" and any(child.lemma in {"gunshot", "shooting", "stabbing"} for child in tok.children):
        return "killed_or_injured"
    for child in tok.children:
        if child.dep in {"amod", "acl"} and child.tag in {"JJ", "VBN", "VBD", "NN"}:
            found = lexicon.fitting(lexicon.state.get(child.lower, ()), unit)
            if found in {None, "killed_or_injured"} and child.tag == "VBN":
                found = patient_effect(child, unit, lexicon) or found
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


def is_unreal(verb: Token) -> bool:
    """Whether a verb is negated or not yet done, *to have died* aside."""
    done = any(child.lemma == "have" for child in verb.children)
    return any(child.dep == "neg" or (_is_modal(child) and not done) for child in verb.children)


def _is_modal(tok: Token) -> bool:
    """*Will*, *would*, the *to* of an infinitive, and not that of *to the hospital*."""
    return tok.lower in _UNREAL and tok.dep != "prep"


def _is_asked(tok: Token) -> bool:
    return tok.dep == "mark" and tok.lower in {"if", "whether"}


def is_denied(tok: Token) -> bool:
    """Whether the verb that governs the counted is negated or not yet done: *was not killed*, *wants to kill him*."""
    for ancestor in tok.ancestors():
        if ancestor.pos in {"VERB", "AUX"}:
            return any(child.dep == "neg" or _is_modal(child) or _is_asked(child) for child in ancestor.children)
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
    if effect == "captured" and is_pictured(verb):
        return None
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
        if child.lower in {"dead", "fatally", "mortally"} and not any(c.pos == "NUM" for c in child.children):
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
    if unit == "person" and reported_hurt(verb):
        return "injured"
    if verb.lemma == "lose":
        return "killed" if any(c.lemma == "life" for c in verb.children_by("dobj")) else None
    found = _left(verb, unit, lexicon) or among_effect(verb, lexicon)
    if found is not None:
        return found
    if verb.tag == "VBD" and verb.lemma in _TRANSITIVE and verb.child("dobj", "dative", "ccomp") is None:
        return patient_effect(verb, unit, lexicon)  # "Teen killed in crash", read as a past tense
    has = any(kid.lemma == "have" for kid in verb.children_by("aux")) and verb.child("dobj") is not None  # "has killed"
    if not has and (verb.pos != "VERB" or verb.tag == "VBN"):  # a headline, or no auxiliary: "12 killed in blast"
        own = patient_effect(verb, unit, lexicon) if verb.tag == "VBN" else None
        return own or lexicon.fitting(lexicon.state.get(verb.lower, ()), unit)
    return None


def _left(verb: Token, unit: str | None, lexicon: FigureLexicon) -> str | None:
    """*Left 12 dead*, *were found dead*, *is missing*."""
    if verb.lemma in _REPORTED and verb.child("nsubjpass") is None:
        return None
    told = end_of(verb) or care_of(verb, lexicon) if unit in {"person", None} else None
    if verb.lemma not in _COPULAS or told == "killed":
        return told
    for child in verb.children:
        if child.dep in {"acomp", "oprd", "attr", "xcomp", "ccomp", "advmod", "prep"}:
            found = lexicon.fitting(lexicon.state.get(child.lower, ()), unit)
            if found is None and child.dep == "attr":
                found = lexicon.noun.get(child.lemma)
            if found in {None, "killed_or_injured"} and child.tag == "VBN":
                found = patient_effect(child, unit, lexicon) or found
            if found is not None:
                return found
    return told
