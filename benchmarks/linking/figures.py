"""Figures of a clustering: B-cubed, pairwise, CEAF-e, MUC, and CoNLL, the mean of three F1."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

from benchmarks.common import Figures

Assignment = Mapping[str, str]
EXACT = 8  # clusters on the smaller side up to which the best assignment is sought exactly


def clustering_figures(gold: Assignment, said: Assignment) -> Figures:
    """CoNLL first. Both map every article to a cluster."""
    b_cubed, ceaf = _b_cubed(gold, said), _ceaf(gold, said)
    muc = _f1(_muc(_groups(said), gold), _muc(_groups(gold), said))
    precision, recall = _pairwise(gold, said)
    return {
        "CoNLL": (b_cubed + ceaf + muc) / 3,
        "pairwise F1": _f1(precision, recall),
        "pairwise P": precision,
        "pairwise R": recall,
        "B-cubed": b_cubed,
        "CEAF-e": ceaf,
        "MUC": muc,
        "clusters": float(len(set(said.values()))),
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _groups(clusters: Assignment) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for article, cluster in clusters.items():
        found[cluster].add(article)
    return dict(found)


def _b_cubed(gold: Assignment, said: Assignment) -> float:
    keys, responses = _groups(gold), _groups(said)
    precision = recall = 0.0
    for article in gold:
        key, response = keys[gold[article]], responses[said[article]]
        both = len(key & response)
        precision += both / len(response)
        recall += both / len(key)
    return _f1(precision / len(gold), recall / len(gold))


def _pairwise(gold: Assignment, said: Assignment) -> tuple[float, float]:
    key, response = (
        {pair for members in _groups(clusters).values() for pair in combinations(sorted(members), 2)}
        for clusters in (gold, said)
    )
    both = len(key & response)
    return (both / len(response) if response else 0.0), (both / len(key) if key else 0.0)


def _muc(sets: Mapping[str, set[str]], other: Assignment) -> float:
    linked = sum(len(members) - len({other[article] for article in members}) for members in sets.values())
    total = sum(len(members) - 1 for members in sets.values())
    return linked / total if total else 0.0


def _ceaf(gold: Assignment, said: Assignment) -> float:
    keys, responses = _groups(gold), _groups(said)
    weights = {
        (key, response): 2 * both / (len(keys[key]) + len(responses[response]))
        for (key, response), both in Counter((gold[article], said[article]) for article in gold).items()
    }
    near: dict[tuple[int, str], set[tuple[int, str]]] = defaultdict(set)
    for key, response in weights:
        near[0, key].add((1, response))
        near[1, response].add((0, key))
    seen: set[tuple[int, str]] = set()
    total = 0.0
    for start in sorted(near):
        if start in seen:
            continue
        part, todo = set(), [start]
        while todo:
            node = todo.pop()
            if node not in part:
                part.add(node)
                todo.extend(near[node] - part)
        seen |= part
        inner = {pair: weight for pair, weight in weights.items() if (0, pair[0]) in part}
        total += _best(inner, sorted(n for side, n in part if side == 0), sorted(n for side, n in part if side == 1))
    return _f1(total / len(responses), total / len(keys))


def _best(weights: Mapping[tuple[str, str], float], lefts: list[str], rights: list[str]) -> float:
    """Largest total weight of a one-to-one assignment, greedy where there are too many to try all."""
    if len(lefts) > len(rights):
        return _best({(b, a): weight for (a, b), weight in weights.items()}, rights, lefts)
    if len(lefts) > EXACT:
        taken: set[tuple[int, str]] = set()
        total = 0.0
        for (a, b), weight in sorted(weights.items(), key=lambda item: -item[1]):
            if (0, a) not in taken and (1, b) not in taken:
                taken |= {(0, a), (1, b)}
                total += weight
        return total
    best: dict[frozenset[str], float] = {frozenset(): 0.0}
    for b in rights:
        step = dict(best)
        for used, total in best.items():
            for a in lefts:
                if a not in used and (a, b) in weights:
                    now = used | {a}
                    step[now] = max(step.get(now, 0.0), total + weights[a, b])
        best = step
    return max(best.values())
