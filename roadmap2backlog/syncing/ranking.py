"""The order in the tracker, brought to the backlog's by moving as few issues as possible."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from roadmap2backlog.merging.moves import unmoved


@dataclass(frozen=True, slots=True)
class RankMove:
    """Names to stand in this order after one name, or before another."""

    names: tuple[str, ...]
    after: str = ""
    before: str = ""


def rank_moves(
    current: Sequence[str], wanted: Sequence[str], size: int, fresh: Collection[str] = ()
) -> tuple[RankMove, ...]:
    """Return the moves that turn the current order into the wanted one.

    What stays is a longest common subsequence, so the fewest issues move. Where their runs
    would need far more requests than ranking everything anew, everything is ranked anew.

    Args:
        current: The order in the tracker.
        wanted: The order of the backlog; both have the same members.
        size: Most names in one move.
        fresh: Names whose place is not known, e.g. because they were just created.
    """
    known = [name for name in current if name not in fresh]
    stays = unmoved(known, wanted)
    moves = _moves_around(wanted, stays, size)
    anew = -(-len(wanted) // size)
    return _moves_anew(wanted, size) if len(moves) > 3 * anew + 20 else moves


def _moves_around(wanted: Sequence[str], stays: Collection[str], size: int) -> tuple[RankMove, ...]:
    """Return the moves of all that do not stay, each run behind its predecessor."""
    moves: list[RankMove] = []
    run: list[str] = []
    anchor = ""

    def close(following: str) -> None:
        nonlocal anchor
        for start in range(0, len(run), size):
            part = tuple(run[start : start + size])
            before = "" if anchor else following
            moves.append(RankMove(part, anchor, before))
            anchor = part[-1]
        run.clear()

    for name in wanted:
        if name in stays:
            close(name)
            anchor = name
        else:
            run.append(name)
    if not anchor and run:
        anchor = run.pop(0)
    close("")
    return tuple(moves)


def _moves_anew(wanted: Sequence[str], size: int) -> tuple[RankMove, ...]:
    """Return the moves that put everything behind the first one."""
    return _moves_around(wanted, frozenset(wanted[:1]), size)
