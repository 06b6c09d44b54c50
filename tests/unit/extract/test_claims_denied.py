"""A denial is of what is denied, and of nothing else that its sentence tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "status", "speakers"),
    [
        ("The general denied arming the militia that killed 40 people.", "killed", "occurred", 1),
        ("The general denied arming the militia that killed 40 people.", "arming", "not_occurred", 2),
        ("Norway denies backing the rebels, who have seized Loma.", "seized", "occurred", 1),
        ("The army denied carrying out the attack that killed nine people.", "killed", "not_occurred", 2),
        ("The army denied an attack that killed nine people.", "killed", "not_occurred", 2),
        ("The army has neither confirmed nor denied the raid.", "raid", "possible", 1),
    ],
)
def test_what_is_denied(text, trigger, status, speakers, parse_text, reader):
    record = reader.record(parse_text(text))
    told = [claim for claim in record.claims if claim.event is not None and record.events[claim.event].text == trigger]
    assert [(claim.status, len(claim.chain)) for claim in told] == [(status, speakers)]
