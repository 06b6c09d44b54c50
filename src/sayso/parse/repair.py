"""Arcs that cannot be: a plain verb form after a finite verb, a passive participle with an object of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

PLAIN = frozenset({"VB", "VBP"})
FINITE = frozenset({"VBD", "VBZ"})
LOOSE = frozenset({"conj", "dep"})
OWN_CLAUSE = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "mark"})
PAST = frozenset({"VBD", "VBN"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS"})
NOUN_TAGS = frozenset({"NN", "NNP"})
DEEDS = frozenset("assault attack blockade bomb boycott fire invade march raid shell storm strike".split())
PLANNING = frozenset(
    "threatened threatens threatening threaten vowed vows vow planned plans plan refused refuses ordered orders urged "
    "wanted wants want tried tries prepared prepares preparing promised pledged swore ready able failed".split()
)
LEAVING = frozenset("leave leaves leaving left".split())
STATES = frozenset({"injured", "wounded", "killed", "displaced", "trapped", "stranded", "hurt", "destroyed", "damaged"})
OBJECT_REACH = 12  # tokens within which a verb's object, or a subject before it, begins
FINITE_AUX = frozenset({"MD", "VBD", "VBP", "VBZ"})


def sentences(sent_starts: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First token and end of each sentence; the first token opens one whatever its mark."""
    starts = [i for i, opens in enumerate(sent_starts) if opens]
    if not starts or starts[0] != 0:
        starts.insert(0, 0)
    yield from zip(starts, [*starts[1:], len(sent_starts)], strict=True)


def keep_trees(
    arcs: tuple[list[str], list[str], list[int]],
    before: tuple[list[str], list[str], list[int]],
    sent_starts: Sequence[bool],
) -> None:
    """Give sentences in which putting arcs right has closed a circle, or left them, their own arcs back.

    Parameters
    ----------
    arcs
        Penn tags, labels and heads as they were put right; changed in place.
    before
        The same as the parser gave them.
    sent_starts
        Whether a token begins a sentence.
    """
    heads = arcs[2]
    for first, last in sentences(sent_starts):
        if heads[first:last] != before[2][first:last] and not _is_tree(heads, first, last):
            arcs[0][first:last] = before[0][first:last]
            arcs[1][first:last] = before[1][first:last]
            heads[first:last] = before[2][first:last]


def _is_tree(heads: Sequence[int], first: int, last: int) -> bool:
    """Whether every token's way up ends at a root inside the sentence."""
    sure: set[int] = set()
    for i in range(first, last):
        way: set[int] = set()
        while i not in sure:
            if i in way or not first <= i < last:
                return False
            way.add(i)
            if heads[i] == i:
                break
            i = heads[i]
        sure |= way
    return True


def rejoin_infinitives(tags: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """Hang plain forms on the infinitive they go on from: "urged them to withdraw, release prisoners and to allow aid".

    English coordinates like with like: *release* cannot be what follows *urged*, nor *allow* what follows *has*; both
    go on from *to withdraw*. What would otherwise be read as done is then read as urged.

    Parameters
    ----------
    tags
        Penn tags.
    deps, heads
        Labels and heads of the arcs, a root its own head; changed in place.
    """
    for i, tag in enumerate(tags):
        above = heads[i]
        if tag not in PLAIN or deps[i] not in LOOSE or above >= i or tags[above] not in FINITE:
            continue
        if _has_own_clause(i, above, tags, deps, heads):
            continue
        for j in range(i - 1, above, -1):
            if tags[j] == "VB" and _has_to(j, tags, deps, heads) and _is_below(j, above, deps, heads):
                heads[i], deps[i] = j, "conj"
                break


def raise_main_verbs(tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Make a noun's participle with an object the verb of a sentence without one: "regime strikes killed 37 people".

    A passive participle leaves no object behind: in what seems to be a lone noun phrase it is the main verb, and the
    noun its subject. What would otherwise be read as done to the subject is then read as done by it.

    Parameters
    ----------
    tags
        Penn tags; the verb's becomes a past tense.
    deps, heads
        Labels and heads of the arcs, a root its own head; changed in place.
    """
    for i, tag in enumerate(tags):
        if deps[i] != "acl" or tag not in PAST or _is_clause(i, deps, heads) or not _has_object(i, deps, heads):
            continue
        root = i
        while heads[root] != root:
            root = heads[root]
        if tags[root] in NOMINAL and root < i and not _is_clause(root, deps, heads):
            heads[i], deps[i], tags[i] = i, "ROOT", "VBD"
            heads[root], deps[root] = i, "nsubj"
    for i, tag in enumerate(tags):
        noun = heads[i]
        fits = tag in FINITE and deps[i] == "conj" and heads[noun] == noun and tags[noun] in NOMINAL and noun < i
        fits = fits and _has_object(i, deps, heads) and "cc" in {deps[k] for k in range(noun, i) if heads[k] == noun}
        if fits and not _is_clause(i, deps, heads) and not _is_clause(noun, deps, heads):
            _raise_pair(noun, i, tags, deps, heads)


def _raise_pair(noun: int, verb: int, tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Make the verb that a lone noun seems joined to its predicate: "Gunmen on a motorcycle attacked and burned it"."""
    first = next((k for k in range(noun + 1, verb) if deps[k] == "acl" and tags[k] in PAST), verb)
    heads[first], deps[first] = first, "ROOT"
    heads[noun], deps[noun] = first, "nsubj"
    if first != verb:
        tags[first], heads[verb] = "VBD", first
    for k in range(noun + 1, len(heads)):
        if heads[k] == noun and deps[k] in ("cc", "punct"):
            heads[k] = first


def read_infinitives(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Read a deed after *to* as a verb where a verb of planning or threatening governs it: "threatened to march on".

    The tagger takes *march*, *strike* and their like for nouns; who threatens to a noun says nothing, and what was only
    threatened would be read as done.

    Parameters
    ----------
    words
        The words as printed: *March* with a capital is the month.
    tags, deps, heads
        Penn tags, labels and heads of the arcs; changed in place.
    """
    for i in range(2, len(words)):
        if (
            words[i] not in DEEDS
            or tags[i] not in NOUN_TAGS
            or words[i - 1] != "to"
            or heads[i] != i - 1
            or deps[i] != "pobj"
        ):
            continue
        governor = heads[i - 1]
        if governor < i - 1 and words[governor] in PLANNING:
            tags[i], deps[i], heads[i] = "VB", "xcomp", governor
            tags[i - 1], deps[i - 1], heads[i - 1] = "TO", "aux", i


def raise_arguments(tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Give a verb what hangs on its auxiliary or particle: "Also injured were two", "gunned down the judge".

    A participle with a "by" makes the verb it is joined to a passive too: "A man shot and wounded by police".

    Parameters
    ----------
    tags, deps, heads
        Penn tags, labels and heads of the arcs; changed in place.
    """
    for i, dep in enumerate(deps):
        above = heads[i]
        if dep in ("nsubj", "nsubjpass", "attr") and deps[above] == "auxpass":
            heads[i], deps[i] = heads[above], "nsubjpass"
        elif dep == "pobj" and deps[above] == "prt":
            heads[i], deps[i] = heads[above], "dobj"
        elif dep == "agent" and deps[above] == "conj" and tags[above] == "VBN" and tags[heads[above]] == "VBD":
            _share_passive(above, tags, deps, heads)


def _share_passive(joined: int, tags: list[str], deps: list[str], heads: list[int]) -> None:
    first = heads[joined]
    below = {deps[k] for k in range(first, joined) if heads[k] in (first, joined) and k != joined}
    subject = next((k for k in range(first - 1, -1, -1) if heads[k] == first and deps[k] == "nsubj"), None)
    if subject is not None and not below & {"dobj", "auxpass", "aux", "nsubjpass"}:
        tags[first], deps[subject] = "VBN", "nsubjpass"


def read_left_harmed(words: Sequence[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Read a participle after the object of *leave* as what it is left: "leaving eight injured a source said".

    Parameters
    ----------
    words
        Tokens, lower-cased.
    tags, deps, heads
        Penn tags, labels and heads of the arcs; changed in place.
    """
    for i in range(2, len(words)):
        if words[i] not in STATES or tags[i] not in PAST or tags[i - 1] not in NOMINAL:
            continue
        above = heads[i - 1]
        if deps[i - 1] == "dobj" and above < i - 1 and words[above] in LEAVING and heads[i] != i - 1:
            tags[i], deps[i], heads[i] = "VBN", "xcomp", above


def _has_object(i: int, deps: Sequence[str], heads: Sequence[int]) -> bool:
    below = range(i + 1, min(len(deps), i + OBJECT_REACH))
    return any(
        (heads[k] == i and deps[k] == "dobj")
        or (deps[k] == "pobj" and deps[heads[k]] == "prt" and heads[heads[k]] == i)
        for k in below
    )


def _is_clause(root: int, deps: Sequence[str], heads: Sequence[int]) -> bool:
    return any(heads[k] == root and deps[k] in OWN_CLAUSE for k in range(max(0, root - OBJECT_REACH), root))


def _has_own_clause(i: int, above: int, tags: Sequence[str], deps: Sequence[str], heads: Sequence[int]) -> bool:
    """Whether a verb has a subject, a conjunction or a finite auxiliary, so that it is a clause of its own."""
    return any(
        heads[k] == i and (deps[k] in OWN_CLAUSE or (deps[k] == "aux" and tags[k] in FINITE_AUX))
        for k in range(above + 1, i)
    )


def _has_to(j: int, tags: Sequence[str], deps: Sequence[str], heads: Sequence[int]) -> bool:
    return any(heads[k] == j and tags[k] == "TO" and deps[k] == "aux" for k in range(max(0, j - 3), j))


def _is_below(j: int, above: int, deps: Sequence[str], heads: Sequence[int]) -> bool:
    """Whether an infinitive hangs on the finite verb, not inside a relative clause or another clause of its own."""
    return all(deps[k] != "relcl" for k in up_to(j, above, heads)) and above in up_to(j, above, heads)


def up_to(j: int, above: int, heads: Sequence[int]) -> Iterator[int]:
    """An arc's way up, at most to ``above``, which comes last."""
    while True:
        yield j
        if j == above or heads[j] == j:
            return
        j = heads[j]
