"""What did not fit: why, and the cheapest ways out."""

from collections.abc import Sequence
from math import ceil

from roadmap2backlog.model.plan import Unplaced
from roadmap2backlog.scheduling.capacity import CENTS, Capacity
from roadmap2backlog.scheduling.list_schedule import OUT, earliest
from roadmap2backlog.scheduling.pins import Refused
from roadmap2backlog.scheduling.work import Work

_FURTHEST = 500


def leftovers(
    work: Work, capacity: Capacity, sprint: Sequence[int], refused: Refused
) -> tuple[Unplaced, ...]:
    """Return every story that is in no sprint, in rank order."""
    out = [job for job in range(work.stories) if sprint[job] == OUT]
    if not out:
        return ()
    rooms = _left(work, capacity, sprint)
    overflow: list[int] = [0] * len(capacity.teams)
    found = []
    for job in out:
        blocker = _blocker(work, sprint, job)
        if job in refused:
            code, reason = refused[job]
            too_large = code == "R620"
            ways = (_smaller if too_large else _other_pin)(work, capacity, (job, sprint), rooms)
        elif blocker:
            code, reason = "R621", f"it waits for {blocker}, which fits in no sprint"
            ways = [f"find room for {blocker} first", f"drop the dependency on {blocker}"]
        else:
            overflow[work.team[job]] += work.size[job]
            code, reason = "R621", _full(work, capacity, job, rooms)
            ways = _full_ways(work, capacity, (job, sprint), rooms, overflow)
        team = capacity.teams[work.team[job]].id
        found.append(
            Unplaced(work.ids[job], team, work.size[job] / CENTS, code, reason, tuple(ways))
        )
    return tuple(found)


def _left(work: Work, capacity: Capacity, sprint: Sequence[int]) -> list[list[int]]:
    """Return the room each team has left in each sprint."""
    last = max((at for at in sprint if at != OUT), default=-1) + 1
    rooms = capacity.rooms(last if capacity.horizon is None else capacity.horizon)
    for job in range(work.stories):
        if sprint[job] != OUT:
            rooms[work.team[job]][sprint[job]] -= work.size[job]
    return rooms


def _blocker(work: Work, sprint: Sequence[int], job: int) -> str:
    """Return the first blocker that is in no sprint; through a gate, the first of its members."""
    for other in work.before[job]:
        if sprint[other] == OUT:
            if other < work.stories:
                return work.ids[other]
            return next(work.ids[m] for m in work.before[other] if sprint[m] == OUT)
    return ""


def _full(work: Work, capacity: Capacity, job: int, rooms: list[list[int]]) -> str:
    """Return why there is no room for a job of the right size."""
    team = work.team[job]
    most = max(rooms[team], default=0)
    return (
        f"{work.size[job] / CENTS:g} points, and team {capacity.teams[team].id} has at most "
        f"{max(0, most) / CENTS:g} left in any of the {len(rooms[team])} sprints it could take"
    )


def _smaller(
    work: Work, capacity: Capacity, at: tuple[int, Sequence[int]], rooms: list[list[int]]
) -> list[str]:
    """Return the ways out for a story that is larger than any sprint of its team."""
    size, team = work.size[at[0]], work.team[at[0]]
    usual = capacity.usual(team)
    ways = [f"split it into {ceil(size / usual)} stories or more"] if usual else []
    fit = [(capacity.usual(n), other.id) for n, other in enumerate(capacity.teams)]
    large = sorted(option for option in fit if option[0] >= size)
    if large and rooms:
        ways.append(f"give it to team {large[0][1]}, whose sprints are large enough")
    return [*ways, f"raise the capacity of team {capacity.teams[team].id} to {size / CENTS:g}"]


def _other_pin(
    work: Work, capacity: Capacity, at: tuple[int, Sequence[int]], rooms: list[list[int]]
) -> list[str]:
    """Return the ways out for a story that is pinned where it cannot be."""
    job, sprint = at
    first = earliest(work, sprint, job)
    if first == OUT:
        return ["drop the dependency or the pin"]
    own = [*rooms[work.team[job]]]
    if capacity.horizon is None:
        own += [capacity.room(work.team[job], s) for s in range(len(own), len(own) + _FURTHEST)]
    spot = next((s for s in range(first, len(own)) if own[s] >= work.size[job]), None)
    where = [f"pin it to sprint {spot + 1}, which has room"] if spot is not None else []
    return [*where, "remove the pin"]


def _full_ways(
    work: Work,
    capacity: Capacity,
    at: tuple[int, Sequence[int]],
    rooms: list[list[int]],
    overflow: list[int],
) -> list[str]:
    """Return the ways out for a story that finds no room, cheapest first."""
    job, sprint = at
    size, team = work.size[job], work.team[job]
    first = earliest(work, sprint, job)
    ways = []
    for other, left in enumerate(rooms):
        if other != team and any(room >= size for room in left[min(first + 1, len(left)) :]):
            ways.append(f"give it to team {capacity.teams[other].id}, which has room")
            break
    swap = _swap(work, job, sprint, rooms)
    if swap:
        ways.append(swap)
    more = _more_sprints(capacity, team, overflow[team], len(rooms[team]))
    if more:
        ways.append(f"plan {more} more {'sprint' if more == 1 else 'sprints'}")
    return ways


def _swap(work: Work, job: int, sprint: Sequence[int], rooms: list[list[int]]) -> str:
    """Return advice to drop the placed story of least value that makes room, if there is one."""
    size, team = work.size[job], work.team[job]
    first = earliest(work, sprint, job)
    options = [
        (work.weight[other], -other)
        for other in range(work.stories)
        if work.team[other] == team
        and first <= sprint[other] < OUT
        and rooms[team][sprint[other]] + work.size[other] >= size
        and not work.after[other]
        and work.pin[other] < 0
        and work.weight[other] <= work.weight[job]
    ]
    return f"drop {work.ids[-min(options)[1]]}, which is worth no more" if options else ""


def _more_sprints(capacity: Capacity, team: int, load: int, end: int) -> int:
    """Return how many further sprints take the load of a team; 0 if too many to be an advice."""
    for more in range(1, _FURTHEST):
        load -= capacity.room(team, end + more - 1)
        if load <= 0:
            return more
    return 0
