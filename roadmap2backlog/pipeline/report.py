"""The use case behind `r2b report`."""

from roadmap2backlog.checking import check_backlog
from roadmap2backlog.pipeline.inputs import Desk
from roadmap2backlog.pipeline.standing import Standing, read_standing
from roadmap2backlog.reporting import Ordering, Place, ReportSubject, render


def report_on(
    backlog: str, settings: str | None, roadmap: str | None, output: str
) -> tuple[str | bytes | None, Desk]:
    """Return the report of a backlog in a format, or None with errors on the desk."""
    desk = Desk()
    standing = read_standing(desk, backlog, settings, roadmap)
    if standing is None:
        return None, desk
    return render(subject_of(standing), output), desk


def subject_of(standing: Standing) -> ReportSubject:
    """Return everything known of a backlog as reports want it."""
    return ReportSubject(
        backlog=standing.backlog.value,
        roadmap=standing.roadmap.value if standing.roadmap else None,
        settings=standing.settings,
        ordering=ordering_of(standing),
        findings=check_backlog(standing.backlog.value, standing.backlog.source_map),
    )


def ordering_of(standing: Standing) -> Ordering:
    """Return the order in the words of reports."""
    found = standing.sequenced
    places = {
        story.id: Place(block=story.block, weight=story.weight, points=story.points)
        for story in found.free.stories
    }
    return Ordering(
        method=found.free.method,
        cost=found.cost,
        lower_bound=found.free.lower_bound,
        gap=found.gap,
        score_order_cost=found.free.score_order_cost,
        blocks=len(found.free.blocks),
        places=places,
        weights={group.id: group.weight for group in found.free.groups},
    )
