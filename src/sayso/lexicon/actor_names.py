"""Finding known names in a row of tokens, however the tokeniser cuts hyphens, dots and apostrophes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.model import Token
from sayso.model.record import ActorKind

LONGEST = 14  # tokens of the longest name looked for
SHORT = 5  # up to so many letters a name of one word must be printed as in the table
# Short names in capitals that are plain words: in a line of capitals they are taken for the words.
PLAIN_WORDS = frozenset(
    """is who us it arena mend tip fact let mir pa au un fan ji mena saba rt ap lna mna wam car spa gnu poles""".split()
)
# Names of states and capitals that are plain words in lower case.
LOWER_WORDS = frozenset(
    "turkey china chad jordan guinea male lima victoria niger valley georgia panama us cuba".split()
)
# Names of states that end longer names of other places: Latin America, New Mexico.
PARTS = frozenset({"America", "Jersey", "Mexico", "England"})
WHOLES = frozenset({"latin", "central", "south", "north", "new"})
JOINTS = frozenset("-–'’.&/")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """An actor of the lexicon. ``use`` tells a state's name from its capital, its people and its adjective."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameIndex:
    """Known names by their letters.

    ``starts`` are the lower-cased first tokens that may open one, ``openings`` the beginnings of all of them.
    """

    by_letters: dict[str, tuple[tuple[str, KnownActor], ...]]
    starts: frozenset[str]
    openings: frozenset[str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, KnownActor]]) -> NameIndex:
        """Build from (alias, actor) pairs; a later pair goes before an earlier one."""
        by_letters: dict[str, tuple[tuple[str, KnownActor], ...]] = {}
        starts: set[str] = set()
        openings: set[str] = set()
        for alias, known in pairs:
            letters = fold(alias)
            by_letters[letters] = ((alias, known), *by_letters.get(letters, ()))
            first = alias.lower().split()[0]
            starts.update((first, first.split("-")[0], first.replace(".", ""), fold(first)))
            openings.update(letters[:size] for size in range(1, len(letters) + 1))
        return cls(by_letters=by_letters, starts=frozenset(starts), openings=frozenset(openings))

    def match(self, tokens: Sequence[Token], at: int) -> tuple[KnownActor, int] | None:
        """The longest known name that begins at the token, and the index after its last token."""
        first = tokens[at]
        if first.lower not in self.starts:
            return None
        letters = ""
        best: tuple[KnownActor, int] | None = None
        for i in range(at, min(at + LONGEST, len(tokens))):
            if tokens[i].sent is not first.sent:
                break
            more = fold(tokens[i].lower)
            if not more and tokens[i].text not in JOINTS:
                break
            letters += more
            if letters not in self.openings:
                break
            if more:
                for alias, known in self.by_letters.get(letters, ()):
                    if _printed_alike(alias, known, tokens, at, i + 1):
                        best = (known, i + 1)
                        break
        return best

    def find_in(self, words: str) -> KnownActor | None:
        """The longest known name among the words of a title: *Houthi spokesman*."""
        parts = words.split()
        for length in range(min(5, len(parts)), 0, -1):
            for start in range(len(parts) - length + 1):
                for alias, known in self.by_letters.get(fold(" ".join(parts[start : start + length])), ()):
                    if alias[0].isupper() == parts[start][0].isupper():
                        return known
        return None


def _printed_alike(alias: str, known: KnownActor, tokens: Sequence[Token], first: int, last: int) -> bool:
    text = tokens[first].text
    if alias.isalpha() and any(tokens[i].start > tokens[i - 1].end for i in range(first + 1, last)):
        return False  # "Israel is" are no Israelis
    if alias in PARTS and first > 0 and tokens[first - 1].lower in WHOLES:
        return False
    if len(alias) <= SHORT and " " not in alias:
        printed = "".join(tok.text for tok in tokens[first:last])
        if printed == alias:
            return alias.lower() not in PLAIN_WORDS or not _in_capitals(tokens, first)
        if alias.isupper() or not (printed.isupper() or known.use in {"name", "capital"}):
            return False
        if printed.isupper():
            return fold(alias) not in PLAIN_WORDS
    if text[0].isupper() or alias[0].islower() or alias.startswith("Al-"):
        return True
    return known.use in {"name", "capital"} and len(known.id) == 3 and fold(alias) not in LOWER_WORDS and len(alias) > 3


def _in_capitals(tokens: Sequence[Token], at: int) -> bool:
    sent = tokens[at].sent
    return not any(tok.text.islower() for tok in tokens[sent.first : sent.last])


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Letters and digits only, lower-cased, without accents."""
    if text.isascii():
        return "".join(char for char in text.lower() if char.isalnum())
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in flat if char.isalnum())
