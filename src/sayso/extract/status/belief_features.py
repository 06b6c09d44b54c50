"""What can be seen of a predicate that bears on whether a reader believes it: names of binary features."""

from __future__ import annotations

from sayso.extract.status.judge import Verdict
from sayso.extract.status.path import find_step, is_verb
from sayso.model import Parsed, Token

WINDOW = 3
TELLING = frozenset({"if", "?", "would", "could", "may", "might", "said", '"', "not"})


def belief_features(parsed: Parsed, tok: Token, verdict: Verdict) -> list[str]:
    """Names of the features that hold of the predicate at ``tok``, given the rules' verdict on it.

    Notes
    -----
    The rules' status and reasons, the word with its tags, its auxiliaries and neighbours, and two governors up the
    tree with the frames between: after Lee et al. (2015), with our own rules for their lexicons.
    """
    names = ["bias", f"status={verdict.status}", f"tag={tok.tag}", f"dep={tok.dep}", f"lemma={tok.lemma}"]
    names.append(f"status&tag={verdict.status}&{tok.tag}")
    names.extend(f"reason={reason}" for reason in set(verdict.reasons))
    if verdict.hedged:
        names.append("hedged")
    names.extend(_inside(tok))
    names.extend(_above(tok))
    names.extend(_around(parsed, tok))
    return names


def _inside(tok: Token) -> list[str]:
    names = []
    for child in tok.children:
        if child.dep in {"aux", "auxpass", "neg", "mark", "prt", "expl"}:
            names.append(f"{child.dep}={child.lower}")
        elif child.dep == "advmod":
            names.append(f"adverb={child.lower}")
        elif child.dep in {"nsubj", "nsubjpass"}:
            names.append(f"subject={child.lower}" if child.pos == "PRON" else f"subject={child.pos}")
        elif child.dep in {"det", "amod"}:
            names.append(f"{child.dep}={child.lower}")
        else:
            names.append(f"child={child.dep}")
    return names


def _above(tok: Token) -> list[str]:
    names: list[str] = []
    at = tok
    for height in (1, 2, 3):
        step = find_step(at)
        if step is None:
            names.append(f"top={height}")
            break
        head = step.head
        names.append(f"frame{height}={step.frame}")
        names.append(f"head{height}={head.lemma}")
        names.append(f"head{height}&frame={head.lemma}&{step.frame}")
        if is_verb(head):
            names.append(f"headtag{height}={head.tag}")
            names.extend(
                f"head{height}{child.dep}={child.lower}"
                for child in head.children
                if child.dep in {"aux", "auxpass", "neg", "mark"}
            )
        at = head
    return names


def _around(parsed: Parsed, tok: Token) -> list[str]:
    sent = tok.sent
    names = [f"length={min(6, (sent.last - sent.first) // 8)}"]
    for offset in range(1, WINDOW + 1):
        if tok.i - offset >= sent.first:
            names.append(f"before{offset}={parsed.tokens[tok.i - offset].lower}")
        if tok.i + offset < sent.last:
            names.append(f"after{offset}={parsed.tokens[tok.i + offset].lower}")
    words = {parsed.tokens[i].lower for i in range(sent.first, sent.last)} & TELLING
    names.extend(f"has={word}" for word in words)
    earlier = {parsed.tokens[i].lower for i in range(sent.first, tok.i)}
    names.extend(f"earlier={word}" for word in earlier)
    return names
