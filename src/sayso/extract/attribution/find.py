"""Who says what: attributions of an article, by lexicon, syntax and quotation marks."""

from __future__ import annotations

from sayso.extract.attribution.answered import answered_claims
from sayso.extract.attribution.behind import look_behind
from sayso.extract.attribution.carried import carry_relays
from sayso.extract.attribution.chain import add_citations, relays_of, set_parents
from sayso.extract.attribution.contested import contested_claims
from sayso.extract.attribution.decide import decide
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.labels import labelled_speech
from sayso.extract.attribution.learned import choices
from sayso.extract.attribution.nested import nested_quotations
from sayso.extract.attribution.quoted import complete_quotations, floating_quotations
from sayso.extract.attribution.rules import drafts_by_rule
from sayso.extract.attribution.signed import signed_quotations
from sayso.extract.attribution.source import antecedent_of, first_of_several
from sayso.extract.attribution.spans import Phrases, Ranges, holds, phrases_of, to_spans, trim
from sayso.extract.attribution.trailing import trailing_speech
from sayso.extract.status.stance import compose_stance
from sayso.lexicon.attribution_model import load_attribution_model
from sayso.model import Actor, Attribution, Layer, Parsed, TokenSpan, Via
from sayso.model.record import Form

DIRECT, INDIRECT = 0.9, 0.1


def find_attributions(parsed: Parsed, actors: Layer[Actor]) -> Layer[Attribution]:
    """Attributions in text order; each row's token span is its cue's.

    Parameters
    ----------
    parsed : Parsed
        The article with its quotations.
    actors : Layer of Actor
        Mentions, to tie each source to.

    Returns
    -------
    Layer of Attribution
        Empty where nobody speaks. A row without a source comes from words that name nobody ("reportedly"); a row
        without a cue is a quotation that goes on with an earlier speaker's words.

    Notes
    -----
    Source, cue and content are PolNeAR's (Newell, Margolin and Ruths 2018); unlike PolNeAR's, attributions may nest.
    Captions and credits speak for nobody.
    """
    if not parsed.tokens:
        return Layer()
    phrases = phrases_of(parsed)
    drafts = drafts_by_rule(phrases)
    model = load_attribution_model()
    labels = labelled_speech(phrases)
    drafts = [
        draft
        for draft in decide(phrases, drafts, choices(phrases, drafts, model), model)
        if draft.cue is None or not any(holds(label.content, draft.cue.i) for label in labels)
    ] + labels
    drafts = trailing_speech(phrases, drafts)
    look_behind(phrases, drafts)
    drafts = contested_claims(phrases, drafts)
    drafts = answered_claims(phrases, drafts)
    drafts = nested_quotations(phrases, drafts)
    complete_quotations(phrases, drafts)
    drafts += signed_quotations(phrases, drafts)
    drafts += floating_quotations(phrases, drafts)
    cited = add_citations(phrases, drafts, actors)
    citing = {draft.cue.i for draft in cited if draft.cue is not None}
    drafts = [draft for draft in drafts if draft.cue is None or draft.cue.i not in citing] + cited
    set_parents(drafts)
    for draft in drafts:
        draft.via = relays_of(phrases, draft, actors)
    carry_relays(phrases, drafts, actors)
    return _layer(phrases, drafts, actors)


def _layer(phrases: Phrases, drafts: list[Draft], actors: Layer[Actor]) -> Layer[Attribution]:
    ordered = sorted(drafts, key=lambda draft: (draft.start, draft.cue.i if draft.cue else -1))
    index = {id(draft): n for n, draft in enumerate(ordered)}
    pairs: list[tuple[Attribution, TokenSpan | None]] = []
    for draft in ordered:
        parent = index.get(id(draft.parent)) if draft.parent is not None else None
        pairs.append((_row(phrases, draft, actors, parent), _span(draft)))
    return Layer.of(pairs)


def _span(draft: Draft) -> TokenSpan | None:
    if draft.cue is None or draft.cue_range is None:
        return None
    return TokenSpan(first=draft.cue_range[0], last=draft.cue_range[1], head=draft.cue.i)


def _row(phrases: Phrases, draft: Draft, actors: Layer[Actor], parent: int | None) -> Attribution:
    parsed = phrases.parsed
    actor, source = None, draft.source
    if draft.speaker is not None:
        named = antecedent_of(draft.speaker)
        first = first_of_several(phrases, named)
        if first is not named and actors.headed_by(first.i) is not None:
            named = first
            source = (min(source[0], phrases.left[first.i]), source[1]) if source else None
        actor = actors.headed_by(named.i)
        if actor is None:
            actor = actors.at(named.i)
    content = trim(parsed.tokens, draft.content)
    stance = draft.stance if draft.cue is None else compose_stance(parsed, draft.cue.i, draft.stance)
    via = []
    for at, relation in draft.via:
        (span,) = to_spans(parsed, (at,))
        via.append(Via(start=span.start, end=span.end, relation=relation))
    return Attribution(
        source=to_spans(parsed, (source,)) if source else (),
        cue=to_spans(parsed, (draft.cue_range,))[0] if draft.cue_range else None,
        content=to_spans(parsed, content),
        stance=stance,  # type: ignore[arg-type]
        form=_form(phrases, content),
        actor=actor,
        via=tuple(via),
        parent=parent,
        act=draft.act,
        rule=draft.rule,
    )


def _form(phrases: Phrases, content: Ranges) -> Form:
    """Direct when nine letters in ten stand in quotation marks, indirect when fewer than one does."""
    letters = inside = 0
    for first, last in content:
        for tok in phrases.parsed.tokens[first:last]:
            words = sum(map(str.isalnum, tok.text))
            letters += words
            if phrases.marked[tok.i]:
                inside += words
    share = inside / letters if letters else 0.0
    return "direct" if share >= DIRECT else "indirect" if share < INDIRECT else "mixed"
