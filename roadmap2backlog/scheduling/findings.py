"""What a plan could not do, as findings at the places people can change."""

from collections.abc import Callable

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.model.plan import BacklogPlan, Lateness
from roadmap2backlog.vocabulary.counted import counted


def plan_findings(plan: BacklogPlan, place: Callable[[str], Span]) -> tuple[Diagnostic, ...]:
    """Return a finding for each story without a sprint and each target missed.

    Args:
        plan: The plan.
        place: Gives the place of a story or initiative in the backlog's file.
    """
    found = [
        Diagnostic(
            left.code,
            f"{left.story}: {left.reason}",
            place(left.story),
            "; or ".join(left.ways_out),
        )
        for left in plan.unplaced
    ]
    found += [Diagnostic("R622", _words(item), place(item.item)) for item in plan.late]
    return tuple(found)


def _words(item: Lateness) -> str:
    """Return how late something is."""
    wanted = f"{item.item} is wanted by {item.target.isoformat()}"
    if not item.sprint:
        return f"{wanted}, and parts of it are in no sprint"
    late = counted(item.sprints_late, "sprint")
    return f"{wanted} and done in sprint {item.sprint}, {late} late"
