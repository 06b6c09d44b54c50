"""Coreference: which mentions stand for the same actor."""
