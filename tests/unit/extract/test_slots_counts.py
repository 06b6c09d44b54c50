"""A day on which a count changed is not the day on which people were harmed."""


def times_of(record, word):
    event = next(event for event in record.events if event.text == word)
    return [record.times[index].text for index in event.times]


def test_a_toll_that_rose_on_a_day_keeps_the_day_of_the_attack(parse_text, reader):
    text = "The death toll from Monday's shelling of a market in Goma rose to 13 on Tuesday, the mayor said."
    record = reader.record(parse_text(text, published="2024-03-05"))
    assert times_of(record, "death toll") == ["Monday"]
    assert times_of(record, "shelling") == ["Monday"]
    assert len(record.incidents) == 1
