"""Who says what: cues, sources and contents, found by rules and by a small learned model."""
