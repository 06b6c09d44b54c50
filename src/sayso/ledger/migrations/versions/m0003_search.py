"""Full-text search over articles and claims, and judgements that cannot be changed."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WORDS = "tokenize = 'porter unicode61 remove_diacritics 2'"
ARTICLE = ("title", "text")
CLAIM = ("quote", "chain", "actors", "recipients", "places")
ORIGINAL = ("judgements", "reopenings")
LONGEST = 400_000  # characters; PostgreSQL takes no more than a megabyte of words


def upgrade() -> None:
    """Go to this version."""
    if op.get_bind().dialect.name == "sqlite":
        _index_sqlite("articles", ARTICLE)
        _index_sqlite("claims", CLAIM)
        for table in ORIGINAL:
            _seal_sqlite(table)
    else:
        _index_postgres()
        _seal_postgres()


def _index_sqlite(table: str, columns: tuple[str, ...]) -> None:
    """An index of its own that holds no text, kept in step by triggers, whoever writes."""
    names = ", ".join(columns)
    new = ", ".join(f"new.{name}" for name in columns)
    old = ", ".join(f"old.{name}" for name in columns)
    add = f"INSERT INTO {table}_fts (rowid, {names}) VALUES (new.n, {new});"
    drop = f"INSERT INTO {table}_fts ({table}_fts, rowid, {names}) VALUES ('delete', old.n, {old});"
    op.execute(
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5({names}, content = '{table}', content_rowid = 'n', {WORDS})"
    )
    op.execute(f"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN {add} END")
    op.execute(f"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN {drop} END")
    op.execute(f"CREATE TRIGGER {table}_fts_update AFTER UPDATE OF {names} ON {table} BEGIN {drop} {add} END")


def _seal_sqlite(table: str) -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} are never changed or deleted'); END"
        )


def _index_postgres() -> None:
    text = f"left(coalesce(title, '') || ' ' || text, {LONGEST})"
    op.execute(f"CREATE INDEX ix_articles_words ON articles USING gin (to_tsvector('english', {text}))")
    op.execute("CREATE INDEX ix_claims_quote_words ON claims USING gin (to_tsvector('english', quote))")
    for name, words in (
        ("chain", "chain"),
        ("parties", "coalesce(actors, '') || ' ; ' || coalesce(recipients, '')"),
        ("places", "coalesce(places, '')"),
    ):
        op.execute(f"CREATE INDEX ix_claims_{name}_words ON claims USING gin (to_tsvector('simple', {words}))")


def _seal_postgres() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME; END $$"
    )
    for table in ORIGINAL:
        op.execute(
            f"CREATE TRIGGER {table}_sealed BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
