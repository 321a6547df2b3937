"""Putting a backlog in the order that loses least, with a proof of how close to best it is."""

from roadmap2backlog.ordering.items import OrderedItems, order_items
from roadmap2backlog.ordering.jobs import CycleError

__all__ = ["CycleError", "OrderedItems", "order_items"]
