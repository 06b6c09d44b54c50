"""Benchmarks: a folder a corpus, with README, scorer, trivial baseline and floors. Corpora are not shipped."""
