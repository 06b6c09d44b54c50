"""Names as they stand in rows of different articles: cleaned, told from descriptions, and keyed."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.lexicon.actor_names import KnownActor, fold
from sayso.lexicon.actors import ActorNoun, load_actor_lexicon

DETERMINERS = frozenset("a an the another other some one his her its their our this that these those several".split())
# Words after a name that begin a description of it: "Ann Lee head of the council".
TAILS = frozenset("of for in at from who which a an the".split())
PARTICLES = frozenset("al el bin ibn abu de da del della di du dos van von der den ter la le y e".split())
# What speaks for somebody without being anybody: *evidence*, *initial reports*, *a tweet*.
PAPERS = frozenset(
    "evidence report statement communique video footage photo photograph image document data record account rumour "
    "rumor message post tweet tribute survey study poll user".split()
)
KINDS = frozenset(
    "initial early earlier first later other local latest several many some numerous media press news social "
    "unconfirmed additional further official unofficial facebook twitter telegram instagram youtube".split()
)
HOST = re.compile(r"^(?:https?://)?(?:www\.)?|\.(?:com|org|net|info|gov|co|ac|edu|[a-z]{2})(?:\.[a-z]{2})?(?:/.*)?$")
OUTLET_WORDS = frozenset("the news newspaper tv television radio agency online channel network daily".split())
ARTICLE = re.compile(r"^(?:al|el|the)(?=\w{4})")


@lru_cache(maxsize=65536)
def clean(name: str) -> str:
    """The name without articles before it and without a possessive's ending: *the Syrian Observatory's*."""
    if ")" in name and "(" not in name.partition(")")[0]:
        name = name.partition(")")[2] or name  # the end of a credit: "(AP) Doctors"
    words = name.replace("’", "'").split()
    while len(words) > 1 and words[0].lower() in DETERMINERS:
        words = words[1:]
    text = " ".join(words).strip(" ,;:\"'-")
    return text[:-2] if text.endswith("'s") else text


@lru_cache(maxsize=65536)
def person_name(name: str) -> str:
    """The name of a person without the description after it: *Ann Lee deputy head of the council*."""
    words = clean(name).split()
    for at, word in enumerate(words):
        if at > 1 and word.islower() and word not in PARTICLES:
            return " ".join(words[:at])
    return " ".join(words)


@lru_cache(maxsize=65536)
def noun_of(name: str) -> ActorNoun | None:
    """What the last word names where it is a common noun of actors in lower case or alone: *military sources*."""
    words = clean(name).split()
    for at, word in enumerate(words):
        if at and word.lower() in TAILS:
            words = words[:at]
            break
    if not words:
        return None
    last = words[-1].rstrip(",.")
    if len(words) > 1 and last[:1].isupper():
        return None
    nouns = load_actor_lexicon().nouns
    low = last.lower()
    return nouns.get(low) or nouns.get(low.removesuffix("s")) or nouns.get(re.sub("ies$", "y", low))


@lru_cache(maxsize=65536)
def known_body(name: str) -> KnownActor | None:
    """The body or group of the actor list that the words name: *an AFP correspondent*, *SANA's reporter*."""
    words = clean(name).split()
    return _find(words) or _find([word.removesuffix("'s").removesuffix("s") for word in words])


@lru_cache(maxsize=65536)
def known_whole(name: str) -> KnownActor | None:
    """The entry of the actor list that goes by exactly this name."""
    part = clean(name)
    entries = load_actor_lexicon().names.by_letters.get(fold(part), ())
    return next((known for alias, known in entries if _printed_alike(alias, part)), None)


def _find(words: list[str]) -> KnownActor | None:
    by_letters = load_actor_lexicon().names.by_letters
    for length in range(min(6, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            part = " ".join(words[start : start + length])
            for alias, known in by_letters.get(fold(part), ()):
                if _printed_alike(alias, part):
                    return known
    return None


def _printed_alike(alias: str, part: str) -> bool:
    """*OLA* is no *Ola*, and *the us* is no *US*."""
    if len(alias) <= 5 and alias.isupper():
        return part.isupper()
    return alias[0].isupper() == part[:1].isupper()


@lru_cache(maxsize=65536)
def is_description(name: str) -> bool:
    """Whether the words describe somebody without naming him: *A military source*, *local residents*, *he*."""
    words = clean(name).split()
    if not any(word[:1].isupper() for word in words):
        return True
    if _is_paper(words[-1]) and all(word.lower() in KINDS or word.islower() for word in words[:-1]):
        return True
    noun = noun_of(name)
    if noun is None:
        return False
    if noun.body and words[0] != name.split()[0] and _has_name(words):
        return False  # "the Utopian army": the capital is no sentence's
    return all(word[:1].islower() for word in words[1:]) or not _has_name(words)


def _is_paper(word: str) -> bool:
    low = word.lower()
    return low in PAPERS or low.removesuffix("s") in PAPERS


def _has_name(words: list[str]) -> bool:
    """Whether a capitalised word past the first names something other than a state or its people."""
    lexicon = load_actor_lexicon()
    for word in words:
        if word[:1].isupper() and word.lower() not in lexicon.nouns:
            known = _find([word])
            if known is None or known.id != known.country:
                return True
    return False


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The letters of the name, alike for accents, hyphens, articles and case."""
    return ARTICLE.sub("", fold(clean(name)))


@lru_cache(maxsize=65536)
def outlet_key(name: str) -> str:
    """What tells one outlet from another: *www.reuters.com*, *Reuters* and *Reuters News* are one."""
    known = known_body(name)
    if known is not None and known.kind == "media":
        return known.id
    host = name.strip().lower()
    while (bare := HOST.sub("", host)) != host:
        host = bare
    words = [word for word in re.split(r"[\W_]+", host) if word and word not in OUTLET_WORDS]
    letters = fold("".join(words)) or fold(name)
    return ARTICLE.sub("", letters)
