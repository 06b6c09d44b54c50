"""What must hold around a pattern before it counts as a time: *may* the month and *may* the verb."""

from __future__ import annotations

from collections.abc import Callable

from sayso.extract.times.match import Match
from sayso.model import Token

_BEFORE_YEAR = frozenset(
    "in since by until till from to during of and or through before after between late early mid around about "
    "( - – , than circa c. ca. throughout for the".split()
)
_AGES = frozenset("teens and or to 20s 30s 40s 50s 60s 70s 80s".split())
_HOURS_OF = frozenset({"early", "small", "late", "morning", "afternoon", "evening", "night", "predawn", "wee"})
_DASHES = frozenset("-–—")
_MONEY = frozenset("$ £ € ¥ us$ usd eur gbp no no. number".split())
_DAY_WON = frozenset({"carry", "win", "save", "seize", "rue", "call"})
_COUNTED = frozenset("% percent million km miles feet meters metres block blocks blk".split())
_STREETS = frozenset(
    "street st st. avenue ave ave. road rd rd. drive dr dr. boulevard blvd blvd. lane ln place pl court ct highway hwy "
    "parkway pkwy terrace circle way trail loop pike".split()
)


def holds(tokens: tuple[Token, ...], match: Match) -> bool:
    """Whether the match's guard lets it through."""
    guard = match.rule.guard
    return guard is None or _GUARDS[guard](tokens, match)


def _capital(tokens: tuple[Token, ...], match: Match) -> bool:
    return tokens[match.first].text[0].isupper() or tokens[match.last - 1].text[0].isupper()


def _month(tokens: tuple[Token, ...], match: Match) -> bool:
    tok = tokens[match.first]
    if not tok.text[0].isupper():
        return False
    if match.last - match.first > 1:
        return True
    if tok.lower == "march" and _is_walk(tokens, tok):
        return False
    if tok.lower in {"may", "march", "august", "april", "june"}:
        if tok.pos in {"AUX", "VERB"} or tok.ent in {"PERSON", "GPE"}:
            return False
        if tok.lower == "may" and tok.i == tok.sent.first:
            return tok.tag == "NNP"
    return not (len(tok.lower) == 3 and tok.lower != "may" and tok.ent != "DATE")


def _is_walk(tokens: tuple[Token, ...], tok: Token) -> bool:
    """*The March on Versailles*, *the Ice March*: a procession under its name, not the month."""
    before = tokens[tok.i - 1] if tok.i > tok.sent.first else None
    following = tokens[tok.i + 1].lower if tok.i + 1 < tok.sent.last else ""
    if before is not None and before.head is tok and (before.dep in {"compound", "case"} or before.tag == "POS"):
        return True
    goes = following in {"to", "on", "for", "of", "into", "through"}
    named = before is not None and (before.tag in {"JJ", "DT", "POS", "PRP$", "``"})
    if before is not None and before.tag in {"DT", "PRP$"} and tok.dep != "compound":
        return True
    return goes and named


def _season(tokens: tuple[Token, ...], match: Match) -> bool:
    names = [
        tok for tok in tokens[match.first : match.last] if tok.lower in {"fall", "spring", "winter", "summer", "autumn"}
    ]
    if not names or _is_named_after(tokens, names[-1]):
        return not names
    if match.steps[-1][0] == "YEAR":
        return True
    tok = names[-1]
    if tok.pos not in {"NOUN", "PROPN"}:
        return False
    following = tokens[match.last] if match.last < tok.sent.last else None
    if tok.lower == "fall":
        before = tokens[match.first - 1].lower if match.first > tok.sent.first else ""
        return before in {"in", "during", "by", "this", "last", "next", "since", "until"} and (
            following is None or following.lower != "of"
        )
    return following is None or following.lower != "of" or tok.lower != "spring"


def _decade(tokens: tuple[Token, ...], match: Match) -> bool:
    """*The 60s*, but not *a man in his early 60s* or *those in their teens and 20s*."""
    i = match.first - 1
    if not tokens[match.last - 1].lower[:2].isdigit() or tokens[match.last - 1].lower[2:3].isdigit():
        return True  # with its century, or after an apostrophe
    first = tokens[match.first].sent.first
    while i >= first and (tokens[i].lower in _AGES or tokens[i].lower in {"early", "mid", "late", "-"}):
        i -= 1
    return i < first or tokens[i].tag != "PRP$"


def _is_named_after(tokens: tuple[Token, ...], tok: Token) -> bool:
    """*The Arab Spring*, *the Prague Spring*: an upheaval, not the season."""
    before = tokens[tok.i - 1] if tok.i > tok.sent.first else None
    if before is None or not tok.text[0].isupper() or tok.text.isupper() or tok.dep == "compound":
        return False
    return before.text[0].isupper() and before.pos in {"ADJ", "PROPN"} and before.i > tok.sent.first


def _bare_year(tokens: tuple[Token, ...], match: Match) -> bool:
    tok = tokens[match.first]
    if not tok.lower.isdigit():
        return True
    before = tokens[match.first - 1] if match.first > tok.sent.first else None
    if before is not None and (before.lower in _MONEY or before.tag == "$" or before.text == "#"):
        return False
    if not 1000 <= int(tok.lower) <= 2100:
        return False
    following = tokens[match.last] if match.last < tok.sent.last else None
    if following is not None and (following.lower in _COUNTED or _is_address(tokens, match)):
        return False
    if tok.dep == "nummod" and tok.head.i > tok.i and tok.head.tag in {"NNS", "NNPS"}:
        named = before is not None and (before.tag in {"DT", "PRP$", "POS"} or before.lower in _BEFORE_YEAR | {"as"})
        return named and tok.ent == "DATE"  # the 1992 protests, but with 1992 protesters
    if before is not None and before.lower in _BEFORE_YEAR:
        return int(tok.lower) >= 1500 or tok.ent == "DATE" or before.lower in {"in", "since"}
    if following is not None and following.text in _DASHES and match.last + 1 < tok.sent.last:
        other = tokens[match.last + 1].lower
        if len(other) == 4 and other.isdigit() and 1000 <= int(tok.lower) < int(other) <= 2100:
            return True  # a heading: Eastern front 1861-1863
    return tok.ent == "DATE" or (1700 <= int(tok.lower) <= 2100 and tok.ent in {"", "EVENT", "CARDINAL"})


def _is_address(tokens: tuple[Token, ...], match: Match) -> bool:
    """*1802 Seventh Ave.*, *2014 N. Main Street*: the number of a house, with at most three words to its street."""
    for tok in tokens[match.last : min(match.last + 4, tokens[match.first].sent.last)]:
        if tok.lower in _STREETS and tok.i > match.last:
            return tok.text[0].isupper()
        if not (tok.text[0].isupper() or tok.text[0].isdigit()):
            return False
    return False


def _relative(tokens: tuple[Token, ...], match: Match) -> bool:
    following = tokens[match.last].lower if match.last < tokens[match.first].sent.last else ""
    if tokens[match.first].lower == "the" and following == "of":
        return False  # the last week of August
    if match.steps[-1][0] == "MONTH" and not tokens[match.last - 1].text[0].isupper():
        return False
    return tokens[match.last - 1].lower not in {"second", "minute"} and not _is_title(tokens, match)


def _is_title(tokens: tuple[Token, ...], match: Match) -> bool:
    """*This Week*, *60 Minutes*: a unit in a capital inside a sentence of small letters belongs to a name."""
    last = tokens[match.last - 1]
    if not last.text[0].isupper() or last.text.isupper() or match.steps[-1][0] not in {"UNIT", "UNITS"}:
        return False
    small = 0
    for tok in tokens[last.sent.first : last.sent.last]:
        small += tok.pos in {"NOUN", "VERB", "ADJ"} and tok.text.islower()
    return small > 2


def _told(tokens: tuple[Token, ...], match: Match) -> bool:
    last = tokens[match.last - 1]
    if last.lower in {"second", "minute", "quarter"} or (
        tokens[match.first].lower == "the" and last.lower in {"hour", "night"}
    ):
        return False
    following = tokens[match.last] if match.last < last.sent.last else None
    if match.last - match.first == 2 and tokens[match.first].lower == "the":
        before = tokens[match.first - 1] if match.first > last.sent.first else None
        if before is not None and last.lower == "day" and before.lemma in _DAY_WON:
            return False  # to carry the day
        return following is None or following.lower != "of"
    return not _is_title(tokens, match)


def _month_day(tokens: tuple[Token, ...], match: Match) -> bool:
    """*May 4 and 5*, but not *May 4 and 5 people*."""
    following = tokens[match.last] if match.last < tokens[match.first].sent.last else None
    if match.steps[-1][0] != "DAY" or match.steps[-2][0] == "MONTH" or following is None:
        return True
    return following.pos not in {"NOUN", "PROPN", "ADJ"}


def _ago(tokens: tuple[Token, ...], match: Match) -> bool:
    """*Two days ago*; *back* only at the end of its clause."""
    last = tokens[match.last - 1]
    if last.lower != "back":
        return True
    return last.i + 1 == last.sent.last or tokens[last.i + 1].pos == "PUNCT"


def _compared(tokens: tuple[Token, ...], match: Match) -> bool:
    return tokens[match.last - 1].lower != "year" or any(step[0] == "BACK" for step in match.steps)


def _part_of(tokens: tuple[Token, ...], match: Match) -> bool:
    """*The last two weeks of August*: a named month or year, and no place in an order but the first."""
    last, unit = tokens[match.last - 1], next(step for step in match.steps if step[0] in {"UNIT", "UNITS"})
    if match.steps[-1][0] == "MONTH" and not last.text[0].isupper():
        return False
    return unit[1] not in {"Q", "WE", "TS", "TM", "TH"}


def _quarter(tokens: tuple[Token, ...], match: Match) -> bool:
    """*The quarter* of a year, not of a town: no *of* after it, and a number or another quarter in its sentence."""
    last = tokens[match.last - 1]
    following = tokens[match.last].lower if match.last < last.sent.last else ""
    return following not in {"of", "-"} and (
        match.last - match.first > 2
        or any(
            tok.text in {"$", "%"} or tok.lower in {"million", "ended", "profit", "sales", "earnings", "results"}
            for tok in tokens[last.sent.first : last.sent.last]
        )
    )


def _offset(tokens: tuple[Token, ...], match: Match) -> bool:
    return tokens[match.last - 1].dep not in {"poss"}


def _length(tokens: tuple[Token, ...], match: Match) -> bool:
    last = tokens[match.last - 1]
    following = tokens[match.last] if match.last < last.sent.last else None
    before = tokens[match.first - 1] if match.first > last.sent.first else None
    if match.last - match.first == 1:
        if (before is not None and before.pos == "NUM") or (following is not None and following.lower == "old"):
            return False
        if last.lower == "hours" and before is not None and before.lower in _HOURS_OF:
            return False  # the early hours of Monday are a part of it
        return last.lower not in {"seconds", "quarters", "nights", "minutes", "hrs", "mins"}
    if last.lower in {"second", "quarter", "quarters"}:
        return False
    return not (following is not None and following.lower in {"old", "-"} and _old(tokens, match.last, last.sent.last))


def is_rate(tokens: tuple[Token, ...], match: Match) -> bool:
    """*$1.76 a year*, *three flights a week*: what something costs or comes to in a time, again and again."""
    before = tokens[match.first - 1] if match.first > tokens[match.first].sent.first else None
    if before is None or match.rule.kind != "length" or tokens[match.first].lower not in {"a", "an"}:
        return False
    return before.tag in {"NNS", "CD"} and any(
        tok.tag == "$" or tok.text == "%" or tok.pos == "NUM" for tok in tokens[max(0, before.i - 3) : before.i]
    )


def _old(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    return any(tokens[j].lower in {"old", "olds"} for j in range(i, min(i + 2, end)))


def _reference(tokens: tuple[Token, ...], match: Match) -> bool:
    tok = tokens[match.first]
    if match.last < tok.sent.last and tokens[match.last - 1].lower in {"past", "future"}:
        following = tokens[match.last]
        if following.pos in {"NUM", "NOUN", "PROPN", "ADJ"}:
            return tokens[match.last - 1].lower == "future" and following.pos != "NUM" and tok.dep == "amod"
    if tok.lower == "this" and tokens[match.last - 1].lower == "time":  # "This time they held": on this occasion
        return tok.i > tok.sent.first and tokens[tok.i - 1].lower in {"by", "at", "around"}
    if tok.lower == "now" and match.last < tok.sent.last and tokens[match.last].lower == "that":
        return True
    return not (tok.lower == "the" and tok.head.i > match.last)


_GUARDS: dict[str, Callable[[tuple[Token, ...], Match], bool]] = {
    "capital": _capital,
    "month": _month,
    "season": _season,
    "bare_year": _bare_year,
    "decade": _decade,
    "relative": _relative,
    "told": _told,
    "offset": _offset,
    "month_day": _month_day,
    "ago": _ago,
    "compared": _compared,
    "quarter": _quarter,
    "part_of": _part_of,
    "length": _length,
    "reference": _reference,
}
