"""Which pins can be kept: room, blockers and the end of the sprints may forbid one."""

from dataclasses import replace

from roadmap2backlog.scheduling.capacity import CENTS, Capacity
from roadmap2backlog.scheduling.list_schedule import OUT, Limits, earliest, schedule
from roadmap2backlog.scheduling.priorities import by_rank
from roadmap2backlog.scheduling.work import NEVER, Work
from roadmap2backlog.vocabulary.counted import counted

Refused = dict[int, tuple[str, str]]
"""Jobs that cannot be placed, each with the code and the reason."""


def settle_pins(work: Work, capacity: Capacity) -> tuple[Limits, Refused]:
    """Return the limits every schedule must keep, and the jobs they leave out.

    A pin is refused when its sprint has no room left for it, when its blockers cannot be done
    by then, or when there is no such sprint. Pins are taken in rank order.
    """
    refused: Refused = {}
    left_out = [False] * len(work)
    pins = list(work.pin)
    _too_large(work, capacity, refused)
    _no_room(work, capacity, pins, refused)
    for _ in range(len(work) + 1):
        for job in refused:
            left_out[job] = True
            pins[job] = -1
        limits = Limits(pins, work.latest(pins), left_out, capacity.horizon)
        placed = schedule(work, capacity, limits, by_rank(work))
        broken = _pins_broken(work, limits, placed.sprint, placed.broken)
        if not broken:
            return limits, refused
        for job in broken:
            first = earliest(work, placed.sprint, job)
            refused[job] = ("R625", _too_early(pins[job], first))
    return replace(limits, latest=[NEVER] * len(work)), refused


def _too_large(work: Work, capacity: Capacity, refused: Refused) -> None:
    """Refuse the jobs that are larger than any sprint of their team."""
    for job in range(work.stories):
        usual = capacity.usual(work.team[job])
        if work.size[job] > usual:
            team = capacity.teams[work.team[job]]
            size, most = work.size[job] / CENTS, usual / CENTS
            has = f"it has {counted(size, 'point')}"
            reason = f"{has}, and team {team.id} does at most {most:g} in a sprint"
            refused[job] = ("R620", reason)


def _no_room(work: Work, capacity: Capacity, pins: list[int], refused: Refused) -> None:
    """Refuse the pins whose sprint does not exist or is full of pinned jobs before them."""
    used: dict[tuple[int, int], int] = {}
    for job in range(work.stories):
        pin, team = pins[job], work.team[job]
        if pin < 0 or job in refused:
            continue
        if capacity.horizon is not None and pin >= capacity.horizon:
            refused[job] = (
                "R625",
                f"pinned to sprint {pin + 1}, and the last is {capacity.horizon}",
            )
            continue
        load = used.get((team, pin), 0) + work.size[job]
        room = capacity.room(team, pin)
        if load > room:
            left = max(0, room - load + work.size[job]) / CENTS
            name = capacity.teams[team].id
            has = f"team {name} has {counted(left, 'point')} left"
            reason = f"pinned to sprint {pin + 1}, where {has}"
            refused[job] = ("R625", reason)
        else:
            used[(team, pin)] = load


def _pins_broken(
    work: Work, limits: Limits, sprint: list[int], broken: tuple[int, ...]
) -> list[int]:
    """Return the pinned jobs to refuse so that no job misses its latest sprint.

    For a blocker that comes too late these are the pinned jobs that wait for it; where a
    pinned job itself comes before its blockers, it is that job.
    """
    found: dict[int, None] = {}
    for job in broken:
        if limits.pins[job] >= 0:
            found[job] = None
            continue
        stack, seen = [job], {job}
        while stack:
            for other in work.after[stack.pop()]:
                if other in seen or limits.latest[other] == NEVER:
                    continue
                seen.add(other)
                stack.append(other)
                if limits.pins[other] >= 0 and earliest(work, sprint, other) > sprint[other]:
                    found[other] = None
    return list(found)


def _too_early(pin: int, first: int) -> str:
    """Return why a pinned job cannot have its sprint."""
    if first == OUT:
        return f"pinned to sprint {pin + 1}, and something it waits for fits in no sprint"
    return (
        f"pinned to sprint {pin + 1}, and what it waits for is done for sprint {first + 1} at best"
    )
