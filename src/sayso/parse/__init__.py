"""Article → Parsed: sentences, syntax and quotations."""

from sayso.parse.syntax import DEFAULT_PIPELINE, Syntax, load_pipeline, parse

__all__ = ["DEFAULT_PIPELINE", "Syntax", "load_pipeline", "parse"]
