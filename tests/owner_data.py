"""Random roadmaps, and random edits of a backlog by a tool that reads and writes it whole."""

import json
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

Data = dict[str, Any]
EXTRAS = (" quickly", " in bulk", " for teams", " again")


def changed_roadmap(roadmap: Data, rng: Random, changes: int) -> Data:
    """Return a roadmap after some things that product managers do."""
    found = deepcopy(roadmap)
    for number in range(changes):
        _change_roadmap(found["initiatives"], rng, number)
    _mend_dependencies(found["initiatives"])
    return found


def _change_roadmap(initiatives: list[Data], rng: Random, number: int) -> None:
    chosen = rng.choice(initiatives)
    capabilities = chosen.setdefault("capabilities", [])
    kind = rng.choice(
        ("reword", "add", "remove", "new", "gone", "shuffle", "rename", "move", "why")
    )
    place = rng.randrange(len(capabilities)) if capabilities else -1
    if kind == "add":
        capabilities.insert(place, f"Shoppers can export report {number} as PDF")
    elif kind == "new":
        new = {"title": f"Plan {number}", "capabilities": [f"Members can print labels {number}"]}
        initiatives.insert(rng.randint(0, len(initiatives)), new)
    elif kind == "gone" and len(initiatives) > 3:
        initiatives.remove(chosen)
    elif kind == "shuffle":
        rng.shuffle(initiatives)
    elif kind == "rename":
        chosen["title"] += " two"
    elif kind == "why":
        chosen["why"] = f"Because of {number}."
    elif place >= 0 and kind == "reword":
        words = capabilities[place]
        if isinstance(words, str):
            capabilities[place] = words + rng.choice(EXTRAS)
        else:
            words["title"] += rng.choice(EXTRAS)
    elif place >= 0 and kind in {"remove", "move"}:
        taken = capabilities.pop(place)
        if kind == "move" and isinstance(taken, str):
            rng.choice(initiatives).setdefault("capabilities", []).append(taken)


def _mend_dependencies(initiatives: list[Data]) -> None:
    """Take out references to what is gone."""
    known = {item.get("id", "") for item in initiatives}
    inner = [
        (item.get("id"), part)
        for item in initiatives
        for part in item.get("capabilities", ())
        if isinstance(part, dict)
    ]
    known |= {f"{top}/{part['id']}" for top, part in inner if "id" in part}
    for item in [*initiatives, *(part for _, part in inner)]:
        if "depends_on" in item:
            item["depends_on"] = [name for name in item["depends_on"] if name in known]


@dataclass
class OwnersData:
    """A backlog as data; what was done to it is remembered as claims."""

    backlog: Data
    rng: Random
    fields: dict[tuple[str, str], object] = field(default_factory=dict)
    words: list[tuple[str, str]] = field(default_factory=list)
    waits: set[tuple[str, str]] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)

    @property
    def stories(self) -> list[Data]:
        return self.backlog["stories"]

    def edit(self, number: int) -> None:
        if not self.stories:
            return
        story, word = self.rng.choice(self.stories), f"Owner's word {number}"
        kinds = (
            self.set, self.set, self.estimate, self.mark, self.criterion, self.no_criterion,
            self.say, self.wait, self.no_wait, self.move, self.add, self.delete, self.delete,
            self.other_epic, self.no_epic, self.less,
        )  # fmt: skip
        self.rng.choice(kinds)(story, word)

    def set(self, story: Data, word: str) -> None:
        self._claim(story, self.rng.choice(("title", "story", "persona", "team")), word)

    def estimate(self, story: Data, word: str) -> None:
        self._claim(story, "points", 40 + len(word))

    def mark(self, story: Data, word: str) -> None:
        self._claim(story, "status", self.rng.choice(("ready", "dropped", "done", "in-progress")))

    def criterion(self, story: Data, word: str) -> None:
        criteria = story.setdefault("acceptance", [])
        if criteria and self.rng.random() < 0.5:
            chosen = self.rng.choice(criteria)
            chosen["then" if "then" in chosen else "text"] = word
        else:
            criteria.insert(0, {"text": word})
        self.words.append((story["id"], word))

    def no_criterion(self, story: Data, word: str) -> None:
        if story.get("acceptance"):
            story["acceptance"].pop()

    def say(self, story: Data, word: str) -> None:
        story.setdefault(self.rng.choice(("questions", "notes", "labels")), []).append(word)
        self.words.append((story["id"], word))

    def wait(self, story: Data, word: str) -> None:
        other = self.rng.choice(self.stories)["id"]
        names = story.setdefault("depends_on", [])
        if other not in names and other != story["id"]:
            names.append(other)
            self.waits.add((story["id"], other))

    def no_wait(self, story: Data, word: str) -> None:
        if story.get("depends_on"):
            self.waits.discard((story["id"], story["depends_on"].pop()))

    def move(self, story: Data, word: str) -> None:
        self.stories.remove(story)
        self.stories.insert(self.rng.randint(0, len(self.stories)), story)

    def add(self, story: Data, word: str) -> None:
        new = {"id": f"mine/{len(self.stories)}-{word.rpartition(' ')[2]}", "title": word}
        self.stories.insert(self.rng.randint(0, len(self.stories)), new)
        self._claim(new, "title", word)

    def delete(self, story: Data, word: str) -> None:
        """Delete a story; others may still name it in their `depends_on`."""
        self.stories.remove(story)
        name = story["id"]
        self.gone.add(name)
        self.fields = {key: value for key, value in self.fields.items() if key[0] != name}
        self.waits = {pair for pair in self.waits if pair[0] != name}

    def other_epic(self, story: Data, word: str) -> None:
        self._claim(story, "epic", self.rng.choice(self.backlog["epics"])["id"])

    def no_epic(self, story: Data, word: str) -> None:
        epic = self.rng.choice(self.backlog["epics"])
        if len(self.backlog["epics"]) > 1 and self.rng.random() < 0.3:
            self.backlog["epics"].remove(epic)

    def less(self, story: Data, word: str) -> None:
        story.pop(self.rng.choice(("flags", "points_from", "confidence", "source", "value")), None)

    def lost_in(self, backlog: Data) -> list[object]:
        """Return every claim that does not hold in a backlog."""
        there = {story["id"]: story for story in backlog["stories"]}
        mine = {story["id"]: json.dumps(story) for story in self.stories}
        lost: list[object] = [name for name in mine if name not in there]
        lost += [
            key for key, value in self.fields.items() if there.get(key[0], {}).get(key[1]) != value
        ]
        lost += [
            (name, word)
            for name, word in self.words
            if word in mine.get(name, "") and word not in json.dumps(there.get(name))
        ]
        lost += [pair for pair in self.waits if pair[1] not in there[pair[0]].get("depends_on", ())]
        return lost

    def _claim(self, story: Data, name: str, value: object) -> None:
        story[name] = value
        self.fields[story["id"], name] = value
