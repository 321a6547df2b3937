"""What push, pull and status share on the command line."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import loud, on_terminal, print_findings
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.tracking import Session, jira_opener, open_session
from roadmap2backlog.syncing.outcome import Progress

_NO_TRACKER = frozenset({"R801", "R802"})


def opened(backlog: str, settings: str | None, *, otherwise: str = "") -> Session:
    """Return the session for the files named, or say what is wrong with them and end the verb.

    Args:
        backlog: The backlog file.
        settings: The settings file; else the one beside the backlog.
        otherwise: What people can do without a tracker, said where none is named.
    """
    from roadmap2backlog.trackers.jira.http import RealPace  # noqa: PLC0415 -- loads late

    reader = FileReader()
    opener = jira_opener(reader, os.environ)
    session = open_session(reader, backlog, settings, RealPace(), opener)
    print_findings(loud(reader.findings), reader.texts)
    if session is None:
        if otherwise and any(found.code in _NO_TRACKER for found in reader.findings):
            click.echo(otherwise, err=True)
        click.get_current_context().exit(FINDINGS)
    return session


def place_of(session: Session) -> str:
    """Return what tells the set of issues of a session from all others."""
    jira = session.settings.tracker.jira
    url = os.environ.get("JIRA_URL", "").strip().rstrip("/").casefold()
    return f"{url} {jira.project} {jira.scope}"


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """Give a function that draws how far the work is, on a terminal only.

    For programs that show it themselves, R2B_PROGRESS=lines writes `progress 3 120` lines.
    """
    if os.environ.get("R2B_PROGRESS") == "lines":
        yield lambda done, total: click.echo(f"progress {done} {total}", err=True)
        return
    if not on_terminal():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415 -- only where there is something to show
    from rich.progress import Progress as Bar  # noqa: PLC0415 -- as above

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
