"""Seeded backlogs of the shapes that teams have: plain items with fibonacci sizes and values."""

from collections.abc import Callable
from random import Random

Item = dict[str, object]
_SIZES = (1, 2, 3, 5, 8, 13)
_VALUES = (1, 2, 3, 5, 8, 13, 20)


def with_numbers(rng: Random, links: list[list[int]]) -> list[Item]:
    """Return items that wait for what `links` says, with sizes and values by chance."""
    return [
        {
            "id": f"s{number}",
            "value": rng.choice(_VALUES),
            "size": rng.choice(_SIZES),
            "depends_on": [f"s{other}" for other in sorted(set(before))],
        }
        for number, before in enumerate(links)
    ]


def epics(count: int, seed: int) -> list[Item]:
    """Return epics of 4 to 12 stories in one to three chains, some waiting for other epics."""
    rng = Random(seed)
    links: list[list[int]] = []
    while len(links) < count:
        first = len(links)
        tails = [-1] * rng.randint(1, 3)
        for number in range(first, min(count, first + rng.randint(4, 12))):
            lane = rng.randrange(len(tails))
            before = [tails[lane]] if tails[lane] >= 0 else []
            if first and rng.random() < 0.15:
                before.append(rng.randrange(first))
            links.append(before)
            tails[lane] = number
    return with_numbers(rng, links)


def layers(count: int, seed: int) -> list[Item]:
    """Return ten layers; each item waits for up to three of the layer below."""
    rng = Random(seed)
    width = max(1, count // 10)
    links: list[list[int]] = [[] for _ in range(count)]
    for number in range(width, count):
        low = (number // width - 1) * width
        links[number] = [low + rng.randrange(width) for _ in range(rng.randint(0, 3))]
    return with_numbers(rng, links)


def random_links(count: int, seed: int) -> list[Item]:
    """Return items that wait for up to three earlier items, chosen at random."""
    rng = Random(seed)
    links = [
        [rng.randrange(n) for _ in range(rng.randint(0, 3))] if n else [] for n in range(count)
    ]
    return with_numbers(rng, links)


def near_links(count: int, seed: int) -> list[Item]:
    """Return items that wait for up to two of the twenty before them."""
    rng = Random(seed)
    links = [
        [rng.randrange(max(0, n - 20), n) for _ in range(rng.randint(0, 2))] if n else []
        for n in range(count)
    ]
    return with_numbers(rng, links)


def enablers(count: int, seed: int) -> list[Item]:
    """Return one enabler of no value in ten items; every other item waits for up to two."""
    rng = Random(seed)
    base = max(1, count // 10)
    links = [
        [] if n < base else [rng.randrange(base) for _ in range(rng.randint(0, 2))]
        for n in range(count)
    ]
    items = with_numbers(rng, links)
    return [{**item, "value": 0} if n < base else item for n, item in enumerate(items)]


def bipartite(count: int, seed: int) -> list[Item]:
    """Return two halves; each item of the second waits for one to three of the first."""
    rng = Random(seed)
    half = max(1, count // 2)
    links = [
        [] if n < half else [rng.randrange(half) for _ in range(rng.randint(1, 3))]
        for n in range(count)
    ]
    return with_numbers(rng, links)


FAMILIES: dict[str, Callable[[int, int], list[Item]]] = {
    "epics": epics,
    "layers": layers,
    "random": random_links,
    "near": near_links,
    "enablers": enablers,
    "bipartite": bipartite,
}
