"""Counted quantities: numbers, bounds, units, effects, victims, and the toll they allow."""
