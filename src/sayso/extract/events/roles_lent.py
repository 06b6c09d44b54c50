"""Roles that acts lend one another in a sentence, and fillers that cannot play them."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.events.roles_assign import Cast
from sayso.extract.events.roles_named import beside, by_name
from sayso.extract.events.roles_subjects import grammatical_subjects, is_passive, joined
from sayso.extract.events.roles_support import DOING
from sayso.extract.events.roles_words import ACTING, POSSESSIVES, actor_of
from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_merge import is_only_claimed
from sayso.extract.events.triggers_scene import CARRIERS, Scene
from sayso.model import Token

# Nouns for bodies of people that no list of actors knows by a kind.
COLLECTIVES = frozenset(
    "group band gang column cell squad commando unit mafia cartel network team mob faction organization organisation "
    "movement party force element side wing bloc camp alliance coalition authority clan tribe family syndicate ring "
    "brigade front power crew patrol contingent company partner hand member institution body committee agency".split()
)
HUMAN_ENDINGS = ("er", "or", "ist", "ian", "man", "men", "ant", "eer", "ee", "nik", "woman", "women", "ite")
# Things that end in like ways.
THINGS = frozenset(
    "power number matter order weather water paper letter computer center centre character factor border disaster "
    "corner winter summer river chamber container charter cover error terror horror sector vector motor event "
    "moment fire agreement committee quarter career fear year war answer helicopter reporter-at-large".split()
)
# What no act of violence is done to, though the words stand where the harmed do (WordNet's act and abstraction).
NOT_HARMED = frozenset(
    "threat action act operation effort attempt plan damage destruction evidence way type word result situation case "
    "incident event crime war offensive loss life toll number figure report alias time hour minute sign".split()
)
CLEARING = frozenset("acquit clear exonerate absolve vindicate exculpate".split())
VIOLENT = frozenset({"ASSAULT"})
HARMING = frozenset({"ASSAULT", "HARM"})
NAMED = frozenset({"ASSAULT", "HARM", "COERCE"})
PARTICIPLES = frozenset("in during at over".split())


def lend(scene: Scene, triggers: Sequence[Trigger], casts: Sequence[Cast]) -> None:
    """Let the acts of a sentence lend one another their doers, and stand for nobody themselves.

    Notes
    -----
    "US strikes killed six": who struck has killed. "Rebels killed two men in a raid": theirs is the raid, which is new
    here; "in the raid" may be anybody's. "An end to the army's attacks" is the army's to bring about.
    An act is nobody's doer and undergoes no harm.
    """
    heads = {trigger.span.head: n for n, trigger in enumerate(triggers)}
    acts = {
        head: n for head, n in heads.items() if triggers[n].frame.nominal and not _is_person(scene, triggers[n], head)
    }
    for _ in range(2):
        for trigger, roles in zip(triggers, casts, strict=True):
            _from_acts(scene, trigger, roles, acts, triggers, casts)
    for trigger, roles in zip(triggers, casts, strict=True):
        if trigger.frame.nominal:
            roles.agents = [tok for tok in roles.agents if not _is_cleared(tok)]
        if trigger.sense.entry.type in NAMED and roles.recipients:
            shared = [tok for tok in _beside(trigger) if tok.i not in acts and tok.lemma not in NOT_HARMED]
            harmed = by_name([*roles.recipients, *(tok for tok in shared if tok not in roles.recipients)])
            roles.recipients = [tok for tok in harmed if tok.i not in acts]
        if trigger.sense.entry.type == "CONSULT" and trigger.frame.nominal:
            roles.agents[:0] = [tok for tok in _host(trigger) if tok not in roles.agents]
        elif trigger.frame.trigger.lemma == "responsibility" and roles.agents:
            _claimed_before(trigger, roles, triggers, casts)
        elif not roles.agents and trigger.frame.nominal:
            roles.agents.extend(_around(trigger, heads, triggers, casts))


def doers(scene: Scene, agents: Sequence[Token]) -> list[Token]:
    """Those of an act's agents that can have done it: no things, no ideas, nobody twice, and no "who" that is asked."""
    kept = [tok for tok in agents if _may_act(scene, tok) and not _is_asked(scene, tok)]
    return _without_echo(kept) if len(kept) > 1 else kept


def _is_cleared(tok: Token) -> bool:
    """Whether somebody is acquitted: what he is cleared of is no deed of his."""
    while tok.dep in ("conj", "appos"):
        tok = tok.head
    return tok.dep in ("dobj", "nsubjpass") and tok.head.lemma in CLEARING


def _is_person(scene: Scene, trigger: Trigger, head: int) -> bool:
    tok = scene.parsed.tokens[head]
    return bool(scene.classes_of(tok) & {"person", "armed", "captive"}) or trigger.frame.trigger.lemma in COLLECTIVES


def _from_acts(
    scene: Scene,
    trigger: Trigger,
    roles: Cast,
    acts: dict[int, int],
    triggers: Sequence[Trigger],
    casts: Sequence[Cast],
) -> None:
    """Put the doers of an act in its place where it stands for a doer."""
    agents: list[Token] = []
    for tok in roles.agents:
        n = acts.get(_carried(tok).i)
        if n is None and tok.dep == "dobj" and tok.head.lemma in DOING and "violence" in scene.classes_of(tok):
            agents.extend(joined(grammatical_subjects(tok.head)))  # "wages a war that has ruined the town"
        elif n is None or triggers[n] is trigger:
            agents.append(tok)
        elif triggers[n].sense.entry.type in VIOLENT:
            agents.extend(low for low in casts[n].agents if low not in agents and not is_only_claimed(low))
    roles.agents = agents
    if trigger.sense.entry.type in HARMING:
        roles.recipients = [tok for tok in roles.recipients if acts.get(tok.i) is None and tok.lemma not in NOT_HARMED]


def _beside(trigger: Trigger) -> list[Token]:
    """Who shared the lot of the harmed; with a doer told, "together with" may name another doer."""
    frame = trigger.frame
    if frame.agents and not (frame.nominal or frame.passive or trigger.sense.entry.type == "HARM"):
        return []
    verbs = [frame.trigger, *([frame.support] if frame.support else [])]
    if frame.trigger.dep in ("oprd", "acomp", "xcomp"):
        verbs.append(frame.trigger.head)  # "was found dead along with"
    return [tok for verb in verbs for tok in beside(verb)]


def _carried(tok: Token) -> Token:
    """What is counted: the strikes of "a series of strikes"."""
    if tok.lemma not in CARRIERS and tok.lemma not in ("series", "wave", "string", "spate"):
        return tok
    for kid in tok.children:
        if kid.dep == "prep" and kid.lower == "of":
            for low in kid.children:
                if low.dep == "pobj":
                    return low
    return tok


def _around(trigger: Trigger, heads: dict[int, int], triggers: Sequence[Trigger], casts: Sequence[Cast]) -> list[Token]:
    """Doers of an act without any of its own, from the clause it stands in."""
    noun, kind = trigger.frame.trigger, trigger.sense.entry
    if kind.type == "RETREAT" and noun.lemma in ("end", "halt", "stop"):
        for name in ("to", "of"):
            for tok in trigger.frame.preps.get(name, ()):
                if tok.i in heads:
                    return list(casts[heads[tok.i]].agents)
    prep = noun.head
    if noun.dep != "pobj" or prep.lower not in PARTICIPLES or prep.dep != "prep":
        return []
    verb = prep.head
    if verb.pos not in ("VERB", "AUX") or is_passive(verb) or verb.child("neg") is not None:
        return []
    above = heads.get(verb.i)
    known = any(kid.dep in ("det", "poss") and kid.lower not in ("a", "an") for kid in noun.children)
    if above is None or known or kind.type not in VIOLENT or kind.frame == "mutual":
        return []
    if triggers[above].sense.entry.type in HARMING and casts[above].recipients:
        return list(casts[above].agents)
    return []


def _claimed_before(trigger: Trigger, roles: Cast, triggers: Sequence[Trigger], casts: Sequence[Cast]) -> None:
    """Give a claimed act its doer: "the attacks in the two towns, for which the group has claimed responsibility"."""
    verb = trigger.frame.trigger.head
    held = [low.lower for kid in verb.children if kid.lower == "for" for low in kid.children]
    if verb.dep not in ("relcl", "acl") or "which" not in held:
        return
    before = [
        n
        for n, other in enumerate(triggers)
        if other.frame.nominal
        and other.sense.entry.type in VIOLENT
        and other.frame.trigger.sent is verb.sent
        and other.frame.trigger.i < verb.i
        and other is not trigger
    ]
    if before and not casts[before[-1]].agents:
        casts[before[-1]].agents.extend(roles.agents)


def _host(trigger: Trigger) -> list[Token]:
    """Who speaks in a talk: "raised it in a call with the envoy", "were in talks with the council"."""
    noun = trigger.frame.trigger
    prep = noun.head
    if noun.dep != "pobj" or prep.lower not in ("in", "during") or "with" not in trigger.frame.preps:
        return []
    if any(kid.dep == "poss" for kid in noun.children):
        return []
    verb = prep.head
    return joined(grammatical_subjects(verb)) if verb.pos in ("VERB", "AUX") and not is_passive(verb) else []


def _is_asked(scene: Scene, tok: Token) -> bool:
    """Whether a "who" or "which" stands for nobody told before: "it is unclear who shot them"."""
    if tok.tag not in ("WP", "WDT"):
        return False
    index = actor_of(scene, tok)
    return index is None or scene.actors.rows[index].coref is None


def _may_act(scene: Scene, tok: Token) -> bool:
    """Whether a word can name a doer: people, bodies of people, names, craft; no things and no ideas."""
    index = actor_of(scene, tok)
    if index is None or scene.actors.rows[index].kind != "other" or tok.pos != "NOUN":
        return True
    if scene.classes_of(tok) & (ACTING | {"place"}) or tok.lemma in COLLECTIVES or tok.lemma in CARRIERS:
        return True
    return tok.lemma.endswith(HUMAN_ENDINGS) and tok.lemma not in THINGS


def _without_echo(agents: list[Token]) -> list[Token]:
    """Without possessives that take up a doer named before them in the sentence: "the army to end its raids"."""
    kept = [
        tok
        for tok in agents
        if tok.lower not in POSSESSIVES
        or not any(other.i < tok.i and other.lower not in POSSESSIVES and other.sent is tok.sent for other in agents)
    ]
    return kept or agents
