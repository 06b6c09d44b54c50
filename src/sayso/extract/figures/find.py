"""Figures: what is counted, how many, and what happened to it."""

from __future__ import annotations

from sayso.extract.figures.effect import HARM_TO_PERSONS, PARTS, ROLES, effect_of, is_denied, is_thing
from sayso.extract.figures.nearby import later_effect, nearby_effect, opened_effect
from sayso.extract.figures.parts import link_parts
from sayso.extract.figures.quantity import Quantity, find_quantities
from sayso.extract.figures.since import Since
from sayso.extract.figures.victims import Victim, find_victims
from sayso.lexicon.figures import FigureLexicon, load_figure_lexicon
from sayso.model import Figure, Layer, Parsed, Place, Time, Token, TokenSpan
from sayso.model.record import Who

_NOUNS = frozenset({"NOUN", "PROPN"})
_PEOPLE = frozenset({"NORP"})
_PERSONAL = frozenset({
    "killed", "injured", "killed_or_injured", "missing", "detained", "captured", "displaced", "deported", "evacuated",
    "trapped", "deserted", "released", "rescued",
})  # fmt: skip
_COUNTED_ALONE = frozenset({"dead", "wounded", "injured", "missing", "killed", "others", "more"})


def find_figures(parsed: Parsed, times: Layer[Time], places: Layer[Place] | None = None) -> Layer[Figure]:
    """Figures in text order, each with its noun, unit and effect.

    Notes
    -----
    A single person (*a woman was killed*, *Ann Lee, 24, died*) is the figure 1, and nobody (*no casualties*) the figure
    0, where the syntax makes them the ones a harm befell. Vague amounts have no numbers. Ages, dates, sums of money,
    shares and labels are no figures.
    """
    lexicon = load_figure_lexicon()
    since = Since(parsed, times)
    pairs: list[tuple[Figure, TokenSpan | None]] = []
    taken: set[int] = set()
    for quantity in find_quantities(parsed, times):
        figure, span = _figure(parsed, quantity, lexicon, since)
        if figure.bound == "vague" and figure.effect is None and figure.unit not in lexicon.units:
            continue  # "a lot of crying": neither persons nor things
        pairs.append((figure, span))
        taken.update(range(span.first, span.last))
    for victim in find_victims(parsed, lexicon):
        if victim.head in taken:
            continue
        found = _victim(parsed, victim, lexicon)
        if found is not None and not _is_taken_place(found[0], victim, places):
            pairs.append(found)
    pairs.sort(key=lambda pair: (pair[0].start, pair[0].end))
    return Layer.of(link_parts(parsed, pairs))


def _figure(parsed: Parsed, quantity: Quantity, lexicon: FigureLexicon, since: Since) -> tuple[Figure, TokenSpan]:
    tokens = parsed.tokens
    noun = _noun_of(tokens, quantity)
    head = noun if noun is not None else tokens[quantity.head]
    unit = unit_of(noun, lexicon)
    last = max(quantity.last, noun.i + 1) if noun is not None and noun.i >= quantity.first else quantity.last
    if quantity.last < head.sent.last and tokens[quantity.last].lower == "fatally":
        effect: str | None = "killed"
    else:
        opened = opened_effect(tokens, quantity.first) if unit in {"person", None} else None
        if opened is None and noun is not None and noun.i >= quantity.last and noun.head.lower != "of":
            opened = lexicon.fitting(lexicon.state.get(noun.lower, ()), "person")  # "4 women shot, 2 dead"
        effect = opened or effect_of(head, unit, lexicon)
        if (
            effect in ROLES and head.i != quantity.head and head.dep == "pobj"
        ):  # "nine of the forty hostages were killed"
            effect = effect_of(tokens[quantity.head], unit, lexicon) or effect
    if effect is None and head.i != quantity.head and head.lemma not in PARTS:
        effect = effect_of(tokens[quantity.head], unit, lexicon)
    if effect is None:
        effect = nearby_effect(tokens, quantity.first, last, unit, lexicon)
    if effect is None and unit in {"person", "household"} and head.dep not in {"dobj", "pobj", "nmod"}:
        effect = later_effect(tokens, last, unit, lexicon)
    if effect in HARM_TO_PERSONS and is_thing(head):
        effect = None
    if unit is None and effect in _PERSONAL:
        unit = "person"
    cumulative, day = since.of(tokens[quantity.head], effect)
    start, end = tokens[quantity.first].start, tokens[last - 1].end
    figure = Figure(
        start=start,
        end=end,
        text=parsed.article.text[start:end],
        low=quantity.low,
        best=quantity.best,
        high=quantity.high,
        bound=quantity.bound,
        unit="person" if effect in {"killed", "injured", "killed_or_injured"} and unit not in _KEPT else unit,
        counted=_counted(parsed, quantity, noun),
        effect=effect,
        who=who_of(noun, lexicon) if noun is not None else None,
        cumulative=cumulative,
        since=day,
    )
    return figure, TokenSpan(first=quantity.first, last=last, head=head.i)


_KEPT = frozenset({"household", "vehicle", "animal"})


def _noun_of(tokens: tuple[Token, ...], quantity: Quantity) -> Token | None:
    """The noun a quantity counts: its governor, or what stands after *of*, or what follows it."""
    head = tokens[quantity.head]
    if head.dep in {"nummod", "amod", "det", "compound", "nmod", "quantmod", "advmod"} and head.head.i > head.i:
        noun = head.head
        while noun.dep == "compound" and noun.head.i > noun.i and noun.head.pos in _NOUNS:
            noun = noun.head
        if noun.pos in _NOUNS or noun.lower in _COUNTED_ALONE:
            return noun
    for child in head.children:
        if child.lower == "of" and child.i >= quantity.last:
            inner = child.child("pobj")
            if inner is not None and inner.i - quantity.last < 6:
                return inner
    following = tokens[quantity.last] if quantity.last < head.sent.last else None
    if following is not None and following.tag in {"NNS", "NNPS"} and head.i + 1 == following.i:
        return following
    if following is not None and following.tag in {"VBN", "JJ"} and following.i + 1 < head.sent.last:
        noun = tokens[following.i + 1]  # "25 identified civilians"
        if noun.tag == "NNS" and load_figure_lexicon().unit.get(noun.lemma) == "person":
            return noun
    return None


def unit_of(noun: Token | None, lexicon: FigureLexicon) -> str | None:
    """Unit of a counted noun: one of the lexicon's, else the noun itself; ``None`` without a noun."""
    if noun is None:
        return None
    unit = lexicon.unit.get(noun.lemma) or lexicon.unit.get(noun.lower)
    if unit is not None:
        return unit
    if noun.ent in _PEOPLE or noun.tag == "NNPS" or noun.lemma in lexicon.noun:
        return "person"
    return noun.lemma if noun.pos == "NOUN" else None


def who_of(noun: Token, lexicon: FigureLexicon) -> Who | None:
    """Civilians, combatants or children, by the noun or its modifiers."""
    names = [noun.lemma, noun.lower, *(child.lemma for child in noun.children if child.i < noun.i)]
    for name in names:
        who = lexicon.who.get(name)
        if who == "civilian":
            return "civilian"
        if who == "child":
            return "child"
        if who == "combatant":
            return "combatant"
    return None


def _counted(parsed: Parsed, quantity: Quantity, noun: Token | None) -> str | None:
    if noun is None:
        return None
    if noun.i < quantity.last:
        return noun.text
    start = quantity.last
    while start < noun.i and parsed.tokens[start].lower in {"of", "the", "-"}:
        start += 1
    return parsed.text_of(start, noun.i + 1)


def _is_fatal(tokens: tuple[Token, ...], last: int) -> bool:
    """*The teenager fatally shot on Elm Avenue*: parsers take the participle for a past tense."""
    if last + 1 >= len(tokens) or tokens[last].lower != "fatally":
        return False
    verb = tokens[last + 1]
    return verb.tag in {"VBN", "VBD"} and verb.child("dobj") is None


def _is_taken_place(figure: Figure, victim: Victim, places: Layer[Place] | None) -> bool:
    """*Captured Tel Abyad*: a town that the parser takes for a person is no captive."""
    index = None if places is None or figure.effect != "captured" else places.at(victim.head)
    return index is not None and places is not None and places.rows[index].sense == "literal"


def _victim(parsed: Parsed, victim: Victim, lexicon: FigureLexicon) -> tuple[Figure, TokenSpan] | None:
    tok = parsed.tokens[victim.head]
    effect = effect_of(tok, "person", lexicon)
    if effect in {None, "killed_or_injured"} and _is_fatal(parsed.tokens, victim.last):
        effect = "killed"
    if tok.lemma == "life" and effect == "killed":
        return None  # the one whose life was lost is the one counted
    if (
        (effect == "displaced" and tok.pos == "PRON")
        or effect not in _PERSONAL
        or (victim.value and tok.lemma in lexicon.noun and tok.lower != "deceased")
    ):
        return None
    if victim.value and is_denied(tok):
        return None
    start, end = parsed.tokens[victim.first].start, parsed.tokens[victim.last - 1].end
    figure = Figure(
        start=start,
        end=end,
        text=parsed.article.text[start:end],
        low=float(victim.value),
        best=float(victim.value),
        high=float(victim.value),
        bound="exact",
        unit="person",
        counted=tok.text,
        effect=effect,
        who=who_of(tok, lexicon),
        implied=victim.implied,
    )
    return figure, TokenSpan(first=victim.first, last=victim.last, head=tok.i)
