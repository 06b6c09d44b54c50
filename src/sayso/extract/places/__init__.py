"""Toponyms: names of places told from people, bodies and ordinary words."""
