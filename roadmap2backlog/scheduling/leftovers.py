"""What did not fit: why, and the cheapest ways out."""

from collections.abc import Sequence
from math import ceil

from roadmap2backlog.model.plan import Unplaced
from roadmap2backlog.scheduling.capacity import CENTS, Capacity
from roadmap2backlog.scheduling.list_schedule import OUT, earliest
from roadmap2backlog.scheduling.pins import Refused
from roadmap2backlog.scheduling.work import Work
from roadmap2backlog.vocabulary.counted import counted

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
        blocker = _root(work, sprint, job, refused)
        if job in refused:
            code, reason = refused[job]
            too_large = code == "R620"
            ways = (_smaller if too_large else _other_pin)(work, capacity, (job, sprint), rooms)
        elif blocker is not None:
            name = _named(work, blocker)
            code, reason = "R621", f"it waits for {name}, which fits in no sprint"
            ways = [f"find room for {name} first", f"drop the dependency on {name}"]
        else:
            overflow[work.team[job]] += work.size[job]
            code, reason = "R621", _full(work, capacity, (job, sprint), rooms)
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


def _root(work: Work, sprint: Sequence[int], job: int, refused: Refused) -> int | None:
    """Return what keeps a job out in the end: a blocker in no sprint that waits for no other."""
    found = None
    while (other := _blocker(work, sprint, job if found is None else found)) is not None:
        found = other
        if found in refused:
            break
    return found


def _blocker(work: Work, sprint: Sequence[int], job: int) -> int | None:
    """Return the first blocker that is in no sprint; through a gate, the first of its members."""
    for other in work.before[job]:
        if sprint[other] == OUT:
            if other < work.stories:
                return other
            return next(m for m in work.before[other] if sprint[m] == OUT)
    return None


def _named(work: Work, job: int) -> str:
    """Return a job as people know it."""
    title = work.titles[job]
    return f'"{title}" ({work.ids[job]})' if title else work.ids[job]


def _points(cents: int) -> str:
    """Return a number of points with its noun."""
    return counted(cents / CENTS, "point")


def _full(
    work: Work, capacity: Capacity, at: tuple[int, Sequence[int]], rooms: list[list[int]]
) -> str:
    """Return why there is no room for a job of the right size."""
    job, sprint = at
    team = work.team[job]
    first = earliest(work, sprint, job)
    open_rooms = rooms[team][first:]
    if not open_rooms:
        last = max(work.before[job], key=lambda other: (sprint[other], -other))
        name = _named(work, last if last < work.stories else work.before[last][-1])
        return f"it waits for {name}, which is done in the last sprint"
    where = "in the last sprint" if len(open_rooms) == 1 else "in any sprint it could take"
    left = _points(max(0, *open_rooms, 0))
    return f"team {capacity.teams[team].id} has at most {left} left {where}"


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
        begin = _earliest_for(work, sprint, job, other)
        if other != team and any(room >= size for room in left[begin:]):
            ways.append(f"give it to team {capacity.teams[other].id}, which has room")
            break
    own = [max(0, left) for left in rooms[team]]
    most = max(own[first:], default=0)
    if most >= CENTS and sum(own[first:]) >= size:
        number = own.index(most, first) + 1
        ways.append(f"split it: {_points(most)} fit into sprint {number}")
    swap = _swap(work, job, sprint, rooms)
    if swap:
        ways.append(swap)
    needed = max(overflow[team], size)
    more = _more_sprints(capacity, team, needed, max(len(rooms[team]), first))
    more += max(0, first - len(rooms[team])) if more else 0
    if more:
        ways.append(f"plan {counted(more, 'more sprint')}")
    return ways


def _earliest_for(work: Work, sprint: Sequence[int], job: int, team: int) -> int:
    """Return the first sprint in which all blockers of a job are done, if a team had the job."""
    return max((sprint[b] + (work.team[b] != team) for b in work.before[job]), default=0)


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
    return f"drop {_named(work, -min(options)[1])}, which is worth no more" if options else ""


def _more_sprints(capacity: Capacity, team: int, load: int, end: int) -> int:
    """Return how many further sprints take the load of a team; 0 if too many to be an advice."""
    for more in range(1, _FURTHEST):
        load -= capacity.room(team, end + more - 1)
        if load <= 0:
            return more
    return 0
