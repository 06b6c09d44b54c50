"""Bytes to text: what is text at all, and in which encoding it was written."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from sayso.model import Issue, ReadError

STAGE = "read"
SAMPLE = 100_000  # bytes shown to the encoding detector
SNIFFED = 4_096  # bytes in which a page declares its encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = {
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a media file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x7fELF": "a program",
}
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_MULTIBYTE = re.compile(r"[^\x00-\x7f\ufffd]")
# A letter of Latin script or a mark that word processors put into English text, where cp1252 is guessed.
_PLAUSIBLE = re.compile(r"(?<=[A-Za-z])[\u00c0-\u024f]|[\u00c0-\u024f](?=[A-Za-z])|[‘’“”–—…•€£©®°«»·\u00a0½¼¾]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with what went wrong while decoding it."""

    text: str
    issues: tuple[Issue, ...] = ()


def decode(blob: bytes, *, page: bool = False) -> Decoded:
    """The text of a file: by byte-order mark, as UTF-8, by what a page declares, else by the look of its bytes.

    A byte-order mark is no content. Broken UTF-8 keeps what can be read, with U+FFFD for the rest and an issue.

    Raises
    ------
    ReadError
        When the bytes are no text: images, archives, anything with NUL bytes and no UTF-16 or UTF-32 mark.
    """
    for mark, encoding in _BOMS:
        if blob.startswith(mark):
            return _lenient(blob[len(mark) :], encoding)
    for magic, what in _BINARY.items():
        if blob.startswith(magic):
            raise ReadError(f"not text but {what}")
    if b"\x00" in blob:
        raise ReadError("not text: it has NUL bytes")
    try:
        return Decoded(text=blob.decode("utf-8"))
    except UnicodeDecodeError as error:
        broken_at = error.start
    guess = (_declared(blob) if page else None) or _guessed(blob, broken_at)
    if guess is None:
        return _lenient(blob, "utf-8")
    text = blob.decode(guess, "replace")
    issue = Issue(stage=STAGE, code="encoding_guessed", level="info", detail=f"not UTF-8; read as {guess}")
    return Decoded(text=text, issues=(issue, *_decode_issues(text)))


def decode_issue(count: int) -> Issue:
    """The warning that characters were lost."""
    detail = f"{count} character{'s' if count > 1 else ''} could not be decoded and became U+FFFD"
    return Issue(stage=STAGE, code="decode_errors", level="warning", detail=detail)


def _lenient(blob: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(text=blob.decode(encoding))
    except UnicodeDecodeError:
        text = blob.decode(encoding, "replace")
        return Decoded(text=text, issues=_decode_issues(text))


def _decode_issues(text: str) -> tuple[Issue, ...]:
    count = text.count("\ufffd")
    return (decode_issue(count),) if count else ()


def _declared(blob: bytes) -> str | None:
    found = _DECLARED.search(blob[:SNIFFED])
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    return None if name == "utf-8" else "cp1252" if name in ("iso8859-1", "ascii") else name


def _guessed(blob: bytes, broken_at: int) -> str | None:
    """The encoding the bytes look like, or ``None`` for UTF-8 with damage."""
    start = max(0, broken_at - SAMPLE // 2)
    sample = blob[start : start + SAMPLE]
    as_utf8 = sample.decode("utf-8", "replace")
    if len(_MULTIBYTE.findall(as_utf8)) >= as_utf8.count("\ufffd"):
        return None
    as_latin = sample.decode("cp1252", "replace")
    high = len(_MULTIBYTE.findall(as_latin)) + as_latin.count("\ufffd")
    plausible = len(_PLAUSIBLE.findall(as_latin))
    letters = sum(map(str.isascii, filter(str.isalpha, as_latin)))
    if high * 4 < letters:  # Latin script with a mark here and there
        return "cp1252" if plausible * 2 > high and "\ufffd" not in as_latin else None
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return None if best is None or best.encoding in ("ascii", "utf_8") else str(best.encoding)
