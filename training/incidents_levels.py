"""The levels of each comparison of the incident linker, as Splink's SQL; `training/incidents.py` finds their weights.

A measure stands on both sides of a pair (``wording_l`` equals ``wording_r``); the left one is read.
"""

from __future__ import annotations

from typing import Any

WORDING = (0.6, 0.45, 0.36, 0.3, 0.25, 0.21, 0.18, 0.15, 0.12, 0.1, 0.08)
PEOPLE = (24, 16, 8, 3)
PUBLISHED = (0, 1, 3, 7, 14, 31, 60)
DAYS = (0, 1, 3, 7, 14)
UNTOLD = "not told by both"  # weighs nothing before the scale is taken out
OTHER = "all other comparisons"


def null(column: str) -> dict[str, Any]:
    return level(f"{column}_l IS NULL", UNTOLD)


def level(condition: str, label: str) -> dict[str, Any]:
    return {"sql_condition": condition, "label_for_charts": label}


def comparisons() -> list[dict[str, Any]]:
    """Comparisons without weights."""
    return [
        {
            "output_column_name": "wording",
            "comparison_description": "cosine of the weighted words of the two articles",
            "comparison_levels": [
                *(level(f"wording_l >= {edge}", f"{edge:.2f} or more") for edge in WORDING),
                level("ELSE", OTHER),
            ],
        },
        {
            "output_column_name": "people",
            "comparison_description": "persons named in full in both, by how telling their names are (nats, summed)",
            "comparison_levels": [
                null("people"),
                *(level(f"people_l >= {edge}", f"{edge} nats or more") for edge in PEOPLE),
                level("ELSE", OTHER),
            ],
        },
        {
            "output_column_name": "ages",
            "comparison_description": "ages stated in both, as a share of the fewer",
            "comparison_levels": [
                null("ages"),
                level("ages_l >= 1", "all"),
                level("ages_l >= 0.5", "half or more"),
                level("ages_l > 0", "some"),
                level("ELSE", OTHER),
            ],
        },
        {
            "output_column_name": "place",
            "comparison_description": "where the two happened, no more precisely than both are known",
            "comparison_levels": [
                null("place"),
                level("place_l = 'same'", "the same place"),
                level("place_l = 'near'", "within 25 km"),
                level("place_l = 'named'", "the place of one is named in the other"),
                level("place_l = 'inside'", "one place may hold the other"),
                level("place_l = 'apart'", "two places of one country"),
                level("ELSE", OTHER),
            ],
        },
        {
            "output_column_name": "days",
            "comparison_description": "days between the two happenings, 0 where their spans meet",
            "comparison_levels": [
                null("days"),
                *(level(f"days_l <= {edge}", f"{edge} or fewer") for edge in DAYS),
                level("ELSE", OTHER),
            ],
        },
        {
            "output_column_name": "published",
            "comparison_description": "days between the publication of the two articles",
            "comparison_levels": [
                null("published"),
                *(level(f"published_l <= {edge}", f"{edge} or fewer") for edge in PUBLISHED),
                level("ELSE", OTHER),
            ],
        },
        {
            "output_column_name": "figures",
            "comparison_description": "killed and injured of the two happenings, as ranges",
            "comparison_levels": [
                level("killed_l IS NULL AND injured_l IS NULL", UNTOLD),
                level("killed_l = 1 AND injured_l = 1", "both meet"),
                level("coalesce(killed_l, 1) = 1 AND coalesce(injured_l, 1) = 1", "the one that is told meets"),
                level("coalesce(killed_l, 1) >= 0.5 AND coalesce(injured_l, 1) >= 0.5", "close"),
                level("ELSE", OTHER),
            ],
        },
        {
            "output_column_name": "group",
            "comparison_description": "kind of happening",
            "comparison_levels": [null("one_group"), level("one_group_l = 1", "one kind"), level("ELSE", OTHER)],
        },
    ]
