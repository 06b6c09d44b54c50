"""Numbers that count nothing: ages, sums of money, labels, addresses."""

from __future__ import annotations

from sayso.extract.numbers import Number
from sayso.model import Token

_DASHES = frozenset({"-", "–", "—", "‑"})
_MONEY = frozenset({"$", "£", "€", "¥", "us$", "usd", "eur", "gbp", "#", "no", "no.", "nos."})
_AFTER = frozenset({
    "%", "percent", "per", "pc", "caliber", "calibre", "mm", "mph", "kph", "degrees", "dollars", "euros", "pounds",
    "block", "th", "rd", "nd", "st", "a.m.", "p.m.", "am", "pm", "times", "and-under", "cents", "rubles", "roubles",
    "percentage", "shekels", "point", "points", "mg", "kg", "o'clock",
})  # fmt: skip
_FATES = frozenset({"fatally", "critically", "seriously", "dead", "killed", "wounded", "injured"})
_LABELS = frozenset("flight room section article chapter resolution unit phase page channel district ward zone".split())
_NAMED = frozenset({"PROPN"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "PRON"})


def counts(tokens: tuple[Token, ...], number: Number, end: int) -> bool:
    """Whether the number may count something at all."""
    tok, last = tokens[number.first], tokens[number.last - 1]
    before = tokens[number.first - 1] if number.first > tok.sent.first else None
    following = tokens[number.last] if number.last < end else None
    if before is not None:
        if before.lower in _MONEY or before.tag == "$" or before.lower in {"aged", "age", "ages", "route", "highway"}:
            return False
        if before.text in _DASHES and before.start == tokens[before.i - 1].end and before.end == tok.start:
            return number.first >= 2 and tokens[number.first - 2].text[0].isdigit()
        if before.text in {"/", ":"}:
            return False
    if following is not None:
        if following.lower in _AFTER or (following.text == "/" and following.start == last.end):
            return False
        if following.text in _DASHES and following.start == last.end and not _dash_range(tokens, number, end):
            return False
        if following.lower in {
            "year",
            "years",
            "month",
            "months",
            "week",
            "weeks",
            "day",
            "days",
            "hours",
            "hour",
            "minutes",
            "minute",
        }:
            return False
    if _is_age(tokens, number, before, following) or _is_label(tokens, number, before, following):
        return False
    return not (tok.lower == "one" and not number.digits) or _one_counts(tokens, number, following)


def _dash_range(tokens: tuple[Token, ...], number: Number, end: int) -> bool:
    """*12-15 people*; a number that falls is the score of a match: *beaten 6-0*."""
    i = number.last + 1
    if i >= end or not tokens[i].text[0].isdigit():
        return False
    return not tokens[i].text.isdigit() or float(tokens[i].text) >= number.value


def _is_age(tokens: tuple[Token, ...], number: Number, before: Token | None, following: Token | None) -> bool:
    """*John Smith, 24, was shot*; *Smith (24)*; *a boy, 12*."""
    if before is None or not 0 <= number.value <= 120 or number.last - number.first > 1:
        return False
    if _in_ages(tokens, number.first):
        return True
    if before.lower == "of" and tokens[number.first - 2].lower in {"age", "ages"}:
        return True  # "women over the age of eighteen"
    if before.text == "(":
        return following is not None and following.text == ")"
    if before.lower == "both" and number.digits:
        return following is None or following.pos not in {"NOUN", "PROPN", "ADJ", "ADP"}
    if before.text != "," or number.first < 2:
        return False
    named = tokens[number.first - 2]
    if following is not None and following.lower in _FATES:
        return False  # "four shot, one fatally"
    head = tokens[number.first].head
    head = head.head if head.tag == "VBN" and head.dep == "amod" else head
    if head.i > number.first and head.tag == "NNS" and not number.digits:
        return False  # "in the evening, seven identified members"
    if following is not None and following.pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return False
    return named.pos in {"PROPN", "NOUN", "PRON", "INTJ"} or named.lower in {"jr.", "sr.", "jr", "sr"}


def _in_ages(tokens: tuple[Token, ...], i: int) -> bool:
    """*Ages 14, 18 and 29*."""
    floor = max(tokens[i].sent.first, i - 12)
    for j in range(i - 1, floor - 1, -1):
        if tokens[j].lower in {"ages", "aged", "age"}:
            return True
        if tokens[j].pos not in {"NUM", "PUNCT", "CCONJ"}:
            return False
    return False


def _is_label(tokens: tuple[Token, ...], number: Number, before: Token | None, following: Token | None) -> bool:
    """*Flight 800*, *Resolution 1483*, *5 Main Street*: a number that names and does not count."""
    tok = tokens[number.first]
    if (
        not number.digits
        and tok.text[0].isupper()
        and tok.ent in {"GPE", "FAC", "ORG", "LOC", "PERSON"}
        and tok.i > tok.sent.first
    ):
        return True
    if number.digits and tok.dep == "nummod" and tok.head.i < tok.i and tok.head.pos in _NAMED:
        return True
    if number.digits and before is not None and before.pos == "PROPN" and before.text[0].isupper():
        return (following is None or following.pos not in _NOUNS) and tok.head.i <= tok.i
    if number.digits and before is not None and before.lower in _LABELS and before.text[0].isupper():
        return True
    if number.digits and number.value == 911:
        return True
    # An address: a number before capitalised street words.
    return bool(
        number.digits
        and following is not None
        and following.tag == "NNP"
        and number.last + 1 < tok.sent.last
        and tokens[number.last + 1].lower.rstrip(".")
        in {"street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "boulevard", "blvd", "lane"}
    )


def _one_counts(tokens: tuple[Token, ...], number: Number, following: Token | None) -> bool:
    """*One* counts before a noun or as one of a number; *no one* and *this one* do not."""
    tok = tokens[number.first]
    before = tokens[tok.i - 1].lower if tok.i > tok.sent.first else ""
    if before == "that" and tokens[tok.i - 1].dep == "mark":
        return True  # "said that one man died"
    if before in {
        "no",
        "any",
        "every",
        "each",
        "this",
        "that",
        "which",
        "the",
        "some",
        "-",
        "number",
        "as",
        "least-",
    }:
        return False
    if following is not None and following.lower == "of" and _is_superlative(tokens, following.i):
        return False  # "one of the deadliest clashes" counts no clash
    if following is None:
        return tok.dep in {"dobj", "nsubj", "nsubjpass", "conj", "pobj"} and before != "by"
    return following.lower not in {"another", "day", "side", "thing", "-", "month", "point", "way", "time"}


def _is_superlative(tokens: tuple[Token, ...], of: int) -> bool:
    return any(tok.tag in {"JJS", "RBS"} for tok in tokens[of + 1 : of + 4])
