"""Our own short articles with the claims a coder would write down: loading the labels.

An article is a YAML file: ``title``, ``outlet``, ``published``, ``about`` (what it tests), ``text``, and ``claims``. A label names
words of the text; ``word#2`` is their second occurrence, and the sentence of the trigger is the evidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sayso.model import Article, text_sha256
from sayso.read.zones import find_zones

FOLDER = Path(__file__).parent / "articles"
FIELDS = {
    "on",
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
    """An article and its claims in the shape the claim scorer reads."""

    article: Article
    document: dict[str, Any]
    gold: dict[str, Any]


def load_all() -> list[Labelled]:
    """All articles, by name."""
    return [load(path) for path in sorted(FOLDER.glob("*.yml"))]


def load(path: Path) -> Labelled:
    """One article; a label whose words are not in the text is an error."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
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
        "claims": [_claim(text, row, path) for row in data["claims"]],
    }
    return Labelled(article=article, document={"id": path.stem, "text": text}, gold=gold)


def _claim(text: str, row: dict[str, Any], path: Path) -> dict[str, Any]:
    unknown = set(row) - FIELDS
    if unknown:
        raise ValueError(f"{path.name}: unknown field {unknown}")
    trigger = _span(text, row["on"], path)
    first, *others = row.get("time") or [None]
    return {
        "trigger": trigger,
        "evidence": _sentence(text, trigger),
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
    bare, _, number = words.partition("#")
    found = [hit.start() for hit in re.finditer(re.escape(bare), text)]
    place = int(number or 1) - 1
    if place >= len(found):
        raise ValueError(f"{path.name}: {words!r} is not in the text")
    return {"start": found[place], "end": found[place] + len(bare), "text": bare}


def _named(text: str, words: str, path: Path) -> dict[str, Any]:
    """``his forces = Russian armed forces``: the mention, and whom or what it means."""
    mention, _, name = words.partition(" = ")
    span = _span(text, mention, path)
    return {**span, "name": name or span["text"]}


def _figure(text: str, words: str, path: Path) -> dict[str, Any]:
    """``at least 12 people = 12..``: the words, and their lowest and highest value."""
    mention, _, value = words.partition(" = ")
    low, dots, high = value.partition("..")
    span = _span(text, mention, path)
    return {
        **span,
        "low": float(low) if low else None,
        "high": float(high) if high else None if dots or not low else float(low),
    }


def _sentence(text: str, trigger: dict[str, Any]) -> dict[str, int]:
    """The stretch between the sentence ends around the trigger."""
    ends = [hit.end() for hit in re.finditer(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?][”\"’)]*(?=\s)|\n\n", text)]
    start = max((end for end in ends if end <= trigger["start"]), default=0)
    end = min((end for end in ends if end >= trigger["end"]), default=len(text))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return {"start": start, "end": start + len(text[start:end].rstrip())}
