"""Spans that may name a place: the gazetteer's names, the tagger's entities, and names told by the word beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sayso.extract.places.toponym_heads import headed_end
from sayso.lexicon import Gazetteer
from sayso.lexicon.gazetteer import (
    ARTICLES,
    Hit,
    broadcasters,
    key_of,
    lower_known,
    never_alone,
    state_abbreviations,
    words_of,
)
from sayso.model import Parsed, Token

LONGEST_NAME = 6
LONGEST_ACRONYM = 4
WELL_PEOPLED = 100_000  # a town whose name alone tells of its country
LEAST_LOST = 4  # letters of a country whose possessive lost its apostrophe ("Syrias")
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
TYPE_CLASSES = ("street", "admin2", "admin1", "water", "land", "site")
_NEVER = frozenset({"PRON", "VERB", "AUX", "DET", "NUM", "PUNCT", "SCONJ", "CCONJ", "PART"})
_PREFIX_WORDS = frozenset({"lake", "mount", "mt.", "mt", "river", "cape", "camp", "fort", "gulf", "sea", "bay", "port"})


@dataclass(slots=True, kw_only=True)
class Candidate:
    """A span on trial. ``name`` is what the gazetteer is asked for, ``hint`` the kind its words claim."""

    first: int
    last: int
    name: str | None
    hits: tuple[Hit, ...]
    hint: str | None = None
    key: str = ""


def candidates(parsed: Parsed, gazetteer: Gazetteer) -> list[Candidate]:
    """Candidates in text order, none overlapping another."""
    found: list[Candidate] = []
    tokens = parsed.tokens
    states, lowered, ordinary = state_abbreviations(), lower_known(), never_alone()
    at, total = 0, len(tokens)
    while at < total:
        tok = tokens[at]
        char = tok.text[0]
        if not (char.isupper() or tok.ent == "GPE" or tok.lower in lowered or (char in "'`‘’" and len(tok.text) > 3)):
            at += 1
            continue
        if tok.pos in _NEVER or (tok.lower in ARTICLES and _goes_on(tokens, at, found)):
            at += 1
            continue
        spot = _abbreviated(parsed, at, states, gazetteer) if tok.text in states else None
        spot = spot or _headed(parsed, at, gazetteer, ordinary)
        spot = spot or _named(parsed, at, gazetteer, ordinary) or _unnamed(parsed, at)
        if spot is None:
            at += 1
        else:
            if spot.hint in ("admin1", "admin2") and found:
                _share_hint(parsed, found[-1], spot)
            found.append(spot)
            at = spot.last
    _respell(parsed, found, gazetteer)
    return found


def _goes_on(tokens: tuple[Token, ...], at: int, found: list[Candidate]) -> bool:
    """Whether an article goes on a longer name that is no place known: "Tell al-Ain" is not "al-Ain"."""
    before = tokens[at - 1] if at > tokens[at].sent.first else None
    if before is None or before.pos != "PROPN" or not before.text[0].isupper() or len(before.text) < 2:
        return False
    return before.ent not in PLACE_LABELS and not (found and found[-1].last == at and found[-1].hits)


def _respell(parsed: Parsed, found: list[Candidate], gazetteer: Gazetteer) -> None:
    """Look unknown names up by their consonants, in the countries that the article names."""
    first = [spot.hits[0].entry for spot in found if spot.hits]
    named = [entry for entry in first if entry.kind in ("country", "admin1") or entry.population >= WELL_PEOPLED]
    countries = frozenset(
        row for row, count in Counter(entry.country_row for entry in named).items() if row and count > 1
    )
    for spot in found:
        if spot.hits or spot.name is not None or spot.hint in ("street", "water", "land", "site") or not countries:
            continue
        last = spot.last - 1 if spot.hint and spot.last - spot.first > 1 else spot.last
        hits = gazetteer.respelt(parsed.text_of(spot.first, last), countries)
        if hits:
            spot.name = hits[0].entry.name
            spot.hits = tuple(hit for hit in gazetteer.lookup(spot.name) if hit.entry.country_row in countries)


def _share_hint(parsed: Parsed, earlier: Candidate, spot: Candidate) -> None:
    """Let the type in the plural count for both names: "Luhansk and Donetsk regions"."""
    tokens = parsed.tokens
    plural = spot.last < len(tokens) and tokens[spot.last].lower.endswith("s") and earlier.last == spot.first - 1
    if plural and tokens[earlier.last].lower in ("and", "or", "&") and earlier.hint is None and earlier.hits:
        earlier.hint = spot.hint


def _abbreviated(parsed: Parsed, at: int, states: dict[str, str], gazetteer: Gazetteer) -> Candidate | None:
    """A state's abbreviation: with a full stop, or the postal letters after a town and a comma."""
    tok = parsed.tokens[at]
    after_comma = at > 1 and parsed.tokens[at - 1].text == "," and parsed.tokens[at - 2].text[0].isupper()
    if tok.text in ("Hawaii", "Alaska", "Idaho", "Iowa", "Maine", "Ohio", "Texas", "Utah"):
        return None
    if not after_comma and ("." not in tok.text or tok.text in ("Miss.", "Mo.", "Pa.", "La.", "Ill.", "Wash.", "Del.")):
        return None
    if "." not in tok.text and shouting(parsed, at):
        return None
    name = states[tok.text]
    hits = tuple(hit for hit in gazetteer.lookup(name) if hit.entry.kind == "admin1" and hit.entry.country == "USA")
    return Candidate(first=at, last=at + 1, name=name, hits=hits, hint="admin1", key=name.lower())


def _headed(parsed: Parsed, first: int, gazetteer: Gazetteer, ordinary: frozenset[str]) -> Candidate | None:
    """A name that an Arabic noun opens: as the gazetteer has it, or unknown as a whole."""
    last = headed_end(parsed.tokens, first)
    if last is None:
        return None
    known = _named(parsed, first, gazetteer, ordinary, last)
    return known or Candidate(first=first, last=last, name=None, hits=(), key=parsed.text_of(first, last).lower())


def _named(
    parsed: Parsed, first: int, gazetteer: Gazetteer, ordinary: frozenset[str], least: int = 0
) -> Candidate | None:
    """The longest span from here that the gazetteer knows, with its word of kind; none that ends before ``least``."""
    tokens = parsed.tokens
    limit = min(first + LONGEST_NAME, tokens[first].sent.last)
    for last in range(limit, max(first, least - 1), -1):
        end = tokens[last - 1]
        if last > first + 1 and not (end.text[0].isupper() or tokens[last - 2].text in "-'"):
            continue
        if last == first + 1 and end.lower in ordinary:
            continue
        name = parsed.text_of(first, last)
        hits = gazetteer.lookup(name)
        if hits and _spelt(parsed, first, last, name, hits) and not _broadcasts(parsed, first, name, hits):
            return _typed(parsed, Candidate(first=first, last=last, name=name, hits=hits, key=name.lower()))
    name = tokens[first].text
    if not least and name.endswith("s") and len(name) > LEAST_LOST and tokens[first].pos in ("PROPN", "NOUN"):
        hits = gazetteer.lookup(name[:-1])
        if hits and hits[0].entry.kind == "country" and hits[0].use != "adjective":
            return Candidate(first=first, last=first + 1, name=name[:-1], hits=hits, key=name[:-1].lower())
    return None


def _broadcasts(parsed: Parsed, first: int, name: str, hits: tuple[Hit, ...]) -> bool:
    """Whether the name is that of a newspaper or broadcaster, stands for no large place and has no "in" before it."""
    large = any(hit.entry.known or hit.entry.population >= WELL_PEOPLED for hit in hits)
    placed = first > 0 and parsed.tokens[first - 1].lower in words_of("loc")
    return not large and not placed and key_of(name) in broadcasters()


def _spelt(parsed: Parsed, first: int, last: int, name: str, hits: tuple[Hit, ...]) -> bool:
    """Whether capitals fit: "UN", "SANA" and "AP" are no towns unless the whole line is in capitals or a dateline."""
    if hits[0].entry.kind == "country" and not (len(name) <= LONGEST_ACRONYM and shouting(parsed, first)):
        return len(name) > 3 or name.isupper()  # a car is not the CAR
    if name.isupper() and shouting(parsed, first):
        tok = parsed.tokens[first]
        return len(name) > 2 and (last > first + 1 or tok.pos == "PROPN" or tok.ent in PLACE_LABELS)
    letters = name.replace(".", "")
    if len(letters) < 3:
        return False
    if not (name.isupper() and len(letters) <= LONGEST_ACRONYM):
        return True
    after = parsed.tokens[last] if last < len(parsed.tokens) else None
    opens = first == parsed.tokens[first].sent.first
    return opens and after is not None and after.text[0] in ",(-\u2013\u2014"


def shouting(parsed: Parsed, at: int) -> bool:
    """Whether the token's sentence is all in capitals, so that capitals say nothing."""
    sent = parsed.tokens[at].sent
    return parsed.article.text[sent.start : sent.end].isupper()


def _typed(parsed: Parsed, found: Candidate) -> Candidate:
    """Take in the word for the kind that follows or leads: "Sumy region", "province of Idlib", "Marsh Street"."""
    tokens, sent = parsed.tokens, parsed.tokens[found.first].sent
    if found.last < sent.last:
        after = tokens[found.last]
        kind = _type_of(after.lower)
        adjective = any(hit.use == "adjective" for hit in found.hits[:3])
        if kind and kind != "site" and after.text[0].isupper() and after.lower != "st." and not adjective:
            found.last += 1
            found.hint = kind
            if kind in ("street", "water", "land"):
                found.name, found.hits = None, ()
            return found
        if after.text[0].islower() and kind in ("admin1", "admin2"):
            found.hint = kind
    if found.hint is None and found.first > sent.first + 1 and tokens[found.first - 1].lower == "of":
        kind = _type_of(tokens[found.first - 2].lower)
        if kind in ("admin1", "admin2", "city"):
            found.hint = kind
    if found.hint is None and found.first > sent.first:
        before = tokens[found.first - 1].lower
        if before in words_of("city"):
            found.hint = "city"
    return found


def _type_of(word: str) -> str | None:
    for name in TYPE_CLASSES:
        if word in words_of(name):
            return name
    return None


def _unnamed(parsed: Parsed, first: int) -> Candidate | None:
    """A name that the gazetteer lacks: an entity, a capitalised run with a word for its kind, or one after "in"."""
    tokens = parsed.tokens
    tok = tokens[first]
    if not tok.text[0].isupper() or tok.pos not in ("PROPN", "NOUN", "ADJ"):
        return None
    stop, last = tok.sent.last, first + 1
    while last < stop and (tokens[last].text[0].isupper() or (tokens[last].text == "-" and last + 1 < stop)):
        if tokens[last - 1].text != "-" and tokens[last].ent != tok.ent and _type_of(tokens[last].lower) is None:
            break
        last += 1
    if tok.lower in words_of("side") or (last == first + 1 and tok.lower in never_alone()):
        return None
    hint = _type_of(tokens[last - 1].lower) if last > first + 1 else None
    if hint is None and last > first + 1 and tok.lower in _PREFIX_WORDS:
        hint = "water" if tok.lower in ("lake", "river", "gulf", "sea", "bay") else "land"
    before = tokens[first - 1].lower if first > tok.sent.first else ""
    placed = tok.pos == "PROPN" and before in words_of("loc") and tok.ent not in ("PERSON", "ORG", "DATE", "TIME")
    if hint is None and tok.ent not in PLACE_LABELS and not placed:
        return None
    if hint is None:
        last = first + 1
        while last < stop and tokens[last].ent == tok.ent and not tokens[last].ent_start and tok.ent:
            last += 1
        while last - 1 > first and not tokens[last - 1].text[0].isupper():
            last -= 1
    return Candidate(first=first, last=last, name=None, hits=(), hint=hint, key=parsed.text_of(first, last).lower())


def span_head(tokens: tuple[Token, ...], first: int, last: int) -> Token:
    """The token of the span whose governor lies outside it."""
    return next(
        (tok for tok in tokens[first:last] if not first <= tok.head.i < last or tok.head is tok), tokens[last - 1]
    )
