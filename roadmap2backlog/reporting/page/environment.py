"""The templates, styles and scripts of the page."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from roadmap2backlog.reporting.wording import clean, count, criterion, day, number, percent

STYLE_FILES = ("tones", "frame", "parts", "figures", "narrow", "print")
SCRIPT_FILES = ("theme", "stories", "filters", "keyboard", "graph", "start")
_PACKAGE = "roadmap2backlog.reporting.page"


def fill(name: str, **values: object) -> str:
    """Return a template filled with values; texts are escaped, control characters shown."""
    return _environment().get_template(f"{name}.html").render(**values)


def style() -> str:
    """Return the whole style sheet."""
    return "".join(_asset(f"{name}.css") for name in STYLE_FILES)


def script() -> str:
    """Return the whole script: one strict function, so that it leaves no global names."""
    modules = "".join(_asset(f"{name}.js") for name in SCRIPT_FILES)
    return f'(function () {{\n"use strict";\n{modules}}})();\n'


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    found.filters |= {"day": day, "number": number, "percent": percent, "criterion": criterion}
    found.globals |= {"count": count}
    return found


def _shown(value: object) -> object:
    """Return what a template prints for a value."""
    if value is None:
        return ""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _asset(name: str) -> str:
    return files(_PACKAGE).joinpath("assets", name).read_text(encoding="utf-8")
