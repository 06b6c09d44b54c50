from sayso.model import article_id, claim_id


def test_ids_depend_on_identity_only() -> None:
    assert article_id(text="a", url=None) == article_id(text="a", url=None)
    assert claim_id(article="a", trigger=(1, 4), cue=None) == claim_id(article="a", trigger=(1, 4), cue=None)


def test_absent_and_empty_differ() -> None:
    assert article_id(text="a", url=None) != article_id(text="a", url="")


def test_voices_of_one_trigger_have_their_own_ids() -> None:
    ids = {
        claim_id(article="a", trigger=(1, 4), cue=None),
        claim_id(article="a", trigger=(1, 4), cue=(9, 13)),
        claim_id(article="a", trigger=(1, 4), cue=(9, 13), ordinal=1),
        claim_id(article="b", trigger=(1, 4), cue=None),
    }
    assert len(ids) == 4
