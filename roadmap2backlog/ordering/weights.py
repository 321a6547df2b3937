"""What each story and group is worth, by the method and by what was stated."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from roadmap2backlog.ordering.exact import exact
from roadmap2backlog.ordering.method import Factors, Method, missing_inputs
from roadmap2backlog.ordering.problem import Group, OrderingProblem

_MILLIONTH = 1_000_000
_LARGEST_SCALE = 10**12


@dataclass(frozen=True, slots=True)
class Worth:
    """The cost of delay of everything.

    Args:
        stories: Per story, in sequence; shares of groups included where value is split.
        groups: Per group, what is realised as a whole when its last story is done.
        stated: Per group, its cost of delay whether split or not.
        scores: Per group, the method's score; None where the method had no say.
        assumed: Per group, the names of the inputs for which a default stands in.
        bands: Per story, the method's band.
    """

    stories: tuple[Fraction, ...]
    groups: tuple[Fraction, ...]
    stated: tuple[Fraction, ...]
    scores: tuple[float | None, ...]
    assumed: tuple[tuple[str, ...], ...]
    bands: tuple[int, ...]


def weigh(problem: OrderingProblem, method: Method) -> Worth:
    """Return what everything is worth.

    A group nobody said anything about gets the method's defaults, unless something inside it
    carries a value: then the value stands there, and the group adds nothing.
    """
    place = {story.id: number for number, story in enumerate(problem.stories)}
    asked = _asked(problem)
    stated = tuple(
        _stated(group, method, factors)
        for group, factors in zip(problem.groups, asked, strict=True)
    )
    own = [Fraction(0) if story.value is None else exact(story.value) for story in problem.stories]
    whole = stated
    if problem.value_split != "own":
        whole = (Fraction(0),) * len(stated)
        for group, weight in zip(problem.groups, stated, strict=True):
            for member, share in _shares(problem, group, weight, place):
                own[member] += share
        own = _short(own)
    return Worth(
        stories=tuple(own),
        groups=whole,
        stated=stated,
        scores=tuple(None if factors is None else method.score(factors) for factors in asked),
        assumed=tuple(
            () if factors is None else tuple(item.name for item in missing_inputs(method, factors))
            for factors in asked
        ),
        bands=_method_bands(problem, method, place),
    )


def _asked(problem: OrderingProblem) -> tuple[Factors | None, ...]:
    """Return per group what the method is asked about; None where it has no say."""
    valued = {story.id for story in problem.stories if story.value is not None}
    asked: list[Factors | None] = []
    for group in reversed(problem.groups):
        factors = group.factors if group.value is None else None
        if factors and not factors.states_anything() and not valued.isdisjoint(group.members):
            factors = None
        asked.append(factors)
        if group.value is not None or (factors and factors.states_anything()):
            valued.update(group.members)
    return tuple(reversed(asked))


def _stated(group: Group, method: Method, factors: Factors | None) -> Fraction:
    """Return the cost of delay of a group; what a method computes is kept to millionths."""
    if group.value is not None:
        return exact(group.value)
    return Fraction(0) if factors is None else _to_millionths(method.weight(factors))


def _to_millionths(number: float | Fraction) -> Fraction:
    """Return the number rounded so that sums and products stay short."""
    return Fraction(round(number * _MILLIONTH), _MILLIONTH)


def _short(weights: list[Fraction]) -> list[Fraction]:
    """Return the weights as they are, or to millionths where exact ones have no common scale.

    Thirds and sevenths stay exact; shares by a thousand different sums would make every number
    that ordering reckons with a thousand digits long.
    """
    if lcm(*{weight.denominator for weight in weights}) <= _LARGEST_SCALE:
        return weights
    return [_to_millionths(weight) for weight in weights]


def _shares(
    problem: OrderingProblem, group: Group, weight: Fraction, place: Mapping[str, int]
) -> list[tuple[int, Fraction]]:
    """Return how the weight of a group falls to its stories."""
    members = [place[name] for name in group.members if name in place]
    points = [exact(problem.stories[member].points) for member in members]
    if problem.value_split == "even" or not any(points):
        points = [Fraction(1)] * len(members)
    total = sum(points)
    return [(member, weight * share / total) for member, share in zip(members, points, strict=True)]


def _method_bands(
    problem: OrderingProblem, method: Method, place: Mapping[str, int]
) -> tuple[int, ...]:
    """Return the band of each story: that of the innermost group the method has a say in."""
    bands = [0] * len(problem.stories)
    for group in problem.groups:
        if group.factors is not None:
            band = method.band(group.factors)
            for name in group.members:
                if name in place:
                    bands[place[name]] = band
    return tuple(bands)
