"""What speaks for and against a span being a place: the words around it, its labels, the rest of the article."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sayso.extract.places.toponyms import PLACE_LABELS, Candidate, span_head
from sayso.lexicon.gazetteer import word_classes, words_of
from sayso.model import Parsed, Token

_LABELS = {"GPE": "G", "LOC": "L", "FAC": "F", "NORP": "N", "PERSON": "P", "ORG": "O", "": "0"}
_ORDER = (
    "title", "loc", "move", "of", "side", "month", "born", "say", "street", "org",
    "admin2", "admin1", "city", "water", "land", "site", "and", "grip",
)  # fmt: skip
_TYPES = frozenset({"admin1", "admin2", "city", "water", "land"})


@dataclass(slots=True, kw_only=True)
class Votes:
    """How the article's other mentions of one name look."""

    labels: Counter[str] = field(default_factory=Counter)
    located: int = 0
    titled: int = 0
    full: int = 0  # as part of a longer name of a person


@dataclass(slots=True, kw_only=True)
class Setting:
    """What the article as a whole says: votes by name, and the countries and divisions that it names outright."""

    votes: dict[str, Votes]
    countries: frozenset[int]
    divisions: frozenset[int]


def setting_of(parsed: Parsed, found: list[Candidate]) -> Setting:
    """The setting of one article; a country counts once it is named twice."""
    votes: dict[str, Votes] = defaultdict(Votes)
    countries: Counter[int] = Counter()
    divisions: Counter[int] = Counter()
    classes = word_classes()
    for spot in found:
        vote = votes[spot.key]
        tok = parsed.tokens[spot.last - 1]
        vote.labels[_LABELS.get(tok.ent, "X")] += 1
        if tok.ent == "PERSON":
            joined = spot.last < len(parsed.tokens) and parsed.tokens[spot.last].ent == "PERSON"
            vote.full += not parsed.tokens[spot.first].ent_start or (joined and not parsed.tokens[spot.last].ent_start)
        if spot.first:
            before = classes.get(parsed.tokens[spot.first - 1].lower, frozenset())
            vote.located += "loc" in before
            vote.titled += "title" in before
        if spot.hits:
            entry = spot.hits[0].entry
            if entry.kind == "country":
                countries[entry.row] += 1
            elif entry.kind == "admin1":
                divisions[entry.row] += 1
    return Setting(
        votes=votes,
        countries=frozenset(row for row, count in countries.items() if count > 1),
        divisions=frozenset(divisions),
    )


def features(parsed: Parsed, spot: Candidate, setting: Setting) -> list[str]:
    """Names of the features that hold for a candidate."""
    tokens = parsed.tokens
    first, last = spot.first, spot.last
    head = span_head(tokens, first, last)
    sent = tokens[first].sent
    labels = [_LABELS.get(tok.ent, "X") for tok in tokens[first:last]]
    label = max(labels, key=labels.count)
    placed = "p" if label in "GL" else ("0" if label == "0" else label)
    before = tokens[first - 1] if first > sent.first else None
    after = tokens[last] if last < sent.last else None
    source = _source(spot)
    poses = {tok.pos for tok in tokens[first:last]}
    pos = "P" if poses == {"PROPN"} else "A" if poses == {"ADJ"} else "p" if "PROPN" in poses else "N"
    left, right = _beside(before), _beside(after)
    run = _cap(before) + _cap(after)
    out = [
        "bias",
        f"source={source}",
        f"label={label} source={source}",
        f"label={label} pos={pos}",
        f"edges={_edges(tokens, first, last)}{label}",
        f"left={left} {placed}",
        f"left={left} {source[:4]}",
        f"right={right} {placed}",
        f"run={run} {placed}",
        f"run={run} {source[:4]}",
        f"dep={head.dep} {placed}",
        f"size={min(last - first, 3)} {placed}",
        f"zone={sent.zone}",
    ]
    if spot.hint:
        out += [f"hint={spot.hint}", f"hint={spot.hint} hit={bool(spot.hits)} {placed}"]
    if spot.hits:
        out += _of_hits(spot, placed, setting)
    if head.dep in ("dobj", "nsubjpass") and head.head.lemma in words_of("grip"):
        out.append("gripped")
    if right in _TYPES and after is not None and after.text[0].islower():
        out.append("typed")
    if first == sent.first:
        out.append(f"opens {placed} {source}")
    if parsed.article.text[tokens[first].start : tokens[last - 1].end].isupper() and last - first < 4:
        out.append(f"capitals {placed}")
    if tokens[first].text[0].islower():
        out.append("lower")
    return out + _of_votes(setting.votes[spot.key], placed) + _of_containment(parsed, spot, after)


def _source(spot: Candidate) -> str:
    if not spot.hits:
        return "none" if spot.hint is None else f"none-{spot.hint}"
    best = spot.hits[0]
    kinds = {hit.entry.kind for hit in spot.hits[:6]}
    kind = "country" if "country" in kinds else "admin1" if "admin1" in kinds else best.entry.kind
    adjective = any(hit.use == "adjective" for hit in spot.hits[:6])
    return f"{kind}-adj" if adjective else kind


def _of_hits(spot: Candidate, placed: str, setting: Setting) -> list[str]:
    hits = spot.hits
    most = max(hit.entry.population for hit in hits)
    main = any(hit.use == "main" for hit in hits)
    size = int(math.log10(most + 1))
    out = [f"size10={size} {placed}", f"main={main} {placed}", f"many={len(hits).bit_length()} {placed}"]
    distinct = len({hit.entry.country for hit in hits})
    out.append(f"one-country={distinct == 1} size10={size}")
    if hits[0].entry.kind == "country":
        return out
    if setting.countries:
        inside = any(hit.entry.country_row in setting.countries for hit in hits)
        out += [f"in-country={inside} {placed}", f"in-country={inside} one={distinct == 1}"]
    if setting.divisions:
        inside = any(hit.entry.admin1_row in setting.divisions for hit in hits if hit.entry.kind != "admin1")
        out.append(f"in-division={inside} {placed}")
    return out


def _of_votes(vote: Votes, placed: str) -> list[str]:
    total = sum(vote.labels.values())
    out = []
    if total > 1:
        share = (vote.labels["G"] + vote.labels["L"]) / total
        out.append(f"others={round(3 * share)} {placed}")
        if vote.labels["P"]:
            out.append(f"persons {'full' if vote.full else 'lone'} {placed}")
    if vote.located:
        out.append(f"located {placed}")
    if vote.titled:
        out.append(f"titled {placed}")
    return out


def _of_containment(parsed: Parsed, spot: Candidate, after: Token | None) -> list[str]:
    tokens, last = parsed.tokens, spot.last
    out = []
    if after is not None and after.text == "," and last + 1 < after.sent.last and _cap(tokens[last + 1]) == "C":
        out.append(f"comma-name {tokens[last + 1].ent in PLACE_LABELS}")
    if spot.first > after_start(spot, tokens) + 1 and tokens[spot.first - 1].text == ",":
        out.append(f"name-comma {tokens[spot.first - 2].ent in PLACE_LABELS}")
    return out


def after_start(spot: Candidate, tokens: tuple[Token, ...]) -> int:
    """First token of the candidate's sentence."""
    return tokens[spot.first].sent.first


def _beside(tok: Token | None) -> str:
    if tok is None:
        return "edge"
    classes = word_classes().get(tok.lower)
    if classes:
        return next(name for name in _ORDER if name in classes)
    if tok.text in ",.;:()-'\"“”’":
        return tok.text
    return "'s" if tok.lower == "'s" else tok.pos


def _cap(tok: Token | None) -> str:
    if tok is None or not tok.text[0].isupper():
        return "l"
    return "P" if tok.ent == "PERSON" else "C"


def _edges(tokens: tuple[Token, ...], first: int, last: int) -> str:
    label = tokens[last - 1].ent
    if not label:
        return "none"
    starts = tokens[first].ent_start
    ends = last == len(tokens) or not tokens[last].ent or tokens[last].ent_start
    return f"{'[' if starts else '('}{']' if ends else ')'}"
