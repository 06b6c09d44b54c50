"""People's judgements on what the machine read: what to look at, what may be set right, what a new reading reopens."""

from sayso.review.corrections import NAMES, correction
from sayso.review.queue import Item, review_queue
from sayso.review.reopen import Reopening, reopened

__all__ = ["NAMES", "Item", "Reopening", "correction", "reopened", "review_queue"]
