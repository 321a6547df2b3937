"""The backlog as plain numbers: jobs with sizes, teams, arcs, pins, weights and targets.

All lists are indexed by job. Jobs after the last story are gates: a gate has no size and
stands for "all stories of this epic or initiative that this team has".
"""

from dataclasses import dataclass, field
from datetime import date
from heapq import heapify, heappop, heappush

NEVER = 1 << 30
"""A sprint index later than any."""


@dataclass(frozen=True, slots=True)
class Valued:
    """An epic or initiative with a value of its own, realised when its last story is done.

    `target` is the index of the last sprint that meets the target, or `NEVER`; `late_weight`
    counts for every sprint after it.
    """

    id: str
    title: str
    weight: float
    late_weight: float
    members: tuple[int, ...]
    target: int = NEVER


@dataclass(frozen=True, slots=True)
class Wanted:
    """An initiative or release that is wanted by a day; `target` is the last sprint in time.

    It is -1 where even the first sprint ends too late.
    """

    id: str
    title: str
    day: date
    target: int
    members: tuple[int, ...]


@dataclass(slots=True)
class Work:
    """A scheduling problem; sizes in hundredths of a point, sprints as indexes from 0.

    `weight` and `target` are those of each story itself, `earliest` the first sprint it may
    take, `latest` the last one its pinned successors allow. `pin` is -1 where there is none.
    `order` is a sequence in which every job comes after all it waits for.
    """

    ids: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    size: list[int] = field(default_factory=list)
    team: list[int] = field(default_factory=list)
    before: list[list[int]] = field(default_factory=list)
    after: list[list[int]] = field(default_factory=list)
    pin: list[int] = field(default_factory=list)
    keep: list[bool] = field(default_factory=list)
    started: list[bool] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)
    target: list[int] = field(default_factory=list)
    valued: tuple[Valued, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    stories: int = 0
    order: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        """Return the number of jobs, gates included."""
        return len(self.ids)

    def add(self, name: str, title: str, size: int, team: int) -> int:
        """Append a job without arcs, pin or weight, and return its number."""
        self.ids.append(name)
        self.titles.append(title)
        self.size.append(size)
        self.team.append(team)
        self.before.append([])
        self.after.append([])
        self.pin.append(-1)
        self.keep.append(False)
        self.started.append(False)
        self.weight.append(0.0)
        self.target.append(NEVER)
        return len(self.ids) - 1

    def latest(self, pins: list[int]) -> list[int]:
        """Return the last sprint of each job that lets every pinned job keep its sprint."""
        last = [pin if pin >= 0 else NEVER for pin in pins]
        for job in reversed(self.order):
            for other in self.after[job]:
                if last[other] < NEVER:
                    limit = last[other] - (self.team[job] != self.team[other])
                    last[job] = min(last[job], limit)
        return last


def topological(work: Work) -> list[tuple[int, int]]:
    """Set the order of the jobs and return the arcs left out because they close a cycle.

    Among jobs that are free the one with the lowest number comes first. Of each cycle the arc
    into its first job in rank order is left out.
    """
    waits = [len(arcs) for arcs in work.before]
    ready = [job for job, count in enumerate(waits) if count == 0]
    heapify(ready)
    done = [False] * len(work)
    order: list[int] = []
    cut: list[tuple[int, int]] = []
    stuck = 0
    while len(order) < len(work):
        while not ready:
            while done[stuck]:
                stuck += 1
            blocker, job = _closing_arc(work, stuck, done)
            work.before[job].remove(blocker)
            work.after[blocker].remove(job)
            cut.append((blocker, job))
            waits[job] -= 1
            if waits[job] == 0:
                heappush(ready, job)
        job = heappop(ready)
        done[job] = True
        order.append(job)
        for other in work.after[job]:
            waits[other] -= 1
            if waits[other] == 0:
                heappush(ready, other)
    work.order = order
    return cut


def _closing_arc(work: Work, start: int, done: list[bool]) -> tuple[int, int]:
    """Return the arc of a cycle, found by going back from a stuck job, that closes it."""
    seen: dict[int, int] = {}
    path: list[int] = []
    job = start
    while job not in seen:
        seen[job] = len(path)
        path.append(job)
        job = next(other for other in work.before[job] if not done[other])
    cycle = path[seen[job] :]
    first = min(range(len(cycle)), key=cycle.__getitem__)
    return cycle[(first + 1) % len(cycle)], cycle[first]
