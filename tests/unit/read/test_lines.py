from __future__ import annotations

import io
import json
from collections.abc import Iterator

from sayso.read import Failure
from sayso.read.lines import Read, read_lines

NEWS = "Two people died on Tuesday when a shell hit the market, the mayor said."


def read(*lines: bytes | str | dict[str, object]) -> list[Read]:
    blobs = [
        line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    return list(read_lines(io.BytesIO(b"\n".join(blobs)), source="a.jsonl", outlet="The Daily Roe"))


def test_fields_of_a_line_are_the_article_s() -> None:
    row = {"id": "x", "text": NEWS, "title": "Shell", "url": "https://example.org/a", "published": "2021-05-03", "n": 1}
    (found,) = read(row)
    assert not isinstance(found, Failure)
    article, issues = found
    assert (article.id, article.title, article.url, article.outlet) == ("x", "Shell", row["url"], "The Daily Roe")
    assert (article.published, article.published_basis, issues) == ("2021-05-03", "given", ())


def test_bad_lines_fail_by_number_and_the_rest_goes_on() -> None:
    found = read({"text": NEWS}, "{bad", "", {"id": "no text"}, [NEWS], {"text": 5}, "[" * 100_000, {"text": NEWS})  # type: ignore[arg-type]
    failures = [item for item in found if isinstance(item, Failure)]
    assert [failure.source for failure in failures] == [f"a.jsonl:{n}" for n in (2, 4, 5, 6, 7)]
    assert {failure.code for failure in failures} == {"bad_line"}
    assert len(found) - len(failures) == 2


def test_bad_and_future_dates_of_a_line_are_issues() -> None:
    found = read({"text": NEWS, "published": "yesterday"}, {"text": NEWS, "published": "2999-01-01"})
    assert [(item[0].published, item[1][0].code) for item in found if not isinstance(item, Failure)] == [
        (None, "bad_date"),
        (None, "future_date"),
    ]


def test_lone_surrogates_and_broken_bytes_are_replaced_with_a_warning() -> None:
    found = read('{"text": "A shell hit \\ud83d the market"}', b'{"text": "A shell hit Jos\xe9 on Tuesday"}')
    for item in found:
        assert not isinstance(item, Failure)
        assert [issue.code for issue in item[1]] == ["decode_errors"]
        item[0].text.encode()


def test_lines_are_read_one_at_a_time() -> None:
    class Endless(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            return json.dumps({"text": NEWS}).encode() + b"\n"

    rows: Iterator[Read] = read_lines(Endless(), source="endless")
    assert not isinstance(next(rows), Failure)
