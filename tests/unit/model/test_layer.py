from sayso.model import Layer, TokenSpan


def test_the_shorter_of_two_rows_answers_for_a_token() -> None:
    layer = Layer.of(
        [
            ("the ministry of defence", TokenSpan(first=0, last=4, head=1)),
            ("defence", TokenSpan(first=3, last=4, head=3)),
        ]
    )
    assert layer.at(3) == 1
    assert layer.at(0) == 0
    assert layer.headed_by(1) == 0
    assert layer.at(9) is None


def test_rows_without_tokens_are_kept_and_never_found() -> None:
    layer = Layer.of([("implied", None), ("Monday", TokenSpan(first=2, last=3, head=2))])
    assert layer.rows == ("implied", "Monday")
    assert layer.within(0, 5) == [1]
