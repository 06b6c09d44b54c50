"""Exports: the account in the formats other tools read, one module per format.

By default an export holds what somebody says took place, undenied or marked as disputed; nothing that is planned,
failed, demanded, threatened, possible, conditional or denied, and nothing a reviewer rejected.
"""

from sayso.export.account import Account, account_of
from sayso.export.formats import FORMATS, Format, format_named
from sayso.export.select import Kept, Picked, Selection, pick
from sayso.export.tables import TABLES
from sayso.export.writing import note_of, text_of, write_export

__all__ = [
    "FORMATS",
    "TABLES",
    "Account",
    "Format",
    "Kept",
    "Picked",
    "Selection",
    "account_of",
    "format_named",
    "note_of",
    "pick",
    "text_of",
    "write_export",
]
