"""From likely cues to attributions: what the lexicon knows keeps its stance, what the model adds claims little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.learned import Choice, choose_sources
from sayso.extract.attribution.source import quoting_verb, source_range
from sayso.extract.attribution.spans import Phrases, Range, Ranges, subtract
from sayso.extract.status.turns import is_charged
from sayso.lexicon.attribution_model import AttributionModel
from sayso.model import Token
from sayso.model.record import CueAct

# Chances from which an attribution is taken: by a cue the lexicon knows as speech, by any other word, and inside
# what somebody else says. Read off PolNeAR's development split by end-to-end F1; flat around these values on
# held-out training articles. INSIDE is lower than F1 alone would have it (0.4): PolNeAR marks no nesting, and
# source chains need it.
KNOWN, UNKNOWN, INSIDE = 0.22, 0.33, 0.25
# A promise changes what a claim says, but the words also stand for giving and showing: half the chance is enough.
PROMISED = 0.11
# A model's own find is testimony only where words are quoted or a clause hangs on a verb, and the chance is high.
TESTIMONY = 0.8
_TESTIMONY_SHAPES = frozenset(("ccomp>", "ccomp<", "ccomp>~", "ccomp<~", "quote"))
# Stances that change what a claim says: never dropped, whatever the model thinks of them.
_WEIGHTY = frozenset(("denies", "accuses", "admits", "doubts", "threatens", "confirms"))
# Rules whose content the syntax gives without doubt.
_OWN_CONTENT = frozenset(("according_to", "put_number"))
_SHARED = 0.5
QUOTED_WORDS = 4
ORDERING = frozenset({"order", "command", "direct", "instruct"})
# Verbs that say no more than that it was said (Quirk et al. 1985, 14.29).
PLAIN = frozenset("say tell add report state announce".split())


def decide(phrases: Phrases, drafts: Sequence[Draft], found: Sequence[Choice], model: AttributionModel) -> list[Draft]:
    """Attributions out of the lexicon's drafts and the model's choices, one a cue."""
    by_cue = {draft.cue.i: draft for draft in drafts if draft.cue is not None}
    taken = _compatible(
        choice for choice in found if choice.chance >= (KNOWN if _is_speech(by_cue.get(choice.cue.i)) else UNKNOWN)
    )
    asked = [(choice, _rule_of(by_cue.get(choice.cue.i))) for choice in taken]
    decided: list[Draft] = []
    for (choice, _), speaker in zip(asked, choose_sources(phrases, asked, model), strict=True):
        decided.append(_drafted(phrases, choice, speaker, by_cue.get(choice.cue.i)))
    chosen = {choice.cue.i for choice in taken}
    chance = {choice.cue.i: choice.chance for choice in found}
    decided = [draft for draft in decided if draft.rule != "quoted_as_saying" or draft.speaker is not None]
    drafts = [draft for draft in drafts if draft.cue is None or not _is_charged(draft.cue)]
    decided = [draft for draft in decided if draft.cue is None or not _is_charged(draft.cue)]
    covered = {i for choice in taken for first, last in choice.candidate.content for i in range(first, last)}
    decided += [
        draft
        for draft in drafts
        if draft.cue is not None
        and draft.cue.i not in chosen
        and (
            _is_quotation(phrases, draft)
            or _is_kept(draft, chance.get(draft.cue.i, 0.0), inside=draft.cue.i in covered)
        )
    ]
    return decided


def _rule_of(draft: Draft | None) -> str:
    return draft.rule if draft else "-"


def _drafted(phrases: Phrases, choice: Choice, speaker: Token | None, known: Draft | None) -> Draft:
    source = source_range(phrases, speaker) if speaker is not None else None
    if known is not None and (speaker is choice.cue or _is_spoken_of(known, speaker)):
        speaker = source = None
    if known is not None:
        known.speaker, known.source = speaker, source
        if (
            known.stance == "asserts"
            and known.rule not in _OWN_CONTENT
            and not _is_begun_outside(phrases, known, choice)
            and not _is_told_before(known, choice)
        ):
            known.content = _without_source(choice.candidate.content, source)
        return known
    return Draft(
        cue=choice.cue,
        cue_range=(choice.cue.i, choice.cue.i + 1),
        speaker=speaker,
        source=source,
        content=_without_source(choice.candidate.content, source),
        stance="asserts",
        act=_act(phrases, choice, speaker is not None),
        rule="model",
    )


def _is_spoken_of(known: Draft, speaker: Token | None) -> bool:
    """Who "is said to have fled" says nothing."""
    return known.rule == "hearsay_passive" and speaker is not None and speaker.dep == "nsubjpass"


def _is_begun_outside(phrases: Phrases, known: Draft, choice: Choice) -> bool:
    """ "By killing him, “they have ended the talks,” she said": the clause begins before the quotation chosen."""
    whole, quoted = known.content, choice.candidate.content
    if choice.candidate.shape != "quote" or len(whole) != 1 or len(quoted) != 1:
        return False
    (first, last), (begin, end) = whole[0], quoted[0]
    return choice.cue.sent.first <= first < begin < last <= end + 1 and phrases.quoted[first] < 0


def _is_told_before(known: Draft, choice: Choice) -> bool:
    """Clause, speaker, verb: in "..., police said on Friday, hours after" what was said stands before."""
    if known.source is None or not known.content or choice.candidate.shape == "quote":
        return False
    return known.content[-1][1] <= known.source[0] < choice.cue.i < choice.candidate.content[0][0]


def _without_source(content: Ranges, source: Range | None) -> Ranges:
    """No word is both who speaks and what is said."""
    return (subtract(content, source) or content) if source else content


def _act(phrases: Phrases, choice: Choice, named: bool) -> CueAct:
    """Speech where it looks like speech beyond doubt; otherwise no more than an attitude, which gives no speaker."""
    if named and _is_headline_saying(phrases, choice):
        return "speech"
    if (
        named
        and choice.chance >= TESTIMONY
        and choice.cue.pos == "VERB"
        and choice.candidate.shape in _TESTIMONY_SHAPES
    ):
        return "speech"
    return "intent"


def _is_headline_saying(phrases: Phrases, choice: Choice) -> bool:
    """ "Army Says Rebels Shelled Market": capitals hide the verb of the clause from the parser."""
    sent, ((first, last), *more) = choice.cue.sent, choice.candidate.content
    if choice.cue.text not in ("Says", "Say", "Said") or more or first != choice.cue.i + 1:
        return False
    return last >= sent.last - 1 and sum(phrases.parsed.tokens[i].text[:1].isupper() for i in range(first, last)) > 2


def _is_kept(draft: Draft, chance: float, *, inside: bool) -> bool:
    """Whether a draft of the lexicon that the model did not choose stands all the same."""
    if draft.act == "belief" and draft.cue is not None and draft.speaker is not None and draft.speaker.pos != "PRON":
        return not inside and draft.content[-1][1] <= draft.cue.i  # "..., inspectors believe"
    if draft.cue is None or draft.act != "speech" or draft.cue.pos not in ("VERB", "AUX"):
        threat = draft.rule == "noun_of_threat" and draft.speaker is not None
        return threat or draft.rule in ("hearsay_passive", "hearsay_adverb", "according_to")
    if draft.speaker is None:
        return draft.stance in _WEIGHTY
    if quoting_verb(draft.cue) is not None:
        return True
    if draft.stance in _WEIGHTY:
        return True
    if draft.rule in ("give_word", "put_number", "say_own", "say_witnessed") or (
        draft.rule == "promise_nominal" and chance >= PROMISED
    ):
        return True
    if draft.rule == "say" and _is_put_between(draft) and not inside:
        return True
    if inside and draft.cue.lemma == "tell" and any(kid.lower in ("me", "us") for kid in draft.cue.children):
        return True
    if draft.speaker.pos == "PRON":
        return False
    return chance >= INSIDE if inside else chance >= KNOWN


def _is_charged(cue: Token) -> bool:
    """Whether the order is what somebody stands trial for: "convicted of ordering the killing"; he does not speak."""
    return cue.lemma in ORDERING and is_charged(cue)


def _is_quotation(phrases: Phrases, draft: Draft) -> bool:
    """Whether somebody says a whole quotation of more than a word or two: "Troops burnt the mill," said a farmer."""
    if draft.rule != "say" or draft.cue is None or draft.speaker is None or draft.cue.pos != "VERB":
        return False
    if draft.cue.tag not in ("VBD", "VBZ") or draft.speaker.pos not in ("NOUN", "PROPN") or len(draft.content) != 1:
        return False
    first, last = draft.content[0]
    quoted = phrases.quoted
    return last - first >= QUOTED_WORDS and quoted[draft.cue.i] < 0 <= quoted[first] == quoted[last - 1]


def _is_put_between(draft: Draft) -> bool:
    """Whether who says it stands last or between: "Gunmen fled, the officer said, leaving two bodies"."""
    if draft.source is None or draft.cue is None or draft.cue.lemma not in PLAIN:
        return False
    between = len(draft.content) > 1 and draft.cue.i < draft.content[-1][0]
    last = len(draft.content) == 1 and draft.cue.dep == "ROOT"
    return draft.content[0][1] <= draft.source[0] < draft.cue.i and (between or last)


def _is_speech(draft: Draft | None) -> bool:
    return draft is not None and draft.act == "speech" and draft.rule != "offer_nominal"


def _compatible(ordered: Iterable[Choice]) -> list[Choice]:
    """Of the choices, likeliest first, those that can stand together: no word plays two parts, and no two contents
    share half of the shorter."""
    taken: list[Choice] = []
    sizes: list[int] = []
    cues: set[int] = set()
    owners: dict[int, list[int]] = {}
    for choice in ordered:
        tokens = [i for first, last in choice.candidate.content for i in range(first, last)]
        if choice.cue.i in owners or not cues.isdisjoint(tokens):
            continue
        shared = Counter(number for i in tokens for number in owners.get(i, ()))
        if any(count > _SHARED * min(len(tokens), sizes[number]) for number, count in shared.items()):
            continue
        for i in tokens:
            owners.setdefault(i, []).append(len(taken))
        cues.add(choice.cue.i)
        sizes.append(len(tokens))
        taken.append(choice)
    return taken
