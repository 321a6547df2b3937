"""Serial schedule generation (Kolisch 1996): each job into the earliest sprint with room."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from roadmap2backlog.scheduling.capacity import Capacity
from roadmap2backlog.scheduling.work import NEVER, Work

OUT = NEVER - 1
"""The sprint of a job that is in no sprint."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The sprint of every job, or `OUT`; `broken` are jobs that missed their latest sprint."""

    sprint: list[int]
    broken: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What every schedule must keep: pins in force (else -1), latest sprints, jobs left out."""

    pins: list[int]
    latest: list[int]
    left_out: list[bool]
    horizon: int | None


def schedule(work: Work, capacity: Capacity, limits: Limits, priority: Sequence[float]) -> Placed:
    """Return jobs in sprints: of those whose blockers are placed, the lowest priority value first.

    Jobs that a pinned one waits for go first, the tightest of them before the others, and
    pinned jobs have their room reserved from the start. A job stays out if it is left out,
    if it waits for one that is out, or if the sprints end.
    """
    sprint = [OUT] * len(work)
    used: list[list[int]] = [[] for _ in capacity.teams]
    first_open = [0] * len(capacity.teams)
    least = _least_sizes(work, len(capacity.teams))
    _reserve(work, limits, used)
    waits = [len(arcs) for arcs in work.before]
    ready: list[tuple[int, float, int]] = []
    for job, count in enumerate(waits):
        if count == 0:
            heappush(ready, (limits.latest[job], priority[job], job))
    broken = []
    while ready:
        _, _, job = heappop(ready)
        if limits.pins[job] >= 0:
            sprint[job] = limits.pins[job]
            early = earliest(work, sprint, job) <= sprint[job]
        else:
            sprint[job] = _first_fit(
                work, capacity, limits, (used, first_open, least), (job, sprint)
            )
            early = sprint[job] <= limits.latest[job] or limits.left_out[job]
        if not early:
            broken.append(job)
        for other in work.after[job]:
            waits[other] -= 1
            if waits[other] == 0:
                heappush(ready, (limits.latest[other], priority[other], other))
    return Placed(sprint, tuple(broken))


def earliest(work: Work, sprint: Sequence[int], job: int) -> int:
    """Return the first sprint in which all blockers of a job are done; `OUT` if one is out."""
    first = 0
    team = work.team[job]
    for other in work.before[job]:
        at = sprint[other]
        if at == OUT:
            return OUT
        at += work.team[other] != team
        first = max(first, at)
    return first


def _least_sizes(work: Work, teams: int) -> list[int]:
    """Return the size of each team's smallest job that takes room: where it fits not, none does."""
    least = [1] * teams
    for team in range(teams):
        sizes = [work.size[job] for job in range(work.stories) if work.team[job] == team]
        least[team] = min(filter(None, sizes), default=1)
    return least


def _reserve(work: Work, limits: Limits, used: list[list[int]]) -> None:
    """Book the room of pinned jobs."""
    for job in work.order:
        pin = limits.pins[job]
        if pin >= 0:
            book(used[work.team[job]], pin, work.size[job])


def book(loads: list[int], sprint: int, size: int) -> None:
    """Add a load to a sprint of a team's list, which grows as needed."""
    if len(loads) <= sprint:
        loads.extend([0] * (sprint + 1 - len(loads)))
    loads[sprint] += size


def _first_fit(
    work: Work,
    capacity: Capacity,
    limits: Limits,
    loads: tuple[list[list[int]], list[int], list[int]],
    at: tuple[int, list[int]],
) -> int:
    """Return the earliest sprint with room for a job and book it there, or `OUT`."""
    (used, first_open, least), (job, sprint) = loads, at
    start = earliest(work, sprint, job)
    if start == OUT or limits.left_out[job]:
        return OUT
    size, team = work.size[job], work.team[job]
    own = used[team]
    if size == 0:
        return start if limits.horizon is None or start < limits.horizon else OUT
    spot, rooms = max(start, first_open[team]), capacity.rooms_of(team, len(own))
    booked = len(own) if limits.horizon is None else min(len(own), limits.horizon)
    while spot < booked:
        if own[spot] + size <= rooms[spot]:
            own[spot] += size
            return spot
        if own[spot] + least[team] > rooms[spot] and spot == first_open[team]:
            first_open[team] += 1
        spot += 1
    while limits.horizon is None or spot < limits.horizon:
        if size <= capacity.room(team, spot):
            book(own, spot, size)
            return spot
        spot += 1
    return OUT


def backward(work: Work, rooms: list[list[int]], limits: Limits, placed: Placed) -> list[int]:
    """Return each job's sprint when everything is pushed as late as the last sprint allows.

    Jobs are taken from the last sprint to the first; one that finds no room stays.
    """
    ends = len(rooms[0]) - 1 if rooms else 0
    late = list(placed.sprint)
    free = [list(team) for team in rooms]
    for job, at in enumerate(late):
        if at != OUT:
            free[work.team[job]][at] -= work.size[job]
    position = {job: place for place, job in enumerate(work.order)}
    for job in sorted(work.order, key=lambda job: (-placed.sprint[job], -position[job])):
        if late[job] == OUT or limits.pins[job] >= 0:
            continue
        team, size = work.team[job], work.size[job]
        last = min(ends, limits.latest[job])
        for other in work.after[job]:
            if late[other] != OUT:
                last = min(last, late[other] - (work.team[other] != team))
        spot = next((s for s in range(last, late[job], -1) if free[team][s] >= size), late[job])
        free[team][late[job]] += size
        free[team][spot] -= size
        late[job] = spot
    return late
