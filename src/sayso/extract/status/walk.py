"""Polarity propagation: the state of a word from its governors down."""

from __future__ import annotations

from dataclasses import replace

from sayso.extract.status.adjunct import (
    clause_adjunct,
    is_definite,
    is_known_subject,
    noun_phrase_state,
    preposition_state,
)
from sayso.extract.status.algebra import DENIED, OPEN, REAL, embed, negate
from sayso.extract.status.aspect import STATIVE
from sayso.extract.status.local import (
    find_adverbs,
    find_modal,
    find_modifiers,
    has_condition,
    is_imperative,
    is_inverted,
    is_negated,
    is_negative_phrase,
    is_pretence,
    is_question,
)
from sayso.extract.status.operator import find_operator, is_faked
from sayso.extract.status.path import COPULAS, Step, find_signature, find_step, is_verb
from sayso.extract.status.shape import (
    coordinator,
    has_future_time,
    is_alternative,
    is_content,
    is_counterfactual,
    is_indirect_question,
    is_infinitive,
    is_perfect,
    is_told,
    is_unowned_report,
    is_unreal_past,
    is_yet_to,
)
from sayso.extract.status.turns import is_outcome, is_told_past, is_unknown, tried
from sayso.lexicon.modality import load_modals
from sayso.lexicon.signatures import Signature
from sayso.model import Token

# Not to plan, want or order a thing is no deed: a double negation across it proves nothing ("no plan to prevent it").
WEAK = frozenset(
    "sig.plan sig.plan_prep sig.plan_noun sig.plan_compound sig.ready sig.promise sig.demand sig.demand_noun sig.allow "
    "sig.fear_noun sig.able sig.likely sig.threaten purpose modal.will modal.would modal.must sig.role_denied "
    "sig.try sig.try_object".split()
)
FINITE = frozenset({"VB", "VBD", "VBP", "VBZ"})
ANYBODY = frozenset({"anyone", "anybody", "whoever", "whomever"})
PAST = "tense.past"
PRESUPPOSED = "presupposed"


class Walk:
    """One walk from a predicate to its speaker. Collects the rules that spoke; used once."""

    __slots__ = ("cue", "hedged", "negated", "reasons")

    def __init__(self, *, cue: int | None, negated: Token | None = None) -> None:
        self.cue = cue
        self.negated = negated
        self.hedged = False
        self.reasons: list[str] = []

    def state(self, tok: Token, skip: Token | None, depth: int = 0) -> str:
        """State of the word in the eyes of the speaker; ``skip`` is the child that the path comes from."""
        context = self._context(tok, depth)
        if is_verb(tok):
            if depth == 0 and find_modal(tok) is None and (tok.tag == "VBD" or is_perfect(tok)):
                self.reasons.append(PAST)
            return self._verb(tok, context, skip)
        if tok.pos in {"ADJ", "ADV"}:
            return self._adverbs(tok, negate(context) if is_negated(tok, skip) else context, skip)
        return self._noun(tok, context, skip)

    # ---- beside the word

    def _verb(self, tok: Token, state: str, skip: Token | None, *, negation: bool = True) -> str:
        negated = negation and tok is not self.negated and is_negated(tok, skip)
        modal, conditional = find_modal(tok), has_condition(tok, skip)
        if modal is not None:
            self.reasons.append(modal.id)
            unreal = (self.cue is None and not is_told(tok)) or is_unreal_past(tok)
            if modal.id == "modal.would" and not negated and state in REAL and unreal:
                state = "conditional"
            if negated and state in REAL:
                state = "occurred" if is_counterfactual(tok) else modal.fails
            else:
                state = embed(state, modal)
                if negated:
                    state = negate(state)
        elif negated:
            state = negate(state)
            self.reasons.append("negation")
        elif is_imperative(tok):
            self.reasons.append("imperative")
            state = "demanded" if state in REAL else state
        if tok.dep == "ROOT" and any(child.tag == "TO" and child.dep == "aux" for child in tok.children):
            self.reasons.append("headline.to")
            state = "planned" if state in REAL else state
        if (
            conditional
            and not (negated and is_counterfactual(tok))
            and self._hypothetical(tok, state, modal is not None)
        ):
            self.reasons.append("condition")
            state = "conditional"
        free = any(child.lower in {"whoever", "whatever"} for child in tok.children)
        if free and modal is None and tok.tag in {"VBZ", "VBP"}:
            self.reasons.append("condition.free_relative")
            state = "conditional"
        if modal is None and state in REAL and has_future_time(tok):
            self.reasons.append("tense.future")
            state = "planned"
        if skip is None and state in REAL and is_pretence(tok):
            self.reasons.append("neg.pretence")
            state = "not_occurred"
        if asked := is_question(tok):
            self.reasons.append("question")
            state = "possible" if state in REAL or state in DENIED else state
        elif asked is False:
            self.reasons.append("question.presupposed")
        return self._adverbs(tok, state, skip)

    @staticmethod
    def _hypothetical(tok: Token, state: str, modal: bool) -> bool:
        if state in {"demanded", "threatened"} or state in DENIED:
            return False
        return modal or state not in REAL or tok.tag in {"VBZ", "VBP", "VB"}

    def _adverbs(self, tok: Token, state: str, skip: Token | None) -> str:
        for adverb in find_adverbs(tok, skip):
            self.reasons.append(adverb.id)
            self.hedged |= adverb.hedged
            state = state if adverb.hedged else embed(state, adverb)
        return state

    def _noun(self, tok: Token, state: str, skip: Token | None) -> str:
        if state in {"planned", *OPEN} and is_told_past(tok):
            self.reasons.append(PRESUPPOSED)
            state = "occurred"
        if is_negative_phrase(tok, target=True) or (tok.dep == "ROOT" and is_negated(tok, skip)):
            self.reasons.append("negation.noun")
            state = negate(state)
        for signature, _ in find_modifiers(tok, skip):
            state = self._embed(state, signature)
        return self._adverbs(tok, state, skip)

    # ---- from above

    def _context(self, tok: Token, depth: int) -> str:
        step = find_step(tok)
        if step is None or depth > 40:
            return "occurred"
        if tok.i == self.cue and step.frame != "inf" and not is_unowned_report(tok):
            return "occurred"
        if step.frame == "conj":
            return self._conjunct(tok, step.head, depth)
        state = self._embedded(tok, step, depth)
        return self._marked(tok, step, state)

    def _embedded(self, tok: Token, step: Step, depth: int) -> str:
        head, frame = step.head, step.frame
        if step.clause and tok.dep == "relcl" and frame != "inf" and not is_content(tok, head):
            return self._relative(tok, head, depth)
        if tok.dep == "relcl" and frame != "inf":
            step = replace(step, frame="that")
        operator = find_operator(tok, step)
        if operator is not None and operator[1] is not head:
            # "withdrew its threat to block": the noun answers, in the state its own verb gives it
            return self._embed(self.state(operator[1], tok, depth + 1), *operator)
        signature = None if operator is None else operator[0]
        outer = self.state(head, step.via, depth + 1)
        if frame == "inf" and outer in REAL and is_yet_to(tok, head):
            self.reasons.append("negation.yet")
            return "not_occurred"
        if step.clause and is_verb(head) and outer in REAL and is_faked(head, step.via):
            outer = "untrue"
        light = signature is not None and signature.id == "sig.light"
        if light and (outer in DENIED or (outer in OPEN and is_question(head))) and is_known_subject(tok, step):
            self.reasons.append(PRESUPPOSED)
            return "occurred"
        if signature is not None:
            if signature.id == "sig.promise" and not step.clause:
                signature = find_signature(tok, "promised") or signature
            if step.clause and tok.dep == "advcl" and frame in {"that", "ing"}:
                mark = tok.child("mark", "advmod")
                if mark is None or mark.lower != "that":
                    return clause_adjunct(tok, head, outer, self.reasons)
            if is_unknown(tok, step, signature, outer):
                self.reasons.append(signature.id)
                return "possible"
            state = tried(head, signature, self._embed(outer, signature, head), outer)
            if state == "planned" and outer in REAL and frame == "inf" and has_condition(head, step.via):
                self.reasons.append("condition")
                return "conditional"
            return state
        return self._default(tok, step, outer)

    def _embed(self, state: str, signature: Signature, head: Token | None = None) -> str:
        self.reasons.append(signature.id)
        self.hedged |= signature.hedged and not (head is not None and head.i == self.cue)
        if signature.told is not None and head is not None and head.i == self.cue and state in REAL:
            return signature.told
        if signature.id == "sig.say" and state in {"possible", "conditional"}:
            return state
        result = embed(state, signature)
        if result == "occurred" and state in DENIED and signature.holds in DENIED and WEAK & set(self.reasons):
            return "possible"
        if result in REAL and state not in REAL:
            self.reasons.append(PRESUPPOSED)
        return result

    def _default(self, tok: Token, step: Step, outer: str) -> str:
        """A governor the lexicon is silent about."""
        head, frame = step.head, step.frame
        if frame in {"acomp", "appos", "poss", "participle", "adjunct"}:
            return outer if frame in {"acomp", "appos"} else "occurred" if outer in REAL | DENIED else outer
        if step.clause:
            if tok.dep in {"xcomp", "ccomp"} and frame in {"that", "ing", "oprd", "bare"}:
                return "possible" if outer in DENIED and is_verb(head) and head.lemma not in COPULAS else outer
            if frame == "inf":
                if is_outcome(tok):
                    return outer
                self.reasons.append("purpose")
                return outer if outer in OPEN or outer in DENIED else "planned"
            if tok.dep == "pcomp":
                return preposition_state(tok, step, outer, self.reasons)
            return clause_adjunct(tok, head, outer, self.reasons)
        if frame in {"obj", "subj", "dative", "compound"}:
            return noun_phrase_state(tok, step, outer)
        return preposition_state(tok, step, outer, self.reasons)

    def _relative(self, tok: Token, noun: Token, depth: int) -> str:
        """A relative clause stands by itself, but where its noun is unreal or negated it falls with it."""
        if noun.dep == "attr" and any(child.lower == "it" for child in noun.head.children):
            return self.state(noun, tok, depth + 1)
        if is_negative_phrase(noun):
            return "possible"
        if noun.lower in ANYBODY:
            return "conditional"
        if (tok.tag in {"VBZ", "VBP"} and tok.lemma not in STATIVE) or find_modal(tok) is not None:
            if find_modal(tok) is not None or is_definite(noun):
                return "occurred"
            return "occurred" if self.state(noun, tok, depth + 1) in REAL | DENIED else "conditional"
        return "occurred"

    def _conjunct(self, tok: Token, first: Token, depth: int) -> str:
        """A later conjunct shares the governors of the first; its auxiliaries too where it has none of its own."""
        if tok.tag in FINITE and not is_verb(first) and is_verb(first.head):
            first = first.head  # the parser hung the second verb on the first one's object
        context = self._context(first, depth + 1)
        if is_alternative(first, tok):
            self.reasons.append("neg.preposition")
            return negate(context)
        if not is_verb(tok) or not is_verb(first):
            if is_negative_phrase(first) and not is_verb(tok) and coordinator(first) in {"or", "nor", "and"}:
                return negate(context)
            for signature, child in find_modifiers(first, tok):
                if child.i < first.i and child.dep == "amod" and not tok.children_by("amod", "det"):
                    context = self._embed(context, signature)
            return context
        if is_infinitive(tok) and not is_infinitive(first):
            outer = next((above for above in first.ancestors() if is_infinitive(above)), None)
            return "planned" if outer is None else self._context(outer, depth + 1)
        own = any(child.dep in {"nsubj", "nsubjpass", "expl"} for child in tok.children) or any(
            child.dep in {"aux", "auxpass"} and child.tag in {"MD", "VBD", "VBZ", "VBP"} for child in tok.children
        )
        if own or (tok.tag in {"VBD", "VBZ"} and first.tag not in {"VBD", "VBZ"}):
            return context
        shares = coordinator(first) in {"or", "nor"} or (coordinator(first) == "and" and tok.tag == first.tag == "VB")
        return self._verb(first, context, tok, negation=shares)

    def _marked(self, tok: Token, step: Step, state: str) -> str:
        """Conditions and open questions that the clause itself opens with."""
        if not step.clause and tok.dep != "advcl":
            return state
        marks = load_modals("mark")
        for child in tok.children:
            if child.dep in {"mark", "advmod"} and child.lower in marks and child.i < tok.i:
                if child.lower == "otherwise" and tok.dep == "acl":
                    continue  # "an area otherwise held by the army": elsewhere, not else
                if child.lower == "if" and (tok.dep == "ccomp" or is_indirect_question(step.head)):
                    self.reasons.append("mark.whether")
                    return "possible"
                self.reasons.append(marks[child.lower].id)
                return marks[child.lower].holds
        if is_inverted(tok) or (step.head.lower in marks and step.head.dep in {"advcl", "prep", "mark"}):
            self.reasons.append("mark.if")
            return "conditional"
        if any(child.dep == "aux" and child.lower == "have" for child in tok.children) and step.frame == "inf":
            return "not_occurred" if state == "planned" else state
        return state
