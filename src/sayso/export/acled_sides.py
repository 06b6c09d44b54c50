"""Who stands in ACLED's actor columns, and as what type of actor.

Source: ACLED Codebook (2023), actor names and inter codes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export.happening import Happening
from sayso.export.rivals import VIOLENT
from sayso.export.select import joined
from sayso.lexicon.exports import ExportCountry, crosswalk, export_countries
from sayso.model import Party

STATE_KINDS = frozenset({"government", "military"})
POLICE = "COP"
REBELS = "REB"
DEMONSTRATORS = {"Protests": "protesters", "Riots": "rioters"}
MOBS = "Mob violence"
BATTLES = "Battles"
# Last words of names of all a state has under arms or in office, where at most an adjective or two stand before them.
WHOLE = frozenset("army military forces troops soldiers government regime state authorities".split())
SHORT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """An actor column and the two that go with it; what is not known is ``None``."""

    name: str | None = None
    others: str | None = None
    inter: int | None = None


def acled_sides(happening: Happening, country: ExportCountry | None) -> tuple[Side, Side]:
    """The two sides of an event.

    Notes
    -----
    In demonstrations the first side is the protesters or rioters, the second who steps in. Elsewhere the first is who
    did it and the second whom it was done to; what is not said stays empty. Civilians are no side of a battle.
    """
    event, sub_event = happening.acled or ("", "")
    if event in DEMONSTRATORS and sub_event != MOBS:
        role = DEMONSTRATORS[event]
        parties = (*happening.actors, *happening.recipients)
        forces = [party for party in parties if party.kind in (*STATE_KINDS, "armed_group")]
        crowd = [party for party in parties if party not in forces and party.named]
        name = f"{role.capitalize()}{_in(country)}"
        first = Side(name=name, others=joined(party.name for party in crowd), inter=_code(role))
        return first, _side(forces, country)
    if event in VIOLENT:
        doers = [party for party in happening.doers if party.kind != "civilians"]
        others = [party for party in happening.recipients if party.kind != "civilians" or event != BATTLES]
        return _side(doers, country, armed=True), _side(others, country, armed=True)
    return _side(happening.doers, country), _side(happening.recipients, country)


def _side(parties: Sequence[Party], country: ExportCountry | None, *, armed: bool = False) -> Side:
    if not parties:
        return Side()
    first, *others = parties
    name = side_name(first, country, armed=armed)
    own = None if first.country is None else export_countries().get(first.country)
    unit = [first.name] if own is not None and _is_unit(first) else []
    rest = [*unit, *(side_name(each, country, armed=armed) for each in others)]
    return Side(name=name, others=joined(other for other in rest if other != name), inter=_inter(first, country))


def _is_unit(party: Party) -> bool:
    """Whether the name says more than whose it is: *the Fifth Brigade*, and not *the army* or *Norwegian troops*."""
    words = party.name.casefold().split()
    return party.named and not (words[-1] in WHOLE and len(words) <= SHORT)


def side_name(party: Party, country: ExportCountry | None, *, armed: bool = False) -> str:
    """A party in ACLED's manner: forces by their state, people without a name by the country of the event.

    ``armed`` is whether the event is one of arms: there a state acts through its forces.
    """
    own = None if party.country is None else export_countries().get(party.country)
    if party.kind in STATE_KINDS and own is not None:
        if party.sector == POLICE:
            return f"Police Forces of {own.acled_name}"
        return f"{'Military Forces' if armed or party.kind == 'military' else 'Government'} of {own.acled_name}"
    if party.kind == "civilians" and not party.named:
        return f"Civilians{_in(country or own)}"
    if party.kind == "armed_group" and not party.named:
        return f"Unidentified Armed Group{_in(country or own)}"
    return party.name


def _in(country: ExportCountry | None) -> str:
    return "" if country is None else f" ({country.acled_name})"


def _inter(party: Party, country: ExportCountry | None) -> int | None:
    if party.kind in STATE_KINDS:
        if party.country is None or country is None:
            return None
        return _code("state" if party.country == country.iso3 else "external")
    if party.kind == "igo":
        return _code("external")
    if party.kind == "armed_group" and party.named and party.sector == REBELS:
        return _code("rebels")
    return _code("civilians") if party.kind == "civilians" else None


def _code(role: str) -> int:
    return int(crosswalk("acled_inter")[role])


def interaction(first: Side, second: Side) -> int | None:
    """The joined code, the lower first; a lone side joins with 0; with a side of no known type there is none."""
    if first.inter is None or (second.name is not None and second.inter is None):
        return None
    if second.name is None:
        return first.inter * 10
    low, high = sorted((first.inter, second.inter or 0))
    return low * 10 + high
