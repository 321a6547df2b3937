"""The history of a backlog's own issues, from the tracker it was pushed to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.outlook import Progress, WorkHistory
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.planning import progress_of_history
from roadmap2backlog.pipeline.standing import roadmap_of
from roadmap2backlog.pipeline.tracking import Session
from roadmap2backlog.syncing.tracker import KeepsHistory


def tracker_progress(
    session: Session, today: date, *, roadmap: str | None = None
) -> tuple[Progress | None, FileReader]:
    """Return how a backlog is going by its tracker's history, or None with errors in the reader."""
    reader = FileReader()
    history = tracker_history(session)
    if history is None:
        kind = session.settings.tracker.kind
        reader.findings.append(Diagnostic("R630", f"the tracker {kind} keeps no history"))
        return None, reader
    backlog = session.backlog.value
    goals = roadmap_of(reader, backlog, str(session.path), roadmap)
    return progress_of_history(history, backlog, goals, session.settings, today), reader


def tracker_history(session: Session) -> WorkHistory | None:
    """Return what happened to the issues of a backlog; None if the tracker does not remember.

    Issues that a push made have the titles of their stories, even if somebody renamed them.
    """
    tracker = session.tracker
    if not isinstance(tracker, KeepsHistory):
        return None
    own = {name.casefold(): state for name, state in session.settings.history.states.items()}
    found = tracker.history(own)
    return replace(found, titles={**found.titles, **_titles(session)})


def _titles(session: Session) -> Mapping[str, str]:
    """Return the titles of the stories whose issues are known, by key."""
    titles = {story.id: story.title for story in session.backlog.value.stories}
    return {key: titles[name] for name, key in session.hints.items() if name in titles}
