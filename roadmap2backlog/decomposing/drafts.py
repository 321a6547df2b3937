"""Values that travel between the passes."""

from dataclasses import dataclass, field

from roadmap2backlog.decomposing.language import ClauseClass, Frame
from roadmap2backlog.model.backlog import AcceptanceCriterion, StoryKind, StoryStatus
from roadmap2backlog.model.provenance import Confidence, PathKey


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a text field that says one thing.

    `text` has single blanks and no markup; `written` is as it stands in the field from `start`
    on. `listed` says that it is a capability of the list or a bullet, not a sentence of
    running text. `goes_on` says that it follows the first sentence of its bullet. `links` are the
    addresses that its links lead to.
    """

    path: PathKey
    text: str
    start: int
    frame: Frame
    sort: ClauseClass
    listed: bool = True
    goes_on: bool = False
    heading: bool = False
    done: bool = False
    foreign: bool = False
    written: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A story before it has an id, a rank and neighbours.

    Attributes:
        part: The wanted last part of its id.
        leaves: The text fields whose words it carries.
        templates: Names of the templates that its texts are made with.
        varied: For a part of a split: what varies, as written.
        verb: Base form of what is done, "" if unknown; `entity` what it is done to.
    """

    part: str
    title: str
    story: str
    path: PathKey
    start: int
    source: str
    persona: str = ""
    kind: StoryKind = StoryKind.STORY
    acceptance: tuple[AcceptanceCriterion, ...] = ()
    points: float | None = None
    points_from: str = ""
    value: float | None = None
    depends_on: tuple[str, ...] = ()
    status: StoryStatus = StoryStatus.DRAFT
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    rules: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    leaves: tuple[PathKey, ...] = ()
    templates: tuple[str, ...] = ()
    varied: str = ""
    verb: str = ""
    entity: str = ""
    explicit: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """A capability with its stories, before ids.

    `is_epic` is decided where the bundle is made: two or more stories, or a title that is
    none of its stories' title.
    """

    part: str
    title: str
    path: PathKey
    drafts: tuple[Draft, ...]
    is_epic: bool = False
    value: float | None = None
    size: float | None = None
    depends_on: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    leaves: tuple[PathKey, ...] = field(default=())


_RANKS = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}


def least(*given: Confidence) -> Confidence:
    """Return the least sure of several confidences; none at all is high."""
    return min(given, key=_RANKS.__getitem__, default=Confidence.HIGH)


def merged(*texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts of all tuples in order, each once."""
    return tuple(dict.fromkeys(text for group in texts for text in group))
