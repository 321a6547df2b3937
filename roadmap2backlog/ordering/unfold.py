"""Taking the jobs apart, without loss, into pieces that can be ordered one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.ordering.jobs import Jobs, part_of
from roadmap2backlog.ordering.series import series_parts
from roadmap2backlog.ordering.sidney import Block, sidney_blocks

_VISITS_PER_JOB = 64


@dataclass(frozen=True, slots=True)
class Piece:
    """Jobs that neither blocks nor series cuts take apart any further.

    Args:
        members: The jobs, numbered as in the whole, in document order.
        jobs: The same jobs alone, renumbered; None for a single job.
        block: The piece as one block, numbered like `jobs`; None for a single job.
    """

    members: tuple[int, ...]
    jobs: Jobs | None = None
    block: Block | None = None


def unfold(jobs: Jobs, blocks: Sequence[Block]) -> list[Piece]:
    """Return the pieces in sequence; some best order of all jobs keeps this sequence.

    Each block is cut at its series cuts and each part is decomposed again, until nothing
    changes. A bound on the visits per job keeps odd graphs near linear: what is left then is a
    piece as it stands.
    """
    visits = _VISITS_PER_JOB * len(jobs) + 10_000
    pieces: list[Piece] = []
    whole = tuple(range(len(jobs)))
    pending = [(whole, jobs, block) for block in reversed(blocks)]
    while pending:
        names, outer, block = pending.pop()
        members = tuple(names[job] for job in block.members)
        if len(members) == 1:
            pieces.append(Piece(members))
            continue
        inner = part_of(outer, block.members)
        alone = _alone(block)
        parts = series_parts(inner) if visits > 0 else []
        visits -= len(members)
        if len(parts) <= 1:
            pieces.append(Piece(members, inner, alone))
            continue
        for part in reversed(parts):
            below = tuple(members[job] for job in part)
            if len(below) == 1:
                pending.append((below, part_of(inner, part), Block((0,), 0, 0)))
                continue
            visits -= 4 * len(below)
            part_jobs = part_of(inner, part)
            pending += [(below, part_jobs, deeper) for deeper in reversed(sidney_blocks(part_jobs))]
    return pieces


def _alone(block: Block) -> Block:
    """Return the block with its jobs renumbered from 0."""
    return Block(
        tuple(range(len(block.members))), block.weight, block.size, block.carried, block.scale
    )
