"""Roles that the verb over an event noun lends it: "carried out raids", "was hit by a raid", "blamed for blasts"."""

from __future__ import annotations

from sayso.extract.events.roles_subjects import OBJECT_INFINITIVE, grammatical_subjects, is_passive, prepositions
from sayso.lexicon.actors import load_nouns
from sayso.model import Token

# Verbs that only say that the act was done; their subject is the doer.
DOING = frozenset(
    "carry conduct launch mount stage wage perpetrate commit plan execute make undertake start begin "
    "resume lead plot deliver hold impose continue stop halt end cease escalate intensify step accomplish unleash "
    "join open prepare renew pursue do perform orchestrate organise organize direct initiate attempt complete "
    "announce threaten "
    "give provide send extend offer have call pay enter engage suspend abandon postpone cancel prepare take order "
    "exclude rule consider mull weigh contemplate "
    "declare sign reach call lift ease tighten enforce maintain break violate pledge promise vow seek stage "
    "increase boost expand strengthen apply exert ramp widen wield vow swear mastermind engineer".split()
)
# Verbs whose by-phrase names the doer of the act: "a raid staged by", "shells fired by", but not "condemned by".
DONE_BY = DOING | frozenset(
    "fire drop plant detonate lay place set hurl throw lob shoot explode trigger cause inflict deploy use back sponsor "
    "claim support mastermind engineer coordinate author commission drive fly operate wear carry pilot steer".split()
)
# Verbs whose subject undergoes the act.
SUFFERING = frozenset(
    "suffer face endure survive undergo sustain receive withstand repel repulse resist fear escape "
    "report witness see come brace fall".split()
)
# Verbs by which an act meets its object: "the strike hit a truck".
MEETING = frozenset(
    "hit strike target kill wound injure destroy damage rock shake kill level devastate flatten affect leave ravage "
    "engulf pound rip tear claim burn turn demolish wreck".split()
)
# Verbs of doing that an act is their object of in a relative clause: "the raid that rebels staged".
STAGING = frozenset(
    "carry conduct launch mount stage wage perpetrate commit make undertake execute orchestrate claim lead".split()
)
BLAMING = frozenset("blame accuse suspect charge convict implicate link tie indict fault".split())
# Acts whose "on" says where or when: "the explosion on the bridge", "the murder on the train".
LOCATED = frozenset(
    "explosion blast detonation murder killing assassination kidnapping abduction death fighting clash battle "
    "shootout firefight violence riot".split()
)
ENDING = frozenset("stop halt end cease suspend".split())
# Verbs whose subject ends what is its own: "agreed to end its raids", "refused to stop the shelling".
OWN_ENDING = frozenset("agree refuse decide promise pledge vow offer accept continue fail consent undertake".split())
SOMEBODY = frozenset({"PERSON", "ORG", "NORP", "GPE"})
# Verbs that lay an act on somebody, by the preposition that names him.
LAYING = {"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to", "trace": "to"}
LAID = frozenset({"put", "lay", "place", "pin"})
# Verbs whose subject does what their preposition holds: "took part in a raid", "proceeded with the strikes".
TAKING_PART = {
    "in": frozenset({"engage", "participate", "take", "join", "persist", "indulge", "involve"}),
    "with": frozenset(
        "begin start continue proceed persist respond retaliate reply answer react counter follow support back punish "
        "greet meet hit strike pound target".split()
    ),
    "to": frozenset({"resort", "return", "turn"}),
}
WORK = frozenset({"work", "handiwork", "doing"})  # "the attack was the work of guerrillas"
OWNING = frozenset("responsibility blame credit hand role involvement part complicity liability".split())
CARRIERS = frozenset(
    "series wave spate string act campaign number dozen hundred thousand score couple round spree flurry lot kind "
    "type form case barrage day week night hour month pair use threat charge bout outbreak count bid surge".split()
)


def support_of(noun: Token, agents: list[Token], patients: list[Token], *, of_is_agent: bool) -> Token | None:
    """The verb that carries the noun, and the roles it lends; adds to both lists."""
    top = noun
    while top.dep in ("conj", "appos") and top.head.pos in ("NOUN", "PROPN"):
        top = top.head
    head = top.head
    # A series of strikes, an act of violence.
    while top.dep == "pobj" and head.lower == "of" and head.head.lemma in CARRIERS:
        top = head.head
        head = top.head
    if head is top:
        return None
    if top.dep == "pobj" and head.lower == "at" and any(kid.lower == "once" for kid in head.children):
        verb = head.head  # "to cease at once strikes on": the object has gone under "at once"
        if verb.lemma in DOING and not agents and verb.pos == "VERB":
            agents.extend(grammatical_subjects(verb))
        return verb if verb.pos == "VERB" else None
    if top.dep == "pobj" and head.dep in ("prep", "agent"):
        return _under_preposition(top, head, agents, patients)
    if head.pos not in ("VERB", "AUX"):
        return None
    if top.dep == "dobj":
        if head.child("oprd") is not None:
            return head  # "called the bombing a crime": who names an act need not have done it
        if head.lemma in LAYING and not agents:
            blamed = laid_on(head) or list(prepositions(noun).get(LAYING[head.lemma], ()))
            agents.extend(blamed)  # "blamed the attack on the rebels"
            patients[:] = [tok for tok in patients if tok not in blamed]
        elif (head.lemma in DOING or _is_claimed(head) or _is_own(top)) and not agents:
            if not _is_stopped_by_others(head):
                agents.extend(grammatical_subjects(head))
        elif head.lemma in SUFFERING and not patients:
            patients.extend(grammatical_subjects(head))
        elif not agents and not is_passive(head):  # no active verb has a "by": "probe the burning of buses by rebels"
            agents.extend(tok for tok in prepositions(head).get("by", ()) if _is_somebody(tok))
        if head.lemma in STAGING and not patients and not of_is_agent:
            patients.extend(_aimed_at(top, head))
        return head
    if top.dep == "attr" and top.lemma in ("perpetrator", "culprit"):
        agents.extend(grammatical_subjects(head))
        return head
    if top.dep == "nsubjpass":
        if head.lemma in LAYING:
            agents.extend(laid_on(head))
        elif head.lemma in DONE_BY:
            agents.extend(prepositions(head).get("by", ()))
        return head
    if top.dep == "nsubj":
        if head.child("neg") is not None:
            return head  # "the blast did not affect the wards" touched nobody
        if head.lemma in MEETING and not patients and not (of_is_agent and head.lemma == "leave"):
            patients.extend(head.children_by("dobj"))  # but not "the army's withdrawal left civilians unprotected"
        if head.lemma == "be" and not agents:
            agents.extend(low for kid in head.children_by("attr") if kid.lemma in WORK for low in _whose(kid))
        if head.lemma == "target":
            patients.extend(kid for kid in head.children_by("dobj") if kid not in patients)
        return head
    return None


def _aimed_at(noun: Token, verb: Token) -> list[Token]:
    """What an act is aimed at where the verb has drawn it to itself: "carried out a strike on the depot"."""
    below = prepositions(verb)
    aimed = [tok for name in ("on", "against") for tok in below.get(name, ()) if tok.i > noun.i]
    return [tok for tok in aimed if tok.ent not in ("DATE", "TIME") and (noun.lemma not in LOCATED)]


def laid_on(verb: Token) -> list[Token]:
    """On whom a verb lays an act; a blast may be attributed to a gas leak, which has not done it."""
    return [tok for tok in prepositions(verb).get(LAYING[verb.lemma], ()) if _is_somebody(tok)]


def _is_somebody(tok: Token) -> bool:
    return tok.ent in SOMEBODY or tok.pos in ("PRON", "NUM") or tok.lemma in load_nouns()


def _is_stopped_by_others(verb: Token) -> bool:
    """Whether somebody seeks the end of an act, and so need not be its doer: "pressure in order to stop the raids",
    "tried to end the siege", but not "urged them to stop the raids"."""
    if verb.lemma not in ENDING or not any(kid.dep == "aux" and kid.lower == "to" for kid in verb.children):
        return False
    above = verb.head
    asked = above.lemma in OBJECT_INFINITIVE and (is_passive(above) or above.child("dobj", "dative") is not None)
    return verb.dep in ("advcl", "acl", "xcomp") and above.lemma not in OWN_ENDING and not asked


def _is_own(noun: Token) -> bool:
    """Whether a part in an act is that of the verb's subject: not so "any Russian involvement"."""
    return noun.lemma in OWNING and not any(
        kid.ent in ("NORP", "GPE", "ORG") for kid in noun.children if kid.i < noun.i
    )


def _whose(noun: Token) -> list[Token]:
    return [*noun.children_by("poss"), *prepositions(noun).get("of", ())]


def _is_claimed(verb: Token) -> bool:
    return verb.lemma == "claim" and verb.child("neg") is None


def _under_preposition(top: Token, prep: Token, agents: list[Token], patients: list[Token]) -> Token | None:
    governor = prep.head
    name = prep.lower
    verb = governor.head
    if governor.dep == "dobj" and verb.lemma in BLAMING and name in ("for", "of", "over") and not agents:
        agents.append(governor)  # the parser hangs "for the shooting" on the one who is blamed
        return verb
    if governor.lemma in OWNING and governor.pos != "VERB" and not agents:
        owners = governor.children_by("poss") or list(prepositions(governor).get("of", ()))
        verb = governor.head
        if not owners and verb.pos in ("VERB", "AUX") and governor.dep in ("dobj", "attr", "nsubjpass"):
            owners = _responsible(verb, governor) or _blame_laid_on(verb, top)
        agents.extend(owners)
        return verb if verb.pos in ("VERB", "AUX") else None
    if governor.pos in ("VERB", "AUX"):
        if name == "for" and not agents and any(kid.lemma in OWNING for kid in governor.children_by("dobj")):
            agents.extend(_blame_laid_on(governor, governor) or _blame_laid_on(governor, top))
        elif governor.lemma == "do" and name == "with" and governor.head.lower in ("nothing", "something", "anything"):
            agents.extend([] if agents else grammatical_subjects(governor.head.head))  # "have nothing to do with"
        elif governor.lemma in BLAMING and name in ("for", "of", "in", "over", "to", "with") and not agents:
            agents.extend(grammatical_subjects(governor) if is_passive(governor) else governor.children_by("dobj"))
        elif governor.lemma == "threaten" and name == "with":
            agents.extend(grammatical_subjects(governor))
            patients.extend(governor.children_by("dobj"))
        elif name == "to" and top.lemma == "death" and not patients:
            told = grammatical_subjects(governor) if is_passive(governor) else governor.children_by("dobj")
            patients.extend(told or grammatical_subjects(governor))  # "was burnt to death", "bled to death"
        elif name == "behind" and not agents:
            agents.extend(grammatical_subjects(governor))
        elif not patients and _is_undergone(name, governor):
            patients.extend(grammatical_subjects(governor))
        elif governor.lemma in TAKING_PART.get(name, ()) and not agents and _takes_part(governor):
            turned = is_passive(governor) and governor.lemma not in ("involve", "engage")
            doers = prepositions(governor).get("by", ()) if turned else grammatical_subjects(governor)
            agents.extend(doers)
        return governor
    at_fault = governor.lemma == "responsible" or (governor.lemma == "guilty" and name in ("of", "to"))
    if at_fault and governor.child("neg") is None and not agents and verb.pos in ("VERB", "AUX"):
        held = [] if is_passive(verb) else [kid for kid in verb.children_by("dobj") if kid.i < governor.i]
        held.extend(governor.children_by("nsubj"))  # a small clause: "considers the army responsible"
        agents.extend(held or grammatical_subjects(verb))
        return verb
    if governor.lemma == "responsible" and not agents and governor.dep == "amod":
        agents.append(verb)  # "the men responsible for the attack"
        return None
    pointed = governor.dep == "pobj" and verb.lower == "at" and verb.head.lemma == "point"
    if pointed and not agents and any(kid.lemma == "finger" for kid in verb.head.children):
        agents.append(governor)  # "pointed the finger at the rebels over the murder"
        return verb.head
    if governor.lemma in ("target", "victim", "object", "scene") and not patients and governor.head.pos == "AUX":
        patients.extend(grammatical_subjects(governor.head))
        return governor.head
    return None


def _takes_part(verb: Token) -> bool:
    """Whether who takes takes part, or sides: "took part in the raid", but not "the act was taken in reprisal"."""
    return verb.lemma != "take" or any(kid.lemma == "part" for kid in verb.children_by("dobj"))


def _is_undergone(name: str, governor: Token) -> bool:
    """Whether the subject of a verb undergoes what its preposition holds: "was hit by", "is under", "suffered from"."""
    if name == "by":
        return governor.lemma in MEETING and is_passive(governor)
    if name == "under" and governor.lemma in ("be", "remain", "live", "stay", "come"):
        return True
    return name in ("under", "from") and governor.lemma in SUFFERING


def _blame_laid_on(verb: Token, holder: Token) -> list[Token]:
    """Who is blamed, whichever word the parser hangs it on: "laid the blame for the blast on the rebels"."""
    return list(prepositions(holder).get("on", ())) if verb.lemma in LAID else []


def _responsible(verb: Token, noun: Token) -> list[Token]:
    if verb.lemma in LAID:
        return list(prepositions(verb).get("on", ()))
    if noun.dep == "nsubjpass":
        return list(prepositions(verb).get("by", ()))
    return grammatical_subjects(verb)
