"""Fixtures shared by the tests: one loaded parser, one reader, and articles made from plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.model import Article, Parsed, text_sha256
from sayso.parse import load_pipeline, parse
from sayso.pipeline import Reader
from sayso.read.zones import find_zones


@pytest.fixture(scope="session")
def nlp() -> Any:
    return load_pipeline()


@pytest.fixture(scope="session")
def reader(nlp: Any) -> Reader:
    from sayso.lexicon import load_gazetteer

    return Reader(syntax=nlp, gazetteer=load_gazetteer())


@pytest.fixture(scope="session")
def parse_text(nlp: Any) -> Callable[..., Parsed]:
    def run(text: str, **fields: Any) -> Parsed:
        fields.setdefault("zones", find_zones(text, title=fields.get("title")))
        article = Article(id="t", text=text, text_sha256=text_sha256(text), language="en", **fields)
        return next(iter(parse([(article, None)], nlp)))[0]

    return run
