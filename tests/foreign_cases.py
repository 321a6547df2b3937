"""The cases in `cases/foreign`: a file as other people and tools write it, and what it becomes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from roadmap2backlog.model.roadmap import Capability, ExplicitStory, Initiative, Roadmap

FOLDER = Path(__file__).parent / "cases" / "foreign"
_INITIATIVE_FIELDS = (
    "id", "kind", "why", "goal", "outcome", "personas", "description", "constraints",
    "out_of_scope", "risks", "questions", "depends_on", "target", "team", "size", "value",
)  # fmt: skip
_CAPABILITY_FIELDS = (
    "id", "persona", "description", "depends_on", "size", "value", "constraints", "questions",
    "out_of_scope",
)  # fmt: skip
_STORY_FIELDS = ("id", "story", "persona", "size", "value", "depends_on")


@dataclass(frozen=True, slots=True)
class ForeignCase:
    """One foreign file; `error` is the finding where it cannot be read."""

    name: str
    file: str
    text: str
    data: bytes
    kind: str
    error: dict[str, Any] = field(default_factory=dict)


def foreign_files() -> list[Path]:
    return sorted(FOLDER.glob("*.yml"))


def foreign_cases(path: Path) -> list[ForeignCase]:
    return [_case(path.stem, entry) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _case(theme: str, entry: dict[str, Any]) -> ForeignCase:
    text = entry["text"]
    written = ("\ufeff" if entry.get("bom") else "") + text
    return ForeignCase(
        name=f"{theme}: {entry['name']}",
        file=entry["file"],
        text=text,
        data=written.encode(entry.get("encoding", "utf-8")),
        kind=entry.get("kind", entry["file"].rpartition(".")[2]),
        error=entry.get("error", {}),
    )


def outline(roadmap: Roadmap) -> str:
    """Return what stands where in a roadmap, as an indented text that people can judge."""
    return "".join(f"{line}\n" for line in _lines(roadmap))


def _lines(roadmap: Roadmap) -> Iterator[str]:
    product = roadmap.product
    for name in ("name", "vision", "description"):
        if getattr(product, name):
            yield f"product {name}: {_flat(getattr(product, name))}"
    for goal in roadmap.goals:
        yield f"goal: {_flat(goal.statement)}{_fields(goal, ('id', 'metric', 'target', 'by'))}"
    for persona in roadmap.personas:
        yield f"persona: {persona.name}{_fields(persona, ('id', 'needs'))}"
    for initiative in roadmap.initiatives:
        yield from _initiative(initiative)
    yield from (f"~ {_flat(note)}" for note in roadmap.notes)


def _initiative(initiative: Initiative) -> Iterator[str]:
    yield f"# {initiative.title}{_fields(initiative, _INITIATIVE_FIELDS)}"
    set_ = initiative.priority.model_dump(exclude_defaults=True, mode="json")
    if set_:
        yield f"    priority: {set_}"
    for capability in initiative.capabilities:
        yield from _capability(capability)
    yield from (f"    ~ {_flat(note)}" for note in initiative.notes)


def _capability(capability: Capability) -> Iterator[str]:
    yield f"  - {capability.title}{_fields(capability, _CAPABILITY_FIELDS)}"
    yield from (f"      ? {_criterion(each)}" for each in capability.acceptance)
    for story in capability.stories:
        yield from _story(story)
    yield from (f"      ~ {_flat(note)}" for note in capability.notes)


def _story(story: ExplicitStory) -> Iterator[str]:
    yield f"    * {story.title}{_fields(story, _STORY_FIELDS)}"
    yield from (f"        ? {_criterion(each)}" for each in story.acceptance)
    yield from (f"        ~ {_flat(note)}" for note in story.notes)


def _criterion(criterion: Any) -> str:
    return " / ".join(_flat(text) for _, text in criterion if text)


def _fields(noun: Any, names: tuple[str, ...]) -> str:
    told = []
    for name in names:
        value = getattr(noun, name)
        if value not in ("", (), None) and value != type(noun).model_fields[name].default:
            shown = ", ".join(value) if isinstance(value, tuple) else str(value)
            told.append(f"{name}={_flat(shown)}")
    return f"  [{' | '.join(told)}]" if told else ""


def _flat(text: str) -> str:
    return text.replace("\n", " ⏎ ")
