"""Open questions, by who can answer them."""

from roadmap2backlog.model.backlog import CriterionStatus
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.reporting.outline import questions
from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.page.view import Link, ranked_with_links
from roadmap2backlog.reporting.subject import ReportSubject

Asked = tuple[str, str, tuple[Link, ...]]


def render_questions(subject: ReportSubject) -> str:
    """Return the questions of the roadmap for the PM, those of stories for the PO."""
    ranked, links = ranked_with_links(subject)
    of_roadmap = dict(roadmap_questions(subject.roadmap))
    asked = [(words, "", links.of(ids)) for words, ids in questions(subject)]
    for_pm = [(words, home, ()) for words, home in of_roadmap.items()]
    stubs = [
        row
        for row in ranked
        if row.is_open and any(c.status is CriterionStatus.STUB for c in row.story.acceptance)
    ]
    for_po = [item for item in asked if item[0] not in of_roadmap]
    return fill("questions", for_pm=for_pm, for_po=for_po, stubs=stubs)


def roadmap_questions(roadmap: Roadmap | None) -> list[tuple[str, str]]:
    """Return each question that the roadmap asks, with the title of what it is about."""
    found = []
    for initiative in roadmap.initiatives if roadmap else ():
        found += [(words, initiative.title) for words in initiative.questions]
        for capability in initiative.capabilities:
            found += [(words, capability.title) for words in capability.questions]
    return found
