"""What decomposing gives back: the backlog, and the proof of where every word went."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from roadmap2backlog.codes import CODES, FLAGS
from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.provenance import Confidence, PathKey


class Fate(StrEnum):
    """Where a word of the roadmap ended; every word has exactly one."""

    STORY = "story"
    CRITERION = "criterion"
    EPIC = "epic"
    NOTE = "note"
    PERSONA = "persona"
    DEPENDENCY = "dependency"
    METRIC = "metric"
    QUESTION = "question"
    OUT_OF_SCOPE = "out of scope"
    SETTING = "setting"
    TEMPLATE = "absorbed by a template"
    MARKUP = "markup"
    UNASSIGNED = "unassigned"


FATES: tuple[Fate, ...] = tuple(Fate)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The account of the roadmap's words.

    Attributes:
        tokens: Words, numbers and signs in all text fields.
        unassigned: How many of them ended nowhere; anything but 0 is a fault of this program.
        rows: For each text field one byte a token: the position of its fate in `FATES`.
    """

    tokens: int
    unassigned: int
    rows: Mapping[PathKey, bytes] = field(default_factory=dict, repr=False)

    def fates(self, path: PathKey) -> tuple[Fate, ...]:
        """Return the fate of each token of a text field, in order; none for an unknown path."""
        return tuple(FATES[number] for number in self.rows.get(path, b""))

    def unbalanced(self) -> tuple[PathKey, ...]:
        """Return the text fields with a word that ended nowhere."""
        lost = FATES.index(Fate.UNASSIGNED)
        return tuple(path for path, row in self.rows.items() if lost in row)

    def totals(self) -> Mapping[Fate, int]:
        """Return how many tokens had which fate, in the order of `Fate`."""
        everything = b"".join(self.rows.values())
        return {fate: everything.count(number) for number, fate in enumerate(FATES)}


@dataclass(frozen=True, slots=True)
class Provenance:
    """Why an epic or story is there and says what it says.

    Attributes:
        path: The text field of the roadmap it comes from.
        span: That place in the file, narrowed to the clause where the item is made of one.
        text: The clause as written.
        rules: The rules that were used, in order, e.g. ("frame/modal", "split/operations").
        decisions: What was decided and why, one sentence each.
    """

    path: PathKey
    span: Span
    text: str
    rules: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    flags: tuple[str, ...] = ()

    @property
    def advice(self) -> tuple[str, ...]:
        """What to write in the roadmap to change the result, one line a flag that has a way."""
        hints = (CODES[FLAGS[flag]].hint for flag in self.flags if flag in FLAGS)
        return tuple(hint for hint in hints if hint)


@dataclass(frozen=True, slots=True)
class Group:
    """An initiative or capability as ordering needs it.

    Attributes:
        id: `initiative` or `initiative/capability`.
        members: Ids of its stories, in document order.
        value: The value that the roadmap states here, if it does.
        size: Points that the roadmap states here, if it does.
        target: As written: date, quarter, month, or now, next, later.
        path: The initiative or capability in the roadmap.
        priority_path: Where the inputs of the scoring methods stand; () for a capability.
    """

    id: str
    title: str
    members: tuple[str, ...]
    value: float | None = None
    size: float | None = None
    target: str = ""
    team: str = ""
    path: PathKey = ()
    priority_path: PathKey = ()


@dataclass(frozen=True, slots=True)
class Decomposition:
    """Epics and stories in document order, and everything needed to explain and order them.

    Attributes:
        flags: How many stories carry which flag, sorted by name.
        provenance: By the id of a story or epic.
        groups: By the id of an initiative (one part) or capability (two parts).
    """

    backlog: Backlog
    ledger: Ledger
    flags: Mapping[str, int]
    findings: tuple[Diagnostic, ...]
    provenance: Mapping[str, Provenance]
    groups: Mapping[str, Group]
