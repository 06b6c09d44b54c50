"""One tree of errors. Bad input in a batch becomes an `Issue`; these are for calls that cannot go on."""


class SaysoError(Exception):
    """Root of every error sayso raises on purpose; its text is one line a user can act on."""


class ReadError(SaysoError):
    """A source that cannot be read at all: no such file, not text, too large."""


class WriteError(SaysoError):
    """Output that cannot be written: the disk is full or gone."""


class SettingError(SaysoError):
    """A setting, option or date that makes no sense."""


class LexiconError(SaysoError):
    """A lexicon file that does not meet its schema."""


class RecordError(SaysoError):
    """A JSON object that is not a record of this format."""


class MissingExtra(SaysoError):
    """A feature whose optional packages are not installed; the text says which extra to install."""


class LedgerError(SaysoError):
    """A ledger that cannot be opened, read or written; the text says which and why."""
