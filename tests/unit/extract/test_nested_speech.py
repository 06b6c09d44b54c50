"""Quotations inside quotations, and who is said to be something."""


def chains(record):
    return {tuple(link.name for link in claim.chain) for claim in record.claims}


def test_the_first_person_of_an_inner_quotation(parse_text, reader):
    record = reader.record(parse_text("\"Mr. Reed told me, 'I killed two guards,'\" a nurse said."))
    (chain,) = chains(record)
    assert chain[:2] == ("Reed", "a nurse")
    assert [record.actors[index].name for index in record.events[0].actors] == ["Reed"]


def test_who_is_said_to_have_done_it_says_nothing(parse_text, reader):
    record = reader.record(parse_text("They are said to have executed four prisoners."))
    assert not [row for row in record.attributions if row.source]


def test_an_opponent_is_not_whom_it_opposes(parse_text, reader):
    record = reader.record(parse_text("An anti-Taliban network reported that nine nurses were killed."))
    assert [link.name for link in record.claims[0].chain][:1] == ["An anti-Taliban network"]


def test_who_mourns_a_death_did_not_die(parse_text, reader):
    record = reader.record(parse_text("Fadi Hamada mourned his death."))
    assert "Fadi Hamada" not in {record.actors[index].name for index in record.events[0].recipients}


def test_who_reports_none_does_not_doubt(parse_text, reader):
    (claim,) = reader.record(parse_text("The militia reported no deaths in the attack.")).claims[:1]
    assert (claim.stance, claim.status) == ("asserts", "not_occurred")


def test_who_says_so_after_is_not_the_one_who_died(parse_text, reader):
    text = "Deputy Brian Hankins spoke on Monday. The teen was flown to a hospital where he died, Hankins said."
    record = reader.record(parse_text(text))
    died = next(event for event in record.events if event.text == "died")
    assert "Brian Hankins" not in {record.actors[index].name for index in died.recipients}
