"""Nouns as canonical YAML: fields in model order, only those that say something."""

from collections.abc import Mapping
from enum import Enum
from functools import cache, lru_cache

from roadmap2backlog.merging.yaml_scalars import (
    double_quoted,
    is_plain,
    literal,
    one_line,
    text_of,
    token,
)
from roadmap2backlog.model.backlog import Story
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import Source

STEP = 2
_WIDEST = 100
_LONGEST_KEY = 1000
_NOTHING = object()


def fields_of(noun: Noun) -> dict[str, object]:
    """Return the fields that are not at their default, in model order; values as they are."""
    return _unlike(noun, _defaults(type(noun)))


def _unlike(noun: Noun, defaults: Mapping[str, object]) -> dict[str, object]:
    values = noun.__dict__
    return {name: values[name] for name, default in defaults.items() if values[name] != default}


@cache
def _defaults(noun: type[Noun]) -> Mapping[str, object]:
    """Return the default of every field; one that must be given differs from any value."""
    return {
        name: _NOTHING if info.is_required() else info.get_default(call_default_factory=True)
        for name, info in noun.model_fields.items()
    }


def shown_fields(noun: Noun) -> dict[str, object]:
    """Return the fields that a new item is written with: a story always shows its status."""
    return _unlike(noun, _hidden(type(noun)))


@cache
def _hidden(noun: type[Noun]) -> Mapping[str, object]:
    """Return of every field what a new item is written without."""
    always = {"status": _NOTHING} if issubclass(noun, Story) else {}
    return {**_defaults(noun), **always}


def block_mapping(fields: Mapping[str, object], column: int) -> str:
    """Return a mapping in lines indented to a column; the first line is not, and no end of line."""
    if not fields:
        return "{}"
    lines = [
        f"{key(name)}{block_value(value, column, len(name))}" for name, value in fields.items()
    ]
    return ("\n" + " " * column).join(lines)


def block_item(value: object, column: int, offset: int = STEP) -> str:
    """Return an entry of a list whose dash stands at a column; without indentation of the dash."""
    if isinstance(value, Noun) and not isinstance(value, Source):
        return "-" + " " * (offset - 1) + block_mapping(shown_fields(value), column + offset)
    return "-" + " " * (offset - 1) + _lone(value, column + offset)


def block_value(value: object, column: int, width: int = 0) -> str:
    """Return what stands behind the colon of a key at a column, with the blank or line break.

    Args:
        value: The value.
        column: Where the key starts; nested lines stand deeper.
        width: How long the key is, to know what fits on its line.
    """
    if type(value) is str:
        return f" {_text(value, column + STEP)}"
    if isinstance(value, Source):
        return f" {flow(value)}"
    inner = " " * (column + STEP)
    if isinstance(value, tuple):
        return _block_list(value, column, width)
    if isinstance(value, Noun):
        return f"\n{inner}{block_mapping(fields_of(value), column + STEP)}"
    if isinstance(value, Mapping):
        return f"\n{inner}{block_mapping(value, column + STEP)}" if value else " {}"
    return f" {_lone(value, column + STEP)}"


def flow(value: object) -> str:
    """Return a value on one line, as it can stand inside brackets."""
    if isinstance(value, Source):
        return f"{{line: {value.line}, text: {double_quoted(value.text)}}}"
    if isinstance(value, Noun):
        return flow(fields_of(value))
    if isinstance(value, Mapping):
        pairs = (
            f"{one_line(str(name), flow=True)}: {flow(inner)}" for name, inner in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return token(value) or one_line(text_of(value), flow=True)


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return a key with its colon."""
    text = one_line(name, flow=True)
    return f"{text}:" if len(text) < _LONGEST_KEY else f"? {text}\n:"


def _block_list(values: tuple[object, ...], column: int, width: int) -> str:
    if not values:
        return " []"
    short = [text for value in values if (text := _short(value)) is not None]
    if len(short) == len(values):
        line = f" [{', '.join(short)}]"
        if column + width + 1 + len(line) <= _WIDEST:
            return line
    inner = "\n" + " " * (column + STEP)
    return "".join(f"{inner}{block_item(value, column + STEP)}" for value in values)


def _short(value: object) -> str | None:
    """Return a value as it stands inside brackets, or None if it does not read well there."""
    if type(value) is not str and isinstance(value, Noun | Mapping | tuple):
        return None
    text = text_of(value)
    return token(value) or (text if is_plain(text, flow=True) else None)


def _lone(value: object, column: int) -> str:
    """Return a scalar or a nested value in the place of one."""
    return _text(text_of(value), column) if isinstance(value, str | Enum) else flow(value)


def _text(text: str, column: int) -> str:
    """Return a text in lines of its own if it has several."""
    block = literal(text, column) if "\n" in text else None
    return block or one_line(text)
