"""Words and tags by which clauses of speech are told apart where their arcs are put right. Compiled by hand."""

from __future__ import annotations

SPOKE = frozenset(
    "said says say told tells warned wrote reported announced added stated explained noted recalled insisted".split()
)
TOLD = frozenset({"told", "tells"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST = frozenset({"VBD", "VBN"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
OPENS = NOUNS | {"DT", "JJ", "JJS", "CD", "PRP$", "VBG", "VBN"}
INSIDE = NOUNS | {
    "DT",
    "JJ",
    "JJS",
    "JJR",
    "CD",
    "PRP$",
    "POS",
    "IN",
    "CC",
    "VBN",
    "VBG",
    "HYPH",
    "TO",
    "RB",
    "``",
    "''",
}
AFTER = frozenset({"IN", "RB", "VBG", "NNP", "NN", "JJ", ".", ":", "''", "-RRB-", "CC", "TO"})
NOT_AFTER = frozenset({"that", "of", "against", "about", "for", "if", "whether", ":", "to"})
SUBORDINATORS = frozenset(
    "after when as while which who whose since before because although though if unless once where until whom "
    "that".split()
)
PARTS = frozenset({"advcl", "conj", "acl", "pobj", "dobj", "appos", "prep", "xcomp"})  # of the clause above
ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "one", "another"})
BARE_SPEAKERS = frozenset(
    "witnesses police officials residents activists sources authorities locals medics doctors villagers media".split()
)
CONTRAST = frozenset({"while", "whereas", "whilst"})
LONGEST_SPEAKER = 14  # tokens
# A participle of saying after a comma goes on from who spoke, and a verb of speech in the plain past from "said".
GOING_ON = frozenset(
    "saying adding warning citing insisting noting stressing arguing claiming alleging calling urging".split()
)
ACTS = frozenset(
    "accused added asked blamed called claimed condemned confirmed criticised criticized demanded denied dismissed "
    "insisted ordered pledged promised rejected said threatened told urged vowed warned".split()
)
# What a speaker goes on to do; every other verb after a ", he said," goes on from what was said before it.
SPEAKING = (
    SPOKE
    | GOING_ON
    | ACTS
    | frozenset(
        "telling asking quoting referring speaking describing pointing declining refusing pledging promising vowing "
        "threatening demanding denying condemning accusing blaming confirming announcing explaining using gave giving "
        "declined refused called cited quoted described spoke pointed posted published argued appealed wants wanted "
        "hoped hoping expressed expressing offered offering praised praising".split()
    )
)
