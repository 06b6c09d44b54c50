"""Every agency's examples: a credit is found, a mention of the agency as a source is none."""

import pytest

from sayso.lexicon.wires import load_wires
from sayso.link.copies.credit import find_credits

WIRES = load_wires()


@pytest.mark.parametrize("wire", WIRES, ids=lambda wire: wire.id)
def test_credit_examples(wire):
    for text in wire.yes:
        assert wire.id in find_credits(text), text
    for text in wire.no:
        assert wire.id not in find_credits(text), text


def test_no_name_or_outlet_stands_for_two_agencies():
    for names in ([n for wire in WIRES for n in wire.names], [o for wire in WIRES for o in wire.outlets]):
        assert len(names) == len(set(names))
