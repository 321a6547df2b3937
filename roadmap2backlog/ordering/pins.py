"""The owner's hand: stories glued behind others, at the top, or at a place in the list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from roadmap2backlog.ordering.job_table import JobTable, make_table
from roadmap2backlog.ordering.jobs import CycleError
from roadmap2backlog.ordering.problem import KeepAfter, OrderingProblem, Pin
from roadmap2backlog.ordering.weights import Worth


@dataclass(frozen=True, slots=True)
class Refusal:
    """A pin that cannot be kept, and why: ids that contradict it, or none if it names no story."""

    pin: Pin
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glued:
    """The jobs with the owner's neighbours glued together, and the pins that could not be kept."""

    table: JobTable
    on_top: tuple[int, ...]
    refused: tuple[Refusal, ...]


def glue(problem: OrderingProblem, worth: Worth) -> Glued:
    """Return the jobs of the problem; pins that contradict dependencies are left out, last first.

    Raises:
        CycleError: If stories wait for each other even without pins.
    """
    place = {story.id: number for number, story in enumerate(problem.stories)}
    kept = [pin for pin in problem.pins if isinstance(pin, KeepAfter) and _is_known(pin, place)]
    refused = [Refusal(pin, ()) for pin in problem.pins if not _is_known(pin, place)]
    while True:
        units = _units(len(place), [(place[p.story], place[p.after]) for p in kept if p.after])
        try:
            table = make_table(problem, worth, units)
        except CycleError as found:
            pin = _at_fault(kept, units, place, found)
            kept.remove(pin)
            refused.append(Refusal(pin, tuple(map(str, found.cycle))))
        else:
            top = tuple(table.job_of[place[pin.story]] for pin in kept if not pin.after)
            return Glued(table, top, tuple(refused))


def _is_known(pin: Pin, place: Mapping[str, int]) -> bool:
    """Return whether the stories a pin names are there."""
    if isinstance(pin, KeepAfter) and pin.after and pin.after not in place:
        return False
    return pin.story in place


def _at_fault(
    pins: Sequence[KeepAfter],
    units: Iterable[Sequence[int]],
    place: Mapping[str, int],
    found: CycleError,
) -> KeepAfter:
    """Return the last pin that has a part in the cycle; without one the cycle is not its doing."""
    unit_of = {story: unit for unit in units for story in unit}
    stuck = {place[str(name)] for name in found.cycle if str(name) in place}
    stuck = {story for member in stuck for story in unit_of[member]}
    for pin in reversed(pins):
        if pin.after and place[pin.story] in stuck:
            return pin
    raise found


def _units(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the stories in units, each story glued behind the one the owner put it behind.

    Of two stories behind the same one, the first named comes first. The last word on a story
    counts, and a pair that would close a circle is passed over.
    """
    behind: list[list[int]] = [[] for _ in range(count)]
    root = list(range(count))
    follows = bytearray(count)
    for story, after in dict(pairs).items():
        head = _root(root, after)
        if head != story:
            root[story] = head
            follows[story] = 1
            behind[after].append(story)
    units = []
    for story in range(count):
        if follows[story]:
            continue
        unit, trail = [], [story]
        while trail:
            top = trail.pop()
            unit.append(top)
            trail.extend(reversed(behind[top]))
        units.append(unit)
    return units


def _root(root: list[int], story: int) -> int:
    """Return the head of the unit a story is in, and shorten the way to it."""
    head = story
    while root[head] != head:
        head = root[head]
    while root[story] != head:
        root[story], story = head, root[story]
    return head


def put_in_places(order: Sequence[int], table: JobTable, places: Mapping[int, int]) -> list[int]:
    """Return the jobs with those named at their places, as far as dependencies allow.

    List scheduling: a place is taken by its job if that is ready; before it, what the job still
    waits for goes first once no more room is left. All else keeps its order.

    Args:
        order: All jobs, dependencies respected.
        table: The jobs.
        places: Per job, how many stories stand before it.
    """
    rank = {job: number for number, job in enumerate(order)}
    placing = _Placing(table, rank, frozenset(places))
    for job in sorted(places, key=lambda name: (places[name], rank[name])):
        needed = placing.missing(job)
        room = places[job] - placing.stories - sum(len(table.units[other]) for other in needed)
        urgent = frozenset(needed)
        while room > 0 and (free := placing.next_free()) is not None:
            placing.put(free)
            room -= 0 if free in urgent else len(table.units[free])
        for other in (*needed, job):
            placing.put(other)
    while (free := placing.next_free()) is not None:
        placing.put(free)
    return placing.order


class _Placing:
    """The jobs placed so far, and those that could come next by rank."""

    def __init__(self, table: JobTable, rank: Mapping[int, int], held: frozenset[int]) -> None:
        self.table, self.rank, self.held = table, rank, held
        self.order: list[int] = []
        self.stories = 0
        self.done = bytearray(len(table.jobs))
        self.waiting = [len(links) for links in table.jobs.before]
        self.ready = [(rank[job], job) for job, count in enumerate(self.waiting) if not count]
        heapify(self.ready)

    def missing(self, job: int) -> list[int]:
        """Return what a job still waits for, by rank."""
        found: set[int] = set()
        trail = list(self.table.jobs.before[job])
        while trail:
            top = trail.pop()
            if not self.done[top] and top not in found:
                found.add(top)
                trail.extend(self.table.jobs.before[top])
        return sorted(found, key=self.rank.__getitem__)

    def next_free(self) -> int | None:
        """Return the next ready job that has no place of its own; None if there is none."""
        while self.ready and (self.done[self.ready[0][1]] or self.ready[0][1] in self.held):
            heappop(self.ready)
        return self.ready[0][1] if self.ready else None

    def put(self, job: int) -> None:
        """Place a job whose predecessors are placed; one that is placed already stays."""
        if self.done[job]:
            return
        self.done[job] = 1
        self.order.append(job)
        self.stories += len(self.table.units[job])
        for later in self.table.jobs.after[job]:
            self.waiting[later] -= 1
            if not self.waiting[later]:
                heappush(self.ready, (self.rank[later], later))
