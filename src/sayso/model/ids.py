"""Ids that depend on identity only: the same words give the same id, however well they are understood.

An article's id hashes what identifies the text; a claim's hashes the article, the words it rests on and who says
them where. Types, places and names are left out, so that a better gazetteer or taxonomy re-keys nothing.
"""

from __future__ import annotations

import hashlib


def digest(*parts: object, size: int = 16) -> str:
    """Hex digest of the parts, in order; ``None`` and ``""`` differ."""
    hasher = hashlib.sha256()
    for part in parts:
        blob = b"\x00" if part is None else b"\x01" + str(part).encode("utf-8", "surrogatepass")
        hasher.update(len(blob).to_bytes(8, "big") + blob)
    return hasher.hexdigest()[:size]


def text_sha256(text: str) -> str:
    """SHA-256 of the text in UTF-8, as hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(*, text: str, url: str | None) -> str:
    """Id of an article that came without one: its address and its text."""
    return "a-" + digest(url, text_sha256(text))


def claim_id(*, article: str, trigger: tuple[int, int], cue: tuple[int, int] | None, ordinal: int = 0) -> str:
    """Id of a claim: article, trigger span, and the cue that voices it (``None``: the outlet's own voice).

    ``ordinal`` tells apart claims that share all three, such as several speakers of one cue.
    """
    return "c-" + digest(article, *trigger, *(cue or (None, None)), ordinal)


def incident_id(*, article: str, claims: list[str]) -> str:
    """Id of an incident inside one article: its earliest claim."""
    return "i-" + digest(article, claims[0] if claims else None)
