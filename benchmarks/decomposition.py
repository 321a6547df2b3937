"""Prints every gate of decomposing with its figure, interval and verdict on development data.

    python benchmarks/decomposition.py [DATA] [--only PART ...] [--errors] [--sizes N ...]

DATA holds `gold-bullets`, `roadmaps`, `nlp-stories` and `userstories-dalpiaz`; it is the shared
development data by default (`R2B_SHARED_DATA`). Intervals are 95 %, bootstrapped by roadmap or
backlog, seeded. Meaning is read by people and stands in the README.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from development_data import DATA
from gates.bullets import bullet_errors, bullet_figures
from gates.figures import Figure
from gates.first_words import first_word_errors, first_word_figure, read_first_words
from gates.growth import KINDS as GROWTH_KINDS
from gates.growth import Growth, measured
from gates.labelled import LabelledBullet, read_gold, read_labels
from gates.roadmaps import people_figure, roadmap_figures
from gates.story_parts import published, story_errors, story_figures
from public_roadmaps import public_roadmaps
from surroundings import fingerprints_in_each

LABELS = Path(__file__).parent / "labels"
SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS))
    parser.add_argument("--errors", action="store_true", help="print what was read otherwise")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    options = parser.parse_args()
    for part in options.only:
        PARTS[part](options)


def show(title: str, figures: Iterable[Figure]) -> None:
    print(f"\n{title}")
    for one in figures:
        print(one.line(), flush=True)


def stories(options: argparse.Namespace) -> None:
    folder = options.data / "nlp-stories"
    files = sorted(folder.glob("qualified-user-stories/ground_truth/*.json"))
    found = list(story_figures(files))
    show("People's stories (nlp-stories), resampled by backlog", found)
    print("\n  strict F1 of primary elements        persona   action   entity")
    ours = {one.name.partition(",")[0]: one.value for one in found}
    for name, scores in (*published(folder / "published_results"), ("r2b", ours)):
        row = (f"{scores[kind]:9.3f}" if kind in scores else f"{'–':>9}" for kind in KINDS)
        print(f"  {name:<34}{''.join(row)}")
    if options.errors:
        print(*story_errors(files), sep="\n")


def bullets(options: argparse.Namespace) -> None:
    for name, found in bullet_sets(options.data):
        show(name, bullet_figures(found))
        if options.errors and "never" not in name:
            print(*bullet_errors(found), sep="\n")
    lines = read_first_words(LABELS / "first_words.txt")
    show("Lines of our own whose first word may order or name", [first_word_figure(lines)])
    if options.errors:
        print(*first_word_errors(lines), sep="\n")


def bullet_sets(data: Path) -> Iterable[tuple[str, list[LabelledBullet]]]:
    gold = [one for file in sorted(data.glob("gold-bullets/*.tsv")) for one in read_gold(file)]
    yield "Gold bullets, resampled by bullet", gold
    yield "Bullets of our own, resampled by bullet", list(read_gold(LABELS / "own.tsv"))
    for file in sorted({*LABELS.glob("*.tsv")} - {LABELS / "own.tsv"}):
        kept = "never tuned on" if file.stem == "devtest" else "tuned on"
        own = list(read_labels(file, data / "roadmaps"))
        yield f"Own labels, {file.stem} ({kept}), resampled by roadmap", own


def roadmaps(options: argparse.Namespace) -> None:
    show("Public roadmaps, resampled by roadmap", roadmap_figures(options.data / "roadmaps"))
    show(
        "The same reader on people's stories", [people_figure(options.data / "userstories-dalpiaz")]
    )


def sameness(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "roadmaps")
        folder.mkdir()
        for number, one in enumerate(public_roadmaps(options.data / "roadmaps")):
            (folder / f"{number}.yaml").write_text(one.text, encoding="utf-8")
        first, *others = fingerprints_in_each(folder, Path(scratch, "runs"))
    differ = len({line for other in others for line in set(other) ^ set(first)})
    show(
        "Same bytes in three surroundings (hash seed, locale, time zone, folder)",
        [Figure("files and messages that differ", differ, 0, 0, most=True, count=len(first))],
    )


def _shown(one: Growth) -> Growth:
    """Print a run, and return it."""
    print(
        f"  {one.bullets:8} {one.text_bytes / 1e6:6.2f} MB {one.cpu_seconds:6.1f} s"
        f" {one.peak_bytes / 1e6:7.0f} MB {one.peak_bytes / one.text_bytes:6.0f}",
        flush=True,
    )
    return one


def growth(options: argparse.Namespace) -> None:
    started = time.process_time()
    sum(range(10_000_000))
    for _ in range(10_000_000):
        pass
    loop = time.process_time() - started
    print(f"\nTo compare machines: ten million steps twice take {loop:.2f} s here")
    print(
        "\nWhole builds and imports, each in its own process\n   bullets     text   cpu      peak   peak/text"
    )
    found = [_shown(one) for one in measured(options.sizes)]
    for kind in [kind for kind in GROWTH_KINDS if kind != "bullets"]:
        print(f"  {kind}")
        for one in measured([size for size in options.sizes if size <= _MOST_OTHERS], kind):
            _shown(one)
    first = next((one for one in found if one.bullets == 1_000), None)
    figures = (
        [Figure("1,000 bullets, seconds of one core", first.cpu_seconds, 2, 1, most=True)]
        if first
        else []
    )
    if len(found) > 2:
        low, middle, high = found[0], found[-2], found[-1]
        early = (middle.peak_bytes - low.peak_bytes) / (middle.text_bytes - low.text_bytes)
        late = (high.peak_bytes - middle.peak_bytes) / (high.text_bytes - middle.text_bytes)
        name = "memory per byte of text, last step to the ones before"
        figures.append(Figure(name, late / early, 1.05, None, most=True))
    show("", figures)


_MOST_OTHERS = 10_000
"""Bullets of one description, or of an imported page, that are measured."""
KINDS = ("persona", "action", "entity")
PARTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "stories": stories,
    "bullets": bullets,
    "roadmaps": roadmaps,
    "sameness": sameness,
    "growth": growth,
}

if __name__ == "__main__":
    main()
