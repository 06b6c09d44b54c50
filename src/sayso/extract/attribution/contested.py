"""Others' claims named inside a denial: "denied that it had fired, as officials had claimed"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.attribution.content_objects import has_subject
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.source import source_range, speaker_of_verb
from sayso.extract.attribution.spans import Phrases, holds, subtract, trim
from sayso.model import Token

_CLAIMING = frozenset("allege assert charge claim report say state suggest".split())


def contested_claims(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with each as-clause of claiming taken out of what the denying speaker says.

    Whoever claims speaks for themselves, beside the denial and not through it. Where the denial is a "not" inside
    the clause, the words hold no affirmed act that the claim could be tied to, and the claim goes without a voice.
    """
    kept = list(drafts)
    for clause in phrases.parsed.tokens:
        if clause.lemma not in _CLAIMING or clause.dep != "advcl" or not _is_as_clause(phrases, clause):
            continue
        host = clause.head
        outer = _around(kept, host, clause)
        negated = any(kid.dep == "neg" for kid in host.children)
        if outer is None or not (outer.stance == "denies" or negated):
            continue
        own = phrases.of(clause)
        kept = [draft for draft in kept if draft.cue is not clause]
        outer.content = trim(phrases.parsed.tokens, subtract(outer.content, own))
        speaker = speaker_of_verb(clause)
        if speaker is not None and not negated:
            kept.append(
                Draft(
                    cue=clause,
                    cue_range=(clause.i, clause.i + 1),
                    speaker=speaker,
                    source=source_range(phrases, speaker),
                    content=outer.content,
                    stance="asserts",
                    act="speech",
                    rule="contested_claim",
                )
            )
    return kept


def _is_as_clause(phrases: Phrases, clause: Token) -> bool:
    return phrases.parsed.tokens[phrases.left[clause.i]].lower == "as" and has_subject(clause)


def _around(drafts: Sequence[Draft], host: Token, clause: Token) -> Draft | None:
    """The speech whose content holds both the act and the as-clause."""
    for draft in drafts:
        spoken = draft.act == "speech" and draft.cue is not None and draft.cue is not clause
        if spoken and holds(draft.content, host.i) and holds(draft.content, clause.i):
            return draft
    return None
