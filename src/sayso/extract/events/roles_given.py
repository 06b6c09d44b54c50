"""What is given, refused and borne: "had access to", "were denied aid", "suffered losses"."""

from __future__ import annotations

from sayso.extract.events.roles import Frame
from sayso.extract.events.roles_subjects import grammatical_subjects, is_passive, joined
from sayso.model import Token

HOLDING = frozenset("suffer sustain have get gain receive obtain need lack await want seek".split())
GRANTING = frozenset("refuse deny grant give offer allow promise award send accord".split())
RECEIVED = frozenset("access aid assistance relief help support shelter protection supply weapon arms".split())


def is_received(frame: Frame, kind: str) -> bool:
    """Whether the subject of the verb over the noun bears it or is given it: "suffered losses", "has access to".

    Parameters
    ----------
    frame : Frame
        Of an event noun.
    kind : str
        The frame that the trigger's entry names.
    """
    support = frame.support
    if support is None or support.lemma not in HOLDING or is_passive(support):
        return False
    return kind in ("lack", "harm") or (kind in ("give", "go") and frame.trigger.lemma in RECEIVED)


def granted(frame: Frame) -> list[Token]:
    """Who is given or refused what the noun names: "the monitors were denied access", "gave the rebels shelter".

    Returns
    -------
    list of Token
        Subjects of a passive, datives of an active verb of granting (Levin 1993, 13.1 and 13.3); else empty.
    """
    support = frame.support
    if support is None or support.lemma not in GRANTING or frame.trigger.dep != "dobj":
        return []
    if is_passive(support):
        return joined(grammatical_subjects(support))
    return joined(support.children_by("dative"))
