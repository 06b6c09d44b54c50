"""What a reviewer says of an original holds for its copies, and for nothing else."""

from sayso.link.overruled import standing
from tests.unit.link.rows import claim, party

MAYOR = party("Siri Dahl")
WORDS = "Shells hit the harbour, the mayor said."


def ids(rows, **roots):
    return [row.id for row in standing(rows, roots or None)]


def test_a_rejected_sentence_is_out_wherever_it_was_copied():
    first = claim("c1", MAYOR, article="a", quote=WORDS, trigger="hit", judgement="reject")
    copied = claim("c2", MAYOR, article="b", quote=WORDS.upper(), trigger="HIT", copy_of="a")
    another = claim("c3", MAYOR, article="b", quote="The mayor fled.", trigger="fled", copy_of="a")
    own = claim("c4", MAYOR, article="c", quote=WORDS, trigger="hit")
    assert ids([first, copied, another, own]) == ["c3", "c4"]


def test_a_corrected_claim_stands_for_its_copies():
    first = claim("c1", MAYOR, article="a", quote=WORDS, trigger="hit", judgement="correct", status="failed")
    copied = claim("c2", MAYOR, article="b", quote=WORDS, trigger="hit")
    assert ids([first, copied], b="a") == ["c1"]
    assert ids([claim("c1", MAYOR, quote=WORDS, trigger="hit", judgement="accept"), copied], b="a") == ["c1", "c2"]
