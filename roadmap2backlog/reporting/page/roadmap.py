"""The roadmap as a timeline by goal and initiative, with the same as a table."""

from roadmap2backlog.reporting.charts.timeline import lanes_of, timeline
from roadmap2backlog.reporting.evidence_words import moved_words, people_words
from roadmap2backlog.reporting.outline import finish_of, goal_titles, ranked_stories
from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.page.view import drawn
from roadmap2backlog.reporting.subject import ReportSubject


def render_roadmap(subject: ReportSubject) -> str:
    """Return the goals, the timeline, and a table of the initiatives."""
    ranked = ranked_stories(subject)
    lanes = lanes_of(ranked)
    milestones = subject.forecast.milestones if subject.forecast else ()
    return fill(
        "roadmap",
        goals=subject.roadmap.goals if subject.roadmap else (),
        titles=goal_titles(subject),
        lanes=lanes,
        finish=finish_of(subject, ranked),
        chances={item.id: item for item in milestones if item.kind == "initiative"},
        picture=drawn(timeline(subject, ranked)) if lanes else "",
        is_planned=subject.plan is not None,
        evidence=subject.evidence,
        people=people_words,
        moved=lambda effect: moved_words(effect, subject.settings.ordering.method),
    )
