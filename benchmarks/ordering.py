"""Prints gap and time of the order on seeded backlogs, beside four common methods and tj3.

    python benchmarks/ordering.py [SIZES...] [--tj3]

Without arguments the sizes are 200, 1,000, 10,000 and 100,000. The bound is the printed one; what a
method loses is its cost over the order found. `--tj3` also lets TaskJuggler, if it is installed,
schedule the first family and write CSV.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from backlog_families import FAMILIES, Item
from common_methods import COMMON_METHODS, cost_of_items, first_broken

from roadmap2backlog.ordering import order_items

_SIZES = (200, 1000, 10_000, 100_000)
_SEED = 1


def main(arguments: list[str]) -> None:
    """Print one line a family and size."""
    sizes = [int(word) for word in arguments if word.isdigit()] or _SIZES
    print("items   family      gap        seconds  " + "  ".join(f"{n:>9}" for n in COMMON_METHODS))
    for size in sizes:
        for name, family in FAMILIES.items():
            print(_line(size, name, family(size, _SEED)), flush=True)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:<7} peak memory so far {peak:.0f} MB", flush=True)
        if "--tj3" in arguments and which("tj3"):
            print(
                f"{size:<7} tj3 on epics: {_tj3(FAMILIES['epics'](size, _SEED)):.1f} s", flush=True
            )


def _line(size: int, name: str, items: list[Item]) -> str:
    started = perf_counter()
    found = order_items(items)
    seconds = perf_counter() - started
    if first_broken(list(found.order), items):
        raise AssertionError(name)
    losses = (
        cost_of_items(method(items), items) / found.cost - 1 for method in COMMON_METHODS.values()
    )
    shown = "  ".join(f"{loss:>9.1%}" for loss in losses)
    return f"{size:<7} {name:<10} {found.gap:>9.4%}  {seconds:>7.2f}  {shown}"


def _tj3(items: list[Item]) -> float:
    """Return the seconds TaskJuggler takes to schedule the items and write CSV."""
    lines = ['project p "p" 2027-01-04 +2000m {}', 'resource team "team"']
    for item in items:
        after = ", ".join(f"!{link}" for link in item["depends_on"])
        lines.append(
            f'task {item["id"]} "{item["id"]}" {{ effort {item["size"]}h allocate team '
            f"priority {min(1000, 40 * item['value'] + 1)} {f'depends {after}' if after else ''} }}"
        )
    lines.append('taskreport "out" { formats csv columns name, start, end }')
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "p.tjp").write_text("\n".join(lines))
        started = perf_counter()
        done = subprocess.run(["tj3", "p.tjp"], cwd=folder, capture_output=True, check=False)
        if done.returncode:
            print(done.stderr.decode()[-300:])
        return perf_counter() - started


if __name__ == "__main__":
    main(sys.argv[1:])
