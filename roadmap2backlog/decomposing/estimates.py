"""Points as a prior: what the roadmap states, shared out, and always said where it came from."""

from collections.abc import Sequence
from dataclasses import replace

from roadmap2backlog.decomposing.drafts import Bundle, Draft
from roadmap2backlog.decomposing.templates import Templates
from roadmap2backlog.model.roadmap import Initiative, points_of

_STEPS = (1.0, 0.5, 0.1, 0.01)


def shared_out(points: float, count: int) -> tuple[float, ...]:
    """Return `count` even shares that add up to `points`.

    Shares are whole points where each story gets at least one, else halves, tenths or
    hundredths; the first stories get what is left over (largest remainder).
    """
    if count <= 0:
        return ()
    for step in _STEPS:
        units = round(points / step)
        if units >= count and abs(units * step - points) < step / 1000:
            least, more = divmod(units, count)
            return tuple(round((least + (n < more)) * step, 2) for n in range(count))
    return (points / count,) * count


def with_points(
    drafts: Sequence[Draft], points: float | None, where: str, templates: Templates
) -> tuple[Draft, ...]:
    """Return the drafts with the rest of a stated size shared out over those without points.

    Args:
        drafts: The stories.
        points: The stated size, if there is one.
        where: The sentence that names what has this size.
        templates: The sentences of the roadmap's language.
    """
    if points is None:
        return tuple(drafts)
    open_drafts = [draft for draft in drafts if draft.points is None]
    rest = points - sum(draft.points or 0.0 for draft in drafts)
    if not open_drafts or rest <= 0:
        return tuple(drafts)
    shares = iter(shared_out(rest, len(open_drafts)))
    reason = _reason(templates[where], len(open_drafts), len(drafts), templates)
    return tuple(
        replace(draft, points=next(shares), points_from=reason) if draft.points is None else draft
        for draft in drafts
    )


def _reason(where: str, count: int, total: int, templates: Templates) -> str:
    """Return where the points of `count` stories of `total` come from."""
    if total == 1:
        return templates.fill("points/whole", where=where)
    if count == total:
        return templates.fill("points/shared", where=where, count=str(count))
    if count == 1:
        return templates.fill("points/rest", where=where)
    return templates.fill("points/rest-shared", where=where, count=str(count))


def estimated(
    bundles: Sequence[Bundle], initiative: Initiative, templates: Templates
) -> tuple[Bundle, ...]:
    """Return the bundles with points: a capability's size first, then the initiative's rest."""
    own = [
        replace(
            bundle,
            drafts=with_points(bundle.drafts, bundle.size, "points/capability", templates),
        )
        if bundle.size is not None
        else bundle
        for bundle in bundles
    ]
    stated = points_of(initiative.size)
    where = "points/initiative"
    if stated is None:
        stated, where = initiative.priority.size, "points/job"
    if stated is None:
        return tuple(own)
    everything = [draft for bundle in own for draft in bundle.drafts]
    sized = iter(with_points(everything, stated, where, templates))
    return tuple(
        replace(bundle, drafts=tuple(next(sized) for _ in bundle.drafts)) for bundle in own
    )
