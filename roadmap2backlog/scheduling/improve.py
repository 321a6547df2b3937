"""Exchanges between sprints by simulated annealing (Kirkpatrick 1983), the same for every run.

A job is pulled into an earlier sprint of its team; where there is no room, one or two jobs
of that sprint go the other way. No exchange ever breaks room, blockers, pins or latest sprints.
"""

from collections.abc import Sequence
from functools import cache
from itertools import cycle
from math import exp

from roadmap2backlog.scheduling.list_schedule import OUT, Limits
from roadmap2backlog.scheduling.work import NEVER, Work

_SEED, _MASK, _DRAWN = 20_250_101, (1 << 48) - 1, 99_991
_HOTTEST = 8.0
_COLDEST = 0.2
_SMOOTH = 0.15
_RANK_PULL = 1e-3
_TRIES = 3
_NEAR, _OFTEN_NEAR = 3, 0.75


@cache
def _numbers() -> tuple[float, ...]:
    """Return random numbers from 0 up to, not including, 1: a linear congruential generator.

    Drawn once and gone round again, since a call for each would take a third of the search.
    """
    found, seed = [], _SEED
    for _ in range(_DRAWN):
        seed = (seed * 25_214_903_917 + 11) & _MASK
        found.append((seed >> 16) / (1 << 32))
    return tuple(found)


class Exchange:
    """A schedule under improvement; the overflow sprint after the last has room for all."""

    def __init__(
        self, work: Work, rooms: list[list[int]], limits: Limits, sprint: Sequence[int]
    ) -> None:
        self.work, self.limits = work, limits
        self.end = len(rooms[0])
        self.overflow = self.end + 1
        self.at = [self.overflow if s == OUT else s for s in sprint]
        wide = sum(work.size) + 1
        self.latest = [min(last, self.overflow) for last in limits.latest]
        self.free = [[*team, 0, wide] for team in rooms]
        self.bucket: list[list[list[int]]] = [[[] for _ in team] for team in self.free]
        for job in range(work.stories):
            self.free[work.team[job]][self.at[job]] -= work.size[job]
            self.bucket[work.team[job]][self.at[job]].append(job)
        self.movable = [
            job
            for job in range(work.stories)
            if limits.pins[job] < 0 and not limits.left_out[job] and not work.started[job]
        ]
        self.before = [self._around(job, work.before) for job in range(work.stories)]
        self.after = [self._around(job, work.after) for job in range(work.stories)]
        self._weigh()
        self.random = cycle(_numbers()).__next__

    def _around(self, job: int, arcs: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
        """Return the stories on one side of a job, each with the sprints that must lie between.

        Gates are seen through: what stands behind one counts itself.
        """
        work = self.work
        found: dict[int, int] = {}
        for other in arcs[job]:
            for story in (other,) if other < work.stories else arcs[other]:
                gap = int(work.team[story] != work.team[job])
                found[story] = gap
        return tuple(found.items())

    def _weigh(self) -> None:
        """Set the weights the search works with: values, and a slight pull towards the rank."""
        work = self.work
        heavy = [w for w in work.weight if w]
        heavy += [max(item.weight, item.late_weight) for item in work.valued]
        pull = _RANK_PULL * (sum(heavy) / len(heavy) if heavy else 1.0)
        count = work.stories
        self.weight = [work.weight[j] + pull * (1 - j / count) for j in range(count)]
        self.usual = sum(heavy) / len(heavy) if heavy else pull
        self.groups: list[list[int]] = [[] for _ in range(count)]
        for number, item in enumerate(work.valued):
            for member in item.members:
                self.groups[member].append(number)
                self.weight[member] += _SMOOTH * item.weight / len(item.members)
        self.peak = [max(self.at[m] for m in item.members) for item in work.valued]

    def run(self, steps: int) -> list[int]:
        """Return the best sprints met in a number of tried exchanges; deterministic."""
        if not self.movable:
            return self.sprints()
        heat = self.usual * _HOTTEST
        cooling = (_COLDEST / _HOTTEST) ** (1 / max(1, steps))
        movable, count, last = self.movable, len(self.movable), self.end - 1
        at, random, lower, upper = self.at, self.random, self.lower, self.upper
        for _ in range(steps):
            heat *= cooling
            job = movable[int(random() * count)]
            here = at[job]
            low, high = lower(job), min(upper(job), last)
            if random() < _OFTEN_NEAR:
                low, high = max(low, here - _NEAR), min(high, here + _NEAR)
            if low < high:
                there = low + int(random() * (high - low + 1))
                if there != here:
                    self._try(job, here, there, heat)
        return self.sprints()

    def sprints(self) -> list[int]:
        """Return the sprint of every job; gates follow their members."""
        found = [OUT if s >= self.end else s for s in self.at]
        for gate in range(self.work.stories, len(self.work)):
            found[gate] = max(found[m] for m in self.work.before[gate])
        return found

    def lower(self, job: int) -> int:
        """Return the first sprint that the blockers of a job allow."""
        first, at = 0, self.at
        for other, gap in self.before[job]:
            spot = at[other] + gap
            first = max(first, spot)
        return min(self.overflow, first)

    def upper(self, job: int) -> int:
        """Return the last sprint that the jobs waiting for a job allow."""
        last, at, overflow = self.latest[job], self.at, self.overflow
        for other, gap in self.after[job]:
            spot = at[other]
            if spot < overflow and spot - gap < last:
                last = spot - gap
        return last

    def _try(self, job: int, here: int, there: int, heat: float) -> None:
        """Put a job into another sprint if room can be made and the cost allows it."""
        missing = self.work.size[job] - self.free[self.work.team[job]][there]
        back = self._partners(job, missing, here, there) if missing > 0 else ()
        if back is None:
            return
        moves = [(job, there), *((other, here) for other in back)]
        change = self._change(moves)
        if change <= 0 or exp(-change / heat) > self.random():
            for moved, spot in moves:
                self._move(moved, spot)

    def _partners(self, job: int, missing: int, here: int, there: int) -> tuple[int, ...] | None:
        """Return one or two jobs that can make room by going the other way, or None."""
        team = self.work.team[job]
        others = self.bucket[team][there]
        if not others:
            return None
        most = self.free[team][here] + self.work.size[job]
        chosen: list[int] = []
        freed = 0
        for _ in range(_TRIES):
            other = others[int(self.random() * len(others))]
            bigger = freed + self.work.size[other]
            if other in chosen or bigger > most or not self._may_go(other, job, here, there):
                continue
            chosen.append(other)
            freed = bigger
            if freed >= missing:
                return tuple(chosen)
        return None

    def _may_go(self, other: int, job: int, here: int, there: int) -> bool:
        """Return whether a job may go to the sprint that another leaves."""
        if self.limits.pins[other] >= 0 or self.work.started[other]:
            return False
        if here > there:
            return not self._blocks(other, job) and self.upper(other) >= here
        return not self._blocks(job, other) and self.lower(other) <= here

    def _blocks(self, other: int, job: int) -> bool:
        """Return whether a job waits for another, itself or through a gate."""
        return any(before == other for before, _ in self.before[job])

    def _change(self, moves: list[tuple[int, int]]) -> float:
        """Return by how much the cost changes."""
        change = 0.0
        target = self.work.target
        touched: dict[int, None] = {}
        for job, there in moves:
            here, day = self.at[job], target[job]
            change += self.weight[job] * (there - here)
            if day < NEVER:
                weight = self.work.weight[job]
                change += weight * (max(0, there - day) - max(0, here - day))
            for group in self.groups[job]:
                touched[group] = None
        if touched:
            change += self._group_change(touched, dict(moves))
        return change

    def _group_change(self, touched: dict[int, None], moves: dict[int, int]) -> float:
        """Return by how much the cost of epics and initiatives changes."""
        change = 0.0
        at = self.at
        for group in touched:
            item = self.work.valued[group]
            here = self.peak[group]
            there = max([moves.get(m, at[m]) for m in item.members])
            if there != here:
                change += item.weight * (there - here)
                late = max(0, there - item.target) - max(0, here - item.target)
                change += item.late_weight * late
        return change

    def _move(self, job: int, there: int) -> None:
        """Put a job into another sprint."""
        team, size, here = self.work.team[job], self.work.size[job], self.at[job]
        self.bucket[team][here].remove(job)
        self.bucket[team][there].append(job)
        self.free[team][here] += size
        self.free[team][there] -= size
        self.at[job] = there
        for group in self.groups[job]:
            peak = self.peak[group]
            if there > peak:
                self.peak[group] = there
            elif here == peak:
                self.peak[group] = max([self.at[m] for m in self.work.valued[group].members])
