"""What becomes of whole roadmaps: the account of words, wording, ids under edits."""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from backlog_words import made_up_words, texts_of
from gates.figures import Figure, figure
from public_roadmaps import PublicRoadmap, public_roadmaps
from story_checker import Defect, Told, defects, parts_of
from yaml import safe_load

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.result import Decomposition
from roadmap2backlog.merging import continue_ids, merge_backlog
from roadmap2backlog.model.provenance import NoSourceMap
from roadmap2backlog.model.roadmap import Capability, Roadmap

_JOINED = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
_NEW_WORDS = ("audit", "invoice", "branch", "courier", "ledger", "kiosk")
_PERSONA = "no placeholder"


class Checked(NamedTuple):
    """A story and what an independent reader objects to."""

    told: Told
    source: str
    objections: tuple[Defect, ...]

    def count(self, *, warned: bool) -> int:
        """Return how many objections there are, a persona nobody named aside."""
        return sum(
            one.criterion != _PERSONA and (warned or not one.flagged) for one in self.objections
        )


def roadmap_figures(folder: Path) -> Iterator[Figure]:
    """Yield the figures over all public roadmaps below a folder, resampled by roadmap."""
    roadmaps = public_roadmaps(folder)
    done = [one.decomposed() for one in roadmaps]
    rows = [[(d.ledger.unassigned, d.ledger.tokens)] for d in done]
    yield _count("words of the roadmap without a place", rows, 0)
    invented = [
        [(len(made_up_words(texts_of(safe_load(one.text)), d.backlog)), len(d.backlog.stories))]
        for one, d in zip(roadmaps, done, strict=True)
    ]
    yield _count("invented words, per story, as the tests read them", invented, 0)
    checked = [read for read in map(checked_stories, roadmaps, done) if read]
    yield figure(
        "wording defects per 100 stories, unflagged",
        checked, lambda read: _per_100([one.count(warned=False) for one in read]),
        gate=3, stretch=1, most=True,
    )  # fmt: skip
    yield figure(
        "  flagged ones too, a missing persona aside",
        checked, lambda read: _per_100([one.count(warned=True) for one in read]),
    )  # fmt: skip
    joined = [[(int(_unflagged_join(one)), 1) for one in read] for read in checked]
    yield _count("goals with and/or, unflagged", joined, 0)
    yield from identity_figures(roadmaps)


def people_figure(folder: Path) -> Figure:
    """Return the same count over stories that people wrote."""
    groups = []
    for file in sorted(folder.glob("g*.txt")):
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        told = [
            Told(f"{file.stem}:{number}", re.sub(r"^\W*#\w+#\s*", "", line.strip()))
            for number, line in enumerate(lines, 1)
            if line.strip()
        ]
        found = defects(told)
        groups.append([sum(one.story == story for one in found) for story in told])
    return figure("wording defects per 100 of people's own stories", groups, _per_100)


def _per_100(counts: Sequence[int]) -> float:
    return 100 * sum(counts) / len(counts) if counts else 0.0


def _count(name: str, rows: Sequence[Sequence[tuple[int, int]]], most: float) -> Figure:
    """Return a plain count, which is no estimate and has no interval."""
    pairs = [pair for row in rows for pair in row]
    total, of = (sum(pair[i] for pair in pairs) for i in range(2))
    return Figure(name, total, most, most, most=True, count=of)


def checked_stories(roadmap: PublicRoadmap, found: Decomposition) -> list[Checked]:
    """Return the open English stories of a roadmap; foreign and finished ones stay as written."""
    stories = [
        story
        for story in found.backlog.stories
        if story.story and "LANGUAGE" not in story.flags and story.status != "done"
    ]
    told = [Told(f"{roadmap.name}#{story.id}", story.story, story.flags) for story in stories]
    by_story: dict[Told, list[Defect]] = {}
    for one in defects(told):
        by_story.setdefault(one.story, []).append(one)
    return [
        Checked(one, story.source.text if story.source else "", tuple(by_story.get(one, ())))
        for one, story in zip(told, stories, strict=True)
    ]


def _unflagged_join(one: Checked) -> bool:
    parts = parts_of(one.told.sentence)
    means = parts["means"] if parts else one.told.sentence
    return bool(_JOINED.search(means)) and not {"NO_SPLIT", "AMBIG_SCOPE", "WIDE"} & set(
        one.told.flags
    )


def identity_figures(roadmaps: Sequence[PublicRoadmap]) -> Iterator[Figure]:
    """Yield how many ids survive when three lines in ten are reworded and some are new."""
    chance = random.Random(7)
    groups = [rows for one in roadmaps if (rows := _ids_kept(one.loaded().value, chance))]
    edited = [[kept for kept in rows if kept != "other"] for rows in groups]
    yield figure(
        "ids kept when 30 % of the lines are edited", edited,
        lambda rows: sum(r == "kept" for r in rows) / max(1, len(rows)), gate=0.97, stretch=0.99,
    )  # fmt: skip
    yield figure(
        "  ids of another story", edited,
        lambda rows: sum(r == "wrong" for r in rows) / max(1, len(rows)),
        gate=0.01, stretch=0.005, most=True,
    )  # fmt: skip


def _ids_kept(roadmap: Roadmap, chance: random.Random) -> list[str]:
    """Return "kept", "lost" or "wrong" for each story that can be told after an edit."""
    before = decompose(roadmap, NoSourceMap())
    lock = merge_backlog(None, None, before.backlog).lock
    after = decompose(_edited(roadmap, chance), NoSourceMap())
    renamed = continue_ids(lock, after.backlog, ours=before.backlog, given=frozenset()).renamed
    old, new = _by_line(before), _by_line(after)
    known = {story.id for story in before.backlog.stories}
    rows = []
    for path, names in old.items():
        fresh = new.get(path, [])
        if len(fresh) != len(names):
            continue  # the edit changed how the line is split: no pairs to compare
        for was, made in zip(names, fresh, strict=True):
            now = renamed.get(made, made)
            rows.append("kept" if now == was else "wrong" if now in known else "lost")
    return rows


def _by_line(found: Decomposition) -> dict[tuple[str | int, ...], list[str]]:
    lines: dict[tuple[str | int, ...], list[str]] = {}
    for story in found.backlog.stories:
        lines.setdefault(found.provenance[story.id].path[:4], []).append(story.id)
    return lines


def _edited(roadmap: Roadmap, chance: random.Random) -> Roadmap:
    """Return the roadmap with three capabilities in ten reworded and a new one now and then."""
    initiatives = []
    for one in roadmap.initiatives:
        reworded = [
            _reworded(item, chance) if chance.random() < 0.3 else item for item in one.capabilities
        ]
        if chance.random() < 0.2:
            words = chance.sample(_NEW_WORDS, 3)
            reworded.append(Capability(title=f"Compare {' '.join(words)}"))
        initiatives.append(one.model_copy(update={"capabilities": tuple(reworded)}))
    return roadmap.model_copy(update={"initiatives": tuple(initiatives)})


def _reworded(item: Capability, chance: random.Random) -> Capability:
    """Return a capability with one small edit in the text that names it."""
    words = item.title.split()
    at = chance.randrange(len(words)) if words else 0
    edit = chance.choice(("drop", "add", "swap", "typo"))
    if edit == "drop" and len(words) > 3:
        del words[at]
    elif edit == "add":
        words.insert(at + 1, chance.choice(("new", "weekly", "secure", "shared", "first")))
    elif edit == "swap" and at + 1 < len(words):
        words[at], words[at + 1] = words[at + 1], words[at]
    elif words:
        words[at] = words[at][:-1] + "e" if len(words[at]) > 4 else words[at] + "s"
    return item.model_copy(update={"title": " ".join(words) or item.title})
