"""Actors: what each mention says of whom it stands for."""
