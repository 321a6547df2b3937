"""How many ids survive edits of a roadmap.

python benchmarks/ids.py [ROUNDS] [FILE ...]

Roadmaps in any form that `r2b import` reads; without files, the development data
(`R2B_SHARED_DATA` says where it lies). In each round 30 % of all titles and bullets are reworded,
misspelt, moved, split in two or deleted, or get a new neighbour. A line is followed by what was
done to it, never by how alike its words are.

kept: of the stories of lines that are still there, how many have an id that the line had before.
wrong: of all stories, how many have an id that belonged to another line.
new: of the stories of new lines, how many took an id that was there before.
"""

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from development_data import DATA

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap
from roadmap2backlog.merging import continue_ids, merge_backlog
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.roadmap import Capability, Initiative, Roadmap
from roadmap2backlog.model.roadmap_ids import assign_ids
from roadmap2backlog.pipeline.given import given_ids

KINDS = {".yaml", ".yml", ".md", ".html"}
_SHARE = 0.3
_MOST_LINES = 400
_NEW = -1
_SYNONYMS = {
    "add": "create", "show": "display", "support": "offer", "users": "people", "user": "person",
    "new": "fresh", "remove": "delete", "update": "refresh", "allow": "let", "better": "improved",
    "all": "every", "improve": "enhance", "create": "make", "implement": "build", "view": "see",
    "data": "information", "integration": "connection", "enable": "allow", "use": "employ",
}  # fmt: skip
_ADDED = ("in bulk", "for large teams", "faster", "again", "by default", "on request")
_FRESH = (
    "Print parking permits", "Weigh the parcels", "Choose a colour scheme", "Greet by first name",
    "Measure the water level", "Book a meeting room", "Translate the manual", "Count the visitors",
)  # fmt: skip


@dataclass
class Line:
    """A capability and which line of the first roadmap it is; its title is edited."""

    capability: Capability
    origin: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.capability.title

    def said(self, text: str) -> "Line":
        """Return it in other words."""
        return Line(self.capability.model_copy(update={"title": text}), self.origin)


@dataclass
class Chapter:
    """An initiative with its lines."""

    initiative: Initiative
    origin: int
    lines: list[Line] = field(default_factory=list)


def chapters_of(roadmap: Roadmap) -> list[Chapter]:
    """Return a roadmap as chapters, every title with a number of its own."""
    number = 0
    found = []
    for initiative in roadmap.initiatives:
        found.append(Chapter(initiative, number))
        number += 1
        for capability in initiative.capabilities:
            found[-1].lines.append(Line(capability, number))
            number += 1
    return found


def roadmap_of(roadmap: Roadmap, chapters: list[Chapter]) -> tuple[Roadmap, dict[str, int]]:
    """Return the roadmap of chapters, and the origin of each id that it gets."""
    initiatives = tuple(
        chapter.initiative.model_copy(
            update={"capabilities": tuple(line.capability for line in chapter.lines)}
        )
        for chapter in chapters
    )
    made = roadmap.model_copy(update={"initiatives": initiatives})
    origins: dict[str, int] = {}
    for item in assign_ids(made):
        place = item.path[1]
        if len(item.path) == 2:
            origins[item.id] = chapters[int(place)].origin
        elif len(item.path) == 4:
            origins[item.id] = chapters[int(place)].lines[int(item.path[3])].origin
    return made, origins


def edited(chapters: list[Chapter], rng: Random, done: Counter[str]) -> list[Chapter]:
    """Return the chapters after somebody worked on them."""
    found = []
    for chapter in chapters:
        initiative = chapter.initiative
        if rng.random() < _SHARE:
            done["title"] += 1
            initiative = initiative.model_copy(update={"title": reworded(initiative.title, rng)})
        found.append(Chapter(initiative, chapter.origin))
    for place, chapter in enumerate(chapters):
        for line in chapter.lines:
            if rng.random() >= _SHARE:
                found[place].lines.append(line)
                continue
            kind = rng.choice(("reword", "reword", "typo", "move", "split", "delete", "add"))
            kind = "reword" if kind == "split" and " and " not in line.text else kind
            done[kind] += 1
            if kind == "move":
                home = found[rng.randint(0, place)] if rng.random() < 0.3 else found[place]
                home.lines.insert(rng.randint(0, len(home.lines)), line)
            else:
                found[place].lines += instead(line, kind, rng)
    return found


def instead(line: Line, kind: str, rng: Random) -> list[Line]:
    """Return what stands in a line's place."""
    if kind == "reword":
        return [line.said(reworded(line.text, rng))]
    if kind == "typo":
        return [line.said(misspelt(line.text, rng))]
    if kind == "split":
        one, _, other = line.text.partition(" and ")
        return [line.said(one), line.said(other[:1].upper() + other[1:])]
    if kind == "add":
        return [line, Line(Capability(title=f"{rng.choice(_FRESH)} {rng.choice(_ADDED)}"), _NEW)]
    return []


def reworded(text: str, rng: Random) -> str:
    """Return a text in slightly other words."""
    words = text.split(" ")
    kind = rng.choice(("synonym", "append", "drop", "case"))
    if kind == "synonym":
        changed = [_SYNONYMS.get(word.casefold(), word) for word in words]
        if changed != words:
            return " ".join(changed)
    if kind == "drop" and len(words) > 3:
        del words[rng.randrange(1, len(words))]
        return " ".join(words)
    if kind == "case":
        return f"{text.rstrip('.').swapcase() if len(words) < 3 else text.rstrip('.').lower()}."
    return f"{text} {rng.choice(_ADDED)}"


def misspelt(text: str, rng: Random) -> str:
    """Return a text with two letters in the wrong order."""
    if len(text) < 4:
        return text + text[-1:]
    place = rng.randrange(1, len(text) - 2)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def made_of(roadmap: Roadmap, origins: dict[str, int]) -> tuple[Backlog, dict[str, int], Roadmap]:
    """Return the backlog of a roadmap, the origin of each story, and the roadmap as loaded."""
    loaded = load_roadmap(render_roadmap(roadmap), "roadmap.yaml").unwrap()
    backlog = decompose(loaded.value, loaded.source_map).backlog
    homes = {}
    for story in backlog.stories:
        name = story.id.rpartition("/")[0]
        homes[story.id] = origins.get(name, origins.get(name.rpartition("/")[0], _NEW))
    return backlog, homes, loaded.value


def measure(roadmap: Roadmap, rng: Random, done: Counter[str]) -> Counter[str]:
    """Return what became of the ids in one round."""
    chapters = chapters_of(roadmap)
    first, homes, _ = made_of(*roadmap_of(roadmap, chapters))
    lock = merge_backlog(None, None, first).lock
    changed, origins = roadmap_of(roadmap, edited(chapters, rng, done))
    fresh, fresh_homes, loaded = made_of(changed, origins)
    renamed = continue_ids(lock, fresh, ours=first, given=given_ids(loaded)).renamed
    before, after = defaultdict(set), defaultdict(set)
    for name, origin in homes.items():
        before[origin].add(name)
    for name, origin in fresh_homes.items():
        after[origin].add(renamed[name])
    count: Counter[str] = Counter(stories=len(fresh_homes), new=len(after[_NEW]))
    for origin, names in after.items():
        if origin != _NEW:
            count["there"] += min(len(names), len(before[origin]))
            count["kept"] += len(names & before[origin])
    for name, origin in fresh_homes.items():
        was = homes.get(renamed[name])
        if was is not None and was != origin:
            count["wrong"] += 1
            count["new wrong"] += origin == _NEW
            print(f"   wrong: {renamed[name]} now stands on {name}")
    return count


def sources() -> list[Path]:
    folders = (DATA / "roadmaps",)
    return [
        path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in KINDS
    ]


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    done: Counter[str] = Counter()
    total: Counter[str] = Counter()
    print(f"{'file':36} stories  kept of there   wrong")
    for path in [Path(name) for name in sys.argv[2:]] or sources():
        read = import_roadmap(path.read_bytes(), path.name)
        if read.value is None:
            continue
        roadmap = read.value.roadmap
        if sum(1 + len(i.capabilities) for i in roadmap.initiatives) > _MOST_LINES:
            continue
        count: Counter[str] = Counter()
        for number in range(rounds):
            count += measure(roadmap, Random(f"{path.name} {number}"), done)
        share = count["kept"] / count["there"] if count["there"] else 1.0
        print(f"{path.name[:36]:36} {count['stories']:7} {share:7.2%} {count['there']:6} "
              f"{count['wrong']:6}", flush=True)  # fmt: skip
        total += count
    print("edits:", ", ".join(f"{kind} {number}" for kind, number in done.most_common()))
    print(
        f"all: kept {total['kept'] / total['there']:.2%} of {total['there']}, "
        f"wrong {total['wrong'] / total['stories']:.2%} of {total['stories']}, "
        f"new with an old id {total['new wrong']} of {total['new']}"
    )


if __name__ == "__main__":
    main()
