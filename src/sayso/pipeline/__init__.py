"""The one place that composes rooms: an article goes in, a record comes out; a ledger's records become an account."""

from sayso.pipeline.reading import LAYERS, Reader

__all__ = ["LAYERS", "Reader"]
