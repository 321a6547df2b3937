"""How well persona, action, entity and benefit are found in people's own stories.

Scored as the published comparison does: an element is right if it equals an annotated one,
capitals aside (strict); micro average over all stories.
"""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gates.figures import Figure, figure

from roadmap2backlog.decomposing.language import read_story

Counted = tuple[int, int, int]
_GATES: tuple[tuple[str, float | None, float | None], ...] = (
    ("persona", 0.98, 0.99),
    ("action", 0.88, 0.91),
    ("entity", 0.70, 0.75),
    ("benefit", None, None),
)
# Ronanki et al. did not publish a file of these; the figures are those of the comparison.
_GPT35 = {"persona": 0.976, "action": 0.639}


@dataclass(frozen=True, slots=True)
class StoryCounts:
    """Right, made and due elements of one story, by kind."""

    persona: Counted
    action: Counted
    entity: Counted
    benefit: Counted


def story_figures(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield strict F1 by kind of element, resampled by backlog."""
    groups = [[count_story(story) for story in _stories(file)] for file in files]
    for kind, gate, stretch in _GATES:

        def f1(items: Sequence[StoryCounts], kind: str = kind) -> float:
            rows = [getattr(item, kind) for item in items]
            right, made, due = (sum(row[i] for row in rows) for i in range(3))
            return 2 * right / (made + due) if made + due else 1.0

        yield figure(f"{kind}, strict F1", groups, f1, gate=gate, stretch=stretch)


def published(folder: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the published strict F1 of other systems on primary elements of the same stories."""
    found: dict[str, dict[str, float]] = {}
    for file in folder.rglob("primary_benchmark*.csv"):
        for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines()):
            if row["Comparison Mode"] == "Strict" and row["Data Groupings"] == "Individual Backlog":
                for system in ("Simple", "ECMFA-VN", "Visual Narrator"):
                    found.setdefault(system, {})[row[""].lower()] = float(row[system])
    yield from found.items()
    yield "GPT-3.5", _GPT35


def _stories(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _text(story: dict[str, Any]) -> str:
    return re.sub(r"^\s*#\w+#\s*", "", str(story["Text"]))


def count_story(story: dict[str, Any]) -> StoryCounts:
    read = read_story(_text(story))
    personas = [read.persona.text] if read and read.persona else []
    benefit = [read.benefit.text.strip(" .,")] if read and read.benefit else []
    return StoryCounts(
        _count(personas, story["Persona"]),
        _count([one.text for one in read.actions] if read else [], _primary(story, "Action")),
        _count([one.text for one in read.entities] if read else [], _primary(story, "Entity")),
        _count(benefit, [str(story["Benefit"]).strip(" .,")]),
    )


def _primary(story: dict[str, Any], kind: str) -> list[str]:
    found: list[str] = story[kind][f"Primary {kind}"]
    return found


def _count(made: Sequence[str], due: Sequence[str]) -> Counted:
    left = [one.lower().strip() for one in due if one.strip()]
    number, right = len(left), 0
    for one in made:
        if one.lower().strip() in left:
            left.remove(one.lower().strip())
            right += 1
    return right, len(made), number


def story_errors(files: Sequence[Path]) -> Iterator[str]:
    """Yield a line for each element that was found otherwise than people did."""
    for story in (story for file in files for story in _stories(file)):
        read = read_story(_text(story))
        for kind, due, got in (
            ("persona", story["Persona"], [read.persona.text] if read and read.persona else []),
            ("action", _primary(story, "Action"), [a.text for a in read.actions] if read else []),
            ("entity", _primary(story, "Entity"), [e.text for e in read.entities] if read else []),
        ):
            right, made, wanted = _count(got, due)
            if right != made or right != wanted:
                yield f"{kind}: due {due} got {got} | {_text(story)[:144]}"
