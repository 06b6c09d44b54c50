"""Figures of those who were among the dead, of tolls that climb, and of what counts nothing."""

import pytest


def told(record):
    return {(figure.text, figure.effect) for figure in record.figures if figure.effect is not None}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The death toll from the shelling has reached 20 people.", {("20 people", "killed")}),
        ("The number of dead has reached 40.", {("40", "killed")}),
        ("Among those killed were 105 children and 76 women.", {("105 children", "killed"), ("76 women", "killed")}),
        ("One civilian was among the dead.", {("One civilian", "killed")}),
        ("Two nurses were among the wounded.", {("Two nurses", "injured")}),
        ("Four people were found shot dead in a barn.", {("Four people", "killed")}),
        ("Police found two women, both shot dead.", {("two women", "killed")}),
        ("The post identified injuries to two girls.", {("two girls", "injured")}),
        ("Three motorists reported injuries.", {("Three motorists", "injured")}),
        ("Nine of the 40 hostages were killed.", {("Nine of the 40 hostages", "killed"), ("40 hostages", "captured")}),
        (
            "The number of dead rose to 13 martyrs and 20 injuries.",
            {("13 martyrs", "killed"), ("20 injuries", "injured")},
        ),
        ("Eight Syrian refugees were detained at the border.", {("Eight Syrian refugees", "detained")}),
        ("Among the dead were 76 women over the age of eighteen.", {("76 women", "killed")}),
        ("Photos captured a man in tears.", set()),
        ("Rebels captured a man in the hills.", {("a man", "captured")}),
    ],
)
def test_effect(text, figures, parse_text, reader):
    assert told(reader.record(parse_text(text))) == figures


def test_one_of_the_worst_counts_nothing(parse_text, reader):
    assert not reader.record(parse_text("It was one of the deadliest clashes of the war.")).figures


def test_who_was_among_the_dead_is_part_of_the_toll(parse_text, reader):
    text = "At least 502 people were killed in May. Among those killed were 105 children."
    assert [figure.part_of for figure in reader.record(parse_text(text)).figures] == [None, 0]


@pytest.mark.parametrize("text", ["One of his legs was severely wounded.", "Boy, 16, dies after being shot by brother"])
def test_no_count_of_limbs_and_years(text, parse_text, reader):
    assert not [row for row in reader.record(parse_text(text)).figures if row.effect is not None and row.text != "Boy"]


def test_nobody_who_claims_names_no_act(parse_text, reader):
    assert not reader.record(parse_text("No one has claimed responsibility.")).claims
