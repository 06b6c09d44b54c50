"""Comparing two articles: how much of the shorter is in the longer, and which of them is the original."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayso.link.copies.sketch import Sketch
from sayso.model import Copy, Reason
from sayso.model.account import CopyKind

WHOLE = 0.8  # share of a text from which on all of it counts as copied (the share MinHash joins news reprints at)
HALF = 0.5  # share from which on a text with own words still counts as made from the other
OPENING = 0.3  # share of the first half; what is shared at the end alone is background or page furniture
RESPUN = 0.62  # share of content words whose sentences meet in the same order
RESPUN_VERBATIM = 0.12  # share of 5-grams a re-spun text keeps: names, numbers, quotes
FRESH_DAYS = 60  # longer than that, two half-alike texts are a template or an anniversary


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Shares, 0..1: of 5-grams of the shorter, the original and the copy; of the copy's paragraphs and first half."""

    shorter: float
    original: float
    copy: float
    paragraphs: float | None
    opening: float


def compare(left: Sketch, right: Sketch) -> Copy | None:
    """The copy among two articles and its original, or ``None`` where each stands alone. The order does not matter.

    Notes
    -----
    Containment of word 5-grams: Broder (1997), Clough et al. (2002). News comes first and background last, so that a
    text of which only the end is shared is no copy. An outlet's follow-up to its own story is a copy only where a whole
    text is in it: one outlet is one origin anyway, and follow-ups share background. Known failure: two articles that
    print one long statement in full.
    """
    if left.article == right.article or not left.grams or not right.grams:
        return None
    original, copy = sorted((left, right), key=lambda one: one.rank)
    overlap = _overlap(original, copy)
    if overlap.shorter >= WHOLE:
        kind = _kind(overlap)
        return _copy(original, copy, kind, overlap.shorter, _reasons(original, copy, overlap))
    if only_whole(original.outlet, original.published, copy.outlet, copy.published):
        return None
    if overlap.shorter >= HALF and overlap.opening >= OPENING:
        return _copy(original, copy, "respun", overlap.shorter, _reasons(original, copy, overlap))
    if overlap.shorter >= RESPUN_VERBATIM:
        share = aligned_share(original, copy)
        if share >= RESPUN:
            why = Reason(what="sentences", found=f"{share:.0%} of the content words in the same order of sentences")
            return _copy(original, copy, "respun", overlap.shorter, (why, *_reasons(original, copy, overlap)))
    return None


def _copy(original: Sketch, copy: Sketch, kind: CopyKind, share: float, reasons: tuple[Reason, ...]) -> Copy:
    return Copy(article=copy.article, of=original.article, kind=kind, share=round(share, 4), reasons=reasons)


def _overlap(original: Sketch, copy: Sketch) -> Overlap:
    ours, theirs = set(original.grams), set(copy.grams)
    shared = ours & theirs
    shorter, other = (copy, ours) if len(theirs) <= len(ours) else (original, theirs)
    opening = shorter.grams[: max(1, len(shorter.grams) // 2)]
    reused = [_reused(shorter.grams[first:last], other) for first, last in shorter.paragraphs]
    return Overlap(
        shorter=len(shared) / min(len(ours), len(theirs)),
        original=len(shared) / len(ours),
        copy=len(shared) / len(theirs),
        paragraphs=sum(reused) / len(reused) if len(reused) > 1 else None,
        opening=sum(gram in other for gram in opening) / len(opening),
    )


def _reused(grams: tuple[int, ...], other: set[int]) -> bool:
    return sum(gram in other for gram in grams) >= WHOLE * len(grams)


def _kind(overlap: Overlap) -> CopyKind:
    if overlap.copy >= WHOLE:
        return "reprint" if overlap.original >= WHOLE else "cut"
    return "update"


def only_whole(outlet: str | None, day: str | None, other: str | None, other_day: str | None) -> bool:
    """Whether two articles are copies only where a whole text is in the other: of one outlet, or far apart in time."""
    if outlet is not None and outlet == other:
        return True
    if not day or not other_day:
        return False
    return abs((date.fromisoformat(day[:10]) - date.fromisoformat(other_day[:10])).days) > FRESH_DAYS


def _reasons(original: Sketch, copy: Sketch, overlap: Overlap) -> tuple[Reason, ...]:
    found = [
        Reason(what="words", found=f"{overlap.shorter:.0%} of the shorter text's runs of five words are in the other")
    ]
    if overlap.paragraphs is not None:
        found.append(Reason(what="paragraphs", found=f"{overlap.paragraphs:.0%} of its paragraphs are reused"))
    found.append(Reason(what="original", found=_direction(original, copy)))
    return tuple(found)


def _direction(original: Sketch, copy: Sketch) -> str:
    if original.rank[0] != copy.rank[0]:
        if copy.published is None:
            return "the original has a day of publication"
        return f"the original was published on {original.rank[0]}, the copy on {copy.rank[0]}"
    if original.rank[1] != copy.rank[1]:
        return "the copy is credited to " + ", ".join(sorted(copy.credits - {copy.agency}))
    if original.rank[2] != copy.rank[2]:
        return (
            "the original was published earlier that day" if copy.rank[2] != "99" else "only the original has an hour"
        )
    if original.size != copy.size:
        return "the original is longer"
    return "the texts do not tell; the smaller id stands for the original"


def aligned_share(left: Sketch, right: Sketch) -> float:
    """Share of the shorter text's content words that lie in sentences matched, in order, with the other's (0..1).

    Two sentences match where they share half of the shorter one's content words, and four at least.
    """
    short, long = (left, right) if _content(left) <= _content(right) else (right, left)
    if not short.sentences or not long.sentences:
        return 0.0
    best = [0] * (len(long.sentences) + 1)
    for mine in short.sentences:
        before = best
        best = [0] * len(before)
        for j, theirs in enumerate(long.sentences):
            both = len(mine & theirs)
            match = both if both >= 4 and 2 * both >= min(len(mine), len(theirs)) else 0
            best[j + 1] = max(before[j + 1], best[j], before[j] + match)
    return best[-1] / _content(short)


def _content(one: Sketch) -> int:
    return sum(len(sentence) for sentence in one.sentences)
