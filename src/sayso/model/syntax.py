"""An article with its syntax: plain tokens and sentences, free of any parser's own objects.

`sayso.parse` builds these from spaCy once per article; every later room reads them and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model.record import Article


class Token:
    """One word with its place in the dependency tree. Built by `Parsed.from_columns`, then never changed.

    Attributes
    ----------
    i : int
        Index in ``parsed.tokens``.
    start, end : int
        Half-open offsets in ``article.text``.
    text, lower, lemma : str
        As printed; lower-cased; dictionary form, lower-cased.
    pos, tag, dep : str
        Universal part of speech, Penn tag, ClearNLP dependency label (spaCy's English scheme).
    ent, ent_start : str, bool
        Entity label of the tagger ("" outside) and whether the entity begins here.
    head : Token
        The governor; a root is its own head.
    children : tuple of Token
        Dependents in text order.
    sent : Sentence
        The sentence it stands in.
    """

    __slots__ = (
        "children",
        "dep",
        "end",
        "ent",
        "ent_start",
        "head",
        "i",
        "lemma",
        "lower",
        "pos",
        "sent",
        "start",
        "tag",
        "text",
    )

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    ent: str
    ent_start: bool
    head: Token
    children: tuple[Token, ...]
    sent: Sentence

    def __repr__(self) -> str:
        return f"Token({self.i}, {self.text!r}, {self.pos}, {self.dep})"

    def child(self, *deps: str) -> Token | None:
        """The first dependent with one of the labels, or ``None``."""
        for tok in self.children:
            if tok.dep in deps:
                return tok
        return None

    def children_by(self, *deps: str) -> list[Token]:
        """All dependents with one of the labels, in text order."""
        return [tok for tok in self.children if tok.dep in deps]

    def ancestors(self) -> Iterator[Token]:
        """Governors from the nearest to the root."""
        tok = self
        while tok.head is not tok:
            tok = tok.head
            yield tok

    def subtree(self) -> list[Token]:
        """This token and all it governs, in text order."""
        found = [self]
        for tok in found:
            found.extend(tok.children)
        found.sort(key=lambda tok: tok.i)
        return found

    def edges(self) -> tuple[int, int]:
        """Half-open token range from the first to the last token of the subtree."""
        tokens = self.subtree()
        return tokens[0].i, tokens[-1].i + 1


class Sentence:
    """A sentence: tokens ``first`` to ``last`` (half-open), all inside one zone and one paragraph."""

    __slots__ = ("end", "first", "index", "last", "paragraph", "root", "start", "zone")

    index: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    zone: str
    root: Token

    def __repr__(self) -> str:
        return f"Sentence({self.index}, {self.start}:{self.end}, {self.zone})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A stretch between quotation marks, marks included.

    ``first`` and ``last`` are a half-open token range; ``closed`` is False where the closing mark is missing and the
    end of the paragraph was taken. ``scare`` marks a few quoted words that are no sentence of their own.
    A quotation that goes on in the next paragraph has ``continues`` set to the index of its next part.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool
    scare: bool = False
    continues: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The syntax of an article as parallel lists, one entry a token: what a parser gives and a cache keeps."""

    starts: Sequence[int]
    ends: Sequence[int]
    lemmas: Sequence[str]
    pos: Sequence[str]
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    ents: Sequence[str]
    ent_starts: Sequence[bool]
    sent_starts: Sequence[bool]
    paragraphs: Sequence[int]
    zones: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article with tokens, sentences and quotations, in text order.

    Boilerplate, credits and bylines are not parsed: no token stands in them. ``sent.zone`` is one of ``headline``,
    ``dateline``, ``body`` and ``caption``.
    """

    article: Article
    tokens: tuple[Token, ...]
    sents: tuple[Sentence, ...]
    quotes: tuple[Quote, ...] = ()

    def text_of(self, first: int, last: int) -> str:
        """The article's words of the half-open token range."""
        return self.article.text[self.tokens[first].start : self.tokens[last - 1].end]

    @classmethod
    def from_columns(cls, article: Article, columns: Columns, quotes: tuple[Quote, ...] = ()) -> Parsed:
        """Build the token graph. Token text is always the article's own, whatever case the parser was shown."""
        text = article.text
        tokens: list[Token] = []
        sents: list[Sentence] = []
        for i, (start, end) in enumerate(zip(columns.starts, columns.ends, strict=True)):
            tok = Token()
            tok.i, tok.start, tok.end = i, start, end
            tok.text = text[start:end]
            tok.lower = tok.text.lower().replace("\u2019", "'")
            tok.lemma = columns.lemmas[i]
            tok.pos, tok.tag, tok.dep = columns.pos[i], columns.tags[i], columns.deps[i]
            tok.ent, tok.ent_start = columns.ents[i], columns.ent_starts[i]
            if columns.sent_starts[i] or not sents:
                sent = Sentence()
                sent.index, sent.first, sent.start = len(sents), i, start
                sent.paragraph, sent.zone, sent.root = columns.paragraphs[i], columns.zones[i], tok
                sents.append(sent)
            sent = sents[-1]
            sent.last, sent.end = i + 1, end
            tok.sent = sent
            tokens.append(tok)
        dependents: list[list[Token]] = [[] for _ in tokens]
        for tok, head in zip(tokens, columns.heads, strict=True):
            tok.head = tokens[head]
            if head == tok.i:
                tok.sent.root = tok
            else:
                dependents[head].append(tok)
        for tok, kids in zip(tokens, dependents, strict=True):
            tok.children = tuple(kids)
        return cls(article=article, tokens=tuple(tokens), sents=tuple(sents), quotes=quotes)
