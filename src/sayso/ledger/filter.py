"""What a query of the ledger asks for: one question that every kind of row understands as far as it applies."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from sayso.model import SettingError


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """All that is given must hold; ``None`` asks for nothing.

    Attributes
    ----------
    place : str, optional
        Words of a place's name, whole words, case and accents aside: ``Mariupol``; or any other name of the place.
    country : str, optional
        ISO 3166-1 alpha-3 code: ``UKR``.
    since, until : str, optional
        Days ``YYYY-MM-DD``, inclusive. A row is kept if its time may lie between them; a row without a time is taken
        by the day its article was published.
    type, status : str, optional
        Event type and status, as in the record.
    speaker : str, optional
        Words of a name anywhere in the source chain.
    actor : str, optional
        Words of the name of a doer or a sufferer, or a ledger-wide actor's id; other spellings of an actor known
        across articles are found too.
    min_independent : int, optional
        At least so many independent origins of the incident.
    text : str, optional
        Words of the quote or the article, all of them, word endings aside; a phrase in double quotes.
    incident, article : str, optional
        Id of an incident of the ledger, id of an article.
    limit : int, optional
        At most so many rows.
    """

    place: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    status: str | None = None
    speaker: str | None = None
    actor: str | None = None
    min_independent: int | None = None
    text: str | None = None
    incident: str | None = None
    article: str | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.until < self.since:
            raise SettingError(
                f"nothing lies since {self.since} and until {self.until}: the last day is before the first"
            )

    def only(self, what: str, *allowed: str) -> None:
        """Refuse what does not apply to a kind of row, rather than leave it out of account silently.

        Raises
        ------
        SettingError
            When a field outside ``allowed`` (``limit`` aside) is given.
        """
        for field in dataclasses.fields(self):
            if field.name not in (*allowed, "limit") and getattr(self, field.name) is not None:
                raise SettingError(f"{what} cannot be chosen by {field.name.replace('_', ' ')}")


EVERYTHING = Filter()
