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

    def unbalanced(self) -> tuple[PathKey, ...]:
        """Return the text fields with a word that ended nowhere."""
        lost = FATES.index(Fate.UNASSIGNED)
        return tuple(path for path, row in self.rows.items() if lost in row)


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
class Decomposition:
    """Epics and stories in document order, and everything needed to explain and order them.

    Attributes:
        flags: How many stories carry which flag, sorted by name.
        provenance: By the id of a story or epic.
    """

    backlog: Backlog
    ledger: Ledger
    flags: Mapping[str, int]
    findings: tuple[Diagnostic, ...]
    provenance: Mapping[str, Provenance]
