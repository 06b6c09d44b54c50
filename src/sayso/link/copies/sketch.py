"""What is kept of an article to find its copies: keys to look candidates up by, and the words to compare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.link.copies.credit import find_credits, own_agency
from sayso.link.copies.minhash import find_bands
from sayso.link.copies.words import find_words, sentences, shingles
from sayso.model import Article

SAMPLE = 8  # one shingle in so many is a key
GRAM = "g"  # what the key of a shingle begins with
LEFT_OUT = frozenset({"boilerplate", "credit", "byline", "caption"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """An article as the comparison of texts sees it.

    ``keys`` are strings to be stored and looked up by equality; `find_candidates` says which articles share enough of
    them to be compared. ``grams`` are the word 5-grams in order, as numbers that are the same in every process.
    ``paragraphs`` hold, for each paragraph of 20 words or more, its first and last gram (half-open). ``credits`` are
    agencies the text is credited to; ``agency`` is the one the outlet is.
    """

    article: str
    outlet: str | None
    published: str | None
    credits: frozenset[str]
    agency: str | None
    size: int
    keys: tuple[str, ...]
    grams: tuple[int, ...]
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[frozenset[str], ...]

    @property
    def rank(self) -> tuple[str, bool, str, int, str]:
        """Order of originals: earlier day, not credited to somebody else, earlier hour, longer, smaller id.

        It is one order for all articles, so that copies never trace back in a circle.
        """
        day, hour = "9999", "99"
        if self.published:
            day, hour = self.published[:10], self.published[11:] or "99"
        borrowed = bool(self.credits - {self.agency})
        return day, borrowed, hour, -self.size, self.article


def sketch(article: Article) -> Sketch:
    """The sketch of an article; captions, credits, bylines and boilerplate are left out of it."""
    parts = _kept(article)
    words: list[str] = []
    bounds: list[tuple[int, int]] = []
    for part in parts:
        found = find_words(part)
        if len(found) >= 20:
            bounds.append((len(words), len(words) + len(found) - 4))
        words.extend(found)
    grams = shingles(tuple(words))
    content = sentences(parts)
    outlet = article.outlet
    return Sketch(
        article=article.id,
        outlet=outlet,
        published=article.published,
        credits=find_credits(article.text, article.byline),
        agency=own_agency(outlet) if outlet else None,
        size=len(words),
        keys=_keys(grams, content),
        grams=grams,
        paragraphs=tuple(bounds),
        sentences=content,
    )


def _kept(article: Article) -> list[str]:
    text, out, at = article.text, [], 0
    for zone in sorted((zone for zone in article.zones if zone.kind in LEFT_OUT), key=lambda zone: zone.start):
        out.extend(text[at : zone.start].split("\n"))
        at = max(at, zone.end)
    out.extend(text[at:].split("\n"))
    return [part for part in out if part.strip()]


def _keys(grams: tuple[int, ...], content: tuple[frozenset[str], ...]) -> tuple[str, ...]:
    sampled = {f"{GRAM}{gram:08x}" for gram in grams if gram % SAMPLE == 0}
    stems = frozenset(word for sentence in content for word in sentence)
    return (*sorted(sampled), *find_bands(stems))


def count_grams(keys: Iterable[str]) -> int:
    """How many of the keys are shingles; the others are bands of the whole text."""
    return sum(key.startswith(GRAM) for key in keys)
