"""Reports: one subject, many formats; same subject, same bytes."""

from roadmap2backlog.plugins import discover
from roadmap2backlog.reporting.format import Format, Outlook
from roadmap2backlog.reporting.graph_format import render_graph
from roadmap2backlog.reporting.graph_subject import GraphArc, GraphNode, GraphSubject
from roadmap2backlog.reporting.subject import EvidenceEffect, Place, ReportSubject, ShownOrder

__all__ = [
    "EvidenceEffect",
    "GraphArc",
    "GraphNode",
    "GraphSubject",
    "Place",
    "ReportSubject",
    "ShownOrder",
    "format_names",
    "outlook_of",
    "render",
    "render_graph",
    "suffix_of",
]  # fmt: skip

_FORMATS = "roadmap2backlog.reporting.formats"


def format_names() -> tuple[str, ...]:
    """Return the id of every report format, sorted."""
    return tuple(discover(_FORMATS))


def suffix_of(name: str) -> str:
    """Return the usual file suffix of a format, with its dot."""
    return _format(name).suffix


def outlook_of(name: str) -> Outlook:
    """Return how far a format looks ahead."""
    return _format(name).outlook


def render(subject: ReportSubject, name: str) -> str | bytes:
    """Return the report in a format: text, or bytes for a binary format.

    Raises:
        ValueError: If there is no such format.
    """
    return _format(name).render(subject)


def _format(name: str) -> Format:
    """Return a format's plug-in."""
    found: Format | None = discover(_FORMATS).get(name)
    if found is None:
        raise ValueError(f"no report format {name!r}")
    return found
