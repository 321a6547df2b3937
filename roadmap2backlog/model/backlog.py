"""What the product owner works with: epics, and stories in the order to build them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from roadmap2backlog.model.noun import ItemPath, Noun, Number, Positive, Text, Texts, under
from roadmap2backlog.model.provenance import Confidence, Source

UNSIZED_POINTS = 3.0
"""Points of a story that nobody sized: the middle of 1, 2, 3, 5, 8."""


class StoryKind(StrEnum):
    """What sort of work a story is."""

    STORY = "story"
    ENABLER = "enabler"
    SPIKE = "spike"
    TECH_DEBT = "tech-debt"
    BUG = "bug"


class StoryStatus(StrEnum):
    """Where the product owner stands with a story."""

    DRAFT = "draft"
    READY = "ready"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    DROPPED = "dropped"


SETTLED = frozenset({StoryStatus.DONE, StoryStatus.DROPPED})
"""Nothing remains to be done for these and nobody waits for them: they are not ordered."""


class CriterionStatus(StrEnum):
    """How finished a criterion is."""

    STUB = "stub"
    DRAFTED = "drafted"
    AGREED = "agreed"


class AcceptanceCriterion(Noun):
    """One scenario: Given/When/Then with example rows, or one verbatim sentence in `text`.

    `examples` maps a column to its values, all of the same length.
    """

    given: str = ""
    when: str = ""
    then: str = ""
    text: str = ""
    examples: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    status: CriterionStatus = CriterionStatus.DRAFTED


class BacklogInitiative(Noun):
    """What the backlog needs to know of an initiative, so that it stands on its own.

    `value` is the initiative's cost of delay as the scoring method computed it; it is
    realised when the last of the initiative's stories is done.
    """

    id: ItemPath
    title: Text
    goal: str = ""
    team: str = ""
    target: str = ""
    value: Positive | None = None
    orphaned: bool = False


class Epic(Noun):
    """A group of stories that deliver one capability or initiative."""

    id: ItemPath
    title: Text
    initiative: str = ""
    goal: str = ""
    description: str = ""
    value: Positive | None = None
    notes: Texts = ()
    orphaned: bool = False
    source: Source | None = None


class Story(Noun):
    """One story; its place in the list is its rank."""

    id: ItemPath
    epic: str = ""
    kind: StoryKind = StoryKind.STORY
    title: Text
    story: str = ""
    persona: str = ""
    acceptance: tuple[Annotated[AcceptanceCriterion, under("text", AcceptanceCriterion)], ...] = ()
    points: Positive | None = None
    points_from: str = ""
    value: Positive | None = None
    depends_on: Texts = ()
    suggested_after: Texts = ()
    status: StoryStatus = StoryStatus.DRAFT
    pinned: bool = False
    team: str = ""
    sprint: str = ""
    labels: Texts = ()
    questions: Texts = ()
    notes: Texts = ()
    flags: Texts = ()
    confidence: Confidence | None = None
    orphaned: bool = False
    source: Source | None = None


def initiative_of(story: Story, epic: Epic | None) -> str:
    """Return the id of the initiative that a story belongs to, or an empty text.

    It is the one that the epic names, else the first part of the story's id.

    Args:
        story: The story.
        epic: The epic that the story names, if it is there.
    """
    named = epic.initiative if epic else ""
    return named or (story.id.partition("/")[0] if "/" in story.id else "")


class Backlog(Noun):
    """The whole backlog file."""

    version: Annotated[int, Field(ge=1, le=1)] = 1
    roadmap: str = ""
    notes: Texts = ()
    initiatives: tuple[BacklogInitiative, ...] = ()
    epics: tuple[Epic, ...] = ()
    stories: tuple[Story, ...] = ()


__all__ = [
    "SETTLED", "AcceptanceCriterion", "Backlog", "BacklogInitiative", "CriterionStatus", "Epic",
    "Number", "Story", "StoryKind", "StoryStatus", "initiative_of",
]  # fmt: skip
