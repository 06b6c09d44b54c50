"""Ranking namesakes in rounds: first each name by itself, then again in the light of what the others seem to mean."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

from sayso.lexicon.gazetteer import Ranker
from sayso.model import Parsed
from sayso.resolve.places.context import Group, Masses, add_group, weigh
from sayso.resolve.places.features import add_context, signs_of, static_features


def rank(groups: list[Group], parsed: Parsed, ranker: Ranker) -> None:
    """Set each group's chances: one per candidate, summing to one."""
    rows = describe(groups, parsed)
    chances = [softmax(found, ranker.rounds[0]) for found in rows]
    for weights in ranker.rounds[1:]:
        place_in_context(groups, rows, chances)
        chances = [softmax(found, weights) for found in rows]
    for group, shares in zip(groups, chances, strict=True):
        group.chances = shares
    holders = {row for group in groups for row in group.inside}
    for group in groups:
        prefer_city(group, holders)


def prefer_city(group: Group, holders: set[int]) -> None:
    """Of a division and the city in it that gave it its name, take the city, unless words say otherwise.

    The words that do: a type ("Sumy region"), or another place named as lying inside it. States of the USA are not
    named after their cities.
    """
    if group.hint in ("admin1", "admin2") or not group.chances:
        return
    best = max(range(len(group.hits)), key=group.chances.__getitem__)
    division = group.hits[best].entry
    if division.kind not in ("admin1", "admin2") or division.country == "USA" or division.row in holders:
        return
    for number, hit in enumerate(group.hits):
        entry = hit.entry
        if entry.kind == "city" and division.row in (entry.admin1_row, entry.admin2_row):
            group.chances[best], group.chances[number] = 0.0, group.chances[best] + group.chances[number]
            return


def describe(groups: list[Group], parsed: Parsed) -> list[list[list[float]]]:
    """Features of every candidate of every group, without context."""
    signs = signs_of(parsed)
    return [static_features(group, signs) for group in groups]


def place_in_context(groups: list[Group], rows: list[list[list[float]]], chances: list[list[float]]) -> None:
    """Fill in the context features, each group's own share left out."""
    masses: Masses = weigh(groups, chances)
    for group, found, shares in zip(groups, rows, chances, strict=True):
        add_group(masses, group, shares, -1.0)
        for hit, row in zip(group.hits, found, strict=True):
            add_context(row, hit.entry, masses)
        add_group(masses, group, shares, 1.0)


def softmax(rows: list[list[float]], weights: Sequence[float]) -> list[float]:
    """Chances of the candidates under the weights."""
    if len(rows) == 1:
        return [1.0]
    totals = [sum(map(mul, row, weights)) for row in rows]
    top = max(totals, default=0.0)
    powers = [math.exp(total - top) for total in totals]
    whole = sum(powers)
    return [power / whole for power in powers]
