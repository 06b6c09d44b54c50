"""Time patterns, compiled into one tree of symbols."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from sayso.lexicon.files import Entry, load_entries
from sayso.lexicon.numbers import WordClass
from sayso.model import LexiconError


class TimePattern(Entry):
    """Sequences of symbols that name a time; ``kind`` says how its value is worked out, ``guard`` what must hold."""

    kind: str
    patterns: tuple[str, ...]
    guard: str | None = None


@dataclass(slots=True, kw_only=True)
class Node:
    """A state of the matcher: where each symbol leads, and the rule that ends here, if one does."""

    after: dict[str, Node] = field(default_factory=dict)
    rule: TimePattern | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLexicon:
    """Symbols of each word, phrases by their first word, and the tree of patterns.

    ``openers`` are the words a pattern can begin with, ``units`` the words for units of time. ``symbols`` maps a
    lower-case word to (symbol, value) pairs, plain words of patterns among them; ``phrases`` maps the first word of a
    longer name to (all its words, symbol, value).
    """

    symbols: dict[str, tuple[tuple[str, float | str | None], ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str, float | str], ...]]
    root: Node
    patterns: tuple[TimePattern, ...]
    openers: frozenset[str]
    units: frozenset[str]


@cache
def load_time_lexicon() -> TimeLexicon:
    """The English time patterns and word classes."""
    patterns = load_entries("en/time_patterns.yml", TimePattern)
    symbols: dict[str, list[tuple[str, float | str | None]]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str, float | str]]] = {}
    for entry in load_entries("en/times.yml", WordClass):
        for word, value in entry.words.items():
            parts = tuple(word.split())
            if len(parts) == 1:
                symbols.setdefault(word, []).append((entry.id, value))
            else:
                phrases.setdefault(parts[0], []).append((parts, entry.id, value))
    root = Node()
    for rule in patterns:
        for pattern in rule.patterns:
            for sequence in expand(pattern):
                _plant(root, sequence, rule)
                for symbol in sequence:
                    if not symbol.isupper() and (symbol, None) not in symbols.setdefault(symbol, []):
                        symbols[symbol].append((symbol, None))
    openers = {word for word, found in symbols.items() if any(symbol in root.after for symbol, _ in found)}
    openers |= {word for word, found in phrases.items() if any(row[1] in root.after for row in found)}
    return TimeLexicon(
        openers=frozenset(openers),
        units=frozenset(w for w, found in symbols.items() if any(s in {"UNIT", "UNITS"} for s, _ in found)),
        symbols={word: tuple(found) for word, found in symbols.items()},
        phrases={word: tuple(found) for word, found in phrases.items()},
        root=root,
        patterns=patterns,
    )


def _plant(root: Node, sequence: tuple[str, ...], rule: TimePattern) -> None:
    node = root
    for symbol in sequence:
        node = node.after.setdefault(symbol, Node())
    if node.rule is None:  # of two rules with one sequence the earlier in the file holds
        node.rule = rule


def expand(pattern: str) -> tuple[tuple[str, ...], ...]:
    """All plain sequences of a pattern with ``?``, ``|`` and groups, in order and without doubles.

    Examples
    --------
    >>> expand("the? (BACK|AHEAD) UNIT")
    (('the', 'BACK', 'UNIT'), ('the', 'AHEAD', 'UNIT'), ('BACK', 'UNIT'), ('AHEAD', 'UNIT'))
    """
    pieces = pattern.replace("(", " ( ").replace(")?", " )? ").replace(")", " ) ").replace(") ?", ")?")
    found, rest = _alternatives(pieces.replace("|", " | ").split(), closing=False)
    if rest:
        raise LexiconError(f"time pattern {pattern!r}: unbalanced group")
    return tuple(dict.fromkeys(sequence for sequence in found if sequence))


def _alternatives(tokens: list[str], *, closing: bool) -> tuple[list[tuple[str, ...]], list[str]]:
    branches: list[tuple[str, ...]] = []
    current: list[tuple[str, ...]] = [()]
    while tokens:
        head, *tokens = tokens
        if head == "|":
            branches += current
            current = [()]
        elif head in {")", ")?"}:
            if not closing:
                return branches + current, [head, *tokens]
            found = branches + current
            return ([*found, ()] if head == ")?" else found), tokens
        elif head == "(":
            inner, tokens = _alternatives(tokens, closing=True)
            current = [left + right for left in current for right in inner]
        elif head.endswith("?"):
            current = [left + right for left in current for right in ((head[:-1],), ())]
        else:
            current = [(*left, head) for left in current]
    return branches + current, tokens
