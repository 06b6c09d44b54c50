"""Our own short articles with the claims a coder would write down: loading the labels.

An article is a YAML file: ``title``, ``outlet``, ``published``, ``about`` (what it tests), ``text``, ``claims``
and, where it helps, ``expect``. A label names words of the text; ``word#2`` is their second occurrence, and the
sentence of the trigger is the evidence. ``expect`` lists facts of other layers of the record, which
`tests.corpus.expectations` reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sayso.model import EVENT_TYPES, STANCES, STATUSES, Article, Zone, text_sha256
from sayso.read.zones import find_zones

FOLDER = Path(__file__).parent / "articles"
KEYS = {"about", "outlet", "outlet_names", "published", "title", "text", "claims", "expect"}
FIELDS = {
    "trigger",
    "type",
    "status",
    "stance",
    "chain",
    "actors",
    "recipients",
    "places",
    "time",
    "figures",
    "optional",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article, its claims in the shape the claim scorer reads, and what else its record must say."""

    article: Article
    document: dict[str, Any]
    gold: dict[str, Any]
    expect: dict[str, Any]


def load_all() -> list[Labelled]:
    """All articles, by name."""
    return [load(path) for path in sorted(FOLDER.glob("*.yml"))]


def load(path: Path) -> Labelled:
    """One article; a label whose words are not in the text is an error."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if unknown := set(data) - KEYS:
        raise ValueError(f"{path.name}: unknown key {unknown}")
    text = data["text"].strip() + "\n"
    published = str(data["published"]) if data.get("published") else None
    zones = find_zones(text, title=data.get("title"))
    article = Article(
        id=path.stem,
        title=data.get("title"),
        outlet=data.get("outlet"),
        published=published,
        published_basis="given" if published else None,
        language="en",
        text=text,
        text_sha256=text_sha256(text),
        zones=zones,
    )
    gold = {
        "id": path.stem,
        "outlet_names": data.get("outlet_names", []),
        "zones": [{"start": zone.start, "end": zone.end, "kind": zone.kind} for zone in zones if zone.kind != "body"],
        "claims": [_claim(text, row, zones, path) for row in data["claims"]],
    }
    document = {"id": path.stem, "text": text}
    return Labelled(article=article, document=document, gold=gold, expect=data.get("expect") or {})


def find_words(text: str, words: str, name: str) -> tuple[int, int]:
    """Where the words stand, whole; ``words#2`` is their second occurrence. `ValueError` where they don't."""
    bare, _, number = words.partition("#")
    found = [hit.start() for hit in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", text)]
    place = int(number or 1) - 1
    if place >= len(found):
        raise ValueError(f"{name}: {words!r} is not in the text")
    return found[place], found[place] + len(bare)


def bounds_of(value: str) -> tuple[float | None, float | None]:
    """``12`` is both bounds, ``12..`` the lower, ``..12`` the upper, ``12..14`` a range, nothing a vague count."""
    low, dots, high = value.partition("..")
    lowest = float(low) if low else None
    return lowest, float(high) if high else None if dots else lowest


def _claim(text: str, row: dict[str, Any], zones: tuple[Zone, ...], path: Path) -> dict[str, Any]:
    if unknown := set(row) - FIELDS:
        raise ValueError(f"{path.name}: unknown field {unknown}")
    if row["type"] not in EVENT_TYPES or row["status"] not in STATUSES or row["stance"] not in STANCES:
        raise ValueError(f"{path.name}: {row['on']}: no such type, status or stance")
    trigger = _span(text, row["trigger"], path)
    first, *others = row.get("time") or [None]
    return {
        "trigger": trigger,
        "evidence": _sentence(text, trigger, zones),
        "type": row["type"],
        "status": row["status"],
        "stance": row["stance"],
        "optional": row.get("optional", False),
        "chain": [names.split(" | ")[0] for names in row.get("chain", [])],
        "chain_alt": [names.split(" | ")[1:] for names in row.get("chain", [])],
        "actors": [_named(text, words, path) for words in row.get("actors", [])],
        "recipients": [_named(text, words, path) for words in row.get("recipients", [])],
        "places": [
            {**_named(text, words, path), "country": None, "lat": None, "lon": None} for words in row.get("places", [])
        ],
        "time": first and {"begin": str(first), "finish": str(others[0]), "precision": others[1]},
        "figures": [_figure(text, words, path) for words in row.get("figures", [])],
    }


def _span(text: str, words: str, path: Path) -> dict[str, Any]:
    start, end = find_words(text, words, path.name)
    return {"start": start, "end": end, "text": text[start:end]}


def _named(text: str, words: str, path: Path) -> dict[str, Any]:
    """``his forces = Russian armed forces``: the mention, and whom or what it means."""
    mention, _, name = words.partition(" = ")
    span = _span(text, mention, path)
    return {**span, "name": name or span["text"]}


def _figure(text: str, words: str, path: Path) -> dict[str, Any]:
    """``at least 12 people = 12..``: the words, and their lowest and highest value."""
    mention, _, value = words.partition(" = ")
    low, high = bounds_of(value)
    return {**_span(text, mention, path), "low": low, "high": high}


def _sentence(text: str, trigger: dict[str, Any], zones: tuple[Zone, ...]) -> dict[str, int]:
    """The stretch between the sentence or line ends around the trigger, less a dateline before it."""
    ends = [hit.end() for hit in re.finditer(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?][”\"’)]*(?=\s)|\n", text)]
    ends += [zone.end for zone in zones if zone.kind == "dateline"]
    start = max((end for end in ends if end <= trigger["start"]), default=0)
    end = min((end for end in ends if end >= trigger["end"]), default=len(text))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return {"start": start, "end": start + len(text[start:end].rstrip())}
