"""The parts of the report, of the backlog as it stands now."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from roadmap2backlog.pipeline.report import subject_of
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.reporting.page import (
    known_stories,
    part_script,
    part_style,
    render_dependencies,
    render_forecast,
    render_plan,
    render_roadmap,
)
from roadmap2backlog.reporting.subject import ReportSubject

SIGHTS: Mapping[str, Callable[[ReportSubject], str]] = MappingProxyType(
    {
        "timeline": render_roadmap,
        "sprints": render_plan,
        "forecast": render_forecast,
        "graph": render_dependencies,
    }
)
"""Each view of the page, and the part of the report that it shows."""


def sight(look: Look, name: str) -> tuple[str, list[dict[str, object]]] | None:
    """Return a part of the report as HTML and what its script must know of the stories.

    None where stories wait for each other, so that there is no order to show.
    """
    if look.standing is None:
        return None
    subject = subject_of(look.standing)
    if name != "graph":
        subject = replace(subject, plan=look.plan)
    if name in {"timeline", "forecast"}:
        subject = replace(subject, forecast=look.forecast)
    known = known_stories(subject) if name in {"graph", "sprints"} else []
    return SIGHTS[name](subject), known


def sight_style() -> str:
    """Return the style of the views: the report's own, inside the element that holds them."""
    return part_style(".report")


def sight_script() -> str:
    """Return the script of the views: the report's own, its functions put where the page looks."""
    return (
        f'(() => {{\n"use strict";\n{part_script()}'
        "Object.assign(r2b, { startGraph, startBoard });\n})();\n"
    )
