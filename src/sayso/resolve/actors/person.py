"""Names of persons: titles, given names and surnames, and whether two of them can be one person's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.actor_names import fold
from sayso.lexicon.actors import ActorLexicon, Leader
from sayso.model import Token, TokenSpan

PARTICLES = frozenset(
    "dela del bint ould ag al el as ash bin ibn ben abu von van de der del la le da di dos e ul ur".split()
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Kinds whose singular nouns may stand before a name without being a title: *policeman Luis Castro*.
CALLINGS = frozenset({"civilians", "government", "media"})
EAST_ASIAN = frozenset({"CHN", "PRK", "KOR", "VNM"})
TERM_SLACK = 6  # years before and after an office in which a bare surname may mean who held it


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name and what stands before it: tokens ``first`` to ``last``, the title from ``role_first`` on.

    ``bare`` is True for one word that only the entity tagger takes for a person.
    """

    first: int
    last: int
    role_first: int | None
    gender: str | None
    titled: bool
    bare: bool


def read_person(tokens: Sequence[Token], span: TokenSpan, head: Token, lexicon: ActorLexicon) -> PersonName | None:
    """The person named by the phrase, or ``None`` where no person is named.

    A title, an honorific, a given name of the list or the entity tagger must speak for a person.
    """
    first, last = span.first, _name_end(tokens, head.i + 1, span.last)
    start, role_first, gender, titled, honorific = first, None, None, False, False
    for i in range(first, head.i):
        tok = tokens[i]
        noun = lexicon.nouns.get(tok.lower.rstrip(".")) or lexicon.nouns.get(tok.lemma)
        if noun is not None and (
            noun.title or noun.person or (tok.tag == "NN" and noun.kind in CALLINGS and not noun.body)
        ):
            start, titled = i + 1, titled or noun.title
            gender = noun.gender or gender
            honorific = noun.honorific
            if role_first is None and not noun.honorific:
                role_first = i
    if start < head.i and tokens[start].lower == "of":  # "Secretary of State John Kerry"
        start = _after_of(tokens, start, head.i)
    while start < head.i and (tokens[start].pos in {"DET", "PUNCT"} or not _name_like(tokens[start])):
        start += 1
    if head.ent == "PERSON" and not titled:
        start = max(start, _entity_start(tokens, start, head.i))
    if not _name_like(head) or (head.lower in lexicon.name_words and not titled):
        return None
    given = lexicon.genders.get(tokens[start].lower) if start < head.i else None
    if not (titled or given or head.ent == "PERSON" or role_first is not None):
        return None
    bare = last == start + 1 and not (titled or honorific or given or role_first is not None)
    if role_first is not None:
        role_first = _role_start(tokens, first, role_first)
    return PersonName(
        first=start, last=last, role_first=role_first, gender=gender or given, titled=titled or honorific, bare=bare
    )


def _name_end(tokens: Sequence[Token], last: int, end: int) -> int:
    """Past what the parser hangs behind the head of a name: *Adnan al*-Dibs."""
    while last < end and (tokens[last].text == "-" or tokens[last].lower in PARTICLES or tokens[last].pos == "PROPN"):
        last += 1
    return last


def _after_of(tokens: Sequence[Token], start: int, head: int) -> int:
    for i in range(start, head + 1):
        if tokens[i].ent == "PERSON" and tokens[i].ent_start:
            return i
    return min(start + 2, head)


def _entity_start(tokens: Sequence[Token], start: int, head: int) -> int:
    i = head
    while i > start and not tokens[i].ent_start and tokens[i - 1].ent == "PERSON":
        i -= 1
    return i


def _name_like(tok: Token) -> bool:
    return tok.text[:1].isupper() or tok.lower in PARTICLES or tok.ent == "PERSON"


def _role_start(tokens: Sequence[Token], first: int, role: int) -> int:
    """Take in the words a title is built with: *Deputy Prime* Minister, *Kremlin* spokesman."""
    while role > first and tokens[role - 1].pos not in {"DET", "PUNCT", "PART", "NUM", "CCONJ"}:
        role -= 1
    return role


def name_words(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """Folded words of a name, without particles, initials kept, suffixes dropped."""
    words = [fold(tok.lower) for tok in tokens[first:last]]
    kept = tuple(word for word in words if word and word not in PARTICLES and word not in SUFFIXES)
    return kept or tuple(word for word in words if word)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, as folded words, can be one person's.

    The shorter name must fit into the longer word by word, from its end or as its given name; words may differ in
    spelling as transliterations do (Zelensky, Zelenskiy), given names may be initials.
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) == 1:
        return alike(short[0], long[-1]) or (len(long) > 1 and len(short[0]) > 2 and short[0] in long)
    if len(short) > 2 and sum(any(alike(word, other) for other in long) for word in short) < len(short) - 1:
        return False  # two long names that share no more than a given name and a family
    if not alike(short[-1], long[-1]):
        return len(short) < len(long) and set(short) <= set(long)
    return _given_alike(short[0], long[0]) or (len(short) == 2 and short[0] in long)


def _given_alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return alike(one, other) or one.startswith(other) or other.startswith(one)


def alike(one: str, other: str) -> bool:
    """Whether two folded words are spellings of one name: equal, or few letters apart for their length."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < 5 or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    return _edits(one, other) <= (1 if shorter < 7 else 2)


def _edits(one: str, other: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def _bare(name: str) -> tuple[str, ...]:
    """Folded words of a name as the table has it, without particles."""
    words = [fold(word) for word in name.replace("-", " ").split()]
    return tuple(word for word in words if word not in PARTICLES)


def find_leader(words: tuple[str, ...], published: str | None, lexicon: ActorLexicon) -> Leader | None:
    """Who of the office-holders bears the name: by full name, or by surname where only one fits the article's date."""
    found = lexicon.leaders.get("".join(words), ()) or (lexicon.leaders.get(words[-1], ()) if words else ())
    fitting = list(lexicon.leaders.get("".join(words), ()))
    if not fitting:
        fitting = [leader for leader in found if same_person(words, _bare(leader.name))]
    if len(words) == 1 and found:
        fitting = list(found)
        if published is not None:
            fitting = [leader for leader in found if leader.held_on(published, slack_years=TERM_SLACK)]
    return fitting[-1] if len({leader.id for leader in fitting}) == 1 else None
