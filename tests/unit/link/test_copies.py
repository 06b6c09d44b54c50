"""Copies: found whatever the order, traced to one original, and never for shared background alone."""

import itertools
from dataclasses import replace
from zlib import crc32

import numpy as np
import pytest

from sayso.link.copies import compare, find_candidates, find_copies, find_groups, needed_keys, only_whole, sketch
from sayso.link.copies.minhash import find_bands, minhash
from sayso.model import Article, Copy

LEAD = (
    "Two fishermen drowned off the port of Lamu on Friday when their boat hit a reef in heavy seas, the harbour master "
    "Idris Kombo said. A third man swam ashore and raised the alarm. "
)
MIDDLE = (
    "The boat had left Shela before dawn with nets and fuel for three days. Kombo said none of the men wore a vest. "
    "Divers from the navy found the wreck at a depth of 14 metres on Saturday morning. The owner of the boat, a trader "
    "from Malindi, could not be reached. It was the fourth such accident since the monsoon began in May. "
)
BACKGROUND = (
    "Lamu is an island town on the northern coast of Kenya. Its harbour serves some 200 fishing boats, most of them "
    "built of wood and without a radio. A bill that would make life vests compulsory has been before parliament since "
    "2011. The fishermen's union says the fee for a licence is too high for most of its members. "
)
OTHER = (
    "A warehouse with cashew nuts burnt down in Kilifi on Monday night. Nobody was hurt, but the loss was put at nine "
    "million shillings by its manager Ruth Charo, who blamed a faulty cable. Firemen needed five hours to reach the "
    "building because a bridge on the coast road is closed. "
)


def sketched(name, text, **fields):
    fields.setdefault("published", "2014-06-07")
    return sketch(Article(id=name, text=text, text_sha256="", **fields))


def test_a_reprint_is_a_copy_of_the_earlier_text():
    wire = sketched("z", LEAD + MIDDLE, outlet="One", published="2014-06-07T08:00:00")
    paper = sketched("a", LEAD + MIDDLE, outlet="Two", published="2014-06-08")
    copy = compare(paper, wire)
    assert copy == compare(wire, paper)
    assert (copy.article, copy.of, copy.kind, copy.share) == ("a", "z", "reprint", 1.0)
    assert any("2014-06-08" in reason.found for reason in copy.reasons)


def test_on_one_day_a_wire_credit_makes_the_copy():
    paper = sketched("a", "LAMU (AFP) - " + LEAD + MIDDLE, outlet="Two")
    agency = sketched("b", LEAD + MIDDLE, outlet="AFP")
    copy = compare(paper, agency)
    assert copy.article == "a"
    assert "credited to afp" in copy.reasons[-1].found


def test_a_short_cut_of_a_long_article_is_found():
    long = sketched("long", LEAD + MIDDLE + BACKGROUND + OTHER * 2, outlet="One")
    short = sketched("short", LEAD, outlet="Two")
    (copy,) = find_copies([short, long])
    assert (copy.article, copy.kind) == ("short", "cut")
    assert copy.share > 0.95


def test_a_later_longer_text_is_an_update():
    first = sketched("first", LEAD + MIDDLE, outlet="One", published="2014-06-07")
    later = sketched(
        "later", "Three people have now died. " + LEAD + MIDDLE + OTHER, outlet="Two", published="2014-06-08"
    )
    assert compare(first, later).kind == "update"


def test_other_words_in_the_same_order_are_respun():
    original = sketched("o", LEAD + MIDDLE, outlet="One")
    respun = sketched(
        "r",
        "Two fishermen have drowned off Lamu port after their boat hit a reef in heavy seas on Friday, said harbour "
        "master Idris Kombo. A third man who swam ashore raised the alarm. Before dawn the boat left Shela with fuel "
        "and nets for three days. None of the men wore a vest, Kombo said. On Saturday morning navy divers found the "
        "wreck at a depth of 14 metres. The boat's owner, a Malindi trader, could not be reached. It was the fourth "
        "such accident since May, when the monsoon began.",
        outlet="Two",
        published="2014-06-08",
    )
    copy = compare(original, respun)
    assert copy is not None
    assert (copy.article, copy.kind) == ("r", "respun")
    assert find_copies([respun, original]) == (copy,)


def test_shared_background_makes_no_copy():
    one = sketched("one", LEAD * 2 + BACKGROUND * 2, outlet="One")
    two = sketched(
        "two", OTHER + OTHER.replace("Monday", "Tuesday") + BACKGROUND * 2, outlet="One", published="2014-06-20"
    )
    assert compare(one, two) is None


def test_boilerplate_that_recurs_joins_nothing():
    notice = (
        "\n\nAll rights reserved. No part of this page may be copied, stored or passed on without leave in writing."
    )
    assert compare(sketched("a", LEAD + MIDDLE + notice), sketched("b", OTHER * 2 + notice)) is None


def test_order_of_arrival_changes_nothing():
    texts = {"a": LEAD + MIDDLE, "b": LEAD, "c": MIDDLE + OTHER, "d": OTHER, "e": LEAD + MIDDLE + BACKGROUND}
    sketches = [
        sketched(name, text, outlet=name, published=f"2014-06-0{n + 1}") for n, (name, text) in enumerate(texts.items())
    ]
    expected = find_copies(sketches)
    assert expected
    for some in itertools.islice(itertools.permutations(sketches), 0, 120, 7):
        assert find_copies(some) == expected
        assert find_groups(find_copies(some)) == find_groups(expected)


def test_copies_of_copies_trace_to_one_original():
    copies = [
        Copy(article="c", of="b", kind="cut", share=0.9),
        Copy(article="b", of="a", kind="reprint", share=0.95),
        Copy(article="d", of="b", kind="reprint", share=1.0),
        Copy(article="d", of="a", kind="reprint", share=0.9),
    ]
    traced = {copy.article: copy for copy in find_groups(reversed(copies))}
    assert {name: copy.of for name, copy in traced.items()} == {"b": "a", "c": "a", "d": "a"}
    assert traced["c"].reasons[-1].found == "copied by way of b"
    assert traced["d"].share == 0.9


def test_an_empty_text_is_nobodys_copy():
    assert compare(sketched("a", ""), sketched("b", LEAD)) is None


@pytest.mark.parametrize(("left", "right", "needed"), [(0, 50, 1), (1, 50, 1), (8, 50, 2), (64, 500, 20)])
def test_needed_keys(left, right, needed):
    assert needed_keys(left, right) == needed


def test_of_one_outlet_or_far_apart_only_whole_texts_are_compared():
    """Twenty keys of forty are half a text, thirty-six a whole one; a band in common says nothing of a whole one."""
    new = replace(sketched("a", LEAD), keys=tuple(f"g{n:02d}" for n in range(40)))
    shared = [*(("half", f"g{n:02d}") for n in range(20)), *(("whole", f"g{n:02d}") for n in range(36)), ("band", "m0")]
    sizes = dict.fromkeys(("half", "whole", "band"), 40)
    assert find_candidates(new, shared, sizes) == ("band", "half", "whole")
    assert find_candidates(new, shared, sizes, lambda other: True) == ("whole",)
    assert only_whole("Courier", "2031-05-02", "Courier", None)
    assert only_whole(None, "2031-05-02", None, "2031-07-02")
    assert not only_whole(None, "2031-05-02", None, "2031-07-01")
    assert not only_whole("Courier", None, "Radio", "2031-07-02")


def test_bands_are_those_of_datasketch():
    from datasketch import MinHash

    words = sorted({f"word{n * n}" for n in range(200)})
    theirs = MinHash(num_perm=128, seed=1, hashfunc=crc32, scheme="legacy")
    theirs.update_batch([word.encode() for word in words])
    hashes = np.array([crc32(word.encode()) for word in words], dtype=np.uint64)
    assert minhash(hashes).tolist() == theirs.hashvalues.tolist()
    assert find_bands(words) == find_bands(reversed(words))
    assert find_bands(words[:5]) == ()
