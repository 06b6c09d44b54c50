"""Which words name an act: a look-up by lemma, then the conditions of the entry on the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extract.events.roles import Frame, verb_frame
from sayso.extract.events.roles_named import told_victims
from sayso.extract.events.roles_noun import noun_frame
from sayso.extract.events.triggers_facts import Facts
from sayso.extract.events.triggers_scene import Scene
from sayso.lexicon.triggers import Sense
from sayso.model import Token, TokenSpan

VERB_TAGS = frozenset({"VERB", "AUX"})
NOUN_TAGS = frozenset({"NOUN", "PROPN"})
# Frames whose "of" names the one who acts or undergoes by himself: "withdrawal of the troops", "death of a man".
OF_IS_AGENT = frozenset({"go", "undergo", "mutual"})
MOCK = frozenset("mock simulated fictional staged imaginary fictitious pretend virtual".split())
VERDICTS = frozenset("crime terrorism aggression atrocity violation act".split())
NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
NAMING = frozenset("call brand label term deem".split())
OTHER_TAGS = frozenset({"ADJ", "ADP", "SCONJ", "ADV"})
NOMINAL_DEPS = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "appos", "attr"})
ATTRIBUTIVE = frozenset({"compound", "nmod", "amod"})
NAMES = frozenset({"EVENT", "WORK_OF_ART", "LAW", "ORG", "PRODUCT", "FAC"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word or phrase that names an act, the rule it follows and the words around it."""

    span: TokenSpan
    sense: Sense
    frame: Frame
    words: tuple[Token, ...] = ()


def find_triggers(scene: Scene) -> Iterator[Trigger]:
    """Triggers in text order, at most one to a token."""
    lexicon = scene.lexicon
    verbs, nouns, adjs = lexicon.verbs, lexicon.nouns, lexicon.adjs
    for tok in scene.parsed.tokens:
        lemma, pos = tok.lemma, tok.pos
        if pos == "VERB":
            trigger = None
            if lemma in verbs or lemma in nouns:
                trigger = _of_verb_form(scene, tok)
            if trigger is None and tok.lower in adjs:
                trigger = _of_adjective(scene, tok)
        elif pos in NOUN_TAGS:
            if lemma not in nouns and not (lemma in verbs and tok.tag == "VBG"):
                continue
            trigger = _first(scene, tok, nouns.get(lemma), nominal=True)
            if trigger is None and tok.tag == "VBG":
                trigger = _first(scene, tok, verbs.get(lemma), nominal=True)
        elif tok.lower == "must" and tok.head.pos in VERB_TAGS:
            trigger = _first(scene, tok.head, adjs.get("must"), nominal=False)
        elif pos in OTHER_TAGS and tok.lower in adjs:
            trigger = _of_adjective(scene, tok)
        else:
            continue
        if trigger is not None:
            yield trigger


def _of_verb_form(scene: Scene, tok: Token) -> Trigger | None:
    """A verb form, or a noun that the tagger took for one ("precision airstrikes against the camp")."""
    lexicon = scene.lexicon
    if tok.dep in NOMINAL_DEPS and tok.tag in ("VBZ", "VB", "VBP", "VBG", "NN", "NNS"):
        trigger = _first(scene, tok, lexicon.nouns.get(tok.lemma), nominal=True)
        if trigger is not None:
            return trigger
    if tok.lower in lexicon.nouns and _counts_victims(tok):
        return _first(scene, tok, lexicon.nouns[tok.lower], nominal=True)
    if tok.dep == "amod" and tok.tag in ("VBN", "VBG", "VBD") and not any(k.dep == "aux" for k in tok.children):
        before = scene.parsed.tokens[tok.i - 1] if tok.i > tok.sent.first else tok
        if tok.tag != "VBG" or before.pos != "ADP":  # "progress in clearing areas" is read as one noun phrase
            after = scene.parsed.tokens[tok.i + 1] if tok.i + 1 < tok.sent.last else tok
            if tok.tag == "VBG" or after.pos not in ("NUM", "DET"):  # "gang-raped two girls" is a clause
                return None  # purely attributive: "the besieged town", "an alleged attack"
    return _first(scene, tok, lexicon.verbs.get(tok.lemma), nominal=False)


def _counts_victims(tok: Token) -> bool:
    """Whether a participle stands for people who are then named: "the injured are A and B"."""
    return tok.dep in NOMINAL_DEPS and tok.child("det") is not None and bool(told_victims(tok))


def _of_adjective(scene: Scene, tok: Token) -> Trigger | None:
    """An adjective of state: said of somebody, or right before a noun for people ("the deceased sailor")."""
    if tok.lower in scene.lexicon.nouns and _counts_victims(tok):
        return _first(scene, tok, scene.lexicon.nouns[tok.lower], nominal=True)
    if tok.dep == "amod" and not scene.classes_of(tok.head) & {"person", "armed", "figure"}:
        return None
    trigger = _first(scene, tok, scene.lexicon.adjs[tok.lower], nominal=False)
    if trigger is not None and tok.dep == "amod" and trigger.sense.entry.type not in ("HARM", "DISPLACE"):
        return None
    return trigger


def _first(scene: Scene, tok: Token, senses: tuple[Sense, ...] | None, *, nominal: bool) -> Trigger | None:
    if senses is None:
        return None
    near: dict[str, Token] | None = None
    known: dict[bool, Facts] = {}
    for sense in senses:
        words: tuple[Token, ...] = ()
        if sense.rest:
            if near is None:
                near = _words_before(tok) if nominal else _words_below(tok)
            if not near.keys() >= sense.needed:
                continue
            words = tuple(near[word] for word in sense.rest)
        of_is_agent = sense.entry.frame in OF_IS_AGENT
        facts = known.get(of_is_agent)
        if facts is None:
            if nominal and not known and _is_no_act(scene, tok):
                return None
            frame = noun_frame(tok, of_is_agent=of_is_agent) if nominal else _word_frame(tok)
            facts = known[of_is_agent] = Facts(scene, frame)
        if facts.allow(sense):
            first, last = _span(tok, words)
            span = TokenSpan(first=first, last=last, head=tok.i)
            return Trigger(span=span, sense=sense, frame=facts.frame, words=words)
    return None


def _is_no_act(scene: Scene, noun: Token) -> bool:
    """A noun that only modifies another, stands in a name or a date, or tells of an act that is staged."""
    if noun.dep in ATTRIBUTIVE or noun.ent == "DATE" or _is_name(scene, noun):
        return True
    if noun.lemma == "responsibility" and noun.dep == "dobj" and _is_nobody(noun.head.child("nsubj")):
        return True
    if noun.dep == "oprd" and noun.head.lemma in NAMING:
        named = noun.head.child("dobj", "nsubjpass")
        if named is not None and named.lemma in scene.lexicon.nouns:
            return True  # "called the bombing a massacre" is one act with a name
    if noun.dep == "attr" and noun.lemma in VERDICTS and noun.head.lemma == "be":
        subject = noun.head.child("nsubj")
        if subject is not None and (subject.lemma in scene.lexicon.nouns or subject.tag == "VBG"):
            return True  # "attacks on nurses are a war crime" judges the attacks
    return any(kid.lemma in MOCK for kid in noun.children if kid.i < noun.i)


def _is_nobody(subject: Token | None) -> bool:
    """No one, nobody, no group."""
    if subject is None:
        return False
    return subject.lower in NOBODY or any(kid.lower == "no" for kid in subject.children)


def _word_frame(tok: Token) -> Frame:
    if tok.pos == "VERB":
        return verb_frame(tok)
    subjects: tuple[Token, ...] = ()
    head = tok.head
    if tok.dep in ("acomp", "attr", "oprd", "prep", "advmod", "xcomp", "pobj", "conj") and head.pos in VERB_TAGS:
        frame = verb_frame(head)
        subjects = frame.patients if tok.dep == "oprd" and frame.patients else (frame.patients or frame.agents)
    elif tok.dep in ("amod", "prep", "acl", "compound", "nmod") and head.pos in (*NOUN_TAGS, "NUM"):
        subjects = (head,)
    inner = tuple(kid for kid in tok.children if kid.dep in ("pobj", "prep"))
    return Frame(trigger=tok, agents=subjects, patients=subjects, preps={"": inner}, support=head)


def _words_below(verb: Token) -> dict[str, Token]:
    """Words a verb governs closely, by form and lemma: particles, objects, what its prepositions hold."""
    found: dict[str, Token] = {}
    for kid in verb.children:
        after = kid.i > verb.i
        if not after and kid.dep not in ("advmod", "nsubjpass", "nsubj"):
            continue
        _note(found, kid)
        if not after:
            continue
        if kid.dep in ("prep", "prt", "dative", "agent"):
            for low in kid.children:
                if low.dep in ("pobj", "prep"):
                    _note(found, low)
        elif kid.dep in ("dobj", "ccomp"):
            for low in kid.children:
                if low.dep in ("compound", "amod", "nsubj") or (low.dep == "prep" and low.i == kid.i + 1):
                    _note(found, low)
    return found


def _words_before(noun: Token) -> dict[str, Token]:
    """Words that modify a noun from the left, and the words that modify those."""
    found: dict[str, Token] = {}
    for kid in reversed(noun.children):
        if noun.i - 4 <= kid.i < noun.i:
            _note(found, kid)
            for low in kid.children:
                if noun.i - 4 <= low.i:
                    _note(found, low)
    return found


def _note(found: dict[str, Token], tok: Token) -> None:
    found.setdefault(tok.lower, tok)
    found.setdefault(tok.lemma, tok)


def _span(tok: Token, words: tuple[Token, ...]) -> tuple[int, int]:
    """The trigger's words where they stand together, else its head alone."""
    spots = sorted({tok.i, *(word.i for word in words)})
    if spots[-1] - spots[0] == len(spots) - 1:
        return spots[0], spots[-1] + 1
    return tok.i, tok.i + 1


def _is_name(scene: Scene, tok: Token) -> bool:
    """Whether an event noun is part of a proper name: "Operation Storm", "World War II", "Human Rights Watch"."""
    if not tok.text[:1].isupper() or tok.text.isupper():
        return False
    sent = tok.sent
    if sent.zone == "headline" or tok.i == sent.first:
        return False
    if tok.pos == "PROPN" and tok.ent in NAMES:
        return True
    if tok.pos == "PROPN" or tok.ent in NAMES:
        neighbours = scene.parsed.tokens[max(sent.first, tok.i - 1) : min(sent.last, tok.i + 2)]
        return any(other is not tok and other.text[:1].isupper() and other.pos == "PROPN" for other in neighbours)
    return False
