"""The dependencies of a backlog as a graph, and the use case behind `r2b graph`."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.graph import Cycle, DependencyGraph, costs_of_cutting
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import UNSIZED_POINTS, Backlog, Epic, Story, initiative_of
from roadmap2backlog.model.provenance import SourceMap
from roadmap2backlog.ordering.order_backlog import order_backlog
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.problem import ordering_problem
from roadmap2backlog.pipeline.sequencing import Sequenced
from roadmap2backlog.pipeline.values import unknown_method
from roadmap2backlog.reporting.graph_format import Level, render_graph
from roadmap2backlog.reporting.graph_subject import GraphArc, GraphGroup, GraphNode, GraphSubject
from roadmap2backlog.reporting.wording import points

_DONE = "\0done:"
"""Marks the point at which the last story of a group is done; no id can begin like this."""


class Dependencies:
    """What waits for what among the open stories of a backlog.

    Waiting for a group goes through one point, the group's end, so that a group of a thousand
    stories that another thousand wait for makes two thousand arcs and not a million.
    """

    def __init__(self, problem: OrderingProblem) -> None:
        self.points = {story.id: story.points for story in problem.stories}
        self._members = {group.id: group.members for group in problem.groups}
        ids = [*self.points, *(_DONE + name for name in self._members)]
        arcs = [(one, _DONE + name) for name, some in self._members.items() for one in some]
        arcs += [(self._end_of(name), story.id) for story in problem.stories
                 for name in story.depends_on]  # fmt: skip
        self.graph = DependencyGraph(ids, arcs)

    def _end_of(self, name: str) -> str:
        return name if name in self.points else _DONE + name

    def critical_path(self) -> tuple[tuple[str, ...], float]:
        """Return the longest chain of stories by points, first to last, and its points."""
        path, points = self.graph.critical_path(self.points)
        return tuple(name for name in path if name in self.points), points

    def unlocks(self, story: str) -> tuple[str, ...]:
        """Return the stories that cannot start before this one is done, nearest first."""
        return tuple(name for name in self.graph.unlocks(story) if name in self.points)

    def cycles(self) -> tuple[Cycle, ...]:
        """Return the cycles, each with the arc that is cheapest to cut."""
        return self.graph.cycles(costs_of_cutting(self.graph.arcs, self.points))

    def drawn(self, problem: OrderingProblem) -> Iterable[GraphArc]:
        """Return the arcs to draw; into a group only from what nothing else in it waits for."""
        links = {story.id: story.depends_on for story in problem.stories}
        for name in self.awaited(problem):
            yield from (GraphArc(last, name) for last in self._last_of(name, links))
        for story in problem.stories:
            for name in story.depends_on:
                if name in self.points or self._members.get(name):
                    yield GraphArc(name, story.id)
            for name in story.suggested_after:
                if name in self.points:
                    yield GraphArc(name, story.id, "suggested")

    def awaited(self, problem: OrderingProblem) -> tuple[str, ...]:
        """Return the groups that stories wait for, in the order they are first named."""
        named = (name for story in problem.stories for name in story.depends_on)
        return tuple(dict.fromkeys(name for name in named if self._members.get(name)))

    def _last_of(self, group: str, links: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
        """Return the stories of a group that no other story of it waits for."""
        members = self._members[group]
        waited_for = {name for story in members for name in links[story]}
        return tuple(name for name in members if name not in waited_for) or members


def shown(name: str) -> str:
    """Return a node of the graph as people read it."""
    return name.removeprefix(_DONE)


def draw(
    backlog: str, settings: str | None, output: str, level: Level
) -> tuple[str | None, FileReader, bool]:
    """Return the drawing of a backlog's dependencies, findings, and whether there is a cycle."""
    reader = FileReader()
    loaded = reader.backlog(backlog)
    chosen = reader.settings(settings, backlog)
    wrong = unknown_method(chosen, settings or "")
    reader.findings += [wrong] if wrong else []
    if loaded is None or reader.failed:
        return None, reader, False
    problem = ordering_problem(loaded.value, chosen, {})
    found = Dependencies(problem)
    cycles = found.cycles()
    reader.findings += cycle_findings(cycles, loaded)
    subject = _subject(loaded.value, problem, found, cycles)
    return render_graph(subject, output, level), reader, bool(cycles)


def cycle_findings(cycles: Sequence[Cycle], loaded: Loaded[Backlog]) -> Iterator[Diagnostic]:
    """Yield each cycle of a backlog in words: each step with its line, and the cheapest cut."""
    around = {shown(name) for cycle in cycles for name in cycle.ids}
    lines = _lines_of(around, loaded.value, loaded.source_map)
    for cycle in cycles:
        steps = list(map(shown, cycle.ids))
        path = " → ".join(
            f"{name} (line {lines[name].line})" if name in lines else name
            for name in (*steps, steps[0])
        )
        before, after = map(shown, cycle.cut)
        cost = points(cycle.cut_cost)
        hint = (
            f"the cheapest cut is that {after} no longer waits for {before}; its cost: {after} "
            f"starts without the {cost} of {before}"
        )
        span = lines.get(after, Span(loaded.source_map.at(()).file))
        yield Diagnostic("R302", f"these wait for each other: {path}", span, hint)


def _lines_of(wanted: Collection[str], backlog: Backlog, places: SourceMap) -> dict[str, Span]:
    """Return where the dependencies of some stories stand."""
    return {
        story.id: places.key_at(("stories", place, "depends_on"))
        for place, story in enumerate(backlog.stories)
        if story.id in wanted
    }


def _subject(
    backlog: Backlog, problem: OrderingProblem, found: Dependencies, cycles: tuple[Cycle, ...]
) -> GraphSubject:
    """Return what is drawn; blocks are known only where an order exists."""
    blocks = {} if cycles else {story.id: story.block for story in order_backlog(problem).stories}
    return _drawn(backlog, problem, found, blocks, cycles)


def graph_of(backlog: Backlog, ordered: Sequenced) -> GraphSubject:
    """Return the graph of an ordered backlog, which has no cycles."""
    blocks = {story.id: story.block for story in ordered.free.stories}
    return _drawn(backlog, ordered.problem, Dependencies(ordered.problem), blocks, ())


def _drawn(
    backlog: Backlog,
    problem: OrderingProblem,
    found: Dependencies,
    blocks: Mapping[str, int],
    cycles: tuple[Cycle, ...],
) -> GraphSubject:
    """Return nodes in rank order, arcs, and the critical path."""
    epics = {epic.id: epic for epic in backlog.epics}
    teams = {initiative.id: initiative.team for initiative in backlog.initiatives}
    nodes = tuple(
        _node(story, epics.get(story.epic), teams, blocks.get(story.id))
        for story in backlog.stories
        if story.id in found.points
    )
    path, _ = ((), 0.0) if cycles else found.critical_path()
    loops = tuple(tuple(map(shown, cycle.ids)) for cycle in cycles)
    names = {epic.id: epic.title for epic in backlog.epics}
    names |= {initiative.id: initiative.title for initiative in backlog.initiatives}
    groups = (GraphGroup(name, names.get(name, name)) for name in found.awaited(problem))
    return GraphSubject(nodes, tuple(found.drawn(problem)), path, loops, groups=tuple(groups))


def _node(story: Story, epic: Epic | None, teams: dict[str, str], block: int | None) -> GraphNode:
    """Return the box of a story."""
    return GraphNode(
        id=story.id,
        title=story.title,
        points=UNSIZED_POINTS if story.points is None else story.points,
        team=story.team or teams.get(initiative_of(story, epic), ""),
        block=block,
        epic=story.epic,
        epic_title=epic.title if epic else "",
    )
