"""Ordering plain items from Python: the library's front door."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Real
from typing import cast

from roadmap2backlog.ordering.exact import Number, plain, plain_below, whole
from roadmap2backlog.ordering.jobs import CycleError, Jobs, cost_of, make_jobs
from roadmap2backlog.ordering.score_order import score_order
from roadmap2backlog.ordering.sequence import sequence


@dataclass(frozen=True, slots=True)
class OrderedItems:
    """The ids in the order that loses least, with its proof; reads like a tuple of ids.

    Args:
        order: The ids, first to do first.
        cost: Sum over the items of value times the size done when the item is finished.
        lower_bound: No order that respects the dependencies costs less.
        score_order_cost: Cost of best value per size first, blockers pulled forward.
        blocks: The ids that belong together, block after block.
    """

    order: tuple[str, ...]
    cost: int | float
    lower_bound: int | float
    score_order_cost: int | float
    blocks: tuple[tuple[str, ...], ...]

    @property
    def gap(self) -> float:
        """How far the cost may be above the best possible, as a share: 0.01 is one percent."""
        return gap_of(self.cost, self.lower_bound)

    def __iter__(self) -> Iterator[str]:
        return iter(self.order)

    def __len__(self) -> int:
        return len(self.order)

    def __getitem__(self, place: int) -> str:
        return self.order[place]


def gap_of(cost: float, lower_bound: float) -> float:
    """Return by which share the cost may exceed the best possible one."""
    if not lower_bound > 0:
        return 0.0
    return max(0.0, float(Fraction(cost) / Fraction(lower_bound) - 1))


def order_items(items: Iterable[Mapping[str, object]]) -> OrderedItems:
    """Return the ids in the order that loses least, with its cost and a proven lower bound.

    Args:
        items: `{"id", "value", "size", "depends_on"}` each. `value` is the cost of delay per
            unit of size (>= 0, nothing given counts as 0), `size` the work (>= 0, nothing given
            counts as 1), `depends_on` a list of ids that must come first. Ties keep the order
            given. Floats are taken as the decimals they are written as; decimals, fractions and
            the numbers of numpy and pandas count as well. An item valued as a whole is an item of
            size 0 that depends on its parts.

    Raises:
        CycleError: If items wait for each other; its `cycle` names them. A ValueError.
        ValueError: If an id is missing, twice there or unknown, or a number negative or not finite.
        TypeError: If an item is no mapping, a value or size no number, an id nothing to look up
            by, or `depends_on` no list.

    Example:
        >>> order_items([
        ...     {"id": "shop", "value": 8, "size": 5, "depends_on": ["login"]},
        ...     {"id": "login", "value": 0, "size": 2},
        ...     {"id": "logo", "value": 1, "size": 1},
        ... ]).order
        ('login', 'shop', 'logo')
    """
    listed = list(items)
    ids = _ids(listed)
    weights, weight_scale = whole([_number(item, "value", 0) for item in listed])
    sizes, size_scale = whole([_number(item, "size", 1) for item in listed])
    jobs = _jobs(ids, weights, sizes, listed)
    found = sequence(jobs)
    scale = weight_scale * size_scale
    best = found.cost == found.lower_bound
    return OrderedItems(
        order=tuple(ids[job] for job in found.order),
        cost=plain(Fraction(found.cost, scale)),
        lower_bound=(plain if best else plain_below)(Fraction(found.lower_bound, scale)),
        score_order_cost=plain(Fraction(cost_of(score_order(jobs), jobs), scale)),
        blocks=tuple(tuple(ids[job] for job in block) for block in found.blocks),
    )


def _ids(items: Sequence[Mapping[str, object]]) -> list[str]:
    """Return the ids, each there and there once."""
    seen: dict[str, None] = {}
    for place, item in enumerate(items, 1):
        if not isinstance(item, Mapping):
            raise TypeError(f"item {place} is no mapping: {item!r}")
        name = cast("str", item.get("id"))
        if name is None:
            raise ValueError(f"item {place} has no id")
        if not isinstance(name, Hashable):
            raise TypeError(f"the id of item {place} is no text: {name!r}")
        if name in seen:
            raise ValueError(f"two items have the id {name!r}")
        seen[name] = None
    return list(seen)


def _number(item: Mapping[str, object], field: str, default: int) -> Number:
    """Return a field of an item that must not be negative."""
    given = item.get(field)
    if given is None:
        return default
    number = _as_number(given)
    if number is None:
        raise TypeError(f"{field} of {item['id']!r} is no number: {given!r}")
    if not number >= 0 or number == float("inf"):
        raise ValueError(f"{field} of {item['id']!r} cannot be {given}")
    return number


def _as_number(given: object) -> Number | None:
    """Return what counts as a number as one of the kinds that ordering reckons with."""
    if isinstance(given, bool):
        return None
    if isinstance(given, int | float | Fraction):
        return given
    if isinstance(given, Decimal):
        return Fraction(given) if given.is_finite() else float(given)
    if isinstance(given, Integral):
        return int(given)
    return float(given) if isinstance(given, Real) else None


def _links(item: Mapping[str, object], place: Mapping[str, int]) -> list[int]:
    """Return what an item depends on, by place; all of it must be there."""
    given = item.get("depends_on")
    if given is None:
        return []
    if isinstance(given, str | Mapping) or not isinstance(given, Iterable):
        raise TypeError(f"depends_on of {item['id']!r} is no list: {given!r}")
    links = []
    for name in given:
        found = place.get(cast("str", name)) if isinstance(name, Hashable) else None
        if found is None:
            raise ValueError(f"{item['id']!r} depends on {name!r}, which is not there")
        links.append(found)
    return links


def _jobs(
    ids: Sequence[str],
    weights: Sequence[int],
    sizes: Sequence[int],
    items: Sequence[Mapping[str, object]],
) -> Jobs:
    """Return the jobs; what a dependency names must be there."""
    place = {name: number for number, name in enumerate(ids)}
    before = [_links(item, place) for item in items]
    try:
        return make_jobs(weights, sizes, before)
    except CycleError as found:
        raise CycleError([ids[cast("int", job)] for job in found.cycle]) from None
