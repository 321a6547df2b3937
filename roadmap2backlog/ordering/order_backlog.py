"""The front for a whole backlog: method, value at several levels, bands, pins, suggestions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import cast

from roadmap2backlog.ordering.banded import LAST, Band, sequence_bands
from roadmap2backlog.ordering.costing import Costing, make_costing
from roadmap2backlog.ordering.job_table import JobTable
from roadmap2backlog.ordering.jobs import cost_of
from roadmap2backlog.ordering.kept_order import keep_order
from roadmap2backlog.ordering.method import Method
from roadmap2backlog.ordering.pins import Glued, Refusal, glue, put_in_places
from roadmap2backlog.ordering.problem import KeepPlace, OrderingProblem
from roadmap2backlog.ordering.ranked import assemble
from roadmap2backlog.ordering.ranking import Ordering
from roadmap2backlog.ordering.score_list import listed_by_score
from roadmap2backlog.ordering.suggestions import follow
from roadmap2backlog.ordering.weights import Worth, weigh
from roadmap2backlog.plugins import discover

_TOP: Band = (-1,)
_NO_BAND = LAST[0] - 1


def methods() -> Mapping[str, Method]:
    """Return the scoring methods by id."""
    return cast("Mapping[str, Method]", discover("roadmap2backlog.ordering.methods"))


@dataclass(frozen=True, slots=True)
class _Solved:
    """An order of the stories, by place, with its blocks and bound."""

    stories: list[int]
    blocks: tuple[tuple[int, ...], ...]
    bands: tuple[Band, ...]
    lower_bound: Fraction
    refused: tuple[Refusal, ...]


def order_backlog(problem: OrderingProblem) -> Ordering:
    """Return the stories in the order that loses least, with its proof and its price.

    Raises:
        CycleError: If stories or groups wait for each other; its `cycle` names them.
        ValueError: If there is no such method, or a number is negative.
    """
    table = methods()
    if problem.method not in table:
        raise ValueError(f"no method {problem.method!r}; there are {', '.join(table)}")
    method = table[problem.method]
    worth = weigh(problem, method)
    costing = make_costing(problem, worth)
    free = problem if not problem.pins else replace(problem, pins=())
    jobs = glue(free, worth)
    solved = best = _solve(free, method, worth, costing, jobs)
    if problem.pins:
        solved = _solve(problem, method, worth, costing, glue(problem, worth))
    bands = [_band(problem, worth, story) for story in range(len(problem.stories))]
    score_only = listed_by_score(problem, worth, jobs.table, [] if method.keeps_order else bands)
    return assemble(
        problem,
        worth,
        costing,
        stories=solved.stories,
        blocks=solved.blocks,
        bands=solved.bands,
        lower_bound=solved.lower_bound,
        score_order_cost=costing.cost(score_only),
        free_cost=costing.cost(best.stories),
        refused=solved.refused,
    )


def _solve(
    problem: OrderingProblem, method: Method, worth: Worth, costing: Costing, glued: Glued
) -> _Solved:
    """Return the best order of glued stories, suggestions and places heeded."""
    table = glued.table
    if method.keeps_order:
        found = keep_order(table, problem)
    else:
        found = sequence_bands(table.jobs, _bands(problem, worth, glued), problem.effort)
        arcs = _suggested(problem, table)
        if arcs:
            found = follow(table.jobs, found, arcs)
    scale = table.weight_scale * table.size_scale
    unglued = costing.cost(table.stories(found.order))
    glue_cost = Fraction(cost_of(found.order, table.jobs), scale) - unglued
    order: Sequence[int] = found.order
    places = _places(problem, table)
    if places:
        order = put_in_places(order, table, places)
    stories = table.stories(order)
    return _Solved(
        stories=stories,
        blocks=tuple(tuple(table.stories(block)) for block in found.blocks),
        bands=found.bands,
        lower_bound=Fraction(found.lower_bound, scale) - glue_cost,
        refused=(*glued.refused, *_missed(problem, stories)),
    )


def _bands(problem: OrderingProblem, worth: Worth, glued: Glued) -> list[Band | None]:
    """Return the band of each job: the stories' own if wanted, then the method's."""
    bands: list[Band | None] = [
        min((_band(problem, worth, story) for story in unit), default=None)
        for unit in glued.table.units
    ]
    for job in glued.on_top:
        bands[job] = _TOP
    return bands


def _band(problem: OrderingProblem, worth: Worth, story: int) -> Band:
    """Return the band of a story: the one a person gave it, if wanted, then the method's."""
    if not problem.bands:
        return (worth.bands[story],)
    own = problem.stories[story].band
    return (_NO_BAND if own is None else own, worth.bands[story])


def _suggested(problem: OrderingProblem, table: JobTable) -> list[tuple[int, int]]:
    """Return the suggested dependencies between jobs, in document order."""
    place = {story.id: number for number, story in enumerate(problem.stories)}
    arcs = [
        (table.job_of[place[name]], table.job_of[number])
        for number, story in enumerate(problem.stories)
        for name in story.suggested_after
        if name in place
    ]
    return list(dict.fromkeys(arcs))


def _places(problem: OrderingProblem, table: JobTable) -> dict[int, int]:
    """Return the places wanted for jobs."""
    place = {story.id: number for number, story in enumerate(problem.stories)}
    wanted = {}
    for pin in problem.pins:
        if isinstance(pin, KeepPlace) and pin.story in place:
            story = place[pin.story]
            job = table.job_of[story]
            wanted[job] = max(0, pin.place - table.units[job].index(story))
    return wanted


def _missed(problem: OrderingProblem, stories: Sequence[int]) -> list[Refusal]:
    """Return the places that could not be kept, with the blockers or followers in the way."""
    names = [problem.stories[story].id for story in stories]
    at = {name: number for number, name in enumerate(names)}
    by_id = {story.id: story for story in problem.stories}
    missed = []
    for pin in problem.pins:
        if isinstance(pin, KeepPlace) and pin.story in at:
            wanted = min(max(pin.place, 0), len(names) - 1)
            if at[pin.story] != wanted:
                missed.append(Refusal(pin, by_id[pin.story].depends_on))
    return missed
