"""Nouns hung on the wrong word: objects behind their verb's phrases, and nouns joined to a verb."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.parse.repair import NOMINAL, OBJECT_REACH, PAST, up_to

COMMON = frozenset({"NN", "NNS"})
QUALITIES = frozenset({"JJ", "RB"})
# Verbs that always have an object, and often put it last where it is long. Compiled by hand.
STRIKING = frozenset("targeted shelled struck hit bombed bombarded attacked pounded".split())
ASIDE = frozenset({",", "(", "-", "–", "—", ":"})


def rejoin_nouns(tags: Sequence[str], deps: list[str], heads: list[int], words: Sequence[str]) -> None:
    """Join a noun after *as well as* to a noun, not to a verb: "an end to the raids, as well as the siege".

    Parameters
    ----------
    tags
        Penn tags.
    deps, heads
        Labels and heads of the arcs; changed in place.
    words
        Tokens, lower-cased.
    """
    for i, word in enumerate(words):
        if word != "well" or i + 2 >= len(words) or words[i - 1] != "as" or words[i + 1] != "as":
            continue
        for k in range(i + 2, min(len(words), i + OBJECT_REACH)):
            if tags[k] in COMMON and deps[k] == "conj" and heads[k] < i and tags[heads[k]][:2] == "VB":
                verb = heads[k]
                for j in range(i - 1, verb, -1):
                    if tags[j] in COMMON and deps[j] in ("pobj", "dobj") and verb in up_to(j, verb, heads):
                        heads[k] = j
                        break
                break


def free_objects(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Give a verb the object that stands behind its *as*: "dismissed as absurd the claim that".

    An active verb of judging has an object; where none else stands there, it is what the parser put under *as*.

    Parameters
    ----------
    words
        Tokens, lower-cased.
    tags, deps, heads
        Penn tags, labels and heads of the arcs; changed in place.
    """
    for i in range(1, len(words) - 2):
        verb = i - 1
        word = i + 2 if tags[i + 1] == "``" else i + 1
        if words[i] != "as" or heads[i] != verb or tags[word] not in QUALITIES:
            continue
        near = range(max(0, verb - OBJECT_REACH), min(len(words), i + OBJECT_REACH))
        told = {deps[k] for k in near if heads[k] == verb}
        held = next((k for k in near if heads[k] == i and deps[k] == "pobj"), None)
        if held is not None and "nsubj" in told and told.isdisjoint({"dobj", "auxpass"}):
            heads[held], deps[held], heads[word], deps[word] = verb, "dobj", i, "amod"
            tags[verb] = "VBD" if tags[verb] == "VBN" else tags[verb]


def shift_objects(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Give a verb of striking the object behind its phrases: "targeted on Saturday with shells the area of the palace".

    What stands there without a comma is in apposition to nothing.

    Parameters
    ----------
    words
        Tokens, lower-cased.
    tags, deps, heads
        Penn tags, labels and heads of the arcs; changed in place.
    """
    for verb, word in enumerate(words):
        if word not in STRIKING or tags[verb] not in PAST:
            continue
        near = range(max(0, verb - OBJECT_REACH), min(len(words), verb + 2 * OBJECT_REACH))
        told = {deps[k] for k in near if heads[k] == verb}
        if not told.isdisjoint({"dobj", "auxpass", "agent", "nsubjpass"}) or "prep" not in told:
            continue
        for k in range(verb + 2, min(len(words), verb + 2 * OBJECT_REACH)):
            if deps[k] != "appos" or tags[k] not in NOMINAL or heads[k] >= k:
                continue
            first = min([k, *(i for i in range(verb + 1, k) if heads[i] == k)])
            own = heads[k] == heads[verb] or verb in up_to(heads[k], verb, heads)
            if own and words[first - 1] not in ASIDE and not any(tag in PAST for tag in tags[verb + 1 : k]):
                heads[k], deps[k], tags[verb] = verb, "dobj", "VBD"
            break
