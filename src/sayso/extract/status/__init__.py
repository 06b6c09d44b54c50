"""Whether an act happened, by whose words: signatures, modality, negation, stance and belief."""
