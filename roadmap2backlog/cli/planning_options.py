"""Options that the planning verbs share."""

from datetime import UTC, date, datetime

import click

from roadmap2backlog.cli.options import Command

_DAY = click.DateTime(formats=["%Y-%m-%d"])


def today_option(command: Command) -> Command:
    """Add `--today`, which stands in for the day on this machine."""
    return click.option("--today", type=_DAY, help="Plan as if it were this day (YYYY-MM-DD).")(
        command
    )


def from_option(command: Command) -> Command:
    """Add `--from`: sprints before that day take nothing new."""
    return click.option(
        "--from", "from_day", type=_DAY, help="Sprints that start before this day take nothing new."
    )(command)


def day_of(given: datetime | None) -> date:
    """Return the day given, else today where this machine stands."""
    return given.date() if given else datetime.now(tz=UTC).astimezone().date()
