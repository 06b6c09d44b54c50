"""The page: one file, no request, hostile words stay words, and every claim is there without a script."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest

from sayso.show.marks import mark_article
from sayso.show.page import render_page, safe_link
from sayso.show.view import view_record
from tests.unit.show.sample import CLAIMS, RECORD, TEXT, second


class Tags(HTMLParser):
    """All start tags with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


PAGE = render_page([RECORD])


def test_nothing_is_fetched() -> None:
    for tag, attrs in Tags(PAGE).found:
        assert "src" not in attrs
        assert tag not in {"iframe", "object", "embed", "img", "base"}
        if tag == "link":
            assert attrs["href"] == "data:,"
    assert not re.search(r"@import|url\(", PAGE)


def test_hostile_words_stay_words() -> None:
    assert [tag for tag, _ in Tags(PAGE).found].count("script") == 1
    assert "<i>Writer" not in PAGE
    claim = replace(CLAIMS[0], chain=(replace(CLAIMS[0].chain[0], name='"><img src=x onerror=alert(1)>'),))
    page = render_page([replace(RECORD, claims=(claim, *CLAIMS[1:]))])
    assert "img" not in {tag for tag, _ in Tags(page).found}


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, link: str | None) -> None:
    assert safe_link(url) == link


def test_marked_text_is_the_articles_text() -> None:
    paragraphs = mark_article(RECORD, view_record(RECORD).claims)
    assert "\n\n".join("".join(piece.text for piece in row.pieces) for row in paragraphs) + "\n" == TEXT


def test_claims_read_without_a_script_and_links_lead_somewhere() -> None:
    bare = re.sub(r"<script>.*?</script>", "", PAGE, flags=re.S)
    for claim in CLAIMS:
        assert claim.evidence[0].quote in unescape(bare)
    tags = Tags(bare).found
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = {str(attrs["href"])[1:] for _, attrs in tags if str(attrs.get("href", "")).startswith("#")}
    assert targets <= set(ids)


def test_several_articles_have_an_index_and_ids_of_their_own() -> None:
    tags = Tags(render_page([RECORD, second()])).found
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {"a1-article", "a2-article"} <= set(ids)


def test_no_articles_is_said() -> None:
    assert "No article could be read" in render_page([])


def test_an_empty_text_has_a_name_to_click_on_and_no_legend() -> None:
    article = replace(RECORD.article, text="", title=None, zones=())
    bare = replace(RECORD, article=article, places=(), times=(), actors=(), figures=(), attributions=(), events=())
    page = render_page([replace(bare, claims=(), incidents=()), RECORD])
    assert '<a href="#a1-article">(no text)</a>' in page
    assert page.count('class="legend') == 1
    assert "0 claims in 0 incidents" in page


def test_what_was_not_read_is_called_left_out() -> None:
    zone = replace(RECORD.article.zones[-1], kind="boilerplate")
    page = render_page([replace(RECORD, article=replace(RECORD.article, zones=(*RECORD.article.zones[:-1], zone)))])
    assert '<span class="kind">left out</span>' in page
    assert '<span class="kind">boilerplate</span>' not in page
