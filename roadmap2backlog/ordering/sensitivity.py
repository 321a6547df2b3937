"""What change of a value or a size would move a story to another block."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from roadmap2backlog.graph import topological_order
from roadmap2backlog.ordering.closure import Network, settle
from roadmap2backlog.ordering.exact import exact, plain
from roadmap2backlog.ordering.job_table import JobTable
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.ranking import Ordering, RankedBlock

Quantity = Literal["value", "points"]
Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class MovingChange:
    """A change that would move a story, all else being equal.

    Args:
        subject: The story or group to change.
        quantity: Its `value` (cost of delay) or its `points`.
        now: The number as it is.
        threshold: Beyond it the story moves.
        direction: `up`: joins or passes the block named; `down`: joins or falls behind it.
        block: The number of that block.
    """

    subject: str
    quantity: Quantity
    now: float
    threshold: float
    direction: Direction
    block: int

    @property
    def words(self) -> str:
        """The change as a clause: `a value above 13 (now 8) would move it up to block 3`."""
        number = "value" if self.quantity == "value" else "size"
        side = "above" if self.threshold >= self.now else "below"
        return (
            f"a {number} of {self.subject} {side} {self.threshold:.6g} (now {self.now:.6g}) "
            f"would move it {self.direction} to block {self.block}"
        )


class Sensitivity:
    """Finds thresholds inside one block and its equals, by one maximum closure each.

    A story leaves its block upwards when some beginning of the block that contains it gets the
    ratio of a block before; downwards when some end that contains it falls to that of one behind.
    """

    def __init__(
        self, problem: OrderingProblem, ordering: Ordering, table: JobTable, block: RankedBlock
    ) -> None:
        self.problem, self.table = problem, table
        self.place = {story.id: number for number, story in enumerate(problem.stories)}
        band = [b for b in ordering.blocks if b.band == block.band and b.points and block.points]
        ratio = _ratio(block) if band else Fraction(0)
        above = (b for b in reversed(band) if b.number < block.number and _ratio(b) > ratio)
        below = (b for b in band if b.number > block.number and _ratio(b) < ratio)
        self.above, self.below = next(above, None), next(below, None)
        equals = [b for b in band if _ratio(b) == ratio] or [block]
        self.inside = self._jobs_inside(ordering, equals)

    def changes(self, name: str) -> tuple[MovingChange, ...]:
        """Return what would move a story: its own value or points, or its groups' values."""
        story = self.problem.stories[self.place[name]]
        job = self.table.job_of[self.place[name]]
        found = [
            *self._by_value(job, name, exact(story.value or 0), job),
            *self._by_points(job, name, exact(story.points)),
        ]
        for end, place in enumerate(self.table.groups):
            weight = Fraction(self.table.jobs.weights[end], self.table.weight_scale)
            if place >= 0 and weight and end in self.inside:
                group = self.problem.groups[place]
                if name in group.members:
                    found += self._by_value(job, group.id, weight, end)
        return tuple(found)

    def _jobs_inside(self, ordering: Ordering, blocks: Sequence[RankedBlock]) -> frozenset[int]:
        """Return the jobs of neighbouring blocks, groups that start or end in them included."""
        before = ordering.blocks[: blocks[0].number - 1]
        done = {self._job(name) for block in before for name in block.stories}
        inside = {self._job(name) for block in blocks for name in block.stories}
        for job in topological_order(self.table.jobs.before, self.table.jobs.after):
            links = self.table.jobs.before[job]
            if not self.table.units[job] and all(link in done or link in inside for link in links):
                (inside if any(link in inside for link in links) else done).add(job)
        return frozenset(inside)

    def _job(self, name: str) -> int:
        """Return the job of a story."""
        return self.table.job_of[self.place[name]]

    def _by_value(self, job: int, subject: str, now: Fraction, valued: int) -> list[MovingChange]:
        """Return the values of a story or group beyond which the story `job` moves.

        A beginning with `valued` holds all it waits for, and so the story; an end with the story
        holds all that waits for it, and so what is valued.
        """
        found: list[tuple[Fraction, Direction, RankedBlock]] = []
        if self.above is not None:
            lack = self._lack(valued, _ratio(self.above), up=True)
            found.append((now + lack, "up", self.above))
        if self.below is not None:
            excess = self._lack(job, _ratio(self.below), up=False)
            if valued == job or excess < self._without(job, valued, _ratio(self.below)):
                found.append((now - excess, "down", self.below))
        return [
            MovingChange(subject, "value", plain(now), plain(threshold), direction, block.number)
            for threshold, direction, block in found
            if threshold > 0 or threshold > now
        ]

    def _by_points(self, job: int, subject: str, now: Fraction) -> list[MovingChange]:
        """Return the sizes of a story beyond which it moves."""
        found: list[tuple[Fraction, Direction, RankedBlock]] = []
        if self.above is not None:
            lack = self._lack(job, _ratio(self.above), up=True)
            found.append((now - lack / _ratio(self.above), "up", self.above))
        if self.below is not None and _ratio(self.below) > 0:
            excess = self._lack(job, _ratio(self.below), up=False)
            found.append((now + excess / _ratio(self.below), "down", self.below))
        return [
            MovingChange(subject, "points", plain(now), plain(threshold), direction, block.number)
            for threshold, direction, block in found
            if threshold > 0 or threshold > now
        ]

    def _without(self, job: int, valued: int, ratio: Fraction) -> Fraction:
        """Return the least weight too much in an end with what is valued, but not with the job.

        Where that is no more than with the job, such an end falls behind first, and alone.
        """
        kept = _reach(job, self.table.jobs.before, self.inside)
        return self._lack(valued, ratio, up=False, kept=kept)

    def _lack(
        self, job: int, ratio: Fraction, *, up: bool, kept: frozenset[int] = frozenset()
    ) -> Fraction:
        """Return the least weight that a beginning with the job lacks to reach a ratio.

        With `up` false: the least weight that an end with the job, but none of `kept`, has too
        much.
        """
        jobs = self.table.jobs
        near = jobs.before if up else jobs.after
        forced = _reach(job, near, self.inside)
        scaled = ratio * self.table.weight_scale / self.table.size_scale
        sign = 1 if up else -1
        excess = {
            other: sign * (jobs.weights[other] * scaled.denominator - scaled.numerator * size)
            for other, size in ((other, jobs.sizes[other]) for other in self.inside)
        }
        rest = sorted(self.inside - forced - kept)
        number = {other: place for place, other in enumerate(rest)}
        network = Network(
            [[number[link] for link in near[other] if link in number] for other in rest]
        )
        network.excess[:] = [excess[other] for other in rest]
        settle(network, range(len(rest)))
        gain = sum(value for value in network.excess if value > 0)
        lack = -sum(excess[other] for other in forced) - gain
        return Fraction(lack, scaled.denominator * self.table.weight_scale)


def _reach(start: int, links: Sequence[Sequence[int]], inside: frozenset[int]) -> frozenset[int]:
    """Return a job and all that is reached from it inside the block."""
    seen = {start}
    trail = [start]
    for job in trail:
        for near in links[job]:
            if near in inside and near not in seen:
                seen.add(near)
                trail.append(near)
    return frozenset(seen)


def _ratio(block: RankedBlock) -> Fraction:
    """Return the weight per point of a block that has points."""
    return exact(block.weight) / exact(block.points)
