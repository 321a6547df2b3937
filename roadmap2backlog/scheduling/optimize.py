"""The plan by constraint programming (OR-Tools CP-SAT), with the gap it proves.

Needs the extra `[optimize]`; imported only when asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from roadmap2backlog.diagnostics import ExtraMissingError
from roadmap2backlog.model.plan import BacklogPlan
from roadmap2backlog.scheduling.fill_sprints import Scheduled, as_plan
from roadmap2backlog.scheduling.list_schedule import OUT
from roadmap2backlog.scheduling.work import NEVER, Work

_SCALE = 1000
_SPARE_SPRINTS = 2
_MOST_ROWS = 300_000
_WORKERS = 2


@dataclass(slots=True)
class _Model:
    """The constraint model: one switch per job and sprint, and the sprint itself as a number."""

    cp: Any
    model: Any
    switches: list[dict[int, Any]]
    number: list[Any]
    end: int


def optimize(start: Scheduled, seconds: float) -> BacklogPlan:
    """Return a plan at least as good as the one given, with a proven lower bound.

    The bound holds for the stories that the given plan places, within two sprints more than
    it needs (or the number of sprints that the settings fix). Results may differ between runs,
    since the search stops by the clock.

    Raises:
        ExtraMissingError: If OR-Tools is not installed.
    """
    try:
        from ortools.sat.python import cp_model  # noqa: PLC0415 -- half a second, and an extra
    except ImportError as error:
        raise ExtraMissingError("OR-Tools", "optimize") from error
    work = start.flat.work
    built = _build(cp_model, start)
    objective = _objective(built, work, start.sprint)
    built.model.minimize(objective)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = _WORKERS
    solver.parameters.random_seed = 1
    status = solver.solve(built.model)
    bound = solver.best_objective_bound / _SCALE - _rounding(work, built.end)
    sprint = list(start.sprint)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        for job, switches in enumerate(built.switches):
            sprint[job] = next((s for s, on in switches.items() if solver.value(on)), sprint[job])
    plan = as_plan(start.flat, start.capacity, start.limits, sprint, "cp-sat")
    if plan.cost > start.plan.cost:
        plan = replace(start.plan, method="cp-sat")
    out = _out_cost(work, start)
    bound = max(bound + out, 0.0)
    return replace(plan, unplaced=start.plan.unplaced, lower_bound=min(bound, plan.cost))


def _build(cp: Any, start: Scheduled) -> _Model:
    """Return the model with room, blockers, pins and the given plan as a hint."""
    work, limits = start.flat.work, start.limits
    last = max((s for s in start.sprint if s != OUT), default=0)
    horizon = start.capacity.horizon
    end = last + 1 + _SPARE_SPRINTS if horizon is None else horizon
    model = cp.CpModel()
    built = _Model(cp, model, [], [], end)
    rooms = start.capacity.rooms(end)
    for job in range(len(work)):
        switches: dict[int, Any] = {}
        if start.sprint[job] != OUT:
            team = work.team[job]
            allowed = range(end) if limits.pins[job] < 0 else (limits.pins[job],)
            latest = limits.latest[job]
            fits = [s for s in allowed if s <= latest and work.size[job] <= rooms[team][s]]
            switches = {s: model.new_bool_var(f"{job}@{s}") for s in fits}
            model.add_exactly_one(switches.values())
            for s, on in switches.items():
                model.add_hint(on, s == start.sprint[job])
        built.switches.append(switches)
        built.number.append(sum(s * on for s, on in switches.items()) if switches else None)
    _add_rooms(built, work, rooms)
    _add_blockers(built, work)
    return built


def _add_rooms(built: _Model, work: Work, rooms: list[list[int]]) -> None:
    """Add that no team does more in a sprint than it has room for."""
    loads: dict[tuple[int, int], list[Any]] = {}
    for job, switches in enumerate(built.switches):
        if work.size[job]:
            for s, on in switches.items():
                loads.setdefault((work.team[job], s), []).append(work.size[job] * on)
    for (team, s), load in loads.items():
        built.model.add(sum(load) <= rooms[team][s])


def _add_blockers(built: _Model, work: Work) -> None:
    """Add that blockers come first: sprint by sprint where that is not too big."""
    arcs = [
        (other, job, int(work.team[other] != work.team[job]))
        for job in range(len(work))
        for other in work.before[job]
        if built.switches[job] and built.switches[other]
    ]
    tight = len(arcs) * built.end <= _MOST_ROWS
    for other, job, gap in arcs:
        built.model.add(built.number[job] >= built.number[other] + gap)
        if tight:
            _add_sprint_by_sprint(built, other, job, gap)


def _add_sprint_by_sprint(built: _Model, other: int, job: int, gap: int) -> None:
    """Add that a job is done by a sprint only if its blocker is done by then, or one before."""
    for s in range(built.end - 1):
        done = [on for at, on in built.switches[job].items() if at <= s]
        before = [on for at, on in built.switches[other].items() if at <= s - gap]
        if done:
            built.model.add(sum(done) <= sum(before))


def _objective(built: _Model, work: Work, sprint: Sequence[int]) -> Any:
    """Return weighted delay plus weighted lateness of what is placed, in thousandths."""
    terms = []
    for job in range(work.stories):
        weight, target = round(work.weight[job] * _SCALE), work.target[job]
        if weight:
            for s, on in built.switches[job].items():
                terms.append(weight * (s + 1 + max(0, s - target)) * on)
    for number, item in enumerate(work.valued):
        if any(sprint[m] == OUT for m in item.members):
            continue
        done = built.model.new_int_var(0, built.end, f"done {number}")
        for member in item.members:
            built.model.add(done >= built.number[member])
        terms.append(round(item.weight * _SCALE) * (done + 1))
        if item.target < NEVER:
            late = built.model.new_int_var(0, 2 * built.end + 2, f"late {number}")
            built.model.add(late >= done - max(-1, item.target))
            terms.append(round(item.late_weight * _SCALE) * late)
    return sum(terms)


def _rounding(work: Work, end: int) -> float:
    """Return how much the rounding of weights may have moved the bound."""
    weights = [*work.weight, *(w for item in work.valued for w in (item.weight, item.late_weight))]
    return sum(abs(w - round(w * _SCALE) / _SCALE) for w in weights) * 2 * (end + 2)


def _out_cost(work: Work, start: Scheduled) -> float:
    """Return the cost of what is in no sprint, which no plan of this search changes."""
    from roadmap2backlog.scheduling.cost import delays  # noqa: PLC0415 -- used here only

    placed = sum(delays(work, start.sprint, len(start.plan.sprints)))
    inside = _placed_cost(work, start.sprint)
    return placed - inside


def _placed_cost(work: Work, sprint: Sequence[int]) -> float:
    """Return the cost of the items that are placed whole."""
    total = 0.0
    for job in range(work.stories):
        if sprint[job] != OUT:
            late = max(0, sprint[job] - work.target[job])
            total += work.weight[job] * (sprint[job] + 1 + late)
    for item in work.valued:
        done = max(sprint[m] for m in item.members)
        if done != OUT:
            total += item.weight * (done + 1)
            total += item.late_weight * max(0, done - item.target)
    return total
