"""Time expressions: mentions found by pattern data over tokens."""
