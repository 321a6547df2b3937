"""Breaking ties: neighbours that may change places for free, by suggestion, then document order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from roadmap2backlog.ordering.jobs import Jobs

Arc = tuple[int, int]


def settle_ties(jobs: Jobs, order: Sequence[int], arcs: Iterable[Arc] = ()) -> list[int]:
    """Return an order of the same cost with ties broken.

    Neighbours of the same weight per size cost the same in any order; each such run is sorted by
    dependencies, suggestions, then document order. Suggestions that go in circles yield.

    Args:
        jobs: The jobs.
        order: Some or all of them, dependencies respected.
        arcs: Suggestions, as pairs (earlier, later).
    """
    suggested: dict[int, list[int]] = {}
    for earlier, later in arcs:
        suggested.setdefault(earlier, []).append(later)
    settled: list[int] = []
    for run in _runs(jobs, order):
        settled += run if len(run) == 1 else _sorted_run(jobs, run, suggested)
    return settled


def _runs(jobs: Jobs, order: Sequence[int]) -> Iterator[list[int]]:
    """Yield neighbours of the same weight per size; jobs without either fit anywhere."""
    run: list[int] = []
    weight = size = 0
    for job in order:
        own_weight, own_size = jobs.weights[job], jobs.sizes[job]
        if run and weight * own_size != size * own_weight:
            yield run
            run, weight, size = [], 0, 0
        run.append(job)
        if not (weight or size):
            weight, size = own_weight, own_size
    if run:
        yield run


def _sorted_run(
    jobs: Jobs, run: Sequence[int], suggested: Mapping[int, Sequence[int]]
) -> list[int]:
    """Return the run sorted; where only suggestions are in the way, the first job goes."""
    inside = dict.fromkeys(run)
    needs = {job: [link for link in jobs.after[job] if link in inside] for job in run}
    hints = {
        job: [link for link in suggested.get(job, ()) if link in inside and link != job]
        for job in run
    }
    blocked = _counts(run, needs)
    hinted = _counts(run, hints)
    startable = [job for job in run if not blocked[job]]
    ready = [job for job in startable if not hinted[job]]
    heapify(startable)
    heapify(ready)
    placed: dict[int, None] = {}
    while len(placed) < len(run):
        job = heappop(ready) if ready else heappop(startable)
        if job in placed:
            continue
        placed[job] = None
        for later in _freed(needs[job], blocked):
            heappush(startable, later)
            if not hinted[later]:
                heappush(ready, later)
        for later in _freed(hints[job], hinted):
            if not blocked[later]:
                heappush(ready, later)
    return list(placed)


def _counts(run: Sequence[int], links: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Return how often each job of the run is named."""
    counts = dict.fromkeys(run, 0)
    for job in run:
        for later in links[job]:
            counts[later] += 1
    return counts


def _freed(links: Sequence[int], counts: dict[int, int]) -> Iterator[int]:
    """Yield the jobs that the last count was taken off."""
    for later in links:
        counts[later] -= 1
        if not counts[later]:
            yield later
