from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest

from sayso.model import Article, Issue, SettingError
from sayso.read import Failure, count_sources, read_sources

NEWS = "Two people died on Tuesday when a shell hit the market, the mayor said. The army denied it."


def read_one(path: Path | str, content: bytes | None = None, **options: str) -> tuple[Article, tuple[Issue, ...]]:
    if content is not None:
        Path(path).write_bytes(content)
    (found,) = read_sources([path], **options)
    assert not isinstance(found, Failure), found
    return found


def fail_one(path: Path, content: bytes | None = None) -> Failure:
    if content is not None:
        path.write_bytes(content)
    (found,) = read_sources([path])
    assert isinstance(found, Failure)
    assert "\n" not in str(found)
    return found


def codes(issues: tuple[Issue, ...]) -> list[str]:
    return [issue.code for issue in issues]


def silent(article: Article) -> bool:
    return all(zone.kind == "boilerplate" for zone in article.zones)


def test_plain_text_is_kept_but_for_line_ends_and_mark(tmp_path: Path) -> None:
    article, issues = read_one(tmp_path / "a.txt", b"\xef\xbb\xbf  " + NEWS.encode() + b"\r\n\r\n\tEnd. \r\n")
    assert article.text == f"  {NEWS}\n\n\tEnd. \n"
    assert (article.language, article.published, article.published_basis, issues) == ("en", None, None, ())


def test_missing_file_and_address_fail_and_the_batch_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    found = list(read_sources([tmp_path / "none.txt", "https://example.org/a", tmp_path / "a.txt"]))
    assert [item.code for item in found if isinstance(item, Failure)] == ["not_found", "not_found"]
    assert len(found) == 3


def test_folder_is_read_sorted_with_all_below_it_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "a/.hidden.txt", "z.pdf", "A.HTML"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{name}: {NEWS}")
    found = [item[0].text.split(":")[0] for item in read_sources(tmp_path) if not isinstance(item, Failure)]
    assert found == ["A.HTML", "b.txt", "a/c.md"]
    assert count_sources(tmp_path) == 3


def test_folder_without_articles_fails(tmp_path: Path) -> None:
    assert fail_one(tmp_path).code == "no_articles"
    assert fail_one(tmp_path / "a.jsonl", b"\n \n").code == "no_articles"
    assert count_sources([tmp_path, tmp_path / "none.txt"]) == 2


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"*** 123 ***"])
def test_empty_text_is_an_issue(tmp_path: Path, content: bytes) -> None:
    article, issues = read_one(tmp_path / "a.txt", content)
    assert codes(issues) == ["empty"]
    assert silent(article)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\nabc", b"words\x00words", b"PK\x03\x04abc"])
def test_binary_file_fails(tmp_path: Path, content: bytes) -> None:
    assert fail_one(tmp_path / "a.txt", content).code == "binary"


def test_fifty_megabytes_in_one_line_are_kept_unread_in_seconds(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"war " * 12_500_000)
    begun = time.perf_counter()
    article, issues = read_one(path)
    assert time.perf_counter() - begun < 10
    assert codes(issues) == ["too_long"]
    assert len(article.text) == 50_000_000 and silent(article)


def test_broken_utf8_is_a_warning(tmp_path: Path) -> None:
    article, issues = read_one(tmp_path / "a.txt", f"{NEWS} “Why?” asked ".encode() + b"Jos\xe9 \xff\xfe. \xe2\x80")
    assert codes(issues) == ["decode_errors"]
    assert "\ufffd" in article.text and not silent(article)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_byte_order_mark_names_the_encoding(tmp_path: Path, encoding: str) -> None:
    article, issues = read_one(tmp_path / "a.txt", NEWS.encode(encoding))
    assert (article.text, issues) == (NEWS, ())


def test_windows_text_is_guessed_and_says_so(tmp_path: Path) -> None:
    words = f"{NEWS} “We saw it,” said José Núñez – the mayor’s aide."
    article, issues = read_one(tmp_path / "a.txt", words.encode("cp1252"))
    assert article.text == words
    assert codes(issues) == ["encoding_guessed"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Двоє людей загинули у вівторок, коли снаряд влучив у ринок, повідомив міський голова.", "uk"),
        ("قتل شخصان يوم الثلاثاء عندما أصابت قذيفة السوق، بحسب ما قال رئيس البلدية.", "ar"),
        ("Dos personas murieron el martes cuando un proyectil alcanzó el mercado, según dijo el alcalde.", "es"),
    ],
)
def test_other_languages_are_named_and_not_read(tmp_path: Path, words: str, language: str) -> None:
    article, issues = read_one(tmp_path / "a.txt", words.encode())
    assert (article.language, codes(issues), silent(article)) == (language, ["other_language"], True)
    assert article.text == words


def test_short_latin_text_counts_as_english(tmp_path: Path) -> None:
    article, issues = read_one(tmp_path / "a.txt", b"Kabul: 12 morts")
    assert (article.language, issues) == ("en", ())


@pytest.mark.parametrize("published", ["yesterday", "2022-13-01", "22-03-2022", "2999-01-01", ""])
def test_bad_or_future_date_is_refused_before_reading(published: str) -> None:
    with pytest.raises(SettingError):
        read_sources(["nowhere.txt"], published=published)


@pytest.mark.parametrize("published", ["2022-03-23", "2022-03-23T14:05Z", "2022-03-23 14:05:00+02:00"])
def test_given_date_may_be_day_or_moment(tmp_path: Path, published: str) -> None:
    article, _ = read_one(tmp_path / "a.txt", f"KYIV, 3 May 2021 (AP) — {NEWS}".encode(), published=published)
    assert (article.published, article.published_basis) == (published, "given")


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("KYIV, 3 May 2021 (AP) — ", "2021-05-03"),
        ("LIMA, 3 JAN 90 (EFE) -- [TEXT] ", "1990-01-03"),
        ("Thu Sep 5 2013 ", "2013-09-05"),
        ("KYIV, May 3 (AP) — ", None),
    ],
)
def test_dateline_dates_an_article_where_it_is_full(tmp_path: Path, dateline: str, published: str | None) -> None:
    article, _ = read_one(tmp_path / "a.txt", (dateline + NEWS).encode())
    assert (article.published, article.published_basis) == (published, "dateline" if published else None)


def test_dateline_in_the_future_is_an_issue(tmp_path: Path) -> None:
    article, issues = read_one(tmp_path / "a.txt", f"KYIV, 3 May 2999 (AP) — {NEWS}".encode())
    assert (article.published, codes(issues)) == (None, ["future_date"])


def test_standard_input_is_text_or_jsonl() -> None:
    (found,) = read_sources("-", stdin=io.BytesIO(NEWS.encode()))
    assert not isinstance(found, Failure) and found[0].text == NEWS
    lines = "\n".join(json.dumps({"id": n, "text": NEWS}) for n in range(3))
    rows = list(read_sources("-", stdin=io.BytesIO(lines.encode())))
    assert [row[0].id for row in rows if not isinstance(row, Failure)] == ["0", "1", "2"]
    assert count_sources("-") is None


def test_same_text_and_address_give_the_same_id(tmp_path: Path) -> None:
    one, _ = read_one(tmp_path / "a.txt", NEWS.encode())
    two, _ = read_one(tmp_path / "b.txt", NEWS.encode())
    assert one.id == two.id


def test_paragraph_in_another_script_is_passed_over_and_named(tmp_path: Path) -> None:
    foreign = "قتل شخصان يوم الثلاثاء في المدينة"
    article, issues = read_one(tmp_path / "a.txt", f"{NEWS}\n\n{foreign}\n\n{NEWS}".encode())
    assert [zone.kind for zone in article.zones] == ["body", "boilerplate", "body"]
    (issue,) = issues
    assert (issue.code, issue.level, article.text[issue.start : issue.end]) == ("other_language", "info", foreign)


def test_headline_of_a_plain_text_is_its_title(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path / "b.txt", f"Shell hits market\n\n{NEWS}".encode())
    assert article.title == "Shell hits market"
