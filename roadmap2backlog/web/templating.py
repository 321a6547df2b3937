"""HTML from templates; every value is escaped."""

from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_FOLDER = Path(__file__).parent
ASSETS = _FOLDER / "assets"
SCRIPTS = ("dom.js", "transport.js", "rows.js", "editor.js", "criteria.js", "dialogs.js",
           "moving.js", "live.js", "sights.js", "main.js")  # fmt: skip
"""The page's own scripts in the order they load."""


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["points"] = points
    made.filters["day"] = day
    made.filters["plain"] = plain
    return made


def html(template: str, **values: object) -> str:
    """Return a template filled in."""
    return _environment().get_template(template).render(**values)


def points(value: float | None) -> str:
    """Return a size as people write it."""
    return "–" if value is None else _number(value)


def _number(value: float) -> str:
    """Return a number without a point where none is needed."""
    return str(int(value)) if float(value).is_integer() else str(value)


def plain(value: object) -> str:
    """Return a value as people read it: lists line by line, criteria as sentences."""
    if value is None or value in ("", [], ()):
        return "(empty)"
    if isinstance(value, list | tuple):
        return "\n".join(map(plain, value))
    if isinstance(value, dict):
        parts = {name: part for name, part in value.items() if part and name != "examples"}
        return "\n".join(f"{name.capitalize()} {part}" for name, part in parts.items())
    return _number(value) if isinstance(value, float) else str(value)


def day(value: str) -> str:
    """Return an ISO day in words: 4 Jan 2027."""
    found = date.fromisoformat(value)
    return f"{found.day} {found:%b %Y}"
