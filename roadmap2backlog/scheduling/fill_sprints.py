"""The plan: stories into sprints, as early as their value, the capacity and the blockers allow."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.plan import BacklogPlan, Lateness, Placement
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.scheduling.capacity import CENTS, Capacity, capacity_of
from roadmap2backlog.scheduling.cost import cost_of, delays, done_at
from roadmap2backlog.scheduling.flatten import Flat, flatten
from roadmap2backlog.scheduling.improve import Exchange
from roadmap2backlog.scheduling.leftovers import leftovers
from roadmap2backlog.scheduling.list_schedule import (
    OUT,
    Limits,
    Placed,
    backward,
    earliest,
    schedule,
)
from roadmap2backlog.scheduling.pins import settle_pins
from roadmap2backlog.scheduling.priorities import by_chain, by_rank, by_sprint
from roadmap2backlog.scheduling.work import NEVER, Work
from roadmap2backlog.vocabulary.counted import counted

_STEPS_EACH, _ENOUGH_STEPS, _LEAST_STEPS_EACH, _MOST_STEPS = 2_500, 250_000, 200, 400_000
_WORTH_IT = 0.005
"""The plan leaves the ranking only for a gain of more than half a percent."""


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A plan, the problem it solves, and what was found on the way."""

    plan: BacklogPlan
    findings: tuple[Diagnostic, ...]
    flat: Flat
    capacity: Capacity
    limits: Limits
    sprint: tuple[int, ...]


def fill_sprints(
    backlog: Backlog,
    settings: Settings,
    today: date,
    *,
    from_day: date | None = None,
) -> Scheduled:
    """Return the open stories placed in sprints.

    Serial schedule generation (Kolisch 1996) by rank and by value, each with
    forward-backward improvement (Tormos and Lova 2001), then exchanges between sprints. A
    blocker is in the same or an earlier sprint, in an earlier one if another team has it.
    A `sprint` written on a story is kept; a `pinned` story never comes later than its rank
    alone would put it.

    Args:
        backlog: Stories in rank order.
        settings: Teams, sprints, releases.
        today: Where the calendar starts if the settings name no start.
        from_day: Sprints that start before this day take nothing new.
    """
    capacity = capacity_of(settings, today, from_day=from_day)
    flat = flatten(backlog, settings.releases, capacity)
    limits, refused = settle_pins(flat.work, capacity)
    placed, limits = _best(flat.work, capacity, limits)
    sprint = _pull_in(flat.work, capacity, limits, placed)
    unplaced = leftovers(flat.work, capacity, sprint, refused)
    plan = replace(as_plan(flat, capacity, limits, sprint), unplaced=unplaced)
    findings = (*flat.findings, *_assumed(capacity))
    return Scheduled(plan, findings, flat, capacity, limits, tuple(sprint))


def _best(work: Work, capacity: Capacity, limits: Limits) -> tuple[list[int], Limits]:
    """Return the cheapest schedule found, and the limits it keeps."""
    ranked = schedule(work, capacity, limits, by_rank(work))
    limits = _keep_pinned(work, limits, ranked)
    if not any(work.weight) and not work.valued:
        return ranked.sprint, limits
    starts = [ranked, schedule(work, capacity, limits, by_chain(work))]
    end = _end(capacity, starts)
    good = [start.sprint for start in starts if not start.broken or start is ranked]
    good = [_forward_backward(work, capacity, limits, sprint, end) for sprint in good]
    best = min(good, key=lambda sprint: cost_of(work, sprint, end))
    search = Exchange(work, capacity.rooms(end), limits, best)
    best = min(
        best,
        search.run(_steps(work.stories)),
        key=lambda sprint: cost_of(work, sprint, end),
    )
    by_rank_cost = cost_of(work, good[0], end)
    if by_rank_cost - cost_of(work, best, end) <= _WORTH_IT * by_rank_cost:
        return good[0], limits
    return best, limits


def _steps(stories: int) -> int:
    """Return how many exchanges to try: more for more stories, and about a second in all."""
    enough = min(_STEPS_EACH * stories, _ENOUGH_STEPS)
    return min(max(enough, _LEAST_STEPS_EACH * stories), _MOST_STEPS)


def _keep_pinned(work: Work, limits: Limits, ranked: Placed) -> Limits:
    """Return limits under which no pinned story comes later than its rank alone puts it."""
    kept = [
        ranked.sprint[job] if keep and ranked.sprint[job] != OUT else NEVER
        for job, keep in enumerate(work.keep)
    ]
    if all(last == NEVER for last in kept):
        return limits
    latest = [min(a, b) for a, b in zip(limits.latest, kept, strict=True)]
    for job in reversed(work.order):
        for other in work.after[job]:
            if latest[other] < NEVER:
                limit = latest[other] - (work.team[job] != work.team[other])
                latest[job] = min(latest[job], limit)
    return replace(limits, latest=latest)


def _end(capacity: Capacity, starts: Sequence[Placed]) -> int:
    """Return the number of sprints to work with: the horizon, else one more than was needed."""
    if capacity.horizon is not None:
        return capacity.horizon
    used = [s for start in starts for s in start.sprint if s != OUT]
    return max(used, default=0) + 2


def _forward_backward(
    work: Work, capacity: Capacity, limits: Limits, sprint: list[int], end: int
) -> list[int]:
    """Return the schedule after pushing all late and pulling all in again, if that is cheaper."""
    late = backward(work, capacity.rooms(end), limits, Placed(sprint))
    again = schedule(work, capacity, limits, by_sprint(late))
    if again.broken or cost_of(work, again.sprint, end) >= cost_of(work, sprint, end):
        return sprint
    return again.sprint


def _pull_in(work: Work, capacity: Capacity, limits: Limits, sprint: list[int]) -> list[int]:
    """Return the schedule with every story in the earliest sprint that still has room."""
    end = capacity.horizon
    last = max((s for s in sprint if s != OUT), default=0) + 1
    free = capacity.rooms(last if end is None else end)
    found = list(sprint)
    for job, at in enumerate(found):
        if at != OUT:
            free[work.team[job]][at] -= work.size[job]
    while _pulled_in(work, limits, found, free):
        pass  # each story that moves leaves room that one before it may take
    return found


def _pulled_in(work: Work, limits: Limits, found: list[int], free: list[list[int]]) -> bool:
    """Move every story to the earliest sprint with room, once; return whether one left a sprint."""
    left = False
    for job in work.order:
        at = found[job]
        if limits.pins[job] >= 0 or limits.left_out[job]:
            continue
        own = free[work.team[job]]
        first = earliest(work, found, job)
        spot = next((s for s in range(first, min(at, len(own))) if own[s] >= work.size[job]), at)
        if spot not in (at, OUT):
            if at != OUT:
                own[at] += work.size[job]
                left = True
            own[spot] -= work.size[job]
            found[job] = spot
    return left


def as_plan(
    flat: Flat, capacity: Capacity, limits: Limits, sprint: Sequence[int], method: str = "list"
) -> BacklogPlan:
    """Return a schedule in days and points, without the stories that did not fit."""
    work = flat.work
    placed = [job for job in range(work.stories) if sprint[job] != OUT]
    last = max((sprint[job] for job in placed), default=-1) + 1
    count = capacity.horizon if capacity.horizon is not None else last
    total, late = delays(work, sprint, count)
    placed.sort(key=lambda job: (sprint[job], job))
    return BacklogPlan(
        sprints=tuple(capacity.sprint(index) for index in range(count)),
        teams=capacity.as_teams(count),
        placed=tuple(
            Placement(
                work.ids[job],
                capacity.teams[work.team[job]].id,
                sprint[job] + 1,
                work.size[job] / CENTS,
                pinned=limits.pins[job] >= 0,
            )
            for job in placed
        ),
        late=_lateness(work, sprint, count),
        method=method,
        weighted_delay=total,
        late_delay=late,
    )


def _lateness(work: Work, sprint: Sequence[int], count: int) -> tuple[Lateness, ...]:
    """Return the initiatives, then releases, that are done too late or not at all."""
    late = []
    for item in work.wanted:
        done = max(done_at(sprint[m], count) for m in item.members)
        if done - 1 > item.target:
            never = any(sprint[m] == OUT for m in item.members)
            over = done - 1 - item.target
            late.append(Lateness(item.id, item.title, item.day, 0 if never else done, over))
    return tuple(late)


def _assumed(capacity: Capacity) -> list[Diagnostic]:
    """Return a note for each team whose velocity is not known."""
    return [
        Diagnostic(
            "R623",
            f"team {team.id}: no velocity known, "
            f"{counted(capacity.usual(number) / CENTS, 'point')} a sprint assumed",
        )
        for number, team in enumerate(capacity.teams)
        if not any(team.velocity)
    ]
