"""Disputes: claims on one happening that cannot all be true. Sayso does not say which is."""

from sayso.link.disputes.find import dispute_keys, find_disputes

__all__ = ["dispute_keys", "find_disputes"]
