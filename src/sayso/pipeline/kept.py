"""What linking keeps of each article in the ledger, so that no record is read twice: as JSON, by kind."""

from __future__ import annotations

import json
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import Any, TypeVar

from sayso.link.actors import NamedActor
from sayso.link.copies import Sketch
from sayso.link.happenings import Telling
from sayso.link.incidents import IncidentDigest, from_json, to_json
from sayso.model import Copy, Link, Reason, to_dict
from sayso.model.jsonio import build_value

# Kinds of keys and digests. A subject is an article, unless it says otherwise.
TEXT = "text"  # keys of the text; digest: how many of them are shingles, the agencies credited, outlet and day
SKETCH = "sketch"  # digest: the text as copies are compared
INCIDENT = "incident"  # subject: an article's incident; keys to compare it by; digest: what is compared
TELLING = "telling"  # subject: an article's incident; digest: its slots
ACTORS = "actors"  # digest: the named actors of the article
PARTS = "parts"  # digest: the ids of the article's incidents and claims
TERM = "term"  # subject: a term; digest: how many articles count it, and which hold it
NAMED = "named"  # key: a named actor; subjects: the articles that name it
NAME = "name"  # subject: a named actor; keys of its names; digest: how often it was met with which form, title, kind
ENTITY = "entity"  # subject: a named actor; key and digest: the id of the actor it is
SERIES = "series"  # subject: a claim; keys of the series it may stand in
LINES = "lines"  # subject: a key of series; digest: the ids of the series under it
DISPUTE = "dispute"  # subject: a claim; keys of the denials it may stand in
QUARRELS = "quarrels"  # subject: a key of denials; key: a dispute; digest: the disputes among the claims under it
STATE = "state"  # subjects: "terms", how common terms are; "judged", the last judgement the account rests on

SKETCH_FIELDS = ("article", "outlet", "published", "agency", "size", "paragraphs")
T = TypeVar("T")


def pack(value: Any) -> str:
    """JSON without blanks."""
    return json.dumps(to_dict(value), ensure_ascii=False, separators=(",", ":"))


def unpack(cls: type[T], text: str) -> T:
    """A row of the model, or of a linking room, from `pack`."""
    value: T = build_value(cls, json.loads(text), cls.__name__)
    return value


def pack_actors(actors: Iterable[NamedActor]) -> str:
    """The named actors of one article."""
    return "[" + ",".join(map(pack, actors)) + "]"


def unpack_actors(text: str) -> list[NamedActor]:
    """The named actors of one article."""
    return [build_value(NamedActor, row, "actor") for row in json.loads(text)]


def pack_sketch(found: Sketch) -> str:
    """The text as copies are compared, without its keys; the numbers of its runs of words as bytes."""
    grams = array("I", found.grams)
    if sys.byteorder == "big":
        grams.byteswap()
    plain = {name: getattr(found, name) for name in SKETCH_FIELDS}
    plain |= {
        "credits": sorted(found.credits),
        "grams": b64encode(grams.tobytes()).decode("ascii"),
        "sentences": [" ".join(sorted(words)) for words in found.sentences],
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def unpack_sketch(text: str) -> Sketch:
    """The text as copies are compared; it has no keys."""
    plain = json.loads(text)
    grams = array("I")
    grams.frombytes(b64decode(plain["grams"]))
    if sys.byteorder == "big":
        grams.byteswap()
    return Sketch(
        **{name: plain[name] for name in SKETCH_FIELDS if name != "paragraphs"},
        credits=frozenset(plain["credits"]),
        keys=(),
        grams=tuple(grams),
        paragraphs=tuple((first, last) for first, last in plain["paragraphs"]),
        sentences=tuple(frozenset(words.split()) for words in plain["sentences"]),
    )


def pack_incident(row: IncidentDigest) -> str:
    """A digest as its room writes it."""
    return json.dumps(to_json(row), ensure_ascii=False, separators=(",", ":"))


def unpack_incident(text: str, *, light: bool = False) -> IncidentDigest:
    """A digest as its room reads it; a term is kept once however many rows hold it, and not at all in a light one."""
    plain = json.loads(text)
    plain["terms"] = {} if light else {sys.intern(term): weight for term, weight in plain["terms"].items()}
    return from_json(plain)


def unpack_telling(text: str) -> Telling:
    """The slots of an article's incident."""
    return unpack(Telling, text)


def copy_link(copy: Copy) -> Link:
    """A pair of copy and original as a link; which is which stands in the first reason."""
    left, right = sorted((copy.article, copy.of))
    direction = Reason(what="original", found=copy.of)
    kind = Reason(what="kind", found=copy.kind)
    return Link(kind="copy", left=left, right=right, score=copy.share, reasons=(direction, kind, *copy.reasons))


def link_copy(link: Link) -> Copy:
    """The pair back from `copy_link`."""
    direction, kind, *rest = link.reasons
    article = link.left if direction.found == link.right else link.right
    return Copy(
        article=article,
        of=direction.found,
        kind=kind.found,  # type: ignore[arg-type]
        share=link.score,
        reasons=tuple(rest),
    )
