"""Data that is no item, as a readable note."""

from roadmap2backlog.loading.data import Data

_WIDEST = 100


def note_of(name: str, value: Data) -> str:
    """Return `name: …` for a text, and indented lines for lists and mappings; empty for nothing."""
    lines = _lines(value)
    if not lines:
        return ""
    if len(lines) == 1:
        return f"{name}: {lines[0]}"
    inline = ", ".join(lines)
    if isinstance(value, dict | list) and len(inline) < _WIDEST and not _has_lists(value):
        return f"{name}: {inline}"
    return "\n".join((f"{name}:", *(f"  {line}" for line in lines)))


def _has_lists(value: Data) -> bool:
    inner = list(value.values()) if isinstance(value, dict) else value
    return any(isinstance(v, dict | list) or (v and "\n" in v) for v in inner or ())


def _lines(value: Data) -> list[str]:
    """Return a value as lines, without empty ones; depth is bounded by the YAML reader."""
    if value is None:
        return []
    if isinstance(value, str):
        return [line.rstrip() for line in value.strip().splitlines() if line.strip()]
    if isinstance(value, dict):
        return [line for key, inner in value.items() for line in _pair(key, inner)]
    return [line for inner in value for line in _entry(inner)]


def _pair(key: str, value: Data) -> list[str]:
    lines = _lines(value)
    if len(lines) == 1 and not isinstance(value, dict):
        return [f"{key}: {lines[0]}"]
    return [f"{key}:", *(f"  {line}" for line in lines)] if lines else []


def _entry(value: Data) -> list[str]:
    lines = _lines(value)
    if not isinstance(value, dict | list):
        return [" ".join(lines)] if lines else []
    return [("- " if index == 0 else "  ") + line for index, line in enumerate(lines)]
