"""The templates, styles and scripts of the page."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from roadmap2backlog.reporting.wording import clean, count, criterion, day, number, percent, points

STYLE_FILES = ("frame", "words", "parts", "figures", "narrow", "print")
PART_STYLE_FILES = ("words", "parts", "figures", "narrow")
SCRIPT_FILES = ("theme", "stories", "filters", "keyboard", "graph", "start")
_PACKAGE = "roadmap2backlog.reporting.page"


def fill(name: str, **values: object) -> str:
    """Return a template filled with values; texts are escaped, control characters shown."""
    return _environment().get_template(f"{name}.html").render(**values)


def style() -> str:
    """Return the whole style sheet."""
    sheets = "".join(_asset(f"{name}.css") for name in STYLE_FILES)
    return f":root{{{_asset('tones.css')}}}\n{sheets}"


def part_style(scope: str) -> str:
    """Return the style of parts that stand in another page, inside elements of a selector."""
    sheets = "".join(_asset(f"{name}.css") for name in PART_STYLE_FILES)
    own = f"{_asset('tones.css')}color:var(--ink);overflow-wrap:anywhere"
    return f"{scope}{{{own}}}\n{scope}{{{sheets}}}\n"


def part_script() -> str:
    """Return the script that draws and marks dependencies: `startGraph` and `startBoard`."""
    return _asset("graph.js")


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
    found.filters |= {"day": day, "number": number, "percent": percent, "points": points,
                      "criterion": criterion}  # fmt: skip
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
