"""Quotations and their speakers: beside a cue, over several sentences and paragraphs, and without any cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.spans import Phrases, Range, Ranges, merge
from sayso.model import Quote, Sentence, Token

_SPEECH = "speech"
_REACH = 2  # paragraphs back in which the speaker of a quotation without a cue is sought
_FEW_WORDS = 4
_WINDOW = 80  # tokens on either side in which a quotation may stand


def quotation_beside(phrases: Phrases, cue: Token) -> Ranges:
    """The quotation next to a cue that governs no clause: in its sentence, right before it, or after its colon."""
    parsed, quoted = phrases.parsed, phrases.quoted
    if not parsed.quotes:
        return ()
    own, sent = quoted[cue.i], cue.sent
    best: tuple[int, int] | None = None
    for i in range(max(sent.first, cue.i - _WINDOW), min(sent.last, cue.i + _WINDOW)):
        number = quoted[i]
        if number >= 0 and number != own:
            distance = cue.i - i if i < cue.i else i - cue.i
            if best is None or distance < best[0]:
                best = (distance, number)
    if best is None and own < 0:
        before = sent.first - 1
        if (
            before >= 0
            and quoted[before] >= 0
            and _closes_at(parsed.quotes[quoted[before]], before)
            and (parsed.tokens[before].sent.paragraph == sent.paragraph and cue.i - sent.first <= _FEW_WORDS)
        ):
            best = (0, quoted[before])
        elif parsed.tokens[sent.last - 1].text == ":" and sent.last < len(quoted) and quoted[sent.last] >= 0:
            best = (0, quoted[sent.last])
    if best is None:
        return ()
    quote = parsed.quotes[best[1]]
    if quote.first <= cue.i < quote.last:
        return ()
    return ((quote.first, quote.last),)


def _closes_at(quote: Quote, token: int) -> bool:
    return quote.closed and quote.last == token + 1


def complete_quotations(phrases: Phrases, drafts: Sequence[Draft]) -> None:
    """Stretch each content over the whole of its quotations, and over those that go on in later sentences."""
    taken = _spoken_outside_quotes(phrases, drafts)
    for draft in drafts:
        if draft.act != _SPEECH or draft.cue is None:
            continue
        numbers = _quotes_in(phrases, draft.content, draft.cue)
        if not numbers:
            continue
        numbers = _follow(phrases, numbers, draft.cue, taken)
        draft.content = merge(
            (*draft.content, *((phrases.parsed.quotes[n].first, phrases.parsed.quotes[n].last) for n in numbers))
        )


def _quotes_in(phrases: Phrases, content: Ranges, cue: Token) -> list[int]:
    own = phrases.quoted[cue.i]
    return sorted({phrases.quoted[i] for first, last in content for i in range(first, last)} - {-1, own})


def whole_quotations(phrases: Phrases, content: Ranges, cue: Token) -> Ranges:
    """The content with the quotations that it reaches into taken whole, except one that holds the cue."""
    numbers = _quotes_in(phrases, content, cue)
    if not numbers:
        return content
    quotes = phrases.parsed.quotes
    return merge((*content, *((quotes[n].first, quotes[n].last) for n in numbers)))


def _spoken_outside_quotes(phrases: Phrases, drafts: Sequence[Draft]) -> set[int]:
    """Sentences with a cue of speech of their own outside quotation marks."""
    return {
        draft.cue.sent.index
        for draft in drafts
        if draft.cue is not None and draft.act == _SPEECH and phrases.quoted[draft.cue.i] < 0
    }


def _follow(phrases: Phrases, numbers: list[int], cue: Token, taken: set[int]) -> list[int]:
    parsed = phrases.parsed
    followed = list(numbers)
    last = parsed.quotes[followed[-1]]
    while True:
        if last.continues is not None:
            number = last.continues
        else:
            at = max(last.last, cue.sent.last) if last.first < cue.sent.last else last.last
            if at >= len(parsed.tokens):
                return followed
            number, sent = _opening_at(phrases, at)
            if number < 0 or number in followed:
                return followed
            if sent.index in taken or sent.paragraph != parsed.tokens[last.last - 1].sent.paragraph:
                return followed
        followed.append(number)
        last = parsed.quotes[number]


def _opening_at(phrases: Phrases, at: int) -> tuple[int, Sentence]:
    """The quotation that a sentence begins with; the mark may have been left at the end of the sentence before."""
    sent = phrases.parsed.tokens[at].sent
    number = phrases.quoted[at]
    if number < 0 or sent.first != at or at - phrases.parsed.quotes[number].first not in (0, 1):
        return -1, sent
    return number, sent


def floating_quotations(phrases: Phrases, drafts: list[Draft]) -> list[Draft]:
    """Drafts for quotations that stand as sentences of their own without any cue: the last speaker goes on."""
    parsed = phrases.parsed
    covered: set[int] = set()
    for draft in drafts:
        if draft.act == _SPEECH:
            for first, last in draft.content:
                covered.update(range(first, last))
    ordered = sorted(
        ((d.cue.i, n, d) for n, d in enumerate(drafts) if d.act == _SPEECH and d.speaker is not None and d.cue)
    )
    cues = [at for at, _, _ in ordered]
    found: list[Draft] = []
    seen: set[int] = set()
    for number, quote in enumerate(parsed.quotes):
        if number in seen or quote.scare or quote.last <= quote.first or phrases.quoted[quote.first] != number:
            continue
        sent = parsed.tokens[min(quote.first + 1, quote.last - 1)].sent
        if sent.zone != "body" or sent.first - quote.first not in (0, 1) or covered & set(_sample(quote)):
            continue
        before = bisect_left(cues, quote.first)
        previous = ordered[before - 1][2] if before else None
        if previous is None or previous.cue is None or sent.paragraph - previous.cue.sent.paragraph > _REACH:
            previous = None
        ranges: list[Range] = [(quote.first, quote.last)]
        following = quote.continues
        while following is not None:
            seen.add(following)
            part = parsed.quotes[following]
            ranges.append((part.first, part.last))
            following = part.continues
        if previous is not None and quote.last - quote.first > _FEW_WORDS:
            found.append(
                Draft(
                    cue=None,
                    cue_range=None,
                    speaker=previous.speaker,
                    source=previous.source,
                    content=merge(ranges),
                    stance="asserts",
                    act="speech",
                    rule="floating_quotation",
                )
            )
    return found


def _sample(quote: Quote) -> tuple[int, int]:
    return (quote.first + 1, (quote.first + quote.last) // 2)
