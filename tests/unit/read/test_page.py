from __future__ import annotations

import time
from pathlib import Path

import pytest

from sayso.model import Article, Issue
from sayso.read import Failure, read_sources

PARAGRAPHS = "".join(
    f"<p>In the {name} hour of the raid two people died when a shell hit the market, the mayor told reporters.</p>"
    for name in ("first", "second", "third", "fourth", "fifth")
)
PAGE = f"""<html><head><title>Shell hits market | The Daily Roe</title>
<meta property="og:title" content="Shell hits market"><meta property="og:site_name" content="The Daily Roe">
<meta name="author" content="Jane Roe"><link rel="canonical" href="https://example.org/shell">
<meta property="article:published_time" content="%s"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Shell hits market</h1>{PARAGRAPHS}</article><footer>Copyright 2019 The Daily Roe</footer></body></html>"""


def read(path: Path, content: str | bytes) -> tuple[Article, list[str]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (found,) = read_sources([path])
    assert not isinstance(found, Failure)
    issues: tuple[Issue, ...] = found[1]
    return found[0], [issue.code for issue in issues]


def test_page_gives_text_and_what_it_declares(tmp_path: Path) -> None:
    article, codes = read(tmp_path / "a.html", PAGE % "2021-05-03T08:00:00Z")
    assert (article.title, article.outlet, article.url) == (
        "Shell hits market",
        "The Daily Roe",
        "https://example.org/shell",
    )
    assert (article.byline, article.published, article.published_basis) == ("Jane Roe", "2021-05-03", "metadata")
    assert "In the fifth hour" in article.text and "Home" not in article.text
    assert codes == []


def test_date_ahead_is_refused_and_no_other_taken_for_it(tmp_path: Path) -> None:
    article, codes = read(tmp_path / "a.html", PAGE % "2999-05-03")
    assert (article.published, article.published_basis, codes) == (None, None, ["future_date"])


def test_page_without_a_date_has_none(tmp_path: Path) -> None:
    article, _ = read(tmp_path / "a.html", f"<html><body><article>{PARAGRAPHS}</article></body></html>")
    assert article.published is None


def test_page_without_an_article_is_an_issue(tmp_path: Path) -> None:
    article, codes = read(tmp_path / "a.html", "<html><body><nav><a href='/'>Home</a> <a>World</a></nav></body></html>")
    assert codes == ["no_article"]
    assert {zone.kind for zone in article.zones} == {"boilerplate"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("We and our partners use cookies. Accept all. Manage your choices in the privacy settings.", "cookie_wall"),
        ("Please enable JavaScript to continue. Your browser is not supported.", "no_article"),
        ("Subscribe to continue reading. Already a subscriber? Log in to your account.", "no_article"),
        ("404 Not Found. The page you are looking for could not be found.", "no_article"),
    ],
)
def test_walls_are_told_from_articles(tmp_path: Path, words: str, code: str) -> None:
    article, codes = read(tmp_path / "a.txt", words)
    assert codes == [code]
    assert {zone.kind for zone in article.zones} == {"boilerplate"}


def test_article_about_consent_is_no_wall(tmp_path: Path) -> None:
    words = "The rebels gave their consent to the truce on Monday. The army said it would hold its fire from midnight."
    assert read(tmp_path / "a.txt", words)[1] == []


def test_html_that_is_none_is_read_as_text(tmp_path: Path) -> None:
    article, codes = read(tmp_path / "a.html", "Two people died < 3 hours after a shell hit the market, he said.")
    assert article.text.startswith("Two people died < 3")
    assert codes == []


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 100_000 + "Two died." + "</div>" * 100_000,
        "<html><body>" + "<b><i>" * 100_000,
        "<html><body>" + "<table><tr><td>" * 5_000 + PARAGRAPHS,
        "<html><body>" + "<" * 500_000,
        "<html>" + "<script" * 100_000,
        "<html><body><!--" + "-" * 500_000,
        "<html><body>" + "<p>Two people died in the raid on the market, he said.</p>" * 20_000,
    ],
    ids=["divs", "formats", "tables", "angles", "scripts", "comment", "paragraphs"],
)
def test_hostile_pages_return_in_time(tmp_path: Path, page: str) -> None:
    begun = time.perf_counter()
    read(tmp_path / "a.html", page)
    assert time.perf_counter() - begun < 15


def test_page_declares_its_encoding(tmp_path: Path) -> None:
    body = f"<body><article>{PARAGRAPHS}<p>Київ</p></article></body>"
    page = f"<html><head><meta charset='windows-1251'></head>{body}</html>"
    article, _ = read(tmp_path / "a.html", page.encode("cp1251"))
    assert "Київ" in article.text
