"""Examples of the signature, modality and negation lexicons: each rule speaks in ``yes``, is silent in ``no``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extract.status.judge import Verdict, judge
from sayso.lexicon.modality import load_modal_entries, load_negation_entries
from sayso.lexicon.signatures import load_signature_entries
from sayso.model import Parsed

Parse = Callable[..., Parsed]
DENYING = {"not_occurred", "possible"}


def verdict_on(parse_text: Parse, example: str) -> Verdict:
    before, word, after = example.split("*")
    parsed = parse_text(before + word + after)
    return judge(parsed, next(tok.i for tok in parsed.tokens if tok.end > len(before)))


@pytest.mark.parametrize("entry", load_signature_entries(), ids=lambda entry: entry.id)
def test_signature_examples(entry, parse_text: Parse) -> None:
    for example in entry.yes:
        assert entry.id in verdict_on(parse_text, example).reasons, example
    for example in entry.no:
        assert entry.id not in verdict_on(parse_text, example).reasons, example


@pytest.mark.parametrize("entry", load_modal_entries(), ids=lambda entry: entry.id)
def test_modality_examples(entry, parse_text: Parse) -> None:
    for example in entry.yes:
        assert entry.id in verdict_on(parse_text, example).reasons, example
    for example in entry.no:
        assert entry.id not in verdict_on(parse_text, example).reasons, example


@pytest.mark.parametrize("entry", load_negation_entries(), ids=lambda entry: entry.id)
def test_negation_examples(entry, parse_text: Parse) -> None:
    for example in entry.yes:
        status = verdict_on(parse_text, example).status
        assert (status in DENYING) == (entry.kind != "supply"), example
    for example in entry.no:
        status = verdict_on(parse_text, example).status
        assert (status in DENYING) == (entry.kind == "supply"), example
