"""Small fits for the place models: logistic and log-linear (conditional logit), by L-BFGS."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize


def logistic(rows: Any, labels: Any, l2: float) -> Any:
    """Weights of a logistic regression; the first column is taken for the bias and not shrunk."""
    signs = 2.0 * np.asarray(labels, dtype=float) - 1.0
    shrunk = np.ones(rows.shape[1])
    shrunk[0] = 0.0

    def loss(weights: Any) -> tuple[float, Any]:
        margins = signs * (rows @ weights)
        value = np.logaddexp(0.0, -margins).sum() + l2 / 2 * (shrunk * weights) @ weights
        slope = -signs / (1.0 + np.exp(np.clip(margins, -50, 50)))
        return value, rows.T @ slope + l2 * shrunk * weights

    return minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x


def conditional(choices: list[tuple[list[list[float]], set[int], float]], l2: float) -> Any:
    """Weights of a log-linear choice; each choice is (rows, indices of the right ones, weight)."""
    choices = [choice for choice in choices if len(choice[0]) > 1]
    matrix = np.array([row for rows, _, _ in choices for row in rows])
    sizes = np.array([len(rows) for rows, _, _ in choices])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    segment = np.repeat(np.arange(len(sizes)), sizes)
    right = np.array([float(n in good) for rows, good, _ in choices for n in range(len(rows))])
    weight = np.array([weight for _, _, weight in choices])

    def loss(weights: Any) -> tuple[float, Any]:
        totals = matrix @ weights
        powers = np.exp(totals - np.maximum.reduceat(totals, starts)[segment])
        whole = np.add.reduceat(powers, starts)
        good = np.add.reduceat(powers * right, starts)
        value = -(weight * np.log(good / whole)).sum() + l2 / 2 * weights @ weights
        pull = powers / whole[segment] - powers * right / good[segment]
        return value, matrix.T @ (weight[segment] * pull) + l2 * weights

    return minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def one_hot(rows: list[list[str]], names: dict[str, int]) -> Any:
    """Sparse matrix of named features; names not in the vocabulary are left out."""
    data = [(i, names[name]) for i, row in enumerate(rows) for name in set(row) if name in names]
    at, columns = zip(*data, strict=True)
    return sparse.csr_matrix((np.ones(len(at)), (at, columns)), shape=(len(rows), len(names)))
