"""The report as one self-contained page, and its parts for other pages.

Every part is a pure function of a subject that returns one `<section>`; user text is escaped.
`style()` and `script()` return the assets of the whole page, `part_style()` and `part_script()`
those of parts that stand in another page.
"""

from roadmap2backlog.reporting.page.backlog import render_backlog
from roadmap2backlog.reporting.page.dependencies import render_dependencies
from roadmap2backlog.reporting.page.environment import part_script, part_style, script, style
from roadmap2backlog.reporting.page.known import known_stories
from roadmap2backlog.reporting.page.outlook import render_forecast, render_progress
from roadmap2backlog.reporting.page.plan import render_plan
from roadmap2backlog.reporting.page.questions import render_questions
from roadmap2backlog.reporting.page.roadmap import render_roadmap
from roadmap2backlog.reporting.page.shell import render_page
from roadmap2backlog.reporting.page.summary import render_summary
from roadmap2backlog.reporting.page.trace import render_trace

__all__ = [
    "known_stories", "part_script", "part_style", "render_backlog", "render_dependencies",
    "render_forecast", "render_page", "render_plan", "render_progress", "render_questions",
    "render_roadmap", "render_summary", "render_trace", "script", "style",
]  # fmt: skip
