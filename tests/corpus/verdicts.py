"""Why a claim counts as wrong: the scorer's pairs of label and claim, one article at a time, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.claims import FACT, _align, _shared_trigger, _weight
from benchmarks.claims.slots import SLOTS, Pred, flatten, judge, overlap, same_name, span
from benchmarks.common import Row

from sayso.model import Record, to_dict
from tests.corpus.labels import Labelled

BY_NAME = "speaker by name"
SCORED = (*SLOTS, BY_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A label and the claim paired with it: ``claim`` is ``None`` for a miss, ``label`` for a claim too many.

    ``scores`` has each slot's score, 0 to 1, where there are both; ``found`` is whether the pair is of one kind of act
    too, and not of one trigger only.
    """

    article: str
    sentence: str
    trigger: str
    label: Row | None
    claim: Pred | None
    scores: dict[str, float]
    found: bool = False

    @property
    def name(self) -> str:
        return f"{self.article}: {self.trigger}"

    @property
    def required(self) -> bool:
        return self.label is not None and not self.label["optional"]

    @property
    def states_a_fact(self) -> bool:
        """Whether the claim says that something happened."""
        return self.claim is not None and self.claim.status in FACT and self.claim.stance not in ("denies", "doubts")

    @property
    def false(self) -> bool:
        """A claim that says it happened where the label says that it did not, or that it was denied."""
        if self.label is None or not self.states_a_fact:
            return False
        return self.label["status"] not in FACT or self.label["stance"] == "denies"

    @property
    def expected(self) -> str:
        if self.label is None:
            return "no claim"
        return _told(self.label["type"], self.label["status"], self.label["stance"], self.label["chain"])

    @property
    def got(self) -> str:
        if self.claim is None:
            return "nothing"
        chain = [names[0] if names else "?" for names in self.claim.chain]
        return _told(self.claim.type, self.claim.status, self.claim.stance, chain)

    def __str__(self) -> str:
        return f"{self.article}: {self.sentence}\n  {self.trigger!r}: expected {self.expected}\n  got {self.got}"


def _told(kind: str, status: str | None, stance: str | None, chain: list[str]) -> str:
    return f"{kind} {status} {stance}, said by {' > '.join(chain) or 'the outlet'}"


def verdicts(item: Labelled, record: Record) -> Iterator[Verdict]:
    """Every label and every claim of an article, paired as the scorer pairs them."""
    text, golds = item.article.text, item.gold["claims"]
    preds = flatten(to_dict(record), text, item.gold["outlet_names"])
    found = _align(golds, preds, lambda want, pred: _weight(want, pred, text))
    left = [i for i in range(len(golds)) if i not in found]
    rest = [j for j in range(len(preds)) if j not in set(found.values())]
    close = _align(
        [golds[i] for i in left],
        [preds[j] for j in rest],
        lambda want, pred: _shared_trigger(want, pred, text),
    )
    pairs = found | {left[i]: rest[j] for i, j in close.items()}
    for i, label in enumerate(golds):
        claim = preds[pairs[i]] if i in pairs else None
        yield Verdict(
            article=item.article.id,
            sentence=text[label["evidence"]["start"] : label["evidence"]["end"]],
            trigger=label["trigger"]["text"],
            label=label,
            claim=claim,
            scores={**judge(label, claim, text), BY_NAME: _named_right(label, claim)} if claim else {},
            found=i in found,
        )
    label_of = {j: golds[i] for i, j in pairs.items()}
    for j, claim in enumerate(preds):
        label = _same_trigger(golds, claim)
        if label is not None and label_of.get(j) is not label:
            yield _beside(item, label, claim)
        elif j not in label_of:
            start, end = claim.evidence[0] if claim.evidence else (0, 0)
            trigger = text[slice(*claim.trigger)] if claim.trigger else ""
            yield Verdict(
                article=item.article.id,
                sentence=text[start:end],
                trigger=trigger,
                label=None,
                claim=claim,
                scores={},
            )


def _same_trigger(golds: list[Row], claim: Pred) -> Row | None:
    """The label on the claim's very words, unless one of those labels is of an act that was done."""
    here = [label for label in golds if claim.trigger and overlap(span(label["trigger"]), claim.trigger) > 0]
    return None if not here or any(label["status"] in FACT for label in here) else here[0]


def _beside(item: Labelled, label: Row, claim: Pred) -> Verdict:
    """A claim on a label's words that the pairing gave to another label, or to none."""
    return Verdict(
        article=item.article.id,
        sentence=item.article.text[label["evidence"]["start"] : label["evidence"]["end"]],
        trigger=label["trigger"]["text"],
        label={**label, "optional": True},
        claim=claim,
        scores={},
    )


def _named_right(label: Row, claim: Pred) -> float:
    """Whether the innermost speaker bears a right name, and not only stands at the right words."""
    if not label["chain"] or not claim.chain or not claim.chain[0]:
        return float(not label["chain"] and not claim.chain)
    due = [label["chain"][0], *label["chain_alt"][0]]
    return float(any(same_name(name, claim.chain[0][0]) for name in due))
