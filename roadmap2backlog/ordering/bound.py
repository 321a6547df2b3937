"""Lower bounds that hold for every order, in whole units because every cost is whole."""

from roadmap2backlog.ordering.jobs import Jobs
from roadmap2backlog.ordering.sidney import Block


def flow_bound(jobs: Jobs, block: Block) -> int:
    """Return a lower bound for one block from the flow that evened it out.

    With weight moved along arcs each job weighs its share of the block's ratio, for which every
    order costs the same; each unit moved to a predecessor waits at least the head's size longer
    than it would there (Lagrangian bound with one multiplier per arc, Hoogeveen and van de Velde
    1995). Linear time.
    """
    if not block.size:
        return 0
    squares = sum(jobs.sizes[job] ** 2 for job in block.members)
    above = block.weight * (block.size**2 + squares) * block.scale
    above += 2 * block.size * block.carried
    return -(-above // (2 * block.size * block.scale))


def chained_bound(parts: list[tuple[int, int, int]]) -> int:
    """Return the bound of parts done one after the other.

    Args:
        parts: Bound, weight and size of each part, in sequence.
    """
    clock = total = 0
    for bound, weight, size in parts:
        total += bound + weight * clock
        clock += size
    return total
