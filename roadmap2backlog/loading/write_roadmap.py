"""A Roadmap to the text of a roadmap.yaml."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from roadmap2backlog.loading.write_scalar import write_key, write_scalar
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.roadmap import (
    Capability,
    Evidence,
    ExplicitStory,
    GivenCriterion,
    Goal,
    Persona,
    Roadmap,
)

_STEP = 2
_SHORTHAND: Mapping[type[Noun], str] = {
    Capability: "title",
    Evidence: "quote",
    ExplicitStory: "title",
    GivenCriterion: "text",
    Goal: "statement",
    Persona: "name",
}
_LARGEST_EXACT = 1e15


def render_roadmap(roadmap: Roadmap) -> str:
    """Return a roadmap as YAML that loads as exactly this roadmap.

    Only fields that say something are written, in the order of the model; entries with a
    title alone are one line.
    """
    lines = [f"version: {roadmap.version}"]
    for name, value in _spoken(roadmap):
        if name == "version":
            continue
        lines.append("")
        if name != "initiatives":
            lines += _field(name, value, 0)
            continue
        lines.append("initiatives:")
        for number, initiative in enumerate(value):
            lines += [""] * (number > 0)
            lines += _block_entry(list(_fields(initiative, 2 * _STEP)), _STEP)
    return "\n".join(lines) + "\n"


@cache
def _defaults(noun: type[Noun]) -> tuple[tuple[str, Any], ...]:
    """Return each field's name and default; required fields have Ellipsis, which no value is."""
    return tuple(
        (name, ... if field.is_required() else field.get_default(call_default_factory=True))
        for name, field in noun.model_fields.items()
    )


def _spoken(noun: Noun) -> Iterator[tuple[str, Any]]:
    """Yield name and value of the fields that say something."""
    for name, default in _defaults(type(noun)):
        value = getattr(noun, name)
        if value != default:
            yield name, value


def _fields(noun: Noun, indent: int) -> Iterator[str]:
    for name, value in _spoken(noun):
        yield from _field(name, value, indent)


def _field(name: str, value: Any, indent: int) -> list[str]:
    """Return the lines of `name: value` at an indentation."""
    margin = " " * indent
    key = write_key(name)
    if isinstance(value, Noun):
        return [f"{margin}{key}:", *_fields(value, indent + _STEP)]
    if isinstance(value, dict):
        inner = [line for each in value.items() for line in _field(*each, indent + _STEP)]
        return [f"{margin}{key}:", *inner]
    if isinstance(value, tuple):
        entries = [line for entry in value for line in _entry(entry, indent + _STEP)]
        return [f"{margin}{key}:", *entries]
    return [f"{margin}{key}: {_scalar(value, indent + _STEP)}"]


def _entry(value: Any, indent: int) -> list[str]:
    """Return the lines of one entry of a list."""
    if isinstance(value, Noun):
        spoken = dict(_spoken(value))
        short = _SHORTHAND.get(type(value), "")
        if list(spoken) != [short]:
            return _block_entry(list(_fields(value, indent + _STEP)), indent)
        value = spoken[short]
    return [f"{' ' * indent}- {_scalar(value, indent + _STEP)}"]


def _block_entry(lines: list[str], indent: int) -> list[str]:
    """Return lines, indented one step more than the entry, with a dash before the first."""
    if not lines:
        return [f"{' ' * indent}- {{}}"]
    return [f"{' ' * indent}- {lines[0][indent + _STEP :]}", *lines[1:]]


def _scalar(value: Any, indent: int) -> str:
    if isinstance(value, str):
        return write_scalar(str(value), indent)
    if isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST_EXACT:
        return str(int(value))
    return str(value)
