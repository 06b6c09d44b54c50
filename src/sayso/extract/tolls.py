"""The toll of one incident, from all the figures told of it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Figure, Toll

_ARTICLES = frozenset({"a", "an", "another", "one"})
_PERSONS = frozenset({"person", None})
_JOINT = "killed_or_injured"


def toll_of(figures: Sequence[Figure], effect: str) -> Toll | None:
    """Lowest, best and highest count of the persons one incident befell; ``None`` where the text gives no number.

    Parameters
    ----------
    figures : sequence of Figure
        The figures of one incident, in text order.
    effect : str
        The effect asked for, as in `Figure.effect`.

    Notes
    -----
    Repeated counts are not summed and parts are not added to wholes. Rival counts widen the range from the lowest to the
    highest. Where no count is given, single victims are counted one by one, by distinct name or description. Nobody
    (*no injuries*) holds only where nothing else is told.
    """
    wholes = [figure for figure in figures if figure.part_of is None and figure.unit in _PERSONS]
    own = [figure for figure in wholes if figure.effect == effect]
    counts = [figure for figure in own if _is_count(figure)]
    singles = _distinct([figure for figure in own if _is_single(figure)])
    if not counts:
        if singles:
            return Toll(low=float(singles), best=float(singles), high=float(singles))
        return Toll(low=0.0, best=0.0, high=0.0) if any(figure.high == 0 for figure in own) else None
    lows = [figure.low for figure in counts if figure.low is not None]
    highs = [figure.high for figure in counts if figure.high is not None]
    low, high = min(lows, default=None), max(highs, default=None)
    return Toll(low=low, best=_best(counts), high=high)


def _best(counts: list[Figure]) -> float | None:
    stated = [best for figure in counts if (best := figure.best if figure.best is not None else figure.low) is not None]
    return max(stated, default=None)


def _is_count(figure: Figure) -> bool:
    """A number the text states, not a single person and not nobody."""
    ends = (figure.low, figure.best, figure.high)
    return any(end is not None and end > 0 for end in ends) and not _is_single(figure)


def _is_single(figure: Figure) -> bool:
    first = figure.text.split()[0].lower() if figure.text.split() else ""
    return figure.low == figure.high == 1 and not first[:1].isdigit() and first != "one"


def _distinct(singles: list[Figure]) -> int:
    """How many persons single mentions speak of: as many as there are names, or new descriptions if that is more."""
    names = {_surname(figure) for figure in singles if _is_name(figure)}
    told = {figure.text.lower() for figure in singles if figure.text.split()[0].lower() in _ARTICLES}
    return max(len(names), len(told), 1 if singles else 0)


def _is_name(figure: Figure) -> bool:
    return figure.text[:1].isupper() and figure.text.split()[0].lower() not in _ARTICLES | {"the", "his", "her", "their"}


def _surname(figure: Figure) -> str:
    return figure.text.split()[-1]
