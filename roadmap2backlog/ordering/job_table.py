"""From stories and groups to plain jobs, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from roadmap2backlog.ordering.exact import exact, whole
from roadmap2backlog.ordering.jobs import CycleError, Jobs, make_jobs
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.weights import Worth

_START, _UNIT, _END = 0, 1, 2


@dataclass(frozen=True, slots=True)
class JobTable:
    """The jobs of a problem.

    Args:
        jobs: Units of stories, and groups as jobs of size 0.
        units: Per job, the stories it stands for, by place, in the order they keep; empty for a
            group.
        groups: Per job, the group it finishes, by place, or -1.
        job_of: Per story, its job.
        weight_scale: Weights of the jobs are these times what was stated.
        size_scale: The same for sizes.
    """

    jobs: Jobs
    units: tuple[tuple[int, ...], ...]
    groups: tuple[int, ...]
    job_of: tuple[int, ...]
    weight_scale: int
    size_scale: int

    def stories(self, order: Sequence[int]) -> list[int]:
        """Return the stories, by place, of jobs in order."""
        return [story for job in order for story in self.units[job]]


def make_table(problem: OrderingProblem, worth: Worth, units: Sequence[Sequence[int]]) -> JobTable:
    """Return the jobs for stories that are glued into units; every story is in one.

    Raises:
        CycleError: If stories, or units, wait for each other; names ids.
    """
    return _Builder(problem, worth, units).table()


class _Builder:
    """Numbers the jobs in document order: a group starts before its stories and ends after."""

    def __init__(
        self, problem: OrderingProblem, worth: Worth, units: Sequence[Sequence[int]]
    ) -> None:
        self.problem, self.worth = problem, worth
        self.units = [tuple(unit) for unit in units]
        self.story = {story.id: place for place, story in enumerate(problem.stories)}
        self.group = {group.id: place for place, group in enumerate(problem.groups)}
        self.starts, self.ends = self._gates()
        self._number()

    def _gates(self) -> tuple[list[int], list[int]]:
        """Return the groups that need a job of their own before, and after, their stories."""
        named = {name for story in self.problem.stories for name in story.depends_on}
        named.update(name for group in self.problem.groups for name in group.depends_on)
        starts, ends = [], []
        for place, group in enumerate(self.problem.groups):
            if any(name in self.story or name in self.group for name in group.depends_on):
                starts.append(place)
            if self.worth.groups[place] or group.id in named:
                ends.append(place)
        return starts, ends

    def _number(self) -> None:
        """Number units, starts and ends by where they stand in the document."""
        members = [
            [self.story[name] for name in group.members if name in self.story]
            for group in self.problem.groups
        ]
        keys = [(unit[0], _UNIT, 0, place) for place, unit in enumerate(self.units)]
        keys += [(min(members[g]), _START, g, g) for g in self.starts if members[g]]
        keys += [(max(members[g]), _END, -g, g) for g in self.ends if members[g]]
        keys.sort()
        self.members, self.keys = members, keys
        self.unit_job = {key[3]: job for job, key in enumerate(keys) if key[1] == _UNIT}
        self.start_job = {key[3]: job for job, key in enumerate(keys) if key[1] == _START}
        self.end_job = {key[3]: job for job, key in enumerate(keys) if key[1] == _END}
        self.job_of = [0] * len(self.problem.stories)
        for place, unit in enumerate(self.units):
            for story in unit:
                self.job_of[story] = self.unit_job[place]

    def table(self) -> JobTable:
        """Return the table."""
        units = tuple(self.units[key[3]] if key[1] == _UNIT else () for key in self.keys)
        groups = tuple(key[3] if key[1] == _END else -1 for key in self.keys)
        worth, stories = self.worth, self.problem.stories
        weights, weight_scale = whole(
            sum((worth.stories[story] for story in unit), Fraction(0))
            + (worth.groups[group] if group >= 0 else 0)
            for unit, group in zip(units, groups, strict=True)
        )
        sizes, size_scale = whole(
            sum((exact(stories[story].points) for story in unit), Fraction(0)) for unit in units
        )
        before = self._before(units)
        try:
            jobs = make_jobs(weights, sizes, before)
        except CycleError as found:
            raise CycleError([self._name(int(str(job)), units) for job in found.cycle]) from None
        return JobTable(jobs, units, groups, tuple(self.job_of), weight_scale, size_scale)

    def _name(self, job: int, units: Sequence[Sequence[int]]) -> str:
        """Return the id a person knows a job by."""
        if units[job]:
            return self.problem.stories[units[job][-1]].id
        return self.problem.groups[self.keys[job][3]].id

    def _before(self, units: Sequence[Sequence[int]]) -> list[list[int]]:
        """Return what each job waits for; a unit at odds with itself waits for itself."""
        before: list[list[int]] = []
        for job, unit in enumerate(units):
            links: list[int] = []
            for place, story in enumerate(unit):
                for name in self.problem.stories[story].depends_on:
                    links += self._resolved(name, job, unit[:place])
            before.append(links)
        for group, job in self.start_job.items():
            for name in self.problem.groups[group].depends_on:
                before[job] += self._resolved(name, job, ())
            for story in self.members[group]:
                before[self.job_of[story]].append(job)
        for group, job in self.end_job.items():
            before[job] += [self.job_of[story] for story in self.members[group]]
        return before

    def _resolved(self, name: str, job: int, done: Sequence[int]) -> list[int]:
        """Return the job a dependency names; none if it is done, unknown or empty."""
        if name in self.story:
            story = self.story[name]
            return [] if story in done else [self.job_of[story]]
        group = self.group.get(name, -1)
        end = self.end_job.get(group)
        return [] if end is None or end == job else [end]
