"""The calendar: what a time expression means on a given day."""
