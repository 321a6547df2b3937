"""Why every story of a backlog stands where it stands, in one short line each."""

from collections.abc import Collection, Iterable, Mapping

from roadmap2backlog.ordering.ranking import RankedBlock
from roadmap2backlog.pipeline.standing import Standing
from roadmap2backlog.reporting import GraphArc, GraphSubject, Place
from roadmap2backlog.vocabulary.counted import counted

_NAMED = 2


def places_of(standing: Standing, graph: GraphSubject) -> dict[str, Place]:
    """Return the place of each open story by id."""
    free = standing.sequenced.free
    titles = _titles(standing)
    unlocked = unlock_counts(graph.arcs, {group.id for group in graph.groups})
    blocks = {block.number: block for block in free.blocks}
    ends = {number: _finishing(block, titles) for number, block in blocks.items()}
    found = {}
    for story in free.stories:
        block = blocks[story.block]
        waiting = unlocked.get(story.id, 0)
        found[story.id] = Place(
            block=story.block,
            weight=story.weight,
            points=story.points,
            ratio=block.ratio,
            unlocks=waiting,
            reason=_reason(block, len(blocks), ends[story.block], waiting),
        )
    return found


def _titles(standing: Standing) -> dict[str, str]:
    """Return the titles of initiatives and epics by id."""
    backlog = standing.backlog.value
    epics = {epic.id: epic.title for epic in backlog.epics}
    return epics | {item.id: item.title for item in backlog.initiatives}


def _finishing(block: RankedBlock, titles: Mapping[str, str]) -> str:
    """Return what a block completes: initiatives, or epics where it completes none."""
    whole = [name for name in block.finishes if "/" not in name]
    names = list(dict.fromkeys(titles.get(name, name) for name in whole or block.finishes))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(f"“{name}”" for name in names[:_NAMED]) + more


def _reason(block: RankedBlock, blocks: int, finishes: str, waiting: int) -> str:
    """Return the reason for one place; a block is named only where there are others."""
    place = f"block {block.number} of {blocks}" if blocks > 1 else ""
    if not block.weight or block.ratio == float("inf"):
        parts = [place] if place else []
    else:
        most = "most for its size, " if block.number == 1 and place else ""
        parts = [f"earns {most}{block.ratio:.3g} a point{f' ({place})' if place else ''}"]
    if finishes:
        parts.append(f"completes {finishes}")
    if waiting:
        parts.append(f"unlocks {counted(waiting, 'story')}")
    words = ", ".join(parts)
    return words[:1].upper() + words[1:]


def unlock_counts(arcs: Iterable[GraphArc], groups: Collection[str] = ()) -> dict[str, int]:
    """Return how many stories wait for each story, directly or not; cycles are not followed.

    Sets of stories are bits of integers, so that thousands of stories take milliseconds.
    """
    after: dict[str, list[str]] = {}
    for arc in arcs:
        if arc.kind == "declared":
            after.setdefault(arc.before, []).append(arc.after)
    bits = dict.fromkeys(groups, 0)
    reach: dict[str, int] = {}
    for start in after:
        _reach(start, after, bits, reach)
    return {name: reach[name].bit_count() for name in after}


def _reach(
    start: str, after: Mapping[str, list[str]], bits: dict[str, int], reach: dict[str, int]
) -> None:
    """Fill in what can be reached from a story, depth first without recursion."""
    stack = [(start, False)]
    opened = set()
    while stack:
        name, is_closing = stack.pop()
        if is_closing:
            found = 0
            for other in after.get(name, ()):
                found |= reach.get(other, 0) | bits.setdefault(other, 1 << len(bits))
            reach[name] = found
        elif name not in reach and name not in opened:
            opened.add(name)
            stack.append((name, True))
            stack += [(other, False) for other in after.get(name, ())]
