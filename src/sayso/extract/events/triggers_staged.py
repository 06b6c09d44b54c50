"""Acts on a stage: what a film shows, a novel tells, a game has its players do, a drill rehearses."""

from __future__ import annotations

from sayso.extract.events.triggers import Trigger
from sayso.extract.events.triggers_scene import Scene
from sayso.model import Token

VERBAL = frozenset({"VERB", "AUX"})
# Works and rehearsals inside which acts are played, not done.
WORKS = frozenset(
    "film movie novel episode screenplay sitcom thriller drama opera storyline plot videogame playthrough comic "
    "trailer sequel prequel fiction fantasy series".split()
)
REHEARSALS = frozenset("drill exercise simulation rehearsal wargame war-game re-enactment reenactment scenario".split())
WITHIN = frozenset({"in", "during", "of", "for", "as"})
# Verbs by which a work or a rehearsal holds an act: "the film shows troops storming a village".
SHOWING = frozenset(
    "show depict portray tell follow feature imagine dramatise dramatize recount chronicle narrate centre center "
    "open begin end climax culminate simulate rehearse practise practice re-enact reenact mimic train".split()
)
REHEARSING = frozenset("simulate rehearse practise practice re-enact reenact mimic dramatise dramatize".split())
# Who plays a part does none of its deeds.
PLAYERS = frozenset("actor actress star cast singer".split())
STAGES = WORKS | REHEARSALS | REHEARSING | PLAYERS
PLAYING = frozenset({"play", "portray", "impersonate"})
SHOWN = frozenset(
    {"dobj", "ccomp", "pobj", "pcomp", "xcomp", "acl", "relcl", "prep", "conj", "advcl", "nsubj", "appos"}
)
MISHAPS = frozenset("kill die wound injure crash death hurt arrest detain fire launch test explode explosion".split())
PRESENT = frozenset({"VBZ", "VBP"})
# What toys and figures are made of, and words that make a fighter a toy: "soldiers of cardboard", "tin soldiers".
MATERIALS = frozenset("cardboard paper clay plastic tin wood wooden papier-mache lego chocolate gingerbread".split())
TOYS = MATERIALS | frozenset("toy puppet cartoon miniature costumed animated".split())
CLIMB = 8


def is_staged(scene: Scene, trigger: Trigger) -> bool:
    """Whether the words around an act say that it is played: "in the film", "during the drill", "simulated an attack".

    Notes
    -----
    The drill itself is an act (a show of force); what is rehearsed in it is not.
    """
    tok = trigger.frame.trigger
    lemmas = scene.lemmas(tok.sent)
    if lemmas.isdisjoint(STAGES):
        return False
    if tok.lemma in REHEARSALS or any(word.lemma in REHEARSALS for word in trigger.words):
        return False
    here, inside = tok, True
    for _ in range(CLIMB):
        if inside and here.pos in VERBAL and _is_set_in(here, tok):
            return True
        head = here.head
        if head is here or here.dep not in SHOWN:
            return False
        if head.pos in VERBAL and head is not tok and here.dep != "nsubj":
            if head.lemma in REHEARSING and here.dep not in ("conj", "advcl", "relcl"):
                return True
            if head.lemma in PLAYING and any(kid.lemma in PLAYERS for kid in head.children if kid.dep == "nsubj"):
                return True
            if head.lemma in SHOWING and any(
                kid.lemma in WORKS for kid in head.children if kid.dep in ("nsubj", "agent")
            ):
                return True
        if here.dep == "conj" and head.pos not in VERBAL and tok.pos in VERBAL:
            return False
        inside = inside and here.dep != "ccomp"
        here = head
    return False


def _is_set_in(verb: Token, tok: Token) -> bool:
    """Whether a clause has "in the film", "in episode five" or "during the drill" on it."""
    for kid in verb.children:
        if kid.dep != "prep" or kid.lower not in ("in", "during"):
            continue
        for low in kid.children:
            if low.dep != "pobj" or low is tok:
                continue
            if low.lemma in REHEARSALS and kid.lower in ("in", "during"):
                return not _is_real(tok)
            if low.lemma in WORKS and kid.lower == "in" and _is_one_work(low):
                return True
    return False


def _is_real(tok: Token) -> bool:
    """Deaths and firings in a drill are real: "three soldiers were killed during an exercise"."""
    return tok.lemma in MISHAPS


def _is_one_work(noun: Token) -> bool:
    """ "a series of raids" and "the drama of the war" are no works of art."""
    return not any(kid.dep == "prep" and kid.lower == "of" for kid in noun.children)


def is_toy(doer: Token) -> bool:
    """Whether a doer is a figure made of something: "soldiers of cardboard", "toy soldiers"."""
    for kid in doer.children:
        if kid.dep in ("amod", "compound") and kid.lemma in TOYS:
            return True
        made = kid.child("pobj") if kid.dep == "prep" and kid.lower == "of" else None
        if made is not None and made.lemma in MATERIALS:
            return True
    return False


def is_plot(scene: Scene, trigger: Trigger) -> bool:
    """Whether an act in a text about a made-up story is told in the present tense, as plots are.

    Notes
    -----
    Reviews and summaries tell a story in the present; what happened to real people is told in the past, with a day.
    """
    tok = trigger.frame.trigger
    if tok.sent.zone == "headline" or any(
        scene.times.at(other.i) is not None for other in scene.parsed.tokens[tok.sent.first : tok.sent.last]
    ):
        return False
    here = tok
    for _ in range(CLIMB):
        if here.pos in VERBAL:
            tags = {here.tag, *(kid.tag for kid in here.children if kid.dep in ("aux", "auxpass"))}
            if tags & PRESENT:
                return not any(kid.lemma == "have" and kid.dep == "aux" for kid in here.children)
            if tags & {"VBD", "MD"}:
                return False
            if tags == {"VB"} and not any(kid.dep == "aux" for kid in here.children):
                return True  # "rebels bomb the senate, murder a minister": a present plural cut off from its subject
        if here.head is here:
            return here.tag == "VB"
        here = here.head
    return False
