"""The store: one file by default, a server for teams."""

from sayso.model import MissingExtra

try:
    import sqlalchemy  # noqa: F401
except ModuleNotFoundError as error:
    raise MissingExtra("a ledger needs more packages: pip install 'sayso[ledger]'") from error

from sayso.ledger.account import AccountChange, IssueRow, Mention, Pending
from sayso.ledger.filter import EVERYTHING, Filter
from sayso.ledger.ledger import Ledger
from sayso.ledger.maker import Maker, lexicon_version

__all__ = [
    "EVERYTHING",
    "AccountChange",
    "Filter",
    "IssueRow",
    "Ledger",
    "Maker",
    "Mention",
    "Pending",
    "lexicon_version",
]
