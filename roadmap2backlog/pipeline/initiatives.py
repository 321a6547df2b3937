"""The initiatives of a backlog, with the cost of delay that the scoring method gives them."""

from roadmap2backlog.decomposing.result import Decomposition
from roadmap2backlog.model.backlog import Backlog, BacklogInitiative
from roadmap2backlog.model.roadmap import Roadmap


def with_initiatives(decomposition: Decomposition, roadmap: Roadmap) -> Backlog:
    """Return the generated backlog with its initiatives named; values are those stated."""
    groups = [group for name, group in decomposition.groups.items() if "/" not in name]
    initiatives = tuple(
        BacklogInitiative(
            id=group.id,
            title=initiative.title,
            goal=initiative.goal,
            team=initiative.team,
            target=initiative.target,
            value=initiative.value,
        )
        for group, initiative in zip(groups, roadmap.initiatives, strict=True)
    )
    return decomposition.backlog.model_copy(update={"initiatives": initiatives})
