"""Speakers named before a colon: headlines ("Kremlin: no plan to ...") and transcripts ("MODERATOR: ...")."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.spans import Phrases, trim
from sayso.lexicon.speakers import SPEAKING_NOUNS
from sayso.model import Sentence, Token

_LONGEST_LABEL = 7
_SHORTEST_CONTENT = 3
# Acronyms that label a text and name nobody. Compiled by hand.
_NO_SPEAKERS = frozenset(
    "breaking exclusive update watch video photo photos live note editor opinion analysis timeline quiz".split()
)


def labelled_speech(phrases: Phrases) -> list[Draft]:
    """Drafts for what follows a speaker's name and a colon, at the head of an article or of a paragraph."""
    found: list[Draft] = []
    paragraph = -1
    for sent in phrases.parsed.sents:
        opens, paragraph = sent.paragraph != paragraph, sent.paragraph
        if not opens or sent.zone not in ("headline", "body"):
            continue
        colon = _colon(phrases, sent)
        if colon is None:
            continue
        label = phrases.parsed.tokens[sent.first : colon]
        headline = sent.index == 0 or sent.zone == "headline"
        head = label[-1] if label[-1].pos in ("NOUN", "PROPN") else label[0]
        if not (_is_transcript_name(label) or (headline and _names_speaker(label, head))):
            continue
        last = sent.last if headline else _paragraph_end(phrases, sent)
        content = trim(phrases.parsed.tokens, ((colon + 1, last),))
        if not content or sum(b - a for a, b in content) < _SHORTEST_CONTENT:
            continue
        found.append(
            Draft(
                cue=phrases.parsed.tokens[colon],
                cue_range=(colon, colon + 1),
                speaker=head,
                source=(sent.first, colon),
                content=content,
                stance="asserts",
                act="speech",
                rule="label",
            )
        )
    return found


def _colon(phrases: Phrases, sent: Sentence) -> int | None:
    for i in range(sent.first + 1, min(sent.first + _LONGEST_LABEL + 1, sent.last - 1)):
        if phrases.parsed.tokens[i].text == ":":
            return i
    return None


def _is_transcript_name(label: Sequence[Token]) -> bool:
    words = [tok.text for tok in label if tok.text.isalpha()]
    return (
        bool(words)
        and len(label) <= _LONGEST_LABEL
        and all(word.isupper() for word in words)
        and max(map(len, words)) > 3
        and not any(word.lower() in _NO_SPEAKERS for word in words)
    )


def _names_speaker(label: Sequence[Token], head: Token) -> bool:
    """A person, an organisation or a speaking office; a country's name before a colon is a topic."""
    if any(tok.pos in ("VERB", "AUX", "PUNCT") for tok in label):
        return False
    return head.ent in ("PERSON", "ORG") or head.lemma in SPEAKING_NOUNS


def _paragraph_end(phrases: Phrases, sent: Sentence) -> int:
    sents = phrases.parsed.sents
    index = sent.index
    while index + 1 < len(sents) and sents[index + 1].paragraph == sent.paragraph:
        index += 1
    return sents[index].last
