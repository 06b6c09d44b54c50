"""Places: which of its namesakes a toponym means."""
