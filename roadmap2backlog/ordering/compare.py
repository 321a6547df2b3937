"""Several methods side by side: how far they agree, what moves most, what flips the top."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from roadmap2backlog.ordering.order_backlog import methods, order_backlog
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.ranking import Ordering


@dataclass(frozen=True, slots=True)
class Mover:
    """A story and its rank (from 1) under each method; `spread` is worst minus best."""

    story: str
    ranks: tuple[int, ...]
    spread: int


@dataclass(frozen=True, slots=True)
class Flip:
    """What a method brings to the top, and what it pushes out, beside the first method.

    Args:
        method: Its id.
        entered: Stories in its top that are not in the first method's, best first.
        left: The reverse.
        because: Groups of the stories that changed, with their share of all value under the first
            method and under this one, largest change first.
    """

    method: str
    entered: tuple[str, ...]
    left: tuple[str, ...]
    because: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Methods side by side.

    Args:
        methods: Their ids, the first being what the others are held against.
        orderings: The order each gives.
        agreement: Kendall's tau of each pair: 1 the same order, 0 unrelated, -1 reversed.
        movers: All stories, the one whose rank differs most first.
        flips: One for each method but the first.
        top: How many stories count as the top.
        guessed: Per method, the inputs for which a default stands in, and in how many groups.
        asked: How many groups each method weighs.
    """

    methods: tuple[str, ...]
    orderings: tuple[Ordering, ...]
    agreement: tuple[tuple[float, ...], ...]
    movers: tuple[Mover, ...]
    flips: tuple[Flip, ...]
    top: int
    guessed: tuple[Mapping[str, int], ...]
    asked: int


def compare_methods(
    problem: OrderingProblem, names: Sequence[str] = (), top: int = 10
) -> Comparison:
    """Return the orders that methods give to the same backlog, side by side.

    Args:
        problem: The backlog; its own method comes first. Groups whose `value` is given weigh the
            same under every method.
        names: The methods; all if none are named.
        top: How many stories count as the top.
    """
    chosen = tuple(dict.fromkeys((problem.method, *(names or methods()))))
    orderings = tuple(order_backlog(replace(problem, method=name)) for name in chosen)
    places = [{story.id: story.rank for story in found.stories} for found in orderings]
    movers = []
    for story in orderings[0].order:
        ranks = tuple(place[story] for place in places)
        movers.append(Mover(story, ranks, max(ranks) - min(ranks)))
    movers.sort(key=lambda mover: -mover.spread)
    return Comparison(
        methods=chosen,
        orderings=orderings,
        agreement=tuple(
            tuple(kendall_tau(one.order, other.order) for other in orderings) for one in orderings
        ),
        movers=tuple(movers),
        flips=tuple(_flip(problem, orderings[0], found, top) for found in orderings[1:]),
        top=top,
        guessed=tuple(map(_guessed, orderings)),
        asked=sum(group.score is not None for group in orderings[0].groups),
    )


def _guessed(ordering: Ordering) -> Mapping[str, int]:
    """Return the inputs nobody gave with the number of groups that lack them, most first."""
    counts = Counter(name for group in ordering.groups for name in group.assumed)
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def kendall_tau(one: Sequence[str], other: Sequence[str]) -> float:
    """Return Kendall's tau of two orders of the same items, in n log n (Knight 1966)."""
    place = {item: number for number, item in enumerate(other)}
    pairs = len(one) * (len(one) - 1) // 2
    if not pairs:
        return 1.0
    return 1 - 2 * _inversions([place[item] for item in one]) / pairs


def _inversions(numbers: list[int]) -> int:
    """Return how many pairs stand the wrong way round, counted while merging runs."""
    count, width = 0, 1
    while width < len(numbers):
        merged: list[int] = []
        for start in range(0, len(numbers), 2 * width):
            left, right = numbers[start : start + width], numbers[start + width : start + 2 * width]
            at = 0
            for number in left:
                while at < len(right) and right[at] < number:
                    merged.append(right[at])
                    at += 1
                merged.append(number)
                count += at
            merged += right[at:]
        numbers, width = merged, 2 * width
    return count


def _flip(problem: OrderingProblem, first: Ordering, found: Ordering, top: int) -> Flip:
    """Return what changes in the top, and the groups whose share of all value explains it."""
    old, new = first.order[:top], found.order[:top]
    entered = tuple(story for story in new if story not in old)
    left = tuple(story for story in old if story not in new)
    changed = {*entered, *left}
    shares = zip(problem.groups, _shares(first), _shares(found), strict=True)
    because = [
        (group.id, before, after)
        for group, before, after in shares
        if before != after and not changed.isdisjoint(group.members)
    ]
    because.sort(key=lambda entry: -abs(entry[2] - entry[1]))
    return Flip(found.method, entered, left, tuple(because))


def _shares(ordering: Ordering) -> list[float]:
    """Return the share of each group in the value of all groups."""
    total = sum(group.weight for group in ordering.groups)
    return [group.weight / total if total else 0.0 for group in ordering.groups]
