"""What the trigger rules may ask of an article: the classes of its words and what each sentence is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.lexicon.triggers import TriggerLexicon
from sayso.model import Actor, Figure, Layer, Parsed, Place, Sentence, Time, Token

NO_CLASS: frozenset[str] = frozenset()
STANDING = frozenset({"building", "place"})
PEACEFUL = ("sport", "business", "culture", "weather")
# Share of an article's content words that belong to a peaceful subject before single words of it veto a reading.
PEACEFUL_SHARE = 0.035
PEACEFUL_WORDS = 3
WARLIKE = ("armed", "weapon")
# Zones an article's subject is read from: captions, adverts and links tell of other things.
TOLD = frozenset({"headline", "body"})
WARLIKE_SHARE = 0.02
# An article is tame where everyday subjects fill this share of its words and outnumber the words of armed force.
TAME_SHARE = 0.03
TAME_LEAD = 1.5
TAME_WORDS = 3
EVERYDAY_WORDS = 2
# Words that figures of speech borrow from war, and everyday things that war hits, weigh half.
HALF = 0.5
# An article tells of made-up acts where words for stories fill this share of its words.
FICTION_WORDS = 3
FICTION_SHARE = 0.02
ACTOR_CLASSES = {
    "military": frozenset({"armed"}),
    "armed_group": frozenset({"armed", "rebels"}),
    "person": frozenset({"person"}),
    "civilians": frozenset({"person"}),
    "government": frozenset({"state"}),
}
ENTITY_CLASSES = {
    "GPE": frozenset({"place", "state"}),
    "LOC": frozenset({"place"}),
    "FAC": frozenset({"place", "building"}),
    "PERSON": frozenset({"person", "somebody"}),
    "ORG": frozenset({"officials"}),
    "NORP": frozenset({"state", "armed", "person"}),
}
PRONOUNS = frozenset("i we he she they it him her them us me himself herself themselves who whom those these".split())
HUMAN_PRONOUNS = frozenset("i we he she they him her them us me himself herself themselves who whom those".split())
# Nouns that lend their place to what follows their "of".
CARRIERS = frozenset(
    "dozen hundred thousand score number group series majority part half some most many couple lot handful million "
    "rest bulk third quarter any none all one two three four five six seven eight nine ten tens scores several few "
    "kg kilogram kilo gram ton tonne litre liter bag sack truckload boatload worth shipment package batch "
    "bodies body pair crowd column convoy more most member unit truck lorry planeload container crate wave "
    "barrage salvo volley hail".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One article with its mentions, as the rules of triggers and roles see it."""

    parsed: Parsed
    actors: Layer[Actor]
    places: Layer[Place]
    times: Layer[Time]
    figures: Layer[Figure]
    lexicon: TriggerLexicon
    peaceful: frozenset[str]
    warlike: bool
    everyday: bool
    tame: bool
    told: bool
    _classes: dict[int, frozenset[str]] = field(default_factory=dict, repr=False)
    _lemmas: dict[int, frozenset[str]] = field(default_factory=dict, repr=False)
    _themes: dict[int, dict[str, int]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        parsed: Parsed,
        lexicon: TriggerLexicon,
        *,
        actors: Layer[Actor],
        places: Layer[Place],
        times: Layer[Time],
        figures: Layer[Figure],
    ) -> Scene:
        """Weigh the article's subjects once."""
        counts = dict.fromkeys((*PEACEFUL, *WARLIKE), 0)
        subjects = stories = 0
        everyday = hard = 0.0
        classes = lexicon.classes
        for tok in parsed.tokens:
            names = classes.get(tok.lemma)
            if names is None or tok.sent.zone not in TOLD or _is_name(tok, classes):
                continue
            if "everyday" in names or not names.isdisjoint(PEACEFUL):
                subjects += 1
                everyday += HALF if "exposed" in names else 1
            elif "hard" in names:
                hard += HALF if "borrowed" in names else 1
            stories += "fiction" in names
            for name in names:
                if name in counts and not (name in WARLIKE and "sport" in names):
                    counts[name] += 1
        size = max(len(parsed.tokens), 1)
        martial = sum(counts[name] for name in WARLIKE)
        warlike = martial >= PEACEFUL_WORDS and martial / size >= WARLIKE_SHARE
        peaceful = frozenset(
            name for name in PEACEFUL if counts[name] >= PEACEFUL_WORDS and counts[name] / size >= PEACEFUL_SHARE
        )
        return cls(
            parsed=parsed,
            actors=actors,
            places=places,
            times=times,
            figures=figures,
            lexicon=lexicon,
            peaceful=peaceful,
            warlike=warlike,
            everyday=subjects >= EVERYDAY_WORDS,
            tame=everyday >= max(TAME_WORDS, TAME_SHARE * size, TAME_LEAD * hard),
            told=stories >= max(FICTION_WORDS, FICTION_SHARE * size),
        )

    def classes_of(self, tok: Token) -> frozenset[str]:
        """Semantic classes of a noun, by its lemma, its entity, its mention and what its "of" holds."""
        known = self._classes.get(tok.i)
        if known is None:
            known = self._classes[tok.i] = self._find_classes(tok)
        return known

    def _find_classes(self, tok: Token) -> frozenset[str]:
        words = self.lexicon.classes
        found: set[str] = set()
        if not self.is_name(tok):
            found.update(words.get(tok.lemma, NO_CLASS), words.get(tok.lower, NO_CLASS))
        if tok.pos == "PROPN" and _is_named_place(tok, words):
            found.update(("place", "name"))
        elif tok.pos in ("PROPN", "ADJ", "NOUN", "X"):
            found |= ENTITY_CLASSES.get(tok.ent, NO_CLASS)
        if tok.pos == "PRON" or tok.lower in PRONOUNS:
            found.add("pronoun")
            if tok.lower in HUMAN_PRONOUNS:
                found.add("person")
        if tok.pos == "PROPN":
            if tok.ent != "PERSON":
                found.add("name")
            for kid in tok.children:
                if kid.dep in ("compound", "amod", "appos", "nmod") and "officials" in words.get(kid.lemma, NO_CLASS):
                    found.add("officials")
        place = self.places.at(tok.i)
        if place is not None and self.places.rows[place].sense in ("literal", "metonym"):
            found.add("place")
            if self.places.rows[place].kind == "country":
                found.add("state")
        actor = self.actors.headed_by(tok.i)
        if actor is not None:
            row = self.actors.rows[actor]
            found |= ACTOR_CLASSES.get(row.kind, NO_CLASS)
            if row.kind == "person" and row.sector == "GOV" and row.id is not None:
                found.add("officials")  # a leader by name alone: "Assad condemned the raid"
        figure = self.figures.headed_by(tok.i)
        if figure is not None and self.figures.rows[figure].unit == "person":
            found.update(("person", "figure"))
        if tok.pos == "NUM" or tok.lemma in CARRIERS:
            for kid in tok.children:
                if kid.dep == "prep" and kid.lower in ("of", "from"):
                    for low in kid.children:
                        found |= self.classes_of(low)
            if tok.pos == "NUM":
                found.add("person")
        return frozenset(found)

    def theme(self, sent: Sentence) -> dict[str, int]:
        """How many words of each class a sentence has."""
        known = self._themes.get(sent.index)
        if known is None:
            known = {}
            for tok in self.parsed.tokens[sent.first : sent.last]:
                for name in NO_CLASS if self.is_name(tok) else self.lexicon.classes.get(tok.lemma, NO_CLASS):
                    known[name] = known.get(name, 0) + 1
                if tok.ent in ("GPE", "LOC", "NORP"):
                    known["state"] = known.get("state", 0) + 1
            self._themes[sent.index] = known
        return known

    def lemmas(self, sent: Sentence) -> frozenset[str]:
        """The lemmas of a sentence."""
        known = self._lemmas.get(sent.index)
        if known is None:
            tokens = self.parsed.tokens[sent.first : sent.last]
            known = frozenset(tok.lemma for tok in tokens if not self.is_name(tok))
            self._lemmas[sent.index] = known
        return known

    def is_name(self, tok: Token) -> bool:
        """Whether a word is part of a full name of somebody, and is not to be taken for the word it looks like."""
        return _is_name(tok, self.lexicon.classes)

    def is_about(self, sent: Sentence, subject: str) -> bool:
        """Whether a sentence (in its article) is about a subject: peaceful subjects need more than one word."""
        count = self.theme(sent).get(subject, 0)
        if subject not in PEACEFUL:
            return count > 0
        if self.warlike:
            return count > 2
        return count > 0 if subject in self.peaceful else count > 1


def _is_named_place(tok: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """The village of Qasr, the town of Lesh: what the place word says goes before what the name looks like."""
    of = tok.head
    return tok.dep == "pobj" and of.lower == "of" and "place" in words.get(of.head.lemma, NO_CLASS)


def _is_name(tok: Token, classes: Mapping[str, frozenset[str]]) -> bool:
    """Whether a word is part of a full name of somebody: Jeff Ball plays no ball, but Jeff Hill School is one."""
    if tok.pos != "PROPN" or tok.ent != "PERSON" or not classes.get(tok.lemma, NO_CLASS).isdisjoint(STANDING):
        return False
    beside = (tok.head,) if tok.dep == "compound" else tok.children_by("compound")
    return any(other.pos == "PROPN" and other.ent == "PERSON" for other in beside)
