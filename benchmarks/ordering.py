"""Prints gap and time of the order on seeded backlogs, beside four common methods and tj3.

    python benchmarks/ordering.py [SIZES...] [--seeds N] [--links FILE.csv...] [--tj3]

Without arguments the sizes are 200, 1,000, 10,000 and 100,000. The bound is the printed one; what a
method loses is its cost over the order found; time is processor time. `--seeds` orders that many
backlogs of each family and says in how many each common method loses. `--links` orders the issues
of link tables (columns issuekey, linkedIssueKey, name) instead. `--tj3` also lets TaskJuggler, if
it is installed, schedule the first family and write CSV.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from backlog_families import FAMILIES, Item
from common_methods import COMMON_METHODS, cost_of_items, first_broken
from issue_links import linked_items

from roadmap2backlog.ordering import order_items

_SIZES = (200, 1000, 10_000, 100_000)
_SEED = 1


def main() -> None:
    """Print one line for each family and size, or each table of links."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=_SIZES)
    parser.add_argument("--seeds", type=int, default=0)
    parser.add_argument("--links", nargs="+", type=Path, default=())
    parser.add_argument("--tj3", action="store_true")
    chosen = parser.parse_args()
    names = "  ".join(f"{name:>9}" for name in COMMON_METHODS)
    if chosen.seeds:
        print(f"items   family      backlogs  largest gap   least loss by {names}")
        for size in chosen.sizes:
            for name, family in FAMILIES.items():
                backlogs = [family(size, seed) for seed in range(chosen.seeds)]
                print(_contest(size, name, backlogs), flush=True)
        return
    print(f"items   family      gap        seconds  {names}")
    for path in chosen.links:
        items = linked_items(path, _SEED)
        print(_line(len(items), path.stem[:10], items), flush=True)
    for size in () if chosen.links else chosen.sizes:
        for name, family in FAMILIES.items():
            print(_line(size, name, family(size, _SEED)), flush=True)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:<7} peak memory so far {peak:.0f} MB", flush=True)
        if chosen.tj3 and which("tj3"):
            print(f"{size:<7} tj3: {_tj3(FAMILIES['epics'](size, _SEED)):.1f} s", flush=True)


def _line(size: int, name: str, items: list[Item]) -> str:
    """Return gap, time, and what each common method loses on one backlog."""
    started = process_time()
    found = order_items(items)
    seconds = process_time() - started
    if first_broken(list(found.order), items):
        raise AssertionError(name)
    losses = (
        cost_of_items(method(items), items) / found.cost - 1 for method in COMMON_METHODS.values()
    )
    shown = "  ".join(f"{loss:>9.1%}" for loss in losses)
    return f"{size:<7} {name:<10} {found.gap:>9.4%}  {seconds:>7.2f}  {shown}"


def _contest(size: int, name: str, backlogs: list[list[Item]]) -> str:
    """Return how each common method fares at best on many backlogs of one family.

    A method that reaches the cost of the order found is shown as losing 0 % there.
    """
    found = [order_items(items) for items in backlogs]
    least = [
        min(
            cost_of_items(method(items), items) / each.cost - 1
            for items, each in zip(backlogs, found, strict=True)
        )
        for method in COMMON_METHODS.values()
    ]
    gap = max(each.gap for each in found)
    shown = "  ".join(f"{loss:>9.2%}" for loss in least)
    return f"{size:<7} {name:<10} {len(backlogs):>8}  {gap:>11.4%}                 {shown}"


def _tj3(items: list[Item]) -> float:
    """Return the processor time TaskJuggler takes to schedule the items and write CSV.

    The project lasts a year longer than the work, at 160 hours a month.
    """
    months = sum(item["size"] for item in items) // 160 + 12
    lines = [f'project p "p" 2027-01-04 +{months}m {{}}', 'resource team "team"']
    for item in items:
        after = ", ".join(f"!{link}" for link in item["depends_on"])
        lines.append(
            f'task {item["id"]} "{item["id"]}" {{ effort {item["size"]}h allocate team '
            f"priority {min(1000, 40 * item['value'] + 1)} {f'depends {after}' if after else ''} }}"
        )
    lines.append('taskreport "out" { formats csv columns name, start, end }')
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "p.tjp").write_text("\n".join(lines))
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = subprocess.run(["tj3", "p.tjp"], cwd=folder, capture_output=True, check=False)
        if done.returncode:
            print(done.stderr.decode()[-300:])
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


if __name__ == "__main__":
    main()
