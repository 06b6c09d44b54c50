"""Files, folders, pages and streams to articles, each text with its zones."""

from sayso.read.articles import About, make_article
from sayso.read.failure import Failure
from sayso.read.sources import count_sources, read_sources
from sayso.read.zones import find_zones

__all__ = ["About", "Failure", "count_sources", "find_zones", "make_article", "read_sources"]
