"""`r2b push`: the backlog into the tracker."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import click

from roadmap2backlog.cli.exit_codes import CHANGES_PENDING, FAILED, FINE, UNSAFE
from roadmap2backlog.cli.options import (
    backlog_argument,
    end,
    format_option,
    loud,
    print_findings,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.patience import patience
from roadmap2backlog.cli.tracker_options import opened, place_of, progress_bar
from roadmap2backlog.cli.working import working
from roadmap2backlog.diagnostics import Roadmap2BacklogError
from roadmap2backlog.pipeline.push import Pushed, foresee, nothing_known, perform
from roadmap2backlog.pipeline.push_markdown import push_markdown
from roadmap2backlog.pipeline.push_words import change_lines, summary_line
from roadmap2backlog.pipeline.tracking import Session
from roadmap2backlog.workspace import STANDARD_INPUT
from roadmap2backlog.workspace.turns import only_one, only_one_on_this_machine


@click.command("push")
@backlog_argument
@settings_option
@click.option("--dry-run", is_flag=True, help="Compare with the tracker and write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask; needed where nobody can answer.")
@click.option("--exit-code", is_flag=True, help="End 3 if changes are pending.")
@click.option("--only", type=click.Choice(["ready"]), help="Push only stories that are ready.")
@click.option("--prune", is_flag=True, help="List issues without a story; none is ever touched.")
@click.option(
    "--allow-mass-change", is_flag=True, help="Many changed or vanished issues are meant."
)
@format_option("text", "json", "md")
def push(
    backlog: str,
    settings: str | None,
    only: str | None,
    output: str,
    *,
    dry_run: bool,
    yes: bool,
    exit_code: bool,
    prune: bool,
    allow_mass_change: bool,
) -> None:
    """Bring the tracker in step with BACKLOG: issues, links and their order.

    Address and login come from JIRA_URL, and JIRA_EMAIL with JIRA_API_TOKEN (Cloud) or
    JIRA_PERSONAL_TOKEN (Data Center). What people changed in the tracker is kept and reported.
    Nothing is deleted or closed. A push that broke off is finished by the next one.
    """
    if backlog == STANDARD_INPUT:
        raise click.UsageError("a push needs the backlog as a file: it remembers keys beside it")
    if not (dry_run or yes or sys.stdin.isatty()):
        raise click.UsageError("nobody can be asked here: add --yes, or --dry-run to look only")
    with ExitStack() as held:
        held.enter_context(only_one(_folder(backlog, dry_run=dry_run), patience()))
        with in_json_even_if_failed(output):
            session = opened(backlog, settings)
        place = None if dry_run else place_of(session)
        held.enter_context(only_one_on_this_machine(place, patience()))
        with in_json_even_if_failed(output), working("comparing with the tracker"):
            pushed = foresee(session, only_ready=only == "ready", allow_mass=allow_mass_change)
        code = _show(pushed, output, prune=prune, dry_run=dry_run)
        if not dry_run:
            code = _go(session, pushed, output, yes=yes, allow_mass=allow_mass_change)
    end(CHANGES_PENDING if exit_code and dry_run and pushed.matters and code == FINE else code)


@contextmanager
def in_json_even_if_failed(output: str) -> Iterator[None]:
    """Print the agreed form also where the tracker failed before anything was known."""
    try:
        yield
    except Roadmap2BacklogError:
        if output == "json":
            print_json(nothing_known())
        raise


@contextmanager
def told_if_broken_off() -> Iterator[None]:
    """Say what becomes of the work where somebody stops it: Ctrl-C, or a job that is cancelled."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo("broken off: nothing is lost, the next push finishes the work", err=True)
        raise


def _show(pushed: Pushed, output: str, *, prune: bool, dry_run: bool) -> int:
    """Print what would happen, and return the exit code if that is all."""
    findings = pushed.findings if prune else loud(pushed.findings)
    if output == "text":
        # The lines below say the same with both words.
        findings = tuple(finding for finding in findings if finding.code != "R814")
    print_findings(findings, {})
    if dry_run:
        print_findings(pushed.refusals, {})
    if dry_run and output == "json":
        changes = [change.as_dict() for change in pushed.changes.changes]
        print_json(pushed.as_dict(foreseen=True) | {"changes": changes})
    elif output == "md":
        shown = pushed.findings if prune else loud(pushed.findings)
        click.echo(push_markdown(pushed.changes, pushed.refusals, shown), nl=False)
    elif output == "text":
        for line in change_lines(pushed.changes):
            click.echo(line)
        if dry_run or pushed.refusals or pushed.matters:
            click.echo(summary_line(pushed.as_dict(foreseen=True), done=False))
    return UNSAFE if pushed.refusals else FINE


def _go(session: Session, pushed: Pushed, output: str, *, yes: bool, allow_mass: bool) -> int:
    """Do it, once a person agreed, and return the exit code."""
    if not pushed.refusals and pushed.matters and not yes and not click.confirm("Push?", err=True):
        return FINE
    with told_if_broken_off(), in_json_even_if_failed(output), progress_bar("pushing") as progress:
        done = perform(session, pushed, uuid4().hex, progress, allow_mass=allow_mass)
    new = [found for found in done.findings if found not in pushed.findings]
    print_findings((*done.refusals, *new), {})
    if output == "json":
        print_json(done.as_dict())
    elif done.outcome is not None:
        click.echo(summary_line(done.as_dict(), done=True), err=output == "md")
    if done.outcome is not None and done.outcome.stopped:
        click.echo(f"failed: {done.outcome.stopped}", err=True)
    return _code(done)


def _code(done: Pushed) -> int:
    """Return the exit code of a push."""
    outcome = done.outcome
    if outcome is None:
        return UNSAFE
    if outcome.stopped or outcome.uncertain:
        return FAILED
    return UNSAFE if outcome.refused else FINE


def _folder(backlog: str, *, dry_run: bool) -> Path | None:
    """Return the folder to hold; a dry run holds none."""
    return None if dry_run else Path(backlog).resolve().parent


COMMAND = push
