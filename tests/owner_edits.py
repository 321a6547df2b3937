"""Seeded backlogs, what a product owner does to their text, and what a roadmap does to them."""

from dataclasses import dataclass, field
from random import Random

from roadmap2backlog.model.backlog import (
    AcceptanceCriterion,
    Backlog,
    BacklogInitiative,
    CriterionStatus,
    Epic,
    Story,
)
from roadmap2backlog.model.provenance import Confidence, Source

VERBS = ("import", "export", "share", "archive", "rename", "approve", "search", "print", "merge")
THINGS = ("contacts", "invoices", "reports", "boards", "orders", "photos", "contracts", "surveys")
WAYS = (
    "as PDF",
    "by email",
    "in bulk",
    "from a phone",
    "without signing in",
    "per team",
    "at night",
)
NAUGHTY = (
    "no", "1:30", "012", "2027-02-30", "null", "~", "a: b", "x # y", "- dash", "'single'", '"double"',
    "back\\slash", "tab\there", "two\nlines", "trailing \nspace", "Ünïcödé 🌱", "{curly}", "[square]",
    "*star", "&and", "%percent", "@at", "`tick`", "end:", "? ask", "!bang", "> fold", "| pipe",
    "a\n\nb\n", " \u2028line", "nbsp\u00a0", "\ufeffmark", "=", "<<", "0x1F", "1e5", ".5", "---", "...",
    "what: #1", "#hash", "comma, list", "C:\\temp\\x", "it's", "y", "On", "\u0085next", "a\tb: c",
)  # fmt: skip


def title_of(rng: Random) -> str:
    return f"{rng.choice(VERBS).title()} {rng.choice(THINGS)} {rng.choice(WAYS)}"


def text_of(rng: Random) -> str:
    return rng.choice(NAUGHTY) if rng.random() < 0.3 else title_of(rng)


def criterion_of(rng: Random) -> AcceptanceCriterion:
    if rng.random() < 0.3:
        return AcceptanceCriterion(text=text_of(rng))
    examples = {"format": ("csv", "xlsx"), "size: MB": ("1", "no")} if rng.random() < 0.2 else {}
    return AcceptanceCriterion(
        given="a member", when=text_of(rng), then=f"TODO {text_of(rng)}", examples=examples,
        status=rng.choice(list(CriterionStatus)),
    )  # fmt: skip


def story_of(rng: Random, name: str, epic: str, others: list[str]) -> Story:
    title = title_of(rng)
    return Story(
        id=name, epic=epic, title=title,
        story=f"As a member, I want to {title.lower()}." if rng.random() < 0.8 else text_of(rng),
        acceptance=tuple(criterion_of(rng) for _ in range(rng.randint(0, 3))),
        points=rng.choice((None, 1, 2, 3.5, 5)),
        value=rng.choice((None, 4.3, 8)),
        depends_on=tuple(dict.fromkeys(rng.choices(others, k=rng.choice((0, 0, 1, 2))))) if others
        else (),
        questions=tuple(text_of(rng) for _ in range(rng.choice((0, 0, 1, 2)))),
        notes=tuple(text_of(rng) for _ in range(rng.choice((0, 0, 1)))),
        labels=tuple(dict.fromkeys(rng.choices(("ux", "api", "no"), k=rng.choice((0, 1, 2))))),
        confidence=rng.choice((None, *Confidence)),
        source=Source(line=rng.randint(1, 99), text=title) if rng.random() < 0.9 else None,
    )  # fmt: skip


def backlog_of(rng: Random, stories: int) -> Backlog:
    """Return a generated backlog whose order respects its dependencies."""
    initiatives, epics, found = [], [], []
    names: list[str] = []
    for number in range(max(1, stories // 5)):
        top = f"i{number}"
        initiatives.append(BacklogInitiative(id=top, title=title_of(rng), value=number))
        epics.append(
            Epic(id=f"{top}/e", title=title_of(rng), initiative=top, description=text_of(rng))
        )
        for place in range(5):
            if len(found) < stories:
                found.append(story_of(rng, f"{top}/e/s{place}", f"{top}/e", names))
                names.append(found[-1].id)
    return Backlog(
        roadmap="roadmap.yaml", notes=(text_of(rng),), initiatives=tuple(initiatives),
        epics=tuple(epics), stories=tuple(found),
    )  # fmt: skip


def roadmap_edit(rng: Random, generated: Backlog, changes: int) -> Backlog:
    """Return what a changed roadmap generates: reworded, added, removed, re-ordered stories."""
    stories = list(generated.stories)
    for number in range(changes):
        kind = rng.choice(("reword", "field", "add", "remove", "source", "list"))
        place = rng.randrange(len(stories)) if stories else 0
        if kind == "add" or not stories:
            known = [story.id for story in stories[:place]]
            stories.insert(place, story_of(rng, f"i0/e/new{number}", "i0/e", known))
        elif kind == "remove":
            gone = stories.pop(place).id
            stories = [_without(story, gone) for story in stories]
        else:
            stories[place] = _changed(rng, stories[place], kind)
    return generated.model_copy(update={"stories": tuple(stories)})


def _without(story: Story, gone: str) -> Story:
    left = tuple(name for name in story.depends_on if name != gone)
    return story.model_copy(update={"depends_on": left})


def _changed(rng: Random, story: Story, kind: str) -> Story:
    if kind == "reword":
        values: dict[str, object] = {"title": f"{story.title} {rng.choice(THINGS)}"}
    elif kind == "source":
        values = {"source": Source(line=rng.randint(100, 200), text=story.title)}
    elif kind == "list":
        values = {
            "questions": (*story.questions, text_of(rng)),
            "acceptance": (*story.acceptance[1:], criterion_of(rng)),
        }
    else:
        values = {"points": rng.choice((None, 13, 21)), "story": text_of(rng)}
    return story.model_copy(update=values)


@dataclass
class OwnersFile:
    """A backlog file as lines, edited as a person edits it: without any YAML library.

    Works on the layout that a fresh file has. What was done is remembered as claims:
    `comments` must stay in the file, `fields` must keep their values, `gone` must stay away.
    """

    head: list[str]
    blocks: list[list[str]]
    rng: Random
    comments: list[str] = field(default_factory=list)
    fields: dict[tuple[str, str], object] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    moved: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, rng: Random) -> "OwnersFile":
        head, _, body = text.partition("\nstories:\n")
        blocks: list[list[str]] = []
        for line in body.removesuffix("\n").split("\n"):
            if line.startswith("  - "):
                blocks.append([])
            blocks[-1].append(line)
        return cls([*head.split("\n"), "stories:"], blocks, rng)

    @property
    def text(self) -> str:
        lines = [*self.head, *(line for block in self.blocks for line in block)]
        return "\n".join(lines) + "\n"

    @property
    def ids(self) -> list[str]:
        return [id_in(block) for block in self.blocks]

    def edit(self, number: int) -> None:
        """Do one thing that people do."""
        kinds = (
            self.comment_above, self.comment_inside, self.comment_behind, self.retitle, self.mark,
            self.move, self.add, self.delete, self.requote, self.blank_line, self.estimate, self.pin,
        )  # fmt: skip
        if self.blocks:
            self.rng.choice(kinds)(number)

    def comment_above(self, number: int) -> None:
        self._block().insert(0, self._comment(f"  # above {number}"))

    def comment_inside(self, number: int) -> None:
        block = self._block()
        fields = [
            i for i, line in enumerate(block) if line.startswith("    ") and line[4] not in " |#"
        ]
        safe = [
            i for i in fields if not block[i - 1].endswith(("|", "|-")) and line_is_field(block[i])
        ]
        if safe:
            block.insert(self.rng.choice(safe), self._comment(f"    # inside {number}"))

    def comment_behind(self, number: int) -> None:
        block = self._block()
        plain = [
            i for i, line in enumerate(block) if line.startswith(("    points:", "    title:"))
        ]
        if plain:
            place = self.rng.choice(plain)
            if "#" not in block[place]:
                block[place] += self._comment(f"  # behind {number}")

    def retitle(self, number: int) -> None:
        self._set("title", f"My title {number}")

    def mark(self, number: int) -> None:
        self._set("status", self.rng.choice(("ready", "dropped", "in-progress")))

    def estimate(self, number: int) -> None:
        self._set("points", float(30 + number), str(30 + number))

    def pin(self, number: int) -> None:
        self._set("pinned", True, "true")

    def requote(self, number: int) -> None:
        """Write a title in other quotes: no change of what it says."""
        block = self._block()
        for place, line in enumerate(block):
            name, _, value = line.partition(": ")
            if name.strip() == "title" and value[:1].isalpha() and "#" not in value:
                block[place] = f"{name}:   '{value}'"
                return

    def blank_line(self, number: int) -> None:
        self._block().append("")

    def move(self, number: int) -> None:
        if len(self.blocks) > 1:
            block = self.blocks.pop(self.rng.randrange(len(self.blocks)))
            place = self.rng.randrange(len(self.blocks) + 1)
            self.blocks.insert(place, block)

    def add(self, number: int) -> None:
        name = f"mine/{number}"
        block = [
            f"  - id: {name}",
            f'    title: "Mine {number}"',
            self._comment(f"    # mine {number}"),
        ]
        self.blocks.insert(self.rng.randrange(len(self.blocks) + 1), block)
        self.added.append(name)
        self.fields[name, "title"] = f"Mine {number}"

    def delete(self, number: int) -> None:
        block = self.blocks.pop(self.rng.randrange(len(self.blocks)))
        name = id_in(block)
        self.gone.append(name)
        if name in self.added:
            self.added.remove(name)
        self.comments = [c for c in self.comments if not any(c in line for line in block)]
        self.fields = {key: value for key, value in self.fields.items() if key[0] != name}
        for other in self.blocks:
            for place, line in enumerate(other):
                if line.startswith("    depends_on: [") and name in line:
                    names = line.partition("[")[2].rstrip("]").split(", ")
                    left = [n for n in names if n.strip('"') != name]
                    other[place] = f"    depends_on: [{', '.join(left)}]"

    def _block(self) -> list[str]:
        return self.rng.choice(self.blocks)

    def _comment(self, text: str) -> str:
        self.comments.append(text.strip())
        return text

    def _set(self, name: str, value: object, written: str = "") -> None:
        block = self._block()
        line = f"    {name}: {written or value}"
        places = [i for i, old in enumerate(block) if old.startswith(f"    {name}:")]
        if places:
            old = block[places[0]]
            if old.endswith(("|", "|-")):
                return
            block[places[0]] = line + (f"  {old[old.index('#') :]}" if "  # behind" in old else "")
        else:
            first = next(i for i, old in enumerate(block) if old.startswith("  - id:"))
            block.insert(first + 1, line)
        self.fields[id_in(block), name] = value


def id_in(block: list[str]) -> str:
    line = next(line for line in block if line.startswith("  - id: "))
    return line.removeprefix("  - id: ").strip('"')


def line_is_field(line: str) -> bool:
    return line.strip().split(":")[0].isidentifier()
