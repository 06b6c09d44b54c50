"""Do the words around a trigger meet the conditions of a rule? Each slot is read once for all rules of a word."""

from __future__ import annotations

from sayso.extract.events.roles import Frame
from sayso.extract.events.triggers_scene import CARRIERS, Scene
from sayso.lexicon.triggers import Sense, Test
from sayso.model import Token

MODIFYING = ("amod", "compound", "nmod")
BY_LABEL = frozenset("prt acomp det oprd xcomp ccomp aux neg".split())


class Facts:
    """What the rules may ask about one trigger: words and classes by slot, and the shape of its frame."""

    __slots__ = ("_classes", "_shape", "_tokens", "_words", "frame", "scene")

    def __init__(self, scene: Scene, frame: Frame) -> None:
        self.scene = scene
        self.frame = frame
        self._tokens: dict[str, tuple[Token, ...]] = {}
        self._words: dict[str, set[str]] = {}
        self._classes: dict[str, set[str]] = {}
        self._shape: set[str] | None = None

    def allow(self, sense: Sense) -> bool:
        """Whether a sense may be read here: one row of ``when`` holds (or there is none), no row of ``unless``."""
        scene = self.scene
        if sense.when and not self._any_row(sense.when):
            return False
        if sense.entry.wary and scene.peaceful and not scene.warlike:
            sent = self.frame.trigger.sent
            if any(scene.is_about(sent, subject) for subject in scene.peaceful):
                return False
        return not self._any_row(sense.unless)

    def _any_row(self, rows: tuple[tuple[Test, ...], ...]) -> bool:
        for row in rows:
            for test in row:
                if self.meets(test) == test.negated:
                    break
            else:
                return True
        return False

    def meets(self, test: Test) -> bool:
        """Whether a condition holds, its negation left aside."""
        slot = test.slot
        if slot == "sent":
            sent = self.frame.trigger.sent
            if test.by_class:
                return any(self.scene.is_about(sent, name) for name in test.values)
            return not test.values.isdisjoint(self.scene.lemmas(sent))
        if slot == "has":
            if self._shape is None:
                self._shape = _shape(self.scene, self.frame)
            return not test.values.isdisjoint(self._shape)
        if slot == "lemma":
            return self.frame.trigger.lemma in test.values
        if slot == "tag":
            return self.frame.trigger.tag in test.values
        if test.by_class:
            classes = self._classes.get(slot)
            if classes is None:
                classes = self._classes[slot] = set()
                for tok in self._slot(slot):
                    classes |= self.scene.classes_of(tok)
            return not test.values.isdisjoint(classes)
        words = self._words.get(slot)
        if words is None:
            words = self._words[slot] = set()
            for tok in self._slot(slot):
                if self.scene.is_name(tok):
                    continue
                words.add(tok.lemma)
                words.add(tok.lower)
                if tok.lemma in CARRIERS:
                    words.update(low.lemma for kid in tok.children if kid.lower == "of" for low in kid.children)
        return not test.values.isdisjoint(words)

    def _slot(self, slot: str) -> tuple[Token, ...]:
        tokens = self._tokens.get(slot)
        if tokens is None:
            tokens = self._tokens[slot] = _tokens_in(self.frame, slot)
        return tokens


def _tokens_in(frame: Frame, slot: str) -> tuple[Token, ...]:
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
            return frame.modifiers or tuple(kid for kid in trigger.children if kid.dep in MODIFYING)
        case "inner":
            below = [low for kid in trigger.children for low in kid.children if low.dep in ("conj", "pobj", "dobj")]
            return (*trigger.children, *below)
        case "objmod":
            tokens = (*frame.patients, *(tok for items in frame.preps.values() for tok in items))
            return tuple(kid for tok in tokens for kid in tok.children if kid.dep in MODIFYING)
        case "gov":
            head = trigger.head
            if head is trigger:
                return ()
            return (head, head.head) if head.dep in ("prep", "agent") else (head,)
        case "adv":
            return tuple(kid for kid in trigger.children if kid.dep in ("advmod", "npadvmod"))
        case _ if slot in BY_LABEL:
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
