"""The views an analyst starts from: current readings only, each row with its article."""

from __future__ import annotations

from sqlalchemy import Connection

ABOUT = "a.id AS article, a.outlet, a.published"

VIEWS: dict[str, str] = {
    "claims_flat": f"""
SELECT f.*, i.independent FROM (
SELECT c.id, c.quote, c.speaker, c.speaker_kind, c.speaker_named, c.chain, c.stance, c.status, c.belief,
  c.type, c.mode, c.plover, c.acled_event, c.acled_sub_event, c."trigger", c.actors, c.recipients, c.instruments,
  c.place, c.places, c.place_precision, c.country, c.lat AS latitude, c.lon AS longitude,
  c."begin", c.finish, c.time_precision, c.not_after,
  c.figure_text, c.figure_low, c.figure_best, c.figure_high, c.figure_bound, c.figure_unit, c.figure_effect,
  c.figure_who, c.figure_cumulative,
  COALESCE(
    (SELECT m.incident FROM incident_members m WHERE m.member = c.article_incident ORDER BY m.incident LIMIT 1),
    (SELECT l.incident FROM incident_claims l WHERE l.claim = c.id ORDER BY l.incident LIMIT 1)
  ) AS incident, c.article_incident, {ABOUT}, a.title, a.url, k.original AS copy_of,
  c.judgement, c.corrected, c.start_char, c.end_char, r.version, r.pipeline, r.lexicon, r.sayso
FROM claims c
JOIN articles a ON a.reading = c.reading
JOIN readings r ON r.id = c.reading
LEFT JOIN copies k ON k.article = a.id
) f LEFT JOIN incidents i ON i.id = f.incident
""",
    "mentions": f"""
SELECT 'place' AS what, m.text, m.name, m.kind, m.country, NULL AS value, m.start_char, m.end_char, {ABOUT}, m.n
FROM places m JOIN articles a ON a.reading = m.reading
UNION ALL
SELECT 'time', m.text, NULL, m.type, NULL, COALESCE(m.value, m."begin"), m.start_char, m.end_char, {ABOUT}, m.n
FROM times m JOIN articles a ON a.reading = m.reading
UNION ALL
SELECT 'actor', m.text, m.name, m.kind, m.country, m.role, m.start_char, m.end_char, {ABOUT}, m.n
FROM actors m JOIN articles a ON a.reading = m.reading
UNION ALL
SELECT 'figure', m.text, m.counted, m.effect, NULL, CAST(m.best AS TEXT), m.start_char, m.end_char, {ABOUT}, m.n
FROM figures m JOIN articles a ON a.reading = m.reading
""",
    "attributions_flat": f"""
SELECT m.source, m.cue, substr(a.text, m.content_start + 1, m.content_end - m.content_start) AS content,
  m.stance, m.form, m.act, {ABOUT}, m.cue_start, m.cue_end, m.content_start, m.content_end, m.n
FROM attributions m JOIN articles a ON a.reading = m.reading
""",
    "incidents_flat": """
SELECT i.id, i.type, i.title, i.place, i.place_precision, i.country, i.admin1, i.lat AS latitude, i.lon AS longitude,
  i."begin", i.finish, i.time_precision, i.not_after, i.killed_low, i.killed_best, i.killed_high,
  i.injured_low, i.injured_best, i.injured_high, i.independent, i.article_count, i.claim_count,
  (SELECT count(*) FROM disputes d WHERE d.incident = i.id) AS disputes,
  i.first_published, i.last_published
FROM incidents i
""",
    "figures_flat": """
SELECT s.indicator, s.counter, s.unit, s.who, s.place, s.since, s.cumulative, p.day, p.low, p.best, p.high, p.bound,
  p.revises, s.incident, p.article, p.claim, s.id AS series, p.n
FROM series s JOIN series_points p ON p.series = s.id
""",
    "articles_flat": """
SELECT a.id, a.outlet, a.title, a.published, a.url, a.language,
  COALESCE(
    (SELECT m.incident FROM article_incidents ai JOIN incident_members m ON m.member = ai.id
     WHERE ai.reading = a.reading AND ai.n = 0 ORDER BY m.incident LIMIT 1),
    (SELECT m.incident FROM incident_members m WHERE m.member = a.id ORDER BY m.incident LIMIT 1)
  ) AS incident,
  k.original AS copy_of,
  k.kind AS copy_kind, k.share AS copy_share,
  (SELECT count(*) FROM claims c WHERE c.reading = a.reading) AS claims,
  (SELECT count(*) FROM issues s WHERE s.reading = a.reading) AS issues,
  r.version, r.pipeline, r.lexicon, r.sayso, r.read_at
FROM articles a
JOIN readings r ON r.id = a.reading
LEFT JOIN copies k ON k.article = a.id
""",
}


def drop_views(connection: Connection) -> None:
    """Take all views away, so that the tables below them can be changed."""
    for name in VIEWS:
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")


def create_views(connection: Connection) -> None:
    """Make all views; they hold nothing of their own."""
    for name, query in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query.strip()}")
