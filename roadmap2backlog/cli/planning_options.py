"""Options that the planning verbs share."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
_DAY = click.DateTime(formats=["%Y-%m-%d"])


def today_option(command: Command) -> Command:
    """Add `--today`, by default the day it is."""
    return click.option("--today", type=_DAY, help="Plan as if it were this day (YYYY-MM-DD).")(
        command
    )


def from_option(command: Command) -> Command:
    """Add `--from`: sprints before that day take nothing new."""
    return click.option(
        "--from", "from_day", type=_DAY, help="Sprints that start before this day take nothing new."
    )(command)


def day_of(given: datetime | None) -> date:
    """Return the day given, else the one on the wall."""
    return given.date() if given else datetime.now(tz=UTC).astimezone().date()
