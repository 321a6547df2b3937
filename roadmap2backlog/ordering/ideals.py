"""Exact order of a few jobs: dynamic programming over the sets that can be done first."""

from roadmap2backlog.ordering.jobs import Jobs


def best_order(jobs: Jobs, limit: int) -> list[int] | None:
    """Return the best order, the first in document order among equals.

    None if there are more than `limit` sets that can be done first (ideals).
    """
    before = [sum(1 << link for link in links) for links in jobs.before]
    layers = _ideals(jobs, before, limit)
    if layers is None:
        return None
    sizes, weights = jobs.sizes, jobs.weights
    left = {next(iter(layers[-1])): 0}
    choice: dict[int, int] = {}
    for layer in reversed(layers[:-1]):
        best: dict[int, int] = {}
        for done, (ready, clock) in layer.items():
            least = -1
            for job in ready:
                cost = left[done | 1 << job] + weights[job] * (clock + sizes[job])
                if least < 0 or cost < least:
                    least = cost
                    choice[done] = job
            best[done] = least
        left = best
    order, done = [], 0
    while done in choice:
        order.append(choice[done])
        done |= 1 << order[-1]
    return order


def _ideals(
    jobs: Jobs, before: list[int], limit: int
) -> list[dict[int, tuple[list[int], int]]] | None:
    """Return, per number of jobs done, each ideal with the jobs ready next and the size done.

    Where k jobs are ready there are 2^k ideals, so many ready jobs end the search early.
    """
    ready = [job for job, links in enumerate(jobs.before) if not links]
    most_ready = limit.bit_length()
    if len(ready) > most_ready:
        return None
    layers = [{0: (ready, 0)}]
    total = 1
    for _ in range(len(jobs)):
        layer: dict[int, tuple[list[int], int]] = {}
        for done, (ready, clock) in layers[-1].items():
            for job in ready:
                more = done | 1 << job
                if more not in layer:
                    fresh = [k for k in jobs.after[job] if before[k] & ~more == 0]
                    rest = [k for k in ready if k != job]
                    merged = sorted(rest + fresh) if fresh else rest
                    if len(merged) > most_ready:
                        return None
                    layer[more] = (merged, clock + jobs.sizes[job])
        total += len(layer)
        if total > limit:
            return None
        layers.append(layer)
    return layers
