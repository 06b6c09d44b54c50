"""Headlines: verbs that the tagger takes for nouns ("Rebels attack army base"), passives without their auxiliary
("Child killed, nine injured" without its comma).

Headlines leave out articles, auxiliaries and often commas (Mardh 1980, *Headlinese*), so a parser trained on running
prose reads a plural subject, its verb and the object as one compound noun, and a list of victims as killers and killed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.triggers import load_triggers
from sayso.parse.repair import sentences

LONGEST = 22  # tokens of a headline
ENDS = frozenset(".?!…")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST = frozenset({"VBD", "VBN"})
PLURAL = frozenset({"NNS", "NNPS"})
VERB_OR_NOUN = frozenset({"NN", "NNP", "VB", "JJ"})
IN_PHRASE = frozenset("DT PDT PRP$ CD JJ JJR JJS NN NNS NNP NNPS POS HYPH".split())
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
CLAUSE_OPENERS = frozenset({"as", "after", "when", "while", "before"})
# Nouns that are verbs too, of what armed bands, crowds and police do.
DEEDS = frozenset(
    "ambush assault attack blast block bomb capture condemn demand desert destroy execute fight fire hit kidnap kill "
    "loot mine murder open raid rescue retake rocket seize shell shoot siege storm strike target torch torture "
    "wound".split()
)
GOING = frozenset({"march", "clash", "protest", "rally", "riot", "retreat", "advance", "flee", "withdraw"})
DOERS = frozenset({"armed", "police", "rebels", "craft", "crowd", "person"})
COLLECTIVE = frozenset({"police", "troops", "taliban", "gunmen", "policemen", "servicemen", "militiamen", "militia"})
HARMED = frozenset(
    "killed injured wounded hurt arrested detained kidnapped abducted captured executed shot missing dead".split()
)
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
FEW = frozenset({"another", "others", "dozens", "scores", "hundreds", "several", "many"})


@dataclass(slots=True, kw_only=True)
class Line:
    """A headline's tokens with the tags and arcs that are being put right; ``first`` and ``last`` bound it."""

    words: Sequence[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    first: int
    last: int

    def hang(self, i: int, head: int, dep: str) -> None:
        """Give a token a new governor."""
        self.heads[i], self.deps[i] = head, dep


def read_headlines(
    words: Sequence[str], tags: list[str], deps: list[str], heads: list[int], sent_starts: Sequence[bool]
) -> None:
    """Read verbs and passives in sentences that end without a stop, as headlines do.

    Parameters
    ----------
    words
        Tokens of the article, lower-cased.
    tags, deps, heads
        Penn tags, labels and heads of the arcs; changed in place.
    sent_starts
        Whether a token begins a sentence.
    """
    for first, last in _lines(words, sent_starts):
        line = Line(words=words, tags=tags, deps=deps, heads=heads, first=first, last=last)
        start = first
        for i in range(first, last):
            if words[i] in CLAUSE_OPENERS:
                start = i + 1
            elif _is_verb(line, start, i):
                _raise_verb(line, start, i)
        for i in range(first + 1, last - 2):
            if words[i] == "dead" and _is_number(line, i - 1):
                _split_dead(line, i)
            elif words[i] in HARMED and tags[i] in PAST:
                _split_victims(line, i)


def _lines(words: Sequence[str], sent_starts: Sequence[bool]) -> Iterator[tuple[int, int]]:
    for first, last in sentences(sent_starts):
        if 3 <= last - first <= LONGEST and words[last - 1] not in ENDS and words[last - 1] not in "”\"')":
            yield first, last


@cache
def _doers() -> frozenset[str]:
    return frozenset(word for word, classes in load_triggers().classes.items() if classes & DOERS)


def _is_plural_doer(line: Line, i: int) -> bool:
    word = line.words[i]
    if word in COLLECTIVE:
        return True
    return line.tags[i] in PLURAL and (word in _doers() or word.removesuffix("s") in _doers())


def _is_verb(line: Line, start: int, i: int) -> bool:
    """Whether a word between a plural doer and an object, in a clause without a finite verb, is that verb."""
    if i <= start or i + 1 >= line.last or line.tags[i] not in VERB_OR_NOUN or not _is_plural_doer(line, i - 1):
        return False
    word, after = line.words[i], line.tags[i + 1]
    if word in DEEDS:
        if after not in IN_PHRASE or after == "POS":
            return False
    elif word not in GOING or after != "IN":
        return False
    end = next((k for k in range(i + 1, line.last) if line.words[k] in CLAUSE_OPENERS), line.last)
    return not any(line.tags[k] in FINITE for k in range(start, end) if k != i)


def _raise_verb(line: Line, start: int, verb: int) -> None:
    last = verb
    while last + 1 < line.last and line.tags[last + 1] in IN_PHRASE:
        last += 1
    nouns = [k for k in range(verb + 1, last + 1) if line.tags[k] in NOUNS | {"CD"}]
    subject, held = verb - 1, nouns[-1] if nouns else None
    first = subject
    while first > start and line.tags[first - 1] in IN_PHRASE:
        first -= 1
    group = range(first, last + 1)
    top = next((k for k in group if line.heads[k] == k or line.heads[k] not in group), verb)
    above, dep = line.heads[top], line.deps[top]
    if above == top:
        line.hang(verb, verb, "ROOT")
    elif dep == "pobj" and line.words[above] in CLAUSE_OPENERS:
        line.hang(verb, line.heads[above], "advcl")
        line.hang(above, verb, "mark")
    else:
        line.hang(verb, above, dep)
    line.tags[verb] = "VBP"
    _gather(line, range(first, subject), subject)
    line.hang(subject, verb, "nsubj")
    if held is not None:
        _gather(line, range(verb + 1, held), held)
        line.hang(held, verb, "dobj")
    for k in range(line.first, line.last):  # what hung on the nouns from outside hangs on the verb
        if k not in group and k != verb and line.heads[k] in group and line.heads[k] not in (held, subject, verb):
            line.hang(k, verb, line.deps[k])


def _gather(line: Line, words: range, head: int) -> None:
    """Hang the words of a phrase on its head, where they do not hang on one another."""
    for k in words:
        if line.heads[k] not in words or line.heads[k] == k:
            dep = {"CD": "nummod", "DT": "det", "JJ": "amod", "PRP$": "poss"}.get(line.tags[k], "compound")
            line.hang(k, head, dep)


def _is_number(line: Line, i: int) -> bool:
    return line.tags[i] == "CD" or line.words[i] in NUMBERS  # "Nine", taken for a name


def _counted_after(line: Line, word: int) -> int | None:
    """The head of the counted people after a word, where a participle of harm comes right after them."""
    if not _is_number(line, word + 1) and line.words[word + 1] not in FEW:
        return None
    victim = word + 1
    while victim + 1 < line.last and line.tags[victim + 1] in NOUNS | {"JJ"} and line.words[victim + 1] not in HARMED:
        victim += 1
    second = victim + 1
    if second >= line.last or line.words[second] not in HARMED:
        return None
    modifies = second + 1 < line.last and line.tags[second + 1] in NOUNS
    return None if modifies else victim  # "killed three wounded men"


def _split_dead(line: Line, dead: int) -> None:
    """Read "35 dead dozens wounded in battle" as two counts: the number goes with the dead."""
    victim = _counted_after(line, dead)
    if victim is None:
        return
    above, dep = line.heads[victim], line.deps[victim]
    line.hang(dead, dead if above == victim else above, dep)
    line.tags[dead], line.tags[victim + 1] = "NNP", "VBN"
    line.hang(dead - 1, dead, "nummod")
    line.hang(victim, dead, "appos")
    line.hang(victim + 1, victim, "acl")
    _gather(line, range(dead + 1, victim), victim)


def _split_victims(line: Line, verb: int) -> None:
    """Read "Child killed nine civilians injured" as two passives: what is counted is the subject of what follows it."""
    victim = _counted_after(line, verb)
    if victim is None:
        return
    second = victim + 1
    before = [k for k in range(line.first, verb) if line.heads[k] == verb and line.deps[k] in ("nsubj", "nsubjpass")]
    if not before or any(line.heads[k] == verb and line.deps[k] == "aux" for k in range(line.first, verb)):
        return
    line.tags[verb] = line.tags[second] = "VBN"
    line.hang(before[-1], verb, "nsubjpass")
    line.hang(second, verb, "conj")
    line.hang(victim, second, "nsubjpass")
    _gather(line, range(verb + 1, victim), victim)
