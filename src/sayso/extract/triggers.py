"""Which words name an act: a look-up by lemma, then the conditions of the entry on the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extract.roles import Frame, verb_frame
from sayso.extract.roles_noun import noun_frame
from sayso.extract.triggers_scene import Scene
from sayso.lexicon.triggers import Sense, Test
from sayso.model import Token, TokenSpan

VERB_TAGS = frozenset({"VERB", "AUX"})
NOUN_TAGS = frozenset({"NOUN", "PROPN"})
# Frames whose "of" names the one who acts or undergoes by himself: "withdrawal of the troops", "death of a man".
OF_IS_AGENT = frozenset({"go", "undergo", "mutual"})
MOCK = frozenset("mock simulated fictional staged imaginary fictitious pretend virtual".split())
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
                trigger = _first(scene, tok, adjs[tok.lower], nominal=False)
        elif pos in NOUN_TAGS:
            if lemma not in nouns and not (lemma in verbs and tok.tag == "VBG"):
                continue
            trigger = _first(scene, tok, nouns.get(lemma), nominal=True)
            if trigger is None and tok.tag == "VBG":
                trigger = _first(scene, tok, verbs.get(lemma), nominal=True)
        elif pos in OTHER_TAGS and tok.lower in adjs:
            trigger = _first(scene, tok, adjs[tok.lower], nominal=False)
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
    if tok.dep == "amod" and tok.tag in ("VBN", "VBG", "VBD") and not any(k.dep == "aux" for k in tok.children):
        return None  # purely attributive: "the besieged town", "an alleged attack"
    return _first(scene, tok, lexicon.verbs.get(tok.lemma), nominal=False)


def _first(scene: Scene, tok: Token, senses: tuple[Sense, ...] | None, *, nominal: bool) -> Trigger | None:
    if senses is None:
        return None
    frames: dict[bool, Frame] = {}
    for sense in senses:
        words = _rest(tok, sense, nominal=nominal)
        if words is None:
            continue
        if nominal and (tok.dep in ATTRIBUTIVE or tok.ent == "DATE" or _is_name(scene, tok)):
            return None
        of_is_agent = sense.entry.frame in OF_IS_AGENT
        frame = frames.get(of_is_agent)
        if frame is None:
            frame = noun_frame(tok, of_is_agent=of_is_agent) if nominal else _word_frame(tok)
            frames[of_is_agent] = frame
        if _holds(scene, frame, sense, words):
            first, last = _span(tok, words)
            return Trigger(span=TokenSpan(first=first, last=last, head=tok.i), sense=sense, frame=frame, words=words)
    return None


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


def _rest(tok: Token, sense: Sense, *, nominal: bool) -> tuple[Token, ...] | None:
    """The further words a sense needs, or ``None`` where one is lacking."""
    if not sense.rest:
        return ()
    if nominal:
        return _words_before(tok, sense.rest)
    found: list[Token] = []
    for word in sense.rest:
        match = next(
            (kid for kid in _below(tok) if (kid.lower == word or kid.lemma == word) and kid not in found), None
        )
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _below(tok: Token) -> Iterator[Token]:
    for kid in tok.children:
        if kid.i > tok.i or kid.dep in ("advmod", "nsubjpass", "nsubj"):
            yield kid
    for kid in tok.children:
        if kid.i > tok.i and kid.dep in ("prep", "prt", "dative", "agent"):
            yield from kid.children
        elif kid.i > tok.i and kid.dep in ("dobj", "ccomp"):
            for low in kid.children:
                if low.dep in ("compound", "amod", "nsubj") or (low.dep == "prep" and low.i == kid.i + 1):
                    yield low


def _words_before(tok: Token, words: tuple[str, ...]) -> tuple[Token, ...] | None:
    left = {kid.i: kid for kid in tok.children if kid.i < tok.i}
    found: list[Token] = []
    spot = tok
    for word in reversed(words):
        match = next((kid for kid in left.values() if word in (kid.lower, kid.lemma) and kid not in found), None)
        if match is None:
            match = next(
                (kid for other in left.values() for kid in other.children if word in (kid.lower, kid.lemma)), None
            )
        if match is None or tok.i - match.i > len(words) + 2:
            return None
        found.append(match)
        spot = match
    return tuple(found) if spot.i < tok.i else None


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


def _holds(scene: Scene, frame: Frame, sense: Sense, words: tuple[Token, ...]) -> bool:
    tok = frame.trigger
    entry = sense.entry
    if frame.nominal and any(kid.lemma in MOCK for kid in frame.modifiers):
        return False
    if entry.wary and any(scene.is_about(tok.sent, subject) for subject in scene.peaceful) and not scene.warlike:
        return False
    if any(all(_passes(scene, frame, test, words) for test in row) for row in sense.unless):
        return False
    return not sense.when or any(all(_passes(scene, frame, test, words) for test in row) for row in sense.when)


def _passes(scene: Scene, frame: Frame, test: Test, words: tuple[Token, ...]) -> bool:
    return _found(scene, frame, test, words) != test.negated


def _found(scene: Scene, frame: Frame, test: Test, words: tuple[Token, ...]) -> bool:
    slot = test.slot
    if slot == "has":
        return bool(test.values & _shape(scene, frame))
    if slot == "lemma":
        return frame.trigger.lemma in test.values
    if slot == "tag":
        return frame.trigger.tag in test.values
    if slot == "sent":
        if test.by_class:
            return any(scene.is_about(frame.trigger.sent, name) for name in test.values)
        sent = frame.trigger.sent
        return any(tok.lemma in test.values for tok in scene.parsed.tokens[sent.first : sent.last])
    return any(_fits(scene, tok, test) for tok in _slot(frame, slot) if tok not in words)


def _fits(scene: Scene, tok: Token, test: Test) -> bool:
    if test.by_class:
        return bool(scene.classes_of(tok) & test.values)
    return tok.lemma in test.values or tok.lower in test.values


def _slot(frame: Frame, slot: str) -> tuple[Token, ...]:
    trigger = frame.trigger
    match slot:
        case "subj":
            # An intransitive verb read as a participle has its subject where a passive has its patient.
            return frame.agents or (frame.patients if frame.passive else ())
        case "obj":
            return (*frame.patients, *frame.datives)
        case "poss":
            return frame.possessors
        case "mod":
            kids = tuple(k for k in trigger.children if k.dep in ("amod", "compound", "nmod"))
            return frame.modifiers or kids
        case "inner":
            inner = [*trigger.children]
            return tuple(inner + [low for kid in inner for low in kid.children if low.dep in ("conj", "pobj", "dobj")])
        case "objmod":
            tokens = (*frame.patients, *(tok for items in frame.preps.values() for tok in items))
            return tuple(kid for tok in tokens for kid in tok.children if kid.dep in ("amod", "compound", "nmod"))
        case "gov":
            head = trigger.head
            if head is trigger:
                return ()
            return (head, head.head) if head.dep in ("prep", "agent") else (head,)
        case "adv":
            return tuple(kid for kid in trigger.children if kid.dep in ("advmod", "npadvmod"))
        case "prt" | "acomp" | "det" | "oprd" | "xcomp" | "ccomp" | "aux" | "neg":
            return tuple(kid for kid in trigger.children if kid.dep == slot)
        case _:
            return frame.preps.get(slot, ())


def _shape(scene: Scene, frame: Frame) -> set[str]:
    found = set()
    if frame.patients:
        found.add("obj")
    if frame.agents:
        found.add("agent")
    if frame.passive:
        found.add("passive")
    if frame.nominal:
        found.add("nominal")
    if frame.possessors:
        found.add("poss")
    if frame.trigger.pos == "ADJ" or (not frame.nominal and not frame.patients and not frame.preps):
        found.add("bare")
    if any(kid.dep == "xcomp" or (kid.dep == "prep" and kid.child("pcomp")) for kid in frame.trigger.children):
        found.update(("infinitive", "content"))
    if frame.patients or frame.preps or any(kid.dep == "ccomp" for kid in frame.trigger.children):
        found.add("content")
    if any("figure" in scene.classes_of(tok) for tok in (*frame.patients, *frame.agents)):
        found.add("figure")
    return found
