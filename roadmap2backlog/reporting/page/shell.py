"""The whole page: parts in one document that allows nothing but its own style and script."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from roadmap2backlog.reporting.page.backlog import render_backlog
from roadmap2backlog.reporting.page.dependencies import render_dependencies
from roadmap2backlog.reporting.page.environment import fill, script, style
from roadmap2backlog.reporting.page.outlook import render_forecast, render_progress
from roadmap2backlog.reporting.page.plan import render_plan
from roadmap2backlog.reporting.page.questions import render_questions
from roadmap2backlog.reporting.page.roadmap import render_roadmap
from roadmap2backlog.reporting.page.summary import render_summary
from roadmap2backlog.reporting.page.trace import render_trace
from roadmap2backlog.reporting.subject import ReportSubject

PARTS = {
    "next": ("Next", render_summary),
    "roadmap": ("Roadmap", render_roadmap),
    "backlog": ("Backlog", render_backlog),
    "dependencies": ("Dependencies", render_dependencies),
    "plan": ("Sprints", render_plan),
    "forecast": ("Dates", render_forecast),
    "progress": ("Progress", render_progress),
    "questions": ("Questions", render_questions),
    "trace": ("Sources", render_trace),
}
"""Each part by its anchor, with its name in the navigation."""


def render_page(subject: ReportSubject) -> str:
    """Return the report as one HTML document without any outside resource."""
    looks, acts = Markup(style()), Markup(script())  # noqa: S704 -- our own files
    parts = [Markup(render(subject)) for _, render in PARTS.values()]  # noqa: S704 -- templates escaped it
    return fill(
        "page",
        subject=subject,
        product=subject.roadmap.product if subject.roadmap else None,
        names={anchor: name for anchor, (name, _) in PARTS.items()},
        parts=parts,
        looks=looks,
        acts=acts,
        policy=policy(looks, acts),
    )


def policy(looks: str, acts: str) -> str:
    """Return a content security policy that allows exactly one style sheet and one script."""
    return (
        f"default-src 'none'; style-src '{_hash(looks)}'; script-src '{_hash(acts)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
