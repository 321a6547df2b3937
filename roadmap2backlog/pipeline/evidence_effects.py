"""What the evidence on a roadmap moved: the order with it, and as if nobody had spoken."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from roadmap2backlog.model.backlog import initiative_of
from roadmap2backlog.model.roadmap import Evidence, Initiative
from roadmap2backlog.ordering.method import Factors
from roadmap2backlog.ordering.order_backlog import methods, order_backlog
from roadmap2backlog.ordering.ranking import Ordering
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.standing import Standing
from roadmap2backlog.pipeline.untangling import without
from roadmap2backlog.reporting.subject import EvidenceEffect

_SAME = 1e-6
_QUOTES = 3


def evidence_effects(standing: Standing) -> tuple[EvidenceEffect, ...]:
    """Return what each initiative with evidence weighs and where it stands, with and without it.

    A value that somebody stated on an initiative is not moved by any evidence.
    """
    if standing.roadmap is None or not any(f.pieces for f in standing.factors.values()):
        return ()
    method = methods()[standing.settings.ordering.method]
    silent = {name: replace(f, people=0.0, pieces=0) for name, f in standing.factors.items()}
    weights = {
        name: (method.weight(told), method.weight(silent[name]))
        for name, told in standing.factors.items()
    }
    free = _not_stated(standing, weights)
    moved = frozenset(n for n in free if abs(weights[n][0] - weights[n][1]) > _SAME)
    before = _first_places(standing.sequenced.free)
    homes = _homes(standing)
    after = _order_without(standing, silent, moved, homes) if moved else before
    items = standing.backlog.value.initiatives
    titles = {item.id: item.title for item in items}
    initiatives = dict(zip(titles, standing.roadmap.value.initiatives, strict=True))
    return tuple(
        EvidenceEffect(
            id=name,
            title=titles[name],
            people=told.people,
            pieces=told.pieces,
            quotes=_quotes(initiatives[name]),
            weight=weights[name][0] if name in free else None,
            weight_without=weights[name][1] if name in free else None,
            rank=_first(before, homes.get(name, ())),
            rank_without=_first(after, homes.get(name, ())),
        )
        for name, told in standing.factors.items()
        if told.pieces
    )


def _not_stated(standing: Standing, weights: Mapping[str, tuple[float, float]]) -> frozenset[str]:
    """Return the initiatives whose weight comes from the method, and not from a stated value."""
    stated = {item.id: item.value for item in standing.backlog.value.initiatives}
    return frozenset(
        name
        for name, (told, _) in weights.items()
        if (value := stated.get(name)) is None or abs(value - told) <= _SAME
    )


def _order_without(
    standing: Standing,
    silent: Mapping[str, Factors],
    moved: frozenset[str],
    homes: Mapping[str, Sequence[str]],
) -> dict[str, int]:
    """Return the place of each story in the best order that knows no evidence.

    Stories come in the order of the roadmap, so that no tie remembers the evidence.
    """
    backlog = standing.backlog.value
    initiatives = tuple(
        item.model_copy(update={"value": None}) if item.id in moved else item
        for item in backlog.initiatives
    )
    places = {item.id: place for place, item in enumerate(initiatives)}
    place_of = {
        story: places.get(home, len(places)) for home, inside in homes.items() for story in inside
    }
    stories = tuple(sorted(backlog.stories, key=lambda story: place_of[story.id]))
    bare = backlog.model_copy(update={"initiatives": initiatives, "stories": stories})
    problem = ordering_problem(bare, standing.settings, silent)
    return _first_places(order_backlog(without(problem, standing.cuts)))


def _first_places(order: Ordering) -> dict[str, int]:
    """Return the rank (from 1) of each story."""
    return {story.id: rank for rank, story in enumerate(order.stories, start=1)}


def _homes(standing: Standing) -> dict[str, list[str]]:
    """Return the stories of each initiative."""
    epics = {epic.id: epic for epic in standing.backlog.value.epics}
    found: dict[str, list[str]] = {}
    for story in standing.backlog.value.stories:
        home = initiative_of(story, epics.get(story.epic))
        found.setdefault(home, []).append(story.id)
    return found


def _first(ranks: Mapping[str, int], stories: Sequence[str]) -> int | None:
    """Return the best rank among stories; None where none is open."""
    return min((ranks[name] for name in stories if name in ranks), default=None)


def _quotes(initiative: Initiative) -> tuple[tuple[str, str], ...]:
    """Return the most telling quotes, each with its source."""
    inner = (piece for capability in initiative.capabilities for piece in capability.evidence)
    said: list[Evidence] = [piece for piece in (*initiative.evidence, *inner) if piece.quote]
    said.sort(key=lambda piece: -(piece.count or 1.0))
    return tuple((piece.quote, piece.source) for piece in said[:_QUOTES])
