"""What the team decides: method, teams, sprints, tracker mapping."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from roadmap2backlog.model.noun import Identifier, Noun, Number, Positive, Text, Texts

HistoryColumn = Literal[
    "key", "id", "title", "type", "status", "category", "created", "updated", "resolved", "changed",
    "points", "sprint", "parent", "parent_key", "parent_title", "epic", "team",
]  # fmt: skip
"""What a column of a tracker's export can hold."""


class OrderingSettings(Noun):
    """How the backlog is ordered."""

    method: Text = "wsjf"
    value_split: Literal["own", "even", "size"] = "own"
    bands: Literal["off", "target"] = "off"
    factors: dict[str, Number] = Field(default_factory=dict)


class DecomposingSettings(Noun):
    """How the roadmap is split."""

    criteria: Literal["source", "full"] = "source"
    playbooks: str = ""
    language: Text = "en"


class Holiday(Noun):
    """Days off: one day, or the days from `start` to `end` inclusive."""

    start: date
    end: date | None = None
    name: str = ""


class TeamSettings(Noun):
    """A team: points of past sprints, and what takes capacity away."""

    id: Identifier
    name: str = ""
    velocity: tuple[Positive, ...] = ()
    focus: Annotated[float, Field(gt=0, le=1)] = 1.0
    holidays: tuple[Holiday, ...] = ()
    members: Annotated[int, Field(ge=1)] | None = None


class SprintSettings(Noun):
    """The sprint calendar."""

    start: date | None = None
    length_days: Annotated[int, Field(ge=1, le=90)] = 14
    count: Annotated[int, Field(ge=1, le=1000)] | None = None


class ReleaseSettings(Noun):
    """A release: the initiatives in it and the day it is wanted."""

    id: Identifier
    title: str = ""
    date: str = ""
    initiatives: Texts = ()


class ForecastSettings(Noun):
    """Inputs of the forecast."""

    trials: Annotated[int, Field(ge=100, le=1_000_000)] = 10_000
    seed: Annotated[int, Field(ge=0)] = 1
    size_spread: Positive = 0.3
    scope_growth: Positive = 0.0


class FeedbackSettings(Noun):
    """Which column of a feedback export holds what."""

    columns: dict[str, str] = Field(default_factory=dict)
    keywords: dict[str, Texts] = Field(default_factory=dict)


class HistorySettings(Noun):
    """How a tracker's export calls its columns and states, where the usual names do not tell."""

    columns: dict[str, HistoryColumn] = Field(default_factory=dict)
    states: dict[str, Literal["todo", "doing", "done"]] = Field(default_factory=dict)


class JiraSettings(Noun):
    """How the backlog maps to Jira; secrets and addresses come from the environment."""

    project: str = ""
    issue_types: dict[str, str] = Field(default_factory=dict)
    fields: dict[str, str] = Field(default_factory=dict)
    link_type: str = "Blocks"
    labels: Texts = ()
    components: Literal["off", "team", "initiative"] = "off"
    scope: str = ""
    longest_wait: Annotated[float, Field(ge=1, le=3600)] = 120.0


class TrackerSettings(Noun):
    """Which tracker, and how."""

    kind: Text = "jira"
    jira: JiraSettings = JiraSettings()


class Settings(Noun):
    """The whole settings file."""

    version: Annotated[int, Field(ge=1, le=1)] = 1
    ordering: OrderingSettings = OrderingSettings()
    decomposing: DecomposingSettings = DecomposingSettings()
    teams: tuple[TeamSettings, ...] = ()
    sprints: SprintSettings = SprintSettings()
    releases: tuple[ReleaseSettings, ...] = ()
    forecast: ForecastSettings = ForecastSettings()
    feedback: FeedbackSettings = FeedbackSettings()
    history: HistorySettings = HistorySettings()
    tracker: TrackerSettings = TrackerSettings()
