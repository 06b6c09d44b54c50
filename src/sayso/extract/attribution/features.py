"""Features of a word as a cue and of a candidate as its content: strings, hashed into a fixed number of weights."""

from __future__ import annotations

from sayso.extract.attribution.candidates import Candidate
from sayso.extract.attribution.spans import Phrases
from sayso.model import Token

_MARKED = frozenset(("neg", "expl", "agent", "prt", "mark", "dative"))
_TELLING = frozenset(("ccomp", "xcomp", "dobj", "prep", "acl", "agent", "oprd", "acomp", "nsubj", "nsubjpass", "poss"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def subject_type(tok: Token | None) -> str:
    """A coarse kind of noun phrase, by its head."""
    if tok is None:
        return "-"
    if tok.pos == "PRON":
        return tok.lower
    return (tok.ent or tok.pos) + ("s" if tok.tag in ("NNS", "NNPS") else "")


def gate_features(tok: Token) -> tuple[str, str, str, str]:
    """The cheapest look at a word: itself, its place, its dependents, its governor."""
    kids = [kid.dep for kid in tok.children if kid.dep in _TELLING]
    return (
        f"w{tok.lemma}/{tok.pos}",
        f"d{tok.dep}|{tok.tag}",
        f"k{' '.join(kids)}|{tok.pos}",
        f"h{tok.head.lemma}|{tok.dep}",
    )


def cue_features(phrases: Phrases, cue: Token, rule: str, nested: bool) -> list[str]:
    """What speaks for the word being a cue at all."""
    tokens, lemma, dep = phrases.parsed.tokens, cue.lemma, cue.dep
    head = cue.head
    kids = [kid.dep for kid in cue.children if kid.dep not in ("punct", "det", "amod", "compound")]
    subject = cue.child(*_SUBJECTS)
    kind = subject_type(subject)
    before = tokens[cue.i - 1] if cue.i else cue
    after = tokens[cue.i + 1] if cue.i + 1 < len(tokens) else cue
    word = f"{lemma}/{cue.pos}"
    features = [
        "b",
        "w" + word,
        "t" + cue.tag,
        f"d{dep}|{cue.pos}",
        f"h{head.lemma}|{dep}",
        f"hp{head.pos}|{dep}|{cue.tag}",
        f"s{kind}",
        f"ws{word}|{kind}",
        f"k{' '.join(kids[:6])}|{cue.pos}",
        f"<{before.lower}",
        f">{after.lower}",
        f"w>{word}|{after.lower}",
        f"w<{before.lower}|{word}",
        f"e{lemma[-3:]}|{cue.pos}",
        f"r{rule}",
        f"n{nested}|{cue.pos}",
        f"rn{rule}|{nested}",
        f"q{phrases.quoted[cue.i] >= 0}|{cue.pos}",
        f"z{cue.sent.zone}{cue.sent.index == 0}|{cue.tag}",
    ]
    if subject is not None:
        features.append(f"sl{subject.lemma}")
    for kid in cue.children:
        if kid.dep in _MARKED:
            features.append(f"m{kid.dep}|{kid.lower}")
        elif kid.dep == "aux":
            features.append(f"a{kid.lower}")
        elif kid.dep in ("dobj", "prep", "ccomp", "xcomp", "acomp", "oprd", "attr"):
            features.append(f"kl{kid.dep}|{kid.lemma}")
            features.append(f"wk{word}|{kid.dep}")
    return features


def content_features(phrases: Phrases, cue: Token, candidate: Candidate, rule: str) -> list[str]:
    """What speaks for these words being what the cue brings in."""
    shape, head = candidate.shape, candidate.head
    word = f"{cue.lemma}/{cue.pos}"
    size = sum(last - first for first, last in candidate.content)
    inside = _quoted_share(phrases, candidate)
    first = phrases.parsed.tokens[candidate.content[0][0]]
    after = phrases.parsed.tokens[candidate.content[-1][1] - 1]
    return [
        f"S{shape}|{cue.pos}",
        f"Sw{shape}|{word}",
        f"St{shape}|{cue.tag}|{cue.dep}",
        f"Sh{shape}|{head.tag}",
        f"Sl{head.lemma}|{head.pos}",
        f"Swl{word}|{head.lemma}",
        f"Sn{shape}|{_size(size)}",
        f"Sq{shape}|{inside}",
        f"Sr{shape}|{rule}",
        f"Sf{shape}|{first.lower}",
        f"Sz{shape}|{cue.sent.index == 0}",
        f"Sp{len(candidate.content)}|{shape}",
        f"Se{subject_type(head)}|{word}",
        f"Sc{head.tag}|{head.dep}|{_first_child(head)}|{shape}",
        f"Sx{after.sent is not cue.sent}|{shape}",
    ]


def _first_child(tok: Token) -> str:
    for kid in tok.children:
        if kid.dep in ("mark", "aux", "nsubj", "det", "poss"):
            return kid.dep + kid.lower if kid.dep in ("mark", "aux") else kid.dep
    return ""


def _size(tokens: int) -> int:
    return tokens if tokens < 4 else 4 + (tokens > 6) + (tokens > 10) + (tokens > 20) + (tokens > 40)


def _quoted_share(phrases: Phrases, candidate: Candidate) -> str:
    marked = total = 0
    for first, last in candidate.content:
        total += last - first
        marked += sum(1 for i in range(first, last) if phrases.quoted[i] >= 0)
    return "all" if marked == total else "some" if marked else "no"


def source_features(
    phrases: Phrases, cue: Token, shape: str, source: Token | None, path: str, candidate: Candidate
) -> list[str]:
    """What speaks for a noun phrase (or nobody) being who the cue speaks for."""
    word = f"{cue.lemma}/{cue.pos}"
    kind = subject_type(source)
    features = [
        f"P{path}",
        f"Pd{path}|{cue.dep}|{cue.tag}",
        f"Pw{path}|{word}",
        f"Pk{path}|{kind}",
        f"Pc{path}|{candidate.shape}",
        f"Pr{shape}|{path}",
    ]
    if source is not None:
        inside = any(first <= source.i < last for first, last in candidate.content)
        features += [
            f"Pl{source.lemma}",
            f"Pt{source.tag}|{path}",
            f"Pi{inside}|{path}",
            f"Pq{phrases.quoted[source.i] == phrases.quoted[cue.i]}|{path}",
            f"Pn{min(6, abs(source.i - cue.i))}|{source.i < cue.i}|{path}",
            f"Pz{kind}|{inside}|{cue.pos}",
        ]
    return features
