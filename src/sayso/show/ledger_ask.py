"""Questions to a ledger: a filter from what was typed, rows in the form asked for."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sayso.model import EVENT_TYPES, STATUSES, SettingError, to_dict
from sayso.show.session import PIPED_WIDTH, say
from sayso.show.words import clean

if TYPE_CHECKING:
    from rich.console import RenderableType

    from sayso.ledger import Filter
    from sayso.show.ledger_kinds import Kind


def make_filter(**asked: Any) -> Filter:
    """The filter; a country by any of its names, a type or status in any case.

    Raises
    ------
    SettingError
        When there is no such country, type or status.
    """
    from sayso.ledger import Filter

    if asked.get("country") is not None:
        asked["country"] = _country(asked["country"])
    if asked.get("type") is not None:
        asked["type"] = _known("type", asked["type"].upper(), EVENT_TYPES)
    if asked.get("status") is not None:
        asked["status"] = _known("status", asked["status"].lower().replace(" ", "_"), STATUSES)
    return Filter(**asked)


def _known(what: str, value: str, values: tuple[str, ...]) -> str:
    if value not in values:
        raise SettingError(f"no {what} {value!r}; there are: {', '.join(values)}")
    return value


def _country(value: str) -> str:
    import pycountry

    if len(value) == 3 and value.isalpha() and value.isupper():
        return value
    try:
        code: str = pycountry.countries.lookup(value).alpha_3
    except LookupError:
        raise SettingError(f"no country {value!r}; give its name or its ISO code, such as UKR") from None
    return code


def ask(what: str, target: str, wanted: Filter, form: str) -> None:
    """Print the rows of one kind that meet the filter."""
    from sayso.ledger import Ledger
    from sayso.show.ledger_kinds import KINDS

    kind = KINDS[what]
    with Ledger.open(target, create=False, readonly=True) as ledger:
        rows = kind.find(ledger, wanted)
        if form == "table":
            count = _print_table(rows, kind)
            if count == 0:
                say(f"sayso: no {what} found")
        else:
            _print_lines(_csv(rows, kind) if form == "csv" else _jsonl(rows))


def _print_table(rows: Iterable[Any], kind: Kind) -> int:
    count = 0
    for row in rows:
        print_block(kind.show(row))
        count += 1
    return count


def print_block(shown: RenderableType) -> None:
    """One block on standard output; as wide as the terminal, or a page where it is piped."""
    from rich.console import Console

    terminal = sys.stdout.isatty()
    page = io.StringIO()
    width = Console().width if terminal else int(os.environ.get("COLUMNS", PIPED_WIDTH))
    Console(file=page, width=width, force_terminal=terminal or None).print(shown)
    _print_lines(line.rstrip() + "\n" for line in page.getvalue().split("\n")[:-1])


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()


def _jsonl(rows: Iterable[Any]) -> Iterator[str]:
    for row in rows:
        yield json.dumps(to_dict(row), ensure_ascii=False) + "\n"


def _csv(rows: Iterable[Any], kind: Kind) -> Iterator[str]:
    """RFC 4180 with a head; no field can be taken for a formula by a spreadsheet."""
    page = io.StringIO()
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        for flat in kind.flat(row):
            if writer is None:
                writer = csv.DictWriter(page, list(flat))
                writer.writeheader()
            writer.writerow({name: _cell(value) for name, value in flat.items()})
        yield page.getvalue()
        page.seek(0)
        page.truncate()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        text = clean(value)
        return "'" + text if text[:1] in ("=", "+", "@", "\t") or (text[:1] == "-" and len(text) > 1) else text
    return value
