"""Which issues to create together: as few requests as possible, no link inside a request."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush


def creation_batches(
    names: Sequence[str], needs: Mapping[str, Sequence[str]], size: int
) -> tuple[tuple[str, ...], ...]:
    """Return the names in batches of which none holds two names that are linked.

    A create request can link to issues that exist, from either end. So the batches are the
    colours of the graph of links, whatever way the links point: a chain of any length needs
    two. Names get the first batch that has room, in the order given; where the order that takes
    the most entangled names first needs fewer batches (Matula and Beck 1983), in that one.

    Args:
        names: What to create, in rank order.
        needs: The names that each one is linked to; unknown ones are there already.
        size: Most names in one batch.
    """
    place = {name: number for number, name in enumerate(names)}
    linked: list[set[int]] = [set() for _ in names]
    for name, number in place.items():
        for other in needs.get(name, ()):
            if other in place and other != name:
                linked[number].add(place[other])
                linked[place[other]].add(number)
    orders = (range(len(names)), _entangled_first(linked))
    batches = min((_first_fit(order, linked, size) for order in orders), key=len)
    return tuple(tuple(names[number] for number in sorted(batch)) for batch in batches)


def _first_fit(order: Iterable[int], linked: Sequence[set[int]], size: int) -> list[list[int]]:
    """Return batches, each number in the first one with room that holds none of its links."""
    batches: list[list[int]] = []
    home: dict[int, int] = {}
    with_room: list[int] = []
    for number in order:
        barred = {home[other] for other in linked[number] if other in home}
        chosen = next((n for n in with_room if n not in barred), len(batches))
        if chosen == len(batches):
            batches.append([])
            with_room.append(chosen)
        batches[chosen].append(number)
        home[number] = chosen
        if len(batches[chosen]) == size:
            with_room.remove(chosen)
    return batches


def _entangled_first(linked: Sequence[set[int]]) -> list[int]:
    """Return the numbers, each with as few links as possible to those before it."""
    left = [len(found) for found in linked]
    heap = [(count, number) for number, count in enumerate(left)]
    heapify(heap)
    taken: list[int] = []
    gone: set[int] = set()
    while heap:
        count, number = heappop(heap)
        if number in gone or count != left[number]:
            continue
        gone.add(number)
        taken.append(number)
        for other in linked[number] - gone:
            left[other] -= 1
            heappush(heap, (left[other], other))
    return taken[::-1]
