"""JSONL: one article a line, one line at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from sayso.model import Article, Issue, ReadError
from sayso.read.articles import About, make_article
from sayso.read.dates import iso_moment
from sayso.read.decode import STAGE, decode_issue
from sayso.read.failure import Failure

LONGEST_LINE = 64_000_000  # bytes; a longer line is passed over without being held
_FIELDS = ("url", "outlet", "title", "byline", "published")

Read = tuple[Article, tuple[Issue, ...]] | Failure


def read_lines(
    stream: BinaryIO, *, source: str, published: str | None = None, outlet: str | None = None
) -> Iterator[Read]:
    """Articles of a JSONL stream; a bad line is a `Failure` that names it, and the rest goes on.

    ``published`` and ``outlet`` fill in for lines that do not have their own.
    """
    number, empty = 0, True
    while blob := stream.readline(LONGEST_LINE):
        number += 1
        where = f"{source}:{number}"
        if len(blob) == LONGEST_LINE and not blob.endswith(b"\n"):
            while rest := stream.readline(LONGEST_LINE):
                if rest.endswith(b"\n"):
                    break
            empty = False
            yield Failure(source=where, code="too_large", detail=f"a line over {LONGEST_LINE:,} bytes")
            continue
        if number == 1:
            blob = blob.removeprefix(b"\xef\xbb\xbf")
        if not blob.strip():
            continue
        empty = False
        try:
            yield _article(blob, published=published, outlet=outlet)
        except ReadError as error:
            yield Failure(source=where, code="bad_line", detail=str(error))
    if empty:
        yield Failure(source=source, code="no_articles", detail="no lines in it")


def _article(blob: bytes, *, published: str | None, outlet: str | None) -> tuple[Article, tuple[Issue, ...]]:
    line = blob.decode("utf-8", "replace")
    issues: list[Issue] = []
    lost = line.count("\ufffd") - blob.count(b"\xef\xbf\xbd")
    if lost:
        issues.append(decode_issue(lost))
    row = _row(line)
    fields = {name: _words(row, name) for name in _FIELDS}
    moment = published
    if fields["published"] is not None:
        moment = iso_moment(fields["published"])
        if moment is None:
            detail = f"published is no ISO date: {fields['published'][:40]!r}"
            issues.append(Issue(stage=STAGE, code="bad_date", level="warning", detail=detail))
    about = About(
        id=_id(row),
        url=fields["url"],
        outlet=fields["outlet"] or outlet,
        title=fields["title"],
        byline=fields["byline"],
        published=moment,
        published_basis="given" if moment else None,
    )
    return make_article(row["text"], about, issues=tuple(issues))


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise ReadError("not a JSON object")
    if "text" not in row:
        raise ReadError("no field 'text'")
    if not isinstance(row["text"], str):
        raise ReadError(f"text is {type(row['text']).__name__}, not a string")
    return row


def _id(row: dict[str, Any]) -> str | None:
    if "id" not in row or row["id"] is None or row["id"] == "":
        return None
    if isinstance(row["id"], bool) or not isinstance(row["id"], (str, int)):
        raise ReadError("id is neither a string nor a whole number")
    return str(row["id"])


def _words(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ReadError(f"{name} is {type(value).__name__}, not a string")
    return value
