"""The four ways in which tools order a backlog under dependencies, on plain items."""

from collections.abc import Callable
from heapq import heapify, heappop, heappush

from backlog_families import Item

Ready = list[tuple[float, int]]


def _read(items: list[Item]) -> tuple[list[float], list[list[int]], list[list[int]]]:
    place = {item["id"]: number for number, item in enumerate(items)}
    before = [[place[link] for link in item["depends_on"]] for item in items]
    after: list[list[int]] = [[] for _ in items]
    for number, links in enumerate(before):
        for link in links:
            after[link].append(number)
    scores = [item["value"] / item["size"] if item["size"] else float("inf") for item in items]
    return scores, before, after


def _ready_first(keys: list[float], before: list[list[int]], after: list[list[int]]) -> list[int]:
    waiting = [len(links) for links in before]
    ready = [(keys[n], n) for n, count in enumerate(waiting) if not count]
    heapify(ready)
    order = []
    while ready:
        number = heappop(ready)[1]
        order.append(number)
        for later in after[number]:
            waiting[later] -= 1
            if not waiting[later]:
                heappush(ready, (keys[later], later))
    return order


def levels_then_score(items: list[Item]) -> list[str]:
    """Return level by level of the graph, best score first within a level."""
    scores, before, after = _read(items)
    level = [0] * len(items)
    for number in _ready_first([0.0] * len(items), before, after):
        for later in after[number]:
            level[later] = max(level[later], level[number] + 1)
    order = sorted(range(len(items)), key=lambda n: (level[n], -scores[n], n))
    return [items[n]["id"] for n in order]


def score_blockers_forward(items: list[Item]) -> list[str]:
    """Return best score first, what blocks an item pulled just before it."""
    scores, before, _ = _read(items)
    order: list[int] = []
    seen: set[int] = set()
    for wanted in sorted(range(len(items)), key=lambda n: (-scores[n], n)):
        trail = [wanted]
        while trail:
            missing = [link for link in before[trail[-1]] if link not in seen]
            if missing:
                trail.append(max(missing, key=lambda n: (scores[n], -n)))
                continue
            top = trail.pop()
            if top not in seen:
                seen.add(top)
                order.append(top)
    return [items[n]["id"] for n in order]


def best_ready(items: list[Item]) -> list[str]:
    """Return again and again the best score among the items that could start."""
    scores, before, after = _read(items)
    order = _ready_first([-score for score in scores], before, after)
    return [items[n]["id"] for n in order]


def inherited_score(items: list[Item]) -> list[str]:
    """Return as `best_ready`, a blocker having the best score of all behind it."""
    scores, before, after = _read(items)
    best = list(scores)
    for number in reversed(_ready_first([0.0] * len(items), before, after)):
        for link in before[number]:
            best[link] = max(best[link], best[number])
    order = _ready_first([-score for score in best], before, after)
    return [items[n]["id"] for n in order]


COMMON_METHODS: dict[str, Callable[[list[Item]], list[str]]] = {
    "levels": levels_then_score,
    "score": score_blockers_forward,
    "ready": best_ready,
    "inherited": inherited_score,
}


def cost_of_items(order: list[str], items: list[Item]) -> int:
    """Return the sum of value times the size done when an item is finished."""
    by_id = {item["id"]: item for item in items}
    clock = cost = 0
    for name in order:
        clock += by_id[name]["size"]
        cost += by_id[name]["value"] * clock
    return cost


def first_broken(order: list[str], items: list[Item]) -> tuple[str, str] | None:
    """Return a dependency the order breaks."""
    place = {name: number for number, name in enumerate(order)}
    for item in items:
        for link in item["depends_on"]:
            if place[link] > place[item["id"]]:
                return link, item["id"]
    return None
