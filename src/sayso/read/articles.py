"""From a text and what is known of it to an article: date, language, zones, and what stands against reading it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Article, Issue, Zone, article_id, text_sha256
from sayso.read.dates import dateline_date, is_future
from sayso.read.decode import STAGE, decode_issue
from sayso.read.language import detect_language, is_foreign_script
from sayso.read.walls import find_wall
from sayso.read.zones import find_zones

LONGEST_TEXT = 1_000_000  # characters; the longest newspaper articles stay below 200,000
READABLE = frozenset({"en"})


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of an article apart from its text."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_basis: str | None = None


def make_article(
    text: str, about: About, *, issues: tuple[Issue, ...] = (), page_without_article: bool = False
) -> tuple[Article, tuple[Issue, ...]]:
    """An article and the issues met while reading it.

    A text that must not be read on (empty, too long, in another language, a consent or login page) keeps its words
    in one boilerplate zone, so that no later room finds a claim in it.
    """
    found: list[Issue] = list(issues)
    text, lost = _without_surrogates(text)
    if lost:
        found.append(decode_issue(lost))
    language = None if len(text) > LONGEST_TEXT else detect_language(text)
    obstacle = _obstacle(text, language, page_without_article)
    if obstacle:
        found.append(obstacle)
        zones = _all_boilerplate(text)
    else:
        zones = find_zones(text, title=about.title)
        found.extend(_foreign_paragraphs(text, zones))
    published, basis, late = _published(text, zones, about)
    if late:
        found.append(late)
    article = Article(
        id=about.id or article_id(text=text, url=about.url),
        url=about.url,
        outlet=about.outlet,
        title=about.title or _title(text, zones),
        byline=about.byline or _byline(text, zones),
        published=published,
        published_basis=basis,
        language=language,
        text=text,
        text_sha256=text_sha256(text),
        zones=zones,
    )
    return article, tuple(found)


def _obstacle(text: str, language: str | None, page_without_article: bool) -> Issue | None:
    if not text.strip():
        return _issue("empty", "the text is empty")
    if len(text) > LONGEST_TEXT:
        return _issue("too_long", f"{len(text):,} characters; texts over {LONGEST_TEXT:,} are not read")
    if language is None:
        return _issue("empty", "the text has no letters")
    if language not in READABLE:
        return _issue(
            "other_language", f"the language looks like {language!r}; sayso reads English only, so no claims were read"
        )
    wall = find_wall(text)
    if wall:
        return _issue(*wall)
    if page_without_article:
        return _issue("no_article", "no article was found on the page; save its text and read that")
    return None


def _issue(code: str, detail: str) -> Issue:
    return Issue(stage=STAGE, code=code, level="warning", detail=detail)


def _all_boilerplate(text: str) -> tuple[Zone, ...]:
    bare = text.strip()
    if not bare:
        return ()
    start = len(text) - len(text.lstrip())
    return (Zone(start=start, end=start + len(bare), kind="boilerplate"),)


def _published(text: str, zones: tuple[Zone, ...], about: About) -> tuple[str | None, str | None, Issue | None]:
    """The publication date, its basis, and an issue where a date found lies in the future."""
    late = None
    found = ((about.published, about.published_basis), (dateline_date(text, zones), "dateline"))
    for moment, basis in found:
        if moment and is_future(moment):
            late = late or _issue(
                "future_date", f"the day of publication ({basis}) lies in the future and was not used: {moment}"
            )
        elif moment:
            return moment, basis, late
    return None, None, late


def _foreign_paragraphs(text: str, zones: tuple[Zone, ...]) -> tuple[Issue, ...]:
    """One issue for the paragraphs of an English article that are in another script and so not read."""
    if text.isascii():
        return ()
    foreign = [zone for zone in zones if zone.kind == "boilerplate" and is_foreign_script(text[zone.start : zone.end])]
    if not foreign:
        return ()
    detail = f"{len(foreign)} paragraph{'s' if len(foreign) > 1 else ''} in another script; the first stands here"
    first = foreign[0]
    return (Issue(stage=STAGE, code="other_language", level="info", detail=detail, start=first.start, end=first.end),)


def _title(text: str, zones: tuple[Zone, ...]) -> str | None:
    for zone in zones:
        if zone.kind == "headline":
            return " ".join(text[zone.start : zone.end].split())
    return None


def _byline(text: str, zones: tuple[Zone, ...]) -> str | None:
    for zone in zones:
        if zone.kind == "byline":
            words = text[zone.start : zone.end]
            return words[3:].strip() if words[:3].lower() == "by " else words
    return None


def _without_surrogates(text: str) -> tuple[str, int]:
    """The text with U+FFFD for each lone surrogate, which no file can hold, and their number."""
    lost = sum("\ud800" <= char <= "\udfff" for char in text) if not text.isascii() else 0
    return (text.encode("utf-8", "surrogatepass").decode("utf-8", "replace"), lost) if lost else (text, 0)
