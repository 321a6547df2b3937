"""What a schedule costs: weight times the sprint in which something is done."""

from collections.abc import Sequence

from roadmap2backlog.scheduling.list_schedule import OUT
from roadmap2backlog.scheduling.work import Work


def delays(work: Work, sprint: Sequence[int], end: int) -> tuple[float, float]:
    """Return the weighted delay and the weighted lateness, both in weight times sprints.

    Args:
        work: The problem.
        sprint: Index (from 0) of each job's sprint; done in the first one counts as 1.
        end: The number of sprints; what is out counts as done two sprints after the last.
    """
    total = late = 0.0
    for job in range(work.stories):
        weight = work.weight[job]
        if weight:
            done = done_at(sprint[job], end)
            total += weight * done
            late += weight * max(0, done - 1 - work.target[job])
    for item in work.valued:
        done = max(done_at(sprint[member], end) for member in item.members)
        total += item.weight * done
        late += item.late_weight * max(0, done - 1 - item.target)
    return total, late


def done_at(sprint: int, end: int) -> int:
    """Return the number (from 1) of the sprint in which a job counts as done."""
    return end + 2 if sprint == OUT else sprint + 1


def cost_of(work: Work, sprint: Sequence[int], end: int) -> float:
    """Return weighted delay plus weighted lateness."""
    total, late = delays(work, sprint, end)
    return total + late
