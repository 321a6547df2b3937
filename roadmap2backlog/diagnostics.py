"""What the tool tells a person about their files: findings with place, words and a way out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:  # the table is loaded with the first finding: a clean file needs none of it
    from roadmap2backlog.codes import Code

T = TypeVar("T")
_WIDEST_SOURCE_LINE = 120


class Roadmap2BacklogError(Exception):
    """The root of every failure that is the world's, not the user's and not ours."""


class ExtraMissingError(Roadmap2BacklogError):
    """A package of an extra is not installed; the message says how to get it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is needed: pip install 'roadmap2backlog[{extra}]'")


class WorkspaceError(Roadmap2BacklogError):
    """A file or folder could not be read or written."""


class TrackerError(Roadmap2BacklogError):
    """The tracker or the way to it failed; running again may help."""


class UnsafeError(Roadmap2BacklogError):
    """The tool refuses because a person must look first."""


class Severity(StrEnum):
    """How bad a finding is; only errors stop a run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A place in a file: lines and columns count from 1, `end_column` is exclusive."""

    file: str = ""
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0


NOWHERE = Span()
STANDARD_INPUT_NAME = "standard input"
"""How findings call a file that is no file."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a code of `codes/`, where, what, and what to do about it."""

    code: str
    message: str
    span: Span = NOWHERE
    hint: str = ""
    severity: Severity | None = None

    @property
    def level(self) -> Severity:
        """The finding's own severity, else its code's."""
        return self.severity or Severity(_entry(self.code).severity)

    @property
    def advice(self) -> str:
        """The finding's own hint, else its code's."""
        return self.hint or _entry(self.code).hint

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields that `--format json` prints."""
        return {
            "code": self.code,
            "severity": str(self.level),
            "file": self.span.file,
            "line": self.span.line,
            "column": self.span.column,
            "message": self.message,
            "hint": self.advice,
        }


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """A value and what was found on the way; no value comes without an error."""

    value: T | None
    findings: tuple[Diagnostic, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.value is None and not has_errors(self.findings):
            raise ValueError("no value needs a reason: add an error")

    def unwrap(self) -> T:
        """Return the value; asking for one that is not there is our bug."""
        if self.value is None:
            raise ValueError("no value: " + "; ".join(f.message for f in self.findings))
        return self.value


def _entry(code: str) -> "Code":
    """Return what the table says about a code."""
    from roadmap2backlog.codes import CODES  # noqa: PLC0415 -- see above

    return CODES[code]


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Return whether any finding is an error."""
    return any(finding.level is Severity.ERROR for finding in findings)


def sort_findings(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings sorted by place, then code and words, each one once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda found: (found.span, found.code, found.message)))


def render(finding: Diagnostic, source_line: Callable[[Span], str | None]) -> str:
    """Return the finding as people read it: place, words, source line, caret, hint.

    Args:
        finding: What was found.
        source_line: Gives the text of a span's first line, or None where there is none.
    """
    span = finding.span
    place = f"{span.file}:{span.line}:{span.column}: " if span.file else ""
    lines = [f"{place}{finding.level}[{finding.code}] {finding.message}"]
    text = source_line(span) if span.file else None
    if text is not None:
        lines += excerpt(text, span)
    if finding.advice:
        lines.append(f"  hint: {finding.advice}")
    return "\n".join(lines)


def excerpt(text: str, span: Span) -> list[str]:
    """Return the source line and its caret line, cut around the column when very long.

    Args:
        text: The first line of the span.
        span: The place to mark.
    """
    start = max(0, span.column - 1)
    width = max(1, span.end_column - span.column) if span.end_line in (0, span.line) else 1
    cut = max(0, start - _WIDEST_SOURCE_LINE // 2) if len(text) > _WIDEST_SOURCE_LINE else 0
    shown = "".join(c if c.isprintable() else " " for c in text[cut : cut + _WIDEST_SOURCE_LINE])
    caret = "^" * max(1, min(width, len(shown) - (start - cut)))
    number = f"{span.line:>5}"
    return [f"{number} | {shown}", f"{' ' * 5} | {' ' * (start - cut)}{caret}"]
