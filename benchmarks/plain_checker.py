"""Holds a backlog.yaml against what was done to it, with nothing but PyYAML and the text.

It shares no code with the tool: what the tool's own reader would forgive is found here.
"""

import re
from collections.abc import Iterable, Mapping

import yaml

Item = dict[str, object]
UNWRITTEN = {"status": "draft", "kind": "story"}


class Plain(yaml.SafeLoader):
    """Reads every scalar as the text that stands there."""


Plain.yaml_implicit_resolvers = {}


class Snapshot:
    """A file's text as plain values."""

    def __init__(self, data: bytes) -> None:
        self.text = data.decode("utf-8")
        content = yaml.load(self.text.lstrip("\ufeff"), Plain)  # noqa: S506 -- a safe loader
        self.content: Item = content if isinstance(content, dict) else {}
        stories = self.content.get("stories") or []
        self.stories: dict[str, Item] = {one["id"]: one for one in stories}
        self.order = [one["id"] for one in stories]
        self.others = {name: value for name, value in self.content.items() if name != "stories"}

    def word(self, story: str, field: str) -> str:
        """Return a field of a story as it reads; what is not written is what it stands for."""
        value = self.stories.get(story, {}).get(field)
        return str(value or UNWRITTEN.get(field, ""))

    def entries(self, story: str, field: str) -> list[object]:
        """Return the entries of a list of a story."""
        return list(self.stories.get(story, {}).get(field) or [])


def wrongs(now: Snapshot, comments: Iterable[str]) -> list[str]:
    """Return what must never be: the rules that hold after anything anybody did."""
    found = []
    if len(set(now.order)) != len(now.order):
        found.append("two stories have one id")
    found += [f"comment lost: {words}" for words in comments if words not in now.text]
    known = set(now.order)
    for section in ("epics", "initiatives"):
        known |= {item["id"] for item in now.content.get(section) or []}
    for name, story in now.stories.items():
        found += [f"{name} waits for {wait}, which is not there"
                  for wait in story.get("depends_on") or [] if wait not in known]  # fmt: skip
        if not str(story.get("title", "")).strip():
            found.append(f"{name} has no title")
    return found + _circle(now)


def strays(before: Snapshot, after: Snapshot, touched: Iterable[str], *, moved: bool) -> list[str]:
    """Return what changed though an edit did not touch it."""
    may = set(touched)
    found = [
        f"{name} changed though it was not touched"
        for name, story in before.stories.items()
        if name not in may and after.stories.get(name) != story
    ]
    if before.others != after.others:
        found.append("something outside the stories changed")
    rest = [name for name in before.order if name not in may]
    if not moved and [name for name in after.order if name in set(rest)] != rest:
        found.append("the order of untouched stories changed")
    return found


def unsaid(now: Snapshot, said: Mapping[tuple[str, str], str]) -> list[str]:
    """Return accepted values of fields that do not stand in the file."""
    return [
        f"{name}.{field} is {now.stories.get(name, {}).get(field)!r}, not {value!r}"
        for (name, field), value in said.items()
        if now.word(name, field) != value
    ]


def missing(now: Snapshot, added: Iterable[tuple[str, str, str]]) -> list[str]:
    """Return accepted entries of lists that do not stand in the file."""
    return [f"{name}.{field} lacks {entry!r}"
            for name, field, entry in added if entry not in now.entries(name, field)]  # fmt: skip


def comments_of(text: str) -> tuple[str, ...]:
    """Return the marked comments of a text."""
    return tuple(re.findall(r"# keep-\d+\b", text))


def _circle(now: Snapshot) -> list[str]:
    """Return a story that waits for itself, if there is one."""
    waits = {name: [w for w in story.get("depends_on") or [] if w in now.stories]
             for name, story in now.stories.items()}  # fmt: skip
    left = dict.fromkeys(waits)
    while True:
        free = [name for name in left if not any(wait in left for wait in waits[name])]
        if not free:
            return [f"{next(iter(left))} waits for itself"] if left else []
        for name in free:
            del left[name]
