"""Toponyms to places: which of the namesakes is meant, where it is, and how sure that is."""

from __future__ import annotations

from sayso.lexicon import Gazetteer
from sayso.lexicon.gazetteer import load_ranker
from sayso.model import Layer, Parsed, Place, Toponym
from sayso.resolve.places.build import held_place, known_place, unknown_place
from sayso.resolve.places.contain import hold
from sayso.resolve.places.context import Group, group_toponyms
from sayso.resolve.places.rank import rank


def resolve_places(parsed: Parsed, toponyms: tuple[Toponym, ...], gazetteer: Gazetteer) -> Layer[Place]:
    """A place for each toponym, in order; a name that no gazetteer knows has no name, country or point.

    Notes
    -----
    All mentions of one name in an article mean one place. Namesakes are ranked by log-linear weights over size, kind,
    containment ("Paris, Texas"), the outlet's address and what the article's other names mean: the country it is
    about, the division, other places near (Lieberman et al. 2010; Gritta et al. 2018).
    """
    groups = group_toponyms(parsed, toponyms, gazetteer)
    ranker = load_ranker()
    rank(groups, parsed, ranker)
    of: dict[int, Group] = {number: group for group in groups for number in group.mentions}
    held = hold(parsed, toponyms, groups)
    pairs = []
    for number, toponym in enumerate(toponyms):
        group = of.get(number)
        if number in held:
            place = held_place(parsed, toponym, held[number].holder, held[number].chance)
        else:
            place = known_place(parsed, toponym, group, ranker) if group else unknown_place(parsed, toponym)
        pairs.append((place, toponym.span))
    return Layer.of(pairs)
