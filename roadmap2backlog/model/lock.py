"""What was generated last: the base of the next merge."""

from typing import Annotated

from pydantic import Field

from roadmap2backlog.model.backlog import BacklogInitiative, Epic, Story
from roadmap2backlog.model.noun import Noun, Texts


class Lock(Noun):
    """The lock file: items as generated, in generated order, and ids that may never return.

    `backlog` is the name of the backlog file it belongs to.
    `keys` maps an item's id to its tracker key and is a hint only: the tracker decides.
    `order` is the order that backlog and tracker last had in common: stories, then epics.
    `pulled` keeps what a story that came from the tracker had in common with its issue, until a
    push writes it there.
    """

    version: Annotated[int, Field(ge=1, le=1)] = 1
    backlog: str = ""
    roadmap: str = ""
    notes: Texts = ()
    initiatives: tuple[BacklogInitiative, ...] = ()
    epics: tuple[Epic, ...] = ()
    stories: tuple[Story, ...] = ()
    retired: tuple[str, ...] = ()
    keys: dict[str, str] = Field(default_factory=dict)
    order: tuple[str, ...] = ()
    pulled: dict[str, dict[str, int | str | tuple[str, ...]]] = Field(default_factory=dict)
