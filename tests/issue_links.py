"""Backlogs on the link graphs of real trackers: issues, and who blocks whom."""

import csv
from pathlib import Path
from random import Random

from backlog_families import Item, with_numbers

from roadmap2backlog.graph import Arc, DependencyGraph

_FIRST_BLOCKS = frozenset({"blocks", "is depended upon by", "is required by", "causes"})
_SECOND_BLOCKS = frozenset({"is blocked by", "depends upon", "requires", "is caused by"})


def blocking_arcs(path: Path) -> list[Arc]:
    """Return the pairs (before, after) of a table of issue links, in file order."""
    arcs = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first, second = row["issuekey"], row["linkedIssueKey"]
            if row["name"] in _FIRST_BLOCKS:
                arcs.append((first, second))
            elif row["name"] in _SECOND_BLOCKS:
                arcs.append((second, first))
    return list(dict.fromkeys(arcs))


def without_cycles(arcs: list[Arc]) -> list[Arc]:
    """Return the arcs without the advised cut of each cycle."""
    while True:
        graph = DependencyGraph((end for arc in arcs for end in arc), arcs)
        cuts = {cycle.cut for cycle in graph.cycles()}
        if not cuts:
            return arcs
        arcs = [arc for arc in arcs if arc not in cuts]


def linked_items(path: Path, seed: int) -> list[Item]:
    """Return the linked issues with seeded fibonacci sizes and values."""
    arcs = without_cycles(blocking_arcs(path))
    ids = list(dict.fromkeys(end for arc in arcs for end in arc))
    place = {name: number for number, name in enumerate(ids)}
    links: list[list[int]] = [[] for _ in ids]
    for before, after in arcs:
        links[place[after]].append(place[before])
    return with_numbers(Random(seed), links)
