"""What ordering a whole backlog by score alone gives."""

from collections.abc import Sequence

from roadmap2backlog.ordering.banded import Band
from roadmap2backlog.ordering.job_table import JobTable
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.score_order import pulled_forward
from roadmap2backlog.ordering.weights import Worth


def listed_by_score(
    problem: OrderingProblem, worth: Worth, table: JobTable, bands: Sequence[Band]
) -> list[int]:
    """Return the stories by band and score alone, blockers pulled forward.

    A story scores its own value per point plus that of each group it is in, per point of the
    group: what a list sorted by the scores of initiatives shows. Without bands the stories stay
    as they stand.
    """
    count = len(problem.stories)
    wanted = list(range(count))
    if bands:
        scores = _scores(problem, worth)
        wanted.sort(key=lambda story: (bands[story], -scores[story], story))
    return table.stories(pulled_forward(table.jobs, [table.job_of[story] for story in wanted]))


def _scores(problem: OrderingProblem, worth: Worth) -> list[float]:
    """Return the score of each story."""
    points = [story.points for story in problem.stories]
    scores = [
        float(weight) / size if size else (float("inf") if weight else 0.0)
        for weight, size in zip(worth.stories, points, strict=True)
    ]
    place = {story.id: number for number, story in enumerate(problem.stories)}
    for group, weight in zip(problem.groups, worth.groups, strict=True):
        members = [place[name] for name in group.members if name in place]
        size = sum(points[member] for member in members)
        for member in members if weight and size else ():
            scores[member] += float(weight) / size
    return scores
