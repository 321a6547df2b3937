"""Prints how well forms, splits and story parts are read, with bootstrap 95 % intervals.

    python benchmarks/decomposition_language.py DATA [--bullets FILE ...] [--stories FILE ...]
        [--errors]

DATA is a folder that holds `gold-bullets/*.tsv`, `roadmaps/` and
`nlp-stories/qualified-user-stories/ground_truth/*.json`; each part that is missing is left out.

How it is scored:

*form*: share of bullets whose form (VP, NP, CL) is right.

*split, detection*: F1 of "this bullet is to be split". A bullet is predicted to be split if any
of its coordinations has the verdict "split"; "keep" and "unclear" are not splits.

*split, axis*: share of the bullets that are split in both whose first axis is right. First means
verbs, then roles, then objects, then all others (A).

*split, all parts exact*: share of the bullets to be split whose parts are all right, capitals
and punctuation aside, in any order. People write parts in full or in short ("create API keys" or
"create"), so one way of writing must fit all parts of the bullet: the conjunct alone, with what
it shares, with the object, or with all that follows; for objects also each with each part of a
second list.

*kept*: among bullets that hold an "and", "or", "&", "+", slash or comma but are one thing, the
share that is not split.

*stories*: strict F1 as the published comparison counts it: an element is right if it equals an
annotated one, capitals aside; micro average over all stories. Published systems scored the same
way: see `published_results` of the data.
"""

import argparse
import json
import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from labelled_bullets import LabelledBullet, read_gold, read_labels

from roadmap2backlog.decomposing.language import (
    Coordination,
    Frame,
    coordinations,
    form_of,
    frame,
    read_story,
)

_LETTERS = {"VERB": "V", "ROLE": "R", "OBJECT": "O"}
_ORDER = "VROA"
_MARKERS = re.compile(r"\b(?:and|or)\b|[&+/,]", re.IGNORECASE)
_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a bullet, next to what a person said."""

    bullet: LabelledBullet
    form: str
    axis: str
    exact: bool
    parts: tuple[str, ...]

    @property
    def coordinated(self) -> bool:
        """Whether the bullet holds anything that could split it."""
        """Whether the bullet holds anything that could split it."""
        return _MARKERS.search(self.bullet.text) is not None


def read_bullet(bullet: LabelledBullet) -> Reading:
    found = frame(bullet.text)
    split = [one for one in coordinations(bullet.text, found) if one.verdict == "split"]
    split.sort(key=lambda one: _ORDER.index(_letter(one)))
    axis = _letter(split[0]) if split else "N"
    written = tuple(_ways_of_writing(bullet.text, found, split)) if split else ()
    gold = sorted(_plain(part) for part in bullet.parts)
    exact = any(sorted(_plain(part) for part in way) == gold for way in written)
    return Reading(bullet, form_of(bullet.text), axis, exact, written[0] if written else ())


def _letter(one: Coordination) -> str:
    return _LETTERS.get(one.axis, "A")


def _plain(part: str) -> str:
    return " ".join(re.sub(r"[.,;:!?\"'()]+", " ", part.lower()).split())


def _ways_of_writing(
    text: str, found: Frame, split: Sequence[Coordination]
) -> Iterable[tuple[str, ...]]:
    first = split[0]
    own = [_own(text, part, first) for part in first.parts]
    yield tuple(own)
    yield tuple(conjunct.text for conjunct in first.conjuncts)
    yield tuple(f"{one}{_up_to(first.suffix)}" for one in own)
    yield tuple(f"{one}{first.suffix}" for one in own)
    if first.axis == "VERB" and found.object is not None:
        yield tuple(f"{one} {found.object.text}" for one in own)
    if first.axis == "OBJECT":
        for other in split[1:]:
            if other.span.start >= first.span.end:
                between = text[first.span.end : other.span.start]
                ends = [_own(text, part, other) for part in other.parts]
                yield tuple(f"{one}{between}{end}" for one in own for end in ends)


def _own(text: str, part: str, one: Coordination) -> str:
    """Return a part without what stands before and after all parts."""
    start = len(text[: one.span.start].lstrip())
    end = len(text[one.span.end :].rstrip())
    return part[start : len(part) - end if end else len(part)]


def _up_to(suffix: str) -> str:
    return re.split(r"[,(]| (?:when|if|unless|so) ", suffix, maxsplit=1)[0].rstrip()


def interval(
    items: Sequence[object], score: Callable[[Sequence[object]], float]
) -> tuple[float, float]:
    """Return the bootstrap 95 % interval of a score over resampled items."""
    chance = random.Random(20)
    drawn = sorted(
        score([items[chance.randrange(len(items))] for _ in items]) for _ in range(_RESAMPLES)
    )
    return drawn[int(0.025 * _RESAMPLES)], drawn[int(0.975 * _RESAMPLES)]


def form_accuracy(readings: Sequence[Reading]) -> float:
    return _share(one.form == one.bullet.form for one in readings)


def detection_f1(readings: Sequence[Reading]) -> float:
    right = sum(one.axis != "N" and one.bullet.axis != "N" for one in readings)
    made = sum(one.axis != "N" for one in readings)
    due = sum(one.bullet.axis != "N" for one in readings)
    return 2 * right / (made + due) if made + due else 1.0


def axis_accuracy(readings: Sequence[Reading]) -> float:
    both = [one for one in readings if one.axis != "N" and one.bullet.axis != "N"]
    return _share(one.axis == one.bullet.axis for one in both)


def parts_exact(readings: Sequence[Reading]) -> float:
    return _share(one.exact for one in readings if one.bullet.axis != "N")


def kept_whole(readings: Sequence[Reading]) -> float:
    atomic = [one for one in readings if one.bullet.axis == "N" and one.coordinated]
    return _share(one.axis == "N" for one in atomic)


def _share(claims: Iterable[bool]) -> float:
    counted = list(claims)
    return sum(counted) / len(counted) if counted else 1.0


MEASURES: tuple[tuple[str, float, Callable[[Sequence[Reading]], float]], ...] = (
    ("form accuracy", 0.93, form_accuracy),
    ("split: detection F1", 0.95, detection_f1),
    ("split: axis", 0.94, axis_accuracy),
    ("split: all parts exact", 0.75, parts_exact),
    ("coordinated but one thing: kept", 0.85, kept_whole),
)


def print_bullets(name: str, bullets: Sequence[LabelledBullet], *, errors: bool) -> None:
    readings = [read_bullet(bullet) for bullet in bullets]
    print(f"\n{name}: {len(readings)} bullets")
    for title, gate, measure in MEASURES:
        low, high = interval(readings, measure)  # type: ignore[arg-type]
        print(f"  {title:<34}{measure(readings):6.3f}  [{low:.3f}, {high:.3f}]  gate {gate}")
    if errors:
        _print_errors(readings)


def _print_errors(readings: Sequence[Reading]) -> None:
    for one in readings:
        bullet = one.bullet
        wrong = one.axis != bullet.axis or (bullet.axis != "N" and not one.exact)
        if wrong or one.form != bullet.form:
            print(f"    {bullet.form}>{one.form} {bullet.axis}>{one.axis} {bullet.text}")
            if wrong:
                print(
                    f"        due {' | '.join(bullet.parts)}\n        got {' | '.join(one.parts)}"
                )


@dataclass(frozen=True, slots=True)
class StoryCounts:
    """Right, made and due elements of one story, by kind."""

    persona: tuple[int, int, int]
    action: tuple[int, int, int]
    entity: tuple[int, int, int]
    benefit: tuple[int, int, int]


def count_story(story: dict[str, object]) -> StoryCounts:
    text = re.sub(r"^\s*#\w+#\s*", "", str(story["Text"]))
    read = read_story(text)
    personas = [read.persona.text] if read and read.persona else []
    benefit = [read.benefit.text.strip(" .,")] if read and read.benefit else []
    return StoryCounts(
        _count(personas, story["Persona"]),
        _count([one.text for one in read.actions] if read else [], _primary(story, "Action")),
        _count([one.text for one in read.entities] if read else [], _primary(story, "Entity")),
        _count(benefit, [str(story["Benefit"]).strip(" .,")]),
    )


def _primary(story: dict[str, object], kind: str) -> object:
    return story[kind][f"Primary {kind}"]  # type: ignore[index]


def _count(made: Sequence[str], due: object) -> tuple[int, int, int]:
    left = [one.lower().strip() for one in due if one.strip()]  # type: ignore[attr-defined]
    number, right = len(left), 0
    for one in made:
        if one.lower().strip() in left:
            left.remove(one.lower().strip())
            right += 1
    return right, len(made), number


def print_stories(files: Sequence[Path], *, errors: bool) -> None:
    stories = [story for file in files for story in json.loads(file.read_text(encoding="utf-8"))]
    counts = [count_story(story) for story in stories]
    print(f"\nuser stories: {len(stories)} in {len(files)} backlogs, strict F1")
    for kind, gate in (("persona", 0.98), ("action", 0.88), ("entity", 0.70), ("benefit", 0.0)):

        def score(items: Sequence[object], kind: str = kind) -> float:
            rows = [getattr(item, kind) for item in items]
            right, made, due = (sum(row[i] for row in rows) for i in range(3))
            return 2 * right / (made + due) if made + due else 1.0

        low, high = interval(counts, score)
        print(f"  {kind:<34}{score(counts):6.3f}  [{low:.3f}, {high:.3f}]  gate {gate}")
    if errors:
        _print_story_errors(stories, counts)


def _print_story_errors(
    stories: Sequence[dict[str, object]], counts: Sequence[StoryCounts]
) -> None:
    for story, count in zip(stories, counts, strict=True):
        for kind in ("persona", "action", "entity"):
            right, made, due = getattr(count, kind)
            if right != made or right != due:
                read = read_story(re.sub(r"^\s*#\w+#\s*", "", str(story["Text"])))
                name = kind.title()
                gold = story[name] if kind == "persona" else _primary(story, name)
                got = [] if read is None else _got(read, kind)
                print(f"    {kind}: due {gold} got {got} | {str(story['Text'])[6:150]}")


def _got(read: object, kind: str) -> list[str]:
    if kind == "persona":
        return [read.persona.text] if read.persona else []  # type: ignore[attr-defined]
    name = "actions" if kind == "action" else "entities"
    return [one.text for one in getattr(read, name)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("data", type=Path)
    parser.add_argument("--bullets", type=Path, nargs="*", default=None)
    parser.add_argument("--stories", type=Path, nargs="*", default=None)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    bullets = options.bullets or sorted(options.data.glob("gold-bullets/*.tsv"))
    gold = [bullet for file in bullets for bullet in read_gold(file)]
    if gold:
        print_bullets("gold bullets", gold, errors=options.errors)
    labels = Path(__file__).parent / "labels"
    if (options.data / "roadmaps").is_dir() and options.bullets is None:
        for file in sorted(labels.glob("*.tsv")):
            own = read_labels(file, options.data / "roadmaps")
            tuned = file.stem != "devtest"
            name = f"own labels, {file.stem} ({'tuned on' if tuned else 'never tuned on'})"
            print_bullets(name, own, errors=options.errors and tuned)
    folder = options.data / "nlp-stories" / "qualified-user-stories" / "ground_truth"
    stories = options.stories or sorted(folder.glob("*.json"))
    if stories:
        print_stories(stories, errors=options.errors)


if __name__ == "__main__":
    main()
