"""What the scoring methods are told of each initiative."""

from collections.abc import Mapping

from roadmap2backlog.model.backlog import UNSIZED_POINTS, Backlog
from roadmap2backlog.model.roadmap import Evidence, Initiative, Roadmap
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.ordering.method import Factors


def factors_by_initiative(
    roadmap: Roadmap, backlog: Backlog, settings: Settings
) -> Mapping[str, Factors]:
    """Return the inputs of the scoring methods by initiative id, in roadmap order."""
    points: dict[str, float] = {}
    for story in backlog.stories:
        home = story.id.partition("/")[0]
        size = UNSIZED_POINTS if story.points is None else story.points
        points[home] = points.get(home, 0.0) + size
    ids = [initiative.id for initiative in backlog.initiatives]
    return {
        name: _factors(initiative, place, points.get(name, 0.0), settings)
        for place, (name, initiative) in enumerate(zip(ids, roadmap.initiatives, strict=True))
    }


def _factors(initiative: Initiative, place: int, points: float, settings: Settings) -> Factors:
    """Return what is known of one initiative."""
    stated = initiative.priority
    inner = (piece for capability in initiative.capabilities for piece in capability.evidence)
    evidence = (*initiative.evidence, *inner)
    return Factors(
        value=stated.value,
        time_criticality=stated.time_criticality,
        risk_reduction=stated.risk_reduction,
        size=stated.size,
        reach=stated.reach,
        impact=stated.impact,
        confidence=stated.confidence,
        effort=stated.effort,
        ease=stated.ease,
        moscow=str(stated.moscow) if stated.moscow else "",
        points=points,
        people=sum(map(_people, evidence)),
        pieces=len(evidence),
        place=place,
        own=stated.factors,
        importance=settings.ordering.factors,
    )


def _people(piece: Evidence) -> float:
    """Return how many people a piece of evidence speaks for, weighted; at least one."""
    count = 1.0 if piece.count is None else max(1.0, piece.count)
    return count * (1.0 if piece.weight is None else piece.weight)
